"""How strong a quake was: a measure, whatever its scale is called."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered, Verdict
from bot.asking.question import analyse
from bot.reading.lexicon.pack import lexicon
from bot.reading.numbers.amounts import read_amounts
from bot.reading.numbers.measures import STRENGTH
from bot.reading.words.tokens import tokenize

ARTICLES = {
    "wave.md": """---
title: Quake shakes Halden valley
outlet: Daily Wave
date: 2031-02-09
language: en
---
A magnitude 6.2 earthquake struck the Halden valley early on Sunday, the Geological Office said.
""",
    "kyst.md": """---
title: Jordskælv i Haldendalen
outlet: Kystbladet
date: 2031-02-09
language: da
---
Et jordskælv med en styrke på 6,4 ramte søndag Halden, oplyser det sarniske institut.
""",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A magnitude 6.2 earthquake struck the valley."),
        ("en", "A 6.2-magnitude earthquake struck the valley."),
        ("en", "It had a magnitude of 6.2, the office said."),
        ("en", "It measured 6.2 on the Richter scale."),
        ("da", "Et jordskælv med en styrke på 6,2 ramte dalen."),
        ("nb", "Et jordskjelv med en styrke på 6,2 rammet dalen."),
        ("sv", "En jordbävning med magnitud 6,2 drabbade dalen."),
        ("de", "Ein Erdbeben der Stärke 6,2 erschütterte das Tal."),
        ("fr", "Un séisme de magnitude 6,2 a frappé la vallée."),
        ("es", "Un sismo de magnitud 6,2 sacudió el valle."),
        ("it", "Un sisma di magnitudo 6,2 ha scosso la valle."),
        ("ru", "Землетрясение магнитудой 6,2 произошло в долине."),
        ("uk", "Землетрус магнітудою 6,2 стався в долині."),
        ("tr", "Vadide 6,2 büyüklüğünde deprem oldu."),
        ("ar", "ضرب زلزال بقوة 6.2 الوادي."),
    ],
)
def test_a_strength_is_read(language: str, text: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    amounts = read_amounts(tokenize(text), pack)
    assert [(one.kind, one.number.low) for one in amounts] == [(STRENGTH, 6.2)]


@pytest.mark.parametrize(
    "question",
    [
        "How strong was the earthquake in the Halden valley?",
        "What was the magnitude of the Halden quake?",
        "Hvor kraftigt var jordskælvet i Halden?",
        "Hvor kraftig var jordskjelvet i Halden?",
        "Hur kraftig var jordbävningen i Halden?",
        "Wie stark war das Erdbeben in Halden?",
        "Quelle était la magnitude du séisme à Halden ?",
        "¿De qué magnitud fue el terremoto de Halden?",
        "Какой силы было землетрясение в Халдене?",
        "Якої сили був землетрус у Халдені?",
        "Halden'deki depremin büyüklüğü kaçtı?",
        "ما قوة الزلزال في هالدن؟",
    ],
)
def test_a_strength_is_asked_for(question: str) -> None:
    asked = analyse(question)
    assert (asked.measures, asked.counted) == (frozenset({STRENGTH}), ())


def test_the_wind_has_no_such_strength() -> None:
    assert STRENGTH not in analyse("How strong was the wind in Halden?").measures


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


def test_two_institutes_differ(answerer: Answerer) -> None:
    answer = answerer.answer("How strong was the earthquake in Halden, and who says so?")
    assert isinstance(answer, Answered)
    claims = [entry.claim for entry in answer.ledger.entries]
    assert {(c.figure.low, c.attribution.speaker) for c in claims if c.figure} == {
        (6.2, "the Geological Office"),
        (6.4, "det sarniske institut"),
    }
    assert [event.verdict for event in answer.ledger.events] == [Verdict.DIFFER]
