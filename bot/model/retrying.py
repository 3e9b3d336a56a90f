"""When a failed request to a server is sent again: our own policy, not the client's.

A server that says when (``Retry-After``, RFC 9110, section 10.2.3) is obeyed if that is before
the deadline, and given up at once if it is not: waiting for what cannot come helps nobody. One
that does not say is asked again after half a second, then one, then two, each stretched by up to
a half at random, so that many clients do not come back together.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from index.clock import utc_now

_FIRST_PAUSE = 0.5
_LEAST_FOR_AN_ANSWER = 1.0
"""Seconds that must be left after a pause, or the pause is not worth it."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often, and after which pause.

    Attributes:
        retries: How many times a request is sent again, at most.
        first_pause: Seconds before the first of them where the server does not say.
        now: The time of day, for a ``Retry-After`` that is a date.
    """

    retries: int = 3
    first_pause: float = _FIRST_PAUSE
    now: Callable[[], datetime] = utc_now

    def pause(self, failures: int, headers: Mapping[str, str], remaining: float) -> float | None:
        """Return the seconds to wait after the ``failures``-th failure, or None to give up.

        Args:
            failures: How many times the request has failed, at least once.
            headers: Those of the failed response; names in lower case.
            remaining: Seconds until the deadline.
        """
        if failures > self.retries:
            return None
        told = self._told(headers)
        if told is None:
            grown = self.first_pause * 2 ** (failures - 1)
            told = grown * random.uniform(1.0, 1.5)  # noqa: S311 -- no secret depends on it
        return told if told + _LEAST_FOR_AN_ANSWER <= remaining else None

    def _told(self, headers: Mapping[str, str]) -> float | None:
        """Return the seconds that the server asks for; None where it does not, or unreadably."""
        value = headers.get("retry-after", "").strip()
        if value.isdecimal():
            return float(value)
        try:
            moment = parsedate_to_datetime(value)
        except ValueError:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return max(0.0, (moment - self.now()).total_seconds())
