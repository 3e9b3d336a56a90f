"""Recognising one name in two spellings, within a script and across scripts.

How each of its words may be spelt is told by ``bot.reading.names.word_spellings``.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from bot.reading.names.directed_names import directed, direction_in, rest_words
from bot.reading.names.exonyms import other_names
from bot.reading.names.name_words import NameWord, joined, name_words
from bot.reading.names.place_openers import ARABIC_OPENERS, PLACE_OPENERS, PLACE_TYPES
from bot.reading.names.placed_words import PlacedWords
from bot.reading.names.word_spellings import (
    ALONE,
    ARTICLES,
    TOGETHER,
    common_words,
    fits_alone,
    fits_of,
    fits_together,
)
from bot.reading.words.tokens import Kind, Token

_SHORTEST_JOINED = 6
_WIDEST_GAP = 2
_FIRST_AND_LAST = 2
_OF_PLACES = PLACE_TYPES | PLACE_OPENERS | ARABIC_OPENERS
_SHORTEST_AROUND = 4
"""Letters that a first and a last name must have to be found around the father's."""
_MOST_SOUGHT = 64
_OTHER_SCRIPTS = ("arabic", "cyrillic")
_GENITIVE = "s"
_SHORTEST_HEARD = 5
"""Letters that a place's other name must have to be sought by its sound."""
_SHORTEST_BARE = 4
"""Letters that a name must have without the kind of its place."""


@lru_cache(maxsize=1 << 15)
def same_name(one: str, other: str) -> bool:
    """Tell whether two names, in any of the scripts known, spell the same name in full.

    Linking particles ("al-", "bin", "of") may be there or not. A shorter form of a name ("Jones"
    for "Mary Jones") is not the same name: look for it with ``find_name``.
    """
    left, right = name_words(one), name_words(other)
    if not left or not right:
        return False
    alike = _spell_alike(left, right) or _known_as(one, right) or _known_as(other, left)
    return alike or _same_directed(one, other)


def _same_directed(one: str, other: str) -> bool:
    """Tell whether two names have one direction in them, and are the same name without it."""
    left, right = directed(one), directed(other)
    if left is None or right is None or left.direction != right.direction:
        return False
    return same_name(left.rest, right.rest)


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two names are one by their letters alone, whatever places are known."""
    left, right = name_words(one), name_words(other)
    return bool(left and right) and _spell_alike(left, right)


def _known_as(name: str, words: tuple[NameWord, ...]) -> bool:
    """Tell whether a well-known place is called ``words`` in another language."""
    script = words[0].script
    return any(script in scripts and _spell_alike(parts, words) for parts, scripts in _called(name))


@lru_cache(maxsize=1 << 12)
def _called(name: str) -> tuple[tuple[tuple[NameWord, ...], tuple[str, ...]], ...]:
    """Return the other names of a well-known place, each with the scripts to look for it in.

    That is its own script. A name in Latin letters is sought by sound, too, in the scripts in
    which no name of the place is known: Arabic for Plevne may be a spelling of Pleven. One that may
    be a genitive ("Brenviks bymidte") is sought there without its ending, which only Latin keeps.
    """
    others = [parts for parts in map(name_words, other_names(name)) if parts]
    written = {parts[0].script for parts in (name_words(name), *others) if parts}
    unwritten = tuple(script for script in _OTHER_SCRIPTS if script not in written)
    called = ((parts, (parts[0].script, *_heard(parts, unwritten))) for parts in others)
    owner = name_words(name[:-1]) if name.endswith(_GENITIVE) else ()
    known = map(name_words, other_names(name[:-1])) if owner and not others else ()
    owners = ((parts, (parts[0].script,)) for parts in known if parts)
    return (*called, *([(owner, _heard(owner, _OTHER_SCRIPTS))] if owner else ()), *owners)


def _heard(parts: tuple[NameWord, ...], unwritten: tuple[str, ...]) -> tuple[str, ...]:
    long = sum(len(part.folded) for part in parts) >= _SHORTEST_HEARD
    return unwritten if long and parts[0].script == "latin" else ()


def _spell_alike(left: tuple[NameWord, ...], right: tuple[NameWord, ...]) -> bool:
    if len(left) == len(right):
        return _all_fit(left, right) or _all_fit(right, left)
    close = abs(len(left) - len(right)) == 1
    return close and (_joined_fit(left, right) or _joined_fit(right, left))


def find_name(name: str, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the first and last index of the tokens that spell ``name``, or None.

    In scripts with capitals only capitalised words are looked at; an acronym must stand in
    capitals there. Well-known places are found under their names in other languages, too.
    """
    written = (token.text if token.kind is Kind.WORD else None for token in tokens)
    return find_among(name, PlacedWords.of(written))


def find_among(name: str, placed: PlacedWords) -> tuple[int, int] | None:
    """Return what ``find_name`` does, in words that are laid out for several names."""
    if name not in placed.found:
        if len(placed.found) >= _MOST_SOUGHT:
            placed.found.clear()
        placed.found[name] = _found_among(name, placed)
    return placed.found[name]


