"""Who gives a figure that stands within another clause, or that somebody else passes on."""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def figures(text: str, language: str = "en") -> list[tuple[float | None, str | None]]:
    """Return value and speaker of each figure, as an article has them."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    claims = Reader().read(article).claims
    return [(one.figure.low, one.attribution.speaker) for one in claims if one.figure is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The raids, which officials said killed 14 people, including 5 children, ended.",
            [(14, "officials"), (5, "officials")],
        ),
        ("The bomb that police say killed 12 people was small.", [(12, "police")]),
        ("It followed the raids on Monday, which doctors said wounded 9.", [(9, "doctors")]),
        ("The raids, which officials saw, killed 14 people.", [(14, None)]),
    ],
)
def test_a_relative_clause_has_what_somebody_says_of_its_noun(
    text: str, told: list[tuple[float, str | None]]
) -> None:
    assert figures(text) == told


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("The navy, which confirmed the raid, said that 12 people died.", "en", "The navy"),
        ("A guard who spoke to our reporter said 12 people died.", "en", "A guard"),
        (
            "The rebels, who have fought the navy, backed by Kelda, said 12 people died.",
            "en",
            "The rebels",
        ),
        (
            "Die Marine, die das bestätigte, teilte mit, dass 12 Menschen starben.",
            "de",
            "Die Marine",
        ),
        ("Die Marine ging zunächst davon aus, dass 12 Menschen starben.", "de", "Die Marine"),
        ("Le rapport aboutit au chiffre de 12 morts.", "fr", "Le rapport"),
    ],
)
def test_the_subject_stands_before_its_relative_clause(
    text: str, language: str, speaker: str
) -> None:
    assert figures(text, language) == [(12, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The board rejected a report by the Harbour Union that 40 people died.",
            "the Harbour Union",
        ),
        ("The board denied the claims of the rebels that 40 guards died.", "the rebels"),
        ("The navy issued a statement on Monday saying 40 people died.", "The navy"),
        (
            "The Harbour Union released a report on Monday saying that 40 people died.",
            "The Harbour Union",
        ),
        ("The raids went on, with the navy saying that 40 people died.", "the navy"),
        ("The study arrived at a figure of 40 dead.", "The study"),
    ],
)
def test_a_noun_or_a_participle_tells_whose_the_figure_is(text: str, speaker: str) -> None:
    assert figures(text) == [(40, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Forty people were killed, Kelda Radio reported the mayor said.",
        "Kelda Radio reported the mayor as saying forty people were killed.",
        "Forty people were killed, according to the mayor, quoted by Kelda Radio.",
    ],
)
def test_the_one_whom_a_medium_reports_speaks(text: str) -> None:
    assert figures(text) == [(40, "the mayor")]


@pytest.mark.parametrize(
    "text",
    [
        "The total reported casualties rose to 12.",
        "The trial of a cook accused of being the “Night Man”, charged with killing 12, began.",
        "The Dawn group claimed its first raid on a town with an attack that killed 12 people.",
        "We published a report stating that 12 people were killed.",
    ],
)
def test_nobody_is_said_to_have_told_it(text: str) -> None:
    assert figures(text) == [(12, None)]


def test_an_attack_that_somebody_claims_may_be_told_by_them() -> None:
    assert figures("The Dawn group claimed the raid killed 12 people.") == [(12, "The Dawn group")]


def test_an_article_in_capitals_shows_that_a_full_stop_is_lost() -> None:
    text = "It has details which some may find upsetting The Kelda-run office said 12 people died."
    assert (12, "The Kelda-run office") in figures(text)


def test_a_noun_behind_an_article_is_no_verb() -> None:
    text = "Ada Holt, head of police in the state, told newsmen that 12 people died."
    assert figures(text) == [(12, "Ada Holt, head of police in the state")]


def test_posts_may_be_signed_in_their_own_line() -> None:
    text = (
        "At least 5 people are hurt. pic.example.com/a1— Ada Holt (@aholt) July 11, 2031\n"
        "At least 6 people are hurt.— Kelda News (@keldanews) July 11, 2031"
    )
    assert figures(text) == [(5, "Ada Holt"), (6, "Kelda News")]
