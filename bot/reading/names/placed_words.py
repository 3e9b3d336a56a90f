"""The words of a text of which names can be made, laid out so that many names can be looked for."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from bot.reading.days.calendars import calendar_words
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.name_words import NameWord, name_words
from bot.reading.words.tokens import fold

_ARABIC = "ar"


class PlacedWords:
    """Words of names in the order of a text, with the places of their tokens.

    Attributes:
        words: The words.
        places: For each, the index of its token among all tokens of the text.
        capitals: The words that may begin a name, each once.
        found: What was found of the names last looked for, kept by whoever looks.
    """

    __slots__ = ("_of_script", "_sums", "capitals", "found", "places", "words")

    def __init__(self, words: Sequence[NameWord], places: Iterable[int]) -> None:
        self.words = tuple(words)
        self.places = array("L", places)
        self.capitals = tuple(dict.fromkeys(word for word in self.words if word.capital))
        self.found: dict[str, tuple[int, int] | None] = {}
        self._sums: dict[int, array[int]] = {}
        self._of_script: dict[str, PlacedWords] = {}

    @classmethod
    def of(cls, written: Iterable[str | None]) -> "PlacedWords":
        """Return the words of a text's tokens: None stands for a token that is no word."""
        texts, months = list(written), _months_of_two()
        if not months.keys().isdisjoint(texts):
            texts = list(_without_months(texts))
        placed = [(i, word) for i, text in enumerate(texts) if text for word in name_words(text)]
        return cls([word for _, word in placed], [place for place, _ in placed])

    def of_script(self, script: str) -> "PlacedWords":
        """Return the words of one script alone."""
        known = self._of_script.get(script)
        if known is None:
            own = [place for place, word in enumerate(self.words) if word.script == script]
            words = [self.words[place] for place in own]
            known = PlacedWords(words, (self.places[place] for place in own))
            self._of_script[script] = known
        return known

    def starts(self, firm: int, width: int) -> Iterable[int]:
        """Yield where ``width`` words begin whose firm letters (``NameWord``) are ``firm``."""
        sums = self._sums.get(width)
        if sums is None:
            counts = [word.firm for word in self.words]
            shifted = (counts[shift:] for shift in range(width))
            sums = self._sums[width] = array("L", map(sum, zip(*shifted)))  # noqa: B905 - the shortest ends it
        start = -1
        for _ in range(sums.count(firm)):
            start = sums.index(firm, start + 1)
            yield start


def _without_months(texts: Sequence[str | None]) -> Iterator[str | None]:
    """Yield the words, None for one that begins a month: "كانون الثاني" names no place Kanun."""
    months = _months_of_two()
    for word, after in zip_longest(texts, texts[1:]):
        begins = word in months and after and fold(after) in months[word]
        yield None if begins else word


@cache
def _months_of_two() -> dict[str, frozenset[str]]:
    """Return the first words of such months, with the second words of each."""
    pack = lexicon(_ARABIC)
    found: dict[str, set[str]] = {}
    for name in calendar_words(pack.happening.calendars) if pack is not None else ():
        first, _, second = name.partition(" ")
        if second:
            found.setdefault(first, set()).add(fold(second))
    return {first: frozenset(seconds) for first, seconds in found.items()}
