"""Which figures count the people who are asked for."""
