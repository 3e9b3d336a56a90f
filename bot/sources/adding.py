"""Takes in a single file or page, now and not again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.upkeep.index_report import IndexReport
from bot.wiring import Application
from index.articles import Article
from index.catalogue.channels import Channel
from index.errors import ProgrammerError, UserError
from index.loading.loading import ADDED
from index.loading.metadata import Metadata
from index.upkeep.reports import RefreshReport


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be taken in: a file or a page.

    Attributes:
        file: The file's absolute path, or None.
        page: The article of a page, which has been fetched, or None.
        outlet: Whose the file is, where the user says so.
        language: The file's language, likewise.
    """

    file: Path | None = None
    page: Article | None = None
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class TakenArticle:
    """An article that was taken in, for people and scripts; fields as those of ``Article``."""

    article: str
    outlet: str
    title: str | None
    published: str | None
    language: str
    inferred: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a wish."""

    articles: tuple[TakenArticle, ...]
    report: IndexReport


def take(application: Application, wish: Wish) -> Taken:
    """Take in the file or the page, in place of what it gave before.

    Raises:
        UserError: The file cannot be read, or holds no article; or what is added was taken down.
        IndexUnavailableError: The store cannot be written.
    """
    if wish.page is not None:
        now = datetime.now(UTC)
        report = application.corpus.take(Channel(ADDED, ADDED, "", now, now), [wish.page])
        _check(report, wish.page.id)
        return Taken(_described([wish.page]), IndexReport(report))
    if wish.file is None:
        raise ProgrammerError("Neither a file nor a page is to be taken in.")
    told = Metadata(outlet=wish.outlet, language=wish.language)
    report, articles = application.corpus.add(wish.file, told)
    _check(report, str(wish.file))
    if not articles:
        reasons = "; ".join(bad.reason for bad in report.rejected) or "there is none in it"
        raise UserError(f"{wish.file} gives no article: {reasons}.")
    return Taken(_described(articles), IndexReport(report, (), len(report.rejected)))


def _check(report: RefreshReport, added: str) -> None:
    if report.refused:
        raise UserError(
            f"{added} was taken down; 'whosays forget {report.refused[0]} --allow-again' lets it"
            " in again."
        )


def _described(articles: Sequence[Article]) -> tuple[TakenArticle, ...]:
    return tuple(
        TakenArticle(
            article.id,
            article.outlet,
            article.title,
            article.published.isoformat() if article.published else None,
            article.language,
            tuple(sorted(article.inferred)),
        )
        for article in articles
    )
