"""Whether a sentence or an article names a place, in any spelling known."""

import pytest

from bot.choosing.events.naming import article_names, names_any_of
from index.articles import Article
from index.spans import Span

BEFORE = "Shells hit Arvik on Monday. "


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In the nearby town of Belno, 2 people were killed.", "Belno"),
        ("At 7.30 a.m. (in Tal Orman) l'armée ouvrit le feu.", "Tal Orman"),
        ("#Belno: 12-15 мешканців загинули", "Belno"),
        ("وفي بلدة بيلنو قتل 2 من السكان", "Belno"),
    ],
)
def test_a_place_is_found_within_its_sentence(sentence: str, name: str) -> None:
    text = BEFORE + sentence
    assert names_any_of(text, Span(len(BEFORE), len(text)), [name])


def test_a_place_outside_the_sentence_is_none_of_it() -> None:
    text = f"{BEFORE}In Belno, 2 people were killed."
    assert not names_any_of(text, Span(len(BEFORE), len(text)), ["Arvik"])
    assert names_any_of(text, Span(0, len(BEFORE)), ["Belno", "Arvik"])


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Kelda-i-Torn", "A bomb went off in Kelda-i-Torn.", True),
        ("Kelda-i-Torn", "A bomb went off in Kelda-e-Torn.", True),
        ("Kelda-i-Torn", "A bomb went off in Kelda Torn.", True),
        ("Brenvik-sur-Torn", "Une bombe a explosé à Brenvik-sur-Torn.", True),
        ("Brenvik-upon-Torn", "A bomb went off in Brenvik-on-Torn.", True),
        ("Kelda-i-Torn", "مقتل تسعة في كيلدا تورن.", True),
        ("Kelda-i-Torn", "A bomb went off in Kelda-i-Sorrel.", False),
        ("Kelda-i-Torn", "A Kelda-based bank in Sorrel.", False),
    ],
)
def test_small_words_between_hyphens_only_link_a_name(name: str, text: str, named: bool) -> None:  # noqa: FBT001
    article = Article("a.txt", "The Quay", None, None, None, "en", text)
    assert article_names(article, name) is named


def test_a_name_in_capitals_may_lose_its_accents() -> None:
    article = Article("a.txt", "The Quay", None, None, None, "en", "RIOT IN KELDON PRISON")
    assert article_names(article, "Keldón")
    assert not article_names(article, "Kelda")
