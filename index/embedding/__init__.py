"""Texts to vectors: the local model, alone or in several processes."""
