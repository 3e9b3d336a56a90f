"""Classes of people that lie within each other: who is asked for, and whom a figure counts."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.classes_of_people import is_of_any, lies_within, wider_names
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.spans import Span

Row = tuple[float | None, str | None]


def rows(language: str, text: str) -> Sequence[Row]:
    """Return value and class of every figure on harm."""
    pack = lexicon(language)
    assert pack is not None
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    return [(figure.low, figure.who) for figure in found if figure.counted != "other"]


def told(question: str, language: str, text: str) -> list[float]:
    """Return the value of each figure that answers, of an article of 5 March 2030."""
    article = Article("1.txt", "The Quay", None, text[:20], date(2030, 3, 5), language, text)
    asked = analyse(question)
    readings = relevant(asked, [Reader().read(article)])
    return sorted(c.figure.low or 0 for c in select_figures(asked, readings) if c.figure)


def test_classes_lie_within_wider_ones() -> None:
    assert lies_within("police", "security")
    assert lies_within("firefighters", "civilians")
    assert not lies_within("security", "police")
    assert is_of_any({"commanders"}, {"fighters", "women"})
    assert wider_names({"soldiers"}) == {"security"}
    assert wider_names({"commanders"}) == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Six members of the security forces were killed.", [(6, "security")]),
        ("da", "Seks sikkerhedsfolk blev dræbt.", [(6, "security")]),
        ("de", "Sechs Angehörige der Sicherheitskräfte starben.", [(6, "security")]),
        ("es", "Murieron seis agentes de seguridad.", [(6, "security")]),
        ("it", "Sono morti sei agenti di sicurezza.", [(6, "security")]),
        ("fr", "Six membres des forces de l'ordre ont été tués.", [(6, "security")]),
        ("nb", "Seks sikkerhetsvakter ble drept.", [(6, "security")]),
        ("sv", "Sex säkerhetsvakter dödades.", [(6, "security")]),
        ("tr", "Altı güvenlik görevlisi öldü.", [(6, "security")]),
        ("ru", "Погибли шестеро сотрудников спецслужб.", [(6, "security")]),
        ("uk", "Загинули шестеро правоохоронців.", [(6, "security")]),
        ("ar", "قتل ستة من أفراد الأجهزة الأمنية.", [(6, "security")]),
        ("en", "Six firefighters were hurt.", [(6, "firefighters")]),
        ("da", "Seks brandfolk kom til skade.", [(6, "firefighters")]),
        ("tr", "Altı itfaiyeci yaralandı.", [(6, "firefighters")]),
        ("ar", "وأصيب 16 رجل إطفاء.", [(16, "firefighters")]),
        ("en", "Five commanders of the militia were killed.", [(5, "commanders")]),
        ("ar", "وكان خمسة من القادة المحليين بين القتلى.", [(5, "commanders")]),
        ("ru", "Убиты пять полевых командиров.", [(5, "commanders")]),
        ("da", "Tre lokale militsledere blev dræbt.", [(3, "commanders")]),
        ("en", "Eight officers of the army were killed.", [(8, "soldiers")]),
        ("ar", "قتل خمسة من رجال الشرطة.", [(5, "police")]),
        ("ar", "قتل سبعة رجال.", [(7, "men")]),
        ("en", "The three attackers were killed.", [(3, "attackers")]),
        ("en", "Three bombers died, and 14 people were killed.", [(3, "attackers"), (14, None)]),
    ],
)
def test_the_class_that_is_counted(language: str, text: str, expected: list[Row]) -> None:
    assert rows(language, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل مسلح ستة أشخاص في متجر.", [(6, None)]),
        ("قتل رجل ثلاث نساء قرب كلدة.", [(3, "women")]),
        ("خطف مسلح مجهول شخصين.", [(2, None)]),
        ("قتل جندي وأربعة مدنيين.", [(1, "soldiers"), (4, "civilians")]),
        ("أصيب رجل (45 عاما) بجروح.", [(1, "men")]),
    ],
)
def test_who_did_it_is_not_counted_in_arabic(text: str, expected: list[Row]) -> None:
    assert rows("ar", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل تفجيران انتحاريان 17 شخصا.", [(17, None)]),
        ("وقتل أربعة شرطيين وجنديان.", [(4, "police"), (2, "soldiers")]),
        ("قتل انتحاريان في السيارة.", [(2, "attackers")]),
        ("قتل جنديان دنماركيان.", [(2, "soldiers")]),
    ],
)
def test_arabic_nouns_for_two_beside_others(text: str, expected: list[Row]) -> None:
    assert rows("ar", text) == expected


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("How many members of the Danish forces died in the attack at Kelda?", "security"),
        ("How many of those hurt in the Kelda fire were firefighters?", "firefighters"),
        ("How many militia commanders were among the dead in Kelda?", "commanders"),
        ("How many members of the army were killed at Kelda?", "soldiers"),
        ("How many attackers were killed at Kelda?", "attackers"),
        ("Hvor mange medlemmer af sikkerhedsstyrkerne blev dræbt ved Kelda?", "security"),
        ("¿Cuántos miembros de las fuerzas de seguridad murieron en Kelda?", "security"),
        ("كم عدد عناصر الأمن الذين قتلوا في كلدة؟", "security"),
        ("كم رجل إطفاء أصيب في حريق كلدة؟", "firefighters"),
        ("Сколько полевых командиров было убито в Кельде?", "commanders"),
        ("How many members of one family died in the Kelda fire?", None),
        ("What losses did its suicide bomber inflict on the soldiers at Kelda?", None),
    ],
)
def test_the_class_that_is_asked_for(question: str, who: str | None) -> None:
    assert analyse(question).who == who


POLICEMEN = "How many policemen were killed in the bombing at Brenvik?"
FIREMEN = "How many firefighters were hurt in the fire at Brenvik?"
DEAD = "How many people were killed in the attack at Brenvik?"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (POLICEMEN, "A bomb in Brenvik killed six members of the security forces.", [6]),
        (
            POLICEMEN,
            "A bomb in Brenvik killed six members of the security forces, four of them policemen.",
            [4],
        ),
        (POLICEMEN, "A bomb in Brenvik killed six soldiers.", []),
        (
            "How many members of the security forces were killed in the bombing at Brenvik?",
            "A bomb in Brenvik killed six soldiers and nine policemen.",
            [6, 9],
        ),
        (FIREMEN, "A fire in Brenvik hurt 31 people, 12 of them firefighters.", [12]),
        (FIREMEN, "A fire in Brenvik hurt 12 rescue workers.", [12]),
        (FIREMEN, "A fire in Brenvik left 12 hurt.", []),
        (DEAD, "An attack in Brenvik killed 14 people. The three attackers were killed.", [14]),
        (DEAD, "An attack failed in Brenvik. The three attackers were killed.", [3]),
        (
            "How many attackers were killed in the attack at Brenvik?",
            "An attack in Brenvik killed 14 people. Three militants were killed too.",
            [3],
        ),
    ],
)
def test_figures_of_a_class_answer_for_those_within_it(
    question: str, text: str, expected: list[float]
) -> None:
    assert told(question, "en", text) == expected


def test_a_body_tells_the_nation_of_its_members() -> None:
    question = "How many Danish soldiers were killed in the blast at Brenvik?"
    text = "وقع انفجار في برنفيك. وقتل ستة جنود من الجيش الدنماركي وأربعة من جيش النرويج."
    assert told(question, "ar", text) == [6]
