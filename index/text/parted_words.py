"""Arabic words of harm that posts part by dots or strokes so that no filter finds them: "ق.تل".

Elsewhere a dot or a stroke stands between two words ("#قطاع_غزة", a full stop without a space), so
only letters that make one of these words belong together.
"""

import re
from functools import cache

_STEMS = (
    *("قتل", "يقتل", "تقتل", "مقتل", "قتلى", "قتيل", "قتيلة", "قتال", "اغتيال", "اغتال"),
    *("شهيد", "شهيدة", "شهداء", "استشهاد", "استشهد", "جريح", "جريحة", "جرحى", "جرح", "جرحا"),
    *("إصابة", "إصابات", "أصيب", "أصيبت", "مصاب", "ضحية", "ضحايا", "مجزرة", "مجازر", "جثة", "جثث"),
    *("قصف", "يقصف", "تقصف", "غارة", "غارات", "صاروخ", "صواريخ", "قذيفة", "قذائف", "تفجير"),
    *("انفجار", "قنبلة", "برميل", "براميل", "استهداف", "استهدف", "يستهدف", "تستهدف", "ضربة"),
    *("ضربات", "هجوم", "اعتقال", "اعتقل", "يعتقل", "تعتقل", "أسير", "إعدام", "مسلح", "مسيرة"),
    *("احتلال", "إرهاب", "إسرائيل", "إسرائيلي", "إسرائيلية", "ميليشيا", "مليشيا", "داعش"),
)
_BEFORE = "(?:[وف]{0})?(?:[بلك]{0})?(?:ا{0}ل{0}|ل{0}(?=ل))?"
_AFTER = ("", "ت", "وا", "ا", "ين", "ان", "ون", "ات", "ه", "ها", "هم", "هما", "ي")
_SIGNS = "._*•·"
_MARKS = "\u0640\u064b-\u0652"
_BETWEEN = f"[{_MARKS}{_SIGNS}]*"
_LETTER = r"[\u0621-\u063a\u0641-\u064a]"
_ALIKE = {"ا": "[اأإآ]", "أ": "[اأإ]", "إ": "[اأإ]", "ى": "[ىي]", "ي": "[يى]", "ة": "[ةه]"}


def _spelt(word: str) -> str:
    return _BETWEEN.join(_ALIKE.get(letter, letter) for letter in word)


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(_spelt(word) for word in sorted(words, key=len, reverse=True))


PARTED_WORD = (
    rf"(?<!{_LETTER})(?=[{_MARKS}]*(?:{_LETTER}[{_MARKS}]*){{1,8}}[{_SIGNS}]+[{_MARKS}]*{_LETTER})"
    rf"{_BEFORE.format(_BETWEEN)}(?:{_one_of(_STEMS)})(?:{_BETWEEN}(?:{_one_of(_AFTER[1:])}))?"
    rf"(?:[{_MARKS}])*(?![{_SIGNS}]*{_LETTER})"
)
"""A pattern of one such word, prefixes and endings included, at least one sign inside."""

_LONGEST = 24
_SIGN = re.compile(f"[{_SIGNS}]")
_ARABIC = re.compile(_LETTER)


@cache
def _whole() -> re.Pattern[str]:
    """Return what finds one such word; to compile it takes 30 milliseconds."""
    return re.compile(PARTED_WORD)


def parts_letters(text: str, place: int) -> bool:
    """Tell whether the sign at ``place`` stands within one of these words."""
    start, end = max(0, place - _LONGEST), place + _LONGEST
    if not _ARABIC.search(text, start, end):
        return False
    found = _whole().finditer(text, start, end)
    return any(word.start() < place < word.end() - 1 for word in found)


def without_signs(word: str) -> str:
    """Return ``word`` without what parts its letters, where it is one of these words."""
    if not _SIGN.search(word) or not _whole().fullmatch(word):
        return word
    return _SIGN.sub("", word)
