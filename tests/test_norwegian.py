"""Norwegian, in both written standards: one pack reads bokmål and nynorsk."""

from datetime import date

import pytest
from pack_reading import PackReading

from bot.asking.question import analyse
from bot.reading.attribution import read_attributions
from bot.reading.days.days import read_days
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of
from bot.reading.words.concepts import EITHER, concepts_of
from bot.reading.words.tokens import tokenize
from index.spans import Span
from index.text.layout import body_sentences

READING = PackReading("nb")
pack, figures = READING.pack, READING.figures
attributions = READING.said
names = READING.names


@pytest.mark.parametrize("tag", ["nn", "no"])
def test_one_pack_serves_both_standards(tag: str) -> None:
    assert lexicon(tag) is pack()


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier"),
    [
        ("To", 2, 2, None),
        ("Tjueen", 21, 21, None),
        ("Syv", 7, 7, None),
        ("To hundre og femti", 250, 250, None),
        ("Tre tusen", 3000, 3000, None),
        ("31 000", 31000, 31000, None),
        ("31.000", 31000, 31000, None),
        ("Rundt 2,5 millioner", 2_500_000, 2_500_000, "about"),
        ("Halvannen million", 1_500_000, 1_500_000, None),
        ("Tre dusin", 36, 36, None),
        ("Minst 12", 12, 12, "at least"),
        ("Mer enn 3400", 3400, 3400, "more than"),
        ("Fleire enn 30", 30, 30, "more than"),
        ("Nesten tre hundre", 300, 300, "nearly"),
        ("Opptil 40", 40, 40, "at most"),
        ("Om lag 60", 60, 60, "about"),
        ("25 til 30", 25, 30, None),
        ("25–30", 25, 30, None),
        ("Mellom 25 og 30", 25, 30, None),
        ("Titalls", None, None, None),
        ("Fleire", None, None, None),
        ("Hundrevis av", None, None, None),
    ],
)
def test_numbers_are_read(
    words: str, low: float | None, high: float | None, qualifier: str | None
) -> None:
    text = f"{words} mennesker ble skadd."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.text, one.low, one.high) for one in found] == [(words, low, high)]
    assert [one.qualifier and one.qualifier.value for one in found] == [qualifier]


