"""Cases of an illness are people whom it has infected, in every language."""

import pytest
from pack_reading import PackReading

CASES = [
    ("en", "The province has recorded 1,850 confirmed cases of measles."),
    ("en", "There were 1,850 suspected cholera cases in the camp."),
    ("da", "Der er registreret 1.850 bekræftede tilfælde af mæslinger."),
    ("nb", "Det er registrert 1 850 tilfeller av meslinger."),
    ("sv", "Ministeriet har registrerat 1 850 fall av mässling."),
    ("de", "Es wurden 1.850 Masernfälle registriert."),
    ("de", "Das Ministerium meldete 1.850 Fälle von Masern."),
    ("fr", "Le ministère a recensé 1 850 cas confirmés de rougeole."),
    ("es", "El ministerio registró 1.850 casos de cólera."),
    ("ru", "Зарегистрировано 1850 случаев кори."),
    ("uk", "Зареєстровано 1850 випадків кору."),
    ("tr", "Bakanlık 1850 kızamık vakası kaydetti."),
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_cases_are_people_infected(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(1850, "infected")]


def test_cases_of_anything_else_are_counted_as_such() -> None:
    assert PackReading("en").counts("The court heard three cases of fraud.") == [(3, "other")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The paper put the number of cases at 1,100."),
        ("fr", "Le nombre de cas dépasse 1 100."),
        ("de", "Die Zahl der Fälle stieg auf 1.100."),
        ("da", "Antallet af tilfælde er steget til 1.100."),
        ("ru", "Число случаев выросло до 1100."),
    ],
)
def test_a_number_of_cases_is_a_toll(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(1100, "infected")]
