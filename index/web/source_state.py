"""What is remembered of a source on the web between two readings, and how it is written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Self

from index.articles import Article
from index.errors import FetchError, GoneError, UnreachableError
from index.loading.loading import Rejection

_FIRST_PAUSE = timedelta(minutes=5)
_LONGEST_PAUSE = timedelta(days=1)
_FIRST_RETRY = timedelta(hours=1)
_TRIES = 8
_REFUSED_RETRY = timedelta(days=1)
_REFUSED_TRIES = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """One entry of a source as it was when it was last handled.

    Attributes:
        stamp: Changes when the source says that the entry has changed; "" if it never says.
        failures: How many times in a row its page could not be had.
        again: When an entry that failed is tried again; None if only a new stamp reopens it.
    """

    stamp: str
    failures: int = 0
    again: datetime | None = None

    def settled(self, stamp: str, now: datetime) -> bool:
        """Tell whether an entry with this stamp needs no work now."""
        return self.stamp == stamp and (self.again is None or now < self.again)

    def failed(self, error: FetchError, now: datetime) -> "Seen":
        """Return this after its page could not be had once more; at some time we give up."""
        failures = self.failures + 1
        if isinstance(error, GoneError):
            return replace(self, failures=failures, again=None)
        if isinstance(error, UnreachableError):
            again = max(now + _FIRST_RETRY * 2**self.failures, error.again or now)
            return replace(self, failures=failures, again=again if failures < _TRIES else None)
        again = now + _REFUSED_RETRY
        return replace(self, failures=failures, again=again if failures < _REFUSED_TRIES else None)


@dataclass(frozen=True, slots=True)
class SourceState:
    """What is remembered of a source. A new source has ``SourceState()``.

    Attributes:
        etag: The server's mark of the version that was read to its end, or None.
        modified: The Last-Modified of that version, word for word, or None.
        seen: The entries that the source listed and that were handled, by their keys.
        failures: How many times in a row the source itself could not be had.
        next_allowed: When it may be asked again, or None for at once.
    """

    etag: str | None = None
    modified: str | None = None
    seen: Mapping[str, Seen] = field(default_factory=lambda: MappingProxyType({}))
    failures: int = 0
    next_allowed: datetime | None = None

    def failed(self, error: FetchError, now: datetime) -> "SourceState":
        """Return this after the source itself could not be had once more."""
        pause = min(_FIRST_PAUSE * 2 ** min(self.failures, 10), _LONGEST_PAUSE)
        again = error.again if isinstance(error, UnreachableError) else None
        allowed = max(now + pause, again or now)
        return replace(self, failures=self.failures + 1, next_allowed=allowed)

    def as_object(self) -> dict[str, object]:
        """Return this as what JSON can hold."""
        return {
            "etag": self.etag,
            "modified": self.modified,
            "failures": self.failures,
            "next_allowed": _written(self.next_allowed),
            "seen": {
                key: [entry.stamp, entry.failures, _written(entry.again)]
                for key, entry in self.seen.items()
            },
        }

    @classmethod
    def from_object(cls, value: object) -> Self:
        """Return the state that ``as_object`` gave.

        What cannot be read counts as never seen: the worst that happens is that pages are fetched
        once more.
        """
        fields = value if isinstance(value, Mapping) else {}
        seen = fields.get("seen")
        entries = seen.items() if isinstance(seen, Mapping) else ()
        return cls(
            etag=_text(fields.get("etag")),
            modified=_text(fields.get("modified")),
            seen=MappingProxyType(
                {str(key): found for key, entry in entries if (found := _seen(entry))}
            ),
            failures=_number(fields.get("failures")),
            next_allowed=_read(fields.get("next_allowed")),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that reading a source brought, and the state that holds once it is stored.

    Attributes:
        item: An article to store, an entry that gave none and why, or None where there is only a
            state to store.
        state: What to remember after ``item`` is stored. Storing it earlier loses articles.
        failure: Why ``item`` is a rejection, or why the source itself could not be read; None if
            nothing failed. ``GoneError`` says that the page is no longer there.
    """

    item: Article | Rejection | None
    state: SourceState
    failure: FetchError | None = None


def _seen(value: object) -> Seen | None:
    match value:
        case [str(stamp), failures, again]:
            return Seen(stamp, _number(failures), _read(again))
    return None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _read(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
