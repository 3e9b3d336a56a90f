"""Time as a dependency, so that waiting can be tested without waiting."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the time of day, with its zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """How late it is, and how to wait.

    Attributes:
        now: The time of day in UTC, which may be set back.
        monotonic: Seconds since some moment, which never go back.
        sleep: Waits that many seconds.
    """

    now: Callable[[], datetime] = utc_now
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
