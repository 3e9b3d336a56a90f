"""What a site's robots.txt allows (RFC 9309): the one module that knows protego."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from index.clock import Clock
from index.errors import DeniedError, DisallowedError, GoneError, UnreachableError
from index.web.addresses import shown
from index.web.fetched import ANYTHING
from index.web.fetching import Fetcher
from index.web.pacing import Pace

PRODUCT = "whosays"
"""The name by which robots.txt files know this program."""

_FRESH = 24 * 3600.0
_LARGEST = 512 * 1024
_PATH = "/robots.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says."""

    parsed: Protego

    def allow(self, url: str) -> bool:
        """Tell whether ``url`` may be fetched; robots.txt itself always may (RFC 9309, 2.2.2)."""
        return urlsplit(url).path == _PATH or self.parsed.can_fetch(url, PRODUCT)

    @property
    def delay(self) -> float:
        """Seconds that the site wants between two requests."""
        rate = self.parsed.request_rate(PRODUCT)
        return max(
            self.parsed.crawl_delay(PRODUCT) or 0.0, rate.seconds / rate.requests if rate else 0.0
        )

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that it names, as written."""
        return tuple(self.parsed.sitemaps)


def read_rules(data: bytes) -> Rules:
    """Return what these bytes say; of a very long file only the beginning counts."""
    return Rules(Protego.parse(data[:_LARGEST].decode("utf-8-sig", "replace")))


class Robots:
    """The robots.txt of every site that was asked, each kept for a day."""

    def __init__(self, fetcher: Fetcher, clock: Clock) -> None:
        """Fetch through ``fetcher``, which does not ask robots.txt itself."""
        self._fetcher, self._clock = fetcher, clock
        self._known: dict[str, tuple[Rules, float]] = {}

    def check(self, url: str) -> Rules:
        """Return the rules of the site of ``url``, which they allow to fetch.

        Raises:
            DisallowedError: They do not.
            RefusedError: The site, or its robots.txt, is none that we fetch.
            UnreachableError: Its robots.txt cannot be had now: until then nothing is allowed.
        """
        rules = self.rules(url)
        if not rules.allow(url):
            raise DisallowedError(f"The site's robots.txt does not allow {shown(url)}.", url)
        return rules

    def rules(self, url: str) -> Rules:
        """Return the rules of the site of ``url``.

        Raises:
            RefusedError: The site, or its robots.txt, is none that we fetch.
            UnreachableError: They cannot be had now.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._known.get(site)
        if known is None or known[1] <= self._clock.monotonic():
            known = self._fetched(site), self._clock.monotonic() + _FRESH
            self._known[site] = known
        return known[0]

    def _fetched(self, site: str) -> Rules:
        try:
            return read_rules(self._fetcher.fetch_whole(site + _PATH, ANYTHING).data)
        except (GoneError, DeniedError):
            return read_rules(b"")  # RFC 9309, section 2.3.1.3: all is allowed
        except UnreachableError as error:
            if _PATH in str(error):
                error.args = (f"{error} (Without the site's robots.txt nothing is fetched.)",)
            raise


class Manners:
    """Asks robots.txt, then waits for the host's turn."""

    def __init__(self, robots: Robots, pace: Pace) -> None:
        """Put the two together."""
        self._robots, self._pace = robots, pace

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        """Wait until ``url`` may be asked for.

        Raises:
            DisallowedError: The site does not allow it.
            UnreachableError: Its robots.txt cannot be had now, or the wait would be too long.
        """
        rules = self._robots.check(url)
        with self._pace.turn(url, rules.delay):
            yield
