"""When a host may be asked again: one request at a time, apart in time, rarer after failures."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from index.clock import Clock
from index.errors import NotYetError, UnreachableError
from index.web.addresses import shown

LONGEST_SLEEP = 30.0
"""Seconds that are waited for a host; what would take longer is left for another time."""

_LONGEST_BACKOFF = 24 * 3600.0


@dataclass(slots=True)
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    ready: float = float("-inf")
    failures: int = 0


class Pace:
    """Remembers every host that was asked. May be shared by threads."""

    def __init__(self, clock: Clock, interval: float = 1.0) -> None:
        """Keep the choices.

        Args:
            clock: How late it is, and how to wait.
            interval: Seconds between the end of one request to a host and the next.
        """
        self._clock, self._interval = clock, interval
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, url: str, delay: float = 0.0) -> Iterator[None]:
        """Wait for the turn of the host of ``url``, and keep others waiting meanwhile.

        An ``UnreachableError`` raised within doubles the time until the next turn, or sets it as
        the server asks.

        Args:
            url: What will be asked for.
            delay: Seconds that the site wants between two requests.

        Raises:
            NotYetError: The wait is longer than ``LONGEST_SLEEP``.
        """
        host = self._hosts.setdefault(urlsplit(url).hostname or "", _Host())
        interval = max(self._interval, delay)
        with host.lock:
            self._wait(host, url)
            try:
                yield
            except UnreachableError as error:
                host.failures += 1
                interval = self._backed_off(host, interval, error)
                raise
            except BaseException:
                host.failures = 0
                raise
            else:
                host.failures = 0
            finally:
                host.ready = self._clock.monotonic() + interval

    def _wait(self, host: _Host, url: str) -> None:
        wait = host.ready - self._clock.monotonic()
        if wait > LONGEST_SLEEP:
            again = self._clock.now() + timedelta(seconds=wait)
            raise NotYetError(
                f"The server of {shown(url)} is to be asked again at {again:%Y-%m-%d %H:%M} UTC.",
                url,
                again,
            )
        if wait > 0:
            self._clock.sleep(wait)

    def _backed_off(self, host: _Host, interval: float, error: UnreachableError) -> float:
        doubled = min(interval * 2.0 ** min(host.failures, 30), max(_LONGEST_BACKOFF, interval))
        if error.again is None:
            return doubled
        return max(doubled, (error.again - self._clock.now()).total_seconds())
