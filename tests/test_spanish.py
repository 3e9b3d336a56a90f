"""Spanish: subjects left out or after the verb, "a" before people, tens joined by "y"."""

from datetime import date

import pytest
from num2words import num2words
from pack_reading import PackReading

from bot.asking.question import analyse
from bot.reading.days.days import read_days
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of
from bot.reading.names.names import read_names
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.concepts import EITHER, concepts_of
from bot.reading.words.tokens import tokenize
from index.spans import Span

Row = tuple[str, float | None, str, str | None]

READING = PackReading("es")
pack, figures = READING.pack, READING.figures
attributions = READING.attributed


@pytest.mark.parametrize("numbers", [range(2, 101), range(101, 10_001, 97), (81_271, 1_000_000)])
def test_number_words_are_read_back(numbers: range | tuple[int, ...]) -> None:
    for number in numbers:
        tokens = tokenize(num2words(number, lang="es"))
        read = cardinals(pack()).read(tokens, 0)
        assert read is not None
        assert (read.value, read.last) == (number, len(tokens) - 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al menos 12 personas murieron en el ataque.", [("Al menos 12", 12, "killed", None)]),
        (
            "Doce civiles, entre ellos tres niños, murieron el domingo cerca de Orlu.",
            [("Doce", 12, "killed", "civilians"), ("tres", 3, "killed", "children")],
        ),
        (
            "La explosión dejó 12 muertos y 30 heridos.",
            [("12", 12, "killed", None), ("30", 30, "injured", None)],
        ),
        ("El número de muertos asciende a 47.", [("47", 47, "killed", None)]),
        (
            "Un millón de personas han sido desplazadas.",
            [("Un millón", 1000000, "displaced", None)],
        ),
        (
            "Murieron treinta y cuatro mineros y otros doscientos cincuenta resultaron heridos.",
            [
                ("treinta y cuatro", 34, "killed", "workers"),
                ("doscientos cincuenta", 250, "injured", None),
            ],
        ),
        (
            "Unas 3.400 personas tuvieron que abandonar sus casas.",
            [("Unas 3.400", 3400, "displaced", None)],
        ),
        (
            "Unas 3,400 personas tuvieron que abandonar sus casas.",
            [("Unas 3,400", 3400, "displaced", None)],
        ),
        ("Entre 25 y 30 personas fueron detenidas.", [("Entre 25 y 30", 30, "arrested", None)]),
        ("El ejército mató a más de 25 combatientes.", [("más de 25", 25, "killed", "fighters")]),
        ("Fueron abatidos 25 rebeldes.", [("25", 25, "killed", "fighters")]),
        (
            "Cuarenta y una personas fueron rescatadas con vida.",
            [("Cuarenta y una", 41, "rescued", None)],
        ),
        ("Doscientas personas huyeron de Orlu.", [("Doscientas", 200, "displaced", None)]),
        ("Ocho personas siguen desaparecidas.", [("Ocho", 8, "missing", None)]),
        ("No hubo heridos.", [("No hubo heridos", 0, "injured", None)]),
        ("Nadie resultó herido.", [("Nadie resultó herido", 0, "injured", None)]),
        (
            "El gobernador negó que hubiera víctimas civiles.",
            [("negó que hubiera víctimas civiles", 0, "casualties", "civilians")],
        ),
        ("Ninguno de los heridos corre peligro.", []),
        (
            "Ninguno de los pasajeros murió.",
            [("Ninguno de los pasajeros murió", 0, "killed", "passengers")],
        ),
        ("El 60 % de las casas quedaron destruidas.", [("60 %", 60, "destroyed", None)]),
        ("El terremoto costó la vida a 140 personas.", [("140", 140, "killed", None)]),
        (
            "Tres muertos y cinco heridos en un tiroteo en Orlu.",
            [("Tres", 3, "killed", None), ("cinco", 5, "injured", None)],
        ),
        ("Según un funcionario, 17 soldados murieron.", [("17", 17, "killed", "soldiers")]),
        (
            "La Cruz Roja eleva a 64 los fallecidos y cifra en 310 los heridos.",
            [("64", 64, "killed", None), ("310", 310, "injured", None)],
        ),
        ("Decenas de personas resultaron heridas.", [("Decenas", None, "injured", None)]),
        (
            "Al menos 18 personas, la mayoría niños, perecieron en la madrugada.",
            [("Al menos 18", 18, "killed", None)],
        ),
    ],
)
def test_figures_are_bound_to_what_happened(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "El choque dejó nueve muertos y una treintena de heridos, según la policía.",
            [("nueve", 9, "killed", None), ("una treintena", 30, "injured", None)],
        ),
        (
            "Noventa y dos obreros fueron evacuados de la mina.",
            [("Noventa y dos", 92, "displaced", "workers")],
        ),
        (
            "El sismo mató a 1.250 personas e hirió a más de 3.000.",
            [("1.250", 1250, "killed", None), ("más de 3.000", 3000, "injured", None)],
        ),
        ("Hasta 60 viviendas resultaron dañadas.", [("Hasta 60", 60, "destroyed", None)]),
        (
            "Cinco excursionistas están en paradero desconocido desde el sábado.",
            [("Cinco", 5, "missing", None)],
        ),
        ("Fueron detenidos diecisiete manifestantes.", [("diecisiete", 17, "arrested", None)]),
        (
            "Hombres armados secuestraron a quince estudiantes.",
            [("quince", 15, "kidnapped", "students")],
        ),
        ("Dos alpinistas fueron hallados con vida el martes.", [("Dos", 2, "rescued", None)]),
        ("La aviación lanzó ocho ataques aéreos.", [("ocho", 8, "air_strikes", None)]),
        (
            "Ningún civil murió en la operación.",
            [("Ningún civil murió", 0, "killed", "civilians")],
        ),
        ("El número de heridos es de 112.", [("112", 112, "injured", None)]),
        ("Entre los fallecidos hay cuatro mujeres.", [("cuatro", 4, "killed", "women")]),
        ("Miles de habitantes huyeron de la ciudad.", [("Miles", None, "displaced", "civilians")]),
        ("Seis de las víctimas eran niños.", [("Seis", 6, "casualties", "children")]),
        ("Entre 40 y 45 soldados habrían muerto.", [("Entre 40 y 45", 45, "killed", "soldiers")]),
        ("El 7 de mayo de 2023, a las 14.30, el vuelo 815 despegó con 20 minutos de retraso.", []),
        ("El puente, de 300 metros, costó 12 millones de euros.", []),
        ("La policía elevó a 23 la cifra de muertos.", [("23", 23, "killed", None)]),
    ],
)
def test_figures_of_further_news(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Doce personas murieron, anunció este martes el Ministerio de Salud.",
            "el Ministerio de Salud",
            "Doce",
        ),
        ("Doce civiles murieron, según la policía local.", "la policía local", "Doce"),
        (
            '"Seguimos contando", dijo a EFE el alcalde de Orlu, Marcos Delval.',
            "el alcalde de Orlu, Marcos Delval",
            '"Seguimos',
        ),
        (
            "El alcalde, Marcos Delval, dijo que 14 desaparecieron. Agregó que el agua bajaba.",
            "El alcalde, Marcos Delval",
            "que el agua",
        ),
        (
            "El alcalde de Orlu dijo que 14 murieron. Dijo además que el agua bajaba.",
            "El alcalde de Orlu",
            "que el agua",
        ),
        (
            "La alcaldesa Ana Brisa informó de 14 muertos. “Esto es el fin”, añadió.",
            "La alcaldesa Ana Brisa",
            "“Esto",
        ),
        ("Según el alcalde, el puente se derrumbó.", "el alcalde", "el puente se"),
        (
            "De acuerdo con la fiscalía, ocho personas desaparecieron.",
            "la fiscalía",
            "ocho personas",
        ),
        (
            "Según informó el martes la policía, nueve pescadores desaparecieron.",
            "la policía",
            "nueve pescadores",
        ),
        (
            "“Tenemos 18 cuerpos”, precisó a la radio pública su jefa, Nadia Ferrol.",
            "su jefa, Nadia Ferrol",
            "“Tenemos",
        ),
        (
            "El jefe de la policía, Juan Miré, confirmó a EFE la muerte de tres agentes.",
            "El jefe de la policía, Juan Miré",
            "la muerte",
        ),
        ("Fuentes médicas informaron de ocho muertos.", "Fuentes médicas", "ocho muertos"),
        (
            "Nueve personas murieron. Así lo anunció el ministerio.",
            "el ministerio",
            "Nueve personas",
        ),
        (
            "—No queda nada —lamentó Rosa Eiriz, vecina de Orlu.",
            "Rosa Eiriz, vecina de Orlu",
            "No queda",
        ),
        (
            "El ministerio rechazó las acusaciones de que mató a civiles.",
            "El ministerio",
            "las acusaciones",
        ),
    ],
)
def test_who_says_so_is_read(text: str, speaker: str, content: str) -> None:
    found = attributions(text)[-1]
    assert found.speaker == speaker
    assert found.content.of(text).startswith(content)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "“El dique cedió de noche”, cuenta Lea Sorbo, vecina de Kelda.",
            "Lea Sorbo, vecina de Kelda",
            "“El dique",
        ),
        (
            "La fiscal Alba Verde precisó que dos sospechosos seguían detenidos.",
            "La fiscal Alba Verde",
            "que dos",
        ),
        (
            "El río subió tres metros, según un comunicado del ayuntamiento de Tarn.",
            "un comunicado del ayuntamiento de Tarn",
            "El río",
        ),
        ("De acuerdo con testigos, los disparos duraron una hora.", "testigos", "los disparos"),
        ("Los rebeldes alegan que derribaron un avión.", "Los rebeldes", "que derribaron"),
        (
            "La ministra Clara Dorio anunció una ayuda. “Reconstruiremos”, prometió.",
            "La ministra Clara Dorio",
            "“Reconstruiremos”",
        ),
        ("“Se acabó”, afirmó ante la multitud el capitán Rocha.", "el capitán Rocha", "“Se"),
        (
            "No hay supervivientes, indicó a Reuters una fuente cercana al caso.",
            "una fuente cercana al caso",
            "No hay",
        ),
        (
            "El fuego está controlado, informaron los bomberos en un comunicado del jueves.",
            "los bomberos",
            "El fuego",
        ),
        (
            "El alcalde, entrevistado por El Correo, afirma que la carretera está cortada.",
            "El alcalde",
            "que la carretera",
        ),
        (
            "El convoy fue atacado, informó la agencia Kelda Press, citando a un oficial.",
            "un oficial",
            "El convoy",
        ),
        ("La policía elevó a 23 la cifra de muertos.", "La policía", "23"),
    ],
)
def test_who_says_so_in_further_news(text: str, speaker: str, content: str) -> None:
    found = attributions(text)[-1]
    assert found.speaker == speaker
    assert found.content.of(text).startswith(content)


