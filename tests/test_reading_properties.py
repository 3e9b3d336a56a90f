"""What holds for every text in every language, however odd the text."""

from datetime import date

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.numbers.numbers import read_numbers
from bot.reading.reader import Reader, Reading
from bot.reading.words.tokens import tokenize
from evals.fuzzing.invariants import faults
from evals.fuzzing.pieces import pieces
from index.articles import UNKNOWN_LANGUAGE, Article
from index.text.sentences import LONGEST_SENTENCE, sentence_spans

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
@example(text="según en referencia", language="es")
@example(text="minderjährige von sprach", language="de")
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


@pytest.mark.parametrize("language", languages())
@settings(max_examples=40, deadline=None)
@given(number=st.integers(0, 1_000_000))
@example(number=1_000_000)
@example(number=999_999)
@example(number=100_001)
def test_number_words_up_to_a_million_keep_their_value(language: str, number: int) -> None:
    pack = lexicon(language)
    assert pack is not None
    assume(not _is_misspelt(number, pack.numbers.library))
    spelt = num2words(number, lang=pack.numbers.library).replace(",", "")
    found = [(one.low, one.high) for one in read_numbers(tokenize(spelt), pack)]
    assert found == [(number, number)]


def _is_misspelt(number: int, library: str) -> bool:
    """Tell whether num2words 0.5.14 writes another number.

    Of Turkish thousands it leaves "bir" out (851,235 is written as 850,235), and Arabic thousands
    that end in 01 it writes with two words for a thousand (701,000). The comma that it puts into
    English numbers is left out above: to a reader it parts two figures of a list.
    """
    thousands = number // 1000
    if library == "tr":
        return thousands > 1 and num2words(number, lang="tr") == num2words(number - 1000, lang="tr")
    return library == "ar" and thousands > 1 and thousands % 100 == 1
