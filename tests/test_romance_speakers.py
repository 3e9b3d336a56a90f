"""French and Spanish ways of saying who speaks, and what looks like one."""

import pytest
from pack_reading import PackReading

FRENCH, SPANISH = PackReading("fr"), PackReading("es")


def speakers(reading: PackReading, text: str) -> list[str | None]:
    return [speaker for speaker, _ in reading.said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm indiqua que la digue avait cédé.", "Holm"),
        ("Les pompiers annoncèrent que la route était coupée.", "Les pompiers"),
        ("« Nous craignions cette crue », confia Ada Holm à Radio Port.", "Ada Holm"),
        ("La préfecture a fait valoir que la digue tenait.", "La préfecture"),
        ("La maire rétorquait que la digue tenait.", "La maire"),
        ("« Nous ne partirons pas », s'est indignée la maire.", "la maire"),
        ("Holm a continué : « La digue a tenu toute la nuit. »", "Holm"),
    ],
)
def test_french_verbs_of_saying_stand_in_every_past_tense(text: str, expected: str) -> None:
    assert speakers(FRENCH, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« La mer était haute cette nuit », dit Mme Holm.", "Mme Holm"),
        ("« La mer était haute cette nuit », répond M. Holm.", "M. Holm"),
        ("« La mer était haute cette nuit », témoigne l'un des survivants.", "l'un des survivants"),
        ("L'une des habitantes raconte que la mer montait.", "L'une des habitantes"),
        ("Un des témoins a affirmé que la mer montait.", "Un des témoins"),
    ],
)
def test_who_has_a_title_or_is_one_of_many_speaks(text: str, expected: str) -> None:
    assert speakers(FRENCH, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El alcalde insistía en que el puerto era seguro.", "El alcalde"),
        ("La fiscal sostenía que la presa cedió de noche.", "La fiscal"),
        ("Los vecinos predicen que el volcán despertará.", "Los vecinos"),
        ("Ada Holm ha dejado claro que el puerto cerrará.", "Ada Holm"),
        ("«La presa cedió anoche», se lamentó Ada Holm.", "Ada Holm"),
        ("Holm informó a la prensa de que el puerto estaba cerrado.", "Holm"),
        ("El Centro avisó el sábado a los vecinos de que debían irse.", "El Centro"),
        ("La ministra recordó el lunes que la presa es vieja.", "La ministra"),
        ("El puerto cerrará, afirmó la alcaldía el domingo.", "la alcaldía"),
        ("Tal y como señala Holm, nadie saldrá a pescar.", "Holm"),
        ("Tal como comentó Ada Holm: «Hemos cerrado el puerto».", "Ada Holm"),
        ("Uno de los testigos afirmó que el mar subía.", "Uno de los testigos"),
        ("«El mar subía deprisa», contó una de las mujeres.", "una de las mujeres"),
    ],
)
def test_spanish_ways_of_saying(text: str, expected: str) -> None:
    assert speakers(SPANISH, text) == [expected]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "El alcalde visitó el puerto y dijo que la presa cedió.", ["El alcalde"]),
        (SPANISH, "Los bomberos llegaron y confirmaron que hay heridos.", ["Los bomberos"]),
        (SPANISH, "La lesión impidió al capitán Vell jugar, pero cree que volverá.", []),
        (SPANISH, "Habían publicado un vídeo de la riada el viernes, pidiendo ayuda.", []),
        (SPANISH, "La ministra es tal como dice la prensa.", []),
        (FRENCH, "« La Nuit des marins », un film de Vell, raconte la vie de pêcheurs.", []),
        (FRENCH, "La ville compte plus de 3 000 pêcheurs.", []),
        (FRENCH, "Une gardienne poursuit un couple en justice après un mot « raciste ».", []),
    ],
)
def test_what_is_no_speaker_is_none(
    reading: PackReading, text: str, expected: list[str | None]
) -> None:
    assert speakers(reading, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La police a, pour sa part, annoncé que neuf pêcheurs étaient morts.", "La police"),
        ("La police a quant à elle annoncé que neuf pêcheurs étaient morts.", "La police"),
        ("La police a avoué au juge avoir tiré sur la foule.", "La police"),
        ("Holm a reconnu avoir tiré sur la foule.", "Holm"),
        ("Le ministre a accusé les rebelles d'avoir tué neuf pêcheurs.", "Le ministre"),
        ("Pourtant, assure la mairie, la digue tiendra.", "la mairie"),
        ("Comme l'a fait remarquer la procureure, la digue a cédé.", "la procureure"),
        ("« La mer montait vite », a commenté l'attaquant de 31 ans.", "l'attaquant"),
        ("« La mer montait », a témoigné par téléphone une infirmière.", "une infirmière"),
        ("La digue a cédé, raconte un habitant joint par téléphone.", "un habitant"),
        ("La ministre, Ada Holm, a annoncé la fermeture du port.", "La ministre, Ada Holm"),
        ("Un élu s'exprimant sous couvert d'anonymat a dit que le port fermerait.", "Un élu"),
        ("Le ministère a reconnu la mort de sept pêcheurs.", "Le ministère"),
    ],
)
def test_french_ways_of_saying(text: str, expected: str) -> None:
    assert speakers(FRENCH, text) == [expected]


