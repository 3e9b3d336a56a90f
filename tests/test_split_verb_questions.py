"""Questions whose verb stands in two halves, with whoever did it and where between them."""

import pytest

from bot.asking.question import analyse

HARMED = [
    ("de", "Wie viele Lehrer nahm die Polizei am Montag in Brenvik fest?", "arrested"),
    ("de", "Wie viele Fischer hielt die Miliz in Brenvik fest?", "arrested"),
    ("de", "Wie viele Menschen setzte die Polizei in Brenvik in Haft?", "arrested"),
    ("de", "Wie viele Menschen brachten die Angreifer in Brenvik um?", "killed"),
    ("de", "Wie viele Kämpfer schaltete die Armee bei Orlu aus?", "killed"),
    ("de", "Wie viele Geiseln ließen die Rebellen in Orlu frei?", "rescued"),
    ("de", "Wie viele Fischer führten die Soldaten am Montag ab?", "arrested kidnapped"),
    ("de", "Wie viele Fischer nahmen die Soldaten fest in Brenvik?", "arrested"),
    ("da", "Hvor mange landsbyboere mejede mændene i Brenvik ned?", "killed"),
    ("da", "Hvor mange mennesker tog soldaterne i Brenvik til fange?", "arrested"),
    ("da", "Hvor mange tog hæren i Brenvik med sig?", "arrested kidnapped"),
    ("nb", "Hvor mange landsbyboere meide mennene i Brenvik ned?", "killed"),
    ("nb", "Hvor mange mennesker tok soldatene i Brenvik til fange?", "arrested"),
    ("sv", "Hur många bybor mejade männen i Brenvik ner?", "killed"),
    ("sv", "Hur många bybor tog soldaterna i Brenvik med sig?", "arrested kidnapped"),
]


@pytest.mark.parametrize(("language", "text", "counted"), HARMED)
def test_both_halves_of_a_verb_tell_what_is_counted(language: str, text: str, counted: str) -> None:
    question = analyse(text)
    assert question.language == language
    assert question.counted == tuple(counted.split())


@pytest.mark.parametrize(
    "text",
    [
        "Wie viele Menschen forderte die Polizei in Brenvik auf?",
        "Wie viele Menschen kamen bei der Feier in Brenvik zusammen?",
        "Wie viele Abgeordnete mussten die Sitzung in Brenvik verlassen?",
        "Hvor mange mennesker kom til festen i Brenvik?",
    ],
)
def test_another_second_half_tells_of_no_harm(text: str) -> None:
    assert analyse(text).counted == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange huse brændte soldaterne i Brenvik ned?",
        "Wie viele Autos nahmen die Soldaten in Brenvik mit?",
    ],
)
def test_things_come_to_no_harm_of_people(text: str) -> None:
    assert analyse(text).counted == ("destroyed",)


def test_neither_half_is_a_name() -> None:
    assert analyse("Wie viele Menschen nahm die polizei in brenvik fest?").unknown_words == (
        "brenvik",
    )


@pytest.mark.parametrize(
    "text",
    ["Nahm die Polizei in Brenvik Lehrer fest?", "Brachten die Angreifer in Brenvik Lehrer um?"],
)
def test_it_may_open_the_question(text: str) -> None:
    assert analyse(text).asks_whether
    assert len(analyse(text).counted) == 1
