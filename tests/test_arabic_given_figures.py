"""Arabic figures that somebody gives: by lists and counts, by what they grant, in asides.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(text: str) -> list[str | None]:
    """Return the speaker of every figure that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    return [
        c.attribution.speaker
        for c in Reader().read(article).claims
        if c.figure and c.figure.counted != "other"
    ]


COUNTED = [
    "قتل 17 شخصا بحسب تعداد لمنظمة كلدة.",
    "قتل 17 شخصا بحسب تعداد منظمة كلدة.",
    "قتل 17 شخصا وفق إحصاء أعدته منظمة كلدة.",
    "قتل 17 شخصا وفق قائمة نشرتها منظمة كلدة.",
    "قتل 17 شخصا حسب لائحة أعدتها منظمة كلدة.",
    "قتل 17 شخصا بحسب مسح أجرته منظمة كلدة.",
    "قتل 17 شخصا طبقا لسجلات منظمة كلدة.",
    "قتل 17 شخصا بحسب آخر حصيلة أعلنتها منظمة كلدة.",
    "وفي أحدث حصيلة لمنظمة كلدة، قتل 17 شخصا.",
    "وفي تقديرات منظمة كلدة قتل 17 شخصا.",
    "قتل 17 شخصا، وفق ما جاء في بيان منظمة كلدة.",
    "قتل 17 شخصا، كما ورد في تقرير منظمة كلدة.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_a_count_is_whoever_made_it_says(text: str) -> None:
    assert speakers(text) == ["منظمة كلدة"]


GIVEN = [
    "وقدمت منظمة كلدة لائحة تضم أسماء 28 مفقودا.",
    "وسلمت منظمة كلدة قائمة بأسماء 28 مفقودا.",
    "وأعطت منظمة كلدة حصيلة من 28 قتيلا.",
    "ووضعت منظمة كلدة الحصيلة عند 28 قتيلا.",
    "وعددت منظمة كلدة 28 قتيلا.",
    "وتحققت منظمة كلدة من مقتل 28 مدنيا.",
    "وتخشى منظمة كلدة أن يكون 28 شخصا قد قتلوا.",
    "ولم تؤكد منظمة كلدة سوى مقتل 28 شخصا.",
    "ولا تعترف منظمة كلدة إلا بمقتل 28 مدنيا.",
    "في الوقت الذي كشفت فيه منظمة كلدة أن 28 جنديا قتلوا.",
    "وكانت منظمة كلدة، قد ذكرت في وقت سابق، أن 28 شخصا قتلوا.",
]


@pytest.mark.parametrize("text", GIVEN)
def test_whoever_gives_the_figure_is_its_speaker(text: str) -> None:
    assert speakers(text) == ["منظمة كلدة"]


UNSAID = [
    "وقدم المحافظ التعازي لأسر 28 قتيلا.",
    "وضع العمال 28 قتيلا في أكياس.",
    "ويخشى أن يكون 28 شخصا قد قتلوا.",
    "وقال دون الكشف عن هويته إنه أحصى 28 ضحية.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_nobody_is_made_a_speaker_by_verbs_that_give_other_things(text: str) -> None:
    assert speakers(text) == [None]


def test_a_body_in_brackets_speaks() -> None:
    assert speakers("وذكرت (كتائب أورلو) أن 12 جنديا قتلوا.") == ["(كتائب أورلو)"]


def test_the_next_verb_takes_what_is_said_behind_it() -> None:
    text = (
        "ونشرت الحركة صورة المهاجم، وأكد المتمردون أن الهجوم خلف خمسين قتيلا، "
        "في حين تحدثت حصيلة رسمية عن مقتل جنديين."
    )
    assert speakers(text) == ["المتمردون", "حصيلة رسمية"]


def test_a_report_that_is_told_of_says_nothing_of_what_follows() -> None:
    text = "وأوضح سامي نجم أن الغرفة تلقت بلاغا يفيد باندلاع حريق، موضحا أن 15 شخصا أصيبوا."
    assert speakers(text) == ["سامي نجم"]


def test_a_year_that_saw_the_highest_rate_does_not_speak() -> None:
    text = "وقال الناطق باسم البلدية إن الشهر الماضي سجل أدنى نسبة وفاة وصلت إلى 318 شخصا."
    assert speakers(text) == ["الناطق باسم البلدية"]


RELAYED = [
    "ونقلت وسائل إعلام محلية عن منظمة كلدة مقتل 12 شخصا.",
    'ونقلت "أورلو" عن منظمة كلدة إصابة 12 شخصا.',
    "ونقلت الوكالة في ساعة مبكرة عن منظمة كلدة وفاة 12 شخصا.",
    "ونقل عن منظمة كلدة سقوط 12 قتيلا.",
]


@pytest.mark.parametrize("text", RELAYED)
def test_a_noun_opens_what_an_outlet_passes_on(text: str) -> None:
    assert speakers(text) == ["منظمة كلدة"]


CARRIED = [
    "نقلت فرق الإسعاف عن موقع الحادث 12 جريحا.",
    "شددت أورلو إجراءات الأمن بعد مقتل 12 شخصا.",
]


@pytest.mark.parametrize("text", CARRIED)
def test_who_carries_or_tightens_something_says_nothing(text: str) -> None:
    assert speakers(text) == [None]


def test_a_count_stays_given_where_the_same_body_says_more() -> None:
    text = "خفضت منظمة كلدة، يوم الاثنين، حصيلة قتلى الغارة إلى 12 قتيلا، وقالت إن 3 أصيبوا."
    assert speakers(text) == ["منظمة كلدة", "منظمة كلدة"]
