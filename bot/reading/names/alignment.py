"""How well a word in Latin letters spells a word in Arabic or Cyrillic letters.

A weighted alignment: each letter (or pair of letters) of the other script stands for one of a few
Latin spellings, each at a cost; what stands for nothing costs more. Arabic leaves short vowels
out, so a Latin vowel alone is cheap, while a long vowel of Arabic must find a vowel. The tables
follow the usual romanisations (English, French, German, Danish, and the scholarly ones), so that
"sh", "ch", "sch" and "sj" all spell ش.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

Spellings = Mapping[str, float]

FARTHEST = 9.0
J_OR_CH = "ƈ"
"""A Latin c that may be the one of Turkish, with or without its cedilla."""
S_OR_SH = "ʂ"
"""A Latin s that may have lost its cedilla."""
_VOWELS = frozenset("aeiouy")
_VOWEL_LETTERS = {"a": 0.05, "e": 0.05, "i": 0.05, "o": 0.05, "u": 0.05, "y": 0.2}

ARABIC: Mapping[str, Spellings] = {
    "ا": {"a": 0, "e": 0.15, "aa": 0, "o": 0.25, "i": 0.45, "u": 0.45, "ae": 0.15, "": 0.7},
    "ب": {"b": 0, "p": 0, "v": 0.3},
    "ت": {"t": 0, "th": 0.2, "d": 0.5},
    "ث": {"th": 0, "t": 0.1, "s": 0.2},
    "ج": {
        "j": 0, "g": 0.1, "dj": 0, "dg": 0.1, "dsch": 0, "dzh": 0, "zh": 0.2, "ch": 0.4,
        J_OR_CH: 0.1,
    },
    "ح": {"h": 0, "kh": 0.3, "ch": 0.4, "": 0.7},
    "خ": {"kh": 0, "ch": 0.1, "h": 0.2, "x": 0.2, "k": 0.3, "j": 0.4},
    "د": {"d": 0, "dh": 0.2, "t": 0.5},
    "ذ": {"dh": 0, "th": 0, "d": 0.1, "z": 0.1, "t": 0.3},
    "ر": {"r": 0},
    "ز": {"z": 0, "s": 0.2, "ts": 0.3, "c": 0.3},
    "س": {S_OR_SH: 0, "s": 0, "c": 0.1, "z": 0.2, "sc": 0.2, "th": 0.4},
    "ش": {
        "sh": 0, "sch": 0, "sj": 0, "ch": 0.1, "x": 0.3, "sz": 0.2, "s": 0.4, "sk": 0.4,
        S_OR_SH: 0.25, J_OR_CH: 0.2,
    },
    "ص": {S_OR_SH: 0.05, "s": 0, "c": 0.2, "z": 0.4},
    "ض": {"d": 0, "dh": 0, "z": 0.3},
    "ط": {"t": 0, "th": 0.3, "d": 0.5},
    "ظ": {"dh": 0, "z": 0.1, "th": 0.2, "d": 0.2},
    "ع": {"": 0.25, "a": 0.05, "aa": 0.05, "e": 0.1, "i": 0.15, "o": 0.15, "u": 0.15},
    "غ": {"gh": 0, "g": 0, "r": 0.6},
    "ف": {"f": 0, "v": 0, "ph": 0, "w": 0.3, "p": 0.3},
    "ق": {"q": 0, "k": 0.05, "g": 0.3, "gh": 0.3, "qu": 0.1},
    "ك": {"k": 0, "ch": 0.2, "q": 0.1, "g": 0.3, "qu": 0.05},
    "ل": {"l": 0},
    "م": {"m": 0},
    "ن": {"n": 0},
    "ه": {"h": 0, "kh": 0.2, "": 0.6},
    "و": {
        "w": 0, "u": 0, "o": 0, "ou": 0, "oo": 0, "v": 0.1, "au": 0.1, "aw": 0.1, "ow": 0.1,
        "oe": 0.2, "eu": 0.2, "ue": 0.2, "y": 0.3, "": 0.7,
    },
    "ي": {
        "y": 0, "i": 0, "ee": 0, "iy": 0, "ie": 0.05, "ei": 0.05, "ai": 0.05, "ay": 0.05,
        "ey": 0.05, "ij": 0.05, "e": 0.1, "ae": 0.1, "j": 0.15, "ea": 0.15, "ue": 0.25, "": 0.7,
    },
    "ء": {"": 0.05, **_VOWEL_LETTERS},
    "ئ": {"": 0.15, "ie": 0.1, **_VOWEL_LETTERS},
    "ؤ": {"": 0.15, "ou": 0.1, **_VOWEL_LETTERS},
    "پ": {"p": 0},
    "چ": {J_OR_CH: 0, "ch": 0, "g": 0.1},
    "ڤ": {"v": 0, "w": 0.2},
    "گ": {"g": 0},
    "عا": {"a": 0, "aa": 0, "e": 0.2},
    "عو": {"o": 0, "u": 0, "ou": 0, "au": 0, "aw": 0, "oo": 0},
    "عي": {"i": 0.05, "ei": 0, "ai": 0, "ay": 0, "ey": 0, "ee": 0, "e": 0.1, "y": 0.1},
    "اي": {"i": 0.1, "y": 0.1, "ai": 0, "ay": 0, "ei": 0, "ey": 0},
    "كس": {"x": 0},
    "تش": {J_OR_CH: 0.1, "ch": 0, "c": 0.2, "cz": 0, "tch": 0, "tsch": 0, "tj": 0.1},
    "تس": {"ts": 0, "z": 0.1, "tz": 0, "c": 0.1},
    "شت": {"st": 0.1},
    "نغ": {"ng": 0},
    "نج": {"ng": 0},
    "نك": {"nk": 0, "ngk": 0, "nc": 0},
    "سي": {"cy": 0.1},
    "ير": {"ir": 0, "er": 0.05, "ur": 0.1, "ear": 0.1},
}  # fmt: skip
_ARABIC_FIRST: Mapping[str, Spellings] = {
    "ا": {"": 0.8, **_VOWEL_LETTERS, "a": 0},
    "ي": {"y": 0, "j": 0.1, "i": 0.1, "e": 0.2, "g": 0.4},
    "و": {"w": 0, "v": 0, "o": 0.1, "u": 0.1},
    "ان": {"n": 0.2},
    "او": {"o": 0, "u": 0, "ou": 0, "au": 0, "aw": 0, "oo": 0, "eu": 0.2},
    "اي": {"i": 0, "e": 0.1, "ei": 0, "ai": 0, "ay": 0, "ee": 0, "y": 0.1, "ae": 0.1},
}
_ARABIC_LAST: Mapping[str, Spellings] = {
    "ه": {"h": 0, "a": 0, "ah": 0, "e": 0.1, "eh": 0, "at": 0.1, "et": 0.1, "": 0.4},
    "اه": {"a": 0, "ah": 0, "aa": 0, "at": 0.1},
    "عه": {"a": 0, "aa": 0, "ah": 0, "aat": 0, "at": 0, "et": 0.1, "eh": 0.1, "ia": 0.2},
    "ي": {
        "y": 0,
        "i": 0,
        "ee": 0,
        "a": 0.1,
        "ie": 0.05,
        "e": 0.15,
        "iy": 0,
        "ay": 0.05,
        "ai": 0.05,
        "ei": 0.05,
        "ey": 0.05,
        "ij": 0,
        "": 0.6,
    },
    "يه": {"ia": 0, "iyah": 0, "iya": 0, "iye": 0.1, "ie": 0.1, "eya": 0, "y": 0.3},
    "ا": {"a": 0, "ah": 0, "aa": 0, "e": 0.2, "o": 0.4, "": 0.5},
    "ع": {"": 0.25, "a": 0.1, "aa": 0.05, "e": 0.2, "i": 0.2, "o": 0.3, "u": 0.3},
}
CYRILLIC: Mapping[str, Spellings] = {
    "а": {"a": 0, "ah": 0.1, "e": 0.3, "o": 0.3},
    "б": {"b": 0},
    "в": {"v": 0, "w": 0, "f": 0.2, "u": 0.4},
    "г": {"g": 0, "h": 0.1, "gh": 0, "v": 0.4},
    "ґ": {"g": 0},
    "д": {"d": 0, "dh": 0.1},
    "е": {
        "e": 0, "ye": 0, "je": 0, "ie": 0.1, "ee": 0.1, "i": 0.3, "a": 0.4, "ae": 0.1,
        "yo": 0.1, "jo": 0.1, "io": 0.1,
    },
    "ев": {"ov": 0.1, "ow": 0.1},
    "є": {"ye": 0, "je": 0, "ie": 0, "e": 0.1},
    "ё": {"yo": 0, "jo": 0, "io": 0, "e": 0.1, "o": 0.1, "oe": 0.1},
    "ж": {"zh": 0, "j": 0.1, "sj": 0.1, "z": 0.2, "g": 0.2, "sch": 0.2, "sh": 0.3},
    "з": {"z": 0, "s": 0.1, "th": 0.4},
    "и": {"i": 0, "y": 0.1, "e": 0.3, "ee": 0, "ea": 0.2, "ie": 0.1},
    "і": {"i": 0, "y": 0.1},
    "ї": {"yi": 0, "ji": 0, "i": 0.1},
    "й": {"y": 0, "i": 0, "j": 0, "": 0.2},
    "к": {"k": 0, "q": 0, "ch": 0.3, "g": 0.6},
    "кс": {"x": 0},
    "л": {"l": 0},
    "м": {"m": 0},
    "н": {"n": 0},
    "о": {"o": 0, "a": 0.3, "au": 0.2, "ou": 0.2},
    "п": {"p": 0},
    "р": {"r": 0, "rh": 0.1},
    "с": {S_OR_SH: 0, "s": 0, "c": 0.1, "z": 0.1, "th": 0.4},
    "т": {"t": 0, "th": 0},
    "у": {"u": 0, "ou": 0, "oo": 0, "w": 0.1, "o": 0.4, "ue": 0.2},
    "ф": {"f": 0, "ph": 0, "th": 0.3},
    "х": {"kh": 0, "h": 0, "ch": 0, "gh": 0.1, "j": 0.3, "": 0.5},
    "ц": {"ts": 0, "tz": 0, "c": 0, "z": 0.1},
    "ч": {J_OR_CH: 0.1, "ch": 0, "tch": 0, "tj": 0, "tsch": 0, "cz": 0, "c": 0.2},
    "ш": {S_OR_SH: 0.2, "sh": 0, "sch": 0, "sj": 0, "ch": 0.1, "s": 0.3},
    "щ": {"shch": 0, "sch": 0.1, "sj": 0.1, "schtsch": 0, "sh": 0.2},
    "ъ": {"": 0},
    "ы": {"y": 0, "i": 0.1},
    "ь": {"": 0, "i": 0.2, "y": 0.3, "j": 0.2},
    "'": {"": 0},
    "э": {"e": 0, "a": 0.2, "ae": 0},
    "ю": {"yu": 0, "ju": 0, "iu": 0, "ew": 0, "u": 0.1, "y": 0.2},
    "я": {"ya": 0, "ja": 0, "ia": 0, "a": 0.1},
    "дж": {J_OR_CH: 0.1, "j": 0, "dj": 0, "g": 0.1, "dzh": 0},
    "ай": {"i": 0.2, "ai": 0, "ei": 0.2, "ay": 0},
    "ей": {"ey": 0, "ay": 0.1, "a": 0.3},
    "ий": {"y": 0, "iy": 0, "i": 0, "ij": 0},
    "уа": {"wa": 0},
    "ия": {"ia": 0, "iya": 0, "ija": 0, "ien": 0.2},
    "ія": {"ia": 0, "iya": 0, "iia": 0, "ija": 0},
    "ій": {"y": 0, "iy": 0, "i": 0, "ij": 0},
    "ый": {"y": 0, "iy": 0, "i": 0, "ij": 0},
    "йо": {"yo": 0, "jo": 0, "io": 0},
    "ьо": {"yo": 0, "io": 0, "jo": 0, "o": 0.1},
    "зг": {"zgh": 0},
}  # fmt: skip
_ANY_VOWEL = {"a": 0.5, "e": 0.5, "i": 0.5, "o": 0.5, "u": 0.5, "": 0.6}
_CYRILLIC_VOWELS = frozenset("аеєёиіїоуыэюя")
_ABJAD_SKIPS = {"first": 0.8, "inner": 0.13, "last": 0.5}
_ALPHABET_SKIPS = {"first": 0.8, "inner": 0.5, "last": 0.4}
_WEAK_SKIPS = {"h": 0.35, "w": 0.6, "j": 0.6, "'": 0.0}
_SILENT_E = 0.25
_MUTE_H = 0.1
_LOST_LETTER = 1.6

_SIGNATURES = {
    "l": "lлل",
    "m": "mмم",
    "n": "nнن",
    "r": "rрر",
    "p": "bpfvбпфвبپفڤ",
}
_LABIAL_SLACK = 2
_SIGNATURE_OF = {letter: sign for sign, letters in _SIGNATURES.items() for letter in letters}


@lru_cache(maxsize=1 << 14)
def distance(latin: str, other: str, *, abjad: bool) -> float:
    """Return the cost of reading ``latin`` as a spelling of ``other``; 0 is a plain spelling.

    Args:
        latin: A word as ``bot.reading.names.spelling.plain_letters`` gives it.
        other: A folded word in Arabic (``abjad``) or Cyrillic letters.
        abjad: Whether ``other`` leaves short vowels out.
    """
    if not _plausible(latin, other):
        return FARTHEST
    best = [[FARTHEST] * (len(latin) + 1) for _ in range(len(other) + 1)]
    best[0][0] = 0.0
    for row in range(len(other) + 1):
        for column in range(len(latin) + 1):
            reached = best[row][column]
            if reached < FARTHEST:
                if column < len(latin):
                    alone = reached + _alone(latin, column, abjad=abjad)
                    best[row][column + 1] = min(best[row][column + 1], alone)
                for width, size, cost in _steps(latin[column:], other, row, abjad=abjad):
                    place = best[row + width]
                    place[column + size] = min(place[column + size], reached + cost)
    return best[-1][-1]


def _steps(rest: str, other: str, row: int, *, abjad: bool) -> Iterator[tuple[int, int, float]]:
    """Yield how many letters from ``row`` on how many of ``rest`` spell, and the cost."""
    for width in (1, 2):
        end = row + width
        if end <= len(other):
            for spelling, cost in _spellings(other, row, end, abjad=abjad).items():
                if rest.startswith(spelling):
                    yield width, len(spelling), cost


def _alone(latin: str, column: int, *, abjad: bool) -> float:
    """Return the cost of a Latin letter that spells nothing."""
    letter = latin[column]
    if letter == "h" and _is_mute(latin, column):
        return _MUTE_H
    if letter not in _VOWELS:
        return _WEAK_SKIPS.get(letter, _LOST_LETTER)
    if letter == "y" and latin[column + 1 : column + 2] in _VOWELS:
        return _WEAK_SKIPS["j"]
    skips = _ABJAD_SKIPS if abjad else _ALPHABET_SKIPS
    if column == 0:
        return skips["first"]
    if column == len(latin) - 1:
        return _SILENT_E if letter == "e" else skips["last"]
    return skips["inner"]


def _is_mute(latin: str, column: int) -> bool:
    """Tell whether an h only lengthens the vowel before it ("John")."""
    return latin[max(0, column - 1)] in _VOWELS and latin[column + 1 : column + 2] == "n"


def _spellings(other: str, start: int, end: int, *, abjad: bool) -> Spellings:
    unit = other[start:end]
    if not abjad:
        known = CYRILLIC.get(unit, {})
        return {**_ANY_VOWEL, **known} if unit in _CYRILLIC_VOWELS else known
    if start == 0 and unit in _ARABIC_FIRST:
        return _ARABIC_FIRST[unit]
    if end == len(other) and start > 0 and unit in _ARABIC_LAST:
        return _ARABIC_LAST[unit]
    return ARABIC.get(unit, {})


def _plausible(latin: str, other: str) -> bool:
    """Tell whether the letters that every script keeps apart (l, m, n, r, lips) agree in number."""
    one, two = _signature(latin), _signature(other)
    return one[:-1] == two[:-1] and abs(one[-1] - two[-1]) <= _LABIAL_SLACK


@lru_cache(maxsize=1 << 16)
def _signature(word: str) -> tuple[int, ...]:
    """Return how many letters of each sign a word has, in the order of the signs."""
    signs = "".join(_SIGNATURE_OF.get(letter, "") for letter in word)
    return tuple(map(signs.count, _SIGNATURES))
