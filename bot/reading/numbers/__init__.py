"""Numbers: what value words and digits write, and whether they count."""
