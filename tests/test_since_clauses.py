"""Days in the clause that "since" opens, from which a total is counted."""

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

PUBLISHED = date(2031, 7, 19)
CLAUSES = [
    ("en", "Since Ada Holt took office on 17 April, more than 830 people have been killed."),
    ("da", "Siden Ada Holt tiltrådte den 17. april, er over 830 mennesker blevet dræbt."),
    ("nb", "Siden Ada Holt tiltrådte 17. april, er over 830 mennesker drept."),
    ("sv", "Sedan Ada Holt tillträdde den 17 april har över 830 människor dödats."),
    ("de", "Seit Ada Holt am 17. April ihr Amt antrat, wurden mehr als 830 Menschen getötet."),
    ("es", "Desde que Ada Holt asumió el cargo el 17 de abril han muerto más de 830 personas."),
    ("it", "Da quando Ada Holt è entrata in carica il 17 aprile sono morte oltre 830 persone."),
    ("fr", "Depuis l'arrivée d'Ada Holt, le 17 avril, plus de 830 personnes ont été tuées."),
    ("ar", "منذ أن أدت الوزيرة - وهي طبيبة - اليمين في 17 أبريل (نيسان) سقط 830 قتيلا."),
    ("ru", "С тех пор как Ада Хольт вступила в должность 17 апреля, погибли 830 человек."),
    ("uk", "Відтоді як Ада Гольт стала президентом 17 квітня, загинули 830 людей."),
    ("tr", "Ada Holt'un 17 Nisan'da göreve gelmesinden bu yana 830 kişi öldü."),
]


def opened(language: str, text: str) -> list[object]:
    pack = lexicon(language)
    assert pack is not None
    return [day.days for day in read_days(tokenize(text), pack, PUBLISHED) if day.since]


@pytest.mark.parametrize(("language", "text"), CLAUSES)
def test_the_day_of_the_clause_opens_a_total(language: str, text: str) -> None:
    assert opened(language, text) == [(date(2031, 4, 17), date(2031, 4, 17))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve have died since the truce, the army said on 3 May."),
        ("en", "Twelve have died since the truce the army said on Sunday."),
        ("en", "It is the third raid since the truce and killed five on 3 May."),
        ("en", "Since the war began, 40 people were killed on 3 May."),
        ("da", "For tre uger siden døde fem i Brenvik, den 3. maj."),
        ("es", "Los cohetes lanzados desde la localidad de Brenvik el 3 de mayo mataron a dos."),
        ("it", "I razzi lanciati dalla località di Brenvik il 3 maggio ne hanno uccisi due."),
        ("fr", "Des roquettes tirées depuis la ville de Brenvik le 3 mai ont tué deux hommes."),
    ],
)
def test_a_day_outside_the_clause_opens_nothing(language: str, text: str) -> None:
    assert opened(language, text) == []


@pytest.mark.parametrize(
    "question",
    [
        "How many people have been killed since Ada Holt became president in mid-April 2031?",
        "Hvor mange er dræbt, siden Ada Holt blev præsident midt i april 2031?",
        "Combien de tués depuis l'arrivée d'Ada Holt au pouvoir mi-avril 2031 ?",
        "¿Cuántos han muerto desde que Ada Holt asumió la presidencia a mediados de abril de 2031?",
    ],
)
def test_a_total_since_an_event_is_asked_for_with_its_day(question: str) -> None:
    text = f"Eleven people died in Brenvik on Wednesday.\n\n{CLAUSES[0][1]}"
    article = Article("1.txt", "The Quay", None, None, PUBLISHED, "en", text)
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [Reader().read(article)]))
    assert [claim.figure.low for claim in claims if claim.figure] == [830]


def test_such_a_total_is_none_of_its_first_day() -> None:
    text = f"Eleven people died in Brenvik on Wednesday.\n\n{CLAUSES[0][1]}"
    article = Article("1.txt", "The Quay", None, None, PUBLISHED, "en", text)
    asked = analyse("How many people were killed in Brenvik on 17 April 2031?")
    claims = select_figures(asked, relevant(asked, [Reader().read(article)]))
    assert [claim.figure.low for claim in claims if claim.figure] == []
