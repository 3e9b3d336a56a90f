"""The Bot API emulator of the tests, run as a program of its own, and what it saw.

It stands under ``tests/`` and is no part of what is installed: it is started by its path.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import httpx

from index.errors import OperatorError

_PROGRAM = Path(__file__).resolve().parent.parent.parent / "tests" / "telegram_server.py"
_STEP = 0.2


@dataclass(frozen=True, slots=True)
class Event:
    """What a person saw: ``said`` by themselves, ``sent`` by the bot, or a ``sign`` of its life.

    ``at`` is in seconds; ``message`` and ``reply_to`` are ids, 0 for none.
    """

    at: float
    kind: str
    chat: int
    message: int
    reply_to: int


class Emulator:
    """A running emulator with its flood limits on."""

    def __init__(self, url: str, token: str) -> None:
        self.url, self.token = url, token
        self.events: list[Event] = []
        self.refused = 0
        self._client = httpx.Client(base_url=url, trust_env=False, timeout=60.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def crowd(self, messages: Sequence[tuple[int, str]]) -> None:
        """Let people, by their ids, write all at the same moment."""
        self._client.post("/crowd", json=messages).raise_for_status()

    def look(self) -> None:
        """Fetch what happened since the last look."""
        told = self._client.get("/events", params={"from": len(self.events)}).json()
        self.events += [Event(*event) for event in told["events"]]
        self.refused = int(told["refused"])

    def until(self, condition: Callable[[], bool], patience: float) -> None:
        """Look until ``condition`` holds.

        Raises:
            OperatorError: Nothing at all happened for ``patience`` seconds.
        """
        seen, at = len(self.events), time.monotonic()
        while not condition():
            time.sleep(_STEP)
            self.look()
            if len(self.events) > seen:
                seen, at = len(self.events), time.monotonic()
            elif time.monotonic() - at > patience:
                raise OperatorError("The bot no longer answers.")


@contextmanager
def running_emulator() -> Iterator[Emulator]:
    """Start an emulator and end it.

    Raises:
        OperatorError: It is not there: it comes with the source, not with the installed package.
    """
    if not _PROGRAM.is_file():
        raise OperatorError(f"The emulator {_PROGRAM} is not there; run this in a checkout.")
    command = [sys.executable, str(_PROGRAM), "--port", "0"]
    with subprocess.Popen(  # noqa: S603 -- ourselves
        command, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            url, token = _told(process)
            with Emulator(url, token) as emulator:
                yield emulator
        finally:
            process.terminate()


def _told(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """Return address and token from the settings that the emulator prints."""
    stream = process.stdout
    for line in stream or ():
        words = dict(word.split("=", 1) for word in line.split() if "=" in word)
        if "WHOSAYS_TELEGRAM_TOKEN" in words:
            return words["WHOSAYS_TELEGRAM_API"], words["WHOSAYS_TELEGRAM_TOKEN"]
    raise OperatorError("The emulator did not start.")
