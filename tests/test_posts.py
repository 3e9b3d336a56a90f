"""Short forms of posts and tickers: who signs them, and the counts in them."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def figures(text: str, language: str) -> list[Claim]:
    published = date(2031, 3, 10)
    article = Article("a", "The Quay", None, None, published, language, text)
    return [c for c in Reader().read(article).claims if c.figure and c.figure.counted != "other"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("مقتل (3) أشخاص في بلدة كلدة.", "ar", (3, "killed", None)),
        ("اعتقلت #الشرطة والحرس (8) أشخاص في المدينة.", "ar", (8, "arrested", None)),
        ("A total of (8) people were arrested in Kelda.", "en", (8, "arrested", None)),
        ("He added that one soldier was killed.", "en", (1, "killed", "soldiers")),
        ("استشهد الطفل سامي ماروف (12 عاما) متأثرا بجراحه.", "ar", (1, "killed", "children")),
        ("أصيب الطفل سامي ماروف جراء قصف.", "ar", (1, "injured", "children")),
    ],
)
def test_a_count_is_read(text: str, language: str, expected: tuple[int, str, str | None]) -> None:
    (claim,) = figures(text, language)
    assert claim.figure is not None
    assert (claim.figure.low, claim.figure.counted, claim.figure.who) == expected
    assert "(" not in claim.figure.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The blast left 11 killed, incl. 5 children & 2 women, in Kelda.", "en"),
        ("Angrebet kostede 11 dræbte, inkl. 5 børn & 2 kvinder, i Kelda.", "da"),
        ("Elf Menschen wurden getötet, inkl. 5 Kinder & 2 Frauen.", "de"),
    ],
)
def test_short_words_open_the_parts_of_a_total(text: str, language: str) -> None:
    parts = [c.figure for c in figures(text, language) if c.figure and c.figure.included]
    assert [(part.low, part.counted, part.who) for part in parts] == [
        (5, "killed", "children"),
        (2, "killed", "women"),
    ]


def test_a_victim_may_be_joined_to_two() -> None:
    told = figures("مقتل 6 مدنيين بينهم طفلان وسيدة وثلاثة رجال.", "ar")
    assert [c.figure.low for c in told if c.figure] == [6, 2, 1, 3]


@pytest.mark.parametrize(
    "text",
    [
        "قصف المنزل ما تسبب بمقتل ثلاثة أشخاص من عائلة واحدة كانوا بداخله.",
        "مقتل ثلاثة أشخاص في غارة واحدة أصيب فيها آخرون.",
    ],
)
def test_one_behind_its_noun_counts_no_victim(text: str) -> None:
    assert [claim.figure.low for claim in figures(text, "ar") if claim.figure] == [3]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nine people were killed in Kelda.\n— Kelda Rescue (@keldarescue) March 4, 2031", "en"),
        ("Nine people were killed in Kelda.\n\n— Kelda Rescue (@keldarescue) March 4", "en"),
        ("مقتل 9 أشخاص في كلدة\n— Kelda Rescue (@keldarescue) March 4, 2031", "ar"),
    ],
)
def test_a_post_belongs_to_the_account_that_signs_it(text: str, language: str) -> None:
    page = f"The town was hit.\n\n{text}\n\nKelda is a port."
    (claim,) = figures(page, language)
    assert claim.attribution.speaker == "Kelda Rescue"
    span = claim.attribution.speaker_span
    assert span is not None
    assert span.of(page) == "Kelda Rescue"


def test_a_dash_before_a_name_without_an_account_signs_no_post() -> None:
    (claim,) = figures("Nine people were killed in Kelda.\n— Kelda Rescue, March 4", "en")
    assert claim.attribution.speaker is None
