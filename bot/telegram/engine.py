"""The answerer as the event loop sees it: in a thread, for it answers one question at a time.

Without a language model one thread does: answering is computing, and more threads compute no
faster. With one, most of an answer's time is waiting for the model's server, and some threads,
each with an answerer of its own, keep one chat's wait from being everybody's.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.answers import Answer
from bot.asking.conversation import Conversation, Understood
from bot.claims import Claim
from bot.reading_ahead.unread import read_counts
from bot.rendering.document import as_document
from bot.telegram.claim_lines import Document
from bot.wiring import Application
from index.articles import Article
from index.storing.corpus_status import CorpusStatus

if TYPE_CHECKING:
    from bot.answering import Answerer

_THREADS_WITH_A_MODEL = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the engine.

    Attributes:
        person: Who asks; a model's budget for one person is counted by it.
        text: As it was put.
        language: Of the answer, or None for the question's own.
        conversation: The questions before it, which it may go on with.
        understood: What it was taken for before, or None where that is yet to be found.
        on_start: Called in the answering thread when its turn has come.
        on_claim: Called there with each verified claim.
    """

    person: str
    text: str
    language: str | None
    conversation: Conversation = field(default_factory=Conversation)
    understood: Understood | None = None
    on_start: Callable[[], None] = lambda: None
    on_claim: Callable[[Claim], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Replied:
    """An answer in its public JSON form, and what the question was taken for."""

    document: Document
    understood: Understood

    @property
    def prompts(self) -> str | None:
        """The hashes of the prompts that a model was asked with, or None where it was not."""
        help_given = self.document["assistance"]
        hashes = {prompt["hash"] for prompt in (help_given["prompts"] if help_given else ())}
        hashes |= {exchange.hash for exchange in self.understood.exchanges}
        return " ".join(sorted(hashes)) or None


class Engine:
    """Answers, begun in the order of asking; reads of the store need no turn."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._threads = 1 if application.settings.model is None else _THREADS_WITH_A_MODEL
        self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="answering")
        self._own = threading.local()

    async def answer(self, asked: Asked) -> Replied:
        """Return the answer.

        Raises:
            WhosaysError: The question cannot be answered; an outage is never an answer.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, self._answer, asked)

    def _answer(self, asked: Asked) -> Replied:
        asked.on_start()
        with self._application.spare_time.taken():
            answerer = self._answerer()
            understood = asked.understood or asked.conversation.understand(
                asked.text, answerer.assistant, asked.person
            )
            answer = self._answered(asked, understood)
        language = asked.language or self._application.settings.language
        if language is not None:
            answer = replace(answer, question=replace(answer.question, language=language))
        return Replied(as_document(answer), understood)

    def _answered(self, asked: Asked, understood: Understood) -> Answer:
        """Return an answer; one that was being made while something was taken down is made anew."""
        corpus = self._application.corpus
        before = corpus.takedowns
        # The answerer's own "language" is that in which the question is read, not the answer's.
        answer = self._application.answerer.answer(
            understood.question,
            understood.language,
            person=asked.person,
            on_claim=asked.on_claim,
        )
        return answer if corpus.takedowns == before else self._answered(asked, understood)

    def _answerer(self) -> "Answerer":
        """Return the answerer of this thread."""
        if self._threads == 1:
            return self._application.answerer
        answerer: Answerer | None = getattr(self._own, "answerer", None)
        if answerer is None:
            answerer = self._application.answerer_with(self._application.settings)
            self._own.answerer = answerer
        return answerer

    def article(self, article_id: str) -> Article | None:
        """Return an article of the index."""
        return self._application.corpus.article(article_id)

    def status(self) -> CorpusStatus:
        """Return what is indexed."""
        return self._application.corpus.status()

    def read_articles(self) -> int:
        """Return how many articles have been read for claims, by questions or ahead."""
        return read_counts(self._application.corpus).read

    def close(self) -> None:
        """Wait for the question at hand, and drop those that wait."""
        self._pool.shutdown(cancel_futures=True)
