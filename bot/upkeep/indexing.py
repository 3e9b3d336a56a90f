"""Bringing the index up to date in front of people: a progress bar, and what was done."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.rendering.untrusted import one_line
from bot.stores import NoIndexError
from bot.wiring import Application
from index.errors import UserError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from bot.sources.sources import Source
    from bot.upkeep.index_report import IndexReport
    from index.upkeep.reports import Progress

PATIENCE_OUTSIDE = 10.0
"""Seconds that a question waits for what is fetched from outside, and roughly no longer."""
_PATIENCE = 0.5
"""Seconds after which people want to see that something goes on."""
_EYE = 0.05
"""Seconds between two changes of what is shown; a hundred thousand files are told one by one."""
_FIRST_ESTIMATE = 3.0
"""Seconds before it is said how long the rest will take: sooner, it would be a guess."""


def refresh(
    application: Application,
    sources: "Sequence[Source] | None" = None,
    *,
    reread: bool = False,
    within: float | None = None,
) -> "IndexReport":
    """Read ``sources``, or all; a terminal shows how far it is, if it takes a while.

    ``reread`` and ``within`` are those of ``How``.
    """
    from bot.upkeep.index_report import report_of  # noqa: PLC0415 -- most questions read nothing

    listed = application.sources()
    with progress_bar() as bar:
        read = application.reader.read_all(
            listed if sources is None else sources,
            bar,
            listed=listed,
            reread=reread,
            within=within,
        )
    return report_of(read)


def rebuild(application: Application) -> None:
    """Bring in a change of the embedding model, if there is one, and say so."""
    if not application.corpus.awaits_rebuild:
        return
    with progress_bar("Embedding", "passages") as bar:
        application.corpus.rebuild(bar)
    tell(f"The index now answers with {application.embedder.name}.")


def refresh_for_question(application: Application) -> None:
    """Read the folders, and what is due outside; say so on the standard error where anything came.

    Raises:
        UserError: There is nothing to ask afterwards.
    """
    from bot.upkeep.index_report import fresh_in_words, summary  # noqa: PLC0415 -- as above

    due = due_now(application)
    report = refresh(application, due, within=PATIENCE_OUTSIDE)
    for line in (*report.troubles, *report.unfinished, *known_troubles(application, due)):
        tell(line)
    if not application.corpus.status().articles:
        raise UserError(
            f"There is no article that can be read in {fed_from(application)}; "
            "'whosays index' names the reasons."
        )
    if report.total.did_something:
        tell(f"{summary(report.total)} in {fed_from(application)}.")
    if report.total.fresh:
        tell(f"New: {fresh_in_words(report.total.fresh)}.")


def require_articles(application: Application) -> None:
    """Make sure that there is something to ask where the articles are on a server.

    Raises:
        NoIndexError: Nobody has indexed anything.
        IndexUnavailableError: The server does not answer.
    """
    corpus = application.corpus
    corpus.catch_up()
    if corpus.server is not None and not corpus.status().articles:
        raise NoIndexError(
            f"No machine has indexed anything on the Chroma server {corpus.server}; run 'whosays"
            " index DIR' first."
        )


def due_now(application: Application) -> "tuple[Source, ...]":
    """Return the folders, which are quickly compared, and the sources outside whose time it is."""
    from bot.sources.sources import Kind  # noqa: PLC0415 -- as above

    now = datetime.now(UTC)
    reader = application.reader
    return tuple(
        source
        for source in application.sources()
        if source.kind is Kind.FOLDER or (reader.due(source) or now) <= now
    )


def known_troubles(application: Application, read: "Sequence[Source]") -> Iterator[str]:
    """Yield what is known to be wrong with sources other than those just ``read``.

    It is said before each answer: that nobody reports something must not be read out of an outage.
    """
    from bot.sources.outcomes import trouble_with  # noqa: PLC0415 -- as above

    numbers = application.corpus.articles_by_channel()
    for source in application.sources():
        channel = application.corpus.channel(source.name)
        if source in read or not source.enabled or channel is None or channel.failure is None:
            continue
        held = numbers.get(source.name, 0)
        yield trouble_with(source, channel.failure, held, unreachable=True)


def fed_from(application: Application) -> str:
    """Return what the index is fed from, in words."""
    place = application.place
    return " and ".join(str(path) for path in (place.articles, place.sources) if path is not None)


def tell(notice: str) -> None:
    """Print a sentence about the work, not its result, on the standard error."""
    sys.stderr.write(f"{one_line(notice)}\n")


class _ShownProgress:
    """A bar that appears once the work has taken ``_PATIENCE`` seconds."""

    def __init__(self, bar: "Bar", doing: str) -> None:
        self._bar = bar
        self._started = time.monotonic()
        self._told = 0.0
        self._task = bar.add_task(doing, total=None, articles="", left="")

    def __call__(self, progress: "Progress") -> None:
        now = time.monotonic()
        if now - self._told < _EYE and progress.done < progress.total:
            return
        self._told = now
        if now - self._started > _PATIENCE:
            self._bar.start()
        self._bar.update(
            self._task,
            completed=progress.done,
            total=progress.total,
            articles=f", {progress.articles} articles" if progress.articles else "",
            left=self._left(progress),
        )

    def _left(self, progress: "Progress") -> str:
        """Say how long the rest will take, by the bytes that have been read of those to read."""
        done, total = progress.bytes_read, progress.bytes_total
        spent = time.monotonic() - self._started
        if not 0 < done < total or spent < _FIRST_ESTIMATE:
            return ""
        return f"about {in_time(spent * (total - done) / done)} left"


def in_time(seconds: float) -> str:
    """Return a length of time as people say it, never more exact than it is known."""
    minutes = seconds / 60
    if minutes < 1:
        return f"{max(5, round(seconds / 5) * 5)} seconds"
    if minutes < 90:  # noqa: PLR2004 -- minutes up to an hour and a half
        return "a minute" if round(minutes) == 1 else f"{round(minutes)} minutes"
    return f"{minutes / 60:.1f} hours"


@contextmanager
def progress_bar(
    doing: str = "Indexing", counted: str = "files"
) -> "Iterator[Callable[[Progress], None]]":
    """Show a bar on a terminal while the block runs; what it gives takes the progress."""
    from rich.console import Console  # noqa: PLC0415 -- most questions read nothing
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn  # noqa: PLC0415 -- as above
    from rich.progress import Progress as Bar  # noqa: PLC0415 -- as above

    bar = Bar(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(f"{counted}{{task.fields[articles]}}"),
        TextColumn("{task.fields[left]}"),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    try:
        yield _ShownProgress(bar, doing)
    finally:
        bar.stop()
