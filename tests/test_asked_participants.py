"""Questions for how many took part, and answers with what police and organisers say."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.question import analyse
from bot.reading.figures.turnouts import PARTICIPANTS

ARTICLES = {
    "wave.md": """---
title: Thousands march in Nordvig against the harbour tax
outlet: Daily Wave
date: 2031-05-04
language: en
---
Police said 30,000 people marched through the centre of Nordvig on Saturday.

Organisers put the number at 100,000. Nine protesters were arrested, the police said.
""",
    "kyst.md": """---
title: Demonstration i Nordvig
outlet: Kystbladet
date: 2031-05-04
language: da
---
Omkring 28.000 mennesker deltog lørdag i demonstrationen i Nordvig, oplyser politiet.
Fagforeningen LOF taler om 90.000 demonstranter. Ni blev anholdt.
""",
    "mina.md": """---
title: مظاهرة حاشدة في نوردفيغ
outlet: الميناء
date: 2031-05-05
language: ar
---
وقالت الشرطة إن عدد المتظاهرين في نوردفيغ بلغ 30 ألفا.
وقال المنظمون إن 100 ألف شخص شاركوا في المسيرة.
""",
    "choir.md": """---
title: Choir sings in Oldmere
outlet: Oldmere Gazette
date: 2031-05-20
language: en
---
Some 300 people attended the concert of the harbour choir in Oldmere, the town hall said.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "How many people demonstrated in Nordvig, and who says so?",
        "How many took to the streets of Nordvig on 5 May?",
        "How many demonstrators were there in Nordvig?",
        "What was the turnout at the protest in Nordvig?",
        "How big was the march in Nordvig?",
        "What number of protesters do police and organisers give?",
        "Hvor mange demonstrerede i Nordvig, og hvem siger det?",
        "Hvor stor var demonstrationen i Nordvig?",
        "Hvor mange tok del i demonstrasjonen i Nordvig?",
        "Hur många demonstrerade i Nordvig?",
        "Wie viele Menschen nahmen an der Demonstration in Nordvig teil?",
        "Wie groß war die Demonstration in Nordvig?",
        "Wie viele Menschen nahmen an der Feier in Nordvig teil?",
        "Combien de personnes ont manifesté à Nordvig ?",
        "¿Cuántos manifestantes hubo en Nordvig según la policía?",
        "Сколько человек вышли на улицы в Нордвиге?",
        "Сколько человек вышло на демонстрацию в Нордвиге?",
        "Какова численность участников митинга в Нордвиге?",
        "Скільки людей вийшло на мітинг у Нордвізі?",
        "Nordvig'deki yürüyüşe kaç kişi katıldı?",
        "Nordvig'deki gösteriye kaç kişi katıldı?",
        "كم شخصا تظاهر في نوردفيغ؟",
        "ما حجم المظاهرة في نوردفيغ؟",
    ],
)
def test_a_question_for_those_who_took_part(question: str) -> None:
    asked = analyse(question)
    assert (asked.counted, asked.wants_figure, asked.noun) == ((PARTICIPANTS,), True, None)


def test_who_took_part_is_no_murderer() -> None:
    asked = analyse("Nordvig'deki yürüyüşe kaç kişi katıldı?")  # "katil" is one
    assert "murder" not in asked.circumstances.concepts


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many protesters were arrested in Nordvig?", ("arrested",)),
        ("How many people were killed when protesters marched on the palace?", ("killed",)),
        ("How many officers were deployed during the protest?", ()),
        ("How many countries took part in the summit?", ()),
        ("What was the turnout in the election?", ()),
        ("Wie viele Polizisten wurden bei der Demonstration verletzt?", ("injured",)),
        ("Hvor mange betjente blev såret under demonstrationen?", ("injured",)),
    ],
)
def test_other_questions_about_a_gathering(question: str, counted: tuple[str, ...]) -> None:
    assert analyse(question).counted == counted


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


@pytest.mark.parametrize(
    "question",
    [
        "How many people demonstrated in Nordvig, and who says so?",
        "Hvor mange demonstrerede i Nordvig, og hvem siger det?",
        "Wie groß war die Demonstration in Nordvig?",
    ],
)
def test_police_and_organisers_stand_side_by_side(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    claims = [entry.claim for entry in answer.ledger.entries]
    told = {(c.article.id, c.figure.low, c.attribution.speaker) for c in claims if c.figure}
    assert told == {
        ("wave.md", 30_000, "Police"),
        ("wave.md", 100_000, "Organisers"),
        ("kyst.md", 28_000, "politiet"),
        ("kyst.md", 90_000, "Fagforeningen LOF"),
        ("mina.md", 30_000, "الشرطة"),
        ("mina.md", 100_000, "المنظمون"),
    }
