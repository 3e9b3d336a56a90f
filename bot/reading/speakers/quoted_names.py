"""Quotation marks around the name of a body or a medium, and not around what somebody says."""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head
from bot.reading.words.tokens import Kind

MARKS_OF_SPEECH = ",.!?،؟"
"""What stands before a closing quotation mark behind what somebody says."""
_LONGEST_NAME_IN_QUOTES = 6

_SHORTEST_SPEECH = 6


def name_in_quotes(words: Words, first: int) -> int | None:
    """Return the last token of a quotation that is short enough for a name."""
    end = words.quotation_end(first)
    return end if end - first < _LONGEST_NAME_IN_QUOTES else None


def name_in_brackets(words: Words, first: int) -> NounPhrase | None:
    """Return a body in brackets, as some papers write them: "أعلنت (كتائب السهل) أن"."""
    inside = range(first + 1, min(words.size, first + _LONGEST_NAME_IN_QUOTES + 1))
    end = next((place for place in inside if words.is_mark(place, ")")), None)
    return NounPhrase(first, end) if end is not None and is_head(words, first + 1) else None


def is_speech(words: Words, first: int) -> bool:
    """Tell whether a quotation is what somebody says: too long for a name, or with a mark."""
    last = name_in_quotes(words, first)
    return last is None or words.tokens[last - 1].text in MARKS_OF_SPEECH


def is_quoted_name(words: Words, first: int) -> bool:
    """Tell whether a quotation is a body's name by itself: "«Хвиля» повідомила".

    Only in languages of free order, where such names need no noun before them.
    """
    if words.order != "v2" or not words.adjectives_follow or not words.in_quotation(first):
        return False
    last = name_in_quotes(words, first)
    if last is None or last < first + 2 or words.tokens[last - 1].text in MARKS_OF_SPEECH:
        return False
    opens = words.tokens[first + 1]
    return opens.capitalised and opens.kind is Kind.WORD


def is_ended(words: Words, begin: int, place: int) -> bool:
    """Tell whether a quotation too long for a name ends before ``place``."""
    end = words.quotation_end(begin)
    return end < place and end - begin >= _SHORTEST_SPEECH
