"""The vectors of chunks: Chroma's, their copies, and the nearest of many."""
