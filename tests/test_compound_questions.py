"""Several things asked for in one question, and questions that stop in the middle.

Every event, place and body is invented.
"""

from collections.abc import Iterator, Sequence

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.follow_ups import standing_alone
from bot.asking.question import analyse
from bot.reading.lexicon.pack import languages, lexicon

ARTICLES = {
    "market.txt": """---
title: Clashes at the market in Brenvik
outlet: The Quay Post
date: 2031-03-05
language: en
---
Clashes at the market in Brenvik on Tuesday left three soldiers dead, the army said.

Twelve villagers were wounded and two villagers were killed, according to the town hospital.

Nine soldiers were wounded, the army added.

The rescue service said that 14 shops burned down.

The market was closed for six hours, police said.
""",
    "marked.txt": """---
title: Sammenstød på markedet i Brenvik
outlet: Udkig
date: 2031-03-05
language: da
---
Fire soldater blev dræbt ved sammenstød på markedet i Brenvik tirsdag, oplyser hæren.

15 butikker brændte, siger brandvæsenet. Markedet var lukket i otte timer.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


Part = tuple[tuple[str, ...], str | None, str | None]

DIFFERENT: list[tuple[str, list[Part]]] = [
    (
        "How many soldiers died, and how many villagers were hurt in Brenvik?",
        [(("killed",), "soldiers", None), (("injured",), "civilians", None)],
    ),
    (
        "How many people were killed and how many of them were children?",
        [(("killed",), None, None), (("killed",), "children", None)],
    ),
    (
        "Hvor mange barn ble drept, og hvor mange kvinner ble såret?",
        [(("killed",), "children", None), (("injured",), "women", None)],
    ),
    (
        "Wie viele Menschen starben und wie viele Häuser wurden zerstört?",
        [(("killed",), None, None), (("destroyed",), None, None)],
    ),
    (
        "Combien de personnes ont été arrêtées et combien de magasins ont été brûlés ?",
        [(("arrested",), None, None), (("destroyed",), None, None)],
    ),
    (
        "¿Cuántas casas fueron destruidas y a cuántas personas detuvieron?",
        [(("destroyed",), None, None), (("arrested",), None, None)],
    ),
    (
        "كم شخصا قتل وكم منزلا دمر في بلنو؟",
        [(("killed",), None, None), (("destroyed",), None, None)],
    ),
    (
        "Сколько человек погибло и сколько домов разрушено?",
        [(("killed",), None, None), (("destroyed",), None, None)],
    ),
    (
        "Arvik'te kaç kişi öldü, kaç ev yıkıldı?",
        [(("killed",), None, None), (("destroyed",), None, None)],
    ),
    (
        "How many goals did Holt score in the game, and how many passes did he make?",
        [((), None, "goals"), ((), None, "passes")],
    ),
]


@pytest.mark.parametrize(("question", "parts"), DIFFERENT)
def test_things_of_different_people_or_kinds_are_asked_for_apart(
    question: str, parts: Sequence[Part]
) -> None:
    found = analyse(question).parts
    assert [(part.counted, part.who, part.noun) for part in found] == parts


@pytest.mark.parametrize(
    ("question", "counted", "who"),
    [
        ("How many children died, and how many were hurt?", ("killed", "injured"), "children"),
        ("How many were killed, injured and arrested?", ("killed", "injured", "arrested"), None),
        ("Hvor mange soldater og hvor mange civile blev såret?", ("injured",), "soldiers"),
        ("Hvor mange familier flygtede fra lejrene, og hvor mange fra byerne?", None, None),
        ("How many families fled Belno, and how many were there?", None, None),
        ("Скільки людей загинуло, а скільки поранено?", ("killed", "injured"), None),
        ("How many died? And how many, according to the police?", ("killed",), None),
    ],
)
def test_one_harm_or_the_same_people_are_one_question(
    question: str, counted: tuple[str, ...] | None, who: str | None
) -> None:
    asked = analyse(question)
    assert asked.parts == ()
    assert counted is None or (asked.counted, asked.who) == (counted, who)


def test_a_speaker_belongs_to_the_clause_that_makes_it_speak() -> None:
    hours, species = analyse(
        "For how many hours was the beach shut, and how many species does captain Holt say it has?"
    ).parts
    assert (hours.speakers, species.speakers) == ((), ("captain Holt",))
    assert "span" in hours.measures
    assert species.noun == "species"


def test_whom_all_is_asked_of_belongs_to_every_part() -> None:
    parts = analyse("How many died, and how many shops burned, according to the police?").parts
    assert [part.speakers for part in parts] == [("the police",), ("the police",)]


def test_each_part_is_answered_by_its_own_figures_side_by_side(answerer: Answerer) -> None:
    answer = answerer.answer(
        "How many soldiers died in Brenvik, how many shops burned, and how long was the market "
        "closed?"
    )
    assert isinstance(answer, Answered)
    (event,) = answer.ledger.events
    told = [entry.claim.figure.text for entry in event.entries if entry.claim.figure]
    assert told == ["Fire", "three", "15", "14", "otte timer", "six hours"]


def test_a_part_that_nobody_answers_is_left_out(answerer: Answerer) -> None:
    question = "How many soldiers died in Brenvik, and how many flights were cancelled?"
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    entries = answer.ledger.entries
    assert {e.claim.figure.counted for e in entries if e.claim.figure} == {"killed"}


@pytest.mark.parametrize(
    ("follow_up", "asked"),
    [
        ("and how many of them were civilians?", "How many were civilians (died in Brenvik)?"),
        ("How many were wounded?", "How many were wounded (Brenvik)?"),
    ],
)
def test_a_follow_up_goes_on_with_the_harm_of_several_things(follow_up: str, asked: str) -> None:
    before = "How many soldiers died in Brenvik, how many shops burned, and how long was it closed?"
    assert standing_alone(follow_up, "en", before, "en") == asked


def _asking_words() -> list[tuple[str, str]]:
    """Return every way to ask of every pack, with its language."""
    found = []
    for language in languages():
        pack = lexicon(language)
        assert pack is not None
        asking = pack.asking
        words = (*asking.how_many, *asking.times, *asking.who_says, *asking.what, *asking.tolls)
        found += [(language, phrase.replace("*", "")) for phrase in words]
    return found


def test_a_question_may_stop_behind_any_words_that_ask() -> None:
    for language, phrase in _asking_words():
        for text in (phrase, f"? {phrase}", f"{phrase} X {phrase}"):
            assert analyse(text, language).text == text.strip()


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        (
            "How many civilians were killed in Kelda, and how many of the dead were children?",
            ["civilians", "children"],
        ),
        (
            "How many workers died at the Kelda mine, and how many of them were foreigners?",
            ["workers", "foreigners"],
        ),
        (
            "How many people were killed in Kelda, and how many of the dead were women?",
            [None, "women"],
        ),
    ],
)
def test_some_of_the_counted_are_a_part_of_their_own(text: str, classes: list[str | None]) -> None:
    question = analyse(text)
    assert [part.who for part in question.parts] == classes
    assert {part.or_who for part in question.parts} == {None}
    assert {part.counted for part in question.parts} == {("killed",)}


def test_the_country_of_some_of_the_counted() -> None:
    question = analyse("What is the toll of the Kelda fire, and how many of the dead were Danes?")
    assert [part.nationality for part in question.parts] == [frozenset(), frozenset({"DK"})]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("How many were seriously hurt in Kelda and how many slightly?", ["serious", "slight"]),
        ("How many were lightly hurt and how many seriously in Kelda?", ["slight", "serious"]),
    ],
)
def test_a_clause_may_be_a_state_alone(text: str, states: list[str]) -> None:
    question = analyse(text)
    assert [part.state for part in question.parts] == states
    assert {part.counted for part in question.parts} == {("injured",)}


def test_a_state_before_a_thing_counts_nobody() -> None:
    question = analyse("How many serious accidents were there in Kelda?")
    assert (question.counted, question.state) == ((), None)


def test_countries_alone_may_be_counted_of_people_named_behind() -> None:
    question = analyse("How many Danish and how many Swedish soldiers were hurt near Kelda?")
    assert [part.nationality for part in question.parts] == [{"DK"}, {"SE"}]
    assert {(part.who, part.counted) for part in question.parts} == {("soldiers", ("injured",))}


def test_two_classes_of_the_dead_are_asked_for_one_by_one() -> None:
    question = analyse("How many of those killed in Kelda were children, and how many women?")
    assert [(part.who, part.or_who) for part in question.parts] == [
        ("children", None),
        ("women", None),
    ]
