"""French and Spanish figures of harm: whose it is, and where it stands beside its number."""

import pytest
from pack_reading import PackReading

FRENCH, SPANISH, ENGLISH = PackReading("fr"), PackReading("es"), PackReading("en")

Row = tuple[float | None, str, str | None]


def rows(reading: PackReading, text: str) -> list[Row]:
    return [(high, counted, who) for _, high, counted, who in reading.figures(text)]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "El parte habla de dos personas asesinadas.", (2, "killed", None)),
        (SPANISH, "Hay una lista con 87 personas aún desaparecidas.", (87, "missing", None)),
        (SPANISH, "Dieron con tres guardias que fueron golpeados y detenidos.", None),
        (SPANISH, "Mostraron a once personas que fueron detenidas.", (11, "arrested", None)),
        (SPANISH, "Hablan de tres mineros que murieron.", (3, "killed", "workers")),
        (FRENCH, "Il parle de trois mineurs qui sont morts.", (3, "killed", "workers")),
        (FRENCH, "Le maire parle de neuf personnes tuées.", (9, "killed", None)),
        (SPANISH, "Un total de 34 vecinos murieron.", (34, "killed", "civilians")),
        (FRENCH, "Un total de 21 personnes ont été tuées.", (21, "killed", None)),
    ],
)
def test_what_describes_people_behind_a_preposition_is_theirs(
    reading: PackReading, text: str, expected: Row | None
) -> None:
    found = rows(reading, text)
    if expected is None:
        assert [(high, who) for high, _, who in found] == [(3, "security")]
    else:
        assert found == [expected]


def test_those_who_say_so_are_not_described_by_what_they_say() -> None:
    assert rows(SPANISH, "Según tres vecinos murieron 12 soldados.")[-1] == (
        12,
        "killed",
        "soldiers",
    )
    assert (3, "killed", "civilians") not in rows(SPANISH, "Según tres vecinos murió Ada Holt.")


@pytest.mark.parametrize(
    ("reading", "text", "counted"),
    [
        (SPANISH, "Dos detenidos por puente que se hundió en Orlu", "arrested"),
        (SPANISH, "Dos vecinos del edificio que se derrumbó fueron arrestados.", "arrested"),
        (ENGLISH, "Two men from the building that collapsed were arrested.", "arrested"),
    ],
)
def test_a_house_that_fell_did_not_kill_those_who_are_told_of(
    reading: PackReading, text: str, counted: str
) -> None:
    assert rows(reading, text)[0][:2] == (2, counted)


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (
            SPANISH,
            "Un soldado murió en el asalto, así como cuatro empleados.",
            [(1, "killed", "soldiers"), (4, "killed", "workers")],
        ),
        (
            ENGLISH,
            "A guard was killed in the attack, along with four employees of the office.",
            [(1, "killed", "security"), (4, "killed", "workers")],
        ),
        (
            FRENCH,
            "L'attaque a tué Ada Holt, chef de la milice, ainsi que trois autres hommes.",
            [(1, "killed", None), (3, "killed", "men")],
        ),
    ],
)
def test_company_shares_the_harm_of_a_victim_told_at_length(
    reading: PackReading, text: str, expected: list[Row]
) -> None:
    assert [(high, counted) for high, counted, _ in rows(reading, text)] == [
        (high, counted) for high, counted, _ in expected
    ]
    assert rows(reading, text)[-1] == expected[-1]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (
            SPANISH,
            "La pelea dejó a 5 policías y 12 huelguistas heridos.",
            [(5, "injured", "police"), (12, "injured", None)],
        ),
        (
            SPANISH,
            "41 personas han muerto, 26 extranjeros y 15 kelvianos.",
            [(41, "killed", None), (26, "killed", "foreigners"), (15, "killed", None)],
        ),
        (
            SPANISH,
            "Al menos 37 vecinos, incluyendo a 16 niños, murieron.",
            [(37, "killed", "civilians"), (16, "killed", "children")],
        ),
        (
            SPANISH,
            "Deja 19 muertos y 34 heridos ataque en un hotel",
            [(19, "killed", None), (34, "injured", None)],
        ),
        (
            SPANISH,
            "El número de muertos subió a 12 y el de desaparecidos a 30.",
            [(12, "killed", None), (30, "missing", None)],
        ),
        (SPANISH, "Heridos por explosión suben a 25", [(25, "injured", None)]),
        (FRENCH, "Les morts de l'incendie d'Orlu passent à 13", [(13, "killed", None)]),
        (ENGLISH, "Deaths in the Orlu fire rise to 13", [(13, "killed", None)]),
        (
            FRENCH,
            "Six policiers ont été blessés et 33 grévistes ont été arrêtés.",
            [(6, "injured", "police"), (33, "arrested", None)],
        ),
    ],
)
def test_each_number_of_a_sentence_has_its_own_harm(
    reading: PackReading, text: str, expected: list[Row]
) -> None:
    assert rows(reading, text) == expected


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "La policía detuvo en la capital a nueve hombres.", (9, "arrested", "men")),
        (SPANISH, "Evacuaron en el valle de Tarmo a unas 300 personas.", (300, "displaced", None)),
        (FRENCH, "La police a arrêté dans la capitale neuf hommes.", (9, "arrested", "men")),
        (SPANISH, "La detención en Orlu de cinco hombres.", (5, "arrested", "men")),
        (FRENCH, "L'arrestation à Orlu de cinq hommes.", (5, "arrested", "men")),
    ],
)
def test_a_place_may_stand_between_an_act_and_its_people(
    reading: PackReading, text: str, expected: Row
) -> None:
    assert rows(reading, text) == [expected]


