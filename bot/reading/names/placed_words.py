"""The words of a text of which names can be made, laid out so that many names can be looked for."""

from array import array
from collections.abc import Iterable, Sequence
from functools import cache

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
        words: list[NameWord] = []
        places: list[int] = []
        texts, months = list(written), _months_of_two()
        for index, text in enumerate(texts):
            if not text or (text in months and _is_month(text, texts[index + 1 : index + 2])):
                continue
            found = name_words(text)
            words += found
            places += [index] * len(found)
        return cls(words, places)

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


def _is_month(word: str, following: Sequence[str | None]) -> bool:
    """Tell whether a word that may begins a month of two: "كانون الثاني" names no place Kanun."""
    seconds = _months_of_two()[word]
    return any(after and fold(after) in seconds for after in following)


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
