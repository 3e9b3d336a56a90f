"""Percentages of what a question names, and what another speaker says of the same."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.measures import shared_noun
from bot.asking.question import analyse

ARTICLES = {
    "prices.md": """---
title: "Sarnian inflation slows"
outlet: Daily Wave
date: 2031-07-03
language: en
---
Annual inflation in Sarnia slowed to 38.2 percent in June, the statistics office said on Thursday.
The independent Price Group put the rate at 71.4 percent. Unemployment stood at 9.1 percent,
according to the labour ministry. The union confederation says it is closer to 22 percent.
""",
    "priser.md": """---
title: "Inflation i Sarnien"
outlet: Kystbladet
date: 2031-07-04
language: da
---
Inflationen i Sarnien faldt i juni til 38,2 procent, oplyser statistikkontoret. Ledigheden er 9,1
procent, oplyser arbejdsministeriet.
""",
    "fiyat.md": """---
title: "Sarnia'da enflasyon geriledi"
outlet: Liman Postası
date: 2031-07-03
language: tr
---
Sarnia'da yıllık enflasyonun haziranda yüzde 38,2'ye gerilediğini İstatistik Kurumu açıkladı.
Bağımsız Fiyat Grubu ise enflasyonu yüzde 71,4 olarak hesapladı. İşsizlik oranının yüzde 9,1
olduğunu Çalışma Bakanlığı duyurdu.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


def told(answerer: Answerer, text: str) -> set[tuple[str, float]]:
    answer = answerer.answer(text)
    assert isinstance(answer, Answered)
    claims = (entry.claim for entry in answer.ledger.entries)
    return {
        (claim.article.language, float(claim.figure.low))
        for claim in claims
        if claim.figure is not None and claim.figure.low is not None
    }


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What was inflation in Sarnia in June 2031, and who says so?",
            {("en", 38.2), ("en", 71.4)},
        ),
        ("Hvor høj var inflationen i Sarnien i juni?", {("da", 38.2)}),
        (
            "Sarnia'da haziranda yıllık enflasyon yüzde kaç oldu?",
            {("tr", 38.2), ("tr", 71.4)},
        ),
    ],
)
def test_the_asked_share_is_told_by_everyone(
    answerer: Answerer, question: str, expected: set[tuple[str, float]]
) -> None:
    found = told(answerer, question)
    assert expected <= found
    assert {value for _, value in found} <= {38.2, 71.4}


def test_what_a_speaker_says_without_the_noun_is_of_the_sentence_before(answerer: Answerer) -> None:
    found = told(answerer, "What is the unemployment rate in Sarnia?")
    assert {("en", 9.1), ("en", 22.0)} <= found
    assert {value for _, value in found} <= {9.1, 22.0}


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("What was inflation in Sarnia?", "inflation"),
        ("What was the turnout in Sarnia?", "turnout"),
        ("كم بلغ معدل التضخم في تورسك؟", "معدل التضخم"),
        ("Какова инфляция в Торске?", "инфляция"),
        ("Торск: якою була явка на виборах?", "явка"),
        ("İşsizlik oranı yüzde kaç?", "İşsizlik oranı"),
        ("What share of the houses burned?", None),
    ],
)
def test_a_share_is_asked_of_its_noun_wherever_it_stands(question: str, noun: str | None) -> None:
    assert shared_noun(analyse(question)) == noun
