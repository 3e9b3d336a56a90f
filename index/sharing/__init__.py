"""One corpus on a Chroma server, shared by several machines."""
