"""An installation in order: indexed, checked, backed up, handed over, wiped."""
