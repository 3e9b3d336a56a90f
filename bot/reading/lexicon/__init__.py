"""The language packs, a file a language, and the schema of their tables."""
