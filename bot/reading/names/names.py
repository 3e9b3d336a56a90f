"""Proper names in a sentence: of places, people, bodies and operations.

Where a script has capitals they mark names: a run of capitalised words, with the particles that
link them ("Deir al-Zor", "Bank of Kelda"). Titles, months, weekdays and adjectives of peoples are
no names by themselves, and the first word of a sentence only where its company shows it. Arabic
has no capitals: see ``bot.reading.names.arabic_names``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.arabic_names import read_arabic_names
from bot.reading.names.capital_nouns import is_common_noun, named_parts
from bot.reading.names.capital_runs import (
    capital_runs,
    compound_head,
    weak_places,
    without_genitive,
)
from bot.reading.names.run_trimming import trimmed
from bot.reading.names.tag_marks import TAG_MARKS, without_tag_marks
from bot.reading.words.apostrophes import without_case
from bot.reading.words.genitives import without_genitives
from bot.reading.words.memory import Memory
from bot.reading.words.tokens import Kind, Token, kind_of
from bot.values import value_class

_ELISION = re.compile(r"(?<=\bd)(['’]) ")
_ARABIC = "ar"
_FIRST_ARABIC, _LAST_ARABIC = "\u0600", "\u06ff"


@value_class(frozen=True, slots=True)
class Name:
    """A proper name.

    Attributes:
        first: Index of its first token.
        last: Index of its last token.
        text: The name as written, without a genitive's ending ("Kelda" of "Kelda's").
    """

    first: int
    last: int
    text: str


def read_names(
    tokens: Sequence[Token],
    lexicon: Lexicon | None,
    *,
    sentence_initial: bool = True,
    bare: Sequence[Token] | None = None,
) -> tuple[Name, ...]:
    """Return the names in ``tokens``, in order.

    Args:
        tokens: A sentence, or several.
        lexicon: The pack of its language; without one, capitals alone decide.
        sentence_initial: Whether the first token begins a sentence (its capital tells nothing).
        bare: The tokens ``without_genitives``, if they have been made.
    """
    language = lexicon.language if lexicon else ""
    if _mostly_arabic(tokens, language):
        untagged, places = without_tag_marks(tokens)
        found = read_arabic_names(untagged, lexicon)
        return tuple(_name(tokens, places[first], places[last]) for first, last in found)
    bare = bare if bare is not None else without_genitives(tokens)
    if lexicon is not None and lexicon.happening.name_cases:
        tokens = [_without_case(token) for token in tokens]
    nouns = lexicon is not None and lexicon.happening.nouns_capitalised
    names: list[Name] = []
    runs = capital_runs(tokens)
    weak = weak_places(tokens, runs) if sentence_initial else set()
    for first, last in runs:
        if nouns and first == last and is_common_noun(tokens[first], language):
            continue  # most runs of a language that writes every noun with a capital
        kept = trimmed(tokens, bare, (first, last), language, weak)
        if kept is not None:
            parts = named_parts(tokens, *kept, language) if nouns else [kept]
            names.extend(_name(tokens, *part) for part in parts)
    return tuple(names)


def _without_case(token: Token) -> Token:
    """Return a token whose case is cut off but for its apostrophe, which still ends the name."""
    bare = without_case(token.text)
    return token if bare == token.text else replace(token, text=f"{bare}'")


def _name(tokens: Sequence[Token], first: int, last: int) -> Name:
    texts = [token.text for token in tokens[first : last + 1] if token.text not in TAG_MARKS]
    head = compound_head(texts[-1])
    texts[-1] = head if head is not None else without_genitive(texts[-1])
    if first == last:
        return Name(first, last, texts[0])
    text = " ".join(texts).replace(" .", ".")
    elided = "'" in text or "’" in text
    return Name(first, last, _ELISION.sub(r"\1", text) if elided else text)


def _mostly_arabic(tokens: Sequence[Token], language: str) -> bool:
    texts = [token.text for token in tokens]
    if language != _ARABIC and max(texts, default="") < _FIRST_ARABIC:
        return False  # most sentences, unless they have quotation marks or dashes
    return sum([_LEANINGS[text] for text in texts]) > 0


def _leaning(text: str) -> int:
    """Return 1 for an Arabic word, -1 for another one, and 0 for what is no word."""
    if kind_of(text) is not Kind.WORD:
        return 0
    return 1 if _FIRST_ARABIC <= text[0] <= _LAST_ARABIC else -1


_LEANINGS = Memory(_leaning)
