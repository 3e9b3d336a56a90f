"""Case endings that Turkish writes after an apostrophe: "Orlu'da", "12'ye", "Aksoy'un".

They stand behind names and numerals only, and are shaped unlike anything that other languages
write after an apostrophe, so no reader needs to know the language to see them. Source of the
forms: Göksel and Kerslake, "Turkish: A Comprehensive Grammar" (2005), chapter 8.
"""

import re

_LETTER = r"[^\W\d_]"
_VOWEL = "[ıiuü]"
_CASES = rf"y?[ae]|y{_VOWEL}|n[ae]|n?{_VOWEL}n|n?[dt][ae]|y?l[ae]|ş[ae]r"
_FROM = "n?[dt][ae]n"
_REACHED = rf"{_VOWEL}(?=\s+(?:aş|geç|bul|gör))"
"""The accusative of "40'ı aştı" looks like "of them" but for the verb after it."""
_OF_THEM = rf"s?{_VOWEL}(?:n{_LETTER}{{0,3}})?"
AFTER_NUMERAL = (
    rf"['’](?:(?:{_CASES}|{_REACHED})(?!{_LETTER})|(?=(?:{_FROM}|{_OF_THEM})(?!{_LETTER})))"
)
"""What follows a numeral and is no word: a case, or the mere apostrophe before an ending that
says more ("12'si": of them, "9'dan": from)."""
ORDINAL = rf"\d+['’]{_VOWEL}?nc{_VOWEL}{_LETTER}*"
"""A numeral with the ending of an ordinal, which counts nothing ("12'nci")."""
_AFTER_NAME = re.compile(
    rf"['’](?:{_CASES}|{_FROM}|{_VOWEL}|n{_VOWEL}|s{_VOWEL}|[dt][ae]ki(?:l[ae]r)?{_LETTER}{{0,3}}"
    rf"|l{_VOWEL}(?:l[ae]r)?{_LETTER}{{0,3}})$"
)


_PLACING = re.compile(r"['’](?:n?[dt][ae](?:n|ki.*)?|y?[ae]|n[ae])$")


def is_placed(word: str) -> bool:
    """Tell whether a name has the case of a place, from a place or to one ("Orlu'daki")."""
    return bool(_PLACING.search(word))


def without_case(word: str) -> str:
    """Return ``word`` without the ending after its apostrophe, if one of Turkish stands there."""
    return _AFTER_NAME.sub("", word)
