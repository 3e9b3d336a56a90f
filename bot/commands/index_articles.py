"""``whosays index``: read a folder of articles."""

from argparse import Namespace

from bot.commands.options import chosen_place
from bot.embedding_costs import confirm
from bot.handing_over import HandOver, read_hand_over, refresh_by_bot
from bot.indexing import progress_bar, rebuild, refresh, summary, tell
from bot.output import Output
from bot.settings import load_settings
from bot.stores import Place
from bot.wiring import open_application
from index.errors import StoreInUseError, UserError
from index.reports import RefreshReport

_SOME_REJECTED = 1


def run(arguments: Namespace) -> int:
    """Index what is new and report; the code is 1 where a file was rejected."""
    settings = load_settings()
    if arguments.articles is None and settings.articles is None:
        raise UserError("Name the folder of the articles, as in: whosays index news/")
    arguments.articles = arguments.articles or str(settings.articles)
    place = chosen_place(arguments, settings)
    if place.articles is None:
        raise UserError("Name the folder of the articles, as in: whosays index news/")
    try:
        with open_application(settings, place, tell) as application:
            confirm(application, place.articles, agreed=arguments.yes)
            report = refresh(application, place.articles, reread=arguments.reread)
            rebuild(application)
    except StoreInUseError:
        bot = read_hand_over(place.store)
        if bot is None:
            raise
        report = _handed_over(bot, reread=arguments.reread)
    _print(report, place, as_json=arguments.json)
    return _SOME_REJECTED if report.rejected else 0


def _handed_over(bot: HandOver, *, reread: bool) -> RefreshReport:
    """Let the bot that owns the index do the work, and show how it goes."""
    if reread:
        raise UserError(
            "A running bot owns this index, and reads only what has changed; stop it to use"
            " --reread."
        )
    tell("A running bot owns this index; it reads what is new.")
    with progress_bar() as bar:
        return refresh_by_bot(bot, bar)


def _print(report: RefreshReport, place: Place, *, as_json: bool) -> None:
    output = Output()
    if as_json:
        output.json(
            {
                "articles": str(place.articles),
                "store": str(place.store),
                "new": report.new,
                "changed": report.changed,
                "unchanged": report.unchanged,
                "removed": report.removed,
                "rejected": [
                    {"file": rejection.key, "reason": rejection.reason}
                    for rejection in report.rejected
                ],
                "seconds": round(report.seconds, 3),
            }
        )
        return
    output.line(f"{summary(report)}, in {report.seconds:.1f} seconds.")
    for rejection in report.rejected:
        output.line(f"  rejected {rejection.key}: {rejection.reason}")
    output.line(f"The index is in {place.store}")
