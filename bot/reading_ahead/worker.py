"""A process that reads articles for another: one comes a line, its reading goes as bytes.

Its output begins with the version of the reader, once that is loaded: readings of another version
are of no use to whoever asks. Then each article is answered with a length and so many bytes; the
length is 0 where the article cannot be read, or its reading not be written down. The input ends
when whoever asks is gone, however it went, and then the process ends, too.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import FrameType
from typing import BinaryIO

from bot.cli import COLLECTING
from bot.reading.notation import noted
from bot.reading.one_article import read_article
from bot.reading.version import readers_version
from index.articles import Article
from index.made_tables import keep_tables_in

VERSION_LENGTH = 32
"""Characters of a reader's version."""
LENGTH_BYTES = 4
_LOWEST = 19
_MOST_SECONDS = 20.0
"""Seconds of processor time that an article may take. The longest takes a third of one, and the
first of a language some more; beyond that, a defect keeps the reader busy for ever."""


class _TooLongError(Exception):
    """An article has taken longer than any does."""


def as_request(article: Article) -> bytes:
    """Return the line that asks for the reading of ``article``."""
    day = None if article.published is None else article.published.isoformat()
    names = (article.id, article.outlet, article.url, article.title, day)
    fields = (*names, article.language, article.text, sorted(article.inferred))
    return json.dumps(fields).encode() + b"\n"


def as_answer(payload: bytes | None) -> bytes:
    """Return what answers a request."""
    content = payload or b""
    return len(content).to_bytes(LENGTH_BYTES, "big") + content


def length_in(beginning: bytes) -> int:
    """Return how many bytes follow the beginning of an answer."""
    return int.from_bytes(beginning, "big")


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Say which reader this is, then answer each line of ``requests`` until there are no more.

    Raises:
        BrokenPipeError: Nobody reads the answers any longer.
    """
    answers.write(readers_version().encode("ascii"))
    answers.flush()
    for line in requests:
        answers.write(as_answer(_reading(_requested(line))))
        answers.flush()


def step_back() -> None:
    """Let every other process go first, as far as the system knows how."""
    if hasattr(os, "nice"):
        os.nice(_LOWEST)


def _requested(line: bytes) -> Article:
    id_, outlet, url, title, day, language, text, inferred = json.loads(line)
    published = None if day is None else date.fromisoformat(day)
    return Article(id_, outlet, url, title, published, language, text, frozenset(inferred))


def _reading(article: Article) -> bytes | None:
    try:
        with _within(_MOST_SECONDS):
            return noted(read_article(article))
    except Exception:  # noqa: BLE001 -- a defect is met by the question that needs the article
        return None


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Break the block off when it has computed so long, where the system has such a clock."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def break_off(_: int, __: FrameType | None) -> None:
        raise _TooLongError

    signal.signal(signal.SIGVTALRM, break_off)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def main() -> None:
    """Serve, with the tables of the folder that is named first; "low": behind all others."""
    folder, *rank = sys.argv[1:]
    if rank == ["low"]:
        step_back()
    gc.set_threshold(*COLLECTING)
    keep_tables_in(Path(folder) if folder else None)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
