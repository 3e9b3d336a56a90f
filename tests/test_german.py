"""German: every noun has a capital, verbs stand at the end, indirect speech is a mood."""

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

READING = PackReading("de")
pack, figures = READING.pack, READING.figures
attributions = READING.said
names = READING.names


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier"),
    [
        ("Zwei", 2, 2, None),
        ("Einundzwanzig", 21, 21, None),
        ("Zweihundertfünfzig", 250, 250, None),
        ("Dreitausend", 3000, 3000, None),
        ("31.000", 31000, 31000, None),
        ("Rund 2,5 Millionen", 2_500_000, 2_500_000, "about"),
        ("Eine halbe Million", 500_000, 500_000, None),
        ("1,5 Mio.", 1_500_000, 1_500_000, None),
        ("Anderthalb Millionen", 1_500_000, 1_500_000, None),
        ("Drei Dutzend", 36, 36, None),
        ("Mindestens 12", 12, 12, "at least"),
        ("Mehr als 3.400", 3400, 3400, "more than"),
        ("Knapp dreihundert", 300, 300, "nearly"),
        ("Bis zu 40", 40, 40, "at most"),
        ("Höchstens vier", 4, 4, "at most"),
        ("25 bis 30", 25, 30, None),
        ("Zwischen 25 und 30", 25, 30, None),
        ("Dutzende", None, None, None),
    ],
)
def test_numbers_are_read(
    words: str, low: float | None, high: float | None, qualifier: str | None
) -> None:
    text = f"{words} Menschen wurden verletzt."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.text, one.low, one.high) for one in found] == [(words, low, high)]
    assert [one.qualifier and one.qualifier.value for one in found] == [qualifier]


@pytest.mark.parametrize(
    "text",
    [
        "Der Aufbau kostet 40 Millionen Euro und dauert drei Jahre.",
        "Am 5. Juni 2024 um 14 Uhr begann die 3. Brigade den Abzug.",
        "Die Straße ist 12 Kilometer lang.",
        "Der 34-Jährige kam am 3. März.",
        "Sie flogen mit Flug 417 nach Orlu.",
    ],
)
def test_dates_measures_money_and_ordinals_are_no_counts(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bei dem Angriff wurden mindestens zwölf Menschen getötet.",
            [("mindestens zwölf", 12, "killed", None)],
        ),
        (
            "Am Samstag kamen 34 Bergleute nahe der Stadt Orlu bei einem Unglück ums Leben.",
            [("34", 34, "killed", "workers")],
        ),
        (
            "Bei dem Feuer starben 21 Menschen, darunter drei Kinder.",
            [("21", 21, "killed", None), ("drei", 3, "killed", "children")],
        ),
        ("Die Zahl der Toten stieg auf 47.", [("47", 47, "killed", None)]),
        (
            "Verletzt wurden nach Angaben des Blauen Sterns 41 Menschen.",
            [("41", 41, "injured", None)],
        ),
        (
            "Rund 3.400 Einwohner mussten ihre Häuser verlassen.",
            [("Rund 3.400", 3400, "displaced", "civilians")],
        ),
        ("Die Armee habe 25 Kämpfer getötet.", [("25", 25, "killed", "fighters")]),
        ("Die Polizei nahm 14 Verdächtige fest.", [("14", 14, "arrested", None)]),
        ("Acht Fischer werden noch vermisst.", [("Acht", 8, "missing", "workers")]),
        ("Niemand wurde verletzt.", [("Niemand wurde verletzt", 0, "injured", None)]),
        ("Es gab keine Verletzten.", [("keine Verletzten", 0, "injured", None)]),
        (
            "Bei dem Brand in einem Lager im Norden wurden neun Arbeiter zum Teil schwer verletzt.",
            [("neun", 9, "injured", "workers")],
        ),
        (
            "52 Menschen wurden verletzt, drei werden noch vermisst.",
            [("52", 52, "injured", None), ("drei", 3, "missing", None)],
        ),
        ("Die Luftwaffe flog neun Luftangriffe.", [("neun", 9, "air_strikes", None)]),
        (
            "Das Register zählt 17 Tote, darunter 13 Zivilisten.",
            [("17", 17, "killed", None), ("13", 13, "killed", "civilians")],
        ),
        ("15 Gesuchte wurden lebend gefunden.", [("15", 15, "rescued", None)]),
        ("Rebellen entführten fünf Lehrer.", [("fünf", 5, "kidnapped", "workers")]),
        ("Ein Mann wurde verletzt.", [("Ein", 1, "injured", "men")]),
        ("60 Prozent der Altstadt stehen unter Wasser.", [("60 Prozent", 60, "territory", None)]),
    ],
)
def test_figures_are_bound_to_what_happened(
    text: str, expected: list[tuple[str, float | None, str, str | None]]
) -> None:
    assert figures(text) == expected


