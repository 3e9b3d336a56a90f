import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.claims import Claim, Mode
from bot.ledger.verifying import verify
from bot.reading.reader import Reader
from index.articles import Article


def claims(text: str, language: str = "en") -> tuple[Claim, ...]:
    return Reader().read(Article("a.txt", "The Quay", None, None, None, language, text)).claims


def figures(text: str, language: str = "en") -> list[tuple[object, str, str | None, str | None]]:
    return [
        (c.figure.low, c.figure.counted, c.figure.who, c.attribution.speaker)
        for c in claims(text, language)
        if c.figure
    ]


def test_a_figure_has_the_speaker_of_its_own_part_of_the_sentence() -> None:
    text = "The Harbour Board said nine people were killed, while the police put the dead at 12."
    assert (9, "killed", None, "The Harbour Board") in figures(text)


def test_a_figure_without_an_attribution_is_the_articles_own() -> None:
    (claim,) = [c for c in claims("Nine people were killed on the quay.") if c.figure]
    assert claim.attribution.mode is Mode.OWN_VOICE
    assert claim.attribution.speaker is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One of the wounded said nine people were killed."),
        ("en", "According to an official, nine people were killed."),
        ("da", "En af de sårede sagde, at ni mennesker blev dræbt."),
        ("ar", "وقال أحد المصابين إن تسعة أشخاص قتلوا."),
    ],
)
def test_who_speaks_is_not_counted(language: str, text: str) -> None:
    assert [(value, counted) for value, counted, _, _ in figures(text, language)] == [(9, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fourteen people were killed. Among them are five children."),
        ("da", "Fjorten mennesker blev dræbt. Blandt dem er fem børn."),
        ("ar", "قُتل 14 شخصا. بينهم خمسة أطفال."),
    ],
)
def test_a_part_in_the_next_sentence_is_of_the_same_kind(language: str, text: str) -> None:
    assert [figure[:3] for figure in figures(text, language)] == [
        (14, "killed", None),
        (5, "killed", "children"),
    ]


def test_a_running_total_is_background() -> None:
    text = "Two people were killed on the quay. More than 900 have been killed since 1999."
    background = {c.figure.low: c.background for c in claims(text) if c.figure}
    assert background == {2: False, 900: True}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the last week alone, 19 fighters were killed north of the quay."),
        ("da", "19 oprørere blev dræbt i den seneste uge."),
        ("ar", "قُتل 19 مسلحا خلال الأسبوع الماضي."),
    ],
)
def test_a_count_of_a_week_is_background(language: str, text: str) -> None:
    assert [c.background for c in claims(text, language) if c.figure] == [True]


def test_a_figure_that_leans_on_a_running_total_is_background_too() -> None:
    text = "More than 900 people have died in the war since 1999. The town puts the number at 600."
    background = {c.figure.low: c.background for c in claims(text) if c.figure}
    assert background == {900: True, 600: True}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "Nine people drowned. “Wait,” said Mira Oskarin. Police declined to give a figure.",
            "Police",
        ),
        ("da", "Ni mennesker druknede. Politiet ville ikke sætte tal på.", "Politiet"),
        (
            "de",
            "Neun Menschen starben. Eine Sprecherin der Stadt wollte keine Zahl nennen.",
            "Eine Sprecherin der Stadt",
        ),
    ],
)
def test_a_refused_figure_is_of_the_harm_told_before(
    language: str, text: str, speaker: str
) -> None:
    (refusal,) = [c for c in claims(text, language) if c.figure and c.figure.declined]
    assert refusal.figure is not None
    assert (refusal.figure.counted, refusal.attribution.speaker) == ("killed", speaker)


def test_what_else_is_not_told_is_no_refused_figure() -> None:
    text = "Nine people drowned. The company declined to give the number of its employees."
    assert [figure[0] for figure in figures(text)] == [9]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A fire eleven years ago killed four people."),
        ("da", "Fire mennesker blev dræbt ved en brand for elleve år siden."),
        ("de", "Bei einem Brand vor elf Jahren starben vier Menschen."),
        ("ar", "قُتل أربعة أشخاص في حريق قبل عشر سنوات."),
    ],
)
def test_what_happened_years_ago_is_marked_so(language: str, text: str) -> None:
    assert [c.circumstances.long_ago for c in claims(text, language) if c.figure] == [True]


def test_a_quotation_over_two_sentences_is_quoted_whole() -> None:
    text = "“We heard a bang. Then the roof came down,” said Mira Oskarin."
    said = [c for c in claims(text) if c.attribution.speaker == "Mira Oskarin"]
    assert any("bang" in c.quote_text and "roof" in c.quote_text for c in said) or len(said) > 1


def test_a_language_without_a_pack_is_not_read_and_says_so() -> None:
    reading = Reader().read(
        Article("a.txt", "Laituri", None, None, None, "fi", "Yhdeksän ihmistä kuoli.")
    )
    assert reading.pack_missing
    assert reading.claims == reading.unread == ()


def test_a_reading_is_remembered_by_fingerprint() -> None:
    reader = Reader()
    article = Article("a.txt", "The Quay", None, None, None, "en", "Nine people were killed.")
    again = Article("a.txt", "The Quay", None, None, None, "en", "Nine people were killed.")
    assert reader.read(article) is reader.read(again)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=400)
    | st.lists(
        st.sampled_from(
            ["nine", "people", "were", "killed", "said", "“", "”", '"', "»", "«", "12", "dræbt",
             "ifølge", "قال", "قتلى", "dedi", "12'si", "kişi", "göre", "Mira", "Oskarin", ",", ".",
             "\n\n", "den", "5.", "%", "مقتل"]
        ),
        max_size=60,
    ).map(" ".join),
    st.sampled_from(["en", "da", "ar", "tr"]),
)  # fmt: skip
def test_any_text_is_read_and_every_claim_stands_in_it(text: str, language: str) -> None:
    found = claims(text, language)
    assert verify(found) == (found, {})
