"""What hostile texts are made of: a pack's own phrases, and marks of every kind."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from bot.reading.lexicon import lexicon

MARKS = (
    *" \n\t.,:;!?…()[]-–—/%$#@&*|'\"’‘‚“”„«»‹›「」『』،؛؟۔。、",
    *("\n\n", " – ", ". ", ", ", ": ", "''", "``", "...", "\r\n", "\u00a0", "\u2028"),
)
"""Marks, quotation marks and white space of several scripts."""
DIGITS = (*"0123456789", "٣", "۴", "१", "½", "²", "12", "1.000", "1,000", "2023", "3.5", "1/2/2023")
ODDITIES = (
    *("\u0301", "\u064b", "\u0640", "\u200d", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff"),
    *("\x00", "\ud800", "\U0001f600", "漢", "ก", "א", "ß", "İ", "ı", "ﷺ", "e\u0301", "Ǆ"),
)
"""Combining and bidirectional marks, lone surrogates, letters of another length in other case."""
_WORDS = ("a", "A", "Ada", "Holt", "NATO", "U.S.", "Su-24", "l'", "d’", "و", "ال", "на", "'da")


@cache
def pieces(language: str) -> tuple[str, ...]:
    """Return the phrases of the pack of ``language``, if there is one, and marks, digits and noise.

    Each is one thing to put into a text. Spaces are among them, none is added.
    """
    pack = lexicon(language)
    phrases = dict.fromkeys(phrase.replace("*", "") for phrase in _strings(pack))
    return (*MARKS, *DIGITS, *ODDITIES, *_WORDS, *(phrase for phrase in phrases if phrase))


def _strings(value: object) -> Iterator[str]:
    """Yield every string inside ``value``, keys of tables included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield key
            yield from _strings(inside)
    elif isinstance(value, tuple):
        for inside in value:
            yield from _strings(inside)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
