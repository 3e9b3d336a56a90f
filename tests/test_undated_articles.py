"""Articles that say in part, or not at all, which day they are of."""

from datetime import date

import pytest

from bot.answers import Ledger
from bot.asking.question import analyse
from bot.choosing.events.article_days import may_be_of_another_day
from bot.choosing.events.open_days import rules_out
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.claims import OpenDay
from bot.ledger.ledger import AskedEvents, Standing, build_ledger
from bot.ledger.origins import OriginFinder
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

ASKED = "How many were killed in Brenvik on 5 March 2031?"
"""A Wednesday."""
DAYS = [(date(2031, 3, 5), date(2031, 3, 5))]


def undated(text: str, language: str = "en", name: str = "a.txt") -> Reading:
    return Reader().read(Article(name, "The Quay", None, None, None, language, text))


def told(*readings: Reading, question: str = ASKED) -> list[object]:
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, readings))
    return [claim.figure.low for claim in claims if claim.figure]


def ledger_of(*readings: Reading) -> Ledger:
    asked = analyse(ASKED)
    fitting = relevant(asked, readings)
    apart = [one for one in fitting if may_be_of_another_day(one, DAYS)]
    return build_ledger(
        select_figures(asked, fitting),
        [one for one in fitting if one not in apart],
        OriginFinder(SentenceEncoder()),
        AskedEvents("en", ("Brenvik",), one_event=True),
        Standing(apart),
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A shell killed 9 people in Brenvik on 14 October, police said."),
        ("da", "En granat dræbte 9 mennesker i Brenvik den 14. oktober, siger politiet."),
        ("ar", "قتل 9 أشخاص في برنفيك في 14 تشرين الأول جراء قصف مدفعي."),
        ("de", "Eine Granate tötete am 14. Oktober in Brenvik 9 Menschen."),
        ("fr", "Un obus a tué 9 personnes à Brenvik le 14 octobre."),
        ("en", "A shell killed 9 people in Brenvik on Saturday, police said."),
        ("ar", "قتل 9 أشخاص في برنفيك يوم السبت جراء قصف مدفعي."),
    ],
)
def test_a_day_named_in_part_rules_an_article_out(language: str, text: str) -> None:
    assert told(undated(text, language)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A shell killed 9 people in Brenvik on 5 March, police said."),
        ("da", "En granat dræbte 9 mennesker i Brenvik onsdag den 5. marts, siger politiet."),
        ("ar", "قتل 9 أشخاص في برنفيك يوم الأربعاء 5 آذار جراء قصف مدفعي."),
        ("en", "A shell killed 9 people in Brenvik on Thursday, police said."),
    ],
)
def test_a_day_that_may_be_the_asked_one_does_not(language: str, text: str) -> None:
    assert told(undated(text, language)) == [9]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A raid hit Brenvik. On Friday 14 October shells killed 9 in Brenvik, they said."),
        ("da", "Et angreb ramte Brenvik. Fredag den 14. oktober dræbte granater 9 i Brenvik."),
        ("ar", "غارة على برنفيك. وقتل 9 أشخاص في برنفيك يوم الجمعة 14 تشرين الأول."),
        ("de", "Ein Angriff traf Brenvik. Am Freitag, 14. Oktober, starben in Brenvik 9 Menschen."),
        ("es", "Un ataque alcanzó Brenvik. El viernes 14 de octubre murieron 9 en Brenvik."),
    ],
)
def test_a_figure_of_a_day_that_cannot_be_the_asked_one_is_left_out(
    language: str, text: str
) -> None:
    assert told(undated(text, language)) == []


def test_a_figure_of_a_day_that_may_be_the_asked_one_is_not() -> None:
    text = "A raid hit Brenvik. On Wednesday 5 March shells killed 9 in Brenvik, they said."
    assert told(undated(text)) == [9]


def test_an_old_day_in_a_caption_does_not_hide_the_day_of_the_event() -> None:
    text = (
        "The market of Brenvik, on 15 January 2027.\n\n"
        "Shells hit the town of Brenvik. They killed 9 people in Brenvik on 5 March, police said."
    )
    assert told(undated(text)) == [9]


def test_days_of_a_long_time_are_ruled_out_by_no_weekday() -> None:
    year = [(date(2031, 1, 1), date(2031, 12, 31))]
    assert not rules_out([OpenDay(weekday=5)], year)
    assert rules_out([OpenDay(weekday=5)], DAYS)
    assert not rules_out([], DAYS)


def test_an_article_without_a_day_stands_apart_from_the_asked_event() -> None:
    dated = Article(
        "b.txt", "Bulletin", None, None, date(2031, 3, 5), "en", "Shells killed 6 in Brenvik."
    )
    ledger = ledger_of(undated("A mine killed 9 people in Brenvik."), Reader().read(dated))
    asked, other = ledger.events
    assert [entry.claim.article.id for entry in asked.entries] == ["b.txt"]
    assert (asked.day_unknown, other.day_unknown) == (False, True)


def test_an_article_without_a_day_says_of_a_place_in_passing_only_what_names_it() -> None:
    text = (
        "The council of Oldmere met. Shelling killed 4 people in the valley.\n\n"
        "The mayor of Oldmere spoke of the war.\n\nHe thanked the crews.\n\nRoads were shut.\n\n"
        "Shops were shut.\n\nSchools were shut.\n\nShells killed 9 people in Brenvik."
    )
    assert told(undated(text)) == [9]


def test_other_articles_of_the_events_day_are_told_by_its_region() -> None:
    def dated(name: str, text: str) -> Reading:
        article = Article(name, "The Quay", None, None, date(2031, 8, 25), "en", text)
        return Reader().read(article)

    question = "How many were hurt when rockets hit Brenvik in Kelda province in late August 2031?"
    near = dated("a.txt", "Rockets hit Brenvik on 25 August. They hurt 14 people in Brenvik.")
    region = dated("b.txt", "Rockets hit Kelda province on 25 August and hurt two people.")
    other = dated("c.txt", "Rockets hit Torsk on 25 August and hurt five people in Torsk.")
    assert told(near, region, other, question=question) == [14, 2]
    assert told(region, other, question=question) == []


def test_labels_are_not_what_an_article_begins_with() -> None:
    text = (
        "Quay News Agency\n\nNews centre\n\n14:31\n\n"
        "Rockets hit a van on the road to Brenvik.\n\nThis attack killed three people."
    )
    assert undated(text).lead.names == ("Quay News Agency", "Brenvik")
    assert told(undated(text), question="How many were killed in Brenvik?") == [3]
