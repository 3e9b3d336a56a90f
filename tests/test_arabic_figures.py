"""Arabic figures beside a second clause, joined victims, and words that only look like counts.

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


OWN_HARM = [
    (
        "نشر الدفاع المدني حصيلة أولية بـ5 قتلى، بينهم طفل، و38 جريحاً، بينهم 8 أطفال و9 نساء.",
        [
            (5, "killed", None),
            (1, "killed", "children"),
            (38, "injured", None),
            (8, "injured", "children"),
            (9, "injured", "women"),
        ],
    ),
    (
        "أدى القصف إلى مقتل أربعة مدنيين بينهم سيدة وطفل وإصابة آخرين بجروح.",
        [
            (4, "killed", "civilians"),
            (1, "killed", "women"),
            (1, "killed", "children"),
            (None, "injured", None),
        ],
    ),
    (
        "راح ضحية هذه الهجمات 61 شخصا بينهم 11 طفلا و5 نساء، وأصيب على إثرها 261 شخصا.",
        [
            (61, "killed", None),
            (11, "killed", "children"),
            (5, "killed", "women"),
            (261, "injured", None),
        ],
    ),
    (
        "رصد ارتفاع عدد الخسائر البشرية، حيث استشهدت سيدة وطفلة، جراء القصف المباشر.",
        [(1, "killed", "women"), (1, "killed", "children")],
    ),
    (
        "قتل مدني وأربعة من جنود الجيش الكلدي وأصيب تسعة أشخاص آخرون.",
        [(1, "killed", "civilians"), (4, "killed", "soldiers"), (9, "injured", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWN_HARM)
def test_victims_have_the_harm_of_their_own_clause(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


TOLD = [
    ("ونعى مراسلون ثلاثة عناصر من كلدة.", [(3, "killed", "fighters")]),
    ("أسفر القصف عن شهيدتين وثلاثة جرحى.", [(2, "killed", None), (3, "injured", None)]),
    ("أصيب اثنان من طاقم الإسعاف جراء القصف.", [(2, "injured", "medics")]),
    ("أفرجت قوات كلدة عن 20 معتقلا في سجونها.", [(20, "rescued", None)]),
    ("فتح المسلحون النار على السوق لتقتل وتجرح 6 أشخاص.", [(6, "casualties", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_became_of_people_is_read(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


NO_COUNTS = [
    "يقع المخيم على مقربة من أحد مخيمات النازحين.",
    "قصفت الطائرات مساء الثالث عشر من مايو بلدة أورلو.",
    "لم يبلغ الجندي الثامنة عشرة من عمره.",
    "الجثة فقدت صباح اليوم إثر القصف.",
]


@pytest.mark.parametrize("text", NO_COUNTS)
def test_ordinals_camps_and_times_count_nobody(text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    assert not [claim.figure for claim in Reader().read(article).claims if claim.figure]


def test_the_first_word_of_a_villages_name_is_no_mother() -> None:
    text = "قتل ثلاثة بينهم طفلان، وصباح اليوم قصف الجيش قرية أم حرملة، قتل فيها ستة مواطنين."
    assert [row[:2] for row in read(text)] == [(3, "killed"), (2, "killed"), (6, "killed")]


@pytest.mark.parametrize(
    "text",
    [
        "أسفر القصف عن قتيلين وأكثر من خمسة جرحى.",
        "أسفر القصف عن مقتل امرأة وأكثر من خمسة جرحى.",
    ],
)
def test_an_approximator_joined_to_the_victim_before_is_kept(text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    assert "أكثر من خمسة" in [figure.text for figure in figures]


@pytest.mark.parametrize(
    "text",
    [
        "وثقت منظمة كلدة خلال عام 2022 مقتل 165 شخصا.",
        "وشنت كلدة مئات الضربات على أورلو في السنوات الأخيرة.",
    ],
)
def test_totals_of_years_are_background(text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    assert [claim.background for claim in claims] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "قتل سالم الدرويش، وهو طبيب، برصاص مجهولين.",
        "قتل سالم الدرويش، وهو أحد وجهاء أورلو، برصاص مجهولين.",
        "سالم الدرويش وهو أحد وجهاء بلدة أورلو قتل برصاص مجهولين.",
    ],
)
def test_what_somebody_is_makes_no_second_victim(text: str) -> None:
    assert [row[:2] for row in read(text)] == [(1, "killed")]


GROUPED = [
    ("تجاوز عدد النازحين 30،000 شخص.", [(30_000, "displaced", None)]),
    ("قتل أكثر من 1،200 شخص وأصيب ٢،٥٠٠ آخرون.", [(1200, "killed", None), (2500, "injured", None)]),
    ("قتل 1،200،300 شخص في الحرب.", [(1_200_300, "killed", None)]),
    ("قتل 15،16 و17 شخصا.", [(15, "killed", None), (16, "killed", None), (17, "killed", None)]),
    ("في عام 2020،150 شخصا قتلوا.", [(150, "killed", None)]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPED)
def test_the_arabic_comma_parts_thousands(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


MEETING = [
    ("من المقرر أن يلقي نائب الرئيس خطابا أمام المجلس.", []),
    ("ألقى سائق حجرا على السيارة.", []),
    ("لقي 12 شخصا على الأقل مصرعهم في حريق.", [(12, "killed", None)]),
    ("يلقى عشرات المهاجرين حتفهم كل شهر.", [(None, "killed", None)]),
    ("لقي سامي نجم وزوجته مصرعهما.", [(2, "killed", None)]),
    ("لقيت سعاد نجم مصرعها.", [(1, "killed", None)]),
    ("أفادت الشرطة بأن سائقا لقي حتفه.", [(1, "killed", "workers")]),
]


@pytest.mark.parametrize(("text", "expected"), MEETING)
def test_who_meets_death_is_told_from_who_gives_a_speech(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


HAVING = [
    ("قتل عشرة جنود ولديهم أسلحة.", [(10, "killed", "soldiers")]),
    ("قتل سامي نجم ولديه ثلاثة أبناء.", [(1, "killed", None)]),
    ("أصيب رجل مع ولديه في القصف.", [(1, "injured", "men"), (2, "injured", None)]),
    ("مقتل امرأة وولديها.", [(1, "killed", "women"), (2, "killed", "children")]),
]


@pytest.mark.parametrize(("text", "expected"), HAVING)
def test_what_somebody_has_is_not_two_children(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


def counts(text: str) -> list[float | None]:
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    return [claim.figure.low for claim in Reader().read(article).claims if claim.figure]


WHICH = [
    ("وفي الرابع والعشرين من الشهر الماضي وصل الوفد.", []),
    ("اليوم الخامس والأربعون من الحرب.", []),
    ("وفي الليلة الحادية والثلاثين عاد الصيادون.", []),
    ("أحيت كلدة الذكرى الخمسين للحرب.", []),
    ("انطلقت الدورة الثلاثين من المهرجان.", []),
    ("العشرون من مايو يوم حداد في كلدة.", []),
    ("شيع الأهالي القتلى العشرين من كلدة.", [20]),
    ("فاز فريق كلدة بنتيجة 5 مقابل 4.", []),
    ("عثر على الصندوق على عمق 6 أقدام وعلى بعد 30 ياردة.", []),
]


@pytest.mark.parametrize(("text", "expected"), WHICH)
def test_which_of_many_and_scores_are_no_counts(text: str, expected: list[float]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize("verb", ["لم يتبين وقوع", "لم تتضح", "لم يتأكد وقوع"])
def test_what_is_not_clear_is_not_denied(verb: str) -> None:
    assert read(f"فيما {verb} خسائر في صفوف الجيش.") == []


SUSPECTS = [
    ("ألقت الشرطة القبض على المشتبه به الرئيسي.", [(1, "arrested", None)]),
    ("اعتقلت الشرطة متهما بالقتل.", [(1, "arrested", None)]),
    ("ضبطت الجمارك شحنة وأوقفت أربعة مشتبه بهم.", [(4, "arrested", None)]),
    ("فقد 9 بحارة إثر غرق سفينة شحن.", [(9, "missing", "soldiers")]),
    ("أعلنت الشرطة اعتقال المدعو سامي نجم.", [(1, "arrested", None)]),
    ("مثل المتهم أمام المحكمة.", []),
]


@pytest.mark.parametrize(("text", "expected"), SUSPECTS)
def test_suspects_and_sailors_are_people(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دمر القصف أربعة مقرات عسكرية.", [(4, "destroyed", None)]),
        ("قتل القصف أربعة مدنيين.", [(4, "killed", "civilians")]),
        ("بلغ عدد القتلى أربعة.", [(4, "killed", None)]),
        ("الغارات الأربع قتلت ثلاثة.", [(4, "air_strikes", None), (3, "killed", None)]),
    ],
)
def test_a_number_behind_a_known_happening_counts_what_follows(
    text: str, expected: list[Row]
) -> None:
    assert read(text) == expected
