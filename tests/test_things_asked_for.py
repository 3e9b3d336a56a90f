"""Which things a question means: of one kind, of the part and not of the whole, of one sort."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered, Entry

_HEAD = "---\ntitle: {}\noutlet: {}\ndate: 2032-06-12\nlanguage: {}\n---\n"
_ARTICLES = {
    "hail.md": _HEAD.format("Hagelsturm über Weidach", "Talbote", "de")
    + "Nach dem Hagelsturm vom Freitag zählt die Gemeinde Weidach 1.800 beschädigte Häuser und "
    "240 zerstörte Autos. Der Versicherer Alpina rechnet inzwischen mit 2.600.",
    "convoy.md": _HEAD.format("Aid convoy looted near Sirad", "Gulf Herald", "en")
    + "Armed men looted 25 of 60 aid trucks on the road to Sirad on Saturday, the relief agency "
    "Open Hand said. Police said 15 lorries were emptied.",
    "illness.md": _HEAD.format("Koleraudbrud i Marsk", "Kystbladet", "da")
    + "Der er siden januar registreret 640 koleratilfælde i Marsk, oplyser sundhedsministeriet. "
    "Lægeorganisationen Hvid Hjælp taler derimod om 900.",
    "storm.md": _HEAD.format("Stormen Tyra ramte Nordskov", "Fjordbladet", "da")
    + "Stormen Tyra ramte lørdag Nordskov. Forsikringsselskabet Værn skønner, at skaderne løber "
    "op i 350 millioner kroner. Regeringen har sat 80 millioner kroner af til genopbygning, "
    "siger indenrigsminister Palle Buhl.",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    """Answers over four events, told in three languages."""
    with answering_over(_ARTICLES, tmp_path_factory) as found:
        yield found


def entries(answerer: Answerer, question: str) -> list[Entry]:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    return list(answer.ledger.entries)


def figures(answerer: Answerer, question: str) -> list[float | None]:
    told = (entry.claim.figure for entry in entries(answerer, question))
    return [figure.low for figure in told if figure is not None]


@pytest.mark.parametrize(
    ("question", "low"),
    [
        ("Wie viele Häuser wurden in Weidach beschädigt?", [1800, 2600]),
        ("How many houses were damaged in Weidach?", [1800, 2600]),
        ("Hvor mange biler blev ødelagt i Weidach?", [240]),
    ],
)
def test_only_the_asked_kind_of_things_answers(
    answerer: Answerer, question: str, low: list[float]
) -> None:
    assert figures(answerer, question) == low


@pytest.mark.parametrize(
    "question",
    [
        "How many trucks were looted near Sirad?",
        "Wie viele Lastwagen wurden bei Sirad geplündert?",
        "Hvor mange lastbiler blev plyndret ved Sirad?",
    ],
)
def test_the_whole_of_looted_things_comes_last_and_is_marked(
    answerer: Answerer, question: str
) -> None:
    told = entries(answerer, question)
    lows = [(one.claim.figure.low, one.counts_others) for one in told if one.claim.figure]
    assert lows[-1] == (60, True)
    assert (25, False) in lows
    assert (15, False) in lows


@pytest.mark.parametrize(
    "question", ["Hvor mange koleratilfælde er der i Marsk?", "Сколько случаев холеры в Марске?"]
)
def test_cases_since_a_month_answer_as_well(answerer: Answerer, question: str) -> None:
    assert figures(answerer, question) == [640, 900]


@pytest.mark.parametrize(
    "question",
    ["Hvor store er skaderne efter stormen Tyra?", "Wie hoch ist der Schaden durch Tyra?"],
)
def test_what_is_set_aside_is_no_damage(answerer: Answerer, question: str) -> None:
    assert figures(answerer, question) == [350_000_000]


def test_how_long_is_no_speaker(answerer: Answerer) -> None:
    question = answerer.asked("Per quanto tempo resterà chiusa la provinciale 12?")
    assert question.speakers == ()
