"""French and Spanish: who gives a figure, by which verb and in which order."""

import pytest
from pack_reading import PackReading

FRENCH, SPANISH = PackReading("fr"), PackReading("es")


def _speakers(reading: PackReading, text: str) -> list[str | None]:
    return [found.speaker for found in reading.attributed(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Le ministère de Kelda livre un bilan provisoire, avec 12 morts.",
            "Le ministère de Kelda",
        ),
        ("La mairie a diffusé une liste de 12 disparus.", "La mairie"),
        ("La mairie recensait mardi 12 morts.", "La mairie"),
        ("La mairie recense, pour sa part, 12 morts.", "La mairie"),
        ("La mairie a d'abord fait état de 12 morts.", "La mairie"),
        ("La mairie a depuis revu le bilan à 12 morts.", "La mairie"),
        ("La mairie ne reconnaît que 12 morts.", "La mairie"),
        ("Le bilan officiel de la mairie s'établit à 12 morts.", "la mairie"),
        ("12 personnes sont mortes, a-t-on appris auprès de la mairie.", "la mairie"),
        ("Une liste de 12 morts a été publiée par la mairie.", "la mairie"),
    ],
)
def test_who_gives_a_figure_in_french(text: str, speaker: str) -> None:
    assert _speakers(FRENCH, text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El ministerio ha entregado un listado de 12 heridos.", "El ministerio"),
        ("El ministerio tiene documentadas 12 muertes.", "El ministerio"),
        ("El ministerio maneja una cifra de 12 muertos.", "El ministerio"),
        ("El ministerio fijó en 12 el número de muertos.", "El ministerio"),
        ("La cifra oficial del ministerio es de 12 muertos.", "ministerio"),
        ("El recuento del ministerio asciende a 12 muertos.", "ministerio"),
        ("Según las cifras que maneja el ministerio, murieron 12 personas.", "el ministerio"),
        ("Según datos recogidos en el ministerio, murieron 12 personas.", "el ministerio"),
        (
            "El Consejo de Kelda, con sede en Orlu, que cifraba en 12 los muertos, cerró.",
            "El Consejo de Kelda",
        ),
    ],
)
def test_who_gives_a_figure_in_spanish(text: str, speaker: str) -> None:
    assert _speakers(SPANISH, text) == [speaker]


def test_a_relative_clause_goes_on_with_whom_a_clause_ends_with() -> None:
    text = "Lo publica la agencia Norte, que cuenta 12 muertos."
    assert _speakers(SPANISH, text)[-1] == "la agencia Norte"


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (FRENCH, "L'attaque a fait 12 morts."),
        (FRENCH, "La ville compte 12 hôpitaux."),
        (FRENCH, "Le bilan a depuis été revu à 12 morts."),
        (FRENCH, "La mairie n'a pas reconnu 12 morts."),
        (SPANISH, "El ministerio entregó 12 camiones."),
        (SPANISH, "El ataque dejó 12 muertos."),
        (SPANISH, "La cifra de muertos aumenta a 12."),
    ],
)
def test_nobody_gives_a_figure(reading: PackReading, text: str) -> None:
    assert _speakers(reading, text) == []
