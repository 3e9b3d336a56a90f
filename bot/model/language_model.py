"""The language model as the rest of the program sees it. ``openai_model`` is its one adapter.

A request asks for an object of a given form; the reply is that object, or a ``ModelError`` with
the kind of failure. No type of a client library passes this border.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from index.errors import OperatorError

Form = TypeVar("Form", bound=BaseModel)

Heard = Callable[[str], None]
"""Takes each piece of the output as it arrives."""


class Role(StrEnum):
    """Who speaks in a message."""

    SYSTEM = "system"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the model."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class ModelRequest(Generic[Form]):
    """What is asked of the model.

    Attributes:
        messages: In order.
        form: The form of the output; its JSON schema goes to the model, and it checks the output.
        max_tokens: The longest output, in tokens.
        temperature: How freely the model chooses its words, or None for its own default.
    """

    messages: tuple[Message, ...]
    form: type[Form]
    max_tokens: int
    temperature: float | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call; ``estimated`` where the server did not tell, so we counted letters."""

    prompt: int
    completion: int
    estimated: bool = False

    @property
    def total(self) -> int:
        """All tokens."""
        return self.prompt + self.completion


NOTHING_USED = Usage(0, 0)
_LETTERS_IN_A_TOKEN = 3
"""Fewer than the four that English has, since other languages have fewer."""


def estimated_tokens(*texts: str) -> int:
    """Return about how many tokens ``texts`` have, rather too many than too few."""
    return sum(-(-len(text) // _LETTERS_IN_A_TOKEN) for text in texts)


@dataclass(frozen=True, slots=True)
class ModelReply(Generic[Form]):
    """What came back: the object, its text as it was sent, and what it took."""

    value: Form
    text: str
    usage: Usage


class Failure(StrEnum):
    """Why a model gave no usable output, as people are told."""

    NO_KEY = "no_key"
    KEY_REFUSED = "key_refused"
    QUOTA = "quota"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    BROKEN = "broken"
    REFUSED = "refused"
    TOO_LONG = "too_long"
    BUDGET = "budget"
    PROMPT = "prompt"


class ModelError(OperatorError):
    """The model gave no usable output.

    Attributes:
        failure: What kind of failure it is.
        usage: What was used up nevertheless.
        text: What had arrived, for the trace.
    """

    def __init__(
        self, failure: Failure, detail: str, usage: Usage = NOTHING_USED, text: str = ""
    ) -> None:
        super().__init__(detail)
        self.failure = failure
        self.usage = usage
        self.text = text


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment until which an answer may wait for the model, on a monotonic clock."""

    ends: float
    clock: Callable[[], float] = time.monotonic

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float] = time.monotonic) -> "Deadline":
        """Return the deadline that is ``seconds`` from now."""
        return cls(clock() + seconds, clock)

    @property
    def remaining(self) -> float:
        """Seconds that are left; 0 where none are."""
        return max(0.0, self.ends - self.clock())


class LanguageModel(Protocol):
    """A model that can be asked."""

    @property
    def name(self) -> str:
        """What the server calls it."""

    def complete(
        self, request: ModelRequest[Form], deadline: Deadline, heard: Heard
    ) -> ModelReply[Form]:
        """Return the model's output, telling ``heard`` each piece of its text as it arrives.

        Raises:
            ModelError: There is no usable output before ``deadline``; never later than that.
        """
