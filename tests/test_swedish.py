"""Swedish: endings for articles, direct speech after a dash, acronyms with a colon."""

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

READING = PackReading("sv")
pack, figures = READING.pack, READING.figures
attributions = READING.said
names = READING.names


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier"),
    [
        ("Två", 2, 2, None),
        ("Tjugoen", 21, 21, None),
        ("Tvåhundrafemtio", 250, 250, None),
        ("Tretusen", 3000, 3000, None),
        ("31 000", 31000, 31000, None),
        ("Omkring 2,5 miljoner", 2_500_000, 2_500_000, "about"),
        ("En halv miljon", 500_000, 500_000, None),
        ("Tre dussin", 36, 36, None),
        ("Minst 12", 12, 12, "at least"),
        ("Drygt 3 400", 3400, 3400, "more than"),
        ("Fler än 30", 30, 30, "more than"),
        ("Knappt trehundra", 300, 300, "nearly"),
        ("Uppemot 40", 40, 40, "at most"),
        ("Högst fyra", 4, 4, "at most"),
        ("25 till 30", 25, 30, None),
        ("25–30", 25, 30, None),
        ("Mellan 25 och 30", 25, 30, None),
        ("Tiotals", None, None, None),
        ("Ett hundratal", None, None, None),
    ],
)
def test_numbers_are_read(
    words: str, low: float | None, high: float | None, qualifier: str | None
) -> None:
    text = f"{words} människor skadades."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.text, one.low, one.high) for one in found] == [(words, low, high)]
    assert [one.qualifier and one.qualifier.value for one in found] == [qualifier]


