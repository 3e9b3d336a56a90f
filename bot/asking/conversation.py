"""One chat's memory: the questions so far, and the next one made to stand alone.

A ``Conversation`` is a value: asking returns a new one, and ``Conversation()`` is the new
beginning. It holds plain text only, so that it can be stored as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.asking.follow_ups import standing_alone
from bot.asking.question import question_language
from bot.model.assistance import Exchange

_KEPT = 6
"""Questions of a conversation that are remembered."""
_LONGEST = 500
"""Characters of a question that are remembered."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was asked, as it stands alone, and its language."""

    question: str
    language: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What a model made of a follow-up.

    Attributes:
        question: The question, or None where the model failed or what it wrote does not hold.
        exchanges: What passed between us.
    """

    question: str | None
    exchanges: tuple[Exchange, ...] = ()


class Rewriter(Protocol):
    """A model that puts a follow-up into words of its own; it never fails."""

    def rewrite(
        self, earlier: tuple[str, ...], question: str, language: str, person: str
    ) -> Rewriting:
        """Return ``question``, in ``language``, as it reads without the ``earlier`` ones.

        ``person`` is who asks; what the model uses is counted against that person's budget.
        """


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as it is to be answered.

    Attributes:
        asked: As it was put.
        question: As it stands alone; the same where it did so from the beginning.
        language: The language that it was put in, which the answer is to be in.
        by_model: Whether a model put it into these words.
        exchanges: What passed between the model and us.
    """

    asked: str
    question: str
    language: str
    by_model: bool = False
    exchanges: tuple[Exchange, ...] = ()

    @property
    def rewritten(self) -> bool:
        """Whether it was a follow-up."""
        return self.question != self.asked


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last questions of one chat, the oldest first."""

    turns: tuple[Turn, ...] = field(default=())

    def understand(
        self, text: str, rewriter: Rewriter | None = None, person: str = ""
    ) -> Understood:
        """Return what ``text`` asks for after these questions.

        A question that stands for itself is returned as it is, and no model is asked about it.

        Args:
            text: The question as it was put; of an empty one no more is said.
            rewriter: A model that may put a follow-up into better words than our rules, or None.
            person: Who asks.
        """
        text = text.strip()
        last = self.turns[-1] if self.turns else None
        language = question_language(text, last.language if last else None)
        if last is None or not text:
            return Understood(text, text, language)
        ours = standing_alone(text, language, last.question, last.language)
        if ours == text or rewriter is None:
            return Understood(text, ours, language)
        earlier = tuple(turn.question for turn in self.turns)
        theirs = rewriter.rewrite(earlier, text, language, person)
        if theirs.question is None:
            return Understood(text, ours, language, exchanges=theirs.exchanges)
        return Understood(
            text, theirs.question, language, by_model=True, exchanges=theirs.exchanges
        )

    def after(self, understood: Understood) -> "Conversation":
        """Return the conversation with this question as its last."""
        turn = Turn(understood.question[:_LONGEST], understood.language)
        return Conversation((*self.turns, turn)[-_KEPT:])

    def as_object(self) -> list[dict[str, str]]:
        """Return the memory as plain values, for JSON."""
        return [{"question": turn.question, "language": turn.language} for turn in self.turns]

    @classmethod
    def from_object(cls, turns: list[Mapping[str, str]]) -> "Conversation":
        """Return what ``as_object`` gave."""
        return cls(tuple(Turn(turn["question"], turn["language"]) for turn in turns[-_KEPT:]))
