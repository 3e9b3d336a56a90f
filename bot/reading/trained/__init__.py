"""The trained reader of attributions, and what it looks at."""
