"""The adapter over the real openai client, against a scripted server on loopback."""

import logging
import time
from collections.abc import Sequence

import pytest
from model_server import (
    Step,
    cut,
    error_in_stream,
    model_server,
    raw,
    refusal,
    reply,
    silence,
    slowly,
    status,
)
from pydantic import BaseModel, ConfigDict, SecretStr

from bot.model.language_model import (
    Deadline,
    Failure,
    Message,
    ModelError,
    ModelReply,
    ModelRequest,
    Role,
    Usage,
)
from bot.model.openai_model import OpenAIModel
from bot.model.retrying import RetryPolicy

KEY = "sk-very-secret-indeed"
PATIENT = 20.0
QUICK = RetryPolicy(first_pause=0.01)


class Greeting(BaseModel):
    model_config = ConfigDict(extra="forbid")

    words: str


REQUEST = ModelRequest(
    (Message(Role.SYSTEM, "Greet."), Message(Role.USER, "I am Orla.")), Greeting, 50, 0.0
)


def asked(
    *steps: Step, seconds: float = PATIENT, heard: list[str] | None = None
) -> tuple[ModelReply[Greeting], list[dict[str, object]]]:
    """Return the reply, and the bodies of all calls."""
    pieces = [] if heard is None else heard
    with model_server(*steps) as server:
        model = OpenAIModel("small", key=SecretStr(KEY), url=server.url, policy=QUICK)
        return model.complete(REQUEST, Deadline.after(seconds), pieces.append), server.calls


def failed(*steps: Step, seconds: float = PATIENT) -> tuple[ModelError, int]:
    """Return the error, and how many calls were made."""
    with model_server(*steps) as server:
        model = OpenAIModel("small", key=SecretStr(KEY), url=server.url, policy=QUICK)
        with pytest.raises(ModelError) as caught:
            model.complete(REQUEST, Deadline.after(seconds), lambda _: None)
        return caught.value, len(server.calls)


def test_the_output_arrives_in_pieces_and_as_the_form_asked_for() -> None:
    heard: list[str] = []
    got, calls = asked(reply({"words": "Good day, Orla."}, usage=(31, 9)), heard=heard)
    assert got.value == Greeting(words="Good day, Orla.")
    assert got.usage == Usage(31, 9)
    assert len(heard) == 7
    assert "".join(heard) == got.text
    (call,) = calls
    assert call["messages"] == [
        {"role": "system", "content": "Greet."},
        {"role": "user", "content": "I am Orla."},
    ]
    assert (call["model"], call["max_tokens"], call["temperature"]) == ("small", 50, 0.0)
    assert call["response_format"] == {
        "type": "json_schema",
        "json_schema": {
            "name": "Greeting",
            "schema": Greeting.model_json_schema(),
            "strict": True,
        },
    }


def test_a_server_that_counts_no_tokens_is_counted_for() -> None:
    got, _ = asked(reply({"words": "Hi."}, usage=None))
    assert got.usage == Usage(6, 6, estimated=True)


def test_a_model_with_one_temperature_only_is_asked_without() -> None:
    got, calls = asked(
        status(400, "Only the default is supported.", "unsupported_value"), reply({"words": "Hi."})
    )
    assert got.value.words == "Hi."
    assert ["temperature" in call for call in calls] == [True, False]


