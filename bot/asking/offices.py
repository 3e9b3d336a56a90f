"""Where the name of an office ends: "the head of the burns unit of the hospital in Kelda".

The bodies that an office belongs to are part of the speaker, for there are many directors; where
they are is not, for the event may be there too.
"""

from collections.abc import Collection, Sequence
from functools import cache

from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold_all

_BODIES = frozenset(
    {
        "aid_organisation", "association", "centre", "civil_defence", "hospital", "ministry",
        "ministry_of_defence", "ministry_of_foreign_affairs", "ministry_of_health",
        "ministry_of_interior", "organisation", "school", "university",
    }
)  # fmt: skip
_OF_STATE = frozenset(
    {"defence_minister", "health_minister", "interior_minister", "king", "minister", "president"}
)
"""Offices of a whole country, behind which a place is that of the event."""
_MOST_BODIES = 3
_LONGEST_BODY = 4


def end_of_office(
    tokens: Sequence[Token], start: int, end: int, stops: Collection[int], pack: Lexicon
) -> int:
    """Return the token behind the bodies of an office that begins at ``start``.

    Args:
        tokens: The question.
        start: The first token of the speaker.
        end: The token behind what has been read of the speaker.
        stops: Tokens that are no part of any speaker: days, and words that ask.
        pack: The pack of the question's language.
    """
    office = tokens[start:end]
    if not _roles(pack).find(office):
        return end
    openers = _genitives(pack)
    if _OF_STATE.isdisjoint(_concepts(office, pack)):
        openers |= fold_all(pack.happening.place_prepositions)
    closers = _closers(pack)
    accepted, place = end, end
    for _ in range(_MOST_BODIES):
        if place >= len(tokens) or tokens[place].norm not in openers:
            break
        last = _segment_end(tokens, place + 1, stops, openers | closers)
        segment = tokens[place + 1 : last]
        happened = _concepts(segment, pack)
        if not segment or kinds(happened):
            break
        if _bodies(pack).find(segment) or not _BODIES.isdisjoint(happened):
            accepted = last
        place = last
    return accepted


def _segment_end(
    tokens: Sequence[Token], start: int, stops: Collection[int], closers: frozenset[str]
) -> int:
    """Return where the words behind a preposition end."""
    place = start
    while place < min(len(tokens), start + _LONGEST_BODY):
        token = tokens[place]
        opens = place > start and token.norm in closers
        if token.kind is not Kind.WORD or place in stops or opens:
            break
        place += 1
    return place


def _concepts(tokens: Sequence[Token], pack: Lexicon) -> frozenset[str]:
    return frozenset(mention.concept for mention in read_concepts(tokens, pack))


@cache
def _genitives(pack: Lexicon) -> frozenset[str]:
    of_words = (word for words in pack.numbers.of_words for word in words.split()[:1])
    joining = fold_all((*pack.numbers.and_words, *pack.numbers.range_joiners))
    return (fold_all(list(of_words)) | fold_all(pack.attribution.appended)) - joining


@cache
def _closers(pack: Lexicon) -> frozenset[str]:
    """Return the words that end a noun phrase: verbs, "and", and what opens a clause."""
    verbs = (*pack.asking.whether, *pack.counting.passive, *pack.attribution.auxiliaries)
    clauses = (*pack.counting.clauses, *pack.attribution.clause_openers)
    return fold_all((*verbs, *clauses, *pack.numbers.and_words))


@cache
def _roles(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"role": pack.attribution.roles})


@cache
def _bodies(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"body": pack.attribution.collectives})
