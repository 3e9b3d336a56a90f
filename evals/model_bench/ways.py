"""The three ways of answering that are compared, and a model that is asked once for all of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.answering import Answerer
from bot.answers import Answer, Question
from bot.claims import Claim
from bot.model.assistance import DroppedProposal
from bot.model.assistant import Assistant
from bot.model.language_model import (
    Deadline,
    Failure,
    Form,
    Heard,
    LanguageModel,
    Message,
    ModelError,
    ModelReply,
    ModelRequest,
    Usage,
)
from bot.model_reading.forms import ReadForm
from bot.reading.reader import Reading
from bot.wiring import Application
from index.errors import UserError


class Way(StrEnum):
    """Who reads."""

    READER = "reader alone"
    MODEL = "model alone"
    MERGED = "merged"


class ReadOnce:
    """A model that reads each prompt once: what it said is said again to whoever asks the same.

    It writes no lead and no translation, since they do not change the ledger.
    """

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._said: dict[tuple[Message, ...], tuple[str, Usage] | ModelError] = {}

    @property
    def name(self) -> str:
        """What the server calls the model."""
        return self._model.name

    def complete(
        self, request: ModelRequest[Form], deadline: Deadline, heard: Heard
    ) -> ModelReply[Form]:
        """Return the model's output, the first time from the model itself.

        Raises:
            ModelError: There was none, or it is no reading that is asked for.
        """
        if not issubclass(request.form, ReadForm):
            raise ModelError(Failure.REFUSED, "Only reading is measured.")
        known = self._said.get(request.messages)
        if known is None:
            known = self._said[request.messages] = self._first(request, deadline)
        if isinstance(known, ModelError):
            raise known
        text, usage = known
        heard(text)
        return ModelReply(request.form.model_validate_json(text), text, usage)

    def _first(
        self, request: ModelRequest[Form], deadline: Deadline
    ) -> tuple[str, Usage] | ModelError:
        try:
            reply = self._model.complete(request, deadline, lambda _: None)
        except ModelError as error:
            return error
        return reply.text, reply.usage


class _WithoutReader(Answerer):
    """Leaves our own reader's claims out; it still tells which articles are about the event."""

    def _select(self, _question: Question, _readings: Sequence[Reading]) -> list[tuple[Claim, ...]]:
        return []


@dataclass
class Effort:
    """What the model took, and what came of its proposals."""

    proposed: int = 0
    drops: list[DroppedProposal] = field(default_factory=list)
    sent: int = 0
    received: int = 0
    seconds: float = 0.0
    failures: Counter[str] = field(default_factory=Counter)

    def add(self, answer: Answer) -> None:
        """Count one answer in."""
        helped = answer.assistance
        if helped is None:
            return
        reads = [e for e in helped.exchanges if e.prompt.startswith("read")]
        self.proposed += helped.proposed
        self.drops.extend(helped.drops)
        self.sent += sum(exchange.usage.prompt for exchange in reads)
        self.received += sum(exchange.usage.completion for exchange in reads)
        self.seconds += sum(exchange.milliseconds for exchange in reads) / 1000
        if not helped.read and helped.failure is not None:
            self.failures[str(helped.failure)] += 1


class Watched:
    """An answerer whose answers are counted as they pass."""

    def __init__(self, answerer: Answerer, effort: Effort) -> None:
        self._answerer, self._effort = answerer, effort

    def answer(self, text: str) -> Answer:
        """Return the answer to ``text``."""
        answer = self._answerer.answer(text)
        self._effort.add(answer)
        return answer


def answerers(application: Application) -> dict[Way, Answerer]:
    """Return the three answerers over one corpus.

    Raises:
        UserError: No model is set.
    """
    settings, whole = application.settings, application.answerer
    if whole.assistant is None:
        raise UserError("No language model is set: WHOSAYS_MODEL names one, .env.example how.")
    assistant = _reading_once(whole.assistant)
    corpus, embedder = application.corpus, assistant.embedder
    passages, articles = settings.passages, settings.articles_read
    return {
        Way.READER: Answerer(corpus, embedder, passages=passages, articles=articles),
        Way.MODEL: _WithoutReader(
            corpus, embedder, passages=passages, articles=articles, assistant=assistant
        ),
        Way.MERGED: Answerer(
            corpus, embedder, passages=passages, articles=articles, assistant=assistant
        ),
    }


def _reading_once(assistant: Assistant) -> Assistant:
    return replace(assistant, model=ReadOnce(assistant.model))
