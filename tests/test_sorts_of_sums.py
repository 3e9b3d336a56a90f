"""Fines, ransoms, damage and aid: which sum of an event is asked for, in any language."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.question import analyse

HEAD = "---\ntitle: '{title}'\noutlet: {outlet}\ndate: 2032-04-06\nlanguage: {language}\n---\n"


def article(language: str, outlet: str, title: str, text: str) -> str:
    return HEAD.format(title=title, outlet=outlet, language=language) + text


ARTICLES = {
    "ransom_en.md": article(
        "en",
        "Halden Post",
        "Hackers cripple the Kastor clinics",
        "Hackers who crippled the Kastor clinics demanded a ransom of 4 million dollars, the "
        "police said. The regulator fined the group 850,000 crowns for lax security.",
    ),
    "ransom_de.md": article(
        "de",
        "Kurier",
        "Kastor: Erpresser wollten Millionen",
        "Die Erpresser der Klinikgruppe Kastor verlangten fünf Millionen Dollar Lösegeld, teilte "
        "das Landeskriminalamt mit. Die Aufsicht verhängte ein Bußgeld von 850.000 Kronen.",
    ),
    "flood_en.md": article(
        "en",
        "Halden Post",
        "Flood deaths rise in Ostermark",
        "At least 31 people died in the flood in Ostermark. Insurers put the damage at 1.2 "
        "billion crowns, while the finance ministry spoke of two billion crowns. The government "
        "pledged 300 million crowns in emergency aid.",
    ),
    "quake_es.md": article(
        "es",
        "Diario",
        "Terremoto en Aldora",
        "Al menos 212 personas murieron en el terremoto de magnitud 6,7 de Aldora. El Gobierno "
        "ha prometido 120 millones de dólares en ayudas.",
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


def told(answerer: Answerer, question: str) -> list[tuple[str | None, str]]:
    result = answerer.answer(question)
    if not isinstance(result, Answered):
        return []
    claims = [entry.claim for entry in result.ledger.entries]
    return [(c.attribution.speaker, c.figure.text) for c in claims if c.figure is not None]


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        ("How big was the fine against Kastor?", {"850,000 crowns", "850.000 Kronen"}),
        ("Hvor stor var bøden til Kastor?", {"850,000 crowns", "850.000 Kronen"}),
        ("De combien est l'amende contre Kastor ?", {"850,000 crowns", "850.000 Kronen"}),
        ("Quanto era la multa a Kastor?", {"850,000 crowns", "850.000 Kronen"}),
        ("How much ransom did the hackers of Kastor demand?", {"4 million", "fünf Millionen"}),
        ("Wie hoch ist der Schaden in Ostermark?", {"1.2 billion crowns", "two billion crowns"}),
        ("Hvor store er skadene i Ostermark?", {"1.2 billion crowns", "two billion crowns"}),
        ("How much aid was pledged to Ostermark?", {"300 million crowns"}),
        ("¿Cuánta ayuda se prometió a Aldora?", {"120 millones de dólares"}),
        ("Wie stark war das Beben in Aldora?", {"magnitud 6,7"}),
    ],
)
def test_a_sum_of_the_asked_sort_answers(answerer: Answerer, question: str, sums: set[str]) -> None:
    found = {figure for _, figure in told(answerer, question)}
    assert len(found) == len(sums)
    assert all(any(figure.startswith(one) for figure in found) for one in sums)


def test_each_speaker_has_its_own_sum(answerer: Answerer) -> None:
    found = told(answerer, "How much damage did the flood in Ostermark do?")
    assert sorted(found, key=str) == [
        ("Insurers", "1.2 billion crowns"),
        ("the finance ministry", "two billion crowns"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "How big was the fine after the flood in Ostermark?",
        "How much damage did the earthquake in Aldora do?",
        "How much ransom did the pirates demand in Velden?",
    ],
)
def test_another_sum_is_no_answer(answerer: Answerer, question: str) -> None:
    assert told(answerer, question) == []


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("How much ransom did the Kastor hackers demand?", ()),
        ("¿Cuánto rescate exigieron los piratas?", ()),
        ("How much money does the ministry say was lost?", ("the ministry",)),
    ],
)
def test_who_demands_money_need_not_say_how_much(question: str, speakers: tuple[str, ...]) -> None:
    assert analyse(question).speakers == speakers


def test_lost_lives_are_no_sum() -> None:
    assert not analyse("What losses did the army suffer?").measures


def test_a_sum_outside_of_what_is_said_is_no_word_of_the_speaker(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = article(
        "en",
        "Mercury",
        "Ammonia leak at Brock Foods",
        "Ammonia leaked from the Brock Foods plant in Easterholm on Wednesday. The damage of 11 "
        "million pounds is far too high, the company claimed in court, where the inspector spoke "
        "of negligence.",
    )
    with answering_over({"leak.md": text}, tmp_path_factory) as answerer:
        found = told(answerer, "How much damage did the leak in Easterholm do?")
    assert ("the inspector", "11 million pounds") not in found
    assert found


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How much compensation will victims of the Arvik crash get?", ()),
        ("Wie hoch ist die Entschädigung für die Verletzten von Arvik?", ()),
        ("How many victims did the Arvik crash have?", ("casualties",)),
    ],
)
def test_a_sum_for_victims_counts_no_victims(question: str, counted: tuple[str, ...]) -> None:
    assert analyse(question).counted == counted
