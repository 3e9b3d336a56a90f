"""Where a sentence names a place: its words are laid out once for all names sought in it."""

import pytest

from bot.choosing.naming import names_any_of, place_of_name
from bot.reading.words.tokens import tokenize
from index.spans import Span

BEFORE = "Shells hit Arvik on Monday. "


@pytest.mark.parametrize(
    ("sentence", "name", "written"),
    [
        ("In the nearby town of Belno, 2 people were killed.", "Belno", "Belno"),
        ("At 7.30 a.m. (in Tal Orman) l'armée ouvrit le feu.", "Tal Orman", "Tal Orman"),
        ("#Belno: 12-15 мешканців загинули", "Belno", "Belno"),
        ("وفي بلدة بيلنو قتل 2 من السكان", "Belno", "بيلنو"),
    ],
)
def test_a_place_is_told_by_the_tokens_of_its_sentence(
    sentence: str, name: str, written: str
) -> None:
    text = BEFORE + sentence
    span = Span(len(BEFORE), len(text))
    place = place_of_name(text, span, name)
    assert place is not None
    tokens = tokenize(text, span)
    assert text[tokens[place[0]].span.start : tokens[place[1]].span.end] == written


def test_a_place_outside_the_sentence_is_none_of_it() -> None:
    text = f"{BEFORE}In Belno, 2 people were killed."
    assert place_of_name(text, Span(len(BEFORE), len(text)), "Arvik") is None
    assert names_any_of(text, Span(0, len(BEFORE)), ["Belno", "Arvik"])
