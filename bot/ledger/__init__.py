"""Verified claims by event and origin, and what replaces what."""
