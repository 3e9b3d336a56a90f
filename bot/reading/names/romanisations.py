"""The letters from a to z in which a word of a name is held against another script.

One word has several: what a writer meant by a letter depends on a language that nobody tells. The
c of "Orluca" is that of Turkish, a j, or a k; typewriters lose its cedilla, and that of ş.
"""

import re
from functools import lru_cache

from bot.reading.names.alignment import J_OR_CH, S_OR_SH
from bot.reading.names.name_words import NameWord
from bot.reading.names.spelling import plain_letters, romanised

_ASSIMILATED = re.compile(r"[ae]([drstzn])\1")
_APOSTROPHES = str.maketrans("", "", "'ʻʿʾ’‘`")
_MARKED_C = re.compile(r"ç|c(?![hkqz])")
_MARKED_S = re.compile(r"(?<![cst])s(?![chjsz])")
_NOT_TURKISH = re.compile(r"[qwxæøåßé]")


@lru_cache(maxsize=1 << 16)
def romanisations(name: NameWord, *, definite: bool) -> tuple[str, ...]:
    """Return the letters to align; without an assimilated article, too ("zor" of "Ezzor")."""
    if name.script == "cyrillic":
        return _of_cyrillic(plain_letters(romanised(name.folded)))
    # A letter before and after an apostrophe is no letter doubled ("Tari'i").
    plain = plain_letters(name.folded).translate(_APOSTROPHES)
    bare = (plain, plain[1:]) if definite and _ASSIMILATED.match(name.folded) else (plain,)
    # An n is spoken, and often written, as m before b.
    nasal = (word.replace("mb", "nb") for word in bare if "mb" in word)
    return (*bare, *nasal, *turkish_readings(name.folded))


@lru_cache(maxsize=1 << 16)
def turkish_readings(folded: str) -> tuple[str, ...]:
    """Return a folded Latin word as Turkish reads it; none where that makes no difference."""
    if _NOT_TURKISH.search(folded):
        return ()
    read = _MARKED_C.sub(J_OR_CH, folded.replace("ş", "sh"))
    either = (read, _MARKED_S.sub(S_OR_SH, read))
    letters = (plain_letters(word).translate(_APOSTROPHES) for word in either if word != folded)
    return tuple(dict.fromkeys(letters))


def _of_cyrillic(plain: str) -> tuple[str, ...]:
    """Return a romanised word, also with its kh as the h that it may stand for."""
    return (plain, plain.replace("kh", "h")) if "kh" in plain else (plain,)
