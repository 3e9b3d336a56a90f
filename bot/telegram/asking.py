"""From a question taken to an answer shown: one task each, one after the other in a chat.

A chat has one question in the answering thread at most, so chats take turns there however much
one of them asks. What is not finished stays in the journal and is done after a restart.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from telegram import Bot

from bot.claims import Claim
from bot.telegram.answers_store import AnswersStore, StoredAnswer, new_id
from bot.telegram.buttons import answer_keyboard
from bot.telegram.delivery import Delivery, Target
from bot.telegram.engine import Asked, Engine
from bot.telegram.html import escaped
from bot.telegram.journal import Journal
from bot.telegram.phrases import phrases
from bot.telegram.progress import Pace, Progress, Spot
from bot.telegram.rate_limits import ChatRateLimiter
from bot.telegram.updates import Turns
from bot.telegram.views import Document, View, view_pages
from index.errors import WhosaysError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """A question to be answered in a chat.

    Attributes:
        update_id: The update that asks.
        user: Who asks.
        chat: Where the answer goes.
        thread: The topic there, or None.
        message: The question's message.
        text: The question.
        language: Of the answer, or None for the question's own.
        ui_language: Of what the bot itself says.
        answer_id: The stored answer that is made anew, or None.
        shown: The message that shows it, or None.
    """

    update_id: int
    user: int
    chat: int
    thread: int | None
    message: int
    text: str
    language: str | None
    ui_language: str | None
    answer_id: str | None = None
    shown: int | None = None


@dataclass(slots=True)
class _Running:
    job: Job
    task: "asyncio.Task[None] | None" = None
    started: bool = False


class _CancelledError(Exception):
    """Ends the work on a question that nobody waits for any more."""


class Asking:
    """All questions that are waiting or being answered."""

    def __init__(  # noqa: PLR0913 -- everything a question meets on its way
        self,
        bot: Bot,
        engine: Engine,
        answers: AnswersStore,
        journal: Journal,
        limiter: ChatRateLimiter,
        *,
        index_version: Callable[[], str | None],
        pace: Pace | None = None,
        delivery: Delivery | None = None,
    ) -> None:
        self._bot, self._engine, self._answers, self._journal = bot, engine, answers, journal
        self._limiter = limiter
        self._index_version = index_version
        self._pace = pace or Pace()
        self._delivery = delivery or Delivery(bot)
        self._turns = Turns()
        self._running: dict[int, _Running] = {}
        self._stopping = False
        self.answered = 0

    @property
    def waiting(self) -> int:
        """How many questions are not yet answered."""
        return len(self._running)

    def submit(self, job: Job) -> None:
        """Take a question; its answer comes by itself."""
        running = _Running(job)
        self._running[job.update_id] = running
        running.task = asyncio.create_task(self._serve(running))
        running.task.add_done_callback(lambda _: self._running.pop(job.update_id, None))

    def cancel(self, chat: int, user: int | None = None, message: int | None = None) -> int:
        """Take questions back: those of ``user``, or the one in ``message``. Returns how many."""
        taken = [
            running
            for running in self._running.values()
            if running.job.chat == chat
            and (user is None or running.job.user == user)
            and (message is None or running.job.message == message)
        ]
        for running in taken:
            if running.task is not None:
                running.task.cancel()
        return len(taken)

    async def stop(self) -> None:
        """Finish what is being answered; what waits stays in the journal."""
        self._stopping = True
        tasks = []
        for running in [*self._running.values()]:
            if running.task is None:
                continue
            tasks.append(running.task)
            if not running.started:
                running.task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def show(self, stored: StoredAnswer, target: Target) -> int | None:
        """Show the first page of a stored answer."""
        shown = view_pages(View.ANSWER, stored.document)
        own = phrases(stored.document["language"])
        keyboard = answer_keyboard(stored.id, stored.document, View.ANSWER, 0, len(shown), own)
        return await self._delivery.show(target, shown[0], keyboard)

    async def _serve(self, running: _Running) -> None:
        job = running.job
        try:
            spot = Spot(job.chat, job.thread, job.message, job.update_id or 1)
            progress = Progress(
                self._bot, spot, phrases(job.ui_language), self._limiter, self._pace
            )
            progress.ahead = len(self._running) - 1
            progress.start()
            try:
                await self._turns.run(job.chat, self._answer(running, progress))
            finally:
                await progress.stop()
        except asyncio.CancelledError:
            if not self._stopping:
                self._journal.done(job.update_id)
            raise
        except Exception:  # noqa: BLE001 -- the other questions must go on
            _log.exception("a question failed", extra={"chat": job.chat})
        self._journal.done(job.update_id)

    async def _answer(self, running: _Running, progress: Progress) -> None:
        job = running.job
        known = self._answers.to_message(job.chat, job.message) if job.message else None
        if known is None or known.update_id != job.update_id:
            try:
                document = await self._ask(running, progress)
            except WhosaysError as error:
                _log.error("no answer", extra={"chat": job.chat, "reason": str(error)})
                await self._say_failed(job, progress)
                return
            known = self._store(job, document)
        elif known.shown is not None and job.shown is None:
            return  # an earlier process answered it and was killed before it struck it out
        running.started = True
        await progress.stop()
        edit = job.shown or progress.placeholder
        target = Target(job.chat, job.thread, job.message or None, edit)
        shown = await self.show(known, target)
        if shown is not None:
            self._answers.shown(known.id, shown)
        self.answered += 1

    async def _ask(self, running: _Running, progress: Progress) -> Document:
        job, loop = running.job, asyncio.get_running_loop()

        def begin() -> None:
            running.started = True
            loop.call_soon_threadsafe(setattr, progress, "ahead", 0)

        def found(claim: Claim) -> None:
            if running.task is not None and running.task.done():
                raise _CancelledError
            loop.call_soon_threadsafe(progress.found, claim)

        conversation = f"{job.chat}/{job.thread or 0}/{job.user}"
        return await self._engine.answer(
            Asked(
                conversation, str(job.user), job.text, job.language, on_start=begin, on_claim=found
            )
        )

    def _store(self, job: Job, document: Document) -> StoredAnswer:
        stored = StoredAnswer(
            id=job.answer_id or new_id(),
            user=job.user,
            chat=job.chat,
            message=job.message,
            question=job.text,
            language=job.language,
            document=document,
            index_version=self._index_version(),
            shown=None,
            update_id=job.update_id,
        )
        self._answers.add(stored)
        return stored if job.shown is None else replace(stored, shown=job.shown)

    async def _say_failed(self, job: Job, progress: Progress) -> None:
        await progress.stop()
        edit = progress.placeholder
        target = Target(job.chat, job.thread, job.message or None, edit)
        await self._delivery.show(target, escaped(phrases(job.ui_language)("failed")))
