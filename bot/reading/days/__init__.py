"""Days and longer times that a text names, as calendar days."""
