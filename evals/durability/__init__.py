"""What a store survives: kills, damaged files, replaced corpora, strange input."""
