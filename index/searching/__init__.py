"""A search to ranked passages, by meaning, words, names and days."""
