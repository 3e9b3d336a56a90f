"""Names by their sound: one key for one name, whatever the script it is written in.

A key is the name's consonants in order, those that are transliterated into one another as one
letter, so that "Nahr Dalim", "نهر دالم" and "Нахр Далим" have the same keys. Vowels are left out:
Arabic writes few of them, and newsrooms agree on none. Keys find candidates; they prove nothing.

The idea is that of Soundex (Russell 1918) and of its Arabic-English descendants (Aqeel, Beitzel
et al., "On the development of name search techniques for Arabic", 2006).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from index.folding import fold, without_particles

_SHORTEST_KEY = 2
_MARK = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARK}])*")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_SOUNDS = str.maketrans(
    {"ب": "b", "پ": "b", "ت": "t", "ط": "t", "د": "d", "ض": "d", "ذ": "d", "س": "s", "ص": "s"}
    | {"ث": "s", "ز": "s", "ظ": "s", "ش": "x", "چ": "x", "ج": "j", "ح": "h", "خ": "h", "ه": "h"}
    | {
        "ك": "k",
        "ق": "k",
        "گ": "k",
        "غ": "g",
        "ف": "f",
        "ڤ": "f",
        "ر": "r",
        "ل": "l",
        "م": "m",
        "ن": "n",
    }
)
_CYRILLIC_SOUNDS = str.maketrans(
    {"б": "b", "п": "b", "т": "t", "д": "d", "с": "s", "з": "s", "ц": "ts", "ш": "x", "щ": "x"}
    | {"ч": "x", "ж": "j", "х": "h", "г": "g", "ґ": "g", "к": "k", "ф": "f", "в": "f", "р": "r"}
    | {"л": "l", "м": "m", "н": "n"}
)
_CYRILLIC_ENDING = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ах|ях|ов|ев|ой|ей|ом|ем|ым|им|ий|ый|ия|ии|ию|[аяоеуюыиійьї])$"
)
_LATIN_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[aeiouy])h$", ""), (r"x", "ks"), (r"sch|tch|sh|ch", "x"), (r"kh", "h"), (r"gh", "g"),
        (r"dh", "d"), (r"th|dz", "s"), (r"dj|zh", "j"), (r"ph|v", "f"), (r"z", "s"),
        (r"ck|q|c", "k"), (r"p", "b"), (r"[^bdfghjklmnrstx]", ""),
    )
)  # fmt: skip
_LATIN_LETTERS = str.maketrans(
    {"æ": "a", "ø": "o", "ß": "ss", "ı": "i", "œ": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d"}
)
_DOUBLED = re.compile(r"(.)\1+")


def name_sounds(text: str) -> Iterator[str]:
    """Yield the keys of the words of ``text`` that may be names, in order.

    In a script with capitals only words with one may be; in one without, every word.
    """
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper() or not (word[0].islower() or word[0].istitle()):
            yield from sound_keys(word)


@lru_cache(maxsize=1 << 17)
def sound_keys(word: str) -> tuple[str, ...]:
    """Return the keys of one word: more than one where particles may be attached to it.

    A word with fewer than two consonants has none: such a key would be that of many words.
    """
    folded = fold(word)
    if _ARABIC.match(folded):
        keys = [key for form in without_particles(folded) for key in _arabic(form)]
    elif "\u0400" <= folded[:1] <= "\u04ff":
        keys = [_letters(_CYRILLIC_ENDING.sub("", folded).translate(_CYRILLIC_SOUNDS))]
    else:
        keys = [_latin(folded)]
    return tuple(dict.fromkeys(key for key in keys if len(key) >= _SHORTEST_KEY))


def _arabic(word: str) -> tuple[str, ...]:
    """Return the keys of an Arabic word; its feminine ending is a t before a second name."""
    bare = word[:-1] if word.endswith(("ه", "ة")) else word
    key = _letters(bare.translate(_ARABIC_SOUNDS))
    return (key, _once(f"{key}t")) if word.endswith("ة") else (key,)


def _letters(word: str) -> str:
    return _once("".join(c for c in word if c.isascii() and c.isalpha()))


def _latin(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_LATIN_LETTERS))
    plain = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    for pattern, sound in _LATIN_SOUNDS:
        plain = pattern.sub(sound, plain)
    return _once(plain)


def _once(key: str) -> str:
    return _DOUBLED.sub(r"\1", key)
