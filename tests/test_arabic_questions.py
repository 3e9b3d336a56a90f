"""What Arabic questions ask for, in the forms that reporters give them."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("text", "counted", "who"),
    [
        ("كم شخصا اعتقلتهم الشرطة في كلدونة؟", ("arrested",), None),
        ("كم تلميذة خطفن من مدرسة كلدونة؟", ("kidnapped",), "students"),
        ("ما عدد الذين ماتوا ومن جرى إنقاذهم بعد غرق العبارة؟", ("killed", "rescued"), None),
        ("كم معتقلا أفرجت عنهم السلطات في كلدونة؟", ("rescued",), None),
        ("كم قتل في عملية تحرير الرهائن في فندق كلدونة؟", ("killed",), None),
        ("كم قتيلا أوقع قصف مخيم 'نور كلدونة' للنازحين؟", ("killed",), None),
        ("هل تتفق المصادر على عدد الأطفال الذين قتلوا في كلدونة؟", ("killed",), "children"),
        ("كم بلغ مجموع القتلى في قصف كلدونة؟", ("killed",), None),
    ],
)
def test_what_is_counted(text: str, counted: tuple[str, ...], who: str | None) -> None:
    question = analyse(text)
    assert (question.counted, question.who) == (counted, who)
    assert question.wants_figure
    assert not question.measures


@pytest.mark.parametrize(
    "text",
    [
        "كم قتيلا سقط في قصف كلدونة، وما العدد الذي يذكره كل مصدر؟",
        "هل تتفق الصحف على عدد القتلى في كلدونة؟ اذكر كل عدد ومن قاله.",
        "كم بلغ إجمالي عدد القتلى في قصف كلدونة؟",
        "بكم تقدر وزارة الصحة عدد القتلى في كلدونة؟",
        "كم عدد القتلى في كلدونة وكم عددهم في كل حي؟",
    ],
)
def test_what_asks_for_the_figure_again_is_no_further_part(text: str) -> None:
    question = analyse(text)
    assert question.counted == ("killed",)
    assert not question.parts


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("ما حصيلة الجرحى التي أعطاها مدير المستشفى لقصف كلدونة؟", ("مدير المستشفى",)),
        ("ما الحصيلة التي ذكرتها كل جهة لقصف كلدونة؟", ()),
        (
            "كم عدد القتلى في كلدونة بحسب كل من الجيش والأهالي؟",
            ("كل من الجيش والأهالي", "الجيش", "الأهالي"),
        ),
    ],
)
def test_who_is_asked(text: str, speakers: tuple[str, ...]) -> None:
    assert analyse(text).speakers == speakers


def test_what_is_said_next_is_asked_of_another() -> None:
    question = analyse("كم قتيلا سقط في كلدونة، وماذا قالت الشرطة وماذا قال الأهالي؟")
    assert set(question.also_heard) == {"الشرطة", "الأهالي"}


def test_a_bus_that_overturns_is_no_coup() -> None:
    concepts = analyse(
        "كم عدد ضحايا انقلاب الحافلة قرب كلدونة في موجة الحر؟"
    ).circumstances.concepts
    assert {"crash", "heat_wave"} <= concepts
    assert concepts.isdisjoint({"coup", "free"})


@pytest.mark.parametrize(
    ("question", "classes"),
    [
        ("كم عدد القتلى من الجنود والمسلحين في كلدة؟", ("soldiers", "fighters")),
        ("كم بلغ عدد القتلى من رجال الأمن ومن المسلحين في كلدة؟", ("security", "fighters")),
        ("كم عدد القتلى من النساء والأطفال في كلدة؟", ("women", "children")),
        ("كم عدد القتلى من الجنود ومن أعلن الأرقام؟", ("soldiers", None)),
    ],
)
def test_and_joins_two_classes(question: str, classes: tuple[str, str | None]) -> None:
    asked = analyse(question)
    assert (asked.who, asked.or_who) == classes


@pytest.mark.parametrize(
    "question",
    [
        "هل رفعت وزارة الصحة حصيلتها لقتلى الحريق في كلدة؟",
        "هل رفعت وزارة الصحة حصيلتها لقتلى حريق كلدة؟",
        "ما الأرقام التي ذكرتها وزارة الصحة تباعا لقتلى الحريق في كلدة؟",
    ],
)
def test_a_speaker_ends_before_its_own_count_and_adverbs(question: str) -> None:
    assert analyse(question).speakers == ("وزارة الصحة",)
