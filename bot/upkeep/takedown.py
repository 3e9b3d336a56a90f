"""Takes articles or outlets down for good, wherever we hold them, and proves that they are gone.

Held are: the store's folder, the answers that the Telegram bot has stored, and the runs of
question files in the working directory. Each is cleared, then the bytes of all files are searched.
"""

import logging
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.stores import HOME
from bot.telegram.database import database_file
from bot.upkeep.stored_answers import clear_answers
from bot.wiring import Application
from index.errors import OperatorError, UserError
from index.upkeep.forgetting import Forgotten, Target
from index.upkeep.traces import Searched, search

RUNS = HOME / "runs"
"""Where a conversation keeps the last run of each question file."""
HISTORY = HOME / "history"
"""The questions that were typed."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a takedown would take out.

    Attributes:
        target: As it was written.
        kind: "article" or "outlet".
        articles: How many articles.
        addresses: At how many addresses they are stored.
        versions: How many earlier versions they have.
        outlet: Whose they are.
        title: The headline of the article, if it is one that has one.
    """

    target: str
    kind: str
    articles: int
    addresses: int
    versions: int
    outlet: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Trace:
    """A file that still holds pieces of what was taken out, and how many."""

    file: str
    pieces: int


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What was taken out, and how the search for traces went.

    Attributes:
        plan: What it was.
        takedown: The id by which it can be lifted.
        answers: How many stored answers cited it and are deleted.
        runs: How many saved runs of question files are deleted.
        pieces: How many pieces of its texts, titles and addresses were searched for.
        elsewhere: How many of them other articles have as well: these say nothing.
        files: How many files were searched.
        bytes: How many bytes those have.
        traces: Where pieces were still found; empty if all went well.
        seconds: Wall-clock time.
    """

    plan: Plan
    takedown: str
    answers: int
    runs: int
    pieces: int
    elsewhere: int
    files: int
    bytes: int
    traces: tuple[Trace, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class AllowedAgain:
    """How many takedowns were lifted."""

    takedowns: int


def plan(application: Application, written: str) -> Plan:
    """Return what taking down ``written`` would take out.

    Raises:
        UserError: No article and no outlet is called so.
    """
    return _plan(written, _target(application, written))


def take_down(application: Application, written: str) -> TakenDown:
    """Take out what ``written`` names, for good, and look for traces.

    Raises:
        UserError: No article and no outlet is called so.
        OperatorError: A file cannot be written or read.
    """
    started = time.perf_counter()
    target = _target(application, written)
    answers = _clear_answers(application, target)
    forgotten = application.corpus.forget(target)
    _log.info(
        "taken down",
        extra={"takedown": forgotten.takedown.id, "kind": target.kind, "articles": target.articles},
    )
    try:
        answers += _clear_answers(application, target)  # given meanwhile
        runs = _clear_runs(forgotten)
        searched = search(_files(application), forgotten.pieces)
    except OSError as error:
        raise OperatorError(f"A file cannot be searched for traces: {error}.") from error
    found = {piece for one in searched.found for piece in one.pieces}
    elsewhere = application.corpus.standing(found)
    return TakenDown(
        plan=_plan(written, target),
        takedown=forgotten.takedown.id,
        answers=answers,
        runs=runs,
        pieces=len(forgotten.pieces),
        elsewhere=len(elsewhere),
        files=searched.files,
        bytes=searched.bytes,
        traces=tuple(_traces(searched, elsewhere)),
        seconds=time.perf_counter() - started,
    )


def allow_again(application: Application, written: str) -> AllowedAgain:
    """Let in again what was taken down as ``written``.

    Raises:
        UserError: Nothing was.
    """
    lifted = application.corpus.allow_again(written)
    if not lifted:
        raise UserError(
            f"Nothing was taken down as {written!r}; 'whosays status' lists the takedowns by the"
            " ids that can be named here."
        )
    _log.info("takedowns lifted", extra={"takedowns": lifted})
    return AllowedAgain(lifted)


def _target(application: Application, written: str) -> Target:
    target = application.corpus.target(written)
    if target is None:
        raise UserError(
            f"No article and no outlet is called {written!r}; write an article as the answers cite"
            " it, a page's address, or an outlet's name."
        )
    return target


def _plan(written: str, target: Target) -> Plan:
    return Plan(
        written,
        target.kind,
        target.articles,
        len(target.ids),
        target.versions,
        target.outlet,
        target.title,
    )


def _clear_answers(application: Application, target: Target) -> int:
    """Delete the bot's stored answers that name an article of ``target``."""
    return clear_answers(application.settings, application.place.store, target.ids)


def _clear_runs(forgotten: Forgotten) -> int:
    """Delete saved runs that hold pieces of the texts: the next run is made anew."""
    searched = search(sorted(RUNS.glob("*.json")), forgotten.pieces)
    for one in searched.found:
        one.file.unlink(missing_ok=True)
    return len(searched.found)


def _files(application: Application) -> Iterator[Path]:
    database = database_file(application.settings, application.place.store)
    yield from (file for file in application.place.store.rglob("*") if file.is_file())
    yield from sorted(database.parent.glob(f"{database.name}*"))
    yield from sorted(RUNS.glob("*.json"))
    if HISTORY.exists():
        yield HISTORY


def _traces(searched: Searched, elsewhere: Collection[str]) -> Iterator[Trace]:
    for one in searched.found:
        left: Sequence[str] = [piece for piece in one.pieces if piece not in elsewhere]
        if left:
            yield Trace(str(one.file), len(left))