@pytest.mark.parametrize(
    "text",
    [
        "Broen koster 40 millioner kroner og tar tre år.",
        "Den 5. juni 2024 klokken 14 begynte møtet.",
        "Vegen er 12 kilometer lang.",
        "Den 34 år gamle mannen kom 3. mars.",
        "De reiste med rute 417 til Orlu.",
    ],
)
def test_dates_measures_and_money_are_no_counts(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minst tolv mennesker ble drept i angrepet.",
            [("Minst tolv", 12, "killed", None)],
        ),
        (
            "Lørdag omkom 34 gruvearbeidere i en ulykke nær byen Orlu.",
            [("34", 34, "killed", "workers")],
        ),
        (
            "21 personer døde i brannen, hvorav tre barn.",
            [("21", 21, "killed", None), ("tre", 3, "killed", "children")],
        ),
        ("Dødstallet har steget til 47.", [("47", 47, "killed", None)]),
        ("Talet på omkomne er no oppe i 47.", [("47", 47, "killed", None)]),
        ("Skredet krevde fem liv.", [("fem", 5, "killed", None)]),
        (
            "Rundt 3400 innbyggere måtte forlate hjemmene sine.",
            [("Rundt 3400", 3400, "displaced", "civilians")],
        ),
        ("Hæren drepte 25 opprørere.", [("25", 25, "killed", "fighters")]),
        ("Politiet pågrep 14 mistenkte.", [("14", 14, "arrested", None)]),
        ("Åtte fiskere er fortsatt savnet.", [("Åtte", 8, "missing", "workers")]),
        ("Fem personar vart drepne i åtaket.", [("Fem", 5, "killed", None)]),
        ("Tre jenter døydde.", [("Tre", 3, "killed", "children")]),
        ("Seks soldatar vart skadde.", [("Seks", 6, "injured", "soldiers")]),
        ("Ingen ble skadet.", [("Ingen ble skadet", 0, "injured", None)]),
        ("Ingen omkom.", [("Ingen omkom", 0, "killed", None)]),
        ("Ingen sivile vart drepne.", [("Ingen sivile vart drepne", 0, "killed", "civilians")]),
        (
            "52 mennesker ble skadd og tre er savnet.",
            [("52", 52, "injured", None), ("tre", 3, "missing", None)],
        ),
        ("Flyvåpenet utførte ni luftangrep.", [("ni", 9, "air_strikes", None)]),
        ("15 personer ble funnet i live.", [("15", 15, "rescued", None)]),
        ("Opprørere kidnappet fem lærere.", [("fem", 5, "kidnapped", "workers")]),
        ("En mann ble skadet.", [("En", 1, "injured", "men")]),
        ("Seks personer ble kjørt til sykehus.", [("Seks", 6, "hospitalised", None)]),
        (
            "Seks sivile og tre soldater ble drept.",
            [("Seks", 6, "killed", "civilians"), ("tre", 3, "killed", "soldiers")],
        ),
        (
            "Minst 14 personer har omkommet etter at en ferge kantret utenfor Kelda.",
            [("Minst 14", 14, "killed", None)],
        ),
        (
            "To politibetjenter ble skutt og drept i bydelen Vestra natt til fredag.",
            [("To", 2, "killed", "police")],
        ),
        (
            "Ni barn og to lærere mistet livet.",
            [("Ni", 9, "killed", "children"), ("to", 2, "killed", "workers")],
        ),
        (
            "Ytterligere 18 personer ble skadd, fem av dem alvorlig.",
            [("18", 18, "injured", None), ("fem", 5, "injured", None)],
        ),
        ("Mellom 40 og 50 hus ble ødelagt.", [("Mellom 40 og 50", 50, "destroyed", None)]),
        ("Hundrevis av familier er evakuert.", [("Hundrevis av", None, "displaced", None)]),
        ("Det er ikke meldt om drepte.", [("ikke meldt om drepte", 0, "killed", None)]),
        ("Politiet har pågrepet tre menn i 20-årene.", [("tre", 3, "arrested", "men")]),
        ("Sju av de skadde er innlagt på sykehus.", [("Sju", 7, "hospitalised", None)]),
        ("Tre personer er siktet for drap.", [("Tre", 3, "arrested", None)]),
        ("En 34 år gammel kvinne ble drept i skuddvekslingen.", [("En", 1, "killed", "women")]),
        ("Over 200.000 mennesker er på flukt.", [("Over 200.000", 200000, "displaced", None)]),
        ("Rundt 60 prosent av byen er ødelagt.", [("Rundt 60 prosent", 60, "destroyed", None)]),
        ("Fire redningsarbeidere er savnet etter raset.", [("Fire", 4, "missing", "medics")]),
        ("Dei tolv gruvearbeidarane vart funne i live.", [("tolv", 12, "rescued", "workers")]),
        ("Titalls soldater er drept de siste dagene.", [("Titalls", None, "killed", "soldiers")]),
        ("Tolv menneske mista livet i flaumen.", [("Tolv", 12, "killed", None)]),
        ("Talet på skadde er 120.", [("120", 120, "injured", None)]),
        (
            "Minst fem sivile, blant dem to kvinner, ble drept.",
            [("Minst fem", 5, "killed", "civilians"), ("to", 2, "killed", "women")],
        ),
        ("Redningsmannskaper reddet 17 personer opp av vannet.", [("17", 17, "rescued", None)]),
        (
            "Elleve passasjerer ble fraktet til sykehus.",
            [("Elleve", 11, "hospitalised", "passengers")],
        ),
        ("Opprørerne skjøt tolv raketter mot byen.", [("tolv", 12, "bombs", None)]),
        (
            "Verken sivile eller soldater ble skadd.",
            [("Verken sivile eller soldater ble skadd", 0, "injured", "civilians")],
        ),
    ],
)
def test_figures_are_bound_to_what_happened(
    text: str, expected: list[tuple[str, float | None, str, str | None]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "En talskvinne ville ikke si hvor mange som er drept.",
        "Politiet vil ikkje seie kor mange som er drepne.",
    ],
)
def test_a_refused_figure_is_read(text: str) -> None:
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Fem mennesker er døde, opplyser havnevesenet i Orlu.",
            "havnevesenet i Orlu",
            "Fem mennesker er døde",
        ),
        (
            "Politiet opplyste mandag at fem mennesker er døde.",
            "Politiet",
            "at fem mennesker er døde",
        ),
        ("Ifølge politiet ble fem mennesker drept.", "politiet", "ble fem mennesker drept"),
        ("Fem mennesker ble drept, ifølge ordføreren.", "ordføreren", "Fem mennesker ble drept"),
        (
            "Tirsdag meldte kommunen at tre pasienter er smittet.",
            "kommunen",
            "at tre pasienter",
        ),
        ("«Vi teller ennå», sa talskvinnen Mirja Kolbe.", "talskvinnen Mirja Kolbe", "«Vi"),
        ("Opprørerne hevder at 30 soldater er drept.", "Opprørerne", "at 30 soldater"),
        (
            "– Vi har funnet fire døde. Mange er savnet, sier Irma Tolb.",
            "Irma Tolb",
            "Vi har funnet fire døde. Mange er savnet",
        ),
        ("– Er det sant? spør Irma Tolb.", "Irma Tolb", "Er det sant?"),
        (
            "Ordførar Irma Tolb seier at bruene er stengde.",
            "Ordførar Irma Tolb",
            "at bruene er stengde",
        ),
        ("– Eg veit ikkje, seier ordførar Irma Tolb.", "ordførar Irma Tolb", "Eg veit ikkje"),
        (
            "Mandag kveld opplyste politiet i Kelda at to menn er pågrepet.",
            "politiet i Kelda",
            "at to menn",
        ),
        (
            "Ifølge innsatsleder Bo Lind har brannen spredt seg.",
            "innsatsleder Bo Lind",
            "har brannen spredt seg",
        ),
        (
            "Sykehuset bekrefter at elleve personer er til behandling.",
            "Sykehuset",
            "at elleve personer",
        ),
        (
            "«Dette er en tragedie», skriver statsministeren i en uttalelse.",
            "statsministeren",
            "«Dette er en tragedie»",
        ),
        (
            "Elleve personer skal ha blitt drept, melder Keldaposten.",
            "Keldaposten",
            "Elleve personer skal ha blitt drept",
        ),
        (
            "Forsvarsminister Eva Strand hevder at angrepet ble slått tilbake.",
            "Forsvarsminister Eva Strand",
            "at angrepet",
        ),
        (
            "Elleve menneske er døde, melder nyheitsbyrået NKB.",
            "nyheitsbyrået NKB",
            "Elleve menneske er døde",
        ),
        ("Det var mørkt, forteller et vitne til avisen Keldaposten.", "et vitne", "Det var mørkt"),
        ("Bo Lind sier at han «aldri har sett noe lignende».", "Bo Lind", "at han"),
        (
            "– Vi har ingen opplysninger om skadde. Alle er i sikkerhet, opplyser rederiet.",
            "rederiet",
            "Vi har ingen opplysninger om skadde. Alle er i sikkerhet",
        ),
        (
            "Senere på dagen meldte Statens vegvesen at veien var åpnet.",
            "Statens vegvesen",
            "at veien var åpnet",
        ),
        (
            "– Me veit ikkje kor mange det gjeld, seier politimeister Kari Tveit.",
            "politimeister Kari Tveit",
            "Me veit ikkje kor mange det gjeld",
        ),
    ],
)
def test_who_says_so_is_read(text: str, speaker: str, content: str) -> None:
    [(said_by, said)] = attributions(text)
    assert said_by == speaker
    assert said.startswith(content)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "– Det er vanskelig, sier Ada Holt. – Vi har funnet fire døde.",
            ["Det er vanskelig", "Vi har funnet fire døde."],
        ),
        (
            "– Det er vanskelig, sier Ada Holt.\n\n– Vi har funnet fire døde.",
            ["Det er vanskelig", "Vi har funnet fire døde."],
        ),
        ("– Det er vanskelig, sier Ada Holt. Broen er stengt.", ["Det er vanskelig"]),
    ],
)
def test_speech_after_a_dash_goes_on(text: str, said: list[str]) -> None:
    assert attributions(text) == [("Ada Holt", words) for words in said]


