"""An article's text: language, furniture, paragraphs, sentences, chunks."""
