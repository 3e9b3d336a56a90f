"""Passage to claims, by rule: figures, who says them, and of which event."""
