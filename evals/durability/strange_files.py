"""Thousands of strange files are indexed in a child process, each within a time limit."""

import multiprocessing
import random
import shutil
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from evals.durability.hashing import TrigramHashing
from evals.durability.mutating import Seed, mutated
from index.corpus import Corpus
from index.errors import WhosaysError
from index.storing.checking import store_faults
from index.upkeep.reports import Progress

SECONDS = 20.0
"""Processor time that one file may take, with its share of writing a batch."""
_MOST_WAITING = 600.0
"""Seconds after which a child that tells nothing hangs, on a machine that does much else."""
_FILES_A_CHILD = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """A file that breaks indexing, or holds it up; it is kept at ``file``."""

    file: Path
    what: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the files: how many there were, gave an article, and what was found."""

    files: int
    articles: int
    findings: tuple[Finding, ...]


def index_strange_files(folder: Path, known: Sequence[Seed], number: int, first: int) -> Outcome:
    """Index ``number`` strange files, of which the first has the number ``first``.

    Args:
        folder: Where they are written; files that break something stay there.
        known: What they are made of.
        number: How many.
        first: The same number makes the same file.
    """
    articles, findings = 0, list[Finding]()
    for begin in range(first, first + number, _FILES_A_CHILD):
        batch = folder / f"from-{begin}"
        shutil.rmtree(batch, ignore_errors=True)
        (batch / "news").mkdir(parents=True)
        for one in range(begin, min(begin + _FILES_A_CHILD, first + number)):
            strange = mutated(random.Random(one), known)  # noqa: S311 - no secret
            (batch / "news" / f"{one:07}{strange.suffix}").write_bytes(strange.data)
        got, found = _indexed(batch)
        articles += got
        findings += found
        if not found:
            shutil.rmtree(batch)
    return Outcome(number, articles, tuple(findings))


def _indexed(batch: Path) -> tuple[int, list[Finding]]:
    """Index a batch; where a file breaks it, that one is set aside and the rest goes on."""
    aside = batch / "aside"
    aside.mkdir()
    findings: list[Finding] = []
    while True:
        articles, broken = _once(batch)
        if broken is None:
            return articles, findings
        key, what = broken
        file = batch / "news" / key
        if not file.is_file():
            return articles, [*findings, Finding(batch, what)]
        findings.append(Finding(Path(shutil.move(file, aside / key)), what))
        shutil.rmtree(batch / "store", ignore_errors=True)


def _once(batch: Path) -> tuple[int, tuple[str, str] | None]:
    """Return how many articles there are, and the file that broke it with what happened."""
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(batch, theirs))
    child.start()
    theirs.close()
    waiting = sorted(path.name for path in (batch / "news").iterdir())
    told: list[str] = []
    try:
        for message in _messages(mine):
            if message.startswith("="):
                told.append(message[1:])
            elif message in waiting:
                waiting = waiting[waiting.index(message) + 1 :]
        child.join(_MOST_WAITING)
        what = f"it took more than {SECONDS:.0f} seconds of processor time"
        if child.exitcode != -signal.SIGPROF:
            what = f"the process ended ({child.exitcode})"
    except TimeoutError:
        what = f"it took more than {_MOST_WAITING:.0f} seconds"
    child.kill()
    child.join()
    if told and told[0].isdigit():
        return int(told[0]), None
    return 0, (waiting[0] if waiting and not told else "", told[0] if told else what)


def _messages(pipe: Connection) -> Iterator[str]:
    while pipe.poll(_MOST_WAITING):
        try:
            yield str(pipe.recv())
        except EOFError:
            return
    raise TimeoutError


def _child(batch: Path, pipe: Connection) -> None:
    def tell(progress: Progress) -> None:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # ends the process when it is over
        pipe.send(progress.key)

    try:
        with Corpus.open(batch / "store", TrigramHashing()) as corpus:
            corpus.refresh(batch / "news", tell)
            signal.setitimer(signal.ITIMER_PROF, 0)
            faults = list(islice(store_faults(corpus.parts()), 3))
            number = corpus.status().articles
        pipe.send(f"={faults[0]}" if faults else f"={number}")
    except WhosaysError as error:
        pipe.send(f"={error!r}")
