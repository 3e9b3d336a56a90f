"""The encoder's pieces of a text, word by word, with the pieces of words that were met before.

Most of what a text is made of are words that others had. The package goes through each text letter
by letter in plain Python, which takes a quarter as long as the encoder itself. What it finds for a
text is what it finds for its words, put one after the other:

* no piece but begins or ends at a space, for none has one inside;
* what becomes of a letter never depends on a space beside it, and spaces in a row are one;
* the costs that are compared are sums of numbers so short that no sum is ever rounded.

The first two are true of this vocabulary, and a test looks whether they are. So does one for what
is plain: most words are written as the vocabulary has them.
"""

from typing import Any
from unicodedata import is_normalized

_MOST = 15_000
"""Words that are kept, twice: some 10 megabytes."""
_LONGEST = 40
"""Letters of a word that is kept; where none are put between words, a "word" is a sentence."""
_SPACE = "\u2581"
"""How the vocabulary writes the space before a word."""
_REPLACED = frozenset({_SPACE, "\ufffd"})


class WordPieces:
    """The numbers of the pieces of texts. Several threads may ask at once."""

    def __init__(self, tokenizer: Any, most: int = _MOST) -> None:
        """Prepare.

        Args:
            tokenizer: The package's.
            most: Of how many words met last the pieces are kept, at least; at most twice as many.
        """
        self._normalize = tokenizer._normalizer.normalize  # noqa: SLF001 -- the version is pinned
        self._split = tokenizer._viterbi  # noqa: SLF001 -- as above
        self._begin, self._end = tokenizer._bos_id, tokenizer._eos_id  # noqa: SLF001 -- as above
        self._unknown = tokenizer._unk_id  # noqa: SLF001 -- as above
        self._most = most
        self._known: dict[str, tuple[int, ...]] = {}
        self._before: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> list[int]:
        """Return what the tokenizer's ``encode`` returns: a beginning, the pieces, an end."""
        pieces = [self._begin]
        for word in text.replace("\n", " ").split(" "):
            found = self._known.get(word)
            pieces += self._new(word) if found is None else found
        if len(pieces) == 1:
            pieces.append(self._unknown)
        pieces.append(self._end)
        return pieces

    def _new(self, word: str) -> tuple[int, ...]:
        pieces = self._before.get(word)
        if pieces is None:
            normalized = f"{_SPACE}{word}" if word and is_plain(word) else self._normalize(word)
            pieces = tuple(self._split(normalized)) if normalized else ()
        if len(word) <= _LONGEST:
            if len(self._known) >= self._most:
                self._before, self._known = self._known, {}
            self._known[word] = pieces
        return pieces


def is_plain(word: str) -> bool:
    """Tell whether the tokenizer leaves a word without spaces as it is, put behind a space."""
    return word.isprintable() and is_normalized("NFKC", word) and _REPLACED.isdisjoint(word)
