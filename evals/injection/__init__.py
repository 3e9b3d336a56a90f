"""Attacks on a model that reads, planted in articles: what they change in answers."""
