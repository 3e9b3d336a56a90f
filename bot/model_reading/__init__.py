"""What a language model adds to an answer: it proposes, and code checks each part of it."""
