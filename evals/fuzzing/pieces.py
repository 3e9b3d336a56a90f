"""What hostile texts are made of: a pack's own phrases, and marks of every kind."""

from functools import cache

from bot.reading.lexicon.pack import lexicon
from evals.pack_strings import strings_in

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
    phrases = dict.fromkeys(phrase.replace("*", "") for phrase in strings_in(pack))
    return (*MARKS, *DIGITS, *ODDITIES, *_WORDS, *(phrase for phrase in phrases if phrase))
