"""Who accuses whom, asked without a name: other accusations of the corpus are no answer."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

HEAD = "---\ntitle: '{title}'\noutlet: {outlet}\ndate: 2032-12-02\nlanguage: {language}\n---\n"


def article(language: str, outlet: str, title: str, text: str) -> str:
    return HEAD.format(title=title, outlet=outlet, language=language) + text


ARTICLES = {
    "en.md": article(
        "en",
        "Harbour Times",
        "Boat sinks off Tarnholm",
        "Four people drowned off Tarnholm. The aid group Blue Oar accused the coastguard of "
        "waiting an hour. The coastguard denied the accusations.",
    ),
    "fr.md": article(
        "fr",
        "Courrier",
        "Naufrage de Tarnholm",
        "L'association Rame bleue accuse les garde-côtes d'avoir attendu une heure.",
    ),
    "guards.md": article(
        "en",
        "Harbour Times",
        "Prisoners of Alden",
        "Relatives accuse guards of blackmail and of beating inmates in Alden.",
    ),
    "da.md": article(
        "da",
        "Kystbladet",
        "Aflytning i Velden",
        "Presseforbundet beskylder efterretningstjenesten for at aflytte 60 redaktører.",
    ),
    "es.md": article(
        "es",
        "El Faro",
        "Presos en Velden",
        "La asociación de familias acusó al ejército de torturar a 14 presos.",
    ),
    "ar.md": article(
        "ar",
        "صدى",
        "خطف معلمين",
        "اتهمت زوريا روتينيا يوم الأربعاء بخطف أربعة معلمين. ونفت روتينيا الاتهام وقالت إن "
        "قواتها أوقفت مسلحين.",
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


def told(answerer: Answerer, question: str) -> set[str | None]:
    result = answerer.answer(question)
    if not isinstance(result, Answered):
        return set()
    return {entry.claim.attribution.speaker for entry in result.ledger.entries}


@pytest.mark.parametrize(
    "question",
    [
        "Who accuses the coastguard of waiting?",
        "Hvem beskylder kystvagten for at have ventet?",
        "Qui accuse les garde-côtes d'avoir attendu ?",
    ],
)
def test_accusers_of_the_asked_answer(answerer: Answerer, question: str) -> None:
    assert told(answerer, question) == {"The aid group Blue Oar", "L'association Rame bleue"}


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("¿Quién acusa al ejército?", "La asociación de familias"),
        ("Orduyu kim suçluyor?", "La asociación de familias"),
        ("Hvem beskylder efterretningstjenesten?", "Presseforbundet"),
        ("Who accused Rutenia?", "زوريا"),
    ],
)
def test_each_accusation_has_its_own(answerer: Answerer, question: str, speaker: str) -> None:
    assert told(answerer, question) == {speaker}


def test_those_who_accuse_in_the_present_answer(answerer: Answerer) -> None:
    assert told(answerer, "Who accuses the guards of blackmail?") == {"Relatives"}


def test_of_what_somebody_is_accused_is_no_event(answerer: Answerer) -> None:
    assert told(answerer, "Who accuses the army of torture?") == {"La asociación de familias"}


def test_what_nobody_is_accused_of_has_no_answer(answerer: Answerer) -> None:
    assert told(answerer, "Who accuses the fishermen of theft?") == set()


def test_whom_somebody_accuses_is_not_heard(answerer: Answerer) -> None:
    assert told(answerer, "ماذا قالت روتينيا؟") == {"روتينيا"}
