"""Totals of a year, or of half a year, that an article tells by its own day."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.circumstances import circumstances_reader
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article

PUBLISHED = date(2031, 8, 9)
LAST = (date(2030, 1, 1), date(2030, 12, 31))
HALF = (date(2031, 1, 1), date(2031, 6, 30))

LAST_YEAR = [
    ("en", "Last year 2,410 civilians were killed in Iraq."),
    ("da", "Sidste år blev 2.410 civile dræbt i Irak."),
    ("de", "Im vergangenen Jahr wurden im Irak 2.410 Zivilisten getötet."),
    ("es", "El año pasado murieron 2.410 civiles en Irak."),
    ("it", "L'anno scorso sono morti 2.410 civili in Iraq."),
    ("fr", "L'an dernier, 2 410 civils ont été tués en Irak."),
    ("sv", "Förra året dödades 2 410 civila i Irak."),
    ("nb", "I fjor ble 2.410 sivile drept i Irak."),
    ("ar", "وقتل 2410 مدنيين في العراق العام الماضي."),
    ("ru", "В прошлом году в Ираке погибли 2410 мирных жителей."),
    ("uk", "Минулого року в Іраку загинули 2410 цивільних."),
    ("tr", "Geçen yıl Irak'ta 2.410 sivil öldürüldü."),
]
FIRST_HALF = [
    ("en", "In the first six months of the year 2,410 civilians were killed in Iraq."),
    ("da", "I årets første halvdel blev 2.410 civile dræbt i Irak."),
    ("de", "Im ersten Halbjahr wurden im Irak 2.410 Zivilisten getötet."),
    ("es", "En el primer semestre murieron 2.410 civiles en Irak."),
    ("it", "Nel primo semestre sono morti 2.410 civili in Iraq."),
    ("fr", "Au premier semestre, 2 410 civils ont été tués en Irak."),
    ("sv", "Under första halvåret dödades 2 410 civila i Irak."),
    ("nb", "I første halvår ble 2.410 sivile drept i Irak."),
    ("ar", "وقتل 2410 مدنيين في العراق في النصف الأول من العام."),
    ("ru", "В первом полугодии в Ираке погибли 2410 мирных жителей."),
    ("uk", "У першому півріччі в Іраку загинули 2410 цивільних."),
    ("tr", "Yılın ilk yarısında Irak'ta 2.410 sivil öldürüldü."),
]


def years(language: str, text: str, published: date | None = PUBLISHED) -> object:
    pack = lexicon(language)
    assert pack is not None
    told = circumstances_reader(pack).read(tokenize(text), published)
    return told.circumstances.years


def selected(question: str, language: str, text: str) -> list[object]:
    article = Article("1.txt", "The Quay", None, None, PUBLISHED, language, text)
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(("language", "text"), LAST_YEAR)
def test_last_year_is_that_before_the_articles(language: str, text: str) -> None:
    assert years(language, text) == (LAST,)


@pytest.mark.parametrize(("language", "text"), FIRST_HALF)
def test_half_a_year_is_that_of_the_articles(language: str, text: str) -> None:
    assert years(language, text) == (HALF,)


def test_a_half_that_has_not_begun_is_of_the_year_before() -> None:
    told = years("en", "In the second half of the year nine bridges fell.", date(2031, 2, 3))
    assert told == ((date(2030, 7, 1), date(2030, 12, 31)),)


@pytest.mark.parametrize(
    "text",
    [
        "In May last year nine bridges fell.",
        "Nine bridges have fallen since last year.",
        "In the first half of the year 2029 nine bridges fell.",
    ],
)
def test_words_of_another_time_are_no_year_of_their_own(text: str) -> None:
    assert years("en", text) == ()


def test_without_a_day_of_publication_no_year_is_told() -> None:
    assert years("en", "Last year nine bridges fell.", None) == ()


@pytest.mark.parametrize(("language", "text"), LAST_YEAR)
def test_the_total_of_last_year_is_asked_for_by_its_number(language: str, text: str) -> None:
    opening = {"ar": "وصل المبعوث الجمعة.", "ru": "Посол прибыл в пятницу."}
    text = f"{opening.get(language, 'Brenvik.')}\n\n{text}"
    assert selected("How many civilians were killed in Iraq in 2030?", language, text) == [2410]
    assert selected("How many civilians were killed in Iraq in 2029?", language, text) == []
    assert selected("How many civilians were killed in Iraq in 2031?", language, text) == []


@pytest.mark.parametrize(("language", "text"), FIRST_HALF)
def test_the_total_of_half_a_year_is_asked_for(language: str, text: str) -> None:
    asked = "How many civilians were killed in Iraq in the first half of {}?"
    assert selected(asked.format(2031), language, text) == [2410]
    assert selected(asked.format(2030), language, text) == []


def test_a_year_that_is_compared_with_is_not_the_one_counted() -> None:
    text = "In the first half of 2031, 610 civilians were killed in Iraq, more than last year."
    assert selected("How many civilians were killed in Iraq in 2030?", "en", text) == []
