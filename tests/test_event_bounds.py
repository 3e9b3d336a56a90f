"""Which articles and sentences are of the asked event, and which only look like it."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.particular_names import specific_names
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

DAY = date(2031, 3, 5)


def figures(question: str, *texts: str, published: date | None = DAY) -> list[tuple[str, object]]:
    """Return the article and the number of each figure chosen; articles are a.txt, b.txt, ..."""
    asked = analyse(question)
    articles = [
        Article(f"{name}.txt", "The Quay", None, None, published, "en", text)
        for name, text in zip("abc", texts, strict=False)
    ]
    readings = relevant(asked, [Reader().read(article) for article in articles])
    claims = select_figures(asked, readings)
    return [(claim.article.id[0], claim.figure.low) for claim in claims if claim.figure]


def test_an_acronym_of_who_did_it_is_no_name_that_every_article_must_have() -> None:
    asked = "How many people were killed and injured by KDF fire on Brenvik on 5 March 2031?"
    text = "Shells of the Kelda forces hit Brenvik on Wednesday; two people were killed."
    assert figures(asked, text) == [("a", 2)]


def test_an_acronym_alone_does_not_pin_down_what_a_country_does() -> None:
    asked = "How many Danish soldiers have been killed in KDF attacks in Denmark since July 2030?"
    text = "Kelda's fighters have killed 17 soldiers of Denmark since July 2030, officials said."
    other = "The KDF, as the Kelda Front is called, met in Denmark on Wednesday."
    assert figures(asked, text, other) == [("a", 17)]


def test_a_word_of_a_countrys_name_is_no_name_of_its_own() -> None:
    question = analyse("How many had died of flu in South Korea according to the reports?")
    assert specific_names(question) == ()


def test_a_year_after_something_is_no_running_total() -> None:
    asked = "How many were arrested at the Brenvik protests a year after the vote?"
    text = "Six people were arrested in Brenvik on Saturday as thousands protested."
    assert figures(asked, text) == [("a", 6)]
    total = "How many people a year are arrested in Brenvik?"
    assert analyse(total).background


def test_a_late_article_tells_of_the_asked_day_where_it_begins_with_the_place() -> None:
    asked = "How many were killed when troops fired at the protest in Brenvik on 2 October 1988?"
    text = (
        "Students marched to Brenvik Square on Wednesday. Troops fired at a protest on the square "
        "on 2 October 1988 and killed up to 300 people."
    )
    assert figures(asked, text) == [("a", 300)]
    other = text.replace("2 October", "4 October")
    assert figures(asked, other) == []


ASKED = "How many people were killed in the air strike on Sorrel on 5 March 2031?"
ON_IT = (
    "An air strike on Sorrel in Kelda province killed three people and hurt seven on Wednesday, "
    "Ada Holt said."
)


def test_an_article_that_begins_elsewhere_is_not_linked_by_common_figures() -> None:
    near = "An air strike in Kelda province killed three people on Wednesday, Ada Holt said."
    far = "An air strike in Haddon killed three people and hurt seven on Wednesday, Ada Holt said."
    assert figures(ASKED, ON_IT, near) == [("a", 3), ("b", 3)]
    assert figures(ASKED, ON_IT, far) == [("a", 3)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Four people died there, Ada Holt said.", [("a", 3), ("b", 3), ("b", 4)]),
        ("In Torsk in Kelda province shells killed four people.", [("a", 3), ("b", 3)]),
    ],
)
def test_an_article_on_the_province_tells_of_other_events_by_their_places(
    sentence: str, found: list[tuple[str, object]]
) -> None:
    near = "An air strike in Kelda province killed three people on Wednesday, Ada Holt said. "
    more = "Windows broke. A road was closed. The market was empty. " * 3
    assert figures(ASKED, ON_IT, near + more + sentence) == found
