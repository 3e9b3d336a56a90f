"""Runs of words with a capital, and the particles that link them: what may be a name.

Titles, offices and a sentence's first word have capitals, too: ``run_trimming`` takes them off.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.reading.words.memory import Memory
from bot.reading.words.tokens import Kind, Token

LINKS = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "de",
        "del",
        "la",
        "di",
        "da",
        "du",
        "von",
        "van",
        "der",
        "den",
        "of",
        "for",
        "do",
        "dos",
        "ul",
        "af",
        "d'",
    ]
)
_ELIDED = "'"
_WORD = Kind.WORD
_JOINING_MARKS = frozenset("&_")
_GENITIVE = re.compile(r"(?:['’:](?:s|en|ens|et|ets|er|erne)?|(?<=[A-ZÆØÅÄÖ]{2})s)$")
_ACRONYM = re.compile(r"^(?:[A-ZÆØÅÄÖ0-9]{2,6}|(?:[A-Z]\.){2,})$")
_ARTICLES = frozenset(("al", "el", "ar", "as", "ash", "at", "ath", "ad", "ed", "ez", "er", "es"))
_OPENERS = frozenset("\"'“”„»«‘’:-–—•*([|")


def capital_runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return first and last index of each run of capitalised words."""
    runs: list[tuple[int, int]] = []
    last = -1
    capitals = [
        place
        for place, token in enumerate(tokens)
        if _CAPITALS[token.text] and token.kind is _WORD and token.norm[-1:] != _ELIDED
    ]
    known = frozenset(capitals)
    for place in capitals:
        if place > last:
            last = place
            while last + 1 in known or last + 2 in known:
                following = _next(tokens, last, known)
                if following is None:
                    break
                last = following
            runs.append((place, last))
    return runs


def _next(tokens: Sequence[Token], place: int, capitals: frozenset[int]) -> int | None:
    """Return where a name goes on after ``place``: at once, after a link, or after an initial.

    One of the next two words has a capital.
    """
    if _ends_name(tokens[place].text):
        return None
    if place + 1 in capitals:
        return place + 1
    between = tokens[place + 1]
    initial = between.text == "." and len(tokens[place].text) == 1
    linked = between.norm in LINKS or initial or between.text in _JOINING_MARKS
    return place + 2 if linked else None


@lru_cache(maxsize=1 << 16)
def _ends_name(word: str) -> bool:
    """Tell whether nothing of a name can follow: a genitive, or a compound's common noun."""
    return bool(_GENITIVE.search(word)) or compound_head(word) is not None


def is_capital(token: Token) -> bool:
    """Tell whether a word has a capital and is no elided article."""
    whole = token.kind is _WORD and token.norm[-1:] != _ELIDED
    return whole and _CAPITALS[token.text]


def _has_capital(word: str) -> bool:
    return word[:1].isupper() or article_before(word)


_CAPITALS = Memory(_has_capital)


def article_before(text: str) -> bool:
    """Tell whether an article stands before the capital, as in "al-Zor"."""
    article, hyphen, rest = text.partition("-")
    return bool(hyphen) and article.casefold() in _ARTICLES and rest[:1].isupper()


@lru_cache(maxsize=1 << 16)
def compound_head(word: str) -> str | None:
    """Return the name that opens a compound ("IS" of "IS-medlemmer"), or None."""
    head, _, rest = word.rpartition("-")
    return head if rest[:1].islower() and _has_capital(head) else None


@lru_cache(maxsize=1 << 16)
def without_genitive(word: str) -> str:
    """Return a word without a genitive's ending ("Kelda" of "Kelda's")."""
    return _GENITIVE.sub("", word)


def is_acronym(word: str) -> bool:
    """Tell whether a word is written as an acronym ("UNESCO", "U.N.")."""
    return _ACRONYM.match(word) is not None


def weak_places(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the places whose capital may come from the beginning of a sentence or quotation."""
    places = [place for first, last in runs for place in range(first, last + 1)]
    after_marks = [at for at in places if not at or tokens[at - 1].kind is Kind.MARK]  # few
    return {place for place in after_marks if _is_weak(tokens, place)}


def _is_weak(tokens: Sequence[Token], place: int) -> bool:
    if tokens[place].kind is not Kind.WORD:
        return False
    for before in range(place - 1, -1, -1):
        mark = tokens[before]
        if mark.text in _OPENERS or mark.text in ".!?":
            return True
        if mark.kind is not Kind.MARK:
            return False
    return True
