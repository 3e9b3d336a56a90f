"""The part of a sentence that tells of another event than its own, before it or after it.

"Shells killed five in Brenvik on Sunday, two weeks after a raid that killed nine in Oldmere": the
nine, and Oldmere, are of the raid. An event that is known ("weeks after the raid") may be the
article's own.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from bot.reading.figures.countables import COMMAS
from bot.reading.figures.single_nouns import is_definite
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import adjectives_follow
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token, fold_all

_OPENING_ANOTHER = ("elsewhere", "separate", "further")
_FRONTED_WITHIN = 3
"""How many words may stand before a phrase that opens its sentence ("Some two weeks after")."""
_TURN_WITHIN = 4
"""How many words may stand before "elsewhere" ("Police said that elsewhere")."""
_OPENING = 6
"""How many words a sentence opens with ("Meanwhile, in a separate attack")."""
_HAPPENING_WITHIN = 3
"""Among how many words beside "separate" the happening stands ("separate Israeli drone strike")."""
_PLACED_WITHIN = 2
"""How many words before "another" the preposition stands ("ved et andet", "في هجوم آخر")."""
_EVENT_WITHIN = 5
_KNOWN_WITHIN = 3
"""How many words after "weeks after" the noun of the event may stand."""


def earlier_event(tokens: Sequence[Token], lexicon: Lexicon, tags: Tags) -> tuple[int, int] | None:
    """Return first and last token of the words on another event, or None where there are none.

    Args:
        tokens: A sentence.
        lexicon: The pack of its language.
        tags: What the ``happening_tagger`` found in the sentence.
    """
    for opener in tags.all("aftermaths"):
        if _is_unknown_event(tokens, opener.last + 1, lexicon):
            return opener.first, _end(tokens, opener, lexicon)
    return _compared_with(tokens, tags)


def _compared_with(tokens: Sequence[Token], tags: Tags) -> tuple[int, int] | None:
    """Return what an event is compared with: "the worst accident since 1998, when 31 died"."""
    superlatives = tags.all("superlatives")
    if not superlatives:
        return None
    worst = superlatives[0].first
    since = (match.first for match in tags.all("since") if match.first > worst)
    first = next(since, None)
    return (first, len(tokens) - 1) if first is not None else None


def points_back(tokens: Sequence[Token], lexicon: Lexicon, tags: Tags) -> bool:
    """Tell whether the sentence is about what the one before told of: "These raids killed nine"."""
    return _is_beside_a_happening(tokens, tags.all("demonstratives"), lexicon)


def turns_to_another(tokens: Sequence[Token], lexicon: Lexicon, tags: Tags) -> bool:
    """Tell whether the sentence is about another happening: "another blast", "هجوم آخر"."""
    follows = lexicon.attribution.order == "vso"
    return _is_beside_a_happening(tokens, tags.all("further"), lexicon, follows=follows)


def opens_another(tokens: Sequence[Token], lexicon: Lexicon, tags: Tags) -> bool:
    """Tell whether the sentence opens an event for certain that is not its article's main one.

    "Elsewhere, ...", "Last month, ...", "In a separate drone attack, ...", "In another raid, ...":
    but "another raid followed" may go on with the same event.
    """
    if not tags.may_have(_OPENING_ANOTHER):
        return False  # most sentences
    if any(match.first < _TURN_WITHIN for match in tags.all("elsewhere")):
        return True
    within = range(_OPENING)
    words = [match for match in tags.all("separate") if match.first in within]
    inside = fold_all(lexicon.happening.place_prepositions)
    for match in tags.all("further"):
        before = tokens[max(0, match.first - _PLACED_WITHIN) : match.first]
        if match.first in within and any(inside.intersection(token.forms) for token in before):
            words.append(match)
    return any(_is_of_happening(tokens, match, lexicon) for match in words)


def _is_of_happening(tokens: Sequence[Token], match: Match, lexicon: Lexicon) -> bool:
    """Tell whether a happening stands behind a word, or before it where adjectives follow."""
    near = tokens[match.last + 1 : match.last + 1 + _HAPPENING_WITHIN]
    if adjectives_follow(lexicon):
        near = (*tokens[max(0, match.first - _HAPPENING_WITHIN) : match.first], *near)
    return bool(kinds(frozenset(m.concept for m in read_concepts(near, lexicon))))


def _is_beside_a_happening(
    tokens: Sequence[Token], matches: Iterable[Match], lexicon: Lexicon, *, follows: bool = False
) -> bool:
    """Tell whether one of ``matches`` stands right before a happening, or ``follows`` it."""
    for match in matches:
        place = match.first - 1 if follows else match.last + 1
        near = tokens[max(0, place) : place + 1]
        if kinds(frozenset(m.concept for m in read_concepts(near, lexicon))):
            return True
    return False


def _is_unknown_event(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Tell whether an indefinite happening, or a killing, follows: "a raid", "مقتل ثلاثة"."""
    if _is_killing(tokens, start, lexicon):
        return True
    if start >= len(tokens) or not _is_indefinite(tokens[start], lexicon):
        return False
    near = tokens[start : start + _EVENT_WITHIN]
    return bool(kinds(frozenset(m.concept for m in read_concepts(near, lexicon))))


def _is_killing(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Tell whether the deaths of some people stand at ``start``: "the killing of three"."""
    while start < len(tokens) and tokens[start].norm in _determiners(lexicon):
        start += 1
    return start < len(tokens) and _killings(lexicon).at(tokens, start) is not None


def names_known_event(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Tell whether a definite happening stands at ``start``: "the raid", "angrebet"."""
    if start >= len(tokens) or _is_indefinite(tokens[start], lexicon):
        return False
    near = tokens[start : start + _KNOWN_WITHIN]
    return bool(kinds(frozenset(m.concept for m in read_concepts(near, lexicon))))


def _is_indefinite(token: Token, lexicon: Lexicon) -> bool:
    if token.norm in _articles(lexicon):
        return True
    if token.norm in _determiners(lexicon) or is_definite(token):
        return False
    return not token.norm.endswith(lexicon.happening.definite_endings or "\n")


def _end(tokens: Sequence[Token], opener: Match, lexicon: Lexicon) -> int:
    """Return the last token: of the sentence, or before the comma that closes a fronted phrase."""
    if opener.first > _FRONTED_WITHIN:
        return len(tokens) - 1
    relatives = fold_all(lexicon.attribution.relatives)
    for place in range(opener.last + 1, len(tokens) - 1):
        comma = tokens[place].text in COMMAS
        if comma and relatives.isdisjoint(tokens[place + 1].forms):
            return place
    return len(tokens) - 1


@cache
def _killings(lexicon: Lexicon) -> PhraseFinder:
    acts = lexicon.counting.acts
    return PhraseFinder({harm: acts[harm] for harm in ("killed", "injured") if harm in acts})


@cache
def _articles(lexicon: Lexicon) -> frozenset[str]:
    return fold_all(lexicon.numbers.ones)


@cache
def _determiners(lexicon: Lexicon) -> frozenset[str]:
    return fold_all(lexicon.attribution.determiners)