@pytest.mark.parametrize(
    "steps",
    [
        [status(429, "Slow down.", "rate_limit_exceeded", Retry_After="0")],
        [status(429, "Slow down."), status(429, "Slow down.")],
        [status(503, "Overloaded."), status(500, "Oops.")],
        [status(429, "Slow down.", None, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT")],
    ],
)
def test_what_may_pass_is_tried_again(steps: Sequence[Step]) -> None:
    got, calls = asked(*steps, reply({"words": "Hi."}))
    assert got.value.words == "Hi."
    assert len(calls) == len(steps) + 1


@pytest.mark.parametrize(
    ("step", "failure", "calls"),
    [
        (status(401, "Wrong key.", "invalid_api_key"), Failure.KEY_REFUSED, 1),
        (status(403, "Not for you."), Failure.KEY_REFUSED, 1),
        (status(429, "You are out of money.", "insufficient_quota"), Failure.QUOTA, 1),
        (status(429, "Slow down."), Failure.BUSY, 4),
        (status(429, "Slow down.", None, Retry_After="3600"), Failure.BUSY, 1),
        (status(500, "Oops."), Failure.UNREACHABLE, 4),
        (status(404, "No such model.", "model_not_found"), Failure.UNREACHABLE, 1),
        (status(400, "Bad schema."), Failure.UNREACHABLE, 1),
        (status(400, "Too many tokens.", "context_length_exceeded"), Failure.TOO_LONG, 1),
        (
            status(400, "the request exceeds the available context size, increase it"),
            Failure.TOO_LONG,
            1,
        ),
        (status(413, "Too large."), Failure.TOO_LONG, 1),
        (error_in_stream("maximum context length is 512", "x"), Failure.TOO_LONG, 1),
        (error_in_stream("The engine died.", "server_error"), Failure.UNREACHABLE, 4),
        (cut('{"words": "Go'), Failure.BROKEN, 1),
        (reply('{"words": "Go', finish=None), Failure.BROKEN, 1),
        (reply('{"words": "Go', finish="length"), Failure.BROKEN, 1),
        (reply('{"words": 9, "mood": 1}'), Failure.BROKEN, 1),
        (reply("Good day!"), Failure.BROKEN, 1),
        (reply(""), Failure.BROKEN, 1),
        (raw(b"data: {nonsense\n\n"), Failure.BROKEN, 1),
        (raw(b"<html>Log in to the hotel</html>", "text/html"), Failure.BROKEN, 1),
        (refusal("I do not greet."), Failure.REFUSED, 1),
        (reply('{"words": "Go"}', finish="content_filter"), Failure.REFUSED, 1),
    ],
)
def test_every_failure_has_its_kind_and_only_what_may_pass_is_asked_again(
    step: Step, failure: Failure, calls: int
) -> None:
    error, made = failed(step)
    assert (error.failure, made) == (failure, calls)


@pytest.mark.parametrize(
    "step",
    [
        silence(),
        silence('{"words": '),
        silence(drip=True),
        slowly(reply({"words": "Late."}), 2),
        reply({"words": "x" * 60}, pieces=60, pause=0.1),
    ],
)
def test_no_server_holds_an_answer_past_its_deadline(step: Step) -> None:
    started = time.monotonic()
    error, _ = failed(step, seconds=0.4)
    assert error.failure is Failure.TIMEOUT
    assert time.monotonic() - started < PATIENT


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with model_server(reply("")) as server:
        gone = server.url
    model = OpenAIModel("small", url=gone, policy=QUICK)
    with pytest.raises(ModelError) as caught:
        model.complete(REQUEST, Deadline.after(PATIENT), lambda _: None)
    assert caught.value.failure is Failure.UNREACHABLE


def test_without_a_key_openai_is_not_asked_at_all() -> None:
    with pytest.raises(ModelError) as caught:
        OpenAIModel("small").complete(REQUEST, Deadline.after(PATIENT), lambda _: None)
    assert caught.value.failure is Failure.NO_KEY
    assert caught.value.usage.total == 0


def test_a_server_of_ones_own_needs_no_key() -> None:
    with model_server(reply({"words": "Hi."})) as server:
        model = OpenAIModel("small", url=server.url)
        assert model.complete(REQUEST, Deadline.after(PATIENT), lambda _: None).value.words == "Hi."


def test_what_a_broken_reply_took_is_counted() -> None:
    error, _ = failed(cut('{"words": "Good'))
    assert error.usage == Usage(6, 5, estimated=True)
    assert error.text == '{"words": "Good'


def test_the_key_is_in_no_message_and_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    error, _ = failed(status(401, f"Incorrect API key provided: {KEY}."))
    assert KEY not in str(error)
    assert KEY not in repr(error.__cause__)
    assert KEY not in caplog.text
