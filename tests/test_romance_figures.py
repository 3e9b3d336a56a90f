"""French and Spanish figures: who came to harm beside whom, wounds, ranges, ways to flee."""

import pytest
from pack_reading import PackReading

FRENCH, SPANISH, ENGLISH = PackReading("fr"), PackReading("es"), PackReading("en")

Row = tuple[float | None, str, str | None]


def rows(reading: PackReading, text: str) -> list[Row]:
    return [(high, counted, who) for _, high, counted, who in reading.figures(text)]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (
            FRENCH,
            "Une fillette de 8 ans et son père ont été tués.",
            [(1, "killed", "children"), (1, "killed", "men")],
        ),
        (
            FRENCH,
            "Une femme, âgée de 40 ans, et son mari sont morts.",
            [(1, "killed", "women"), (1, "killed", "men")],
        ),
        (
            SPANISH,
            "Un niño de 12 años y su madre resultaron heridos.",
            [(1, "injured", "children"), (1, "injured", "women")],
        ),
    ],
)
def test_an_age_does_not_part_those_who_came_to_harm(
    reading: PackReading, text: str, expected: list[Row]
) -> None:
    assert rows(reading, text) == expected


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (FRENCH, "Deux hommes soupçonnés d'avoir tiré sur la foule ont été arrêtés."),
        (SPANISH, "Dos hombres sospechosos de haber disparado contra la gente fueron detenidos."),
        (ENGLISH, "Two men suspected of having fired on the crowd were arrested."),
    ],
)
def test_who_has_shot_is_no_shot(reading: PackReading, text: str) -> None:
    assert rows(reading, text) == [(2, "arrested", "men")]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (FRENCH, "70 % à 90 % des maisons sont détruites.", ["70 % à 90 %"]),
        (SPANISH, "Entre un 70 % y un 90 % de las casas cayeron.", ["Entre un 70 % y un 90 %"]),
        (SPANISH, "Entre el 70 % y el 90 % de las casas cayeron.", ["Entre el 70 % y el 90 %"]),
        (FRENCH, "70 % des hommes et 90 % des femmes sont partis.", ["70 %", "90 %"]),
    ],
)
def test_a_range_may_have_its_percent_sign_twice(
    reading: PackReading, text: str, expected: list[str]
) -> None:
    assert [found for found, *_ in reading.figures(text)] == expected


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (SPANISH, "Holm sufrió una herida en la cabeza."),
        (SPANISH, "La causa fue una herida de bala en la nuca."),
        (SPANISH, "Fue detenido en dos ocasiones."),
        (SPANISH, "La rueda de prensa será a las 11 de la mañana."),
        (SPANISH, "Recibió 140 millones de dolares estadounidenses."),
        (FRENCH, "Le président a été sifflé à deux reprises."),
    ],
)
def test_wounds_times_and_sums_count_nobody(reading: PackReading, text: str) -> None:
    assert [row for row in rows(reading, text) if row[1] != "other"] == []


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "Tres heridas en el ataque siguen en el hospital.", [(3, "injured", None)]),
        (
            FRENCH,
            "Neuf mille personnes ont quitté le pays.",
            [(9000, "displaced", None)],
        ),
        (
            SPANISH,
            "Nueve mil personas han abandonado el país.",
            [(9000, "displaced", None)],
        ),
    ],
)
def test_who_is_wounded_or_flees_counts(
    reading: PackReading, text: str, expected: list[Row]
) -> None:
    assert rows(reading, text) == expected


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "Más de un centenar de personas murieron.", ("Más de un centenar", 100)),
        (SPANISH, "El fuego dejó más de una veintena de muertos.", ("más de una veintena", 20)),
        (
            FRENCH,
            "L'explosion a tué plus d'une centaine de personnes.",
            ("plus d'une centaine", 100),
        ),
        (FRENCH, "Plus de 31'000 personnes ont péri.", ("Plus de 31'000", 31000)),
        (FRENCH, "Quelque 1’250’000 habitants ont péri.", ("Quelque 1’250’000", 1250000)),
        (PackReading("de"), "Mehr als 31'000 Menschen starben.", ("Mehr als 31'000", 31000)),
    ],
)
def test_more_than_a_hundred_and_swiss_thousands_are_whole(
    reading: PackReading, text: str, expected: tuple[str, int]
) -> None:
    assert [(figure, value) for figure, value, _, _ in reading.figures(text)] == [expected]


def test_more_than_one_counts_nobody() -> None:
    assert SPANISH.figures("Murió más de un vecino.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "740 personas murieron el 3 de mayo en Torvel."),
        ("es", "740 personas fallecieron el 3 de mayo."),
        ("da", "740 mennesker døde den 3. maj i Torvel."),
        ("fr", "740 personnes sont mortes le 3 mai à Torvel."),
    ],
)
def test_a_day_behind_the_verb_is_not_its_object(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(740, "killed")]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (ENGLISH, "900 refugees and 40 dead in three weeks.", [(900, "other"), (40, "killed")]),
        (SPANISH, "Hay 900 refugiados y 40 muertos.", [(900, "other"), (40, "killed")]),
        (SPANISH, "Hay 12 soldados y 3 civiles muertos.", [(12, "killed"), (3, "killed")]),
    ],
)
def test_people_beside_the_dead_did_not_die(
    reading: PackReading, text: str, expected: list[tuple[int, str]]
) -> None:
    assert reading.counts(text) == expected
