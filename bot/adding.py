"""Takes in a single file or page, now and not again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.index_report import IndexReport
from bot.outside_reading import in_language
from bot.wiring import Application
from index.articles import Article
from index.catalogue import Channel
from index.errors import UserError
from index.loading import ADDED
from index.metadata import Metadata
from index.reports import RefreshReport


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be taken in.

    Attributes:
        file: The file's absolute path, or None.
        url: The page's address, or None.
        outlet: Whose it is, where the user says so.
        language: Its language, likewise.
    """

    file: Path | None = None
    url: str | None = None
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
        UserError: It cannot be read, or holds no article.
        FetchError: The page is not had.
        IndexUnavailableError: The store cannot be written.
    """
    if wish.file is not None:
        report, articles = application.corpus.add(
            wish.file, Metadata(outlet=wish.outlet, language=wish.language)
        )
        _check(report, str(wish.file))
        if not articles:
            reasons = "; ".join(bad.reason for bad in report.rejected) or "there is none in it"
            raise UserError(f"{wish.file} gives no article: {reasons}.")
        return Taken(_described(articles), IndexReport(report, (), len(report.rejected)))
    from bot.recognising import recognise  # noqa: PLC0415 -- the readers of pages load long

    found = recognise(str(wish.url), application.fetcher, wish.outlet)
    if found.article is None:
        raise UserError(f"{wish.url} is no page but a {found.kind}; add it as one.")
    now, article = datetime.now(UTC), in_language(found.article, wish.language)
    report = application.corpus.take(Channel(ADDED, ADDED, "", now, now), [article])
    _check(report, str(wish.url))
    return Taken(_described([article]), IndexReport(report))


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
