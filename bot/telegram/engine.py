"""The answerer as the event loop sees it: one thread, for it answers one question at a time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from bot.claims import Claim
from bot.rendering.document import as_document
from bot.telegram.followups import EachAlone, Followups
from bot.telegram.views import Document
from bot.wiring import Application
from index.articles import Article
from index.corpus import CorpusStatus


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the engine.

    Attributes:
        conversation: Which conversation it belongs to.
        person: Who asks; a model's budget for one person is counted by it.
        text: As it was put.
        language: Of the answer, or None for the question's own.
        on_start: Called in the answering thread when its turn has come.
        on_claim: Called there with each verified claim.
    """

    conversation: str
    person: str
    text: str
    language: str | None
    on_start: Callable[[], None]
    on_claim: Callable[[Claim], None]


class Engine:
    """Answers, in the order of asking; reads of the store need no turn."""

    def __init__(self, application: Application, followups: Followups | None = None) -> None:
        self._application = application
        self.followups: Followups = followups or EachAlone()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answering")

    async def answer(self, asked: Asked) -> Document:
        """Return the answer's public JSON form.

        Raises:
            WhosaysError: The question cannot be answered; an outage is never an answer.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._answer, asked)

    def _answer(self, asked: Asked) -> Document:
        asked.on_start()
        question = self.followups.resolve(asked.conversation, asked.text)
        # The answerer's own "language" is that in which the question is read: left to it here.
        answer = self._application.answerer.answer(
            question, person=asked.person, on_claim=asked.on_claim
        )
        language = asked.language or self._application.settings.language
        if language is not None:
            answer = replace(answer, question=replace(answer.question, language=language))
        return as_document(answer)

    def article(self, article_id: str) -> Article | None:
        """Return an article of the index."""
        return self._application.corpus.article(article_id)

    def status(self) -> CorpusStatus:
        """Return what is indexed."""
        return self._application.corpus.status()

    def close(self) -> None:
        """Wait for the question at hand, and drop those that wait."""
        self._thread.shutdown(cancel_futures=True)
