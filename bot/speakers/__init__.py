"""Which names are one speaker's, and which claims the asked speaker's."""
