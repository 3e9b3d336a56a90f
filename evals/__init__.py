"""How good the answers are: question files, measures and the floors they may not fall below."""