def _found_among(name: str, placed: PlacedWords) -> tuple[int, int] | None:
    found = _find_spelling(name_words(name), placed)
    if found is not None:
        return found
    bare = _without_type(name_words(name))
    if bare:
        return _find_spelling(bare, placed)
    sought = ((parts, script) for parts, scripts in _called(name) for script in scripts)
    found_elsewhere = (_find_spelling(parts, placed.of_script(script)) for parts, script in sought)
    found = next((found for found in found_elsewhere if found is not None), None)
    return found or _find_directed(name, placed)


def _find_directed(name: str, placed: PlacedWords) -> tuple[int, int] | None:
    """Find a name with a direction in it beside that direction in words of another language."""
    parted = directed(name)
    rest = rest_words(parted) if parted is not None else ()
    if parted is None or not rest:
        return None
    width = len(rest) + 1
    for at, word in enumerate(placed.words):
        if direction_in(word) != parted.direction:
            continue
        for around in (slice(max(0, at - width), at), slice(at + 1, at + 1 + width)):
            near = PlacedWords(placed.words[around], placed.places[around])
            found = find_among(parted.rest, near)
            if found is not None and _adjacent(sorted((placed.places[at], *found))):
                return found
    return None


def _without_type(words: tuple[NameWord, ...]) -> tuple[NameWord, ...]:
    """Return the words but for a kind of place beside them ("Lake Orin"); none where none is."""
    rest = tuple(word for word in words if word.folded not in PLACE_TYPES)
    long = sum(len(word.folded) for word in rest) >= _SHORTEST_BARE
    return rest if long and len(rest) < len(words) else ()


def _find_spelling(parts: tuple[NameWord, ...], placed: PlacedWords) -> tuple[int, int] | None:
    if not parts:
        return None
    first, alone = parts[0], len(parts) == 1
    fits = fits_of(first, ALONE if alone else TOGETHER)
    fitting = {word for word in placed.capitals if fits[word]}
    for start, word in enumerate(placed.words) if fitting else ():
        if word in fitting:
            window = placed.words[start : start + len(parts)]
            places = placed.places[start : start + len(parts)]
            if alone or (_adjacent(places) and _all_fit(parts, window)):
                return places[0], places[-1]
    return _find_joined(parts, placed) or _find_around(parts, placed)


def _find_around(parts: tuple[NameWord, ...], placed: PlacedWords) -> tuple[int, int] | None:
    """Find a person's first and last name around the father's ("سامي رشيد الحداد").

    Arabic names hold it, and other languages leave it out. Names of places have no such middle.
    """
    long = all(len(part.folded) >= _SHORTEST_AROUND for part in parts)
    if len(parts) != _FIRST_AND_LAST or not long or any(p.folded in _OF_PLACES for p in parts):
        return None
    for start, word in enumerate(placed.words):
        window = placed.words[start : start + _FIRST_AND_LAST + 1]
        if len(window) <= _FIRST_AND_LAST or word.script != "arabic":
            continue
        places = placed.places[start : start + len(window)]
        middle = window[1]
        known = len(middle.forms) > 1 or not common_words().isdisjoint(middle.forms)
        if known or places[-1] - places[0] != _FIRST_AND_LAST or not fits_alone(parts[0], word):
            continue
        if window[-1].folded.startswith(ARTICLES) and fits_alone(parts[1], window[-1]):
            return places[0], places[-1]
    return None


def _find_joined(parts: tuple[NameWord, ...], placed: PlacedWords) -> tuple[int, int] | None:
    """Find a name written in one word more or one fewer ("Abdulrahman" for عبد الرحمن)."""
    if sum(len(part.folded) for part in parts) < _SHORTEST_JOINED:
        return None
    wanted = sum(part.firm for part in parts)
    for width in {len(parts) - 1, len(parts) + 1} - {0}:
        for start in placed.starts(wanted, width):
            window = placed.words[start : start + width]
            places = placed.places[start : start + width]
            if _adjacent(places) and _joined_fit(parts, window):
                return places[0], places[-1]
    return None


def _adjacent(places: Sequence[int]) -> bool:
    """Tell whether the words follow one another; a particle may stand between two of them."""
    return all(after - before <= _WIDEST_GAP for before, after in pairwise(places))


def _all_fit(parts: Sequence[NameWord], found: Sequence[NameWord]) -> bool:
    fits = fits_together if len(parts) > 1 else fits_alone
    return len(parts) == len(found) and all(
        fits(part, word) for part, word in zip(parts, found, strict=True)
    )


def _joined_fit(left: tuple[NameWord, ...], right: tuple[NameWord, ...]) -> bool:
    if any(word.acronym for word in (*left, *right)):
        return False
    one, other = joined(left), joined(right)
    long_enough = min(len(one.folded), len(other.folded)) >= _SHORTEST_JOINED
    return long_enough and fits_alone(one, other)
