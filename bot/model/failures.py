"""What an error of the openai client means: which kind of failure, and whether it may pass."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.model.language_model import Failure

if TYPE_CHECKING:
    from openai import APIError

_UNAUTHORISED = 401
_FORBIDDEN = 403
_TOO_LARGE = 413
_TOO_MANY = 429
_SERVER = 500
_PASSING = frozenset({408, 409, 429, 500, 502, 503, 504, 529})
"""Statuses after which the same request may succeed."""
_OUT_OF_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_TOO_LONG_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})
_TOO_LONG_WORDS = ("context length", "context size", "context window", "maximum context")


@dataclass(frozen=True, slots=True)
class Reason:
    """What went wrong.

    Attributes:
        failure: Its kind.
        detail: A sentence for the trace.
        passing: Whether asking again may help.
        headers: Those of the server's response; names in lower case.
        parameter: The parameter of the request that the server cannot take, or None.
    """

    failure: Failure
    detail: str
    passing: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    parameter: str | None = None


def failure_of(error: Exception, *, begun: bool) -> Reason:
    """Return what ``error`` means.

    Args:
        error: An error of the openai client, or a ValueError where a piece is no JSON.
        begun: Whether output had begun to arrive, so that asking again is out of the question.
    """
    import openai  # noqa: PLC0415 -- takes a second; whoever has such an error has paid for it

    if isinstance(error, openai.APITimeoutError):
        return Reason(Failure.TIMEOUT, "The language model did not answer in time.")
    if isinstance(error, openai.APIConnectionError):
        if begun:
            return Reason(Failure.BROKEN, "The connection broke in the middle of the output.")
        cause = error.__cause__ or error
        return Reason(Failure.UNREACHABLE, f"The server cannot be reached: {cause}.", passing=True)
    if isinstance(error, openai.APIStatusError):
        return _of_status(error.status_code, error, error.response.headers)
    if isinstance(error, openai.APIError):  # told inside a stream that began well
        return _of_status(_SERVER, error, {}, begun=begun)
    return Reason(Failure.BROKEN, f"The server's output cannot be read: {error}.")


def _of_status(
    status: int, error: "APIError", headers: Mapping[str, str], *, begun: bool = False
) -> Reason:
    failure = _kind(status, error.code or "", error.message.casefold())
    passing = status in _PASSING and failure in {Failure.BUSY, Failure.UNREACHABLE} and not begun
    lowered = {name.lower(): value for name, value in headers.items()}
    return Reason(failure, error.message, passing, lowered, error.param)


def _kind(status: int, code: str, message: str) -> Failure:
    if code in _TOO_LONG_CODES or any(words in message for words in _TOO_LONG_WORDS):
        return Failure.TOO_LONG
    if code in _OUT_OF_QUOTA:
        return Failure.QUOTA
    kinds = {
        _UNAUTHORISED: Failure.KEY_REFUSED,
        _FORBIDDEN: Failure.KEY_REFUSED,
        _TOO_LARGE: Failure.TOO_LONG,
        _TOO_MANY: Failure.BUSY,
    }
    return kinds.get(status, Failure.UNREACHABLE)
