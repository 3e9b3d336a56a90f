"""A hostage-taking is a happening of its own: air strikes on the same place are none."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.reading.reader import Reader
from index.articles import Article

TAKEN = {
    "en": "How many were killed in the hostage-taking in Arvik?",
    "da": "Hvor mange blev dræbt i gidseltagningen i Arvik?",
    "ar": "كم قتل في احتجاز الرهائن في أرفيك؟",
    "de": "Wie viele starben bei der Geiselnahme in Arvik?",
    "fr": "Combien de morts lors de la prise d'otages à Arvik ?",
    "es": "¿Cuántos muertos en la toma de rehenes en Arvik?",
    "sv": "Hur många dödades i gisslandramat i Arvik?",
    "nb": "Hvor mange ble drept i gisseltakingen i Arvik?",
    "ru": "Сколько человек погибло при захвате заложников в Арвике?",
    "uk": "Скільки людей загинуло під час захоплення заручників в Арвіку?",
    "tr": "Arvik'teki rehine krizinde kaç kişi öldü?",
}
STRIKES = {
    "en": "An air strike on Arvik killed 3 people on Monday.",
    "da": "Tre mennesker blev dræbt i et luftangreb på Arvik mandag.",
    "ar": "قتل 3 أشخاص في غارة جوية على أرفيك يوم الاثنين.",
    "de": "Drei Menschen starben bei einem Luftangriff auf Arvik am Montag.",
    "fr": "Trois personnes ont été tuées dans une frappe aérienne sur Arvik lundi.",
    "es": "Tres personas murieron en un ataque aéreo contra Arvik el lunes.",
    "sv": "Tre personer dödades i en flygattack mot Arvik på måndagen.",
    "nb": "Tre personer ble drept i et luftangrep på Arvik mandag.",
    "ru": "Три человека погибли при авиаударе по Арвику в понедельник.",
    "uk": "Троє людей загинули внаслідок авіаудару по Арвіку в понеділок.",
    "tr": "Pazartesi günü Arvik'e düzenlenen hava saldırısında üç kişi öldü.",
}


def is_told(question: str, text: str, language: str) -> bool:
    """Tell whether an article is taken for one on the event that a question is about."""
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return bool(relevant(analyse(question), [Reader().read(article)]))


@pytest.mark.parametrize("language", sorted(TAKEN))
def test_an_air_strike_is_no_hostage_taking(language: str) -> None:
    assert not is_told(TAKEN[language], STRIKES[language], language)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen took hostages in a school in Arvik on Monday. Three people were killed.",
        "Three people were killed in a shooting at a school in Arvik on Monday.",
        "Soldiers stormed a school in Arvik on Monday and three people were killed.",
    ],
)
def test_how_a_hostage_taking_is_told_varies(text: str) -> None:
    assert is_told(TAKEN["en"], text, "en")


@pytest.mark.parametrize("kind", ["attack", "incident", "violence", "strike", "raid"])
def test_general_words_go_on_matching_an_air_strike(kind: str) -> None:
    assert is_told(f"How many were killed in the {kind} in Arvik?", STRIKES["en"], "en")


def test_a_protest_at_which_people_died_is_no_air_strike_either() -> None:
    asked = "How many were killed in the protests in Arvik?"
    assert not is_told(asked, STRIKES["en"], "en")
    assert is_told(asked, "Clashes killed 3 people in Arvik on Monday.", "en")
