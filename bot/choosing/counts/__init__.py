"""Which figures count the thing that is asked for, and whose they are."""