def test_an_agency_that_cites_is_passed_on() -> None:
    text = "Åtte mennesker døde, melder nyhetsbyrået NKB med henvisning til politiet."
    [found] = read_attributions(text, body_sentences(text, "nb"), pack())
    assert (found.speaker, found.via) == ("politiet", ("nyhetsbyrået NKB",))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Opprørerne påstår at de har drept 30 soldater.", "påstår"),
        ("30 soldater skal ha blitt drept.", "skal ha"),
        ("30 soldater ble angivelig drept.", "angivelig"),
    ],
)
def test_a_hedge_is_kept_with_the_claim(text: str, hedge: str) -> None:
    found = read_attributions(text, body_sentences(text, "nb"), pack())
    assert [one.hedge for one in found] == [hedge]


@pytest.mark.parametrize("text", ["Kilder opplyser at fem døde.", "Eit vitne seier at fem døydde."])
def test_unnamed_sources_are_marked(text: str) -> None:
    [found] = read_attributions(text, body_sentences(text, "nb"), pack())
    assert found.anonymous


@pytest.mark.parametrize(
    "text",
    [
        "Fabrikken sier opp 40 ansatte.",
        "Hun skrev under avtalen mandag.",
        "Det viste seg å være feil.",
    ],
)
def test_other_senses_of_reporting_verbs_are_no_attributions(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I flommen i Orlu døde fem mennesker.", ["Orlu"]),
        ("Ordfører Irma Tolb er urolig.", ["Irma Tolb"]),
        ("Troppene rykket fram fra Orlu mot Kelda.", ["Orlu", "Kelda"]),
        ("Mange innbyggere venter ennå.", []),
    ],
)
def test_names_are_read(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("den syriske hæren", {"SY"}),
        ("Frankrikes president", {"FR"}),
        ("statsministeren i Noreg", {"NO"}),
        ("tyrkiske og russiske diplomater", {"TR", "RU"}),
        ("huset ved enden av veien", set()),
    ],
)
def test_countries_are_read(text: str, codes: set[str]) -> None:
    assert countries_of(text, "nn") == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("forsvarsdepartementet", "ministry_of_defence"),
        ("i et luftangrep", "air_strike"),
        ("jordskjelvet", "earthquake"),
        ("i flyktningleiren", "refugee_camp"),
        ("FNs generalsekretær", "united_nations"),
        ("flaumen", "flood"),
        ("ei togulukke", "crash"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "nb")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5. juni 2024", date(2024, 6, 5)),
        ("9. mai", date(2024, 5, 9)),
        ("i går", date(2024, 6, 6)),
        ("onsdag", date(2024, 6, 5)),
        ("tysdag kveld", date(2024, 6, 4)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange barn ble drept i angrepet på Orlu?",
        "Kor mange barn vart drepne i åtaket på Orlu?",
    ],
)
def test_a_question_for_a_figure_is_understood(text: str) -> None:
    question = analyse(text)
    assert question.language == "nb"
    assert question.wants_figure
    assert question.counted == ("killed",)
    assert question.who == "children"


