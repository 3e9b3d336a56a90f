"""The model's part in an answer: it reads, leads in and translates, or we do without.

Nothing here fails: whatever goes wrong with the model is noted, and what is verified stands.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bot.answers import Ledger, Question
from bot.asking.conversation import Rewriting
from bot.claims import Claim
from bot.model.assistance import Assistance, LeadSentence
from bot.model.budget import Budget
from bot.model.language_model import Deadline, Failure, LanguageModel, ModelError
from bot.model_reading.calls import ModelCalls
from bot.model_reading.checking import ClaimChecker
from bot.model_reading.drops import UNVERIFIED
from bot.model_reading.lead import write_lead
from bot.model_reading.reading import ModelReading, OnClaim, read_with_model
from bot.model_reading.rewriting import rewrite
from bot.model_reading.sources import keyed, written
from bot.model_reading.translating import translate_quotations
from bot.model_reading.wording_checks import WordingChecks
from bot.reading.reader import Reading
from bot.rendering.phrasebook import phrasebook
from index.articles import Article, Passage
from index.embedding.embedding import Embedder
from prompts.library import Library
from prompts.prompt import PromptError

Result = TypeVar("Result")
_REWRITING = 3
"""The part of the time for an answer that putting a follow-up into words may take."""


@dataclass(frozen=True, slots=True)
class Assistant:
    """A model with all that its use takes.

    Attributes:
        model: The model.
        prompts: The prompts.
        budget: What may be used.
        embedder: Compares what the model writes with what it rests on.
        seconds: How long one answer may wait for the model, all calls together.
        passages: How many passages it reads.
    """

    model: LanguageModel
    prompts: Library
    budget: Budget
    embedder: Embedder
    seconds: float = 30.0
    passages: int = 12

    def begin(self, question: Question, person: str) -> "Help":
        """Return the help with one answer to ``person``; its time runs from now."""
        deadline = Deadline.after(self.seconds)
        calls = ModelCalls(self.model, self.prompts, self.budget, person=person, deadline=deadline)
        return Help(self, question, calls)

    def rewrite(
        self, earlier: tuple[str, ...], question: str, language: str, person: str
    ) -> Rewriting:
        """Return a follow-up as it stands alone; see ``bot.asking.conversation.Rewriter``."""
        deadline = Deadline.after(self.seconds / _REWRITING)
        calls = ModelCalls(self.model, self.prompts, self.budget, person=person, deadline=deadline)
        name = phrasebook("en").language_name(language)
        try:
            written = rewrite(calls, earlier, question, language, name)
        except (ModelError, PromptError):
            written = None
        return Rewriting(written, tuple(calls.exchanges))


@dataclass(slots=True)
class Help:
    """The help with one answer: first ``read``, then ``word``; ``assistance`` tells of both."""

    _assistant: Assistant
    _question: Question
    _calls: ModelCalls
    _reading: ModelReading | None = None
    _failure: Failure | None = None
    _lead: tuple[LeadSentence, ...] = ()
    _translations: dict[int, str] = field(default_factory=dict)
    _left_out: int = 0

    def read(
        self,
        passages: Sequence[Passage],
        fitting: Sequence[Reading],
        names: Sequence[str],
        read: Callable[[Article], Reading],
        on_claim: OnClaim,
    ) -> tuple[Claim, ...]:
        """Return the claims that the model finds in ``passages``, all verified; none if it fails.

        Args:
            passages: Best first.
            fitting: The articles that the reader takes to be about the asked event.
            names: The names that pin that event down.
            read: Reads an article as our own reader does.
            on_claim: Told each claim as soon as it is verified.
        """
        about = {reading.article.id for reading in fitting}
        sources = keyed(passages, about, self._assistant.passages)
        checker = ClaimChecker(self._question, sources, read, names, about)
        text = self._question.text
        reading = self._try(
            lambda: read_with_model(self._calls, checker, text, written(sources), on_claim)
        )
        self._reading = reading
        return tuple(reading.claims) if reading is not None else ()

    def word(self, ledger: Ledger) -> None:
        """Have a lead written on ``ledger`` and its foreign quotations translated."""
        if self._failure is not None or not ledger.entries:
            return
        language = self._question.language
        name = phrasebook("en").language_name(language)
        checks = WordingChecks(self._assistant.embedder, language)
        lead = self._try(
            lambda: write_lead(self._calls, checks, self._question, ledger.entries, name)
        )
        if lead is not None:
            self._lead, failed = lead
            self._left_out += failed
        translated = self._try(
            lambda: translate_quotations(self._calls, checks, ledger.entries, language, name)
        )
        if translated is not None:
            self._translations, failed = translated
            self._left_out += failed

    @property
    def unverified(self) -> dict[str, int]:
        """Reason to number of proposals of which some part is not in its article."""
        dropped = self._reading.dropped if self._reading is not None else {}
        return {reason: count for reason, count in dropped.items() if reason in UNVERIFIED}

    @property
    def assistance(self) -> Assistance:
        """What came of it."""
        reading = self._reading
        return Assistance(
            model=self._assistant.model.name,
            read=reading is not None,
            proposed=reading.proposed if reading is not None else 0,
            dropped=dict(reading.dropped if reading is not None else Counter()),
            drops=tuple(reading.drops) if reading is not None else (),
            lead=self._lead,
            translations=self._translations,
            left_out=self._left_out,
            failure=self._failure,
            exchanges=tuple(self._calls.exchanges),
        )

    def _try(self, work: Callable[[], Result]) -> Result | None:
        try:
            return work()
        except ModelError as error:
            self._failure = self._failure or error.failure
        except PromptError:
            self._failure = self._failure or Failure.PROMPT
        return None
