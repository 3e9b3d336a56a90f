"""What a number counts and of whom; people whom no number counts."""
