"""The consonants of a name, in which its spellings agree where their vowels do not.

What is written "Kfarmarow" here is "Kafr Mirow" there: the alphabets write vowels as they please,
or not at all, and words together or apart. Two names of the same consonants are no proof of one
place; beside the day and the kind of an event they tell that an article means it.
"""

import re
from functools import lru_cache

from bot.reading.names.name_words import NameWord, name_words
from bot.reading.names.place_openers import ARABIC_OPENERS, PLACE_OPENERS
from bot.reading.names.spelling import plain_letters, romanised

_FEWEST = 4
_SHARED = 2
"""How many of its consonants a name shares with others that begin like it ("Tal", "Deir")."""
_OPENERS = PLACE_OPENERS | ARABIC_OPENERS
_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "غ": "g", "گ": "g", "خ": "x",
    "د": "d", "ض": "d", "ذ": "d", "ظ": "d", "ر": "r", "ز": "s", "س": "s", "ص": "s", "ش": "c",
    "چ": "c", "ف": "f", "ڤ": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_LATIN = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dsch", "ĝ"),
        (r"tsch|tch|sch|sh|ch|sj|tj", "ç"), (r"kh", "x"), (r"dj|dg|gh|j|g", "ĝ"),
        (r"dh|d", "d"), (r"th|t", "t"), (r"ph|f|v", "f"), (r"q|k", "k"), (r"s|z|c", "s"),
        (r"p|b", "b"),
    )
)  # fmt: skip
_SOUNDS = str.maketrans({"ç": "c", "ĝ": "g"})
_SILENT = re.compile(r"[^bcdfgklmnrstx]")
_DOUBLED = re.compile(r"(.)\1+")


def alike_in_consonants(one: str, other: str) -> bool:
    """Tell whether two names have the same consonants, and enough of them to tell something."""
    same = _consonants(one) == _consonants(other)
    return same and all(_telling(name) >= _FEWEST for name in (one, other))


def _telling(name: str) -> int:
    """Return how many consonants tell a name from others: few of a first word like "Tal"."""
    opens = any(word.folded in _OPENERS for word in name_words(name)[:1])
    return len(_consonants(name)) - (_SHARED if opens else 0)


@lru_cache(maxsize=1 << 14)
def _consonants(name: str) -> str:
    sounds = "".join(_sounds(word) for word in name_words(name))
    return _DOUBLED.sub(r"\1", sounds)


def _sounds(word: NameWord) -> str:
    if word.script == "arabic":
        bare = word.folded.removeprefix("ال")
        return "".join(_ARABIC.get(letter, "") for letter in bare)
    folded = romanised(word.folded) if word.script == "cyrillic" else word.folded
    plain = plain_letters(folded)
    for pattern, sound in _LATIN:
        plain = pattern.sub(sound, plain)
    return _SILENT.sub("", plain.translate(_SOUNDS))
