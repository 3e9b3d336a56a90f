"""``whosays add``: a folder, feed, sitemap, page or file, recognised by what it is."""

import os
from argparse import Namespace
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.commands.options import feeding_place, sources_file
from bot.output import Output
from bot.rendering.phrasebook import phrasebook
from bot.settings import Settings, load_settings
from bot.sources.adding import Taken, TakenArticle, Wish, take
from bot.sources.listing import add_to_list, table_of
from bot.sources.outcomes import counted
from bot.sources.outside_reading import in_language
from bot.sources.sources import Kind, Source, language_of, load_sources
from bot.sources.web_wiring import build_fetcher
from bot.stores import NoIndexError, Place, place_for
from bot.upkeep.handing_over import read_hand_over, refresh_by_bot, take_by_bot
from bot.upkeep.index_printing import print_outcome
from bot.upkeep.index_report import IndexReport, as_document
from bot.upkeep.indexing import progress_bar, refresh, tell
from bot.wiring import open_application
from index.articles import Article
from index.errors import StoreInUseError, UserError

_INCOMPLETE = 1


@dataclass(frozen=True, slots=True)
class _Found:
    """What the target is.

    Attributes:
        kind: What, where it can be listed; None for a file.
        place: The path or the address.
        told: What it says about itself, in words, or None.
        article: The article, where it is a page.
    """

    kind: Kind | None
    place: str
    told: str | None = None
    article: Article | None = None


def run(arguments: Namespace) -> int:
    """Add the target; the code is 1 where it was added and could not be read to its end."""
    settings = load_settings()
    found = _found(arguments, settings)
    single = found.kind is None or (found.kind is Kind.PAGE and not arguments.follow)
    if single:
        return _take(found, arguments, settings)
    return _list(found, arguments, settings)


def _found(arguments: Namespace, settings: Settings) -> _Found:
    target = arguments.target
    if target.lower().startswith(("http://", "https://")):
        from bot.sources.recognising import recognise  # noqa: PLC0415 -- the readers of pages load long

        seen = recognise(target, build_fetcher(settings), arguments.outlet)
        entries = None if seen.entries is None else counted(seen.entries, "article")
        told = ", ".join(part for part in (seen.title, entries) if part)
        return _Found(seen.kind, target, told or None, seen.article)
    path = Path(target).expanduser()
    if path.is_dir():
        return _Found(Kind.FOLDER, str(path))
    if path.exists():
        return _Found(None, str(path))
    hint = "; an address begins with https://" if "." in target and "/" in target else ""
    raise UserError(f"There is no file or folder {target}{hint}.")


def _list(found: _Found, arguments: Namespace, settings: Settings) -> int:
    """Write the target in the list, and read it."""
    if found.kind is None:
        raise UserError("A single file is taken in as it is; put it in a folder to follow it.")
    file = sources_file(arguments, settings)
    source = _listed_already(found, file) or add_to_list(file, _table(found, arguments, file))
    arguments.sources = str(file)
    place = feeding_place(arguments, settings)
    output = Output()
    if not arguments.json:
        told = f" ({found.told})" if found.told else ""
        output.line(f"{found.place} is a {found.kind}{told}; it is listed in {file}.")
        output.flush()
    report = _read(source, place, settings)
    if arguments.json:
        output.json(_document(found, (), report, file))
    else:
        print_outcome(report, output)
    return 0 if not report.troubles else _INCOMPLETE


def _listed_already(found: _Found, file: Path) -> Source | None:
    for source in load_sources(file) if file.exists() else ():
        if source.kind is not found.kind:
            continue
        same = source.place == found.place
        if source.kind is Kind.FOLDER:
            same = Path(source.place).resolve() == Path(found.place).resolve()
        if same:
            tell(f"{found.place} is in {file} already.")
            return source
    return None


def _table(found: _Found, arguments: Namespace, file: Path) -> str:
    said = {
        "outlet": arguments.outlet,
        "language": arguments.language,
        "every": arguments.every,
    }
    if found.kind is Kind.FOLDER:
        folder = {"path": _beside(Path(found.place), file), "name": arguments.name}
        return table_of(Kind.FOLDER, folder | said)
    if arguments.name is not None:
        raise UserError("Only a folder has a --name; an address is its own.")
    return table_of(found.kind or Kind.PAGE, {"url": found.place} | said)


def _beside(folder: Path, file: Path) -> str:
    """Return a path as the list has it: relative where the folder lies beside or below it."""
    base, path = file.resolve().parent, folder.resolve()
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else os.fspath(path)


def _read(source: Source, place: Place, settings: Settings) -> IndexReport:
    try:
        with open_application(settings, place, tell) as application:
            return refresh(application, [source])
    except StoreInUseError:
        bot = read_hand_over(place.store)
        if bot is None:
            raise
        tell("A running bot owns this index; it reads what is new.")
        with progress_bar() as bar:
            return refresh_by_bot(bot, bar)


def _take(found: _Found, arguments: Namespace, settings: Settings) -> int:
    """Take a single file or page in."""
    language = language_of(arguments.language)
    if found.article is not None:
        wish = Wish(page=in_language(found.article, language))
    else:
        wish = Wish(file=Path(found.place).resolve(), outlet=arguments.outlet, language=language)
    place = _place(arguments, settings)
    try:
        with open_application(settings, place, tell) as application:
            taken = take(application, wish)
    except StoreInUseError:
        bot = read_hand_over(place.store)
        if bot is None:
            raise
        taken = take_by_bot(bot, wish)
    output = Output()
    if arguments.json:
        output.json(_document(found, taken.articles, taken.report, None))
    else:
        _print_taken(taken, output)
    return 0 if taken.report.complete else _INCOMPLETE


def _place(arguments: Namespace, settings: Settings) -> Place:
    """Return the index that is meant, or a new one where there is none yet."""
    with suppress(NoIndexError):
        return feeding_place(arguments, settings)
    store = None if arguments.store is None else Path(arguments.store)
    named = place_for(None, store, sources_file(arguments, settings))
    return Place(named.store, None)


def _print_taken(taken: Taken, output: Output) -> None:
    for article in taken.articles:
        output.line(_described(article))
    print_outcome(taken.report, output)


def _described(article: TakenArticle) -> str:
    book = phrasebook("en")

    def marked(field: str, value: str) -> str:
        return f"{value} (guessed)" if field in article.inferred else value

    told = (
        marked("outlet", article.outlet),
        marked("published", article.published) if article.published else "no date",
        marked("language", book.language_name(article.language)),
    )
    title = f"“{article.title}”, " if article.title else ""
    return f"{article.article}: {title}{', '.join(told)}"


def _document(
    found: _Found, articles: tuple[TakenArticle, ...], report: IndexReport, file: Path | None
) -> dict[str, object]:
    return {
        "target": found.place,
        "kind": "file" if found.kind is None else str(found.kind),
        "list": None if file is None else str(file),
        "articles": [
            {
                "article": article.article,
                "outlet": article.outlet,
                "title": article.title,
                "published": article.published,
                "language": article.language,
                "inferred": list(article.inferred),
            }
            for article in articles
        ],
        "index": as_document(report),
    }