def test_who_is_given_something_is_not_its_object() -> None:
    assert rows(SPANISH, "El alcalde dio las gracias en Orlu a nueve hombres.") == [
        (9, "other", "men")
    ]
    assert rows(SPANISH, "La mujer fue asesinada en Orlu junto a nueve hombres.")[-1][0] == 9


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "Desalojan a 300 vecinos por el humo.", (300, "displaced", "civilians")),
        (SPANISH, "Más de 400 vecinos dejaron sus casas.", (400, "displaced", "civilians")),
        (SPANISH, "Se desconoce el paradero de 20 pescadores.", (20, "missing", "workers")),
        (SPANISH, "Llevaron a tres niños al hospital.", (3, "hospitalised", "children")),
        (SPANISH, "Tres niños fueron llevados a una clínica.", (3, "hospitalised", "children")),
        (SPANISH, "Capturan a 11 en Orlu", (11, "arrested", None)),
        (SPANISH, "Aparecieron muertas tres mujeres.", (3, "killed", "women")),
        (SPANISH, "Fueron hallados sin vida tres niños.", (3, "killed", "children")),
        (SPANISH, "Tres niños fueron hallados sin vida.", (3, "killed", "children")),
        (SPANISH, "Nueve presuntos traficantes de armas detenidos", (9, "arrested", None)),
        (FRENCH, "Les rebelles abattirent neuf soldats.", (9, "killed", "soldiers")),
        (FRENCH, "La police interpella neuf hommes.", (9, "arrested", "men")),
        (FRENCH, "Ils retinrent en otages neuf marins.", (9, "kidnapped", "soldiers")),
        (FRENCH, "Trois enfants ont été admis à la clinique.", (3, "hospitalised", "children")),
        (FRENCH, "On est sans nouvelles de vingt pêcheurs.", (20, "missing", "workers")),
        (FRENCH, "Neuf hommes ont été retrouvés sans vie.", (9, "killed", "men")),
        (FRENCH, "Le juge a remis en liberté trois suspects.", (3, "rescued", None)),
    ],
)
def test_families_of_words_for_harm(reading: PackReading, text: str, expected: Row) -> None:
    assert rows(reading, text) == [expected]


def test_a_body_is_not_moved_to_hospital_by_being_moved() -> None:
    assert rows(SPANISH, "El guía llevó a tres niños a un parque.") == [(3, "other", "children")]


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (SPANISH, "Murieron cinco oficiales de la policía."),
        (SPANISH, "Cinco efectivos policiales murieron."),
        (FRENCH, "Cinq officiers de police ont été tués."),
    ],
)
def test_officers_of_the_police_are_no_soldiers(reading: PackReading, text: str) -> None:
    assert rows(reading, text) == [(5, "killed", "police")]
