"""Events of the asked time that articles of another day recall."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article

PUBLISHED = date(2031, 7, 21)
RAID = (
    "An air strike killed ten soldiers in Torsk province on Monday, the governor said.\n\n"
    "A similar strike hit the province in March 2029. {}"
)
THEN = "How many soldiers were killed in the strike in Torsk province in March 2029?"
NOW = "How many soldiers were killed in the air strike in Torsk province in July 2031?"
MASSACRE = "How many were killed in the massacre in Hadrun on 25 May 2031?"
ENVOY = "The envoy asked on Tuesday for an inquiry.\n\n{}"


def selected(
    question: str, text: str, language: str = "en", published: date = PUBLISHED
) -> list[object]:
    article = Article("1.txt", "The Quay", None, None, published, language, text)
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    "told",
    [
        "Six soldiers were killed then at a post that was closed in January.",
        "At that time six soldiers died in a camp that was closed last December.",
        "Six soldiers were killed.",
    ],
)
def test_what_goes_on_with_then_is_of_the_recalled_time(told: str) -> None:
    assert selected(THEN, RAID.format(told)) == [6]
    assert selected(NOW, RAID.format(told)) == [10]


@pytest.mark.parametrize(
    "told",
    ["Six soldiers were killed in January.", "Then on Sunday six soldiers were killed as well."],
)
def test_another_day_is_another_event(told: str) -> None:
    assert selected(THEN, RAID.format(told)) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("في مارس (آذار) 2029 وقع", (date(2029, 3, 1), date(2029, 3, 31))),
        ("في 4 مارس (آذار) 2029 وقع", (date(2029, 3, 4), date(2029, 3, 4))),
        ("في آذار (مارس) من عام 2029 وقع", (date(2029, 3, 1), date(2029, 3, 31))),
        ("في 4 مارس (وهو يوم عطلة) وقع", (date(2031, 3, 4), date(2031, 3, 4))),
    ],
)
def test_a_months_second_name_may_stand_in_brackets(text: str, days: object) -> None:
    pack = lexicon("ar")
    assert pack is not None
    assert read_days(tokenize(text), pack, PUBLISHED)[0].days == days


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "It follows the massacre in Hadrun, where 94 people were killed."),
        ("da", "Det sker efter massakren i Hadrun, hvor 94 mennesker blev dræbt."),
        ("de", "Bei dem Massaker von Hadrun waren 94 Menschen getötet worden."),
        ("es", "El enviado lamentó la matanza de Hadrun, que costó la vida a 94 vecinos."),
        ("fr", "Au massacre de Hadrun, 94 villageois avaient péri."),
        ("ar", "وجاء ذلك بعد مجزرة حدرون التي راح ضحيتها 94 شخصا."),
    ],
)
def test_place_and_kind_tell_the_event_of_weeks_before(language: str, told: str) -> None:
    assert selected(MASSACRE, ENVOY.format(told), language, date(2031, 6, 10)) == [94]


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("It follows the massacre in Hadrun, where 94 people were killed.", date(2032, 6, 10)),
        ("It follows the massacre in Hadrun, where 94 people were killed.", date(2031, 5, 10)),
        ("It follows the massacre of 2 June in Hadrun, where 94 were killed.", date(2031, 6, 10)),
        ("It follows the shelling of Hadrun, where 94 people were killed.", date(2031, 6, 10)),
        (
            "The massacre in Hadrun killed 94 people. It was no massacre in Hadrun on 2 June.",
            date(2031, 6, 10),
        ),
    ],
)
def test_another_event_of_the_place_is_not_taken_for_it(told: str, published: date) -> None:
    assert selected(MASSACRE, ENVOY.format(told), "en", published) == []


def test_an_articles_own_news_is_no_recalled_event() -> None:
    text = "A massacre in Hadrun left 94 people dead, the army said."
    assert selected(MASSACRE, text, "en", date(2031, 6, 10)) == []


@pytest.mark.parametrize(
    "question",
    [
        "How many people died in the first week of the air strikes in late August 2031?",
        "Hvor mange mennesker døde i den første uge af luftangrebene sidst i august 2031?",
    ],
)
def test_days_and_kind_are_enough_where_no_place_is_asked_for(question: str) -> None:
    text = (
        "Rockets killed three people in Brenvik on Saturday.\n\nThe ministry said"
        " 58 people had died in the first week of the air strikes in late August."
    )
    assert selected(question, text, "en", date(2031, 10, 4)) == [58]
