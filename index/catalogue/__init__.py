"""The catalogue: every article with its text, and all that is noted of it."""
