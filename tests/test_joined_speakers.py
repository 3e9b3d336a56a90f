"""Two speakers whom a question joins are heard each."""

import pytest

from bot.asking.question import analyse
from bot.reading.lexicon.pack import lexicon
from bot.speakers.joined_speakers import with_each


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "How many dead do the Green Caps and the Kelda Rescue Service count in Brenvik?",
            {"the Green Caps", "the Kelda Rescue Service"},
        ),
        ("How many dead do Kelda and Torsk report?", {"Kelda", "Torsk"}),
    ],
)
def test_each_of_two_is_asked_for(text: str, speakers: set[str]) -> None:
    assert speakers <= set(analyse(text).speakers)


@pytest.mark.parametrize(
    "name", ["the Ministry of Health and Welfare", "Search and Rescue Board", "Kelda Harbour Watch"]
)
def test_one_body_stays_one(name: str) -> None:
    pack = lexicon("en")
    assert pack is not None
    assert with_each([name], pack) == (name,)


def test_two_with_articles_are_two_without_a_capital() -> None:
    pack = lexicon("en")
    assert pack is not None
    assert with_each(["the army and the police"], pack)[1:] == ("the army", "the police")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "How many died in Brenvik according to the police, the fire service and witnesses?",
            ("the police", "the fire service", "witnesses"),
        ),
        (
            "Combien de morts à Brenvik selon la mairie et les secours ?",
            ("la mairie", "les secours"),
        ),
        ("¿Cuántos muertos hubo según la policía y quién lo dice?", ("la policía",)),
        (
            "Сколько погибших в Бренвике, по данным полиции и больницы?",
            ("полиции", "больницы"),
        ),
        ("How many died according to the mayor and how many were hurt?", ("the mayor",)),
    ],
)
def test_whom_and_joins_to_a_source_is_asked_too(text: str, speakers: tuple[str, ...]) -> None:
    assert analyse(text).speakers == speakers


@pytest.mark.parametrize(
    ("name", "each"),
    [
        ("شهود عيان ومصدر طبي", ("شهود عيان", "مصدر طبي")),
        ("وزارة الصحة والدفاع المدني", ("وزارة الصحة", "الدفاع المدني")),
        ("الحاكم والأهالي", ("الحاكم", "الأهالي")),
        ("وزارة الصحة والسكان", ()),
        ("هيئة الطرق والجسور", ()),
        ("وكالة الأنباء", ()),
    ],
)
def test_an_arabic_and_is_written_with_the_second(name: str, each: tuple[str, ...]) -> None:
    pack = lexicon("ar")
    assert pack is not None
    assert with_each([name], pack)[1:] == each
