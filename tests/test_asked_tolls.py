"""What asks how high a count is asks once; counts joined by "and"; counts without a noun."""

import pytest

from bot.asking.question import analyse

HOW_HIGH = [
    ("How high is the death toll in Brenvik?", "killed"),
    ("How large is the number of displaced in Brenvik?", "displaced"),
    ("Hvor højt er antallet af fordrevne ved Brenvik?", "displaced"),
    ("Hur stort var antalet skadade i Brenvik?", "injured"),
    ("Wie groß war die Zahl der Vertriebenen in Brenvik?", "displaced"),
    ("¿A cuánto asciende el número de heridos en Brenvik?", "injured"),
    ("À combien se monte le bilan des morts à Brenvik ?", "killed"),
    ("كم وصلت حصيلة القتلى في برنفيك؟", "killed"),
]


@pytest.mark.parametrize(("text", "counted"), HOW_HIGH)
def test_how_high_a_toll_is_asks_once(text: str, counted: str) -> None:
    question = analyse(text)
    assert question.counted == (counted,)
    assert question.parts == ()
    assert question.measures == frozenset()


def test_how_high_something_else_is_asks_for_a_measure() -> None:
    assert analyse("How high is the fine in Brenvik?").measures == {"money"}


JOINED = [
    ("Número de muertos y heridos en Brenvik", {"killed", "injured"}),
    ("Número de muertos, heridos y desaparecidos en Brenvik", {"killed", "injured", "missing"}),
    ("Nombre de morts et de blessés à Brenvik", {"killed", "injured"}),
    ("عدد القتلى والجرحى في برنفيك؟", {"killed", "injured"}),
    ("عدد القتلى والجرحى والمفقودين في برنفيك؟", {"killed", "injured", "missing"}),
    ("Nombre de morts à Brenvik ?", {"killed"}),
]


@pytest.mark.parametrize(("text", "counted"), JOINED)
def test_harms_that_and_joins_to_a_count_are_counted(text: str, counted: set[str]) -> None:
    assert set(analyse(text).counted) == counted


BARE = [
    ("Combien ont été enlevés à Brenvik ?", "kidnapped"),
    ("Combien furent arrêtés à Brenvik ?", "arrested"),
    ("Combien sont toujours portés disparus à Brenvik ?", "missing"),
    ("Journalistes enlevés à Brenvik : combien ?", "kidnapped"),
    ("Combien y a-t-il de blessés à Brenvik ?", "injured"),
]


@pytest.mark.parametrize(("text", "counted"), BARE)
def test_combien_alone_counts_those_who_came_to_harm(text: str, counted: str) -> None:
    question = analyse(text)
    assert (question.counted, question.measures) == ((counted,), frozenset())


@pytest.mark.parametrize(
    "text", ["Combien coûte le pont ?", "Combien a payé la famille des journalistes enlevés ?"]
)
def test_what_somebody_paid_is_no_count(text: str) -> None:
    question = analyse(text)
    assert question.counted == ()
    assert "money" in question.measures


NOTES = [
    ("Schwedische Soldaten bei Brenvik getötet: wie viele?", "soldiers", {"SE"}),
    ("Turkish soldiers in the port of Brenvik shot dead: how many?", "soldiers", {"TR"}),
    ("Periodistas franceses en Brenvik secuestrados: ¿cuántos?", "journalists", {"FR"}),
    ("Soldiers in Brenvik killed villagers: how many?", "civilians", set()),
]


@pytest.mark.parametrize(("text", "who", "nations"), NOTES)
def test_those_who_open_a_note_are_counted(text: str, who: str, nations: set[str]) -> None:
    question = analyse(text)
    assert question.who == who
    assert set(question.nationality) == nations
