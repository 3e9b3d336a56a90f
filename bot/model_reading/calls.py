"""Calls to the model on behalf of one answer: prompt, budget, deadline, and a record of each."""

import time
from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel

from bot.model.assistance import Exchange
from bot.model.budget import Budget
from bot.model.language_model import (
    Deadline,
    Failure,
    Heard,
    LanguageModel,
    Message,
    ModelError,
    ModelReply,
    ModelRequest,
    Role,
    Usage,
    estimated_tokens,
)
from index.errors import OperatorError
from prompts.library import Library
from prompts.prompt import Prompt

Form = TypeVar("Form", bound=BaseModel)


def _unheard(_: str) -> None:
    """Take a piece of output that nobody waits for."""


class ModelCalls:
    """Asks one model for one person until one deadline.

    Attributes:
        exchanges: Every call so far, failed ones too.
    """

    def __init__(
        self,
        model: LanguageModel,
        prompts: Library,
        budget: Budget,
        *,
        person: str,
        deadline: Deadline,
    ) -> None:
        self.exchanges: list[Exchange] = []
        self._model, self._prompts, self._budget = model, prompts, budget
        self._person, self._deadline = person, deadline

    def ask(
        self, name: str, values: Mapping[str, str], form: type[Form], heard: Heard = _unheard
    ) -> Form:
        """Return the model's output for the prompt ``name``, filled with ``values``.

        Raises:
            ModelError: There is none, or the budget does not allow to ask.
            PromptError: The prompt's file is not as it must be.
        """
        prompt = self._prompts.load(name)
        rendered = prompt.render(values)
        messages = (Message(Role.SYSTEM, rendered.system), Message(Role.USER, rendered.user))
        request = ModelRequest(messages, form, prompt.max_tokens, prompt.temperature)
        started = time.perf_counter()
        try:
            self._allow(request)
            reply = self._model.complete(request, self._deadline, heard)
        except ModelError as error:
            self._note(prompt, messages, error, started)
            raise
        self._note(prompt, messages, reply, started)
        return reply.value

    def _allow(self, request: ModelRequest[Form]) -> None:
        if self._deadline.remaining <= 0:
            raise ModelError(Failure.TIMEOUT, "No time is left for another call.")
        sent = estimated_tokens(*(message.text for message in request.messages))
        try:
            self._budget.allow(self._person, Usage(sent, request.max_tokens))
        except ModelError:
            raise
        except OperatorError as error:  # what cannot be counted must not be spent
            raise ModelError(Failure.BUDGET, str(error)) from error

    def _note(
        self,
        prompt: Prompt,
        messages: tuple[Message, ...],
        result: ModelReply[Form] | ModelError,
        started: float,
    ) -> None:
        failed = result if isinstance(result, ModelError) else None
        exchange = Exchange(
            prompt=prompt.label,
            version=prompt.version,
            hash=prompt.hash,
            messages=messages,
            reply=result.text,
            usage=result.usage,
            cost=self._budget.cost(result.usage),
            milliseconds=(time.perf_counter() - started) * 1000,
            failure=None if failed is None else failed.failure,
            detail=None if failed is None else str(failed),
        )
        self.exchanges.append(exchange)
        if result.usage.total:
            try:
                self._budget.record(self._person, self._model.name, result.usage)
            except OperatorError as error:
                raise ModelError(Failure.BUDGET, str(error)) from error
