"""``whosays sources``: where the articles come from, and how each source is."""

from argparse import Namespace
from collections.abc import Sequence

from bot.commands.options import chosen_place
from bot.output import Output
from bot.settings import load_settings
from bot.sources.status import (
    SourceStatus,
    as_documents,
    next_of,
    source_statuses,
    status_lines,
    trouble_of,
)
from bot.stores import require_store
from bot.upkeep.handing_over import read_hand_over, statuses_of_bot
from bot.upkeep.indexing import tell
from bot.wiring import open_application
from index.errors import StoreInUseError

_SOME_FAILED = 1


def run(arguments: Namespace) -> int:
    """Print how each source is; the code is 1 where one could not be read the last time."""
    settings = load_settings()
    place = chosen_place(arguments, settings)
    if not place.is_fed:
        require_store(place)
    try:
        with open_application(settings, place, tell) as application:
            statuses = source_statuses(application).sources
    except StoreInUseError:
        bot = read_hand_over(place.store)
        if bot is None:
            raise
        statuses = statuses_of_bot(bot)
    output = Output()
    if arguments.json:
        output.json({"store": str(place.store), "sources": as_documents(statuses)})
    elif output.is_terminal:
        output.rich(_table(statuses))
    else:
        for line in status_lines(statuses):
            output.line(line)
    return _SOME_FAILED if any(status.failure for status in statuses) else 0


def _table(statuses: Sequence[SourceStatus]) -> object:
    from rich.table import Table  # noqa: PLC0415 -- only a terminal gets one
    from rich.text import Text  # noqa: PLC0415 -- as above

    table = Table(box=None, pad_edge=False)
    for heading in ("Source", "Kind", "Articles", "Read", "Next"):
        table.add_column(heading, overflow="fold")
    for status in statuses:
        source = Text(status.source)
        if status.failure is not None:
            source.append(f"\n{trouble_of(status)}", "red")
        read = f"{status.read.astimezone():%Y-%m-%d %H:%M}" if status.read else "never"
        off = status.listed and not status.enabled
        told = "switched off" if off else next_of(status)
        table.add_row(source, status.kind, str(status.articles), read, told)
    return table
