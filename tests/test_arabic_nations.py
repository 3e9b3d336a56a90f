"""Arabic words for people of a nation, further people by their rank, and harm far from its verb.

Every place, body and person is invented, and so is every event.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article

Row = tuple[float | None, str, str | None]


def read(text: str) -> list[Row]:
    """Return value, category and class of every figure that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    return [(f.low, f.counted, f.who) for f in figures if f.counted != "other"]


NATIONS = [
    ("أسفر الحادث عن مقتل نرويجي وإصابة خمسة آخرين.", [(1, "killed"), (5, "injured")]),
    ("إصابة سويدية بجروح في انفجار", [(1, "injured")]),
    ("قتل 34 شخصا بينهم برتغاليان ويوناني.", [(34, "killed"), (2, "killed"), (1, "killed")]),
    ("قتل دنماركي وبولندية في حريق.", [(1, "killed"), (1, "killed")]),
    ("قتل سويسري وأصيب نمساويان.", [(1, "killed"), (2, "injured")]),
    ("أصيب شاب فنلندي وآخر مجري بجروح.", [(1, "injured")]),
    ("قتل مواطن نرويجي في القصف.", [(1, "killed")]),
]


@pytest.mark.parametrize(("text", "rows"), NATIONS)
def test_one_or_two_of_a_nation_are_people_behind_a_harm(
    text: str, rows: list[tuple[float, str]]
) -> None:
    assert [row[:2] for row in read(text)] == rows


ADJECTIVES = [
    ("قتل ستة في قصف نرويجي على القرية.", [(6, "killed")]),
    ("اتفق المسؤولون على بيان نرويجي ويوناني مشترك بعد مقتل ثلاثة.", [(3, "killed")]),
    ("أوقعت صدامات 34 قتيلا نرويجيا.", [(34, "killed")]),
    ("وراح ضحيتها 46 قتيلا يونانيا و70 جريحا.", [(46, "killed"), (70, "injured")]),
    ("دمرت غارتان نرويجيتان المبنى وأصيب رجل.", [(2, "air_strikes"), (1, "injured")]),
    ("وارتفع عدد القتلى في تفجير إرهابي بزورق إلى 6.", [(6, "killed")]),
]


@pytest.mark.parametrize(("text", "rows"), ADJECTIVES)
def test_the_same_words_are_adjectives_elsewhere(text: str, rows: list[tuple[float, str]]) -> None:
    assert [row[:2] for row in read(text)] == rows


RANKS = [
    ("قتل رجلان وأصيب ثالث بجروح.", [(2, "killed"), (1, "injured")]),
    ("أطلق النار على الحشد فقتل اثنين وجرح ثالثا.", [(2, "killed"), (1, "injured")]),
    ("وأصيبت رابعة بجروح خطيرة.", [(1, "injured")]),
    ("أصبح الطفل خامس شخص يلقى حتفه.", [(1, "killed")]),
    ("ونفذ الجيش ضربة ثالثة.", []),
    ("وأصيب رابع أبناء الأسرة.", []),
]


@pytest.mark.parametrize(("text", "rows"), RANKS)
def test_a_rank_without_a_noun_is_one_more_person(text: str, rows: list[tuple[float, str]]) -> None:
    assert [row[:2] for row in read(text)] == rows


FAR = [
    ("وقتل كذلك في الحريق فتاة عمرها 11 عاما.", [(1, "killed", "children")]),
    ("وأصيبت كذلك في القصف امرأة.", [(1, "injured", "women")]),
    ("وتوفي في المستشفى مساء أمس شاب متأثرا بجراحه.", [(1, "killed", None)]),
    ("قصف الجيش في البلدة القديمة منزل مزارع.", []),
]


@pytest.mark.parametrize(("text", "rows"), FAR)
def test_times_and_places_part_no_verb_from_its_victim(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


ROUND = [
    ("أدى الهجوم إلى سقوط أكثر من 2000 جريح.", [(2000, "injured")]),
    ("أدى الانهيار إلى إصابة ما لا يقل عن 1990 بجروح.", [(1990, "injured")]),
    ("وأوقع الزلزال نحو 2000 قتيل.", [(2000, "killed")]),
    ("وأوقع الزلزال في 2008 قتلى كثيرين.", []),
]


@pytest.mark.parametrize(("text", "rows"), ROUND)
def test_digits_of_a_year_count_the_dead_and_hurt(text: str, rows: list[tuple[float, str]]) -> None:
    assert [row[:2] for row in read(text)] == rows


IN_HOSPITAL = [
    ("عولج 25 شخصا في المستشفى.", [(25, "hospitalised", None)]),
    ("استقبلت مستشفيات العاصمة أكثر من 30 شخصا.", [(30, "hospitalised", None)]),
    ("استقبل المستشفى المركزي 24 حالة.", [(24, "hospitalised", None)]),
    ("تم نقل عشر حالات إلى المستشفى الجامعي.", [(10, "hospitalised", None)]),
    ("وقال الطبيب إن 12 حالة توفيت.", [(12, "killed", None)]),
    ("أصيب 60 شخصا، بينهم ست حالات خطيرة.", [(60, "injured", None), (6, "injured", None)]),
    ("عالجت الشركة 12 مشكلة.", []),
    ("استقبل الرئيس 14 وزيرا.", []),
]


@pytest.mark.parametrize(("text", "rows"), IN_HOSPITAL)
def test_whom_a_hospital_receives_or_treats(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


def test_those_who_fall_victim() -> None:
    assert read("وقال البيان إن 60 عاملا وقعوا ضحية للاتجار بالبشر.") == [
        (60, "casualties", "workers")
    ]


def test_a_list_of_a_toll_goes_on_behind_what_is_told_of_its_cause() -> None:
    text = "وذكرت المصادر أن عدد المفقودين جراء العاصفة التي تضرب الساحل بلغ 17 عاملا و19 صيادا."
    assert read(text) == [(17, "missing", "workers"), (19, "missing", "workers")]
