"""The language model: its adapter, its budget and its part in an answer."""
