"""Retrieval measured by itself: is the right article among the first found?"""
