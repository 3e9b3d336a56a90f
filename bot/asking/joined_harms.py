"""Harms that "and" joins to a count: "número de muertos y heridos", "nombre de morts et de"."""

from collections.abc import Iterator, Sequence

from bot.reading.figures.counted import OTHER
from bot.reading.figures.states import HOSPITALISED
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tokens import Token, fold_all

_NOUN_WITHIN = 3
"""How many words behind a thing another one may be of the same phrase."""


def begun_in(
    asked: Match, harms: Sequence[Match], tokens: Sequence[Token], pack: Lexicon
) -> list[Match]:
    """Return the harm that begins in the words that ask, and joins another one to theirs.

    So in "nombre de morts et de blessés", which is one phrase, where "nombre de morts" asks.
    """
    within = range(asked.first, asked.last + 1)
    joining = fold_all(pack.numbers.and_words)
    longer = (m for m in harms if m.first in within and m.last > asked.last)
    return [m for m in longer if _joins(tokens[asked.last + 1 : m.last + 1], joining)]


def _joins(tokens: Sequence[Token], joining: frozenset[str]) -> bool:
    return any(token.norm in joining or has_attached_and(token) for token in tokens)


def joined_to(
    asked: Match, harms: Sequence[Match], tokens: Sequence[Token], pack: Lexicon
) -> Iterator[Match]:
    """Yield the harms right behind words that ask for a count and name its first harm.

    Commas and "and" join them, and an article or "of" may stand before each.
    """
    at = {harm.first: harm for harm in harms}
    joining = fold_all(pack.numbers.and_words) | {",", "،"}
    said = pack.attribution
    small = joining | fold_all((*said.determiners, *said.appended, *pack.numbers.of_words))
    start = asked.last + 1
    while True:
        place = start
        while place < len(tokens) and tokens[place].norm in small and place not in at:
            place += 1
        harm = at.get(place)
        between = {token.norm for token in tokens[start:place]}
        if harm is None or not (between & joining or has_attached_and(tokens[place])):
            return
        yield harm
        start = harm.last + 1


def is_joined(verb: Match, tokens: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether "and", "or" stands before a verb and its auxiliary."""
    passive = fold_all(pack.counting.passive)
    joiners = fold_all((*pack.numbers.and_words, *pack.attribution.clause_openers))
    place = verb.first - 1
    while place > 0 and tokens[place].norm in passive:
        place -= 1
    return tokens[place].norm in joiners


def treated_beside(
    first: Match | None, things: PhraseFinder, tokens: Sequence[Token], pack: Lexicon
) -> tuple[str, ...]:
    """Return the treated whom "and" joins to what is counted: "deaths and hospitalisations"."""
    place = len(tokens) if first is None else first.last + 1
    joined = place + 1 < len(tokens) and tokens[place].norm in fold_all(pack.numbers.and_words)
    second = things.at(tokens, place + 1) if joined else None
    return (second.label,) if second is not None and second.label == HOSPITALISED else ()


def of_phrase(
    found: Match, things: PhraseFinder, tokens: Sequence[Token], ends: frozenset[str]
) -> tuple[str, ...]:
    """Return what is counted, and what a second noun of its phrase is: "rocket attacks".

    Of "rocket and artillery attacks" the last noun is counted, and the first may be. A word of
    ``ends`` ends the phrase.
    """
    for place in range(found.last + 1, min(found.last + 1 + _NOUN_WITHIN, len(tokens))):
        second = things.at(tokens, place)
        if second is not None:
            return (found.label, *([second.label] if second.label != OTHER else []))
        if tokens[place].norm in ends:
            break
    return (found.label,)
