"""Words and numbers that a page or a post writes together, apart, or between marks."""

import pytest

from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.text.sentences import sentence_spans


def rows(text: str, language: str = "ar") -> list[tuple[int | float | None, str]]:
    """Return value and category of every figure of an article that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    return [(figure.low, figure.counted) for figure in figures if figure.counted != "other"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Publicقُتل", ["public", "قتل"]),
        ("قصفDaily", ["قصف", "daily"]),
        ("قُـ ـ ـتل", ["قتل"]),
        ("قـ ـصف", ["قصف"]),
        ("شـ.ـهيدان", ["شهيدان"]),
        ("لـ 5", ["ل", "5"]),
        ("بـ قصف", ["ب", "قصف"]),
        ("al-Marow", ["al-marow"]),
        ("@keldanewsFive dead", ["@", "keldanews", "five", "dead"]),
        ("@kelda_newsFive dead", ["@", "kelda", "_", "news", "five", "dead"]),
        ("@KeldaNews", ["@", "keldanews"]),
        ("keldaNews", ["keldanews"]),
    ],
)
def test_a_word_is_of_one_script(text: str, words: list[str]) -> None:
    assert [token.norm for token in tokenize(text) if token.text != "ـ"] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shared with Publicأصيب 7 مدنيين في أورلو", [(7, "injured")]),
        ("Shared with Public12 قتيلا بغارات على أورلو", [(12, "killed")]),
        ("شن أكثر من /16/ غارة جوية على أورلو", [(16, "air_strikes")]),
        ("استشهاد 12 عسكرياً ومدنياً في غارات على أورلو", [(12, "killed")]),
        ("مقتل 20 طفلا وطفلة في غارات على أورلو", [(20, "killed")]),
        ('نزوح سكان مخيم "قرية أورلو 2" أمس', []),
        ("الجرحى وعددهم 3 وهم 1_سامي 2_رامي 3_أحمد", [(3, "injured")]),
        ("إصابة أحد الشابين بجروح خطيرة", [(1, "injured")]),
        ("مجزرة راحت ضحيتها 12 شخصا", [(12, "killed")]),
        ("مقتل ثلاثينية على يد مجهولين", [(1, "killed")]),
        ("أورلو 24 - وفاة الشاب سامي متأثرا بجراحه", [(1, "killed")]),
        ("يرتفع إلى 57 تعداد المدنيين الذين قتلوا في أورلو", [(57, "killed")]),
        ("الطفل سامي استشهد وجرح رجل بقصف على أورلو", [(1, "killed"), (1, "injured")]),
    ],
)
def test_figures(text: str, expected: list[tuple[int, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "@keldanewsFive people were killed in Orlu."),
        ("en", "@keldanewsAt least 5 people were killed in Orlu."),
        ("da", "@keldanytFem dræbt i luftangreb på Orlu"),
        ("de", "@keldanewsFünf Tote bei Angriff auf Orlu"),
        ("sv", "@keldanyttFem dödade i anfall mot Orlu"),
        ("fr", "@keldanewsCinq morts dans une frappe sur Orlu"),
        ("es", "@keldanewsCinco muertos en un ataque contra Orlu"),
        ("ru", "@keldanewsПять человек погибли в Орлу"),
        ("tr", "@keldanewsBeş kişi öldü"),
        ("ar", "@keldanewsخمسة قتلى في غارة على أورلو"),
    ],
)
def test_a_count_behind_the_name_of_an_account(language: str, text: str) -> None:
    assert rows(text, language) == [(5, "killed")]


def test_a_type_of_plane_is_no_count() -> None:
    assert rows("A Mig29 hit Orlu, killing 4.", "en") == [(4, "killed")]


def test_a_stop_inside_a_word_ends_no_sentence() -> None:
    text = "سقط 3 قتلى بالقصف الأجـ.نبي على أورلو. وأصيب آخرون."
    assert len(sentence_spans(text, "ar")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("القصف أسفر عن إصابة10 مواطنين.", [(10, "injured")]),
        ("مقتل3 أشخاص في برنفيك.", [(3, "killed")]),
        ("استهدف القصف الفوج46 في الريف.", []),
    ],
)
def test_a_number_may_lack_the_space_before_it(text: str, expected: list[tuple[int, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قصف السويدةقتل فيه طفل", ["قصف", "السويدة", "قتل", "فيه", "طفل"]),
        ("مـ.ـقاتلـ.ـةٌ وحـ.ـدها", ["مـ.ـقاتلـ.ـةٌ", "وحـ.ـدها"]),
        ("مدرستهم وقناة", ["مدرستهم", "وقناة"]),
    ],
)
def test_a_teh_marbuta_ends_its_word(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rescue@KeldaRescueA man", ["Rescue", "@", "KeldaRescue", "A", "man"]),
        ("Rescue@KeldaRescueThe man", ["Rescue", "@", "KeldaRescue", "The", "man"]),
        ("Rescue@KeldaTV says", ["Rescue", "@", "KeldaTV", "says"]),
        ("CafeA man", ["CafeA", "man"]),
    ],
)
def test_a_post_may_begin_right_after_the_name_of_its_account(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words
