"""How commands reach a bot that owns the store: where it listens, and the key to it."""

import json
import os
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.sources.adding import Taken, Wish
from bot.sources.status import SourceStatus, SourceStatuses
from bot.upkeep.index_report import IndexReport
from bot.upkeep.packing import Value, packed, unpacked
from bot.upkeep.takedown import AllowedAgain, Plan, TakenDown
from index.errors import OperatorError, UserError, WhosaysError
from index.upkeep.reports import Progress

_FILE = "bot.json"
_PATIENCE = 3600.0


@dataclass(frozen=True, slots=True)
class HandOver:
    """The port on 127.0.0.1, and the key that only the store's owner can read."""

    port: int
    key: str


@dataclass(frozen=True, slots=True)
class _Failure:
    failure: str
    by_user: bool


def write_hand_over(store: Path, hand_over: HandOver) -> Path:
    """Leave word in the store's folder, for its owner alone, and return the file."""
    file = store / _FILE
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump(asdict(hand_over), stream)
    return file


def read_hand_over(store: Path) -> HandOver | None:
    """Return where the bot that owns ``store`` listens, or None if there is none."""
    try:
        return HandOver(**json.loads((store / _FILE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def refresh_by_bot(hand_over: HandOver, progress: Callable[[Progress], None]) -> IndexReport:
    """Let the bot read what is new, and return its report.

    Raises:
        UserError: It says that something is not as it must be.
        OperatorError: It cannot be reached, or could not read.
    """
    last = b""
    for line in _lines(hand_over, "reindex", b""):
        last = line
        step = json.loads(line)
        if "done" in step:
            progress(Progress(step["done"], step["total"], ""))
    return _answer(IndexReport, last)


def take_by_bot(hand_over: HandOver, wish: Wish) -> Taken:
    """Let the bot take in a file or a page.

    Raises:
        UserError: It says what is wrong with the wish.
        OperatorError: It cannot be reached, or could not do it.
    """
    return _answer(Taken, b"".join(_lines(hand_over, "take", packed(wish))))


def statuses_of_bot(hand_over: HandOver) -> tuple[SourceStatus, ...]:
    """Return how the bot's sources are.

    Raises:
        OperatorError: It cannot be reached, or does not know.
    """
    return _answer(SourceStatuses, b"".join(_lines(hand_over, "sources", b""))).sources


def plan_of_bot(hand_over: HandOver, written: str) -> Plan:
    """Return what the bot would take down.

    Raises:
        UserError: No article and no outlet is called so.
        OperatorError: The bot cannot be reached.
    """
    return _answer(Plan, b"".join(_lines(hand_over, "takedown-plan", packed(written))))


def taken_by_bot(hand_over: HandOver, written: str) -> TakenDown:
    """Let the bot take down what is called so.

    Raises:
        UserError: Nothing is.
        OperatorError: The bot cannot be reached, or could not do it.
    """
    return _answer(TakenDown, b"".join(_lines(hand_over, "takedown", packed(written))))


def allow_again_by_bot(hand_over: HandOver, written: str) -> AllowedAgain:
    """Let the bot let in again what was taken down as this.

    Raises:
        UserError: Nothing was.
        OperatorError: The bot cannot be reached.
    """
    return _answer(AllowedAgain, b"".join(_lines(hand_over, "allow-again", packed(written))))


def failure_line(error: WhosaysError) -> bytes:
    """Return an error as the one line that is answered instead."""
    return packed(_Failure(str(error), by_user=isinstance(error, UserError)))


def _lines(hand_over: HandOver, what: str, body: bytes) -> Iterator[bytes]:
    request = urllib.request.Request(
        f"http://127.0.0.1:{hand_over.port}/{what}",
        data=body,
        headers={"Authorization": f"Bearer {hand_over.key}"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=_PATIENCE) as lines:
            yield from lines
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise OperatorError(f"The bot that owns the store cannot be reached: {error}.") from error


def _answer(kind: type[Value], line: bytes) -> Value:
    with suppress(ValueError):
        failure = unpacked(_Failure, line)
        raise UserError(failure.failure) if failure.by_user else OperatorError(failure.failure)
    try:
        return unpacked(kind, line)
    except ValueError as error:
        raise OperatorError("The bot that owns the store gives no answer; ask its log.") from error
