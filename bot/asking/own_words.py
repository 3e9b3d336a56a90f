"""Whose own account is asked for: "by its own count, how many rebels did the army kill?".

The one who did it says so, and no other speaker is named.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.asking.classes import class_finder
from bot.asking.happened import happened_finder
from bot.asking.names import speaker_before
from bot.asking.subjects import SubjectBounds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_LONGEST_DESCRIPTION = 3
"""How many words may stand before the noun for a body ("the armed forces' general staff")."""


def own_accounts(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return where a question asks for somebody's own account, with the noun for it."""
    nouns = _accounts(pack)
    found = []
    for cue in finder("own", pack.asking.by_own).find(tokens):
        noun = nouns.at(tokens, cue.last + 1) if cue.last + 1 < len(tokens) else None
        complete = nouns.at(tokens, cue.last) is not None
        if noun is not None:
            found.append(replace(cue, last=noun.last))
        elif complete:
            found.append(cue)
    return found


def whose_account(
    tokens: Sequence[Token], cue: Match, bounds: SubjectBounds, pack: Lexicon
) -> str | None:
    """Return who did what a question tells: a body, or the name right before the cue."""
    if pack.attribution.order == "sov":
        speaker = speaker_before(tokens[: cue.first], pack)
        bounds.spoken_at(speaker or "")
        return speaker
    place = _body(tokens, cue, pack)
    if place is None:
        return _named_before(tokens, cue, bounds, pack)
    end = _end(tokens, place, bounds.end(place), pack)
    last = min(end, cue.first) if place < cue.first else end
    return bounds.text(_start(tokens, place, pack), last)


def _named_before(
    tokens: Sequence[Token], cue: Match, bounds: SubjectBounds, pack: Lexicon
) -> str | None:
    """Return the name that ends before the cue, with a noun behind it: "Keldas gränsvakt"."""
    end = cue.first
    while end > 0 and tokens[end - 1].kind is Kind.MARK:
        end -= 1
    phrase = _start(tokens, end, pack)
    names = [place for place in range(phrase, end) if tokens[place].capitalised]
    start = names[0] if names else end
    before = tokens[start - 1].norm if start else ""
    if before in fold_all(pack.happening.place_prepositions):
        return None
    return bounds.text(start, end) if names else None


def _body(tokens: Sequence[Token], cue: Match, pack: Lexicon) -> int | None:
    """Return the first noun for a body or an office that is not counted itself."""
    bodies, counted = _bodies(pack), class_finder(pack)
    for place in range(len(tokens)):
        inside = cue.first <= place <= cue.last
        if inside or bodies.at(tokens, place) is None or counted.at(tokens, place) is not None:
            continue
        return place
    return None


def _end(tokens: Sequence[Token], place: int, end: int, pack: Lexicon) -> int:
    """Return where the noun phrase of a body ends: before what it did, too."""
    harms = happened_finder(pack)
    after = (i for i in range(place + 1, end) if not tokens[i].capitalised)
    return next((i for i in after if harms.at(tokens, i) is not None), end)


def _start(tokens: Sequence[Token], place: int, pack: Lexicon) -> int:
    """Return where the noun phrase of a body begins: behind a verb, a preposition or a harm."""
    stops, harms = _small(pack), happened_finder(pack)
    articles = fold_all(pack.attribution.determiners)
    start = place
    while start > max(0, place - _LONGEST_DESCRIPTION):
        before = tokens[start - 1]
        harmed = harms.at(tokens, start - 1) is not None and not before.capitalised
        if before.kind is not Kind.WORD or before.norm in stops or harmed:
            break
        start -= 1
        if before.norm in articles:
            break
    return start


@cache
def _bodies(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"body": (*pack.attribution.collectives, *pack.attribution.roles)})


@cache
def _accounts(pack: Lexicon) -> PhraseFinder:
    said = pack.attribution
    nouns = (*said.documents, *said.counts, *said.unowned, *said.tolls, *pack.asking.accounts)
    return PhraseFinder({"account": nouns})


@cache
def _small(pack: Lexicon) -> frozenset[str]:
    articles = fold_all(pack.attribution.determiners)
    verbs = (*pack.asking.whether, *pack.counting.passive, *pack.attribution.auxiliaries)
    apart = (*pack.happening.place_prepositions, *pack.counting.prepositions)
    asked = (*pack.asking.how_many, *pack.asking.function_words, *verbs, *apart)
    return fold_all(asked) - articles
