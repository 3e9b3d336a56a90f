"""The extent of a speaker's noun phrase, on phrases of our own."""

import pytest

from bot.reading.lexicon.pack import lexicon
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.quotations import quotations
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.words.tokens import tokenize
from index.spans import Span


def words(text: str, language: str) -> Words:
    pack = lexicon(language)
    assert pack is not None
    spans = [one.span for one in quotations(text) if one.depth == 0]
    return Vocabulary(pack).words(text, Span(0, len(text)), tokenize(text), spans)


AFTER = [
    (
        "Army Maj. Gen. Ada Brook, head of the Tarn garrison, on Friday",
        "en",
        "Army Maj. Gen. Ada Brook, head of the Tarn garrison",
    ),
    ("officials with the Harbour Board on Friday", "en", "officials with the Harbour Board"),
    ("a military source who asked not to be named", "en", "a military source"),
    ("the Westland news agency VANA.", "en", "the Westland news agency VANA"),
    ("Brook in June", "en", "Brook"),
    ("the Westland presidency, which", "en", "the Westland presidency"),
    (
        "den vestlandske generalmajor Ada Bæk, som står i spidsen",
        "da",
        "den vestlandske generalmajor Ada Bæk",
    ),
    ("politiet i Nordholm tirsdag aften", "da", "politiet i Nordholm"),
    ("Havnerådet har mistet", "da", "Havnerådet"),
    ("borgmester Lene Dahl til Nordholm Avis", "da", "borgmester Lene Dahl"),
    ("وزارة الموانئ إن", "ar", "وزارة الموانئ"),
    ("المتحدث باسم الجيش، سامر الدالي، إن", "ar", "المتحدث باسم الجيش، سامر الدالي"),
    ("مصدر عسكري في بيان", "ar", "مصدر عسكري"),
    ("شهود عيان لوكالة فانا إنهم", "ar", "شهود عيان"),
    ("الرئيس سامر الدالي اليوم الخميس", "ar", "الرئيس سامر الدالي"),
    ("الدفاع المدني (الخوذ) إن", "ar", "الدفاع المدني (الخوذ)"),
]


@pytest.mark.parametrize(("text", "language", "expected"), AFTER)
def test_a_phrase_read_to_the_right(text: str, language: str, expected: str) -> None:
    read = words(text, language)
    phrase = phrase_after(read, 0, read.size)
    assert phrase is not None
    assert phrase.span(read).of(text) == expected


BEFORE = [
    ("But the harbour police", "en", "the harbour police"),
    ("when a spokesman for the ministry of Ports", "en", "a spokesman for the ministry of Ports"),
    ("activists and local first responders", "en", "activists and local first responders"),
    ("Ada Brook, a spokeswoman for the Board,", "en", "Ada Brook, a spokeswoman for the Board"),
    ("Ada Brook, who leads the garrison,", "en", "Ada Brook"),
    ("Residents who fled the quay", "en", "Residents"),
    ("men Vestlands hær", "da", "Vestlands hær"),
    ("20-årige Lene Dahl fra Nordholm", "da", "20-årige Lene Dahl fra Nordholm"),
    ("لكن وزارة الموانئ", "ar", "وزارة الموانئ"),
]


@pytest.mark.parametrize(("text", "language", "expected"), BEFORE)
def test_a_phrase_read_to_the_left(text: str, language: str, expected: str) -> None:
    read = words(text, language)
    phrase = phrase_before(read, read.last, 0)
    assert phrase is not None
    assert phrase.span(read).of(text) == expected


@pytest.mark.parametrize(
    ("text", "language"), [("on Friday", "en"), ("that it", "en"), ("tirsdag aften", "da")]
)
def test_what_is_no_noun_phrase_is_none(text: str, language: str) -> None:
    read = words(text, language)
    assert phrase_after(read, 0, read.size) is None
