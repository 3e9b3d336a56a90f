"""Where articles come from, and how they are read again and again."""
