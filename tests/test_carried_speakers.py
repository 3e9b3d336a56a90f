"""Whose a sentence is that names nobody: it adds to another, goes on with it, or is credited."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article

Told = list[tuple[float | None, str | None]]


def _told(language: str, text: str) -> Told:
    """Return each figure of a text with its speaker."""
    day = date(2031, 3, 5)
    article = Article("a.txt", "Tarn Post", None, None, day, language, text)
    claims = Reader().read(article).claims
    return [(c.figure.low, c.attribution.speaker) for c in claims if c.figure]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Police in Kelda said nine people died. In addition, two were hurt.", "Police in K"),
        ("da", "Politiet oplyste, at ni mennesker blev dræbt. Desuden blev to såret.", "Politiet"),
        ("ar", "قال الدفاع المدني إن 9 أشخاص قتلوا. كما أصيب 2 آخرون.", "الدفاع المدني"),
        ("ar", "ووفقا للشرطة قتل 9 أشخاص في تارن. كما أصيب 2 آخرون.", "للشرطة"),
        (
            "de",
            "Die Polizei sagte, dass neun Menschen starben. Zudem wurden zwei verletzt.",
            "Die P",
        ),
        (
            "es",
            "La policía dijo que nueve personas murieron. Además, dos fueron heridas.",
            "La pol",
        ),
        (
            "fr",
            "La police a dit que neuf personnes sont mortes. De plus, deux sont blessées.",
            "La p",
        ),
        ("ru", "Полиция сообщила, что погибли девять человек. Кроме того, двое ранены.", "Полиция"),
        ("sv", "Polisen uppgav att nio personer dödades. Dessutom skadades två.", "Polisen"),
        ("tr", "Polis dokuz kişinin öldüğünü açıkladı. Ayrıca iki kişi yaralandı.", "Polis"),
    ],
)
def test_a_sentence_that_adds_to_what_somebody_says_is_theirs(
    language: str, text: str, speaker: str
) -> None:
    told = _told(language, text)
    assert [figure for figure, _ in told] == [9, 2]
    assert all(who and who.startswith(speaker) for _, who in told)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police said nine people died. Also on Monday, two were hurt in Nordvik."),
        ("en", "Nine people died, police said. Also, two were hurt."),
        ("en", "Police said nine people died.\n\nAlso, two were hurt."),
        ("en", "Police said nine people died. Two were hurt."),
        ("da", "Politiet oplyste, at ni mennesker blev dræbt. Også i Nordvik blev to såret."),
        ("ar", "قال الدفاع المدني إن 9 أشخاص قتلوا.\n\nكما أصيب 2 آخرون في كلدة."),
        ("de", "Die Polizei sagte, dass neun Menschen starben. Zwei wurden verletzt."),
    ],
)
def test_another_sentence_is_the_articles_own(language: str, text: str) -> None:
    (_, first), (value, second) = _told(language, text)
    assert first is not None
    assert (value, second) == (2, None)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ar", "قالت الشرطة إن قذيفة سقطت على تارن،\n\nما تسبب بمقتل 9 أشخاص.", "الشرطة"),
        ("en", "Police said a shell hit a school in Tarn,\n\nleaving nine people dead.", "Police"),
        ("da", "Politiet oplyser, at en granat ramte Tarn,\n\nså ni mennesker døde.", "Politiet"),
        (
            "fr",
            "La police a dit qu'un obus est tombé sur Tarn,\n\ntuant neuf personnes.",
            "La police",
        ),
        ("tr", "Polise göre Tarn'a bir top mermisi düştü,\n\ndokuz kişi öldü.", "Polis"),
    ],
)
def test_a_sentence_that_ends_in_a_comma_goes_on_in_the_next_paragraph(
    language: str, text: str, speaker: str
) -> None:
    assert _told(language, text) == [(9, speaker)]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Nine people died in Tarn. Source: Kelda Police", "Kelda Police"),
        ("da", "Ni mennesker døde i Tarn. Kilde: Politiet i Kelda", "Politiet i Kelda"),
        ("ar", "قتل 9 أشخاص في تارن. المصدر: الدفاع المدني", "الدفاع المدني"),
        ("de", "In Tarn starben neun Menschen. Quelle: Polizei Kelda", "Polizei Kelda"),
        ("ru", "В Тарне погибли девять человек. Источник: полиция Келды", "полиция Келды"),
        ("en", "Nine people died in Tarn. Source: Tarn Newspaper", None),
        ("en", "Nine people died in Tarn. Source: Ada Holt", None),
        ("en", "Nine people died in Tarn. Source: Kelda Police, Ada Holt", None),
        ("en", "Nine people died in Tarn.\n\nIt rained. Source: Kelda Police", None),
        ("en", "Nine people died in Tarn, Ada Holt said. Source: Kelda Police", "Ada Holt"),
    ],
)
def test_a_paragraph_is_the_bodys_that_its_end_credits(
    language: str, text: str, speaker: str | None
) -> None:
    assert _told(language, text) == [(9, speaker)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "A man was killed.\n\nPolice said Ada Holt was killed.", [(1, None), (1, "Police")]),
        ("en", "A man was killed.\n\nAda Holt was killed by a shell.", [(1, None)]),
        ("en", "Nine people died.\n\nPolice said Ada Holt was killed.", [(9, None)]),
        (
            "da",
            "En mand blev dræbt.\n\nIfølge politiet blev Boro Holt dræbt.",
            [(1, None), (1, "politiet")],
        ),
        (
            "ar",
            'قتل شاب في تارن.\n\nوقالت الشرطة إن قذيفة تسببت بمقتل الشاب "ربيع تارني" في منزله.',
            [(1, None), (1, "الشرطة")],
        ),
        (
            "ar",
            "قتل شاب في تارن.\n\nوقالت الشرطة إن حصاره أدى لمقتله.",
            [(1, None)],
        ),
        (
            "de",
            "Ein Mann wurde getötet.\n\nLaut Polizei wurde Boro Holt getötet.",
            [(1, None), (1, "Polizei")],
        ),
    ],
)
def test_who_names_the_one_victim_is_heard(language: str, text: str, told: Told) -> None:
    assert _told(language, text) == told


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Efter sigende omkom tolv. Det hævder havnevæsenet i Ravnsund.", "havnevæsenet i"),
        ("de", "Angeblich ertranken zwölf Menschen. Das behauptet das Hafenamt.", "das Hafenamt"),
        ("es", "Supuestamente murieron doce personas. Así lo alega la oficina.", "la oficina"),
        ("nb", "Angivelig druknet tolv mennesker. Det hevder havnekontoret.", "havnekontoret"),
        ("sv", "Enligt uppgift drunknade tolv personer. Det hävdar kontoret.", "kontoret"),
    ],
)
def test_whoever_alleges_a_sentence_that_is_hedged_itself_has_said_it(
    language: str, text: str, speaker: str
) -> None:
    (told,) = _told(language, text)
    assert told[0] == 12
    assert told[1]
    assert told[1].startswith(speaker)
