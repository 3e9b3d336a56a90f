"""The prompts, one Markdown file each, and their loader; for authors: ``docs/prompts.md``."""
