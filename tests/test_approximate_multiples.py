"""Several tens of thousands, a hundred of thousands: powers of ten behind vague words."""

import pytest
from pack_reading import PackReading


def figures(language: str, text: str) -> list[tuple[str, float | None]]:
    return [(found, high) for found, high, _, _ in PackReading(language).figures(text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A few tens of thousands of people marched.", "A few tens of thousands"),
        ("en", "A couple of hundred thousand people marched.", "A couple of hundred thousand"),
        ("en", "Several hundred thousand people were evacuated.", "Several hundred thousand"),
        ("de", "Einige hunderttausend Menschen demonstrierten.", "Einige hunderttausend"),
        ("de", "Ein paar zehntausend Menschen wurden evakuiert.", "Ein paar zehntausend"),
        (
            "fr",
            "Quelques dizaines de milliers de personnes ont défilé.",
            "Quelques dizaines de mil",
        ),
        ("es", "Unas decenas de miles de personas marcharon.", "Unas decenas de miles"),
        ("it", "Alcune decine di migliaia di persone hanno sfilato.", "Alcune decine di migliaia"),
        ("da", "Flere titusinde mennesker demonstrerede.", "Flere titusinde"),
        ("da", "Nogle tusinde mennesker blev evakueret.", "Nogle tusinde"),
        ("nb", "Noen hundre tusen mennesker ble evakuert.", "Noen hundre tusen"),
        ("sv", "Ett par hundra tusen personer evakuerades.", "Ett par hundra tusen"),
        ("tr", "Birkaç yüz bin kişi tahliye edildi.", "Birkaç yüz bin"),
        ("ru", "Несколько сотен тысяч человек были эвакуированы.", "Несколько сотен тысяч"),
        ("uk", "Кілька сотень тисяч людей були евакуйовані.", "Кілька сотень тисяч"),
    ],
)
def test_several_of_a_power_of_ten_have_no_value(language: str, text: str, expected: str) -> None:
    [(found, high)] = figures(language, text)
    assert found.startswith(expected)
    assert high is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Une centaine de milliers de personnes ont défilé.", 100_000),
        ("fr", "Une vingtaine de millions de personnes ont voté.", 20_000_000),
        ("es", "Un centenar de miles de manifestantes marcharon.", 100_000),
        ("it", "Una ventina di milioni di persone ha votato.", 20_000_000),
        ("es", "Medio centenar de miles de personas marcharon.", 50_000),
        ("sv", "Ett femtiotal tusen personer evakuerades.", 50_000),
        ("de", "Rund hunderttausend Menschen wurden evakuiert.", 100_000),
        ("en", "Some hundred people were evacuated.", 100),
        ("da", "Nogle 300 mennesker demonstrerede.", 300),
        ("de", "Einige 300 Menschen demonstrierten.", 300),
        ("fr", "Une centaine de policiers ont été blessés.", 100),
    ],
)
def test_a_rounded_number_of_a_power_has_its_value(language: str, text: str, value: int) -> None:
    assert [high for _, high in figures(language, text)] == [value]
