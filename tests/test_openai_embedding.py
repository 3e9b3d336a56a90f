"""Embedding by HTTP: the real openai client against a server on this machine."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest

from index.embedding import openai_embedding
from index.embedding.openai_embedding import OpenAIEmbedder
from index.errors import IndexUnavailableError, OperatorError

SECRET = "sk-very-secret"  # noqa: S105 - invented


@dataclass
class Script:
    """What the server answers next, and what it was asked; afterwards it embeds."""

    replies: list[tuple[int, dict[str, str], Any]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def script() -> Iterator[Script]:
    plan = Script()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            plan.asked.append({**asked, "key": self.headers["Authorization"]})
            status, headers, body = plan.replies.pop(0) if plan.replies else (200, {}, None)
            if body is None:
                data = [
                    {"object": "embedding", "index": place, "embedding": [float(len(text)), 3.0]}
                    for place, text in enumerate(asked["input"])
                ]
                body = {"object": "list", "data": data, "model": asked["model"], "usage": {}}
            payload = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    plan.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield plan
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def embedder(script: Script) -> OpenAIEmbedder:
    return OpenAIEmbedder("tiny", key=SECRET, url=script.url)


def test_vectors_come_in_order_and_of_unit_length(script: Script, embedder: OpenAIEmbedder) -> None:
    vectors = embedder.embed(["four", "x" * 40])
    assert vectors == pytest.approx(np.array([[0.8, 0.6], [0.99720, 0.07479]]), abs=1e-4)
    assert embedder.dimensions == 2
    assert embedder.embed([]).shape == (0, 2)
    assert script.asked[0]["model"] == "tiny"
    assert script.asked[0]["key"] == f"Bearer {SECRET}"


def test_many_texts_go_in_batches(script: Script, embedder: OpenAIEmbedder) -> None:
    assert embedder.embed([f"text {number}" for number in range(600)]).shape == (600, 2)
    assert [len(asked["input"]) for asked in script.asked] == [256, 256, 88]


def test_long_texts_are_cut_and_empty_ones_are_no_error(
    script: Script, embedder: OpenAIEmbedder
) -> None:
    embedder.embed(["y" * 90_000, ""])
    assert [len(text) for text in script.asked[0]["input"]] == [20_000, 1]


def test_too_many_requests_are_made_again(script: Script, embedder: OpenAIEmbedder) -> None:
    soon = {"Retry-After": "0.01"}
    script.replies = [(429, soon, {"error": {}}), (500, soon, {})]
    assert embedder.embed(["four"]).shape == (1, 2)
    assert len(script.asked) == 3


@pytest.mark.parametrize(
    ("status", "kind", "said"),
    [
        (401, OperatorError, "WHOSAYS_EMBEDDING_KEY"),
        (404, OperatorError, "no model 'tiny'"),
        (429, OperatorError, "credit"),
        (503, IndexUnavailableError, "error 503"),
    ],
)
def test_a_refusal_says_who_can_act_and_keeps_the_secret(
    script: Script, monkeypatch: pytest.MonkeyPatch, status: int, kind: type[Exception], said: str
) -> None:
    monkeypatch.setattr(openai_embedding, "_RETRIES", 0)
    script.replies = [(status, {}, {"error": {"message": f"Incorrect key {SECRET}"}})]
    with pytest.raises(kind, match=said) as raised:
        OpenAIEmbedder("tiny", key=SECRET, url=script.url).embed(["x"])
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize("body", [b"<html>", b"", {"object": "list", "data": [], "usage": {}}])
def test_an_answer_that_is_none_is_an_outage(
    script: Script, embedder: OpenAIEmbedder, body: Any
) -> None:
    script.replies = [(200, {}, body)]
    with pytest.raises(IndexUnavailableError, match=r"127\.0\.0\.1"):
        embedder.embed(["x"])


def test_no_server_is_an_outage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai_embedding, "_RETRIES", 0)
    with pytest.raises(IndexUnavailableError, match="does not answer"):
        OpenAIEmbedder("tiny", url="http://127.0.0.1:9/v1").embed(["x"])


def test_openai_itself_needs_a_key() -> None:
    with pytest.raises(OperatorError, match="WHOSAYS_EMBEDDING_KEY"):
        OpenAIEmbedder("text-embedding-3-small")
