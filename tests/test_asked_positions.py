"""Questions of two figures, with a verb at the end, or with a speaker called like a harm.

Every place and body is invented.
"""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.selecting import select_figures
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article

COUNTED = [
    ("How many lost their lives or were hurt in the Oldmere blast?", ("killed", "injured")),
    ("How many families were driven out of Oldmere?", ("displaced",)),
    ("Hvor mange familier måtte forlade Nordholm?", ("displaced",)),
    ("Wie viele Familien mussten Nordholm verlassen?", ("displaced",)),
    ("Сколько человек лишились крова?", ("displaced",)),
    ("How many soldiers of the garrison fell at Oldmere?", ("killed",)),
    ("¿Cuántos soldados cayeron en Valmora?", ("killed",)),
    (
        "How many raids did the guard report, and how many people were detained in them?",
        ("air_strikes", "arrested"),
    ),
    ("كم هجوما تعرضت له الرملية وكم شخصا قتل فيها؟", ("air_strikes", "killed")),
    ("How many of the wounded were children, according to the rescue service?", ("injured",)),
    ("Ölenlerin kaçı çocuktu?", ("killed",)),
    ("Liman kurulu kaç ölüden söz ediyor?", ("killed",)),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_what_is_counted(text: str, counted: tuple[str, ...]) -> None:
    assert analyse(text).counted == counted


def test_who_is_called_out_does_not_speak() -> None:
    question = analyse("How many raids had the Harbour Guard been called out to in Oldmere?")
    assert question.speakers == ()


def test_who_asks_for_the_subject_of_a_verb_at_the_end() -> None:
    question = analyse("Wer hat drei Tote in Nordholm gemeldet?")
    assert question.speakers == ()
    assert question.asks_whether


def test_the_office_of_the_asked_speaker_is_no_class_of_victims() -> None:
    question = analyse("Belediye başkanı yaralı sayısı hakkında ne dedi?")
    assert question.speakers == ("Belediye başkanı",)
    assert question.who is None


def test_a_speaker_in_the_middle_of_a_turkish_question() -> None:
    assert analyse("Liman kurulu kaç ölüden söz ediyor?").speakers == ("Liman kurulu",)


SINCE = [
    ("en", "Nine have died since the start of the year."),
    ("da", "Ni er døde siden årsskiftet."),
    ("nb", "Ni er drept siden årsskiftet."),
    ("sv", "Nio har dött sedan årsskiftet."),
    ("de", "Seit Jahresbeginn starben neun."),
    ("fr", "Neuf sont morts depuis le début de l'année."),
    ("es", "Nueve murieron desde principios de año."),
    ("ru", "С начала года погибли девять человек."),
    ("uk", "З початку року загинули дев'ять людей."),
    ("ar", "قتل تسعة منذ بداية العام الحالي."),
    ("en", "Nine have died since the start of 2031."),
    ("da", "Ni er døde siden begyndelsen af 2031."),
    ("es", "Nueve murieron desde principios de 2031."),
    ("ar", "قتل تسعة منذ بداية العام الحالي 2031."),
]


@pytest.mark.parametrize(("language", "text"), SINCE)
def test_a_total_since_the_start_of_a_year(language: str, text: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    (mention,) = read_days(tokenize(text), pack, date(2031, 5, 4))
    assert mention.since
    assert mention.days is not None
    assert mention.days[0] == date(2031, 1, 1)
    assert mention.days[1] <= date(2031, 3, 31)


def test_the_start_of_the_year_alone_is_no_total() -> None:
    pack = lexicon("en")
    assert pack is not None
    text = "Nine died at the start of the year."
    assert read_days(tokenize(text), pack, date(2031, 5, 4)) == ()


def test_the_asked_total_runs_from_the_asked_year_and_is_of_no_day() -> None:
    question = analyse("How many have been killed in Westland since the start of 2031?")
    assert question.circumstances.since == ((date(2031, 1, 1), date(2031, 3, 31)),)
    text = (
        "In Westland shells killed two men on 4 March, after a raid killed one on 2 January.\n\n"
        "Since the start of the year 61 people have been killed in Westland."
    )
    article = Article("a.txt", "The Quay", None, None, date(2031, 5, 4), "en", text)
    found = select_figures(question, [Reader().read(article)])
    assert [claim.figure.low for claim in found if claim.figure] == [61]
