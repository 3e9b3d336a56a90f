"""What the counts of one list lend each other: the class of "others", and that they are parts."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.classes_of_people import COMBATANTS
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.counted import OTHER, Counted
from bot.reading.figures.counted_phrases import NounPhrase
from bot.reading.numbers.number_links import Link
from bot.reading.words.tags import Tags

_HARMED = frozenset({"killed", "injured", CASUALTIES})


def with_listed_parts(
    found: Sequence[Counted | None], links: Sequence[Link]
) -> list[Counted | None]:
    """Take those listed before a part for parts: "four policemen and two boys were among them"."""
    result = list(found)
    for index in range(len(result) - 1, 0, -1):
        before, part = result[index - 1], result[index]
        if before is None or part is None or links[index] is not Link.LIST:
            continue
        same = before.category in {OTHER, part.category} and before.phrase.person
        if part.included and same:
            result[index - 1] = replace(before, category=part.category, included=True)
    return result


def with_comrades(found: Sequence[Counted], tags: Tags) -> tuple[Counted, ...]:
    """Give "others" the classes of the combatants before them: "a soldier died, four others fled".

    Other classes are told apart on purpose: "a child was killed and four others were hurt".
    """
    result: list[Counted] = []
    for counted in found:
        before = result[-1] if result and result[-1].category in _HARMED else None
        beside = result[-2] if before and len(result) > 1 else None
        if before and beside and beside.category == before.category and beside.who != before.who:
            before = None  # "a civilian and four soldiers were killed, nine others hurt"
        led = before and before.who in COMBATANTS and counted.who is None
        if before and led and _are_others(counted.phrase, tags):
            counted = replace(counted, who=before.who, also=before.also)  # noqa: PLW2901 - it is the same count
        result.append(counted)
    return tuple(result)


def _are_others(phrase: NounPhrase, tags: Tags) -> bool:
    first, last = phrase.noun or (0, -1)
    return any(tags.covers("others", i) for i in range(first, last + 1))
