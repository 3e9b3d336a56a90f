"""Missiles and drones that were stopped, and those that were fired: two counts of one raid."""

import pytest
from pack_reading import PackReading

from bot.asking.question import analyse
from bot.reading.figures.interceptions import INTERCEPTED, WEAPONS


def counts(language: str, text: str) -> list[tuple[float | None, str]]:
    return PackReading(language).counts(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Air defences shot down 38 drones."),
        ("en", "Some 38 drones were intercepted overnight."),
        ("en", "Deminers have cleared 38 mines around the town."),
        ("ru", "Вокруг города обезврежено 38 мин."),
        ("da", "Kelviens luftvåben skød natten til søndag 38 droner ned."),
        ("da", "38 droner blev skudt ned."),
        ("nb", "Luftforsvaret skjøt ned 38 droner."),
        ("sv", "Luftförsvaret sköt ner 38 drönare."),
        ("de", "Die kelvische Luftwaffe hat in der Nacht 38 Drohnen abgeschossen."),
        ("fr", "La défense aérienne a abattu 38 drones."),
        ("es", "La defensa aérea derribó 38 drones."),
        ("it", "La contraerea ha abbattuto 38 droni."),
        ("ru", "Силы ПВО сбили 38 беспилотников."),
        ("uk", "Сили ППО збили 38 дронів."),
        ("tr", "Hava savunması 38 drone düşürdü."),
        ("ar", "أسقطت الدفاعات الجوية 38 مسيرة."),
    ],
)
def test_weapons_that_were_stopped(language: str, text: str) -> None:
    assert counts(language, text) == [(38, INTERCEPTED)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The air force said it had shot down 38 of 54 drones launched overnight."),
        ("de", "38 von 54 Drohnen wurden abgefangen."),
        ("ru", "За ночь сбито 38 из 54 дронов."),
    ],
)
def test_those_that_were_stopped_of_those_that_were_fired(language: str, text: str) -> None:
    assert counts(language, text) == [(38, INTERCEPTED), (54, WEAPONS)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sarnia fired 60 drones, of which 42 were intercepted."),
        ("uk", "Сарнія випустила 60 дронів, 42 з них збито."),
    ],
)
def test_a_count_without_a_noun_is_of_the_weapons_before(language: str, text: str) -> None:
    assert counts(language, text) == [(60, WEAPONS), (42, INTERCEPTED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sarnia launched 54 drones.", [(54, WEAPONS)]),
        ("12 missiles destroyed 30 houses.", [(12, WEAPONS), (30, "destroyed")]),
        (
            "Twelve drones hit the town, killing nine and destroying 30 houses.",
            [(12, WEAPONS), (9, "killed"), (30, "destroyed")],
        ),
        ("Rebels fired 20 rockets, and nine were hurt.", [(20, WEAPONS), (9, "injured")]),
    ],
)
def test_weapons_that_hit_are_not_stopped(
    text: str, expected: list[tuple[float | None, str]]
) -> None:
    assert counts("en", text) == expected


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many drones did Kelvia shoot down?", INTERCEPTED),
        ("Hvor mange droner skød Kelvien ned?", INTERCEPTED),
        ("Wie viele Drohnen hat die Luftwaffe abgeschossen?", INTERCEPTED),
        ("Combien de drones ont été abattus ?", INTERCEPTED),
        ("Сколько дронов сбили силы ПВО?", INTERCEPTED),
        ("كم مسيرة أسقطت الدفاعات؟", INTERCEPTED),
        ("How many drones and missiles did Sarnia launch?", WEAPONS),
        ("Hvor mange droner blev affyret?", WEAPONS),
        ("How many houses were destroyed by drones?", "destroyed"),
    ],
)
def test_a_question_for_one_of_the_two(question: str, counted: str) -> None:
    assert analyse(question).counted == (counted,)


def test_a_question_for_both() -> None:
    asked = analyse("How many drones were launched, and how many were shot down?")
    assert [part.counted for part in asked.parts] == [(WEAPONS,), (INTERCEPTED,)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army destroyed 38 drones in their hangars."),
        ("en", "Some 38 drones were destroyed on the ground, the ministry said."),
        ("da", "Hæren siger, at 38 droner blev ødelagt i deres hangarer."),
        ("nb", "38 droner ble ødelagt i hangarene."),
        ("sv", "38 drönare förstördes i sina hangarer."),
        ("de", "Nach Angaben der Armee wurden 38 Drohnen am Boden zerstört."),
        ("fr", "38 drones ont été détruits dans leurs hangars."),
        ("es", "38 drones fueron destruidos en sus hangares."),
        ("ru", "На складе уничтожены 38 беспилотников."),
        ("uk", "Знищено 38 безпілотників в ангарах."),
        ("tr", "Ordu, hangarlarındaki 38 İHA'yı imha etti."),
        ("ar", "دمرت القوات 38 مسيرة في حظائرها."),
    ],
)
def test_what_lay_unfired_was_destroyed_and_not_stopped(language: str, text: str) -> None:
    assert counts(language, text) == [(38, "destroyed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sappers cleared in the Orlu district 38 mines and 12 shells."),
        ("ru", "Сапёры обезвредили в Орлуском районе 38 мин и 12 снарядов."),
        ("uk", "Сапери знешкодили в Орлуському районі 38 мін і 12 снарядів."),
        ("da", "Soldaterne ryddede i Orlu 38 miner og 12 granater."),
        ("ar", "نزعت الفرق 38 لغما و12 قذيفة."),
    ],
)
def test_where_it_was_may_stand_before_what_was_stopped(language: str, text: str) -> None:
    assert counts(language, text) == [(38, INTERCEPTED), (12, INTERCEPTED)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many drones were destroyed in their hangars?"),
        ("da", "Hvor mange droner blev ødelagt i hangarerne?"),
        ("uk", "Скільки безпілотників знищено в ангарах?"),
        ("ar", "كم عدد المسيرات التي دمرت في حظائرها؟"),
    ],
)
def test_a_question_for_those_that_lay_unfired(language: str, text: str) -> None:
    assert analyse(text, language).counted == ("destroyed",)
