"""A child process is killed in the middle of an operation; what it leaves must be mended whole.

Half of the kills come after a random time, half at a random one of the places between the writes
to catalogue, vectors, words and folders, before or after. Afterwards the store is opened, checked
against its own articles, brought up to date, and compared with one that was made at once.
"""

import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import wraps
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Self
from unittest.mock import patch

import index.storing.open_store
import index.storing.search_index
from evals.durability.operations import OPERATIONS, Operation
from index.catalogue.article_memory import ArticleMemory
from index.catalogue.catalogue import Catalogue
from index.catalogue.journal import Journal
from index.corpus import Corpus
from index.embedding.embedding import Embedder
from index.searching.lexical import WordIndex
from index.storing.checking import store_faults
from index.storing.comparing import differences
from index.vectors.store import VectorStore
from index.vectors.vector_copies import VectorCopies

SEEDS = 3
"""From how many states each operation is tried."""
_MEMORY = Path("/dev/shm")  # noqa: S108 -- as a place that is quick
_SHOWN_FAULTS = 3
_PLACES: tuple[tuple[Any, str], ...] = (
    (Journal, "note"),
    (Catalogue, "apply"),
    (Catalogue, "set_meta"),
    (Journal, "forget_garbage"),
    (VectorStore, "upsert"),
    (VectorStore, "delete"),
    (VectorStore, "destroy"),
    (VectorStore, "copy_to"),
    (VectorCopies, "put"),
    (VectorCopies, "delete"),
    (index.storing.search_index, "replace_folder"),
    (Catalogue, "compact"),
    (ArticleMemory, "clear"),
    (WordIndex, "add"),
    (WordIndex, "delete"),
    (WordIndex, "commit"),
    (WordIndex, "destroy"),
    (index.storing.open_store, "write_seal"),
)
"""Between which calls a process is killed."""


@dataclass(frozen=True, slots=True)
class Kill:
    """One trial: what was killed, and what came of it.

    Attributes:
        number: Which trial it is; the same number is the same trial.
        operation: Its name.
        moment: Where or when it was killed.
        killed: Whether it had not ended before.
        faults: What was wrong with the store after it was opened, or brought up to date.
    """

    number: int
    operation: str
    moment: str
    killed: bool
    faults: tuple[str, ...] = ()


def quick_folder() -> Path | None:
    """Return a folder in memory, where there is one: what is killed is a process, not a disk."""
    return _MEMORY if _MEMORY.is_dir() else None


@contextmanager
def small_steps() -> Iterator[None]:
    """Write in small batches, so that a small corpus has many moments to be killed in."""
    with ExitStack() as stack:
        stack.enter_context(
            patch.dict("index.vectors.store._SPARE_GRAPH", sync_threshold=8, batch_size=4)
        )
        stack.enter_context(patch("index.upkeep.intake._BATCH", 6))
        stack.enter_context(patch("index.vectors.vector_writing._BATCH", 12))
        yield


