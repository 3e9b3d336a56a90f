"""A war's total is no toll of the one raid that is asked about."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


def told(question: str, text: str, language: str = "en") -> list[object]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]


RAID = {
    "en": "A raid on a market in Brenvik killed 12 people on Monday, police said.\n\n",
    "da": "Et angreb på et marked i Brenvik dræbte 12 mennesker mandag, siger politiet.\n\n",
    "de": "Ein Angriff auf einen Markt in Brenvik tötete am Montag 12 Menschen.\n\n",
    "fr": "Une attaque contre un marché à Brenvik a tué 12 personnes lundi.\n\n",
    "ar": "قتل 12 شخصا في هجوم على سوق في برنفيك يوم الاثنين.\n\n",
}


@pytest.mark.parametrize(
    ("language", "question", "headline"),
    [
        ("en", "How many were killed in Brenvik?", "Kelda war: 5,000 killed since spring"),
        ("en", "How many died in the raid on Brenvik?", "5,000 people killed in Kelda war"),
        ("da", "Hvor mange blev dræbt i Brenvik?", "Krigen i Kelda har dræbt mindst 5.000."),
        ("de", "Wie viele starben in Brenvik?", "Im Krieg in Kelda wurden 5000 Menschen getötet."),
        ("fr", "Combien de morts à Brenvik ?", "La guerre à Kelda a fait 5 000 morts."),
        ("ar", "كم عدد القتلى في برنفيك؟", "قتل 5000 شخص في الحرب في كلدة."),
    ],
)
def test_a_war_elsewhere_is_another_event(language: str, question: str, headline: str) -> None:
    assert told(question, RAID[language] + headline, language) == [12]


def test_a_war_that_is_asked_about_has_its_total() -> None:
    text = RAID["en"] + "5,000 people have been killed in the war in Kelda."
    assert 5000 in told("How many were killed in the war in Kelda?", text)


def test_what_happened_in_a_war_is_no_total_of_it() -> None:
    text = RAID["en"] + "The 12 were killed on the worst day of the war in Kelda."
    assert told("How many were killed in Brenvik?", text) == [12]
    text = "A raid hit Brenvik. The raid killed 9, more than any other in this war."
    assert told("How many were killed in Brenvik?", text) == [9]


OF_A_LAND = [
    (
        "en",
        "How many were killed in Brenvik?",
        "More than 9,000 people have died in Peru, it says.",
    ),
    ("fr", "Combien de morts à Brenvik ?", "Plus de 9 000 personnes sont mortes au Pérou."),
    ("en", "How many were killed in Brenvik?", "The conflict has killed more than 9,000 people."),
    ("fr", "Combien de morts à Brenvik ?", "Le conflit a fait plus de 9 000 morts."),
]


@pytest.mark.parametrize(("language", "question", "total"), OF_A_LAND)
def test_many_times_as_many_are_those_of_a_war(language: str, question: str, total: str) -> None:
    assert told(question, RAID[language] + total, language) == [12]


def test_what_another_says_of_the_raid_is_no_total() -> None:
    text = RAID["en"] + "The opposition says that 90 people died."
    assert told("How many were killed in Brenvik?", text) == [12, 90]


def test_a_line_over_a_running_total_is_of_it() -> None:
    text = RAID["fr"] + "7 500 morts\n\nLe soulèvement a fait plus de 7 500 morts depuis neuf mois."
    assert told("Combien de morts à Brenvik ?", text, "fr") == [12]


def test_thousands_of_another_place_are_no_toll_of_a_raid() -> None:
    text = (
        RAID["en"]
        + "The campaign in Oldmere that followed the attack has killed more than 53,000 people."
    )
    assert told("How many were killed in the raid on Brenvik on 3 March 2031?", text) == [12]


def test_thousands_killed_by_the_asked_event_itself_stay() -> None:
    text = (
        "Gas was used in Brenvik on Monday, and 60 people died in one street, doctors said. "
        "The opposition said that 1,300 people were killed in the attack."
    )
    assert 1300 in told("How many were killed in the attack on Brenvik on 3 March 2031?", text)
