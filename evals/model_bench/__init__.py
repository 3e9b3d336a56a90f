"""What a language model adds: a question set under reader alone, model alone and both together."""
