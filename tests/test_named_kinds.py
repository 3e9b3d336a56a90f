"""Names that hold what they are of, and what is only told in passing."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.particular_names import without_kind
from bot.choosing.events.relevance import relevant
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
        (PASSING, "en", "A bomb in Sorrel wounded 12 people.", [12]),
        (PASSING, "en", _PASSING_ARTICLE, []),
    ],
)
def test_articles_in_other_words_are_found_and_those_in_passing_are_not(
    question: str, language: str, text: str, figures: list[int]
) -> None:
    assert _told(question, (language, text)) == figures
