"""Spelling variants of one name within one script.

Newsrooms spell foreign names as they please: Kelda and Kilda, Moqrat and Mukrat, Muhammad and
Mohammed. Two spellings are one name where their plain letters agree up to the vowels that vary and
to a letter repeated or left out.
"""

import re
import unicodedata
from functools import lru_cache

_NO_DECOMPOSITION = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "aa", "ß": "ss", "ı": "i", "œ": "oe", "ð": "d", "þ": "th"}
    | {"ł": "l", "đ": "d", "ʻ": "'", "ʿ": "'", "ʾ": "'", "’": "'", "‘": "'", "`": "'"}
)
_ROMAN_AYIN = str.maketrans("", "", "‘ʻʿʾ`")
_SCHOLARLY = re.compile("[\u0304\u0323\u0331]|(?<=[dhtzDHTZ])\u0327")
_HARD_C = re.compile(r"ck|c(?=[aou]|[^aeiouyhzs]|$)")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"tsch|tch|tj", "ch"), (r"sch|sj|sz", "sh"), (r"kh", "h"), (r"gh", "g"),
        (r"dh", "d"), (r"th", "t"), (r"ph", "f"), (r"dj|dg", "j"), (r"q", "k"), (r"w", "v"),
        (r"z", "s"), (r"x", "ks"), (r"oo|ou", "u"), (r"ee|ie|iy|ij", "i"),
        (r"ai|ay|ey|ei", "e"), (r"y(?=[aeou])", "j"), (r"(?<=[^aeiou])y", "i"), (r"'", ""),
        (r"(?<=[aeiou])h$", ""),
    )
)  # fmt: skip
_VARYING_VOWELS = (frozenset("ie"), frozenset("uo"), frozenset("ae"))
_VOWELS = frozenset("aeiou")
_SHORT = 4
_LONG = 9
_NEAR = 2
_ARABIC_WEAK = str.maketrans("", "", "اويءئؤ")
_ARABIC_ALIKE = str.maketrans({"ص": "س", "ط": "ت", "ض": "د", "ظ": "ز", "ذ": "ز", "غ": "ج"})
_LONG_ARABIC = 5
_CYRILLIC_ENDING = re.compile(
    r"(?:ами|ями|ими|ыми|ього|ьому|ого|его|ому|ему|ою|ею|єю|ах|ях|ой|ей|ом|ем|єм|ым|им|ім|їм"
    r"|ий|ый|ія|ия|ії|ии|ію|ию|[аяоеєуюыиійьї])$"
)
_WEAK_END = re.compile(r"(?<=..)[аеєиіїоуыэюяйь]+$")
_FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхчш])[ое](?=[кц]$)")
_SOFTENED = re.compile(r"(?<=[бвджзйлмнпрст])ці$")
_SILENT = str.maketrans("", "", "ьъ'")
_ALIKE_CYRILLIC = (
    frozenset("иы"), frozenset("еэ"), frozenset("еє"), frozenset("гґ"), frozenset("іи"),
    frozenset("іы"), frozenset("іо"), frozenset("іе"), frozenset("їи"), frozenset("їе"),
    frozenset("їє"), frozenset("їі"),
)  # fmt: skip
"""Letters that stand for one another in Russian and Ukrainian spellings, and within Ukrainian
("Харків", "Харкова")."""
_SHORTEST_CYRILLIC_STEM = 2


@lru_cache(maxsize=1 << 16)
def plain_letters(word: str) -> str:
    """Return a folded Latin word in the letters a to z, hard c as k, no letter doubled."""
    word = word.casefold().translate(_NO_DECOMPOSITION)
    decomposed = unicodedata.normalize("NFKD", word)
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return _DOUBLED.sub(r"\1", _HARD_C.sub("k", bare))


def without_marks(name: str) -> str:
    """Return a Latin name without the marks of scholars' romanisations ("Ḩūrān": "Huran")."""
    decomposed = unicodedata.normalize("NFD", name.translate(_ROMAN_AYIN))
    return unicodedata.normalize("NFC", _SCHOLARLY.sub("", decomposed))


