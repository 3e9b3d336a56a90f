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
from itertools import product

from index.searching.folding import fold, without_particles

_SHORTEST_KEY = 2
_MARK = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARK}])*")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_SILENT_ARABIC = dict.fromkeys(range(0x600, 0x700))
"""No letter at all: what a table lacks takes several times as long to translate as what it has."""
_ARABIC_SOUNDS = _SILENT_ARABIC | str.maketrans(
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
_ARABIC_SPELT = _ARABIC_SOUNDS | {ord("ا"): "A", ord("و"): "W", ord("ي"): "Y"}
_OPENING_ALEF = re.compile("^ا")
_FINAL_WEAK = re.compile("[اويء]+$")
_VOWELS = re.compile("([aeiou]+)")
_FINAL_VOWELS = re.compile("[aeiouY]+$")
_VOWEL_LETTERS = {"a": "A", "e": "Y", "i": "Y", "o": "W", "u": "W"}
_MOST_VOWELS = 4
"""With more of them a name has consonants enough, and very many spellings."""
_LATIN_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[aeiouy])h$", ""), (r"x", "ks"), (r"sch|tch|sh|ch", "x"), (r"kh", "h"), (r"gh", "g"),
        (r"dh", "d"), (r"th|dz", "s"), (r"dj|zh", "j"), (r"ph|v", "f"), (r"z", "s"),
        (r"ck|q|c", "k"), (r"p", "b"), (r"[^bdfghjklmnrstx]", ""),
    )
)  # fmt: skip
_LATIN_DIGRAPHS = (
    *_LATIN_SOUNDS[:-1],
    (re.compile(r"w"), "W"), (re.compile(r"y"), "Y"), (re.compile(r"[^aeioubdfghjklmnrstxWY]"), ""),
)  # fmt: skip
_LATIN_LETTERS = str.maketrans(
    {"æ": "a", "ø": "o", "ß": "ss", "ı": "i", "œ": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d"}
)
_DOUBLED = re.compile(r"(.)\1+")
_NO_SOUND = re.compile("[^A-Za-z]+")
_LONGEST_KEPT = 40
"""Letters of what is remembered; where none are put between words, a "word" is a sentence."""


def name_sounds(text: str) -> Iterator[str]:
    """Yield the keys of the words of ``text`` that may be names, in order.

    In a script with capitals only words with one may be; in one without, every word. What stands
    between two spaces is looked at once, since texts repeat their words.
    """
    for piece in text.split():
        yield from _sounds_of(piece) if len(piece) <= _LONGEST_KEPT else _sounds(piece)


def _sounds(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper() or not (word[0].islower() or word[0].istitle()):
            yield from sound_keys(word)


@lru_cache(maxsize=1 << 15)
def _sounds_of(piece: str) -> tuple[str, ...]:
    return tuple(_sounds(piece))


@lru_cache(maxsize=1 << 16)
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


@lru_cache(maxsize=1 << 14)
def spelt_sounds(word: str) -> tuple[str, ...]:
    """Return the keys with long vowels that a word in Latin letters may have in Arabic script.

    There "Halim" is written with a letter for its i, and "Hilma" with none for either vowel. A
    text's own spelling is one of these keys: it tells names with the same consonants apart.
    """
    folded = fold(word)
    plain = _plain_latin(folded)
    vowels = sum(map(len, _VOWELS.findall(plain)))
    if not plain.isascii() or vowels > _MOST_VOWELS:
        return ()
    for pattern, sound in _LATIN_DIGRAPHS:
        plain = pattern.sub(sound, plain)
    parts = [_spellings(part) for part in _VOWELS.split(_FINAL_VOWELS.sub("", plain))]
    return tuple(dict.fromkeys(k for k in map(_once, map("".join, product(*parts))) if _long(k)))


def _spellings(part: str) -> tuple[str, ...]:
    """Return how a run of vowels, or of consonants, may be written."""
    if part[:1] not in _VOWEL_LETTERS:
        return (part,)
    letters = dict.fromkeys(_VOWEL_LETTERS[letter] for letter in part)
    written = product(*(("", letter) for letter in letters))
    return tuple("".join(some) for some in written)


def _long(key: str) -> bool:
    return len(key) >= _SHORTEST_KEY and not key.islower()


def _arabic(word: str) -> tuple[str, ...]:
    """Return the keys of an Arabic word; its feminine ending is a t before a second name."""
    bare = word[:-1] if word.endswith(("ه", "ة")) else word
    key = _letters(bare.translate(_ARABIC_SOUNDS))
    spelt = _letters(_FINAL_WEAK.sub("", _OPENING_ALEF.sub("", bare)).translate(_ARABIC_SPELT))
    keys = (key, spelt) if _long(spelt) else (key,)
    return (*keys, *(_once(f"{one}t") for one in keys)) if word.endswith("ة") else keys


def _letters(word: str) -> str:
    return _once(_NO_SOUND.sub("", word))


def _plain_latin(word: str) -> str:
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_LATIN_LETTERS))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def _latin(word: str) -> str:
    plain = _plain_latin(word)
    for pattern, sound in _LATIN_SOUNDS:
        plain = pattern.sub(sound, plain)
    return _once(plain)


def _once(key: str) -> str:
    return _DOUBLED.sub(r"\1", key)