def test_a_refused_figure_is_read() -> None:
    text = "Eine Sprecherin wollte sich zur Zahl der Todesopfer nicht äußern."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Fünf Menschen starben, teilte die Hafenbehörde der Küste am Montag mit.",
            "die Hafenbehörde der Küste",
            "Fünf Menschen starben",
        ),
        (
            "Die Polizei teilte am Montag mit, dass fünf Menschen starben.",
            "Die Polizei",
            "dass fünf Menschen starben",
        ),
        (
            "Fünf Menschen werden vermisst, gab die Behörde am Abend bekannt.",
            "die Behörde",
            "Fünf Menschen werden vermisst",
        ),
        (
            "Der Bürgermeister sagte, die Lage sei ernst.",
            "Der Bürgermeister",
            "die Lage sei ernst",
        ),
        ("Laut Polizei starben fünf Menschen.", "Polizei", "starben fünf Menschen"),
        (
            "Nach Angaben der Polizei starben fünf Menschen.",
            "der Polizei",
            "starben fünf Menschen",
        ),
        ("Dem Ministerium zufolge starben fünf.", "Dem Ministerium", "starben fünf"),
        (
            "Fünf Menschen starben, wie der Landkreis Orlu mitteilte.",
            "der Landkreis Orlu",
            "Fünf Menschen starben",
        ),
        (
            "Wie der Landkreis Orlu mitteilte, starben fünf Menschen.",
            "der Landkreis Orlu",
            "starben fünf Menschen",
        ),
        (
            "Die Feuerwehr sprach am Mittag von 19 Vermissten.",
            "Die Feuerwehr",
            "19 Vermissten",
        ),
        (
            "Die Feuerwehr hatte zuvor von 14 Toten gesprochen.",
            "Die Feuerwehr",
            "14 Toten",
        ),
        (
            "Das Register, eine private Stelle, zählt 17 Tote.",
            "Das Register, eine private Stelle",
            "17 Tote",
        ),
        (
            "Fünf Menschen starben, hieß es aus Regierungskreisen.",
            "Regierungskreisen",
            "Fünf Menschen starben",
        ),
        ("Drei Menschen wurden verletzt, so die Polizei.", "die Polizei", "Drei Menschen wurden"),
        (
            "Am Montag hat die Polizei mitgeteilt, dass drei Menschen starben.",
            "die Polizei",
            "dass drei Menschen starben",
        ),
        ("„Wir zählen noch“, sagte Sprecherin Mirja Kolbe.", "Sprecherin Mirja Kolbe", "„Wir"),
        ("Die Rebellen behaupten, 30 Soldaten getötet zu haben.", "Die Rebellen", "30 Soldaten"),
    ],
)
def test_who_says_so_is_read(text: str, speaker: str, content: str) -> None:
    [(said_by, said)] = attributions(text)
    assert said_by == speaker
    assert said.startswith(content)


@pytest.mark.parametrize(
    "text",
    [
        "Der Fluss teilt die Stadt in zwei Hälften.",
        "Sie teilten sich das Brot und gingen mit den Kindern.",
        "Das Fest fand am Montag statt.",
    ],
)
def test_other_senses_of_reporting_verbs_are_no_attributions(text: str) -> None:
    assert attributions(text) == []


def test_the_subjunctive_goes_on_with_the_last_speaker() -> None:
    text = "Die Polizei sagte, zwei Häuser seien zerstört. Verletzte gebe es nicht."
    assert attributions(text)[1] == ("Die Polizei", "Verletzte gebe es nicht")


