"""The cardinals of num2words in the words that texts are compared with, kept from run to run.

The library loads all its languages at once, and a language that writes a number as one word has
a thousand of them to be spelt.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from bot.reading.readers_tables import readers_table
from bot.reading.words.tokens import tokenize

_HUNDRED = 100
_THOUSAND = 1000
_GLUED = 121
"""A language that writes this number as one word glues hundreds to what follows them."""


@cache
def spelt_numbers(library: str) -> Mapping[int, tuple[str, ...]]:
    """Return the words of the numbers to a hundred, and of those to a thousand that may be one.

    Args:
        library: The language's code in num2words; "": nothing is spelt.
    """
    if not library:
        return {}
    table = readers_table(f"numbers-{library}", lambda: _spelt(library))
    return {int(number): tuple(words) for number, words in table.items()}


def _spelt(library: str) -> dict[str, tuple[str, ...]]:
    return {str(number): _words(number, library) for number in _numbers(library)}


def _numbers(library: str) -> Iterable[int]:
    if len(_words(_GLUED, library)) == 1:
        return range(_THOUSAND)
    return (*range(_HUNDRED + 1), *range(2 * _HUNDRED, _THOUSAND, _HUNDRED))


def _words(number: int, library: str) -> tuple[str, ...]:
    from num2words import num2words  # noqa: PLC0415 -- slow to import

    return tuple(token.norm for token in tokenize(num2words(number, lang=library)))
