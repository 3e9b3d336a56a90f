"""Sentences, bribes and losses before a court: which time and which sum is asked for."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

HEAD = "---\ntitle: '{title}'\noutlet: {outlet}\ndate: 2032-06-02\nlanguage: {language}\n---\n"


def article(language: str, outlet: str, title: str, text: str) -> str:
    return HEAD.format(title=title, outlet=outlet, language=language) + text


ARTICLES = {
    "en.md": article(
        "en",
        "Halden Post",
        "Ex-mayor Ilda Voss jailed over the tram contracts",
        "A court in Torvik sentenced former mayor Ilda Voss to nine years in prison on Tuesday for "
        "taking bribes of 3.5 million crowns. Her driver, Udo Rask, received a sentence of two "
        "years. Voss was fined 400,000 crowns. Prosecutors had asked for 11 years.\n\nThe city "
        "lost 20 million crowns, the auditors said. The group Clean Rails put the losses at 34 "
        "million.",
    ),
    "es.md": article(
        "es",
        "El Faro",
        "Nueve años de cárcel para la exalcaldesa Voss",
        "La exalcaldesa de Torvik Ilda Voss fue condenada a nueve años de prisión. Según la "
        "sentencia, cobró 3,5 millones de coronas en sobornos. La asociación Raíles Limpios cifra "
        "en 34 millones el perjuicio para la ciudad.",
    ),
    "de.md": article(
        "de",
        "Kurier",
        "14 Jahre Haft nach Entführung in Alden",
        "Wegen der Entführung eines Reeders ist Bo Harn in Alden zu 14 Jahren Haft verurteilt "
        "worden. Das Lösegeld betrug zwei Millionen Kronen.",
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


def told(answerer: Answerer, question: str) -> set[str]:
    result = answerer.answer(question)
    if not isinstance(result, Answered):
        return set()
    claims = [entry.claim for entry in result.ledger.entries]
    return {claim.figure.text for claim in claims if claim.figure is not None}


@pytest.mark.parametrize(
    "question",
    [
        "How many years in prison was Ilda Voss sentenced to?",
        "How long was Ilda Voss jailed for?",
        "¿A cuántos años de cárcel fue condenada Ilda Voss?",
        "Hvor mange års fængsel fik Ilda Voss?",
        "À combien d'années de prison Ilda Voss a-t-elle été condamnée ?",
        "Zu wie vielen Jahren Haft wurde Ilda Voss verurteilt?",
    ],
)
def test_a_sentence_is_that_of_the_named(answerer: Answerer, question: str) -> None:
    assert told(answerer, question) == {"nine years", "nueve años"}


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        (
            "How much did Ilda Voss take in bribes?",
            {"3.5 million crowns", "3,5 millones de coronas"},
        ),
        ("¿Cuánto cobró Ilda Voss en sobornos?", {"3.5 million crowns", "3,5 millones de coronas"}),
        ("How much was Ilda Voss fined?", {"400,000 crowns"}),
        ("How much did Torvik lose?", {"20 million crowns", "34 million", "34 millones"}),
        ("¿A cuánto asciende el perjuicio según Raíles Limpios?", {"34 millones"}),
    ],
)
def test_a_sum_is_of_the_asked_sort(answerer: Answerer, question: str, sums: set[str]) -> None:
    assert told(answerer, question) == sums


def test_a_sentence_for_any_crime_is_found(answerer: Answerer) -> None:
    assert told(answerer, "How many years was Bo Harn sentenced to?") == {"14 Jahren"}


def test_what_prosecutors_asked_for_needs_no_name(answerer: Answerer) -> None:
    assert told(answerer, "How many years did prosecutors ask for?") == {"11 years"}
