"""Pages of single posts: the account before the post, and the readers' comments below it."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article
from index.loading.post_pages import posted_on
from index.text.layout import body_sentences


def bodies(text: str, language: str = "en") -> list[str]:
    return [sentence.span.of(text) for sentence in body_sentences(text, language)]


@pytest.mark.parametrize(
    "post",
    [
        "Orlu TodayMarch 17, 2031 · Shared with PublicNine people died.All reactions:17No, four.",
        "Orlu\nMarch 17, 2031 · Shared with Public\nNine people died.\n\nAll reactions:17\n\nNo.",
        "Orlu Today@orlu Nine people died.10:38 PM · Mar 17, 20316.3KViews1235No, four.",
    ],
)
def test_comments_below_a_post_are_no_body(post: str) -> None:
    read = bodies(post)
    assert read[-1].endswith("Nine people died.")


def test_the_post_begins_after_its_head() -> None:
    text = "Orlu TodayMarch 17, 2031 · Shared with PublicNine people died.All reactions:17Four."
    assert bodies(text) == ["Nine people died."]
    assert bodies("Facebook Orlu Today's Post\n\n" + text) == ["Nine people died."]


def test_a_second_post_on_the_page_is_read() -> None:
    text = (
        "Orlu TodayMarch 17, 2031 · Shared with PublicNine people died.All reactions:17 comments"
        "\n\nOrlu TodayMarch 18, 2031 · Shared with PublicTen people died."
    )
    assert "Ten people died." in bodies(text)


def test_other_texts_are_left_whole() -> None:
    text = "Nine people died. The minister shared with public broadcasters what he knew."
    assert len(bodies(text)) == 2


def test_a_comment_is_no_figure() -> None:
    text = "أورلوMarch 17, 2031 · Shared with Publicوفاة 3 أطفال.All reactions:17قصدك 4 شهداء"
    article = Article("a.txt", "Orlu", None, None, None, "ar", text)
    figures = [c.figure.low for c in Reader().read(article).claims if c.figure]
    assert figures == [3]


@pytest.mark.parametrize("day", ["March 17", "March 17 at 3:10 PM", "17h", "3d"])
def test_the_head_of_a_recent_post_has_no_year(day: str) -> None:
    text = f"Orlu Today{day} · Shared with PublicNine people died.All reactions:17Four."
    assert bodies(text) == ["Nine people died."]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Orlu TodayMarch 17, 2031 · Shared with PublicNine died.", date(2031, 3, 17)),
        ("Orlu\nMarch 17, 2031 at 9:05 AM · Shared with Public\nNine died.", date(2031, 3, 17)),
        ("Orlu TodayMarch 17 · Shared with PublicNine died.", None),
        ("Orlu Today3h · Shared with PublicTen.\nMarch 17, 2031 · Shared with PublicNine.", None),
        ("On March 17, 2031 nine people died.", None),
    ],
)
def test_the_day_over_a_post_is_the_posts(text: str, day: date | None) -> None:
    assert posted_on(text) == day
