"""Each of several figures is of the day that goes with it."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article

MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)
TURNS = [
    ("en", "On Monday a raid killed 5 people, and on Tuesday another one killed 9 people."),
    ("en", "Among the victims, 5 people died on Monday and 9 people died on Tuesday."),
    ("da", "Mandag blev 5 mennesker dræbt, og tirsdag blev 9 mennesker dræbt."),
    ("de", "Am Montag starben 5 Menschen, am Dienstag starben 9 Menschen."),
    ("es", "El lunes murieron 5 personas y el martes murieron 9 personas."),
    ("fr", "Lundi, 5 personnes ont été tuées, et mardi 9 personnes ont été tuées."),
    ("ar", "قتل 5 أشخاص يوم الاثنين وقتل 9 أشخاص يوم الثلاثاء."),
    ("ru", "В понедельник погибли 5 человек, во вторник погибли 9 человек."),
]


def figures(text: str, language: str, published: date | None) -> dict[object, Claim]:
    """Return the figures of a text by their values."""
    article = Article("a.txt", "The Quay", None, None, published, language, text)
    claims = Reader().read(article).claims
    return {claim.figure.low: claim for claim in claims if claim.figure}


@pytest.mark.parametrize(("language", "text"), TURNS)
def test_days_and_figures_take_turns(language: str, text: str) -> None:
    told = figures(text, language, date(2031, 3, 5))
    assert told[5].circumstances.days == ((MONDAY, MONDAY),)
    assert told[9].circumstances.days == ((TUESDAY, TUESDAY),)


def test_days_without_a_year_take_turns_as_well() -> None:
    text = "A raid on 13 May killed 5 people, while one on 27 April killed 9 people."
    told = figures(text, "en", None)
    assert [day.number for day in told[5].circumstances.open_days] == [13]
    assert [day.number for day in told[9].circumstances.open_days] == [27]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday 5 people died in Arvik, and 9 people died there on Tuesday.",
        "On Monday and Tuesday 5 people died in Arvik and 9 people died in Belno.",
    ],
)
def test_days_that_take_no_turns_are_of_every_figure(text: str) -> None:
    told = figures(text, "en", date(2031, 3, 5))
    assert told[5].circumstances.days == told[9].circumstances.days
    assert len(told[5].circumstances.days) == 2


def test_the_day_of_saying_takes_no_turn() -> None:
    text = (
        "The mayor said on Tuesday that 5 people were killed and that 9 people drowned on Monday."
    )
    told = figures(text, "en", date(2031, 3, 5))
    assert (MONDAY, MONDAY) in told[9].circumstances.days
