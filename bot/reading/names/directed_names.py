"""Names of places that a direction is part of: "Eastern Kelda", "Østkelda", "كيلدا الشرقية".

Languages put the direction before or behind, as a word of its own or in one with the name, and each
has its own words for it. Only the rest of the name is spelt by its sound.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.names.name_words import NameWord, name_words
from bot.reading.readers_tables import readers_table
from bot.reading.words.tokens import Kind, fold, tokenize

_DIRECTIONS = ("north", "south", "east", "west")
_ARTICLE = "ال"
_PREFIXES = {
    "nord": "north", "sør": "south", "syd": "south", "süd": "south",
    "øst": "east", "ost": "east", "öst": "east",
    "vest": "west", "west": "west", "väst": "west",
}  # fmt: skip
"""Directions that Germanic languages write in one with a name."""
_ENDINGS = "*"
_SHORTEST_STEM = 4
_SHORTEST_REST = 4
"""Letters that a name must have without the direction which is written in one with it."""


@dataclass(frozen=True, slots=True)
class DirectedName:
    """A place's name apart from the direction in it.

    Attributes:
        direction: The direction, as its concept is called.
        rest: The name without it.
    """

    direction: str
    rest: str


@lru_cache(maxsize=1 << 12)
def directed(name: str) -> DirectedName | None:
    """Return the parts of a name that a direction opens, closes or is in one with, else None."""
    words = [token for token in tokenize(name.replace("-", " ")) if token.kind is Kind.WORD]
    if len(words) == 1:
        return _in_one(words[0].text)
    for at, rest in ((0, words[1:]), (-1, words[:-1])) if words else ():
        direction = direction_of(words[at].text)
        if direction is not None:
            return DirectedName(direction, " ".join(token.text for token in rest))
    return None


def _in_one(word: str) -> DirectedName | None:
    low = word.lower()
    for prefix, direction in _PREFIXES.items():
        if low.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            return DirectedName(direction, word[len(prefix) :].capitalize())
    return None


@lru_cache(maxsize=1 << 16)
def direction_of(word: str) -> str | None:
    """Return the direction that a word names in some language, or None."""
    spelt = fold(word)
    found = _words().get(spelt) or _words().get(spelt.removeprefix(_ARTICLE))
    stems = (spelt[:end] + _ENDINGS for end in range(len(spelt), _SHORTEST_STEM - 1, -1))
    return found or next((_words()[stem] for stem in stems if stem in _words()), None)


@cache
def _words() -> Mapping[str, str]:
    """Return the words for directions, folded, with their directions; stems end in a star.

    They are kept from run to run, as reading every pack for them takes long.
    """
    words: Mapping[str, str] = readers_table("directions", _in_packs)
    return words


def _in_packs() -> dict[str, str]:
    packs = (lexicon(language) for language in languages())
    return {
        fold(phrase.rstrip(_ENDINGS)) + _ENDINGS * phrase.endswith(_ENDINGS): direction
        for pack in packs
        for direction in _DIRECTIONS
        for phrase in (pack.concepts.get(direction, ()) if pack is not None else ())
        if " " not in phrase
    }


def direction_in(word: NameWord) -> str | None:
    """Return the direction that a word of a text names, whatever particles are attached to it."""
    found = (direction_of(form) for form in word.forms)
    return next((direction for direction in found if direction is not None), None)


def rest_words(name: DirectedName) -> tuple[NameWord, ...]:
    """Return the words of a name without its direction."""
    return name_words(name.rest)