def test_a_refused_figure_is_read() -> None:
    text = "El ministerio no precisó cuántas personas murieron."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


def test_the_value_given_before_is_marked() -> None:
    text = "El balance pasó de 9 a 12 muertos."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.low, one.former) for one in found] == [(9, True), (12, False)]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Una treintena de muertos", "about"),
        ("Unos 300 muertos", "about"),
        ("Por lo menos 12 muertos", "at least"),
        ("Más de 3.400 muertos", "more than"),
        ("Hasta 40 muertos", "at most"),
        ("Menos de 40 muertos", "less than"),
        ("Casi 300 muertos", "nearly"),
        ("Doce muertos", None),
    ],
)
def test_approximators_are_read(text: str, qualifier: str | None) -> None:
    [figure] = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert (figure.qualifier and figure.qualifier.value) == qualifier


def test_a_medium_that_cites_is_passed_on() -> None:
    [found] = attributions(
        "Ocho personas murieron, informó el diario El Correo, citando a la policía."
    )
    assert (found.speaker, found.via) == ("la policía", ("el diario El Correo",))


@pytest.mark.parametrize(
    ("text", "speaker", "hedge"),
    [
        ("El atentado habría causado doce muertos.", None, "habría causado"),
        ("Dos soldados habrían muerto, según la policía.", "la policía", "habrían muerto"),
        ("El ejército asegura haber matado a 25 rebeldes.", "El ejército", "asegura haber"),
        ("Los rebeldes alegan que el puente cayó.", "Los rebeldes", "alegan"),
        ("La policía dijo que el puente sería cerrado.", "La policía", None),
    ],
)
def test_the_conditional_and_doubtful_verbs_are_hedges(
    text: str, speaker: str | None, hedge: str | None
) -> None:
    [found] = attributions(text)
    assert (found.speaker, found.hedge) == (speaker, hedge)


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Según un funcionario, el puente cayó.", True),
        ("El puente cayó, según testigos.", True),
        ("“Se acabó”, cuenta Lea Sorbo, vecina de Orlu.", False),
        ("Según la fiscalía, el puente cayó.", False),
    ],
)
def test_unnamed_sources_are_marked(text: str, *, anonymous: bool) -> None:
    assert [one.anonymous for one in attributions(text)] == [anonymous]


