"""Articles in, passages out: reading files, storing them, finding what a question needs."""
