"""Text to the words that the word index compares: one way for documents and for queries.

The Arabic stem is the "light10" of Larkey, Ballesteros and Connell, "Light stemming for Arabic
information retrieval" (2007): attached articles and conjunctions go, and the commonest endings.
"""

import re
import unicodedata
from collections.abc import Iterator

_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670"
_MARK = re.compile(f"[{_MARKS}]")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_UNSPACED_RUN = re.compile(f"[{_UNSPACED}]+")
_WORD = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W_]+")
_ARABIC_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي"})
_SEPARATORS = re.compile(r"[.,٫٬]")
_ARABIC_ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
_ARABIC_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي")
_ARABIC_PARTICLES = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك")
_SHORTEST_STEM = 2


def fold(text: str) -> str:
    """Return ``text`` in the form in which two spellings of one word are equal.

    Compatibility forms and case are folded, vowel marks and tatweel of Arabic dropped, its
    variants of alef and yeh made one letter each. Letters of Latin and Cyrillic alphabets keep
    their accents: "å" is not "a".
    """
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFC", _MARK.sub("", composed).translate(_ARABIC_LETTERS))


def words(text: str) -> Iterator[str]:
    """Yield the folded words and numbers of ``text`` in order.

    A number loses its separators ("1.200" and "1,200" are one word) and is written in Western
    digits. Scripts without spaces between words give overlapping pairs of characters, the usual
    unit where there is no word list.
    """
    for match in _WORD.finditer(fold(text)):
        word = match.group()
        if word[0].isdigit():
            yield _digits(word)
        elif _UNSPACED_RUN.fullmatch(word):
            yield from _pairs(word)
        else:
            yield word


def arabic_stem(word: str) -> str:
    """Return a folded Arabic word without its article, "and", and inflection."""
    stem = word
    if len(stem) > _SHORTEST_STEM + 1 and stem.startswith("و") and not stem.startswith("وال"):
        stem = stem[1:]
    for article in _ARABIC_ARTICLES:
        if stem.startswith(article) and len(stem) >= len(article) + _SHORTEST_STEM:
            stem = stem.removeprefix(article)
            break
    for ending in _ARABIC_ENDINGS:
        if stem.endswith(ending) and len(stem) >= len(ending) + _SHORTEST_STEM:
            stem = stem.removesuffix(ending)
    return stem


def without_particles(word: str) -> Iterator[str]:
    """Yield a folded Arabic word, and what is left of it without each particle it may carry.

    A rest of a single letter is no word.
    """
    yield word
    for particle in _ARABIC_PARTICLES:
        if word.startswith(particle) and len(word) - len(particle) >= _SHORTEST_STEM:
            yield word.removeprefix(particle)


def _digits(number: str) -> str:
    plain = _SEPARATORS.sub("", number)
    return "".join(str(unicodedata.digit(character, "")) or character for character in plain)


def _pairs(run: str) -> Iterator[str]:
    if len(run) == 1:
        yield run
    for start in range(len(run) - 1):
        yield run[start : start + 2]
