"""Speeds, temperatures, sentences and turnouts: each asked for by its own words and units."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.measures.measured import Measured
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

MEASURED = Measured(SentenceEncoder())
TEXTS = {
    "en": "The speed limit on the quay in Brenvik is 30 miles per hour. It was a cold "
    "12 degrees on Monday. The quay is 4 kilometres long.",
    "da": "Fartgrænsen på kajen i Brenvik er 40 kilometer i timen. Det blev 31 grader "
    "varmt mandag. Kajen er 4 kilometer lang.",
    "de": "Auf dem Kai in Brenvik gilt eine Geschwindigkeit von 50 Stundenkilometern. Die "
    "Temperatur stieg auf 38 Grad. Der Kai ist 4 Kilometer lang.",
    "fr": "La vitesse sur le quai de Brenvik est limitée à 50 km/h. La température a atteint 36 "
    "degrés. Le quai est long de 4 kilomètres.",
    "es": "La velocidad en el muelle de Brenvik es de 50 km/h como máximo. La temperatura alcanzó "
    "los 41 grados. El muelle mide 4 kilómetros.",
    "ru": "Скорость на набережной Бренвика ограничена до 40 км/ч. Температура достигла 35 "
    "градусов. Длина набережной 4 километра.",
}


def reading(language: str, text: str) -> Reading:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return Reader().read(article)


def told(question: str, read: Reading) -> list[object]:
    claims = MEASURED.best(analyse(question), (read,))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("language", "question", "number"),
    [
        ("en", "What is the speed limit on the quay in Brenvik?", 30),
        ("da", "Hvad er fartgrænsen på kajen i Brenvik?", 40),
        ("de", "Wie schnell darf man auf dem Kai in Brenvik fahren?", 50),
        ("fr", "Quelle est la limitation de vitesse sur le quai de Brenvik ?", 50),
        ("es", "¿Cuál es el límite de velocidad en el muelle de Brenvik?", 50),
        ("da", "What is the speed limit on the quay in Brenvik?", 40),
        ("en", "How cold was it in Brenvik?", 12),
        ("da", "Hvor varmt blev det i Brenvik?", 31),
        ("de", "Wie heiß wurde es in Brenvik?", 38),
        ("fr", "Quelle température a été atteinte à Brenvik ?", 36),
        ("es", "¿Qué temperatura alcanzó Brenvik?", 41),
        ("ru", "Какая температура была в Бренвике?", 35),
        ("es", "How hot was it in Brenvik?", 41),
    ],
)
def test_each_is_told_in_its_own_units(language: str, question: str, number: int) -> None:
    assert told(question, reading(language, TEXTS[language])) == [number]


def test_lengths_and_areas_are_no_temperatures() -> None:
    text = "The quay in Brenvik is 4 kilometres long, and 12 hectares of reed were mown."
    assert told("How hot was it in Brenvik?", reading("en", text)) == []
    assert told("How fast are boats in Brenvik?", reading("en", text)) == []


@pytest.mark.parametrize(
    "question",
    ["Hvor lang en straf fik Mira Oskarin?", "What was the prison sentence of Mira Oskarin?"],
)
def test_a_sentence_is_as_long_as_its_time(question: str) -> None:
    text = "The court in Brenvik gave Mira Oskarin six years. The quay is 4 kilometres long."
    assert analyse(question).measures == {"span", "year"}
    assert told(question, reading("en", text)) == [6]


def test_a_bridge_is_as_long_as_its_length() -> None:
    assert analyse("Hvor lang er broen?").measures == {"length"}


def test_another_share_than_the_turnout_is_none() -> None:
    text = (
        "Bei der Wahl in Brenvik erhielt Mira Oskarin 54 Prozent der Stimmen. "
        "Die Wahlbeteiligung lag bei 61 Prozent."
    )
    assert told("Wie hoch war die Wahlbeteiligung in Brenvik?", reading("de", text)) == [61]


def test_how_long_a_trial_took_is_not_how_long_a_sentence_is() -> None:
    text = (
        "En mand er ved retten i Brenvik idømt seks års fængsel. "
        "Retssagen i byen varede i 11 dage, oplyser retten."
    )
    assert 11 in told("Hvor længe varede retssagen i Brenvik?", reading("da", text))


@pytest.mark.parametrize(
    "question",
    ["¿Cuántas hectáreas se quemaron en Halden?", "How many hectares burned in Halden?"],
)
def test_so_many_of_a_unit_are_measured(question: str) -> None:
    asked = analyse(question)
    assert "amount" in asked.measures
    assert asked.noun is None
