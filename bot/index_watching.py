"""``whosays index --watch``: the sources are read on and on, and what comes is told."""

import asyncio
import signal
from contextlib import suppress
from datetime import datetime

from bot.index_report import fresh_in_words, rejections_in_words, summary
from bot.indexing import tell
from bot.keeping import Keeper, Reading
from bot.output import Output
from bot.source_reading import Outcome
from bot.wiring import Application
from index.loading import Rejection


def watch(application: Application, output: Output) -> None:
    """Keep the index until SIGINT or SIGTERM comes; nothing is left half done."""
    asyncio.run(_watch(application, output))


async def _watch(application: Application, output: Output) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # no signal handlers on this system: Ctrl-C raises
            loop.add_signal_handler(number, stop.set)
    keeper = Keeper(application)
    told = Told(output)
    keeper.listen(told)
    async with keeper.working():
        tell("Watching; Ctrl-C ends it.")
        await stop.wait()


class Told:
    """Prints each reading that did something, and each change between well and ill."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._ill: set[str] = set()
        self._rejected: dict[str, frozenset[Rejection]] = {}

    def __call__(self, reading: Reading) -> None:
        """Tell of one reading."""
        outcome = reading.outcome
        label, report = outcome.source.label, outcome.report
        now = datetime.now().astimezone()
        rejected = self._newly_rejected(outcome)
        if outcome.trouble is not None and label not in self._ill:
            self._ill.add(label)
            tell(f"{now:%H:%M:%S} {outcome.trouble}")
        elif outcome.trouble is None and label in self._ill:
            self._ill.discard(label)
            tell(f"{now:%H:%M:%S} {label} can be read again.")
        if report.did_something or rejected:
            fresh = f": {fresh_in_words(report.fresh)}" if report.fresh else ""
            self._output.line(f"{now:%H:%M:%S} {label}: {summary(report)}{fresh}")
            for line in rejections_in_words(rejected):
                self._output.line(f"  rejected {line}")
            self._output.flush()

    def _newly_rejected(self, outcome: Outcome) -> tuple[Rejection, ...]:
        """Return what was not told before; a folder names all that it rejects every time."""
        if outcome.failure is not None:
            return ()
        known = self._rejected.get(outcome.source.label, frozenset())
        self._rejected[outcome.source.label] = frozenset(outcome.report.rejected)
        return tuple(bad for bad in outcome.report.rejected if bad not in known)
