"""Ordinary ways to say who says how many in Danish, Swedish and Norwegian."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def claims(language: str, text: str) -> list[Claim]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return [claim for claim in Reader().read(article).claims if claim.figure is not None]


def speakers(language: str, text: str) -> list[str | None]:
    return [claim.attribution.speaker for claim in claims(language, text)]


def figures(language: str, text: str) -> list[tuple[int | float | None, str]]:
    read = (claim.figure for claim in claims(language, text) if not claim.background)
    return [(figure.low, figure.counted) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Ni blev dræbt, har politiet oplyst.", "politiet"),
        ("da", "Ni blev dræbt, har en læge i Kelda oplyst til Kajbladet.", "en læge i Kelda"),
        ("da", "Ni blev dræbt. Det har politiet oplyst.", "politiet"),
        ("da", "Mandag har politiet oplyst, at ni blev dræbt.", "politiet"),
        (
            "da",
            "Ni blev dræbt, har Ada Holt, der er læge i Kelda, oplyst.",
            "Ada Holt",
        ),
        ("sv", "Nio dödades, har polisen uppgett.", "polisen"),
        ("sv", "Nio dödades. Det har polisen uppgett.", "polisen"),
        ("nb", "Ni ble drept, har politiet opplyst.", "politiet"),
    ],
)
def test_a_subject_stands_between_an_auxiliary_and_its_participle(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Ifølge en erklæring fra hæren blev ni dræbt.", "hæren"),
        ("da", "Ni blev dræbt, lyder meldingen fra kystvagten.", "kystvagten"),
        ("da", "Tal fra lokale kilder viser, at ni blev dræbt.", "lokale kilder"),
        ("da", "Oplysninger fra kystvagten tyder på, at ni blev dræbt.", "kystvagten"),
        (
            "da",
            "Ni blev dræbt, viser tal fra direktøren for Havnerådet, Ada Holt.",
            "direktøren for Havnerådet, Ada Holt",
        ),
        ("da", "Ni blev dræbt, fremgår det af en erklæring fra Ada Holt.", "Ada Holt"),
        ("da", "Ni blev dræbt, hedder det i en erklæring fra hæren.", "hæren"),
        ("sv", "Enligt ett uttalande från armén dödades nio.", "armén"),
        ("sv", "Uppgifter från boende tyder på att nio dödades.", "boende"),
        ("sv", "Nio dödades, heter det i ett uttalande från armén.", "armén"),
        ("nb", "Ifølge en uttalelse fra hæren ble ni drept.", "hæren"),
        ("nb", "Tall fra beboere viser at ni ble drept.", "beboere"),
    ],
)
def test_a_statement_or_a_number_is_of_the_one_it_comes_from(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "da",
            "Ni blev dræbt, ifølge en erklæring fra hæren. To flygtede, ifølge erklæringen.",
            "hæren",
        ),
        (
            "sv",
            "Nio dödades, enligt ett uttalande från Ada Holt. Två greps, enligt uttalandet.",
            "Ada Holt",
        ),
    ],
)
def test_the_statement_named_again_is_its_authors(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker, speaker]


def test_what_comes_from_a_place_alone_is_nobodys() -> None:
    text = "Meldinger fra Kelda tyder på, at ni blev dræbt."
    assert speakers("da", text) == ["Meldinger fra Kelda"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Ni blev dræbt, skriver aktivister på X.", "aktivister"),
        ("da", "Ni blev dræbt, skriver hæren på det sociale medie X.", "hæren"),
        ("da", "Ni blev dræbt, udtaler hæren i en skriftlig kommentar.", "hæren"),
        ("da", "Ni blev dræbt, bekræfter hæren over for Kajbladet.", "hæren"),
        ("da", "Ni blev dræbt, siger hæren og tilføjer, at tallet kan stige.", "hæren"),
        (
            "da",
            "Ni blev dræbt, sagde redningsfolk på stedet sent mandag.",
            "redningsfolk på stedet",
        ),
        ("sv", "Nio dödades, skriver aktivister på X.", "aktivister"),
        ("sv", "Armén skriver på X att nio dödades.", "Armén"),
        ("sv", "Nio dödades, säger armén och tillägger att siffran kan stiga.", "armén"),
        ("nb", "Ni ble drept, sier hæren og legger til at tallet kan stige.", "hæren"),
    ],
)
def test_where_and_to_whom_something_is_said_is_no_part_of_the_speaker(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Ni blev dræbt, siger Havnehospitalet i Kelda.", "Havnehospitalet i Kelda"),
        ("sv", "Nio dödades, säger Hamnsjukhuset i Kelda.", "Hamnsjukhuset i Kelda"),
        (
            "sv",
            "Nio dödades, uppger Kustens nätverk för mänskliga rättigheter (KMR).",
            "Kustens nätverk för mänskliga rättigheter (KMR)",
        ),
        ("sv", "Nio dödades, säger en namnlös tjänsteman.", "en namnlös tjänsteman"),
        ("da", "Vidner oplyser, at ni blev dræbt.", "Vidner"),
        ("da", "Ada Holt, læge i Kelda: »Ni blev dræbt.«", "Ada Holt, læge i Kelda"),
        ("da", "Fra hæren lyder det, at ni blev dræbt.", "hæren"),
        ("sv", "Havsrådgivaren Ada Holt, 37, bekräftar nio döda.", "Havsrådgivaren Ada Holt, 37"),
        ("da", "Ni blev dræbt, siger en nabo til det ramte hus.", "en nabo til det ramte hus"),
    ],
)
def test_the_speaker_is_named_whole(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("I en erklæring offentliggjort på Telegram skriver hæren, at ni blev dræbt.", "hæren"),
        ("Ifølge redningsfolk på stedet døde ni mennesker.", "redningsfolk på stedet"),
        ("Natten til mandag meddelte hæren, at ni blev dræbt.", "hæren"),
        ("Hæren kunne mandag aften oplyse, at ni blev dræbt.", "Hæren"),
        ("Ni mennesker omkom, da en bygning styrtede sammen, oplyser hæren.", "hæren"),
        ("Ni civile omkom, og syv blev såret, oplyser hæren.", "hæren"),
        ("Mandag morgen anholdt hæren ni personer i Kelda, oplyser politiet.", "politiet"),
    ],
)
def test_a_verb_is_told_from_its_like(text: str, speaker: str) -> None:
    assert set(speakers("da", text)) == {speaker}


def test_who_cannot_tell_says_nothing() -> None:
    assert speakers("da", "Hæren kunne ikke bekræfte, at ni blev dræbt.") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Havnechefen siger, at broen er lukket. Blandt de dræbte er to børn. "),
        ("sv", "Hamnchefen säger att bron är stängd. Bland de döda finns två barn. "),
    ],
)
def test_a_sentence_that_points_back_outweighs_who_might_go_on(language: str, text: str) -> None:
    source = {"da": "Det oplyser politiet.", "sv": "Det uppger polisen."}[language]
    assert speakers(language, text + source) == [source.split()[-1].strip(".")]
    assert speakers(language, text) != [None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("da", "Ni civile, de fleste kvinder og børn, blev dræbt.", [(9, "killed")]),
        ("da", "En mand blev skudt og dræbt i Kelda.", [(1, "killed")]),
        ("da", "Hæren dræbte ni og tog to til fange.", [(9, "killed"), (2, "arrested")]),
        ("da", "Bomben dræbte to og sårede en tredje.", [(2, "killed"), (1, "injured")]),
        ("da", "To er dræbt, og en er hårdt såret.", [(2, "killed"), (1, "injured")]),
        ("da", "Ifølge politiet døde en mand på hospitalet.", [(1, "killed")]),
        ("da", "Der er tre bekræftede dødsfald.", [(3, "killed")]),
        ("da", "Der er tre lettere tilskadekomne.", [(3, "injured")]),
        ("da", "Politiet siger, at der ikke er meldt om sårede.", [(0, "injured")]),
        ("da", "Ingen kom alvorligt til skade.", [(0, "injured")]),
        ("da", "Der er et dødstal på 30 efter angrebet.", [(30, "killed")]),
        ("da", "»Dødstallet er nu 30«, siger hæren.", [(30, "killed")]),
        ("da", "En familie på fem blev dræbt.", [(5, "killed")]),
        ("da", "En gruppe på ni fiskere blev dræbt.", [(9, "killed")]),
        ("da", "Kvinder på 33 og 39 år gik hjem.", []),
        ("da", "Blandt ofrene er to børn.", [(2, "killed")]),
        ("da", "En mand i 30'erne blev dræbt.", [(1, "killed")]),
        ("sv", "Elva civila, de flesta kvinnor och barn, dödades.", [(11, "killed")]),
        ("sv", "I attacken dödades ingen.", [(0, "killed")]),
        ("sv", "Två är döda och en är svårt skadad.", [(2, "killed"), (1, "injured")]),
        ("sv", "Polisen uppger antalet döda till minst 37.", [(37, "killed")]),
        ("nb", "En familie på fem ble drept.", [(5, "killed")]),
        ("nb", "Hæren har drept ni og tatt to til fange.", [(9, "killed"), (2, "arrested")]),
    ],
)
def test_figures_in_ordinary_wordings(
    language: str, text: str, expected: list[tuple[int, str]]
) -> None:
    assert figures(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Tre af de sårede er siden døde."),
        ("sv", "Tre av de skadade har senare avlidit."),
        ("en", "Three of the wounded have since died."),
    ],
)
def test_those_of_the_hurt_who_died_are_dead(language: str, text: str) -> None:
    read = claims(language, text)
    assert figures(language, text) == [(3, "killed")]
    assert not any(claim.figure.included for claim in read if claim.figure is not None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "da",
            "Fem blev dræbt, hvilket bringer det samlede tal siden krigens begyndelse op på 63.",
        ),
        ("en", "Five people were killed, bringing the figure since the war began to 63."),
    ],
)
def test_a_total_beside_a_count_is_no_background_of_it(language: str, text: str) -> None:
    assert figures(language, text) == [(5, "killed")]


def test_a_count_with_a_long_time_of_its_own_stays_background() -> None:
    text = "Fem mennesker er dræbt, de fleste børn, siden krigens begyndelse."
    assert [claim.background for claim in claims("da", text)] == [True]
