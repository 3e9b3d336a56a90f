"""Answer in, text for people or JSON for programs out."""
