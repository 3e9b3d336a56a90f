"""Whom German reports count: one harmed, people told by their age, relatives, lost homes."""

import pytest
from pack_reading import PackReading

figures = PackReading("de").figures


def counted(text: str) -> list[tuple[float | None, str, str | None]]:
    """Return value, category and class of each figure of ``text``."""
    return [(low, category, who) for _, low, category, who in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Toter wurde geborgen.", [(1, "killed", None)]),
        ("Die Armee meldete einen Toten.", [(1, "killed", None)]),
        ("Das Amt berichtet von einem Vermissten.", [(1, "missing", None)]),
        ("Das Feuer forderte ein Todesopfer.", [(1, "killed", None)]),
        ("Es gab einen Toten und zwei Verletzte.", [(1, "killed", None), (2, "injured", None)]),
        ("Eine 19-Jährige kam ums Leben.", [(1, "killed", None)]),
        ("Die Polizei nahm einen 27-Jährigen fest.", [(1, "arrested", None)]),
        ("Die Explosion verletzte drei Menschen.", [(3, "injured", None)]),
        ("Die Splitter verletzten am Markt zwei Frauen.", [(2, "injured", "women")]),
        ("Ein Hund verletzte einen 13-jährigen Jungen.", [(1, "injured", "children")]),
        (
            "Ein Mann und seine 19-jährige Tochter wurden getötet.",
            [(1, "killed", "men"), (1, "killed", "children")],
        ),
        (
            "Eine Frau und ihr kleiner Sohn wurden getötet.",
            [(1, "killed", "women"), (1, "killed", "children")],
        ),
        ("Eine vierköpfige Familie kam ums Leben.", [(4, "killed", None)]),
        ("Die Zahl der Toten bezifferte die Polizei auf 40.", [(40, "killed", None)]),
        ("Unter den Toten sind laut Klinik auch zwei Kinder.", [(2, "killed", "children")]),
        ("Elf Menschen wurden verschüttet.", [(11, "missing", None)]),
        ("900 Menschen wurden in Notunterkünfte gebracht.", [(900, "displaced", None)]),
        ("300 Menschen haben den Ort seit Montag verlassen.", [(300, "displaced", None)]),
        ("Acht Menschen kamen mit leichten Verletzungen davon.", [(8, "injured", None)]),
        ("Bei dem Brand verloren neun Menschen ihr Leben.", [(9, "killed", None)]),
    ],
)
def test_people_are_counted(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Durch das Feuer verloren 60 Familien ihr Zuhause.",
        "Für die Verletzten stehen 40 Betten bereit.",
    ],
)
def test_who_lost_something_or_gets_help_is_not_counted_as_harmed(text: str) -> None:
    assert [category for _, category, _ in counted(text)] == ["other"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Schaden beträgt 40 Millionen kanadische Dollar.",
        "Sie gab 500 Schweizer Franken.",
        "Die Welle war 3 m hoch.",
        "Eine Familie kam ums Leben.",
    ],
)
def test_money_measures_and_shares_of_them_count_nobody(text: str) -> None:
    assert counted(text) == []


def test_a_danish_family_that_lost_its_home_is_alive() -> None:
    danish = PackReading("da").figures
    assert [one[2] for one in danish("I branden mistede 60 familier deres hjem.")] == ["other"]
