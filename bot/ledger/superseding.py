"""Which figures have been replaced: by the sentence's own words, by a later page, by a later line.

An outlet's page may list its dispatches of one event, the latest first: "Police: 9 killed in the
blast on the quay" above "Police: 4 killed in the blast on the quay".
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.choosing.events.figure_places import places_of
from bot.claims import Claim
from bot.ledger.comparing import overlap, same_thing
from bot.ledger.quotation_pairs import same_voice
from bot.reading.names.transliteration import same_name
from bot.speakers.known_speakers import one_speaker

_LINE_ENDS = "\n"
_COLON = ":"
_NOBODY = 0
"""Under this key stand the figures that none replaces; no object has it as its identity."""


def is_superseded(claim: Claim, row: Sequence[Claim]) -> bool:
    """Tell whether the same speaker has since given another figure of the same thing.

    The sentence says so itself ("from 14 to 12"), or a page of a later day, or a line further up
    in a list of dispatches, has the new figure.
    """
    former = claim.figure is not None and claim.figure.former
    return former or replacement(claim, row) is not None


def replacement(claim: Claim, row: Sequence[Claim]) -> Claim | None:
    """Return the last claim of ``row``, which is in order of time, that replaces ``claim``."""
    return next((later for later in reversed(row) if _replaces(later, claim)), None)


def latest_first(row: Sequence[Claim]) -> list[Claim]:
    """Return ``row``, in order of time, with replaced figures behind the one that replaces them.

    A figure's parts, which follow it, move with it.
    """
    blocks: list[list[Claim]] = []
    for claim in row:
        if blocks and _is_part_of(claim, blocks[-1][0]):
            blocks[-1].append(claim)
        else:
            blocks.append([claim])
    under: dict[int, list[list[Claim]]] = {}
    for block in blocks:
        later = replacement(block[0], row)
        under.setdefault(id(later) if later is not None else _NOBODY, []).append(block)
    return list(_laid_out(under, under.get(_NOBODY, [])))


def _laid_out(
    under: Mapping[int, list[list[Claim]]], blocks: Sequence[list[Claim]]
) -> Iterator[Claim]:
    for block in blocks:
        yield from block
        yield from _laid_out(under, under.get(id(block[0]), [])[::-1])


def _is_part_of(claim: Claim, total: Claim) -> bool:
    part = claim.figure is not None and claim.figure.included
    return part and claim.article.id == total.article.id and claim.quote == total.quote


def _replaces(later: Claim, earlier: Claim) -> bool:
    new, old = later.figure, earlier.figure
    if new is None or old is None or not same_thing(new, old) or overlap(new, old):
        return False
    if new.included or old.included or new.former:
        return False
    if later.article.id == earlier.article.id:
        return _tops(later, earlier)
    days = (later.article.published, earlier.article.published)
    if days[0] is None or days[1] is None or days[0] <= days[1]:
        return False
    speakers = (later.attribution.speaker, earlier.attribution.speaker)
    if speakers[0] is None and speakers[1] is None:
        return later.article.outlet == earlier.article.outlet
    return one_speaker(later, earlier)


def _tops(later: Claim, earlier: Claim) -> bool:
    """Tell whether both are dispatches of one speaker in a list, on one place, the later on top."""
    on_top = later.quote.start < earlier.quote.start
    dispatches = _is_dispatch(later) and _is_dispatch(earlier)
    return on_top and dispatches and same_voice(later, earlier) and _one_place(later, earlier)


def _is_dispatch(claim: Claim) -> bool:
    """Tell whether the sentence is a line of its own that names its speaker before a colon."""
    text, quote = claim.article.text, claim.quote
    before, after = text[: quote.start].rstrip(" "), text[quote.end :].lstrip(" ")
    alone = before[-1:] in _LINE_ENDS and after[:1] in _LINE_ENDS
    return alone and claim.attribution.cue == _COLON


def _one_place(one: Claim, other: Claim) -> bool:
    places, others = places_of(one), places_of(other)
    return any(same_name(place, known) for place in places for known in others)
