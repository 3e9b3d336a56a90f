"""How something is said: verbs and phrases of saying and their content."""