@pytest.mark.parametrize(
    "text",
    [
        "El presidente dijo adiós a sus colegas.",
        "El pueblo cuenta con dos puentes.",
        "La cifra de fallecidos se elevó a 52.",
        "Dijeron que el puente resistió.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert attributions(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El convoy salió de Orlu hacia San Kelda.", ["Orlu", "San Kelda"]),
        ("Ayer, el ministro Alano Verde habló.", ["Alano Verde"]),
        ("Varias personas resultaron heridas.", []),
    ],
)
def test_names_are_read(text: str, expected: list[str]) -> None:
    assert [name.text for name in read_names(tokenize(text), pack())] == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("el ejército sirio", ["SY"]),
        ("en Estados Unidos y Costa de Marfil", ["CI", "US"]),
        ("diplomáticos turcos y rusos", ["RU", "TR"]),
        ("la casa al final de la calle", []),
    ],
)
def test_countries_are_read(text: str, codes: list[str]) -> None:
    assert sorted(countries_of(text, "es")) == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("el Ministerio del Interior", "ministry_of_interior"),
        ("el Ministerio turco de Defensa", "ministry_of_defence"),
        ("en un ataque aéreo", "air_strike"),
        ("el terremoto", "earthquake"),
        ("en un campo de refugiados", "refugee_camp"),
        ("las Naciones Unidas", "united_nations"),
        ("la fuerza aérea", "air_force"),
        ("un alto el fuego", "ceasefire"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "es")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("el 5 de junio de 2024", date(2024, 6, 5)),
        ("el 3 de febrero", date(2024, 2, 3)),
        ("anoche", date(2024, 6, 6)),
        ("el miércoles", date(2024, 6, 5)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "counted", "who", "speakers"),
    [
        ("¿Cuántos niños murieron en Orlu, y quién lo dice?", "killed", "children", ()),
        ("¿Cuál es la cifra de muertos en Kelda, y según quién?", "killed", None, ()),
        (
            "Según el ayuntamiento, ¿cuántas casas fueron destruidas en Orlu?",
            "destroyed",
            None,
            ("el ayuntamiento",),
        ),
    ],
)
def test_a_question_for_a_figure_is_understood(
    text: str, counted: str, who: str | None, speakers: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert question.language == "es"
    assert question.wants_figure
    assert (question.counted, question.who, question.speakers) == ((counted,), who, speakers)


def test_a_question_for_somebodys_words_names_the_speaker() -> None:
    question = analyse("¿Qué ha dicho la ministra Clara Dorio sobre el dique?")
    assert (question.language, question.wants_figure) == ("es", False)
    assert question.speakers == ("la ministra Clara Dorio",)


def test_the_pack_has_the_categories_concepts_and_answers_of_the_others() -> None:
    english = lexicon("en")
    assert english is not None
    assert set(pack().concepts) - EITHER.keys() == set(english.concepts) - EITHER.keys()
    assert set(pack().demonyms) == set(english.demonyms)
    assert set(pack().answer) >= set(english.answer)
    for table in ("acts", "fates", "things", "tolls", "who"):
        assert set(getattr(pack().counting, table)) == set(getattr(english.counting, table))
