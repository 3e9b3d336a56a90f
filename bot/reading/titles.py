"""Attributions by layout alone: "X: content", "content: X", a quotation signed after a dash."""

from bot.reading.clauses import Clause
from bot.reading.nouns import is_cased, is_head
from bot.reading.phrases import Match
from bot.reading.speakers import phrase_after, phrase_before
from bot.reading.tokens import Kind
from bot.reading.vocabulary import Vocabulary
from bot.reading.words import DASHES, Words

_LONGEST_LABEL = 10
_LONGEST_BARE_NAME = 4
_LONGEST_ENDING = 6
_SHORTEST_TITLE = 3
_BODIES = ("roles", "collectives", "outlets", "documents")


def titled(words: Words, vocabulary: Vocabulary, *, heading: bool) -> Clause | None:
    """Return the clause that the sentence's marks make, or None."""
    signed = _signed(words)
    if signed is not None:
        return signed
    for place in range(1, min(words.last, _LONGEST_LABEL + 1)):
        if words.is_mark(place, ":"):
            first = _speaker_first(words, place, vocabulary)
            return first or (_speaker_last(words) if heading else None)
    return _speaker_last(words) if heading else None


def _signed(words: Words) -> Clause | None:
    """Read a quotation that its speaker's name follows after a dash."""
    if not words.in_quotation(0):
        return None
    dash = words.quotation_end(0) + 1
    if not words.is_mark(dash, DASHES) or dash >= words.last:
        return None
    source = phrase_after(words, dash + 1, words.size)
    if source is None or not words.tokens[dash + 1].capitalised:
        return None
    if not words.ends(source.last + 1):
        return None
    return Clause(_cue(dash, "-"), source, dash, source.last, (0, dash - 1), before=True)


def _speaker_first(words: Words, colon: int, vocabulary: Vocabulary) -> Clause | None:
    label = " ".join(token.norm for token in words.tokens[:colon])
    clock = words.tokens[colon].span.end == words.tokens[colon + 1].span.start
    if label in vocabulary.not_speakers or (clock and words.plain(colon + 1)):
        return None
    source = phrase_before(words, colon - 1, 0)
    if source is None or source.first != 0 or words.tokens[colon - 1].kind is Kind.NUMBER:
        return None
    sure = _is_speaker(words, colon) or words.in_quotation(colon + 1)
    if not sure and not _is_bare_name(words, colon):
        return None
    content = (colon + 1, words.last)
    return Clause(_cue(colon, ":"), source, 0, colon, content, tentative=not sure)


def _is_speaker(words: Words, colon: int) -> bool:
    return is_head(words, 0) or any(words.has(place, *_BODIES) for place in range(colon))


def _is_bare_name(words: Words, colon: int) -> bool:
    """Tell whether the label can be a name, though it may be a place's or a topic's."""
    if colon > _LONGEST_BARE_NAME or words.has(0, "determiners"):
        return False
    tokens = words.tokens[:colon]
    return all(
        token.capitalised or token.text in ".-'’" or not is_cased(token.text) for token in tokens
    )


def _speaker_last(words: Words) -> Clause | None:
    for place in range(words.last - 1, max(0, words.last - _LONGEST_ENDING), -1):
        if words.is_mark(place, ":"):
            source = phrase_after(words, place + 1, words.size)
            if any(words.is_mark(earlier, ":") for earlier in range(place)):
                return None
            if source is None or source.last != words.last or place < _SHORTEST_TITLE:
                return None
            if not any(is_head(words, spot) for spot in range(source.first, source.last + 1)):
                return None
            return Clause(_cue(place, ":"), source, place, source.last, (0, place - 1), before=True)
    return None


def _cue(place: int, mark: str) -> Match:
    return Match("title", mark, place, place)
