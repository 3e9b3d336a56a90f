"""The significant words of a name: articles, linking particles and genitives taken off."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.names.spelling import plain_letters
from bot.reading.words.apostrophes import without_case
from bot.reading.words.tokens import ARABIC, Kind, fold, tokenize

_ARTICLE = re.compile(
    r"^(?:(?:al|el|ul|ar|er|as|es|ash|esh|at|et|ath|ad|ed|adh|az|ez|an|en"
    r"|[аеэ]ль|[аэ][рсштздн])-)",
    re.IGNORECASE,
)
_SEPARATE_ARTICLES = frozenset({"al", "el", "ez", "az", "ash"})
_PARTICLES = _SEPARATE_ARTICLES | frozenset(
    (
        "bin",
        "ibn",
        "ben",
        "bint",
        "of",
        "the",
        "de",
        "von",
        "van",
        "og",
        "and",
        "d'",
        "l'",
        "بن",
        "ابن",
    )
)
_GENITIVE = re.compile(r"(?:['’](?:s|en|ens|et|ets|er|erne)?|(?<=[A-ZÆØÅ]{2})s)$")
_ACRONYM = re.compile(r"^(?:[A-ZÆØÅ]{2,6}|(?:[A-Z]\.){2,})$")
_SHORTEST_CASELESS = 3
"""Letters that a name has before its case: "Sa'da" is no form of "Sa"."""
_FATHER = "البو"
_WITH_LINK = 3
"""Pieces of a name with hyphens of which one inside may only link the others."""
_SHORTENED = {"st": "saint"}
_FIRM = {letter: 16**place for place, row in enumerate(("mمм", "nنн", "rرр")) for letter in row}
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True, eq=False)
class NameWord:
    """One significant word of a name. Made by ``name_words`` only, one object for each word.

    Attributes:
        folded: The word in folded form, without genitive.
        forms: The folded forms to compare; more than one where particles may be attached.
        script: "latin", "arabic" or "cyrillic" (any other script counts as Latin).
        article: Whether the Arabic article stood before it ("al-").
        acronym: Whether it is written in capitals.
        capital: Whether it may be part of a name: a capital begins it, or its script has none.
        firm: Counts of m, n and r, which every spelling keeps, as one number (they add up).
        caseless: The word without the case that Turkish writes after an apostrophe, or None.
    """

    folded: str
    forms: tuple[str, ...]
    script: str
    article: bool
    acronym: bool
    capital: bool
    firm: int
    caseless: "NameWord | None" = None


@lru_cache(maxsize=1 << 16)
def name_words(text: str) -> tuple[NameWord, ...]:
    """Return the significant words of a name or of one token, in order."""
    words: list[NameWord] = []
    article = False
    for token in tokenize(text):
        if token.kind is not Kind.WORD:
            continue
        if token.norm in _PARTICLES:
            article = token.norm in _SEPARATE_ARTICLES
            continue
        words.extend(_pieces(token.text, article=article))
        article = False
    return tuple(words)


@lru_cache(maxsize=1 << 16)
def joined(words: tuple[NameWord, ...]) -> NameWord:
    """Return several words written as one ("عبد الرحمن" as "عبدلرحمن")."""
    first, rest = words[0], [word.folded for word in words[1:]]
    tails = dict.fromkeys(("".join(rest), *("".join(_without_article(rest, of)) for of in "ل|")))
    return NameWord(
        first.folded + "".join(rest),
        tuple(form + tail for tail in tails for form in first.forms),
        first.script,
        first.article,
        acronym=False,
        capital=all(word.capital for word in words),
        firm=_firm(first.folded + "".join(rest)),
    )


def _without_article(words: list[str], left: str) -> list[str]:
    """Return the words with the Arabic article reduced to its l, or ("|") gone altogether."""
    start = "" if left == "|" else left
    return [start + word[2:] if word.startswith("ال") else word for word in words]


def _pieces(text: str, *, article: bool) -> list[NameWord]:
    bare = _ARTICLE.sub("", text)
    pieces = _without_links([piece for piece in bare.split("-") if piece])
    pieces = [piece for piece in pieces if fold(piece) not in _PARTICLES]
    return [_word(piece, article=article or bare != text) for piece in pieces or [bare]]


def _without_links(pieces: list[str]) -> list[str]:
    """Return the pieces between hyphens but for small words inside: "Torn-sur-Vik", "Torn-i-Vik".

    Each language and paper has its own, or none.
    """
    if len(pieces) < _WITH_LINK or not (pieces[0][0].isupper() and pieces[-1][0].isupper()):
        return pieces
    inner = [piece for piece in pieces[1:-1] if not piece.islower()]
    return [pieces[0], *inner, pieces[-1]]


@lru_cache(maxsize=1 << 16)
def _word(text: str, *, article: bool) -> NameWord:
    bare = _GENITIVE.sub("", text) or text
    if ARABIC.match(bare):
        token = tokenize(bare)[0]
        firm = _firm(token.norm)
        forms = token.forms
        if token.norm.startswith(_FATHER):  # "البو" is "ابو" with the article
            forms = (*forms, token.norm.replace(_FATHER, "ابو", 1))
        return NameWord(token.norm, forms, "arabic", article, False, True, firm)  # noqa: FBT003 - acronym and capital, by their place
    acronym = bool(_ACRONYM.match(bare))
    folded = fold(bare).replace(".", "") if acronym else fold(bare)
    folded = _SHORTENED.get(folded, folded)
    script = "cyrillic" if _CYRILLIC.match(bare) else "latin"
    capital = any(letter.isupper() for letter in bare)
    bare_forms = dict.fromkeys((folded, without_case(folded)))
    caseless = _caseless(bare, article=article)
    firm = _firm(folded)
    return NameWord(folded, tuple(bare_forms), script, article, acronym, capital, firm, caseless)


def _caseless(text: str, *, article: bool) -> NameWord | None:
    """Return the word of "Orlu" for "Orlu'da", None for one that would be left too short."""
    bare = without_case(text)
    return _word(bare, article=article) if _SHORTEST_CASELESS <= len(bare) < len(text) else None


def _firm(folded: str) -> int:
    plain = plain_letters(folded)
    return sum(_FIRM.get(letter, 0) for letter in plain)
