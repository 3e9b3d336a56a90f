"""Open counts: which of several figures of one noun is meant, and figures of akin nouns."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.counts.counted_nouns import CountedNouns
from bot.choosing.counts.open_counts import OpenCounts
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

NOUNS = CountedNouns(SentenceEncoder())
OPEN = OpenCounts(SentenceEncoder(), NOUNS)
RATINGS = (
    "Channel Nine led with 3.4 million viewers during the debate of Mayor Halvorsen, the ratings "
    "firm said. Quay TV was second with 2.1 million viewers. The debate was held in Brenvik."
)
SCHOOL = (
    "Søfartsskolen i Brenvik fik 4.812 ansøgninger sidste år sammenlignet med 6.340 i 2028. "
    "Skolen har 310 elever."
)
SHIPS = "Die Reederei in Brenvik hat 900 Hafenarbeiter und 14 Köche, teilte sie mit."


def reading(language: str, text: str) -> Reading:
    article = Article("a.txt", "The Quay", None, "News", date(2031, 3, 5), language, text)
    return Reader().read(article)


def told(question: str, *readings: Reading) -> list[object]:
    asked = NOUNS.matched(analyse(question), readings)
    fitting = relevant(asked, readings)
    claims = OPEN.best(asked, select_figures(asked, fitting), fitting)
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    "question",
    [
        "How many viewers did Quay TV have in the debate?",
        "Wie viele Zuschauer hatte Quay TV bei der Debatte?",
        "Combien de téléspectateurs Quay TV a-t-elle eus lors du débat ?",
    ],
)
def test_the_sentence_with_the_asked_name_is_meant(question: str) -> None:
    assert told(question, reading("en", RATINGS)) == [2_100_000]


def test_other_viewers_of_the_same_article_are_left_out() -> None:
    found = told("How many viewers did Quay TV have?", reading("en", RATINGS))
    assert found == [2_100_000]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("How many applications did the school in Brenvik get in 2028?", [6340]),
        ("Wie viele Bewerbungen gab es an der Schule in Brenvik im Jahr 2028?", [6340]),
    ],
)
def test_the_figure_beside_the_asked_year_is_meant(question: str, numbers: list[int]) -> None:
    assert told(question, reading("da", SCHOOL)) == numbers


@pytest.mark.parametrize(
    "question",
    [
        "How many pilots does the shipping company in Brenvik have?",
        "How many aircraft does the school in Brenvik have?",
        "Hvor mange biblioteker har søfartsskolen i Brenvik?",
    ],
)
def test_something_else_has_no_answer(question: str) -> None:
    assert told(question, reading("de", SHIPS), reading("da", SCHOOL)) == []


def test_the_company_of_another_country_is_not_meant() -> None:
    text = "Norway has 1,200 troops in Chile. Sweden has 800 troops in Chile."
    assert told("How many troops does Denmark have in Chile?", reading("en", text)) == []
    assert told("How many troops does Sweden have in Chile?", reading("en", text)) == [800]


CLUB = {
    "en": "The Quay Choir was founded in Brenvik in 2011. The choir has given 64 concerts.",
    "ru": "Хор «Причал» основан в Бренвике в 2011 году. Хор дал 64 концерта.",
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How many rehearsals has the Quay Choir held?"),
        ("ru", "Сколько репетиций провёл хор «Причал»?"),
    ],
)
def test_another_noun_of_the_questions_language_is_another_thing(
    language: str, question: str
) -> None:
    assert told(question, reading(language, CLUB[language])) == []
