"""Words, numbers and marks: what one token is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.words.tokens import Kind, tokenize, words_written
from index.spans import Span


def texts(text: str) -> list[str]:
    """Return the texts of the tokens."""
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l'armée", ["l'", "armée"]),
        ("L’armée d’Orlu", ["L’", "armée", "d’", "Orlu"]),
        ("qu'au moins d'autres", ["qu'", "au", "moins", "d'", "autres"]),
        ("Jusqu'à lorsqu'il", ["Jusqu'", "à", "lorsqu'", "il"]),
        ("D'après l'ONU", ["D'", "après", "l'", "ONU"]),
        ("L'Équateur", ["L'", "Équateur"]),
        ("de l'« usine »", ["de", "l'", "«", "usine", "»"]),
        ("près d'", ["près", "d'"]),
        ("dell'esercito, un'auto", ["dell'", "esercito", ",", "un'", "auto"]),
        ("All'Ospedale dall’Onu", ["All'", "Ospedale", "dall’", "Onu"]),
        ("nell'8% dell'“Aurora”", ["nell'", "8", "%", "dell'", "“", "Aurora", "”"]),
        ("c'è quest'anno", ["c'", "è", "quest'", "anno"]),
    ],
)
def test_a_word_that_lost_its_vowel_is_a_token_of_its_own(text: str, tokens: list[str]) -> None:
    assert texts(text) == tokens


@pytest.mark.parametrize(
    "word",
    [
        "D'Angelo",
        "O'Brien",
        "N'Djamena",
        "Sana'a",
        "aujourd'hui",
        "quelqu'un",
        "don't",
        "Tarn's",
        "all's",
        "Dell'Orto",
    ],
)
def test_other_apostrophes_are_parts_of_their_word(word: str) -> None:
    assert texts(word) == [word]


def test_an_arabic_word_that_is_broken_up_is_one_word() -> None:
    text = "مقـ.ـتل 3 في قـ.ـصف الاحـ.ـتـ.ـلال. ثم تستـــهدف ,ـ"
    words = [token for token in tokenize(text) if token.kind is Kind.WORD]
    assert [word.norm for word in words] == ["مقتل", "في", "قصف", "الاحتلال", "ثم", "تستهدف"]
    assert all(word.span.of(text) == word.text for word in words)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("12'nci 12'ye 1,200.", [Kind.WORD, Kind.NUMBER, Kind.NUMBER, Kind.MARK]),
        ("U.S.-led x² ٣", [Kind.WORD, Kind.WORD, Kind.NUMBER]),
        ("\u0670 ـ _", [Kind.WORD, Kind.MARK, Kind.MARK]),
    ],
)
def test_a_token_is_a_word_a_number_or_a_mark(text: str, kinds: list[Kind]) -> None:
    assert [token.kind for token in tokenize(text)] == kinds


_PIECES = (*"l'’40ı-.,«»: \n\u00a0a", "qu'", "40'ı", "aştı", "قـ", ".ـ", "صف", "FN", ":s", "x" * 70)
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)


@given(_TEXTS, st.integers(0, 6), st.integers(0, 40))
def test_words_are_the_same_however_they_are_looked_at(text: str, start: int, end: int) -> None:
    span = Span(min(start, len(text)), min(max(start, end), len(text)))
    tokens = tokenize(text, span)
    assert words_written(text, span) == [
        token.text if token.kind is Kind.WORD else None for token in tokens
    ]
    assert [token.span.of(text) for token in tokens] == [token.text for token in tokens]
