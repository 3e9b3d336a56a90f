"""Arabic sources: documents that a medium received, media spelt by letters, what looks like them.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(text: str) -> list[str | None]:
    """Return the speaker of every figure that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    return [
        claim.attribution.speaker
        for claim in Reader().read(article).claims
        if claim.figure and claim.figure.counted != "other"
    ]


SAID = [
    ("وأوضح بلاغ توصلت به جريدة كلدة أن سبعة أشخاص قتلوا.", "بلاغ"),
    ("وذكر بيان تلقته وكالة كلدة أن سبعة أشخاص قتلوا.", "بيان"),
    ("وذكر بيان صحفي حصلت وكالة كلدة على نسخة منه أن سبعة أشخاص قتلوا.", "بيان صحفي"),
    ("وقالت شبكة سي إن إن الأمريكية إن سبعة أشخاص قتلوا.", "شبكة سي إن إن الأمريكية"),
    ("قالت شبكة سي إن إن إن سبعة أشخاص قتلوا.", "شبكة سي إن إن"),
    ("قتل سبعة أشخاص وفق تعبير الجمعية.", "الجمعية"),
    ("قتل سبعة أشخاص حسب رواية الناجين.", "الناجين"),
    ("تبنى تنظيم كلدة المسؤولية عن مقتل سبعة أشخاص.", "تنظيم كلدة"),
    ("ونقلت الوكالة عن المتحدث سالم الدرويش تأكيده أن سبعة قتلوا.", "المتحدث سالم الدرويش"),
    ("وأفاد بلاغ للأمن أن التوقيف جاء في أعقاب ضبط 39 شخصا.", "بلاغ للأمن"),
    ("وصف نفسه بأنه غاضب وقتل سبعة أشخاص.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_who_says_so_is_told_from_words_like_it(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_what_is_estimated_is_said_by_nobody() -> None:
    text = "وبحسب دراسة لجهاز كلدة، فإن الحوادث، وعددها يقدر ب 11 ألف حادثة، أودت بحياة 37 شخصا."
    assert all("11" not in (speaker or "") for speaker in speakers(text))


ALSO = [
    ("قالت الشرطة إن سبعة قتلوا، كما أفادت بمقتل تسعة من المسلحين.", ["الشرطة", "الشرطة"]),
    ("قتل سبعة في كلدة، كما أعلن الجيش إصابة تسعة آخرين.", [None, "الجيش"]),
    ("قتل سبعة في كلدة، كما أعلن الجيش.", ["الجيش"]),
]


@pytest.mark.parametrize(("text", "expected"), ALSO)
def test_what_was_also_said_names_no_source_of_what_stands_before(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


def first_speaker(text: str) -> str | None:
    """Return who gives the first figure."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    return claims[0].attribution.speaker


NAMED = [
    ("نقل شهود عيان الثلاثاء أن انفجارا أسفر عن إصابة تسعة أشخاص.", "شهود عيان"),
    ("نقلت صحيفة المرفأ أن تسعة أشخاص قتلوا.", "صحيفة المرفأ"),
    ("نقلت صحيفة المرفأ عن مصدر أن تسعة أشخاص قتلوا.", "مصدر"),
    ("قتل تسعة أشخاص وفق ما أفادت به، الثلاثاء، وزارة الصحة.", "وزارة الصحة"),
    ("قتل تسعة أشخاص، حسب ما أكده اليوم الأربعاء محافظ أورلو.", "محافظ أورلو"),
    ("وأوضح والي أورلو، كريم الدروبي، أنه تم نقل تسعة جرحى.", "والي أورلو، كريم الدروبي"),
    ("كشف الجيش الكلدي نتائج العملية، معلنا مقتل تسعة مسلحين.", "الجيش الكلدي"),
    ("واتهمت الحكومة حركة المرفأ بقتل تسعة أشخاص.", "الحكومة"),
    ("واتهم الجيش التنظيم بقتل تسعة أشخاص.", "الجيش"),
    ("وسجلت وزارة الصحة 9 حالات وفاة.", "وزارة الصحة"),
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_who_says_so_however_it_is_passed_on(text: str, speaker: str) -> None:
    assert first_speaker(text) == speaker


NOBODY = [
    "واتهمت حركة المرفأ بتفجير شاحنة أسفر عن مقتل تسعة أشخاص.",
    "واتهم التنظيم بقتل تسعة أشخاص.",
    "وسجلت 9 حالات وفاة في أورلو.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_the_accused_and_the_counted_say_nothing(text: str) -> None:
    assert first_speaker(text) is None