def single_letters(word: str) -> str:
    """Return the word with no letter doubled."""
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=1 << 12)
def latin_variants(one: str, other: str) -> bool:
    """Tell whether two folded Latin words are spellings of one name."""
    if one == other:
        return True
    if plain_letters(one) == plain_letters(other):
        return True
    if min(len(one), len(other)) < _SHORT or (one[0] != other[0] and not _alike(one[0], other[0])):
        return False
    left, right = _sound(one), _sound(other)
    return left == right or _vary(left, right) or _slip(left, right)


@lru_cache(maxsize=1 << 12)
def arabic_variants(one: str, other: str) -> bool:
    """Tell whether two folded Arabic words are spellings of one name."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG_ARABIC or abs(len(one) - len(other)) > 1:
        return False
    if one[0] != other[0] or one.endswith("ي") != other.endswith("ي"):
        return False
    left, right = (word.translate(_ARABIC_ALIKE) for word in (one, other))
    return (
        left.translate(_ARABIC_WEAK) == right.translate(_ARABIC_WEAK)
        and _edits(left, right) < _NEAR
    )


@lru_cache(maxsize=1 << 16)
def cyrillic_stem(word: str) -> str:
    """Return a folded Cyrillic word without its case ending, soft and hard signs left out."""
    word = _SOFTENED.sub("ка", single_letters(word))
    stem = _WEAK_END.sub("", _CYRILLIC_ENDING.sub("", word))
    shortest = min(_SHORTEST_CYRILLIC_STEM, len(word) - 1)
    stem = stem if len(stem) >= shortest else word
    return _FLEETING.sub("", stem.translate(_SILENT))


@lru_cache(maxsize=1 << 16)
def cyrillic_variants(one: str, other: str) -> bool:
    """Tell whether two folded Cyrillic words are forms of one name, in Russian or Ukrainian."""
    left, right = cyrillic_stem(one), cyrillic_stem(other)
    if left == right:
        return True
    return len(left) == len(right) and all(
        a == b or {a, b} in _ALIKE_CYRILLIC for a, b in zip(left, right, strict=True)
    )


_ROMAN = str.maketrans(
    {"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo"}
    | {"ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m"}
    | {"н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh"}
    | {"ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e"}
    | {"ю": "yu", "я": "ya", "'": ""}
)


@lru_cache(maxsize=1 << 16)
def romanised(cyrillic: str) -> str:
    """Return a folded Cyrillic word in Latin letters."""
    return cyrillic.translate(_ROMAN)


@lru_cache(maxsize=1 << 16)
def _sound(word: str) -> str:
    plain = plain_letters(word)
    for pattern, sound in _SOUNDS:
        plain = pattern.sub(sound, plain)
    return _DOUBLED.sub(r"\1", plain)


def _alike(one: str, other: str) -> bool:
    return (
        {one, other} <= _VOWELS
        or _sound(one) == _sound(other)
        or {one, other} in ({"c", "k"}, {"y", "j"})
    )


def _vary(one: str, other: str) -> bool:
    """Tell whether the words differ in vowels only, each by a known variation."""
    if len(one) != len(other):
        return False
    differing = [{left, right} for left, right in zip(one, other, strict=True) if left != right]
    allowed = 2 if len(one) > _SHORT else 1
    return len(differing) <= allowed and all(
        any(pair <= vowels for vowels in _VARYING_VOWELS) for pair in differing
    )


def _slip(one: str, other: str) -> bool:
    """Tell whether one letter is missing that stands again close by, or one edit in a long word."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or len(short) <= _SHORT:
        return False
    if len(short) >= _LONG and _edits(short, long) == 1:
        return True
    return len(long) > len(short) and any(
        short == long[:place] + long[place + 1 :]
        and letter in long[max(0, place - _NEAR) : place] + long[place + 1 : place + 1 + _NEAR]
        for place, letter in enumerate(long)
    )


def _edits(one: str, other: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        above, row[0] = row[0], place
        for column, mark in enumerate(other, start=1):
            cost = min(row[column] + 1, row[column - 1] + 1, above + (letter != mark))
            above, row[column] = row[column], cost
    return row[-1]
