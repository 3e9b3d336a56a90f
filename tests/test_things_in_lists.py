"""Things that were destroyed: in lists, by a participle of their own, and as parts of a whole."""

from collections.abc import Sequence

import pytest
from pack_reading import PackReading

from bot.claims import Figure
from bot.reading.figures.figures import read_figures
from bot.reading.words.tokens import tokenize
from index.spans import Span


def read(language: str, text: str) -> Sequence[Figure]:
    return read_figures(text, Span(0, len(text)), tokenize(text), PackReading(language).pack())


def counts(language: str, text: str) -> list[tuple[float | None, str]]:
    return PackReading(language).counts(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The blaze destroyed 12 houses and 40 cars, the town said."),
        ("en", "Twelve houses and 40 cars were destroyed, the town said."),
        ("da", "Stormen har ødelagt 12 huse og 40 biler."),
        ("nb", "Tolv hus og 40 biler ble ødelagt i raset."),
        ("sv", "Stormen förstörde 12 hus och 40 bilar."),
        ("de", "Zwölf Häuser und 40 Autos wurden zerstört."),
        ("fr", "La tempête a détruit 12 maisons et 40 voitures."),
        ("es", "La riada destruyó 12 casas y 40 coches."),
        ("it", "La piena ha distrutto 12 case e 40 auto."),
        ("ru", "Огонь уничтожил 12 домов и 40 машин."),
        ("uk", "Буревій знищив 12 будинків і 40 машин."),
    ],
)
def test_a_list_of_things_shares_what_came_to_them(language: str, text: str) -> None:
    assert counts(language, text) == [(12, "destroyed"), (40, "destroyed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The quake damaged 12 schools, and 40 cars were towed."),
        ("de", "Das Feuer zerstörte zwölf Häuser, 40 Autos wurden weggefahren."),
        ("en", "People were evacuated from 40 villages and 12 houses were destroyed."),
        ("sv", "Alla har evakuerats från 40 byar och 12 hus har brunnit ner."),
    ],
)
def test_what_is_told_apart_shares_nothing(language: str, text: str) -> None:
    assert sorted(counts(language, text)) == [(12, "destroyed"), (40, "other")]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "The council reported 31 destroyed barns.", "destroyed barns"),
        ("da", "Kommunen melder om 31 ødelagte huse.", "ødelagte huse"),
        ("nb", "Kommunen melder om 31 nedbrente hytter.", "nedbrente hytter"),
        ("sv", "Kommunen räknar med 31 förstörda hus.", "förstörda hus"),
        ("de", "Die Gemeinde meldet 31 abgebrannte Scheunen.", "abgebrannte Scheunen"),
        ("fr", "La mairie parle de 31 hangars détruits.", "hangars"),
        ("es", "La alcaldesa habla de 31 casas destruidas.", "casas"),
        ("it", "Il comune parla di 31 case distrutte.", "case"),
        ("ru", "Мэрия сообщила о 31 разрушенных домах.", "разрушенных домах"),
        ("uk", "Міська рада повідомила про 31 зруйнованих осель.", "зруйнованих осель"),
    ],
)
def test_a_participle_beside_things_tells_what_came_to_them(
    language: str, text: str, noun: str
) -> None:
    figures = read(language, text)
    assert figures[-1].counted == "destroyed"
    assert figures[-1].noun == noun


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 60 lorries, 23 were looted, the agency said."),
        ("de", "Von den 60 Lastern wurden nach Angaben des Hilfswerks 23 geplündert."),
        ("de", "Von den 60 Ämtern im Land blieben am Montag 23 geschlossen."),
        ("da", "Af de 60 lastbiler blev 23 plyndret."),
        ("nb", "Av de 60 lastebilene ble 23 plyndret."),
        ("sv", "Av de 60 lastbilarna blev 23 plundrade."),
        ("it", "Dei 60 camion, 23 sono stati saccheggiati."),
        ("ru", "Из 60 грузовиков 23 были разграблены."),
        ("uk", "З 60 вантажівок 23 були розграбовані."),
        ("fr", "Sur les 60 camions, 23 ont été pillés."),
        ("es", "De los 60 camiones, 23 fueron saqueados."),
    ],
)
def test_a_part_of_things_has_the_noun_of_its_whole(language: str, text: str) -> None:
    whole, part = read(language, text)
    assert (whole.low, part.low) == (60, 23)
    assert whole.noun == part.noun


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Zusammenstoß zweier Straßenbahnen ist die Zahl der Toten auf neun gestiegen.",
        "Nach der Explosion zweier Kessel stieg die Zahl der Todesopfer auf neun.",
    ],
)
def test_what_stands_before_a_toll_is_no_part_of_it(text: str) -> None:
    before, toll = read("de", text)
    assert before.counted == "other"
    assert (toll.low, toll.counted, toll.included) == (9, "killed", False)


def test_a_whole_before_its_part_is_no_part() -> None:
    text = "Bei dem Unglück starben neun Menschen, unter den Toten sind zwei Kinder."
    assert [figure.included for figure in read("de", text)] == [False, True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Землетрясение разрушило в Нижнем районе 85 домов."),
        ("it", "La piena ha distrutto nella valle del Sole 85 case."),
        ("de", "Das Beben zerstörte im Tal der Elde 85 Häuser."),
    ],
)
def test_a_place_may_part_a_verb_from_what_it_destroyed(language: str, text: str) -> None:
    assert counts(language, text) == [(85, "destroyed")]


def test_what_stands_near_the_destroyed_is_not_destroyed() -> None:
    text = "The fire destroyed forest near the 85 houses of Kelda."
    assert counts("en", text) == [(85, "other")]
