"""What a question asks for, what it goes on with, and the search for it."""
