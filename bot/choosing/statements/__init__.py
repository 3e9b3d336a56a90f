"""Which sentences answer where no figure is asked for, and how near one comes to a question."""
