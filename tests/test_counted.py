"""How a figure is printed with what it counts; all sentences are invented."""

import pytest

from bot.reading.reader import Reader
from bot.rendering.counted import counted
from index.articles import Article


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "The shelling killed a 14-year-old child in Brenvik.", "a 14-year-old child"),
        ("en", "The shelling killed three children in Brenvik.", "three children"),
        ("da", "Angrebet dræbte en 14-årig dreng i Brenvik.", "en 14-årig dreng"),
        ("de", "Der Angriff tötete einen 14-jährigen Jungen.", "einen 14-jährigen Jungen"),
        ("nb", "Angrepet drepte en 14 år gammel gutt i Brenvik.", "en 14 år gammel gutt"),
        ("sv", "Attacken dödade en 14-årig pojke i Brenvik.", "en 14-årig pojke"),
    ],
)
def test_an_age_stands_between_a_figure_and_its_noun(
    language: str, text: str, printed: str
) -> None:
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    figure = next(c.figure for c in Reader().read(article).claims if c.figure)
    assert counted(figure.text, figure.noun, text, figure.span.start) == printed
    assert counted(figure.text, figure.noun, text) == printed


def test_a_noun_further_off_is_not_printed_with_the_figure() -> None:
    assert counted("a", "boats", "a pier and boats") == "a"
    assert counted("12", None, "12 dead") == "12"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Tyve mennesker døde eller blev såret i Brenvik."),
        ("de", "Zwanzig Menschen starben oder wurden verletzt."),
        ("en", "Twenty people died or were injured in Brenvik."),
        ("es", "Veinte personas murieron o resultaron heridas en Brenvik."),
        ("fr", "Vingt personnes sont mortes ou ont été blessées à Brenvik."),
        ("nb", "Tjue mennesker døde eller ble skadet i Brenvik."),
        ("ru", "Двадцать человек погибли или были ранены в Бренвике."),
        ("sv", "Tjugo människor dog eller blev skadade i Brenvik."),
        ("uk", "Двадцять людей загинули або були поранені в Бренвіку."),
    ],
)
def test_who_died_or_were_injured_are_not_all_dead(language: str, text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    counted_as = [c.figure.counted for c in Reader().read(article).claims if c.figure]
    assert counted_as == ["casualties"]
