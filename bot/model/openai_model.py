"""The one adapter over the openai client, for OpenAI and every server that speaks its protocol.

Chat completions with a JSON schema, always streamed: only so can a claim be shown as soon as it
is complete, and can a call be ended at a deadline however slowly the server drips. The client is
imported with the first request, since that takes a second.
"""

import asyncio
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import SecretStr, ValidationError

from bot.model.failures import failure_of
from bot.model.language_model import (
    Deadline,
    Failure,
    Form,
    Heard,
    ModelError,
    ModelReply,
    ModelRequest,
    Usage,
    estimated_tokens,
)
from bot.model.retrying import RetryPolicy

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletionChunk

Result = TypeVar("Result")

_OPENAI = "https://api.openai.com/v1"
_NO_KEY_NEEDED = "none"


class OpenAIModel:
    """A model behind OpenAI's protocol."""

    def __init__(
        self,
        name: str,
        *,
        key: SecretStr | None = None,
        url: str | None = None,
        policy: RetryPolicy | None = None,
    ) -> None:
        """Keep what is needed to ask; nothing is sent yet.

        Args:
            name: The model, as the server calls it.
            key: The key, which is never printed; a server of one's own may need none.
            url: The server's address, ending in ``/v1`` as a rule; None for OpenAI's own.
            policy: When a failed request is sent again.
        """
        self._name = name
        self._key = key.get_secret_value() if key is not None else ""
        self._url = url
        self._policy = policy if policy is not None else RetryPolicy()

    @property
    def name(self) -> str:
        """What the server calls the model."""
        return self._name

    def complete(
        self, request: ModelRequest[Form], deadline: Deadline, heard: Heard
    ) -> ModelReply[Form]:
        """Return the model's output, as ``bot.model.language_model.LanguageModel`` tells.

        Raises:
            ModelError: There is no usable output before ``deadline``.
        """
        if not self._key and self._url is None:
            raise ModelError(Failure.NO_KEY, "No key is set for the language model.")
        arrived = _Arrived()
        try:
            _run(self._within(deadline, request, arrived, heard))
            return ModelReply(_parsed(request, arrived), arrived.text, arrived.used(request))
        except ModelError as error:
            detail = str(error).replace(self._key, "…") if self._key else str(error)
            raise ModelError(
                error.failure, detail, arrived.used(request), arrived.text
            ) from None  # the cause may hold the request, and with it the key

    async def _within(
        self, deadline: Deadline, request: ModelRequest[Form], arrived: "_Arrived", heard: Heard
    ) -> None:
        try:
            async with asyncio.timeout(deadline.remaining):
                await self._patiently(deadline, request, arrived, heard)
        except TimeoutError:
            raise ModelError(
                Failure.TIMEOUT, "The language model did not answer in time."
            ) from None

    async def _patiently(
        self, deadline: Deadline, request: ModelRequest[Form], arrived: "_Arrived", heard: Heard
    ) -> None:
        """Ask, and ask again where that can help and nothing has arrived yet."""
        from openai import AsyncOpenAI, OpenAIError  # noqa: PLC0415 -- see the module's docstring

        async with AsyncOpenAI(
            api_key=self._key or _NO_KEY_NEEDED,
            base_url=self._url or _OPENAI,
            timeout=deadline.remaining,
            max_retries=0,
        ) as client:
            failures = 0
            while True:
                try:
                    return await self._ask(client, request, arrived, heard)
                except (OpenAIError, ValueError) as error:
                    reason = failure_of(error, begun=arrived.begun)
                    if reason.parameter == "temperature" and request.temperature is not None:
                        request = replace(request, temperature=None)  # some models have but one
                        continue
                    failures += 1
                    pause = (
                        self._policy.pause(failures, reason.headers, deadline.remaining)
                        if reason.passing
                        else None
                    )
                    if pause is None:
                        raise ModelError(reason.failure, reason.detail) from error
                    await asyncio.sleep(pause)

    async def _ask(
        self,
        client: "AsyncOpenAI",
        request: ModelRequest[Form],
        arrived: "_Arrived",
        heard: Heard,
    ) -> None:
        arrived.asked = True
        stream = await client.chat.completions.create(**self._arguments(request))
        async with stream:
            async for chunk in stream:
                piece = arrived.take(chunk)
                if piece:
                    heard(piece)

    def _arguments(self, request: ModelRequest[Form]) -> dict[str, Any]:
        # OpenAI has renamed the limit, and most compatible servers know the old name only.
        limit = "max_completion_tokens" if self._url is None else "max_tokens"
        arguments: dict[str, Any] = {
            "model": self._name,
            "messages": [{"role": str(m.role), "content": m.text} for m in request.messages],
            "response_format": {"type": "json_schema", "json_schema": _schema(request.form)},
            "stream": True,
            "stream_options": {"include_usage": True},
            limit: request.max_tokens,
        }
        if request.temperature is not None:
            arguments["temperature"] = request.temperature
        return arguments


@dataclass(slots=True)
class _Arrived:
    """What has arrived of one reply.

    Attributes:
        asked: Whether a request has been sent at all.
        text: The output so far.
        refusal: The model's words where it refuses.
        finish: Why the server says that the output has ended, or None.
        usage: Tokens as the server counts them, or None.
    """

    asked: bool = False
    text: str = ""
    refusal: str = ""
    finish: str | None = None
    usage: Usage | None = None

    @property
    def begun(self) -> bool:
        """Whether anything has arrived, so that asking again would show it twice."""
        return bool(self.text or self.refusal)

    def take(self, chunk: "ChatCompletionChunk") -> str:
        """Add what ``chunk`` brings and return its piece of text."""
        if chunk.usage is not None:
            self.usage = Usage(chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
        if not chunk.choices:
            return ""
        choice = chunk.choices[0]
        self.finish = choice.finish_reason or self.finish
        self.refusal += choice.delta.refusal or ""
        piece = choice.delta.content or ""
        self.text += piece
        return piece

    def used(self, request: ModelRequest[Form]) -> Usage:
        """Return the tokens used, estimated from the letters where the server did not tell."""
        if self.usage is not None:
            return self.usage
        sent = [message.text for message in request.messages] if self.asked else []
        received = estimated_tokens(self.text, self.refusal)
        return Usage(estimated_tokens(*sent), received, estimated=True)


def _parsed(request: ModelRequest[Form], arrived: _Arrived) -> Form:
    if arrived.refusal or arrived.finish == "content_filter":
        raise ModelError(Failure.REFUSED, arrived.refusal or "The output was filtered.")
    if arrived.finish == "length":
        raise ModelError(Failure.BROKEN, f"The output was cut at {request.max_tokens} tokens.")
    if arrived.finish is None:
        raise ModelError(Failure.BROKEN, "The connection ended before the output did.")
    try:
        return request.form.model_validate_json(arrived.text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ModelError(
            Failure.BROKEN, f"The output is not of the form asked for: {first['msg']}."
        ) from error


def _schema(form: type[Form]) -> Mapping[str, Any]:
    return {"name": form.__name__, "schema": form.model_json_schema(), "strict": True}


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run ``work`` in a loop of its own, and leave without waiting for helper threads.

    ``asyncio.run`` would wait for a name look-up that nobody needs any more.
    """
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        for task in asyncio.all_tasks(loop):  # after Ctrl-C there is one
            task.cancel()
            with suppress(asyncio.CancelledError, ModelError):
                loop.run_until_complete(task)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