@pytest.mark.parametrize(
    "text", ["Hva sier Eskil Brandau om evakueringen?", "Kva seier Eskil Brandau om evakueringa?"]
)
def test_a_question_for_somebodys_words_names_the_speaker(text: str) -> None:
    question = analyse(text)
    assert question.language == "nb"
    assert not question.wants_figure
    assert question.speakers == ("Eskil Brandau",)


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange mennesker er savnet i Orlu, og hvem sier det?",
        "Kor mange menneske er sakna i Orlu, og kven seier det?",
    ],
)
def test_who_says_so_is_no_speaker(text: str) -> None:
    question = analyse(text)
    assert question.counted == ("missing",)
    assert question.speakers == ()


def test_a_danish_question_stays_danish() -> None:
    assert analyse("Hvor mange børn blev dræbt i angrebet på Orlu?").language == "da"


@pytest.mark.parametrize(
    ("text", "counted", "who", "speakers"),
    [
        (
            "Hvor mange ble skadd i togulykken i Kelda ifølge politiet?",
            ("injured",),
            None,
            ("politiet",),
        ),
        ("Hvor mange politifolk er drept?", ("killed",), "police", ()),
        ("Kor mange er pågripne etter drapet i Orlu?", ("arrested",), None, ()),
        ("Kor mange menneske er evakuerte, og kven seier det?", ("displaced",), None, ()),
    ],
)
def test_further_questions_are_understood(
    text: str, counted: tuple[str, ...], who: str | None, speakers: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert question.language == "nb"
    assert (question.counted, question.who, question.speakers) == (counted, who, speakers)


def test_the_pack_has_every_shared_label() -> None:
    english = lexicon("en")
    assert english is not None
    for table in ("acts", "fates", "things", "tolls", "who"):
        assert set(getattr(pack().counting, table)) == set(getattr(english.counting, table))
    assert set(pack().concepts) - EITHER.keys() == set(english.concepts) - EITHER.keys()
    assert set(pack().demonyms) == set(english.demonyms)
    assert set(pack().answer) == set(english.answer)
