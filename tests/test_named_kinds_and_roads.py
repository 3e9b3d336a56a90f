"""Names that hold what they are of, roads named by their ends, and what is only told in passing."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.particular_names import without_kind
from bot.choosing.relevance import relevant
from bot.choosing.roads import ends_of_road
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


@pytest.mark.parametrize(
    ("language", "name", "bare"),
    [
        ("en", "Typhoon Maro", "Maro"),
        ("de", "Taifun Maro", "Maro"),
        ("sv", "Stormen Maro", "Maro"),
        ("es", "Huracán Maro", "Maro"),
        ("fr", "Ouragan Maro", "Maro"),
        ("ru", "Тайфун Маро", "Маро"),
        ("da", "Hotel Brenvik", "Brenvik"),
        ("en", "Kelda University Hospital", "Kelda"),
        ("en", "Church of Kelda", "Church of Kelda"),
        ("en", "Storm", "Storm"),
    ],
)
def test_a_name_is_sought_without_what_it_is_one_of(language: str, name: str, bare: str) -> None:
    assert without_kind(name, language) == bare


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("How many were hurt on the Kelda-Torsk highway?", "Kelda-Torsk", ("Kelda", "Torsk")),
        ("Hvor mange døde på motorvejen Kelda-Torsk?", "Kelda-Torsk", ("Kelda", "Torsk")),
        ("Combien de morts sur la route Kelda-Torsk ?", "Kelda-Torsk", ("Kelda", "Torsk")),
        ("How many were hurt in Kelda-Torsk?", "Kelda-Torsk", ("Kelda-Torsk",)),
        ("How many were hurt on the Al-Torsk road?", "Al-Torsk", ("Al-Torsk",)),
        ("How many were hurt on the Tel-Torsk road?", "Tel-Torsk", ("Tel-Torsk",)),
    ],
)
def test_a_road_is_named_by_its_two_ends(text: str, name: str, ends: tuple[str, ...]) -> None:
    assert ends_of_road(analyse(text), name) == ends


def _told(question: str, *texts: tuple[str, str]) -> list[object]:
    asked = analyse(question)
    day = date(2031, 3, 6)
    articles = [
        Article(f"{place}.txt", f"Post {place}", None, None, day, language, text)
        for place, (language, text) in enumerate(texts)
    ]
    readings = relevant(asked, [Reader().read(article) for article in articles])
    return [claim.figure.low for claim in select_figures(asked, readings) if claim.figure]


STORM = "How many people did Typhoon Maruvi kill in March 2031?"
ROAD = "How many were hurt when a bus overturned on the Kelda-Torsk highway in March 2031?"
_PASSING_ARTICLE = (
    "A bomb on 6 March in the town of Brenvik wounded 12 people. The market was full. "
    "Doctors worked all night. Shops were closed. The mayor asked for help. Schools are shut. "
    "On 3 March a bomb in Sorrel killed four."
)
PASSING = "How many people were wounded in the bombing in Sorrel in March 2031?"


@pytest.mark.parametrize(
    ("question", "language", "text", "figures"),
    [
        (STORM, "ar", "قتل سبعة أشخاص في إعصار «ماروفي» الذي ضرب الساحل أمس.", [7]),
        (STORM, "da", "Tyfonen Maruvi dræbte syv mennesker.", [7]),
        (STORM, "ar", "قتل سبعة أشخاص في إعصار «كلدان» الذي ضرب الساحل أمس.", []),
        (ROAD, "ar", "إصابة 31 شخصا في انقلاب حافلة على طريق تورسك - كلدا.", [31]),
        (
            ROAD,
            "da",
            "31 blev såret, da en turistbus kørte galt på vejen mellem Torsk og Kelda.",
            [31],
        ),
        (ROAD, "en", "Shells hit Torsk on Tuesday and wounded 31 people.", []),
        (PASSING, "en", "A bomb in Sorrel wounded 12 people.", [12]),
        (
            PASSING,
            "en",
            _PASSING_ARTICLE,
            [],
        ),
    ],
)
def test_articles_in_other_words_are_found_and_those_in_passing_are_not(
    question: str, language: str, text: str, figures: list[int]
) -> None:
    assert _told(question, (language, text)) == figures
