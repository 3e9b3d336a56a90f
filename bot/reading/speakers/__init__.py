"""Who speaks: noun phrases, pronouns, labels, quotations."""
