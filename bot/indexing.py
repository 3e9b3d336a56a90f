"""Bringing the index up to date in front of people: a progress bar, and what was done."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar

from bot.rendering.untrusted import one_line
from bot.wiring import Application
from index.errors import UserError
from index.reports import Progress, RefreshReport

_PATIENCE = 0.5
"""Seconds after which people want to see that something goes on."""


def refresh(application: Application, articles: Path, *, reread: bool = False) -> RefreshReport:
    """Index what is new in ``articles``; a terminal shows how far it is, if it takes a while."""
    with progress_bar() as bar:
        return application.refresh(articles, bar, reread=reread)


def rebuild(application: Application) -> None:
    """Bring in a change of the embedding model, if there is one, and say so."""
    if not application.corpus.awaits_rebuild:
        return
    with progress_bar("Embedding", "passages") as bar:
        application.corpus.rebuild(bar)
    tell(f"The index now answers with {application.embedder.name}.")


def refresh_for_question(application: Application, articles: Path) -> None:
    """Index what is new, and say so on the standard error where anything was.

    Raises:
        UserError: There is nothing to ask afterwards.
    """
    report = refresh(application, articles)
    if not application.corpus.status().articles:
        raise UserError(
            f"There is no article that can be read in {articles}; "
            "'whosays index' with this folder names the reasons."
        )
    if report.new or report.changed or report.removed:
        tell(f"{summary(report)} in {articles}.")


def summary(report: RefreshReport) -> str:
    """Return the numbers of a report in words."""
    counted = {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "rejected": len(report.rejected),
    }
    return ", ".join(f"{number} {what}" for what, number in counted.items())


def tell(notice: str) -> None:
    """Print a sentence about the work, not its result, on the standard error."""
    sys.stderr.write(f"{one_line(notice)}\n")


class _ShownProgress:
    """A bar that appears once the work has taken ``_PATIENCE`` seconds."""

    def __init__(self, bar: Bar, doing: str) -> None:
        self._bar = bar
        self._started = time.monotonic()
        self._task = bar.add_task(doing, total=None, articles="")

    def __call__(self, progress: Progress) -> None:
        if time.monotonic() - self._started > _PATIENCE:
            self._bar.start()
        self._bar.update(
            self._task,
            completed=progress.done,
            total=progress.total,
            articles=f", {progress.articles} articles" if progress.articles else "",
        )


@contextmanager
def progress_bar(
    doing: str = "Indexing", counted: str = "files"
) -> Iterator[Callable[[Progress], None]]:
    """Show a bar on a terminal while the block runs; what it gives takes the progress."""
    bar = Bar(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(f"{counted}{{task.fields[articles]}}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    try:
        yield _ShownProgress(bar, doing)
    finally:
        bar.stop()