@pytest.mark.parametrize(
    "text",
    [
        "Bygget kostar 40 miljoner kronor och tar tre år.",
        "Den 5 juni 2024 klockan 14 började mötet.",
        "Vägen är 12 kilometer lång.",
        "Den 34-årige mannen kom den 3 mars.",
        "De reste med flight 417 till Orlu.",
    ],
)
def test_dates_measures_and_money_are_no_counts(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vid attacken dödades minst tolv människor.",
            [("minst tolv", 12, "killed", None)],
        ),
        (
            "I lördags omkom 34 gruvarbetare i en olycka nära staden Orlu.",
            [("34", 34, "killed", "workers")],
        ),
        (
            "21 personer har dött i branden, varav tre barn.",
            [("21", 21, "killed", None), ("tre", 3, "killed", "children")],
        ),
        ("Antalet döda har stigit till 47.", [("47", 47, "killed", None)]),
        (
            "Dödssiffran har stigit från 9 till 12.",
            [("9", 9, "killed", None), ("12", 12, "killed", None)],
        ),
        ("Skottlossningen krävde fem liv.", [("fem", 5, "killed", None)]),
        (
            "Omkring 3 400 invånare har tvingats lämna sina hem.",
            [("Omkring 3 400", 3400, "displaced", "civilians")],
        ),
        ("Armén uppger sig ha dödat 25 rebeller.", [("25", 25, "killed", "fighters")]),
        ("Polisen grep 14 misstänkta.", [("14", 14, "arrested", None)]),
        ("Åtta fiskare saknas fortfarande.", [("Åtta", 8, "missing", "workers")]),
        ("Ingen skadades.", [("Ingen skadades", 0, "injured", None)]),
        ("Inga civila dödades i räden.", [("Inga civila dödades", 0, "killed", "civilians")]),
        (
            "52 personer skadades och tre saknas.",
            [("52", 52, "injured", None), ("tre", 3, "missing", None)],
        ),
        ("Flygvapnet genomförde nio flyganfall.", [("nio", 9, "air_strikes", None)]),
        ("15 personer hittades vid liv.", [("15", 15, "rescued", None)]),
        ("Rebeller kidnappade fem lärare.", [("fem", 5, "kidnapped", "workers")]),
        ("En man skadades.", [("En", 1, "injured", "men")]),
        ("Sex personer fördes till sjukhus.", [("Sex", 6, "hospitalised", None)]),
        (
            "Sex civila och tre soldater dödades.",
            [("Sex", 6, "killed", "civilians"), ("tre", 3, "killed", "soldiers")],
        ),
        (
            "Minst 14 personer har omkommit sedan en färja kapsejsat utanför Kelda.",
            [("Minst 14", 14, "killed", None)],
        ),
        (
            "Två poliser sköts ihjäl i stadsdelen Vestra natten till fredagen.",
            [("Två", 2, "killed", "police")],
        ),
        (
            "Nio barn och två lärare miste livet.",
            [("Nio", 9, "killed", "children"), ("två", 2, "killed", "workers")],
        ),
        (
            "Ytterligare 18 personer skadades, fem av dem allvarligt.",
            [("18", 18, "injured", None), ("fem", 5, "injured", None)],
        ),
        ("Mellan 40 och 50 hus förstördes.", [("Mellan 40 och 50", 50, "destroyed", None)]),
        ("Hundratals familjer har evakuerats.", [("Hundratals", None, "displaced", None)]),
        ("Inga dödsoffer har rapporterats.", [("Inga dödsoffer", 0, "killed", None)]),
        ("Polisen har gripit tre män i 20-årsåldern.", [("tre", 3, "arrested", "men")]),
        ("Sju av de skadade vårdas på sjukhus.", [("Sju", 7, "hospitalised", None)]),
        ("Tre personer är häktade misstänkta för mord.", [("Tre", 3, "arrested", None)]),
        ("En 34-årig kvinna dödades i skottlossningen.", [("En", 1, "killed", "women")]),
        ("Över 200 000 människor är på flykt.", [("Över 200 000", 200000, "displaced", None)]),
        (
            "Omkring 60 procent av staden har förstörts.",
            [("Omkring 60 procent", 60, "destroyed", None)],
        ),
        ("Fyra räddningsarbetare saknas efter raset.", [("Fyra", 4, "missing", "medics")]),
        ("De tolv gruvarbetarna hittades vid liv.", [("tolv", 12, "rescued", "workers")]),
        (
            "Tiotals soldater har dödats de senaste dagarna.",
            [("Tiotals", None, "killed", "soldiers")],
        ),
        ("Bombdådet krävde 31 dödsoffer.", [("31", 31, "killed", None)]),
        ("Antalet skadade uppgår till 120.", [("120", 120, "injured", None)]),
        (
            "Minst fem civila, däribland två kvinnor, dödades.",
            [("Minst fem", 5, "killed", "civilians"), ("två", 2, "killed", "women")],
        ),
        ("Räddningstjänsten kunde rädda 17 personer ur vattnet.", [("17", 17, "rescued", None)]),
        ("Elva passagerare fick föras till sjukhus.", [("Elva", 11, "hospitalised", "passengers")]),
        ("Rebellerna sköt tolv raketer mot staden.", [("tolv", 12, "bombs", None)]),
        (
            "Varken civila eller soldater skadades.",
            [("Varken civila eller soldater skadades", 0, "injured", "civilians")],
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
        "En taleskvinna ville inte säga hur många som har dött.",
        "Polisen kan inte uppge antalet döda.",
    ],
)
def test_a_refused_figure_is_read(text: str) -> None:
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Fem människor har dött, uppger hamnmyndigheten i Orlu.",
            "hamnmyndigheten i Orlu",
            "Fem människor har dött",
        ),
        (
            "Polisen uppgav på måndagen att fem människor har dött.",
            "Polisen",
            "att fem människor har dött",
        ),
        ("Enligt polisen dödades fem människor.", "polisen", "dödades fem människor"),
        ("Fem människor dödades, enligt borgmästaren.", "borgmästaren", "Fem människor dödades"),
        (
            "På tisdagen meddelade regionen att tre patienter har smittats.",
            "regionen",
            "att tre patienter",
        ),
        ("”Vi räknar ännu”, sade taleskvinnan Mirja Kolbe.", "taleskvinnan Mirja Kolbe", "”Vi"),
        ("Rebellerna hävdar att 30 soldater har dödats.", "Rebellerna", "att 30 soldater"),
        (
            "– Vi har hittat fyra döda. Många saknas, säger Irma Tolb.",
            "Irma Tolb",
            "Vi har hittat fyra döda. Många saknas",
        ),
        ("– Är det sant? undrar Irma Tolb.", "Irma Tolb", "Är det sant?"),
        (
            "EU:s talesperson Irma Tolb säger att broarna är stängda.",
            "EU:s talesperson Irma Tolb",
            "att broarna är stängda",
        ),
        (
            "På måndagskvällen uppgav polisen i Kelda att två män har gripits.",
            "polisen i Kelda",
            "att två män",
        ),
        ("Två män har gripits, skriver polisen på sin hemsida.", "polisen", "Två män har gripits"),
        (
            "Enligt räddningsledaren Bo Lindh har branden spridit sig.",
            "räddningsledaren Bo Lindh",
            "har branden spridit sig",
        ),
        ("Sjukhuset bekräftar att elva personer vårdas.", "Sjukhuset", "att elva personer"),
        (
            "”Det är en tragedi”, skriver statsministern i ett uttalande.",
            "statsministern",
            "”Det är en tragedi”",
        ),
        (
            "Försvarsministern Eva Strand hävdar att anfallet slogs tillbaka.",
            "Försvarsministern Eva Strand",
            "att anfallet",
        ),
        (
            "Elva personer har dött, rapporterar nyhetsbyrån NKB.",
            "nyhetsbyrån NKB",
            "Elva personer har dött",
        ),
        (
            "Det var mörkt, berättar ett vittne för tidningen Keldaposten.",
            "ett vittne",
            "Det var mörkt",
        ),
        ("Bo Lindh säger att han ”aldrig sett något liknande”.", "Bo Lindh", "att han"),
        (
            "– Vi har inga uppgifter om skadade. Alla är i säkerhet, uppger rederiet.",
            "rederiet",
            "Vi har inga uppgifter om skadade. Alla är i säkerhet",
        ),
        (
            "Senare på dagen meddelade länsstyrelsen att vägen öppnats.",
            "länsstyrelsen",
            "att vägen öppnats",
        ),
        ("Militären säger sig ha dödat 30 rebeller.", "Militären", "ha dödat 30 rebeller"),
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
            "– Det är svårt, säger Ada Holt. Vi har hittat fyra döda.",
            ["Det är svårt", "Vi har hittat fyra döda."],
        ),
        (
            "– Det är svårt, säger Ada Holt.\n\n– Vi har hittat fyra döda.",
            ["Det är svårt", "Vi har hittat fyra döda."],
        ),
        (
            "Ada Holt tillägger:\n\n– Vi har hittat fyra döda.",
            ["Vi har hittat fyra döda."],
        ),
    ],
)
def test_speech_after_a_dash_goes_on(text: str, said: list[str]) -> None:
    assert attributions(text) == [("Ada Holt", words) for words in said]


