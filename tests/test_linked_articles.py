"""Articles are linked by what they tell: common figures, and speakers who are somebody's own."""

from datetime import date

import pytest

from bot.choosing.events.linked_articles import shares_area, shares_statement
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


ASKED = [(date(2031, 3, 5), date(2031, 3, 5))]
NAMED = "A raid on the village of Sorrel in Brenvik killed three children."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A raid near the town of Brenvik killed three children."),
        ("da", "Et angreb ved byen Brenvik dræbte tre børn."),
        ("ar", "مقتل ثلاثة أطفال في غارة على ريف برنفيك."),
        ("de", "Bei einem Angriff in Brenvik wurden drei Kinder getötet."),
        ("fr", "Une attaque à Brenvik a tué trois enfants."),
    ],
)
def test_an_article_that_names_the_area_alone_is_linked_by_day_and_figure(
    language: str, text: str
) -> None:
    known, one = _read("en", NAMED, "a.txt"), _read(language, text, "b.txt")
    assert shares_area(one, known, ASKED, ["Sorrel"])


@pytest.mark.parametrize(
    "text",
    [
        "A raid on the village of Haddon in Brenvik killed three children.",
        "A raid near the town of Brenvik killed four children.",
        "A flood near the town of Brenvik killed three children.",
        "On 2 March a raid near the town of Brenvik killed three children.",
        "A raid killed three children.",
    ],
)
def test_another_village_figure_kind_or_day_of_the_area_links_nothing(text: str) -> None:
    known, one = _read("en", NAMED, "a.txt"), _read("en", text, "b.txt")
    assert not shares_area(one, known, ASKED, ["Sorrel"])
