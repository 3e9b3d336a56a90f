"""Verbs of a question whose other half closes its clause: "nahm die Polizei in Brenvik fest".

So they stand where the verb comes second: the counted open the clause, and whoever did it to them
stands between the halves.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bot.reading.figures.counted import OTHER
from bot.reading.lexicon.pack import Lexicon
from bot.reading.property_kinds import property_finder
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_SECOND = "v2"
_ANYTHING = " * "
"""What stands in a phrase for whatever parts the halves of its verb."""
_FARTHEST = 12
"""How many words behind the verb its other half may begin."""
_OBJECT_WITHIN = 3
"""How many words before the verb things may stand that it is done to."""


class SplitVerb(NamedTuple):
    """A verb in two halves; both bear the label of what happened, or "other"."""

    verb: Match
    end: Match


def split_verbs(tokens: Sequence[Token], pack: Lexicon) -> list[SplitVerb]:
    """Return the verbs in two halves of a question, those that harm nobody as well."""
    if pack.attribution.order != _SECOND:
        return []
    found = []
    for verb in _verbs(pack).find(tokens):
        ends = list(_ends(tokens, verb, pack))
        closing = [one for one in ends if _closes(tokens, one, pack)]
        end = next(iter(closing or ends), None)
        if end is not None and not _is_done_to_things(tokens, verb, pack):
            phrase = f"{verb.phrase} {end.phrase}"
            found.append(SplitVerb(Match(end.label, phrase, verb.first, verb.last), end))
    return found


def with_split_verbs(happened: Sequence[Match], split: Sequence[SplitVerb]) -> list[Match]:
    """Return what happened as verbs in two halves tell it, and neither half by itself."""
    found = list(happened)
    for verb, end in split:
        places = {verb.first, *range(end.first, end.last + 1)}
        found = [match for match in found if match.first not in places or match.last > end.last]
        found += [verb] if verb.label != OTHER else []
    return sorted(found, key=lambda match: match.first)


def _ends(tokens: Sequence[Token], verb: Match, pack: Lexicon) -> Iterator[Match]:
    """Yield what may be the other half, in the same clause: what the verb has of its own first."""
    tables = (_halves(pack).get(verb.phrase), _any_halves(pack) if verb.label else None)
    prepositions = (*pack.counting.prepositions, *pack.happening.place_prepositions)
    small, follow = fold_all(prepositions), finder("follow", prepositions)
    for place in range(verb.last + 1, min(len(tokens), verb.last + 1 + _FARTHEST)):
        if tokens[place].kind is Kind.MARK:
            return
        ends = (table.at(tokens, place) for table in tables if table is not None)
        end = next((one for one in ends if one is not None), None)
        if end is None:
            continue
        after = end.last + 1
        goes_on = after < len(tokens) and follow.at(tokens, after) is not None
        governs = end.first == end.last and tokens[place].norm in small
        if _closes(tokens, end, pack) or (goes_on and not governs):
            yield end


def _closes(tokens: Sequence[Token], end: Match, pack: Lexicon) -> bool:
    """Tell whether the clause ends behind a half of a verb."""
    after = tokens[end.last + 1 : end.last + 2]
    joining = fold_all(pack.numbers.and_words)
    return all(token.kind is Kind.MARK or token.norm in joining for token in after)


def _is_done_to_things(tokens: Sequence[Token], verb: Match, pack: Lexicon) -> bool:
    """Tell whether things stand before a verb, which harm nobody: "how many houses burned down"."""
    return bool(
        property_finder(pack).find(tokens[max(0, verb.first - _OBJECT_WITHIN) : verb.first])
    )


@cache
def _verbs(pack: Lexicon) -> PhraseFinder:
    """Find first halves; those that may go with any second one have a label."""
    strikes = pack.counting.strikes
    auxiliaries = pack.counting.passive  # "mussten Brenvik verlassen" has another verb behind it
    own = [verb for verb in _halves(pack) if verb not in {*strikes, *auxiliaries}]
    return PhraseFinder({"any": strikes, "": own})


@cache
def _any_halves(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.counting.struck)


@cache
def _halves(pack: Lexicon) -> dict[str, PhraseFinder]:
    """Return for the first half of each verb that only questions tell of harm its second ones."""
    halves: dict[str, dict[str, list[str]]] = {}
    for label, phrases in pack.asking.happened.items():
        for phrase in phrases:
            verb, anything, end = phrase.partition(_ANYTHING)
            if anything:
                halves.setdefault(verb, {}).setdefault(label, []).append(end)
    return {verb: PhraseFinder(ends) for verb, ends in halves.items()}
