"""A sentence's words, and which stand in which table of a pack."""
