"""Who says so in German: sources inside their phrase, verbs at the end, and who says nothing."""

import pytest
from pack_reading import PackReading

from bot.reading.reader import Reader
from index.articles import Article

said = PackReading("de").said


def read(text: str) -> list[tuple[float | None, str | None]]:
    """Return value and speaker of each figure, as an article has them."""
    article = Article("a.txt", "Die Mole", None, None, None, "de", text)
    claims = Reader().read(article).claims
    return [(one.figure.low, one.attribution.speaker) for one in claims if one.figure is not None]


def speakers(text: str) -> list[str | None]:
    """Return who says something in ``text``, as an article has it."""
    article = Article("a.txt", "Die Mole", None, None, None, "de", text)
    found = (claim.attribution.speaker for claim in Reader().read(article).claims)
    return list(dict.fromkeys(one for one in found if one is not None))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nach Polizeiangaben starben sieben Menschen.", "Polizei"),
        ("Sieben Menschen starben nach Behördenangaben im Feuer.", "Behörden"),
        ("Nach Regierungsangaben starben sieben Menschen.", "Regierung"),
        ("Nach Zeugenaussagen starben sieben Menschen.", "Zeugen"),
        ("Polizeiangaben zufolge starben sieben Menschen.", "Polizei"),
        ("Nach ersten Angaben der Polizei starben sieben Menschen.", "der Polizei"),
        ("Nach bisherigen Erkenntnissen der Ermittler starben sieben.", "der Ermittler"),
        ("Nach den bisherigen Angaben der Feuerwehr starben sieben.", "der Feuerwehr"),
        ("Nach offiziellen Angaben starben sieben Menschen.", "offiziellen Angaben"),
        (
            "Nach übereinstimmenden Medienberichten starben sieben.",
            "übereinstimmenden Medienberichten",
        ),
        ("Nach Palts Worten starben sieben Menschen.", "Palt"),
        ("Nach Jorin Palts Angaben starben sieben Menschen.", "Jorin Palt"),
        ("Nach Angaben aus Sicherheitskreisen starben sieben.", "Sicherheitskreisen"),
        ("Nach einem Bericht der Zeitung Kurier starben sieben.", "Zeitung Kurier"),
        ("Die Armee tötete nach eigenen Angaben sieben Kämpfer.", "Die Armee"),
        ("Nach eigenen Angaben tötete die Armee sieben Kämpfer.", "die Armee"),
        ("Eigenen Angaben zufolge tötete die Armee sieben Kämpfer.", "die Armee"),
        ("Das Amt schrieb einen Bericht, laut dem die Zahl der Toten auf 7 stieg.", "Das Amt"),
    ],
)
def test_whose_word_it_is_stands_in_the_phrase(text: str, speaker: str) -> None:
    assert read(text) == [(7, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Nach falschen Angaben über die Kosten gingen zwei Minister.",
        "Nach den letzten Worten des Richters schwiegen alle vier.",
        "Das Wort ist kein Name, sondern es hat nach eigener Aussage zwölf Bedeutungen.",
    ],
)
def test_words_about_something_are_nobodys(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Analysten prognostizieren, dass die Preise steigen.", "Analysten"),
        ("Diplomaten merkten an, dass die Frist abgelaufen war.", "Diplomaten"),
        ("Die Behörde streitet ab, dass es Tote gab.", "Die Behörde"),
        ("Der Rat wirft der Miliz vor, sie habe Dörfer zerstört.", "Der Rat"),
        ("Der Rat wies Berichte zurück, wonach neun Menschen starben.", "Der Rat"),
        ("Die Regierung rechnet damit, dass die Zahl steigt.", "Die Regierung"),
        ("Wie die Ärztin Mira Holt erläuterte, litten viele an Fieber.", "die Ärztin Mira Holt"),
        ("Mira Holt fuhr fort: „Wir bleiben hier.“", "Mira Holt"),
        ("Der Sprecher sagte, drei Häuser wurden zerstört.", "Der Sprecher"),
        ("Holt sagte, die Lage ist ernst.", "Holt"),
        ("Die Polizei teilte mit, ein Mann wurde festgenommen.", "Die Polizei"),
        ("Die Rätin sagte während der Sitzung, dass zwei Brücken zu seien.", "Die Rätin"),
        ("Die Armee hat den Tod von zwölf Zivilisten bestätigt.", "Die Armee"),
        ("Am Montag hat die Armee zwölf Tote gemeldet.", "die Armee"),
        ("Der Tod von vier Menschen wurde von der Polizei bestätigt.", "der Polizei"),
        ("Die Zahl der Toten wird von der Regierung mit 40 angegeben.", "der Regierung"),
        ("Die Zahl der Verletzten gab das Spital mit 112 an.", "das Spital"),
        ("Die Zahl der Toten bezifferte der Minister auf 40.", "der Minister"),
        ("Die Armee dementierte den Tod von zwölf Zivilisten.", "Die Armee"),
        ("Die Lage sei ernst, hieß es am Sonntag aus Regierungskreisen.", "Regierungskreisen"),
        ("Aus Regierungskreisen hieß es, zwölf Boote seien weg.", "Regierungskreisen"),
        ("Aus Armeekreisen verlautete, zwölf Boote seien weg.", "Armeekreisen"),
        ("Nachdem die Polizei zunächst von acht Toten gesprochen hatte, kam Hilfe.", "die Polizei"),
        ("Aus dem Bericht geht hervor, dass 19 Boote sanken.", "dem Bericht"),
        ("Der Mitteilung ist zu entnehmen, dass 19 Boote sanken.", "Der Mitteilung"),
        ("Ärzte ohne Grenzen berichtete, man habe 62 Kranke behandelt.", "Ärzte ohne Grenzen"),
    ],
)
def test_verbs_of_saying_in_every_order(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Wie Jorin Palt dem Sender RKO erzählte, sanken zwei Boote.", "Jorin Palt"),
        ("Zwei Boote sanken, wie Jorin Palt der Zeitung „Kurier“ sagte.", "Jorin Palt"),
        ("Zwei Boote sanken, wie Jorin Palt dem „Kurier“ sagte.", "Jorin Palt"),
        ("Zwei Boote sanken, wie die Polizei der Presse-Agentur mitteilte.", "die Polizei"),
        ("Zwei Boote sanken, wie die Polizei unserer Redaktion sagte.", "die Polizei"),
        ("Zwei Boote sanken, wie die Polizei auf Anfrage mitteilte.", "die Polizei"),
        (
            "Zwei Boote sanken, wie die Polizei am Abend gegenüber Reportern erklärte.",
            "die Polizei",
        ),
        ("Zwei Boote sanken, wie ein Sprecher der Zeitung sagte.", "ein Sprecher der Zeitung"),
    ],
)
def test_who_is_told_before_a_verb_at_the_end_is_no_speaker(text: str, speaker: str) -> None:
    assert read(text) == [(2, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jorin Palt, der früher bei der Marine war, sagte, dass Boote sanken.", "Jorin Palt"),
        ("Die Reederei, der die Fähre gehört, sagte, dass Boote sanken.", "Die Reederei"),
        ("Mira Holt, 68, eine Ärztin, die kam, sagte, sie bleibe.", "Mira Holt, 68, eine Ärztin"),
        (
            "Der Bürgermeister der Stadt, Jorin Palt, sagte, er bleibe.",
            "Der Bürgermeister der Stadt, Jorin Palt",
        ),
        ("„Es ist aus“, sagte Anfang der letzten Woche Jorin Palt.", "Jorin Palt"),
        ("Es sei aus, so „Kurier“-Reporter Jorin Palt.", "„Kurier“-Reporter Jorin Palt"),
        ("„Ich habe geweint“, so der müde Palt nach dem Sieg.", "der müde Palt"),
        (
            "Die von der Miliz geführte Behörde meldete neun Tote.",
            "Die von der Miliz geführte Behörde",
        ),
        (
            "Laut der von der Miliz geführten Behörde starben neun.",
            "der von der Miliz geführten Behörde",
        ),
        (
            "Laut dem von Milo Bresk geführten Rat fehlten Boote.",
            "dem von Milo Bresk geführten Rat",
        ),
        ("Neun starben, so die in Kelda ansässige Stelle.", "die in Kelda ansässige Stelle"),
        ("Nach der Explosion sprach Ratsherr Milo Bresk von neun Toten.", "Ratsherr Milo Bresk"),
        ("Auf Telegram schrieb Gouverneur Milo Bresk von vier Toten.", "Gouverneur Milo Bresk"),
    ],
)
def test_a_speaker_is_named_without_what_goes_on(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Die Zahl der bestätigten Todesfälle ist auf neun gestiegen.",
        "Sollte er bestätigt werden und die Partei gewinnen, wird neu gewählt.",
        "Das Amt schwieg, als 40 Ausstöße von Gas und Asche registriert wurden.",
        "Was werden sie auf meinen Grabstein schreiben?",
        "Die Polizei bestätigte nicht, dass zwölf Menschen starben.",
        "Zahlen zu Opfern nannte die Polizei nicht.",
        "Während bei der Wahl die Liste „Neue Zeit“ die größte Zustimmung fand.",
        "Die Fans, an die die Spieler wirklich glauben, und das seit Jahren, sind da.",
        "Ihre Tipps sind, auch wegen der Art, so spannend aus der Nähe zu hören.",
        "Während Mira Holt ihren Rückzug von der Partei ankündigte, schwieg der Rat.",
        "Der Rat, der am Samstag auf der Veranstaltung sagte, er gehe, ist fort.",
        "Er hat den Rat verurteilt und nannte die Vorwürfe gegen ihn einen „Zirkus“.",
        "Die Polizei hielt 40 Männer fest.",
    ],
)
def test_what_is_no_subject_says_nothing(text: str) -> None:
    assert [who for who in speakers(text) if who != "Der Rat"] == []


def test_pointing_back_to_a_document() -> None:
    text = "19 Boote sanken. Das geht aus einem Bericht der Behörde hervor."
    assert read(text) == [(19, "einem Bericht der Behörde")]


def test_what_only_an_inner_quotation_closes_ends_with_it() -> None:
    text = (
        "„Sie nennen es „Ordnung“ und fürchten die „neue Zeit“, sagte Holt. "
        "Der Rat sagte, zwei Boote seien gesunken."
    )
    assert speakers(text) == ["Holt", "Der Rat"]
    assert read(text) == [(2, "Der Rat")]


def test_a_clause_between_commas_is_no_aside_within_the_verb() -> None:
    text = (
        "In Torsk seien neun getötet worden, die meisten davon Kinder, sagte ein Sprecher Marken."
    )
    assert [said.speaker for said in PackReading("de").attributed(text)] == ["ein Sprecher Marken"]
