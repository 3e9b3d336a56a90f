"""What German reports say became of people, told by split verbs, degrees and adjectives."""

import pytest
from pack_reading import PackReading

reading = PackReading("de")
figures = reading.figures


def counted(text: str) -> list[tuple[float | None, str, str | None]]:
    """Return value, category and class of each figure of ``text``."""
    return [(low, category, who) for _, low, category, who in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Miliz brachte in Orlu mehr als 800 Menschen um.", [(800, "killed", None)]),
        ("Er brachte seine zwei Kinder um.", [(2, "killed", "children")]),
        ("Die Flut riss neun Menschen in den Tod.", [(9, "killed", None)]),
        ("In Kelda nahmen Soldaten elf Fischer fest.", [(11, "arrested", "workers")]),
        ("Die Polizei setzte 40 Demonstranten fest.", [(40, "arrested", None)]),
        ("Die Polizei nahm neun Lehrer mit Gewalt fest.", [(9, "arrested", "workers")]),
        ("Die Polizei nahm neun Lehrer auf dem Markt fest.", [(9, "arrested", "workers")]),
        ("Die Polizei nahm elf Lehrer zusammen mit Gästen fest.", [(11, "arrested", "workers")]),
        ("Helfer brachten neun Kinder aus dem Haus in Sicherheit.", [(9, "displaced", "children")]),
        ("Der Bus nahm neun Fischer aus Kelda mit.", [(9, "other", "workers")]),
        ("Die Polizei nahm 30 Aktivisten in Gewahrsam.", [(30, "arrested", None)]),
        (
            "Die Armee tötete vier Angreifer und nahm sechs weitere fest.",
            [(4, "killed", "attackers"), (6, "arrested", "attackers")],
        ),
        ("Die Rebellen ließen vier Gefangene frei.", [(4, "rescued", None)]),
        ("Am Markt nahmen 300 Menschen an der Feier teil.", [(300, "other", None)]),
        ("Die Polizei forderte 300 Anwohner auf.", [(300, "other", "civilians")]),
        ("In Kelda trafen sich 30 Minister.", [(30, "other", "officials")]),
        ("Mehr als 60 Reisende sitzen im Tunnel fest.", [(60, "other", "passengers")]),
    ],
)
def test_a_split_verb_tells_its_harm_by_both_halves(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drei Radfahrer wurden schwer, fünf leicht verletzt.", [3, 5]),
        ("Ein alter Fischer wurde leicht, ein Lehrer schwer verletzt.", [1, 1]),
        ("Sechs Gäste wurden verletzt, davon einer schwer.", [6, 1]),
        ("Sechs Gäste wurden verletzt, einer davon lebensgefährlich.", [6, 1]),
        ("Am Hafen wurden 17 Menschen verletzt - vier Fischer schwer.", [17, 4]),
        ("Acht Menschen zogen sich Prellungen zu.", [8]),
        ("Acht Menschen erlitten leichte Rauchgasvergiftungen.", [8]),
        ("Acht Menschen wurden angeschossen.", [8]),
    ],
)
def test_degrees_and_kinds_of_wounds_tell_who_was_hurt(text: str, expected: list[float]) -> None:
    assert [(low, category) for low, category, _ in counted(text)] == [
        (low, "injured") for low in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fünf verletzte Arbeiter warteten.", [(5, "injured", "workers")]),
        ("Drei schwer verletzte Kinder warteten.", [(3, "injured", "children")]),
        ("Die Armee meldete 90 getötete feindliche Soldaten.", [(90, "killed", "soldiers")]),
        ("Die Armee meldete 90 getötete oder verletzte Rekruten.", [(90, "casualties", None)]),
        ("Ein 63-jähriger dänischer Mann wurde verhaftet.", [(1, "arrested", "men")]),
        ("Vier weitere Leichen von Urlaubern lagen im Keller.", [(4, "killed", None)]),
        ("Zwei Schüler:innen wurden verletzt.", [(2, "injured", "students")]),
        ("Zwei Polizist*innen wurden verletzt.", [(2, "injured", "police")]),
        ("Vier vor Wochen entführte Ingenieure wurden getötet.", [(4, "killed", "workers")]),
        ("Von elf verhafteten Männern schweigen alle.", [(11, "arrested", "men")]),
        ("Ein Lehrer wurde getroffen und schwer verletzt.", [(1, "injured", "workers")]),
        (
            "Am Montag starben nach Auskunft des Rates bei Orlu an nur einem Tag 30 Rebellen.",
            [(30, "killed", "fighters")],
        ),
        ("Vier Mitarbeitende wurden getötet.", [(4, "killed", "workers")]),
    ],
)
def test_adjectives_do_not_hide_whom_a_number_counts(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acht Geiseln wurden freigelassen.", "rescued"),
        ("Am Montag kamen sechs Geiseln frei.", "rescued"),
        ("Neun Entführte sollen freikommen.", "rescued"),
        ("Zwei Geiseln wurden ermordet.", "killed"),
        ("Zwei Vermisste wurden tot gefunden.", "killed"),
        ("Zwei vermisste Wanderer wurden gerettet.", "rescued"),
        ("Drei Festgenommene wurden wieder freigelassen.", "rescued"),
        ("Unter den acht Schmugglern, die festgenommen wurden, ist ein Koch.", "arrested"),
        ("Die Behörde sucht nach sieben Soldaten, die verschwunden sind.", "missing"),
        ("Sechs Menschen überlebten das Unglück nicht.", "killed"),
    ],
)
def test_what_became_of_them_last_is_what_is_counted(text: str, expected: str) -> None:
    assert counted(text)[0][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Drei Menschen wurden nicht verletzt.",
        "Drei Räuber sind auf der Flucht.",
        "Zwei Täter flüchteten mit einem Auto.",
        "Die Firma entließ 300 Mitarbeiter.",
        "Die Flut riss Boote vom Steg der Stadt mit 40.000 Einwohnern.",
    ],
)
def test_who_came_to_no_harm_is_not_counted_as_harmed(text: str) -> None:
    assert {category for _, category, _ in counted(text)} <= {"other"}


@pytest.mark.parametrize("opening", ["Des Weiteren", "Darüber hinaus", "Zudem", "Im Übrigen"])
def test_what_adds_to_the_sentence_before_is_no_speaker(opening: str) -> None:
    said = reading.said(f"{opening} meldete die Feuerwehr vier Verletzte.")
    assert [speaker for speaker, _ in said] == ["die Feuerwehr"]