def test_a_medium_that_cites_is_passed_on() -> None:
    text = "Acht Menschen starben, berichtete die Zeitung Kurier unter Berufung auf die Polizei."
    [found] = read_attributions(text, body_sentences(text, "de"), pack())
    assert (found.speaker, found.via) == ("die Polizei", ("die Zeitung Kurier",))


def test_a_hedge_is_kept_with_the_claim() -> None:
    text = "Die Rebellen behaupten, sie hätten 30 Soldaten getötet."
    found = read_attributions(text, body_sentences(text, "de"), pack())
    assert [one.hedge for one in found] == ["behaupten"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bei dem Hochwasser in Orlu starben fünf Menschen.", ["Orlu"]),
        ("Bürgermeisterin Irma Tolb sagte, die Lage sei ernst.", ["Irma Tolb"]),
        ("„Wir zählen noch“, sagte Brandau am Montag.", ["Brandau"]),
        ("Die Truppen rückten von Orlu nach Kelda vor.", ["Orlu", "Kelda"]),
        ("Der Angriff auf den Hafenmarkt von Orlu kam früh.", ["Orlu"]),
        ("Das Wasser stieg in Kelda und Orlu.", ["Kelda", "Orlu"]),
        ("Das Unglück geschah in der Provinz Tarn.", ["Tarn"]),
        ("Die Nato und die UN warnten.", ["UN"]),
        ("Am Ufer des Flusses standen Hunderte Helfer aus Angst vor Gewalt.", []),
        ("Die Sprecherin des Innenministeriums wollte keine Angaben machen.", []),
        ("Verletzte lagen in Krankenhäusern und Schulen.", []),
    ],
)
def test_names_are_told_from_nouns(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("die syrische Armee", {"SY"}),
        ("Frankreichs Präsident", {"FR"}),
        ("in den Vereinigten Staaten", {"US"}),
        ("türkische und russische Diplomaten", {"TR", "RU"}),
        ("das Haus am Ende der Straße", set()),
    ],
)
def test_countries_are_read(text: str, codes: set[str]) -> None:
    assert countries_of(text, "de") == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("das Verteidigungsministerium", "ministry_of_defence"),
        ("bei einem Luftangriff", "air_strike"),
        ("das Erdbeben", "earthquake"),
        ("im Flüchtlingslager", "refugee_camp"),
        ("die Vereinten Nationen", "united_nations"),
        ("auf dem Hafenmarkt", "market"),
        ("das Hochwasser", "flood"),
        ("ein Zugunglück", "crash"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "de")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("am 5. Juni 2024", date(2024, 6, 5)),
        ("am 05.06.2024", date(2024, 6, 5)),
        ("am 9. Mai", date(2024, 5, 9)),
        ("gestern", date(2024, 6, 6)),
        ("am Mittwoch", date(2024, 6, 5)),
        ("im Jänner starb er am 3. Jänner", None),
    ],
)
def test_days_are_read(text: str, day: date | None) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    if day is None:
        assert found[-1].days == (date(2024, 1, 3), date(2024, 1, 3))
    else:
        assert [one.days for one in found] == [(day, day)]


def test_a_question_for_a_figure_is_understood() -> None:
    question = analyse("Wie viele Kinder wurden bei dem Angriff auf Orlu getötet?")
    assert question.language == "de"
    assert question.wants_figure
    assert question.counted == ("killed",)
    assert question.who == "children"


def test_a_question_for_somebodys_words_names_the_speaker() -> None:
    question = analyse("Was sagt Eskil Brandau über die Evakuierung?")
    assert question.language == "de"
    assert not question.wants_figure
    assert question.speakers == ("Eskil Brandau",)


def test_who_says_so_is_no_speaker() -> None:
    question = analyse("Wie viele Menschen werden in Orlu vermisst, und wer sagt das?")
    assert question.counted == ("missing",)
    assert question.speakers == ()


def test_all_packs_have_the_same_categories_concepts_and_answers() -> None:
    german = pack()
    for language in ("da", "en"):
        other = lexicon(language)
        assert other is not None
        assert set(german.concepts) - EITHER.keys() == set(other.concepts) - EITHER.keys()
        assert set(german.answer) >= set(other.answer)
        for table in ("acts", "fates", "things", "tolls", "who"):
            assert set(getattr(german.counting, table)) == set(getattr(other.counting, table))
        assert set(german.demonyms) == set(other.demonyms)