def test_a_list_with_dashes_is_no_speech() -> None:
    text = "– Polisen uppger att fyra personer har dött.\n\n– Bron är stängd."
    assert attributions(text) == [("Polisen", "att fyra personer har dött")]


def test_an_agency_that_cites_is_passed_on() -> None:
    text = "Åtta människor dog, rapporterar nyhetsbyrån NKB med hänvisning till polisen."
    [found] = read_attributions(text, body_sentences(text, "sv"), pack())
    assert (found.speaker, found.via) == ("polisen", ("nyhetsbyrån NKB",))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Rebellerna påstår att de har dödat 30 soldater.", "påstår"),
        ("30 soldater uppges ha dödats.", "uppges ha"),
        ("30 soldater ska ha dödats.", "ska ha"),
    ],
)
def test_a_hedge_is_kept_with_the_claim(text: str, hedge: str) -> None:
    found = read_attributions(text, body_sentences(text, "sv"), pack())
    assert [one.hedge for one in found] == [hedge]


@pytest.mark.parametrize("text", ["Källor uppger att fem dog.", "Ett vittne säger att fem dog."])
def test_unnamed_sources_are_marked(text: str) -> None:
    [found] = read_attributions(text, body_sentences(text, "sv"), pack())
    assert found.anonymous


@pytest.mark.parametrize(
    "text",
    [
        "Fabriken säger upp 40 anställda.",
        "Hon skrev under avtalet på måndagen.",
        "Det visade sig vara fel.",
    ],
)
def test_other_senses_of_reporting_verbs_are_no_attributions(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vid översvämningen i Orlu dog fem människor.", ["Orlu"]),
        ("Borgmästaren Irma Tolb är orolig.", ["Irma Tolb"]),
        ("Trupperna ryckte fram från Orlu mot Kelda.", ["Orlu", "Kelda"]),
        ("Många invånare väntar ännu.", []),
    ],
)
def test_names_are_read(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("den syriska armén", {"SY"}),
        ("Frankrikes president", {"FR"}),
        ("USA:s utrikesminister", {"US"}),
        ("turkiska och ryska diplomater", {"TR", "RU"}),
        ("huset vid vägens slut", set()),
    ],
)
def test_countries_are_read(text: str, codes: set[str]) -> None:
    assert countries_of(text, "sv") == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("försvarsdepartementet", "ministry_of_defence"),
        ("vid ett flyganfall", "air_strike"),
        ("jordbävningen", "earthquake"),
        ("i flyktinglägret", "refugee_camp"),
        ("FN:s generalsekreterare", "united_nations"),
        ("översvämningarna", "flood"),
        ("en tågolycka", "crash"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "sv")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("den 5 juni 2024", date(2024, 6, 5)),
        ("den 9 maj", date(2024, 5, 9)),
        ("i går", date(2024, 6, 6)),
        ("på onsdagen", date(2024, 6, 5)),
        ("i onsdags", date(2024, 6, 5)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


def test_a_question_for_a_figure_is_understood() -> None:
    question = analyse("Hur många barn dödades i attacken mot Orlu?")
    assert question.language == "sv"
    assert question.wants_figure
    assert question.counted == ("killed",)
    assert question.who == "children"


def test_a_question_for_somebodys_words_names_the_speaker() -> None:
    question = analyse("Vad säger Eskil Brandau om evakueringen?")
    assert question.language == "sv"
    assert not question.wants_figure
    assert question.speakers == ("Eskil Brandau",)


def test_who_says_so_is_no_speaker() -> None:
    question = analyse("Hur många människor saknas i Orlu, och vem säger det?")
    assert question.counted == ("missing",)
    assert question.speakers == ()


@pytest.mark.parametrize(
    ("text", "counted", "who", "speakers"),
    [
        (
            "Hur många skadades i tågolyckan i Kelda enligt polisen?",
            ("injured",),
            None,
            ("polisen",),
        ),
        ("Hur många poliser har dödats?", ("killed",), "police", ()),
        ("Hur många har gripits efter dådet i Orlu?", ("arrested",), None, ()),
        ("Hur många människor har evakuerats, och vem säger det?", ("displaced",), None, ()),
    ],
)
def test_further_questions_are_understood(
    text: str, counted: tuple[str, ...], who: str | None, speakers: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert question.language == "sv"
    assert (question.counted, question.who, question.speakers) == (counted, who, speakers)


def test_the_pack_has_every_shared_label() -> None:
    english = lexicon("en")
    assert english is not None
    for table in ("acts", "fates", "things", "tolls", "who"):
        assert set(getattr(pack().counting, table)) == set(getattr(english.counting, table))
    assert set(pack().concepts) - EITHER.keys() == set(english.concepts) - EITHER.keys()
    assert set(pack().demonyms) == set(english.demonyms)
    assert set(pack().answer) == set(english.answer)
