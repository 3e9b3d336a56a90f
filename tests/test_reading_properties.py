"""What holds for every text in every language, however odd the text."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading.lexicon import languages
from bot.reading.reader import Reader, Reading
from evals.fuzzing.invariants import faults
from evals.fuzzing.pieces import pieces
from index.articles import UNKNOWN_LANGUAGE, Article
from index.sentences import LONGEST_SENTENCE, sentence_spans

LANGUAGES = (*languages(), UNKNOWN_LANGUAGE)


def reading(text: str, language: str) -> Reading:
    title, published = text[:60] or None, date(2024, 6, 7)
    return Reader().read(Article("a", "The Quay", None, title, published, language, text))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_spans_say_what_they_are_said_to_say(language: str, data: st.DataObject) -> None:
    known = st.lists(st.sampled_from(pieces(language)), max_size=60)
    joined = st.sampled_from(["", " "])
    text = data.draw(joined).join(data.draw(known))
    assert faults(reading(text, language)) == ()


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), language=st.sampled_from(LANGUAGES))
@example(text="9" * 5000, language="en")
@example(text="9" * 5000, language=UNKNOWN_LANGUAGE)
@example(text="1 000 " * 30 + "people were killed.", language="en")
@example(text="9 " * 3000, language="en")
def test_any_text_is_read(text: str, language: str) -> None:
    assert faults(reading(text, language)) == ()


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=200), language=st.sampled_from(LANGUAGES))
def test_an_article_is_read_alike_each_time(text: str, language: str) -> None:
    assert reading(text, language).claims == reading(text, language).claims


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_longer_than_what_is_read_at_once(language: str) -> None:
    text = "word " * 4000 + "9" * 7000
    spans = sentence_spans(text, language)
    assert max(span.end - span.start for span in spans) <= LONGEST_SENTENCE
    assert sum(len(span.of(text).replace(" ", "")) for span in spans) == 4000 * 4 + 7000
