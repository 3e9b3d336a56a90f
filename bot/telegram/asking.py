"""From a question taken to an answer shown: one task each, one after the other in a chat.

A chat has one question in the answering thread at most, so chats take turns there however much
one of them asks. What is not finished stays in the journal and is done after a restart.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from telegram.error import NetworkError, RetryAfter

from bot.asking.conversation import Conversation
from bot.claims import Claim
from bot.telegram.answers_store import AnswersStore, StoredAnswer, new_id
from bot.telegram.buttons import answer_keyboard
from bot.telegram.conversations import Conversations
from bot.telegram.delivery import Delivery, Target
from bot.telegram.engine import Asked, Engine, Replied
from bot.telegram.html import escaped
from bot.telegram.jobs import Job
from bot.telegram.journal import Journal
from bot.telegram.phrases import phrases
from bot.telegram.progress import Progress, Signs, Spot
from bot.telegram.updates import Turns
from bot.telegram.views import View, stored_pages
from index.errors import WhosaysError

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Running:
    """A question on its way.

    Attributes:
        job: The question.
        number: How many were taken before it since the start.
        task: What serves it.
        started: Whether its turn has come.
        delivering: Whether its answer is on its way to Telegram, and cannot be taken back.
    """

    job: Job
    number: int
    task: "asyncio.Task[None] | None" = None
    started: bool = False
    delivering: bool = False


class _CancelledError(Exception):
    """Ends the work on a question that nobody waits for any more."""


class Asking:
    """All questions that are waiting or being answered."""

    def __init__(  # noqa: PLR0913 -- everything a question meets on its way
        self,
        engine: Engine,
        answers: AnswersStore,
        conversations: Conversations,
        journal: Journal,
        *,
        delivery: Delivery,
        signs: Signs,
        index_version: Callable[[], str | None],
    ) -> None:
        self._engine, self._answers, self._journal = engine, answers, journal
        self._conversations, self._delivery, self._signs = conversations, delivery, signs
        self._index_version = index_version
        self._turns = Turns()
        self._running: dict[int, _Running] = {}
        self._removals: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._taken = self._ended = 0
        self.answered = 0

    @property
    def waiting(self) -> int:
        """How many questions are not yet answered."""
        return len(self._running)

    def submit(self, job: Job) -> None:
        """Take a question; its answer comes by itself."""
        running = _Running(job, self._taken)
        self._taken += 1
        self._running[job.update_id] = running
        running.task = asyncio.create_task(self._serve(running))
        running.task.add_done_callback(lambda _: self._end(job))

    def cancel(
        self, *, chat: int | None = None, user: int | None = None, message: int | None = None
    ) -> int:
        """Take back what is not yet answered of a chat, person or message; returns how many."""
        taken = [
            running
            for running in self._running.values()
            if not running.delivering
            and chat in {None, running.job.chat}
            and user in {None, running.job.user}
            and message in {None, running.job.message}
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
        await asyncio.gather(*tasks, *self._removals, return_exceptions=True)

    async def show(self, stored: StoredAnswer, target: Target) -> int | None:
        """Show the first page of a stored answer."""
        shown = stored_pages(View.ANSWER, stored)
        keyboard = answer_keyboard(stored, View.ANSWER, 0, len(shown))
        return await self._delivery.show(target, shown[0], keyboard)

    def _end(self, job: Job) -> None:
        self._running.pop(job.update_id, None)
        self._ended += 1

    async def _serve(self, running: _Running) -> None:
        job = running.job
        progress = self._progress(running)
        progress.start()
        try:
            try:
                await self._turns.run(job.chat, self._answer(running, progress))
            finally:
                await progress.stop()
        except asyncio.CancelledError:
            if not self._stopping:
                self._journal.done(job.update_id)
                self._remove(job.chat, progress.placeholder)
            raise
        except (NetworkError, RetryAfter) as error:  # left in the journal, shown later
            _log.warning("not delivered", extra={"chat": job.chat, "reason": type(error).__name__})
            return
        except Exception:  # noqa: BLE001 -- the other questions must go on
            _log.exception("a question failed", extra={"chat": job.chat})
        self._journal.done(job.update_id)

    def _progress(self, running: _Running) -> Progress:
        job = running.job
        spot = Spot(
            chat=job.chat,
            thread=job.thread,
            message=job.message,
            draft=job.update_id or 1,
            silent=job.chat < 0 and self._earlier(job) is not None,
            placeholder=self._journal.placeholder(job.update_id),
        )
        return Progress(
            self._signs,
            spot,
            phrases(job.ui_language),
            ahead=lambda: 0 if running.started else max(0, running.number - self._ended),
            noted=lambda message: self._journal.note_placeholder(job.update_id, message),
        )

    async def _answer(self, running: _Running, progress: Progress) -> None:
        job, stored = running.job, self._earlier(running.job)
        if stored is None or stored.update_id != job.update_id:
            try:
                replied = await self._engine.answer(self._asked(running, progress))
            except WhosaysError as error:
                _log.error("no answer", extra={"chat": job.chat, "reason": str(error)})
                await self._say_failed(job, progress)
                return
            stored = self._store(job, stored, replied)
        running.started = running.delivering = True
        await progress.stop()
        await self._deliver(job, stored, progress)
        self.answered += 1

    async def _deliver(self, job: Job, stored: StoredAnswer, progress: Progress) -> None:
        """Show an answer, in the message that shows it already if there is one."""
        here = stored.chat == job.chat
        edit = job.shown or (stored.shown if here else None)
        target = Target(job.chat, job.thread, job.message or None, edit or progress.placeholder)
        shown = await self.show(stored, target)
        if shown is not None and here:
            self._answers.shown(stored.id, shown)
        if progress.placeholder != shown:
            self._remove(job.chat, progress.placeholder)

    def _earlier(self, job: Job) -> StoredAnswer | None:
        """Return the stored answer that a question asked again, or edited, has already."""
        if job.answer_id is not None:
            return self._answers.get(job.answer_id)
        return self._answers.to_message(job.chat, job.message)

    def _asked(self, running: _Running, progress: Progress) -> Asked:
        job, loop = running.job, asyncio.get_running_loop()

        def begin() -> None:
            running.started = True

        def found(claim: Claim) -> None:
            if running.task is not None and running.task.done():
                raise _CancelledError
            loop.call_soon_threadsafe(progress.found, claim)

        return Asked(
            str(job.user),
            job.text,
            job.language,
            conversation=self._conversation(job),
            understood=job.understood,
            on_start=begin,
            on_claim=found,
        )

    def _conversation(self, job: Job) -> Conversation:
        replied = self._answers.shown_in(job.chat, job.continues) if job.continues else None
        if replied is not None:
            return self._conversations.up_to(replied)
        if job.conversation is None:
            return Conversation()
        return self._conversations.before(job.conversation, job.message)

    def _store(self, job: Job, earlier: StoredAnswer | None, replied: Replied) -> StoredAnswer:
        first = earlier or job
        stored = StoredAnswer(
            id=earlier.id if earlier else new_id(),
            user=first.user,
            chat=first.chat,
            message=first.message,
            question=job.text,
            language=job.language,
            document=replied.document,
            index_version=self._index_version(),
            prompts=replied.prompts,
            shown=earlier.shown if earlier else None,
            update_id=job.update_id,
            conversation=first.conversation,
            understood=replied.understood.question,
            spoken=replied.understood.language,
        )
        self._answers.add(stored)
        return stored

    async def _say_failed(self, job: Job, progress: Progress) -> None:
        await progress.stop()
        edit = progress.placeholder
        target = Target(job.chat, job.thread, job.message or None, edit)
        await self._delivery.show(target, escaped(phrases(job.ui_language)("failed")))

    def _remove(self, chat: int, placeholder: int | None) -> None:
        if placeholder is not None:
            task = asyncio.create_task(self._delivery.remove(chat, placeholder))
            self._removals.add(task)
            task.add_done_callback(self._removals.discard)
