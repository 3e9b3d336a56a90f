"""Articles are linked by what they tell: common figures, and speakers who are somebody's own."""

from datetime import date

import pytest

from bot.linked_articles import shares_statement
from bot.reading.reader import Reader, Reading
from index.articles import Article


def _read(language: str, text: str, name: str) -> Reading:
    article = Article(name, "Tarn Post", None, None, date(2031, 3, 5), language, text)
    return Reader().read(article)


@pytest.mark.parametrize(
    ("language", "text", "other_language", "other", "linked"),
    [
        ("en", "Ada Holt said two people died.", "en", "Ada Holt said two were killed.", True),
        ("en", "Police said two people died.", "en", "The police said two were killed.", False),
        (
            "en",
            "Police said nine people died and two were hurt.",
            "da",
            "Politiet oplyser, at ni mennesker blev dræbt, og to blev såret.",
            True,
        ),
        (
            "ar",
            "قالت منظمة الدفاع المدني إن شخصا قتل وإن 2 أصيبا.",
            "ar",
            "قال الدفاع المدني إن شخصا قتل وإن 2 أصيبا.",
            False,
        ),
        (
            "de",
            "Ada Holt sagte, dass zwei Menschen starben.",
            "fr",
            "Ada Holt a dit que deux personnes sont mortes.",
            True,
        ),
    ],
)
def test_a_body_that_speaks_of_every_event_links_less_than_a_person(
    language: str, text: str, other_language: str, other: str, *, linked: bool
) -> None:
    one, two = _read(language, text, "a.txt"), _read(other_language, other, "b.txt")
    assert shares_statement(one, two) is linked