def test_which_rumours_somebody_denies_is_not_what_they_say() -> None:
    text = "Holm a nié, ému, les rumeurs selon lesquelles la digue avait cédé."
    assert "Holm" not in speakers(FRENCH, text)
    text = "Le port a publié un communiqué selon lequel la digue a cédé."
    assert speakers(FRENCH, text) == ["Le port"]
    text = "Les pêcheurs contestent la déclaration du ministère selon laquelle la digue a cédé."
    assert "ministère" in speakers(FRENCH, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Tout est fini, a expliqué Ada Holm, et nous partons. »", "Ada Holm"),
        ("« Tout est fini, explique Ada Holm. Nous partons demain. »", "Ada Holm"),
        ("« Tout est fini, dit M. Holm, et nous partons. »", "M. Holm"),
        ("« Mon père est parti, disait ma mère, pour toujours », raconte Holm.", "Holm"),
        ("« J'ai vu la mer, la ville, la digue, puis rien », raconte Holm.", "Holm"),
    ],
)
def test_french_authors_speak_between_commas_inside_the_marks(text: str, expected: str) -> None:
    assert set(speakers(FRENCH, text)) == {expected}


def test_a_pronoun_between_commas_goes_on_with_the_speaker() -> None:
    text = "Holm a dit que la digue cédait. « Neuf sont morts, a-t-il ajouté. Vingt manquent. »"
    assert set(speakers(FRENCH, text)) == {"Holm"}


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (FRENCH, "Neuf sont morts, selon un médecin cité par Radio Port.", "un médecin"),
        (FRENCH, "D'après un témoin cité par Radio Port, il pleuvait.", "un témoin"),
        (SPANISH, "Nueve murieron, declaró un médico citado por la agencia.", "un médico"),
        (SPANISH, "Nueve murieron, según un balance difundido el lunes por la Cruz.", "la Cruz"),
        (FRENCH, "Neuf sont morts, selon un bilan diffusé lundi par la mairie.", "la mairie"),
    ],
)
def test_who_knows_is_told_from_who_passes_on(
    reading: PackReading, text: str, expected: str
) -> None:
    assert speakers(reading, text) == [expected]


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (SPANISH, "La Cruz Roja ha denunciado el asesinato de 41 aldeanos.", "La Cruz Roja"),
        (FRENCH, "Le maire a dénoncé la tuerie de 41 villageois.", "Le maire"),
        (FRENCH, "La ligue a également annoncé la mort de 20 ouvriers.", "La ligue"),
        (SPANISH, "La policía había ya confirmado la detención de 14 vecinos.", "La policía"),
        (
            SPANISH,
            "El Ayuntamiento avisó en una nota de que se habían hallado 37 cuerpos.",
            "El Ayuntamiento",
        ),
        (
            SPANISH,
            "El gobernador advirtió en una rueda de prensa de que los muertos son 52.",
            "El gobernador",
        ),
        (FRENCH, "Le Conseil a parlé, lundi soir, de 64 morts.", "Le Conseil"),
        (SPANISH, "El ministerio habló, según la radio, de 45 muertos.", "El ministerio"),
        (
            SPANISH,
            "El asalto acabó, según sostiene la alcaldía, con unos 40 muertos.",
            "la alcaldía",
        ),
        (
            SPANISH,
            "Ana Lor, directora de la unión dijo que murieron 9.",
            "Ana Lor, directora de la unión",
        ),
    ],
)
def test_who_gives_a_count_is_found_in_any_wording(
    reading: PackReading, text: str, expected: str
) -> None:
    assert expected in speakers(reading, text)


def test_a_hazard_or_an_accused_body_does_not_speak() -> None:
    accused = speakers(SPANISH, "El alcalde, que lamenta 60 muertos, acusa al ejército.")
    assert "ejército" not in accused
    begun = (
        "Un mois après l'incendie, qui a fait 18 morts selon les pompiers, le maire a démissionné."
    )
    assert speakers(FRENCH, begun) == ["les pompiers"]
    fled = "500 personnes ont péri selon cette ONG et des milliers d'habitants ont fui."
    assert speakers(FRENCH, fled)[0] == "cette ONG"


def test_a_gerund_goes_on_with_the_speaker_before() -> None:
    text = (
        "Le maire a démenti les accusations. « C'est faux », a-t-il dit,"
        " en affirmant que 7 personnes avaient péri."
    )
    assert FRENCH.said(text)[-1] == ("Le maire", "que 7 personnes avaient péri")


@pytest.mark.parametrize(
    ("reading", "text", "expected"),
    [
        (
            SPANISH,
            "14 personas murieron, confirmaron a la agencia fuentes del hospital.",
            "fuentes del hospital",
        ),
        (SPANISH, "14 personas murieron, dijeron a la radio testigos.", "testigos"),
        (SPANISH, "La ONU da un balance de 14 muertos.", "La ONU"),
        (FRENCH, "L'ONU avance un bilan de 23 morts.", "L'ONU"),
        (SPANISH, "14 personas murieron, a decir del alcalde.", "alcalde"),
    ],
)
def test_unnamed_sources_and_givers_of_a_toll_are_found(
    reading: PackReading, text: str, expected: str
) -> None:
    assert speakers(reading, text) == [expected]


def test_how_something_is_said_and_where_people_are_based_is_no_speaker() -> None:
    assert "De igual manera" not in speakers(
        SPANISH, "De igual manera señaló que murieron 18 personas."
    )
    assert speakers(SPANISH, "Un soldado con base en Tarmo murió junto a 18 personas.") in (
        [],
        [None],
    )
    assert speakers(FRENCH, "De nombreux témoins ont dit que 9 personnes sont mortes.") == [
        "De nombreux témoins"
    ]
