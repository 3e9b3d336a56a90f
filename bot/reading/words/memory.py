"""What has been found of a word, remembered: texts repeat their words."""

from collections.abc import Callable
from typing import TypeVar

_Word = TypeVar("_Word")
_Found = TypeVar("_Found")


class Memory(dict[_Word, _Found]):
    """What ``find`` returned for each word, looked up by ``memory[word]``.

    A word that is known costs one look at a table: ``lru_cache`` also notes when each was last
    asked for, which takes three times as long where a dozen are asked for in each sentence. So
    all is forgotten at once when there are too many.
    """

    def __init__(self, find: Callable[[_Word], _Found], most: int = 1 << 16) -> None:
        """Remember what ``find`` returns, of at most so many words."""
        super().__init__()
        self._find, self._most = find, most

    def __missing__(self, word: _Word) -> _Found:
        """Find what is not known yet."""
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._find(word)
        return found
