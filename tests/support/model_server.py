"""A server on loopback that speaks OpenAI's protocol by script: what each call gets is told."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Step = Callable[[BaseHTTPRequestHandler, threading.Event], None]
"""Answers one call; the event is set when the server stops, so that no step hangs for ever."""


class ModelServer:
    """What was asked so far, and where.

    Attributes:
        url: What the client is told.
        calls: The JSON body of each call.
        keys: The ``Authorization`` header of each call.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.calls: list[dict[str, Any]] = []
        self.keys: list[str | None] = []

    def said(self, call: int) -> str:
        """Return all that call number ``call`` told the model."""
        return "\n".join(message["content"] for message in self.calls[call]["messages"])


@contextmanager
def model_server(*steps: Step) -> Iterator[ModelServer]:
    """Serve ``steps``, one a call; the last serves all calls after it."""
    stopping = threading.Event()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                step = steps[min(len(server.calls), len(steps) - 1)]
                server.calls.append(body)
                server.keys.append(self.headers["Authorization"])
            self.close_connection = True
            with suppress(BrokenPipeError, ConnectionResetError):  # the client may leave
                step(self, stopping)

        def log_message(self, *_: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = ModelServer(f"http://127.0.0.1:{listening.server_address[1]}/v1")
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        stopping.set()
        listening.shutdown()
        listening.server_close()
        thread.join()


def reply(
    output: object,
    *,
    pieces: int = 7,
    finish: str | None = "stop",
    usage: tuple[int, int] | None = (100, 20),
    pause: float = 0.0,
) -> Step:
    """Stream ``output`` (text, or what becomes JSON) in ``pieces``, then how much it took."""
    text = output if isinstance(output, str) else json.dumps(output, ensure_ascii=False)

    def step(handler: BaseHTTPRequestHandler, stopping: threading.Event) -> None:
        _begin(handler)
        for piece in _cut(text, pieces):
            _send(handler, {"choices": [_choice({"content": piece})]})
            stopping.wait(pause)
        if finish is not None:
            _send(handler, {"choices": [_choice({}, finish)]})
        if usage is not None:
            sent, received = usage
            counted = {"prompt_tokens": sent, "completion_tokens": received, "total_tokens": 0}
            _send(handler, {"choices": [], "usage": counted})
        handler.wfile.write(b"data: [DONE]\n\n")

    return step


def refusal(words: str) -> Step:
    """Stream the model's refusal."""

    def step(handler: BaseHTTPRequestHandler, _: threading.Event) -> None:
        _begin(handler)
        _send(handler, {"choices": [_choice({"refusal": words})]})
        _send(handler, {"choices": [_choice({}, "stop")]})
        handler.wfile.write(b"data: [DONE]\n\n")

    return step


def status(code: int, message: str, error: str | None = None, **headers: str) -> Step:
    """Answer with an error status and OpenAI's error object."""
    body = {"error": {"message": message, "code": error, "type": "x", "param": None}}
    if error == "unsupported_value":
        body["error"]["param"] = "temperature"

    def step(handler: BaseHTTPRequestHandler, _: threading.Event) -> None:
        data = json.dumps(body).encode()
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return step


def cut(text: str) -> Step:
    """Begin to stream ``text`` and break the connection in the middle of a chunk."""

    def step(handler: BaseHTTPRequestHandler, _: threading.Event) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        data = f"data: {json.dumps(_chunk({'choices': [_choice({'content': text})]}))}\n\n".encode()
        handler.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\nff\r\ndata: ")
        handler.wfile.flush()

    return step


def silence(text: str = "", *, drip: bool = False) -> Step:
    """Stream ``text`` and then nothing, or a meaningless line again and again."""

    def step(handler: BaseHTTPRequestHandler, stopping: threading.Event) -> None:
        _begin(handler)
        if text:
            _send(handler, {"choices": [_choice({"content": text})]})
        while not stopping.wait(0.02):
            if drip:
                handler.wfile.write(b": still here\n\n")
                handler.wfile.flush()

    return step


def error_in_stream(message: str, code: str) -> Step:
    """Begin well and then tell of an error, as some servers do."""

    def step(handler: BaseHTTPRequestHandler, _: threading.Event) -> None:
        _begin(handler)
        handler.wfile.write(
            f"data: {json.dumps({'error': {'message': message, 'code': code}})}\n\n".encode()
        )

    return step


def raw(data: bytes, content_type: str = "text/event-stream") -> Step:
    """Answer with ``data``, whatever it is."""

    def step(handler: BaseHTTPRequestHandler, _: threading.Event) -> None:
        _begin(handler, content_type)
        handler.wfile.write(data)

    return step


def slowly(step: Step, seconds: float) -> Step:
    """Do ``step`` after a while."""

    def waiting(handler: BaseHTTPRequestHandler, stopping: threading.Event) -> None:
        time.sleep(seconds)
        step(handler, stopping)

    return waiting


def _begin(handler: BaseHTTPRequestHandler, content_type: str = "text/event-stream") -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", content_type)
    handler.send_header("Connection", "close")
    handler.end_headers()


def _send(handler: BaseHTTPRequestHandler, part: dict[str, Any]) -> None:
    handler.wfile.write(f"data: {json.dumps(_chunk(part))}\n\n".encode())
    handler.wfile.flush()


def _chunk(part: dict[str, Any]) -> dict[str, Any]:
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", **part}


def _choice(delta: dict[str, str], finish: str | None = None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "finish_reason": finish}


def _cut(text: str, pieces: int) -> Sequence[str]:
    length = max(1, -(-len(text) // pieces))
    return [text[start : start + length] for start in range(0, len(text), length)]
