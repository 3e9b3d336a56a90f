"""Arabic harm told by a verb and a word behind its object, by custody, by disease and by state.

Every place, body and person is invented, and so is every event.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def claims(text: str) -> list[tuple[float | None, str, str | None, str | None]]:
    """Return value, category, class and speaker of every figure."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    return [
        (c.figure.low, c.figure.counted, c.figure.who, c.attribution.speaker)
        for c in Reader().read(article).claims
        if c.figure
    ]


def harms(text: str) -> list[tuple[float | None, str]]:
    """Return value and category of every figure that a category fits."""
    return [(low, counted) for low, counted, _, _ in claims(text) if counted != "other"]


TOLD = [
    ("الحكم على تسعة متهمين بالسجن.", "arrested"),
    ("تم الاحتفاظ بتسعة أشخاص.", "arrested"),
    ("أذنت النيابة بالاحتفاظ بتسعة عناصر تكفيرية.", "arrested"),
    ("إيقاف تسعة أشخاص في المطار", "arrested"),
    ("لا يزال تسعة صحفيين خلف القضبان.", "arrested"),
    ("يقبع تسعة صحفيين في السجون.", "arrested"),
    ("وقع تسعة جنود في الأسر.", "arrested"),
    ("غادر تسعة أشخاص منازلهم بسبب القتال.", "displaced"),
    ("لا يزال مصير تسعة أشخاص مجهولا.", "missing"),
    ("يتلقى تسعة أشخاص العلاج في كلدة.", "hospitalised"),
    ("خضع تسعة أشخاص لعمليات جراحية.", "hospitalised"),
    ("وضع تسعة أشخاص تحت المراقبة الطبية.", "hospitalised"),
    ("عانى تسعة أشخاص من الاختناق.", "injured"),
    ("وصل تسعة أشخاص بإصابات متفاوتة.", "injured"),
    ("سجلت الوزارة تسع حالات حصبة.", "infected"),
    ("تسجيل تسع حالات إصابة بالكوليرا في كلدة.", "infected"),
]


@pytest.mark.parametrize(("text", "harm"), TOLD)
def test_two_halves_and_custody_and_disease(text: str, harm: str) -> None:
    assert harms(text) == [(9, harm)]


NONE = [
    "إيقاف تسع رحلات جوية.",
    "احتفظت السلطات بتسعة ملفات.",
    "غادر تسعة لاعبين الملعب.",
    "ترك تسعة موظفين وظائفهم.",
    "تلقى المركز تسعة بلاغات.",
    "خضع تسعة موظفين للتحقيق.",
    "يعمل تسعة حراس في السجن.",
    "حكم على تسعة متهمين بغرامة.",
]


@pytest.mark.parametrize("text", NONE)
def test_the_same_verbs_without_their_other_half_harm_nobody(text: str) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ونقل رجل نرويجي إلى المستشفى.",
        "ونقلت امرأة ثالثة إلى المستشفى.",
        "ونقل شاب آخر إلى المستشفى.",
    ],
)
def test_who_is_taken_to_hospital_may_be_described(text: str) -> None:
    assert harms(text) == [(1, "hospitalised")]


def test_a_body_of_another_clause_gives_nobody_a_class() -> None:
    text = "وتوفي رجل في الحادث لكن الشرطة قالت إن هناك أربعة مصابين."
    assert claims(text) == [(1, "killed", "men", None), (4, "injured", None, "الشرطة")]


def test_a_place_before_a_colon_says_no_harm() -> None:
    article = "أورلو: مقتل تسعة أشخاص في حريق\nوقالت أورلو إن الحريق كبير."
    assert [row[3] for row in claims(article)] == [None]
