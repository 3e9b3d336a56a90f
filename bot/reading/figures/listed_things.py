"""Things in one list that were destroyed together: "destroyed 12 houses and 40 cars".

Of people a list is told by ``bot.reading.figures.shared_acts``. Things are named beside what came
to other things more often, so a list of them goes on only right behind "and" or a comma.
"""

from collections.abc import Callable, Sequence

from bot.reading.figures.countables import Countables
from bot.reading.figures.damaged_things import are_wiped_out
from bot.reading.numbers.number_links import Link
from bot.reading.property_kinds import DESTROYED

_TOLD = ("passive", "fates", "acts")


def with_listed_things(
    countables: Countables,
    links: Sequence[Link],
    categories: Sequence[str | None],
    has_act: Callable[[int], bool],
) -> list[str | None]:
    """Return the categories with those of things that stand in a list of destroyed ones.

    Args:
        countables: The numbers of the sentence.
        links: What each number is to the one before it.
        categories: What each counts so far.
        has_act: Whether the act of a number stands before it.
    """
    told = list(categories)
    open_act = [
        told[index] == DESTROYED and (has_act(index) or are_wiped_out(countables, index))
        for index in range(len(told))
    ]
    for index in range(1, len(told)):
        if open_act[index - 1] and _goes_on(countables, links, told, index):
            told[index] = told[index] or DESTROYED
            open_act[index] = True
    for index in range(len(told) - 1, 0, -1):
        before = told[index] == DESTROYED and not open_act[index] and told[index - 1] is None
        if before and _is_beside(countables, links, index) and _is_thing(countables, index - 1):
            told[index - 1] = DESTROYED
    return told


def _goes_on(
    countables: Countables, links: Sequence[Link], told: Sequence[str | None], index: int
) -> bool:
    """Tell whether a thing without a fate of its own stands beside the one before it."""
    own = countables.tags.covers_any(_TOLD, countables.phrases[index].last + 1)
    listed = _is_beside(countables, links, index) and _is_thing(countables, index)
    return told[index] in {None, DESTROYED} and listed and not own


def _is_thing(countables: Countables, index: int) -> bool:
    """Tell whether what can be destroyed is counted, in no place of another thing's."""
    number, phrase = countables.numbers[index], countables.phrases[index]
    return phrase.thing == DESTROYED and not (number.percent or countables.is_blocked(number))


def _is_beside(countables: Countables, links: Sequence[Link], index: int) -> bool:
    """Tell whether nothing but "and" or a comma parts a number from what is counted before it."""
    before = max(countables.phrases[index - 1].last, countables.numbers[index - 1].end)
    gap = range(before + 1, countables.numbers[index].begin)
    return links[index] is Link.LIST and countables.is_joining(gap)
