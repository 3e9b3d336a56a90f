"""Which articles, and which of their figures, are of the event that is asked about."""
