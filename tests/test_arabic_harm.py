"""Arabic harm told after its people, by periphrases, or beside words that look like other ones.

Every place, body and person is invented.
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


PERIPHRASES = [
    ("إن تسعة بحارة تم إنقاذهم من الغرق.", (9, "rescued", "soldiers")),
    ("إن 14 مدنيا جرى إجلاؤهم من البلدة.", (14, "displaced", "civilians")),
    ("إن سبعة أشخاص يتم احتجازهم في أورلو.", (7, "arrested", None)),
    ("إن سبعة أشخاص تم الإفراج عنهم أمس.", (7, "rescued", None)),
    ("إن سبعة أشخاص تم نقلهم إلى المستشفى.", (7, "hospitalised", None)),
    ("إن سبعة شبان أوقفتهم الشرطة في أورلو.", (7, "arrested", None)),
    ("تم وضع سبعة أشخاص تحت الحراسة النظرية.", (7, "arrested", None)),
    ("تم إيداع سبعة متهمين السجن المحلي.", (7, "arrested", None)),
    ("كرمت البلدة 14 من الجنود الذين فقدوا أرواحهم.", (14, "killed", "soldiers")),
]


@pytest.mark.parametrize(("text", "row"), PERIPHRASES)
def test_what_was_done_to_people_is_told_by_a_noun_with_their_pronoun(text: str, row: Row) -> None:
    assert read(text) == [row]


FORCED = [
    "أجبر القتال 1300 شخص على الفرار من كلدة.",
    "أرغمت الفيضانات 1300 شخص على مغادرة كلدة.",
    "دفعت الفيضانات 1300 شخص إلى النزوح.",
    "فر 1300 إلى الجزيرة المجاورة.",
]


@pytest.mark.parametrize("text", FORCED)
def test_who_is_made_to_leave_is_displaced(text: str) -> None:
    assert read(text) == [(1300, "displaced", None)]


TAKEN = [
    ("نقل ستة أشخاص إلى مستشفى كلدة.", [(6, "hospitalised", None)]),
    ("ونقلت الحماية المدنية ستة أشخاص إلى قسم المستعجلات.", [(6, "hospitalised", None)]),
    ("نقل ستة أشخاص إلى بلدة كلدة.", []),
    ("نقلت السلطات ستة معتقلين إلى سجن كلدة.", [(6, "arrested", None)]),
    ("نقل ستون صندوقا إلى مستشفى كلدة.", []),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_only_who_is_taken_to_hospital_is_hospitalised(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["شملت الاعتقالات سبعة من أورلو.", "طالت حملة توقيفات سبعة ناشطين."]
)
def test_arrests_in_the_plural_arrest(text: str) -> None:
    assert read(text) == [(7, "arrested", None)]


PARTICLE = [
    ("فقد أغلق بعض السكان الطريق.", []),
    ("فقد تظاهر مئات السكان في كلدة.", [(None, "participants", None)]),
    ("فقد قتل سبعة أشخاص في كلدة.", [(7, "killed", None)]),
    ("فقد الجيش سبعة جنود في كلدة.", [(7, "missing", "soldiers")]),
    ("فقد سبعة أشخاص في البحر.", [(7, "missing", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTICLE)
def test_a_particle_before_verbs_loses_nobody(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


DOERS = [
    ("قتل شاب سبعة أشخاص في متجر.", [(7, "killed", None)]),
    ("بعد قتل شاب غاضب 14 متسوقا في متجر.", [(14, "killed", None)]),
    ("قتل شاب وأصيب سبعة أشخاص.", [(1, "killed", None), (7, "injured", None)]),
    ("سبعة أشخاص قتلوا برصاص مسلح في متجر.", [(7, "killed", None)]),
    ("قتل سبعة أشخاص بينهم مسلح.", [(7, "killed", None), (1, "killed", "fighters")]),
]


@pytest.mark.parametrize(("text", "expected"), DOERS)
def test_who_did_it_is_no_victim(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


THOUSANDS = [
    ("قتل نحو ألف شخص في كلدة.", 1000),
    ("قتل نحو ألفي شخص في كلدة.", 2000),
    ("قتل قرابة ألفين و300 شخص في كلدة.", 2300),
]


@pytest.mark.parametrize(("text", "value"), THOUSANDS)
def test_no_article_opens_a_thousand(text: str, value: int) -> None:
    assert read(text) == [(value, "killed", None)]


PAIRS = [
    ("قتل ضابطا شرطة في كلدة.", [(2, "killed", "police")]),
    ("قال الحاكم إن رجلي إطفاء أصيبا.", [(2, "injured", "firefighters")]),
    ("قتل الجيش ضابطا كبيرا.", [(1, "killed", "soldiers")]),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_two_of_a_service_lose_their_ending_before_it(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


BESIDE = [
    ("استقبل مستشفى كلدة 5 جثث نتيجة الحريق وأكثر من 10 جرحى.", ["killed", "injured"]),
    ("وفاة ثلاثة جرحى متأثرين بجراحهم.", ["killed"]),
    ("أصيب بحار لكن حياته ليست في خطر.", ["injured"]),
    ("تقدم السكان بـ14 شكوى ضد جرائم قتل.", []),
    ("ارتكبت الفرقة 14 مذبحة، قتلت فيها 300 شخص.", ["killed"]),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_each_count_has_its_own_harm(text: str, expected: list[str]) -> None:
    assert [row[1] for row in read(text)] == expected


def test_a_name_ends_before_what_is_said_of_the_dead() -> None:
    text = "أعلنت البلدة استشهاد سالم الدرويش متأثرا بجروحه."
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    assert [figure.text for figure in figures] == ["سالم الدرويش"]


def test_those_whom_a_search_is_to_find_are_missing() -> None:
    text = "عثر على 16 جثة بعد غرق العبارة، ولا يزال البحث متواصلا للعثور على ستة آخرين."
    assert [row[:2] for row in read(text)] == [(16, "killed"), (6, "missing")]


MORE = [
    ("لفظ ثلاثة أشخاص أنفاسهم الأخيرة في كلدة.", "killed"),
    ("فارق ثلاثة أشخاص الحياة متأثرين بجراحهم.", "killed"),
    ("عثرت الشرطة على جثتي شخصين داخل منزل.", "killed"),
    ("نفذ حكم الإعدام في ثلاثة مدانين.", "killed"),
    ("صار 17 صيادا في عداد المفقودين بعد العاصفة.", "missing"),
    ("تعرض ثلاثة أشخاص للتسمم.", "injured"),
    ("لا يزال ثلاثة أشخاص في العناية المركزة.", "hospitalised"),
    ("أوقفت عناصر الدرك سبعة مرشحين للهجرة.", "arrested"),
    ("توبع سبعة أشخاص في حالة اعتقال.", "arrested"),
    ("بات 30 ألف شخص بلا مأوى.", "displaced"),
    ("أخلت السلطات 300 شخص من منازلهم.", "displaced"),
    ("تم إخلاء سبيل سبعة أشخاص.", "rescued"),
    ("دهس قطار ثلاثة أشخاص.", "casualties"),
    ("طعن شاب ثلاثة أشخاص بسكين.", "casualties"),
    ("ضرب مجهولون شخصين حتى الموت.", "killed"),
    ("ارتفع عدد الحالات المؤكدة إلى 29 في كلدة.", "infected"),
]


@pytest.mark.parametrize(("text", "harm"), MORE)
def test_more_words_for_what_became_of_people(text: str, harm: str) -> None:
    assert [row[1] for row in read(text)] == [harm]


@pytest.mark.parametrize(
    "text",
    [
        "تم إخلاء 12 مبنى في كلدة.",
        "طعن ثلاثة محامين في القرار.",
        "ضرب زلزال ثلاث مدن.",
    ],
)
def test_what_befalls_things_or_contests_harms_nobody(text: str) -> None:
    assert read(text) == []


STILL_MISSING = [
    "وتسعى الفرق للعثور على 14 صيادا ما زالوا مفقودين الاثنين قبالة كلدة.",
    "وتبحث الفرق عن 14 صيادا لا يزالون مفقودين.",
    "وتبحث الفرق عن 14 صيادا ما زالوا في عداد المفقودين.",
    "وقالت الشرطة إن 14 صيادا لا يزالون مفقودين.",
    "ولا زال 14 صيادا مفقودين.",
]


@pytest.mark.parametrize("text", STILL_MISSING)
def test_who_is_still_missing_is_counted_once(text: str) -> None:
    assert [row[:2] for row in read(text)] == [(14, "missing")]


def test_another_goes_with_a_noun_that_is_counted() -> None:
    assert read("وأصيب 30 فلاحا آخر في كلدة.") == [(30, "injured", None)]
    assert read("قتل ثلاثة بحارة وأصيب آخر.")[1] == (1, "injured", None)


def test_a_toll_goes_on_with_the_dead_where_nobody_is_hurt() -> None:
    dead = read("قتل ثمانية في كلدة، ما رفع الحصيلة منذ مايو إلى 90 بينهم 12 طفلا.")
    assert dead == [(8, "killed", None), (90, "killed", None), (12, "killed", "children")]
    both = read("قتل ثلاثة وأصيب خمسة في كلدة، ما رفع الحصيلة إلى 40.")
    assert both[-1] == (40, "casualties", None)
