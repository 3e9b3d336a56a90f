"""What a question counts or measures: harm, those who took part, things called by a noun, a sum."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.asking.aboard import counts_aboard
from bot.asking.bare_counts import counts_harmed
from bot.asking.interceptions import with_stopped
from bot.asking.lost_things import is_without_power
from bot.asking.measures import ANY_AMOUNT, SHARE, asked_measures, measure_asked
from bot.asking.participants import counts_participants
from bot.asking.people import AskedPeople
from bot.asking.states import asked_state
from bot.asking.things import AskedThings
from bot.reading.figures.counted import OTHER
from bot.reading.figures.one_displaced import DISPLACED
from bot.reading.figures.turnouts import PARTICIPANTS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.measures import MONEY, STRENGTH
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Token

_HURT, _PRISONER = "injured", "prisoner"
_SUMS = frozenset({"compensation", "fine", "ransom", "pay"})
"""What is asked for by a noun that no count goes by."""
_NEAR = 4
"""How many words behind "how many" those who are counted are named."""


@dataclass(frozen=True, slots=True)
class AskedCount:
    """What a question counts or measures.

    Attributes:
        categories: Categories of the lexicons; empty where none fits.
        measures: Kinds of measure that answer; empty where it asks for none.
        state: The state in which the hurt must be, or None for any.
        wants_figure: Whether it asks how many or how much.
        of_people: Whether it counts people of whom no harm is asked.
        by_noun: Whether a noun of its own tells what is counted.
    """

    categories: tuple[str, ...]
    measures: frozenset[str]
    state: str | None
    wants_figure: bool
    of_people: bool = False
    by_noun: bool = False


def read_counted(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], things: AskedThings
) -> AskedCount:
    """Return what a question counts or measures.

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        things: What it names that can be counted.
    """
    measures = _measures(tokens, pack, how_many, things)
    categories = _categories(tokens, pack, how_many, things)
    alone = not things.surely_harms() or _asks_sum(tokens, pack, how_many)
    sum_alone = MONEY in measures and alone
    unharmed = things.only_names(categories) or (categories == () and things.loses_thing)
    powerless = unharmed and is_without_power(tokens, pack)
    if powerless or categories == (OTHER,) or sum_alone or STRENGTH in measures:
        categories = ()  # "votes": the noun itself tells what is counted; a sum costs no lives
    state = None if measures else asked_state(tokens, pack, how_many, categories)
    if state is not None and not categories:
        categories = (_HURT,)  # "and how many are still in hospital?"
    wants_figure = bool(how_many) or measures == SHARE
    found = AskedCount(categories, measures, state, wants_figure)
    if wants_figure and not categories:
        found = _open_count(found, tokens, pack, how_many)
        # One outlet counts homes without power, another people or customers.
        return replace(found, of_people=True, by_noun=False) if powerless else found
    return replace(found, by_noun=things.only_names(categories))


def _asks_sum(tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]) -> bool:
    """Tell whether nothing but a sum is asked for: "how much compensation will victims get"."""
    found = measure_asked(tokens, pack)
    named = bool(found) and found[-1].label in _SUMS
    return named and len(how_many) <= 1


def _measures(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], things: AskedThings
) -> frozenset[str]:
    measures = asked_measures(tokens, pack)
    bare = measures == ANY_AMOUNT and counts_harmed(tokens, pack, how_many, things.harms)
    return frozenset() if bare else measures


def _categories(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], things: AskedThings
) -> tuple[str, ...]:
    if counts_aboard(tokens, pack, how_many, things.harms):
        return ()
    named = things.counted() if how_many else things.acts()
    if named == (DISPLACED,) and _are_prisoners(tokens, pack, how_many):
        return ()  # "how many inmates escaped": nobody drove them out
    return with_stopped(named, tokens, pack, how_many)


def _open_count(
    found: AskedCount, tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]
) -> AskedCount:
    """Return what is counted where no category fits: those who took part, people, or a noun."""
    people = AskedPeople(tokens, pack, how_many)
    open_to_people = found.measures in (frozenset(), ANY_AMOUNT)
    counted = open_to_people and people.are_counted(amounts=bool(found.measures))
    if counts_participants(tokens, pack, how_many, people=counted):
        return replace(found, categories=(PARTICIPANTS,), measures=frozenset(), of_people=True)
    anybody = counted and not people.are_of_a_kind()
    return replace(found, of_people=counted, by_noun=not anybody)


def _are_prisoners(tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]) -> bool:
    """Tell whether prisoners are named right behind the words that ask for their number."""
    near = {place for asked in how_many for place in range(asked.last + 1, asked.last + _NEAR)}
    return any(m.concept == _PRISONER and m.first in near for m in read_concepts(tokens, pack))
