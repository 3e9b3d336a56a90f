"""Which articles are about the asked event, and which claims answer."""
