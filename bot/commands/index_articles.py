"""``whosays index``: read a folder of articles, or all sources; once, or on and on."""

from argparse import Namespace
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.commands.options import feeding_place
from bot.output import Output
from bot.settings import Settings, load_settings
from bot.sources.sources import Kind
from bot.stores import NoIndexError, Place
from bot.upkeep.embedding_costs import confirm
from bot.upkeep.handing_over import HandOver, read_hand_over, refresh_by_bot
from bot.upkeep.index_printing import print_outcome
from bot.upkeep.index_report import IndexReport, as_document
from bot.upkeep.indexing import progress_bar, rebuild, refresh, tell
from bot.wiring import Application, open_application
from index.errors import StoreInUseError, UserError

if TYPE_CHECKING:
    from bot.reading_ahead.unread import ReadCounts

_INCOMPLETE = 1


def run(arguments: Namespace) -> int:
    """Read what is new and report; the code is 1 where a file or a source could not be read."""
    settings = load_settings()
    place = _place(arguments, settings)
    try:
        with open_application(settings, place, tell, all_cores=True) as application:
            report = _read(application, arguments)
            if not arguments.json:
                _print(report, place)
            read = _read_ahead(application) if arguments.read_ahead else None
            if arguments.json:
                _print_object(report, place, read)
            elif read is not None:
                _print_read(read)
            if arguments.watch:
                _watch(application)
    except StoreInUseError:
        bot = read_hand_over(place.store)
        if bot is None:
            raise
        report = _handed_over(bot, arguments)
        if arguments.json:
            _print_object(report, place)
        else:
            _print(report, place)
    return 0 if report.complete else _INCOMPLETE


def _place(arguments: Namespace, settings: Settings) -> Place:
    with suppress(NoIndexError):
        place = feeding_place(arguments, settings)
        if place.is_fed:
            return place
    raise UserError(
        "Name the folder of the articles, as in: whosays index news/ -- or list folders, feeds and"
        " pages with 'whosays add'."
    )


def _read(application: Application, arguments: Namespace) -> IndexReport:
    sources = application.sources()
    folders = (source.folder for source in sources if source.kind is Kind.FOLDER and source.enabled)
    confirm(application, folders, agreed=arguments.yes)
    report = refresh(application, reread=arguments.reread)
    rebuild(application)
    return report


def _read_ahead(application: Application) -> "ReadCounts":
    """Read all articles for their claims, so that questions need not wait for it."""
    from bot.reading_ahead.at_once import read_all  # noqa: PLC0415 -- only here
    from bot.reading_ahead.unread import read_counts  # noqa: PLC0415 -- as above

    with progress_bar("Reading", "articles") as bar:
        read_all(application.corpus, bar)
    return read_counts(application.corpus)


def _watch(application: Application) -> None:
    """Read on and tell what comes, until it is interrupted."""
    from bot.upkeep.index_watching import watch  # noqa: PLC0415 -- only here

    watch(application, Output())


def _handed_over(bot: HandOver, arguments: Namespace) -> IndexReport:
    """Let the bot that owns the index do the work, and show how it goes."""
    for option in ("reread", "watch", "read_ahead"):
        if getattr(arguments, option):
            raise UserError(
                "A running bot owns this index, watches its sources and reads what has changed;"
                f" stop it to use --{option.replace('_', '-')}."
            )
    tell("A running bot owns this index; it reads what is new.")
    with progress_bar() as bar:
        return refresh_by_bot(bot, bar)


def _print_object(report: IndexReport, place: Place, read: "ReadCounts | None" = None) -> None:
    articles = None if place.articles is None else str(place.articles)
    listed = None if place.sources is None else str(place.sources)
    fed = {"articles": articles, "list": listed, "store": str(place.store)}
    ahead = {} if read is None else {"read": read.read, "unread": read.articles - read.read}
    Output().json(fed | as_document(report) | ahead)


def _print_read(read: "ReadCounts") -> None:
    output = Output()
    output.line(f"{read.read} of {read.articles} articles are read for claims.")
    output.flush()


def _print(report: IndexReport, place: Place) -> None:
    output = Output()
    print_outcome(report, output)
    output.line(f"The index is in {place.store}")
    output.flush()
