"""Whom a question joins to a speaker: "according to the hospital and the fire service"."""

from collections.abc import Sequence
from functools import cache

from bot.asking.subjects import SubjectBounds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.words import COMMAS
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all
from bot.speakers.who_speaks import can_speak


def further_voices(
    tokens: Sequence[Token], pack: Lexicon, bounds: SubjectBounds, end: int
) -> list[str]:
    """Return those whom commas and an "and" join to the speaker that ends before ``end``.

    Without an "and" what follows a comma may as well be an aside.
    """
    joining = fold_all(pack.numbers.and_words)
    found: list[str] = []
    while end < len(tokens):
        last = tokens[end].norm in joining
        if not last and tokens[end].text not in COMMAS:
            break
        start = end + 1
        if not last and start < len(tokens) and tokens[start].norm in joining:
            start, last = start + 1, True
        start += last and start < len(tokens) and tokens[start].norm in _again(pack)
        end = bounds.end(start) if start < len(tokens) else start
        if not (_speaks(tokens[start:end], pack) or _closes(tokens, start, end, pack)):
            break
        named = bounds.text(start, end)
        found += [named] if named else []
        if last or any(token.norm in joining for token in tokens[start:end]):
            return found  # "the police, the clinic and the Quay Brigade" ends with two in one
    return []


def _speaks(words: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether the words name a body, an office or people who speak."""
    if not words or _openers(pack).at(words, 0) is not None:
        return False
    return can_speak(words, pack) or _is_acronym(words)


def _closes(tokens: Sequence[Token], start: int, end: int, pack: Lexicon) -> bool:
    """Tell whether a noun with its article ends the clause, so that no verb makes it another."""
    closed = end >= len(tokens) or tokens[end].kind is Kind.MARK
    return closed and tokens[start].norm in fold_all(pack.attribution.determiners)


def _is_acronym(words: Sequence[Token]) -> bool:
    """Tell whether a body's short name stands alone, or behind an article: "and the KDF"."""
    return words[-1].text.isupper() and len(words[-1].text) > 1


@cache
def _again(pack: Lexicon) -> frozenset[str]:
    """Return what may be said once more before the last one: "and to the clinic"."""
    led = [phrase.split()[-1] for phrase in pack.attribution.according_to]
    articles = fold_all(pack.attribution.determiners)
    return fold_all((*pack.numbers.of_words, *led)) - articles


@cache
def _openers(pack: Lexicon) -> PhraseFinder:
    """Return what finds what opens a further clause: "and did the army ...", "and who says"."""
    asking = pack.asking
    phrases = (*asking.whether, *asking.what, *asking.who, *asking.whence, *asking.how_many)
    return finder("opener", phrases)
