"""Ordinary wordings of German, French and Spanish reports: who came to harm, and who says so."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article

Read = list[tuple[object, str, str | None]]


def read(language: str, text: str) -> Read:
    """Return value, category and speaker of each figure that counts people or what hit them."""
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = (claim for claim in Reader().read(article).claims if not claim.background)
    return [
        (claim.figure.low, claim.figure.counted, claim.attribution.speaker)
        for claim in claims
        if claim.figure is not None and claim.figure.counted != "other"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es war ein Anschlag, der 25 Menschen tötete.", [(25, "killed")]),
        (
            "Der Rat sagte, dass ein Angriff 8 Menschen tötete und 30 weitere verletzte.",
            [(8, "killed"), (30, "injured")],
        ),
        ("Die Bande, die neun Fischer entführte, floh.", [(9, "kidnapped")]),
    ],
)
def test_german_verbs_close_a_clause_behind_their_object(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert [(low, counted) for low, counted, _ in read("de", text)] == expected


def test_whose_verb_does_not_close_the_clause_is_its_subject() -> None:
    assert read("de", "Drei Angreifer töteten am Montag fünf Fischer.") == [(5, "killed", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zwei Fischer erlagen nach dem Angriff ihren Verletzungen.", [(2, "killed")]),
        ("Ein Mann ist im Krankenhaus gestorben.", [(1, "killed")]),
        ("Drei Fischer sind in der Klinik ihren Verletzungen erlegen.", [(3, "killed")]),
        ("Neun Menschen erlitten bei dem Brand Verletzungen.", [(9, "injured")]),
        ("21 Menschen verloren bei dem Angriff ihr Leben.", [(21, "killed")]),
        ("Zwölf Menschen sind nach Angaben der Armee gestorben.", [(12, "killed")]),
        (
            "Der Rat meldete den Tod einer Frau und ihrer Tochter.",
            [(1, "killed"), (1, "killed")],
        ),
        (
            "Fünf Menschen, darunter drei Kinder, wurden in ihrem Haus getötet.",
            [(5, "killed"), (3, "killed")],
        ),
        (
            "In Kelda wurden fünf Fischer, darunter drei Kinder, in ihrem Boot getötet.",
            [(5, "killed"), (3, "killed")],
        ),
        (
            "Die Zahl der Toten liege bei 23, die der Verletzten bei 87.",
            [(23, "killed"), (87, "injured")],
        ),
        (
            "Bei dem Einsturz einer Schule starben nach Angaben des Rates vier Lehrer.",
            [(4, "killed")],
        ),
        ("In Kelda starben bei dem Einsturz eines alten Hauses vier Lehrer.", [(4, "killed")]),
        ("Bewaffnete entführten laut einem Arzt sechzehn Fischer.", [(16, "kidnapped")]),
        ("Unter den Verletzten befinden sich fünf Kinder.", [(5, "injured")]),
    ],
)
def test_german_harm_far_from_its_number(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(low, counted) for low, counted, _ in read("de", text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Fünf Fischer wurden, wie der Rat mitteilte, bei Kelda getötet.", (5, "killed")),
        ("en", "Five fishermen were, the board said on Monday, killed off Kelda.", (5, "killed")),
        ("fr", "Une explosion a tué, a indiqué la police, neuf pêcheurs.", (9, "killed")),
        ("es", "La explosión causó, según la policía, nueve muertos.", (9, "killed")),
    ],
)
def test_who_says_so_may_stand_between_number_and_harm(
    language: str, text: str, expected: tuple[int, str]
) -> None:
    assert [(low, counted) for low, counted, _ in read(language, text)] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Un tireur embusqué a abattu deux policiers.", [(2, "killed")]),
        ("fr", "Deux pêcheurs ont péri à Kelda.", [(2, "killed")]),
        ("es", "Un hombre ha matado a dos policías.", [(2, "killed")]),
        ("es", "Dos soldados han muerto.", [(2, "killed")]),
    ],
)
def test_who_has_killed_somebody_is_no_victim(
    language: str, text: str, expected: list[tuple[int, str]]
) -> None:
    assert [(low, counted) for low, counted, _ in read(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Le maire a confirmé la mort de six civils et de trois pêcheurs.",
            [(6, "killed"), (3, "killed")],
        ),
        (
            "es",
            "Un misil mató a cinco civiles y a tres soldados.",
            [(5, "killed"), (3, "killed")],
        ),
        ("es", "La bomba mató al menos a 18 pescadores.", [(18, "killed")]),
        (
            "es",
            "Un dron mató a dos pescadores e hirió gravemente a otro.",
            [(2, "killed"), (1, "injured")],
        ),
    ],
)
def test_prepositions_before_numbers(
    language: str, text: str, expected: list[tuple[int, str]]
) -> None:
    assert [(low, counted) for low, counted, _ in read(language, text)] == expected


def test_seven_is_no_month_in_french() -> None:
    text = "La police a indiqué lundi que douze pêcheurs (sept hommes et cinq femmes) sont morts."
    expected = [(12, "killed"), (7, "killed"), (5, "killed")]
    assert [(low, counted) for low, counted, _ in read("fr", text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "#وفاة #قصف #كلدا24",
    ],
)
def test_a_number_that_ends_a_tag_counts_nothing(text: str) -> None:
    assert read("ar", text) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "de",
            "Es gebe 12 Tote, berichtete der Rat von Kelda im Onlinedienst X.",
            "der Rat von Kelda",
        ),
        ("de", "Wie der Rat am Montag auf X schrieb, gab es 12 Tote.", "der Rat"),
        ("de", "Es gebe 12 Tote, sagte der Rat und fügte hinzu, es gebe Schäden.", "der Rat"),
        ("de", "Es gebe 12 Tote, meldete der Rat am späten Abend.", "der Rat"),
        ("de", "Es gebe 12 Tote, teilte Dr. Ada Holt am Montag mit.", "Dr. Ada Holt"),
        (
            "de",
            "Es gebe 12 Tote, sagte ein Vertreter der Armee, der anonym bleiben wollte.",
            "ein Vertreter der Armee",
        ),
        (
            "de",
            "Nach Angaben des Zivilschutzes tötete ein Angriff 12 Fischer.",
            "des Zivilschutzes",
        ),
        (
            "de",
            "Nach Angaben des Küstenrats (KR) tötete ein Angriff 12 Fischer.",
            "des Küstenrats (KR)",
        ),
        ("de", "Laut der Küstenwache wurden Dutzende Fischer getötet.", "der Küstenwache"),
        (
            "de",
            "Die Zahl der Toten liege bei 9, die Zahl der Verletzten sinke, sagte der Rat.",
            "der Rat",
        ),
        (
            "de",
            "Gegenüber dem Sundkurier sagte die Polizei, die Opferzahl sei auf 12 gestiegen.",
            "die Polizei",
        ),
        (
            "de",
            "Der Rat sagte vor Journalisten, bis zu 12 Fischer könnten gestorben sein.",
            "Der Rat",
        ),
        (
            "de",
            "Der Leiter der Klinik, Joris Hallek: „Es gab 12 Tote.“",
            "Der Leiter der Klinik, Joris Hallek",
        ),
        ("de", "Der Rat beklagte den Tod von 12 Fischern.", "Der Rat"),
        ("de", "Die Küstenwache dokumentierte den Tod eines Fischers.", "Die Küstenwache"),
        ("fr", "« Douze pêcheurs sont morts », a déclaré le maire à l'AFP.", "le maire"),
        ("fr", "Douze pêcheurs sont morts, a déclaré à l'AFP Ada Holt.", "Ada Holt"),
        (
            "fr",
            "Douze pêcheurs sont morts, a indiqué un responsable qui a requis l'anonymat.",
            "un responsable",
        ),
        (
            "fr",
            "Douze pêcheurs sont morts, a dit un responsable s'exprimant sous couvert d'anonymat.",
            "un responsable",
        ),
        ("fr", "L'explosion a fait, selon des témoins, douze morts.", "des témoins"),
        ("fr", "L'explosion a fait, selon des témoins, 12 morts.", "des témoins"),
        ("fr", "Parmi les blessés figurent trois enfants, a indiqué la police.", "la police"),
        ("fr", "La police a dénoncé la mort de 12 pêcheurs.", "La police"),
        (
            "fr",
            "Le maire, Joris Hallek, a déclaré au Courrier du Golfe que 12 pêcheurs sont morts.",
            "Le maire, Joris Hallek",
        ),
        (
            "fr",
            "Le Réseau de la côte pour les droits humains (RC) : « Douze pêcheurs sont morts. »",
            "Le Réseau de la côte pour les droits humains (RC)",
        ),
        ("es", "La policía dijo que no hubo heridos en Kelda.", "La policía"),
        ("es", "La policía había dicho antes que 12 pescadores murieron.", "La policía"),
        ("es", "Se registraron 12 muertes en Kelda, informó la policía.", "la policía"),
        ("es", "12 pescadores murieron, dijeron a la agencia Efe vecinos.", "vecinos"),
        (
            "es",
            "Un funcionario que pidió el anonimato ha informado de que 12 pescadores murieron.",
            "Un funcionario",
        ),
        ("es", "La policía condenó la muerte de 12 pescadores.", "La policía"),
        ("es", "La policía documentó la muerte de un pescador.", "La policía"),
    ],
)
def test_who_says_so(language: str, text: str, speaker: str) -> None:
    assert {said_by for _, _, said_by in read(language, text)} == {speaker}


def test_and_a_count_goes_on_with_what_was_said() -> None:
    text = "Huit pêcheurs sont morts, a indiqué la police, et cinq autres sont portés disparus."
    assert read("fr", text) == [(8, "killed", "la police"), (5, "missing", "la police")]


def test_who_calls_for_something_in_german_tells_nothing_by_it() -> None:
    text = "Nach dem Angriff, der neun Menschen tötete, rief der Rat zu Spenden für Kelda auf."
    assert read("de", text) == [(9, "killed", None)]
