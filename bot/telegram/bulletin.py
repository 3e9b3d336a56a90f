"""Tells administrators what readings that nobody asked for have brought or lost."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress

from bot.rendering.phrasebook import phrasebook
from bot.sources.keeping import Reading
from bot.sources.noteworthy import Attention, Noteworthy
from bot.telegram.access import Access
from bot.telegram.delivery import Delivery, Target
from bot.telegram.html import escaped, foreign
from bot.telegram.pace import Pace
from bot.telegram.phrases import Phrases, phrases
from index.loading.loading import Rejection
from index.upkeep.reports import Fresh, added

_MOST = 8
"""Outlets, and rejections, that one message names."""
_LONGEST = 200


class Bulletin:
    """Gathers what is worth telling, and sends it now and then."""

    def __init__(self, access: Access, delivery: Delivery, pace: Pace) -> None:
        self._access, self._delivery, self._pace = access, delivery, pace
        self._attention = Attention(patient=True)
        self._gathered: list[Noteworthy] = []
        self._something = asyncio.Event()

    def note(self, reading: Reading) -> None:
        """Take notice of a reading; who asked for one looks at it without being told."""
        noted = self._attention.to(reading)
        if noted and not reading.attended:
            self._gathered.append(noted)
            self._something.set()

    @asynccontextmanager
    async def appearing(self) -> AsyncIterator[None]:
        """Send messages while the block runs."""
        task = asyncio.create_task(self._appear())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _appear(self) -> None:
        while True:
            await self._something.wait()
            await asyncio.sleep(self._pace.news_gathered)
            self._something.clear()
            gathered, self._gathered = self._gathered, []
            for admin in self._access.admins():
                own = phrases(self._access.language(admin))
                await self._delivery.show(Target(admin), "\n".join(bulletin_lines(gathered, own)))
            await asyncio.sleep(self._pace.news_apart)


def bulletin_lines(gathered: Sequence[Noteworthy], own: Phrases) -> Iterable[str]:
    """Yield the lines of one message, in HTML."""
    total = added(noted.report for noted in gathered if noted.report is not None)
    if total.new:
        yield escaped(own("bulletin_new", number=total.new))
        yield from _fresh_lines(total.fresh, own)
    for key, number in (("bulletin_changed", total.changed), ("bulletin_removed", total.removed)):
        if number:
            yield escaped(own(key, number=number))
    yield from _rejection_lines([bad for noted in gathered for bad in noted.rejected], own)
    for noted in gathered:
        yield from _health_lines(noted, own)


def _fresh_lines(fresh: Sequence[Fresh], own: Phrases) -> Iterable[str]:
    book = phrasebook(own.language)
    for one in fresh[:_MOST]:
        outlet = foreign(one.outlet, right_to_left=book.right_to_left)
        yield f"· {outlet} ({escaped(book.language_name(one.language))}) {one.articles}"


def _rejection_lines(rejected: Sequence[Rejection], own: Phrases) -> Iterable[str]:
    if not rejected:
        return
    yield escaped(own("bulletin_rejected", number=len(rejected)))
    for bad in rejected[:_MOST]:
        told = f"{bad.key}: {bad.reason}"
        yield f"· {foreign(told, right_to_left=phrasebook(own.language).right_to_left)}"


def _health_lines(noted: Noteworthy, own: Phrases) -> Iterable[str]:
    if noted.trouble is not None:
        reason = (noted.trouble.failure or "")[:_LONGEST]
        held = "?" if noted.trouble.held is None else noted.trouble.held
        yield escaped(own("bulletin_failed", source=noted.source, reason=reason, held=held))
    if noted.recovered:
        yield escaped(own("bulletin_again", source=noted.source))
