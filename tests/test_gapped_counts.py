"""A second speaker counts by the verb of the first: "police counted 300, organisers 900"."""

import pytest
from pack_reading import PackReading


def told(language: str, text: str) -> list[tuple[str, float | None, str]]:
    """Return who gives which figure of what."""
    reading = PackReading(language)
    found = []
    for figure, value, counted, _ in reading.figures(text):
        place = text.rindex(figure)
        speakers = [
            one.speaker or "" for one in reading.attributed(text) if one.content.start <= place
        ]
        found.append((speakers[-1] if speakers else "", value, counted))
    return found


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "Police counted 300 marchers, organisers 900.", "Police", "organisers"),
        ("en", "Police put the crowd at 300, organisers at 900.", "Police", "organisers"),
        ("de", "Die Polizei zählte 300 Teilnehmer, die Veranstalter 900.", "Die Polizei", "die V"),
        ("fr", "La police a compté 300 manifestants, les syndicats 900.", "La police", "les syn"),
        ("es", "La policía contó 300 manifestantes; los sindicatos, 900.", "La policía", "los si"),
        (
            "es",
            "La policía cifró la asistencia en 300 personas; los sindicatos, en 900.",
            "La policía",
            "los sindicatos",
        ),
        ("it", "La polizia ha contato 300 manifestanti, i sindacati 900.", "La polizia", "i sind"),
        ("da", "Politiet talte 300 demonstranter, arrangørerne 900.", "Politiet", "arrangør"),
        ("nb", "Politiet anslår 300 demonstranter, arrangørene 900.", "Politiet", "arrangør"),
        ("sv", "Polisen räknade 300 demonstranter, arrangörerna 900.", "Polisen", "arrangör"),
        ("ru", "Полиция насчитала 300 участников, организаторы — 900.", "Полиция", "орг"),
        ("uk", "Поліція нарахувала 300 учасників, організатори — 900.", "Поліція", "орг"),
        ("ar", "أحصت الشرطة 300 متظاهر، والمنظمون 900.", "الشرطة", "والمنظمون"),
    ],
)
def test_each_has_a_count(language: str, text: str, first: str, second: str) -> None:
    one, other = told(language, text)
    assert one == (first, 300, "participants")
    assert other[0].startswith(second)
    assert other[1:] == (900, "participants")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Feuerwehr beziffert die Zahl der Verletzten auf 30, das Krankenhaus auf 50."),
        ("en", "The coastguard reported 30 injured; local fishermen 50."),
        ("fr", "La préfecture a recensé 30 blessés, les pompiers 50."),
    ],
)
def test_so_have_the_hurt(language: str, text: str) -> None:
    one, other = told(language, text)
    assert (one[1:], other[1:]) == ((30, "injured"), (50, "injured"))
    assert one[0] != other[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police counted 30 bodies in Arvik, Belmond 5."),
        ("en", "Police said a bus hit two women, the driver 63."),
        ("de", "Die Bahn zählte 30 Verspätungen, im Vorjahr 20."),
        ("sv", "Polisen grep 12 män, den yngste 15."),
        ("fr", "La police a arrêté 12 hommes, le plus jeune 15 ans."),
    ],
)
def test_no_other_speaks(language: str, text: str) -> None:
    assert len({speaker for speaker, _, _ in told(language, text)}) == 1


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Die Gewerkschaft rechnet mit 300 Streikenden.", "Die Gewerkschaft"),
        ("da", "Lægeforeningen regner med 300 døde.", "Lægeforeningen"),
        ("nb", "Legeforeningen regner med over 300 dødsfall.", "Legeforeningen"),
        ("sv", "Facket räknar med att 300 strejkar.", "Facket"),
        ("fr", "Le collectif avance 300 morts.", "Le collectif"),
        ("fr", "La préfecture table sur 300 manifestants.", "La préfecture"),
        ("en", "The chamber expects up to 300 further jobs to go.", "The chamber"),
    ],
)
def test_who_reckons_with_a_number_speaks(language: str, text: str, speaker: str) -> None:
    assert [who for who, _, _ in told(language, text)] == [speaker]
