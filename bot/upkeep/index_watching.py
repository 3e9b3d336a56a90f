"""``whosays index --watch``: the sources are read on and on, and what comes is told."""

import asyncio
import logging
import signal
from contextlib import suppress
from datetime import datetime

from bot.output import Output
from bot.sources.keeping import Keeper, Reading
from bot.sources.noteworthy import Attention
from bot.upkeep.index_report import fresh_in_words, rejections_in_words, summary
from bot.upkeep.indexing import tell
from bot.wiring import Application


def watch(application: Application, output: Output) -> None:
    """Keep the index until SIGINT or SIGTERM comes; nothing is left half done."""
    asyncio.run(_watch(application, output))


async def _watch(application: Application, output: Output) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # no signal handlers on this system: Ctrl-C raises
            loop.add_signal_handler(number, stop.set)
    logging.getLogger("bot").addHandler(logging.NullHandler())  # what it would log is told here
    keeper = Keeper(application)
    keeper.listen(Told(output))
    with application.reading_ahead():
        async with keeper.working():
            tell("Watching; Ctrl-C ends it.")
            await stop.wait()


class Told:
    """Prints what comes, what is rejected, and when a source falls ill or gets well."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._attention = Attention(patient=False)

    def __call__(self, reading: Reading) -> None:
        """Tell of one reading."""
        noted = self._attention.to(reading)
        now = f"{datetime.now().astimezone():%H:%M:%S}"
        if noted.trouble is not None:
            tell(f"{now} {noted.trouble.trouble}")
        if noted.recovered:
            tell(f"{now} {noted.source} can be read again.")
        if noted.report is not None:
            fresh = f": {fresh_in_words(noted.report.fresh)}" if noted.report.fresh else ""
            self._output.line(f"{now} {noted.source}: {summary(noted.report)}{fresh}")
        for line in rejections_in_words(noted.rejected):
            self._output.line(f"{now} {noted.source}: {line}")
        self._output.flush()