class Yard:
    """Where stores are made, killed and compared; open while the ``with`` block runs."""

    def __init__(self, folder: Path, seeds: int = SEEDS) -> None:
        """Use ``folder`` for everything; each operation is tried from so many states."""
        self._folder, self._seeds = folder, seeds
        self._spawn = multiprocessing.get_context("forkserver")
        self._spawn.set_forkserver_preload(["evals.durability.killing", "evals.durability.warmed"])
        self._right: dict[tuple[str, int], Corpus] = {}
        self._measured: dict[tuple[str, int], tuple[float, int]] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self._open.enter_context(small_steps())
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def kill(self, number: int) -> Kill:
        """Kill one operation once, mend the store, and compare.

        Args:
            number: Decides which operation, from which state, and when.
        """
        operation = OPERATIONS[number % len(OPERATIONS)]
        chance = random.Random(number)  # noqa: S311 - no secret
        seed = chance.randrange(self._seeds)
        seconds, calls = self._measure(operation, seed)
        delay, place = None, None
        if chance.random() < 1 / 2:
            delay = chance.uniform(0, seconds)
            moment = f"after {1000 * delay:.0f} ms"
        else:
            place = chance.randrange(2 * calls)
            moment = f"{'after' if place % 2 else 'before'} call {place // 2} of {calls}"
        store, folder = self._prepared(operation, seed)
        code = self._run(
            _Task(OPERATIONS.index(operation), store, folder, place=place), delay=delay
        )
        faults = self._faults(operation, seed, store, folder)
        return Kill(number, operation.name, moment, code != 0, faults)

    def _measure(self, operation: Operation, seed: int) -> tuple[float, int]:
        """Return how long an operation takes, and how many calls it makes that count."""
        key = operation.name, seed
        if key not in self._measured:
            store, folder = self._prepared(operation, seed)
            theirs, mine = self._spawn.Pipe()
            started = time.perf_counter()
            self._run(_Task(OPERATIONS.index(operation), store, folder), told=mine)
            self._measured[key] = time.perf_counter() - started, int(theirs.recv())
        return self._measured[key]

    def _run(
        self, task: "_Task", *, delay: float | None = None, told: Connection | None = None
    ) -> int:
        ready = self._spawn.Event()
        child = self._spawn.Process(target=_child, args=(task, ready, told))
        child.start()
        if delay is not None:
            ready.wait()
            child.join(delay)
            child.kill()
        child.join()
        return child.exitcode or 0

    def _prepared(self, operation: Operation, seed: int) -> tuple[Path, Path]:
        """Return store and folder as they are before the operation, with the folder changed."""
        kept = self._folder / "before" / f"{operation.name}-{seed}"
        if not kept.exists():
            operation.before(kept / "news", seed)
            with Corpus.open(kept / "store", OPERATIONS[0].embedder()) as corpus:
                corpus.refresh(kept / "news")
        trial = self._folder / "trial"
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(kept, trial)
        operation.after(trial / "news", seed)
        if operation.harm is not None:
            operation.harm(trial / "store")
        return trial / "store", trial / "news"

    def _faults(
        self, operation: Operation, seed: int, store: Path, folder: Path
    ) -> tuple[str, ...]:
        found: list[str] = []
        with Corpus.open(store, operation.embedder(), former=_before, notice=_unheard) as corpus:
            if corpus.incomplete is None:
                found += [f"opened: {fault}" for fault in store_faults(corpus.parts())]
            operation.bring_up_to_date(corpus, folder)
            right = self._right_one(operation, seed, folder)
            found += map(str, differences(corpus.parts(), right.parts()))
            corpus.search("bridge", 5)
        if operation.trace is not None:
            files = [file for file in store.rglob("*") if file.is_file()]
            found += [f"{f.name}: a trace" for f in files if operation.trace in f.read_bytes()]
        return tuple(found[:_SHOWN_FAULTS])

    def _right_one(self, operation: Operation, seed: int, folder: Path) -> Corpus:
        """Return a store that was made at once from the folder as it is after the operation."""
        key = operation.name, seed
        if key not in self._right:
            store = self._folder / "right" / f"{operation.name}-{seed}"
            corpus = self._open.enter_context(Corpus.open(store, operation.embedder()))
            operation.bring_up_to_date(corpus, folder)
            self._right[key] = corpus
        return self._right[key]


def _before(_: str) -> Embedder:
    return OPERATIONS[0].embedder()


def _unheard(_: str) -> None:
    """Take no notice of what had to be rebuilt: it was killed."""


@dataclass(frozen=True, slots=True)
class _Task:
    """What a child does: an operation by its number, and at which place it kills itself."""

    operation: int
    store: Path
    folder: Path
    place: int | None = None


def _child(task: _Task, ready: Any, told: Connection | None) -> None:
    calls = _Calls(task.place)
    with small_steps(), ExitStack() as stack:
        for owner, name in _PLACES:
            stack.enter_context(patch.object(owner, name, calls.counted(owner, name)))
        ready.set()
        OPERATIONS[task.operation].run(task.store, task.folder)
    if told is not None:
        told.send(calls.number)


class _Calls:
    """Counts calls, and ends the process before or after one of them."""

    def __init__(self, place: int | None) -> None:
        self.number = 0
        self._place = place

    def counted(self, owner: Any, name: str) -> Any:
        """Return ``owner``'s function of that name, which counts."""
        static = isinstance(vars(owner)[name], staticmethod)
        function: Callable[..., Any] = getattr(owner, name)

        @wraps(function)
        def counting(*arguments: Any, **named: Any) -> Any:
            mine, self.number = self.number, self.number + 1
            self._end_at(2 * mine)
            result = function(*arguments, **named)
            self._end_at(2 * mine + 1)
            return result

        return staticmethod(counting) if static else counting

    def _end_at(self, place: int) -> None:
        if place == self._place:
            os.kill(os.getpid(), signal.SIGKILL)
