"""The body of an article, sentence by sentence."""

from index.text.layout import body_sentences


def test_paragraphs_of_the_body_are_numbered_and_headings_marked() -> None:
    text = "Bridge falls in Orlu\n\nTwo died. The mayor said so.\n\nWhat we know:\n\nIt fell today."
    found = [(s.span.of(text), s.paragraph, s.heading) for s in body_sentences(text, "en")]
    assert found == [
        ("Bridge falls in Orlu", 0, True),
        ("Two died.", 1, False),
        ("The mayor said so.", 1, False),
        ("What we know:", 2, False),
        ("It fell today.", 3, False),
    ]


def test_a_text_without_words_has_no_heading() -> None:
    assert [sentence.heading for sentence in body_sentences("***\n\n12", "en")] == [False, False]
