"""``whosays show``: an article as it is stored, which is what every citation points into.

It also shows what the article said before it changed.
"""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from bot.commands.options import chosen_place
from bot.ledger.changes import changes
from bot.ledger.citations import parse_span, unknown_article
from bot.output import Output
from bot.settings import load_settings
from bot.stores import require_store
from bot.upkeep.indexing import tell
from bot.wiring import open_application
from index.articles import Article
from index.catalogue.versions import Version
from index.errors import UserError
from index.spans import Span


def run(arguments: Namespace) -> int:
    """Print the article, a span of it, one of its earlier versions, or what changed."""
    settings = load_settings()
    place = chosen_place(arguments, settings)
    require_store(place)
    with open_application(settings, place, tell) as application:
        article = application.corpus.article(arguments.article)
        if article is None:  # another machine may have brought it
            application.corpus.catch_up()
            article = application.corpus.article(arguments.article)
        kept = application.corpus.versions(arguments.article)
    if article is None:
        raise unknown_article(arguments.article)
    output = Output()
    if arguments.versions:
        _list(article, kept, output, as_json=arguments.json)
    elif arguments.diff:
        _compare(article, kept, arguments, output)
    else:
        _show(article, kept, arguments, output)
    return 0


def _show(article: Article, kept: Sequence[Version], arguments: Namespace, output: Output) -> None:
    version = None
    if arguments.version is not None:
        version = _chosen(article, kept, arguments.version)
        article = version.article
    span = None if arguments.span is None else parse_span(arguments.span, article)
    if arguments.json:
        output.json(_document(article, span) | ({} if version is None else _told(version)))
    else:
        output.article(article, span)


def _list(article: Article, kept: Sequence[Version], output: Output, *, as_json: bool) -> None:
    if as_json:
        listed = [_told(one) | {"characters": len(one.article.text)} for one in kept]
        output.json({"article": article.id, "versions": listed})
        return
    for one in kept:
        output.line(f"{one.number:>4}  until {_time(one)}  {_outlined(one.article)}")
    output.line(f" now  {_outlined(article)}")


def _compare(
    article: Article, kept: Sequence[Version], arguments: Namespace, output: Output
) -> None:
    if not kept:
        raise UserError(f"{article.id} has no earlier version; its text has not changed so far.")
    chosen = arguments.version
    before = kept[-1] if chosen is None else _chosen(article, kept, chosen)
    later = next((one for one in kept if one.number > before.number), None)
    found = changes(before.article, article if later is None else later.article)
    if arguments.json:
        output.json(
            {
                "article": article.id,
                "from": before.number,
                "to": None if later is None else later.number,
                "seen": before.until.isoformat(),
                "changes": [{"removed": one.removed, "added": one.added} for one in found],
            }
        )
        return
    to = "now" if later is None else f"version {later.number}"
    output.line(f"From version {before.number} to {to}, seen {_time(before)}:")
    for one in found:
        output.line("")
        for line in _lines(one.removed, one.added):
            output.line(line)
    if not found:
        output.line("Only white space has changed.")


def _lines(removed: Sequence[str], added: Sequence[str]) -> Iterator[str]:
    yield from (f"- {sentence}" for sentence in removed)
    yield from (f"+ {sentence}" for sentence in added)


def _chosen(article: Article, kept: Sequence[Version], number: int) -> Version:
    version = next((one for one in kept if one.number == number), None)
    if version is None:
        numbers = ", ".join(str(one.number) for one in kept)
        known = f"there are {numbers}" if numbers else "its text has not changed so far"
        raise UserError(f"{article.id} has no earlier version {number}; {known}.")
    return version


def _outlined(article: Article) -> str:
    return f"{len(article.text)} characters  {article.title or ''}".rstrip()


def _time(version: Version) -> str:
    return f"{version.until.astimezone():%Y-%m-%d %H:%M}"


def _told(version: Version) -> dict[str, object]:
    day = version.article.published
    return {
        "version": version.number,
        "until": version.until.isoformat(),
        "title": version.article.title,
        "published": None if day is None else day.isoformat(),
    }


def _document(article: Article, span: Span | None) -> dict[str, object]:
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "also": [{"article": one.article, "url": one.url} for one in article.also],
        "published": None if article.published is None else article.published.isoformat(),
        "language": article.language,
        "inferred": sorted(article.inferred),
        "text": article.text,
        "span": None if span is None else list(span),
        "quote": None if span is None else span.of(article.text),
    }
