"""One page, feed or document from the web, safely: addresses checked, everything bounded."""

import re
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from index.clock import Clock
from index.errors import DeniedError, FetchError, GoneError, RefusedError, UnreachableError
from index.web.addresses import normal_address, shown
from index.web.fetched import ANYTHING, PAGES, Fetched, NotModified
from index.web.requesting import Requester, Response

MOST_REDIRECTS = 5
"""Redirects that are followed for one thing."""

Turn = Callable[[str], AbstractContextManager[None]]
"""Waits until an address may be asked, and learns from what is raised within.

It raises ``DisallowedError`` or ``NotYetError`` where the address may not be asked.
"""

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_LATER = frozenset({408, 425, 429})
_OK, _NOT_MODIFIED, _CLIENT_ERRORS, _SERVER_ERRORS = 200, 304, 400, 500
_LONGEST_WAIT = timedelta(days=7)


class Fetcher:
    """Fetches what is asked for, or says why not. May be shared by threads."""

    def __init__(self, requester: Requester, turn: Turn, clock: Clock) -> None:
        """Put the parts together; ``index.manners.polite_fetcher`` does it for most uses."""
        self._requester, self._turn, self._clock = requester, turn, clock

    def now(self) -> datetime:
        """Return the time of day in UTC, by which all that is fetched is dated."""
        return self._clock.now()

    def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        accept: frozenset[str] = PAGES,
    ) -> Fetched | NotModified:
        """Fetch what stands at ``url``, following redirects.

        Args:
            url: An http or https address.
            etag: The etag that was fetched before, if any.
            modified: The Last-Modified that was fetched before, if any.
            accept: The content types that are wanted.

        Raises:
            RefusedError: The address, or what stands there, is none that we fetch.
            DisallowedError: The site's robots.txt asks to leave it alone.
            DeniedError: The server refuses.
            GoneError: The server says that there is no such page.
            UnreachableError: It cannot be had now.
        """
        response, address = self._follow(url, _headers(etag, modified, accept))
        if response.status == _NOT_MODIFIED and (etag or modified):
            return NotModified(url, self._clock.now())
        return self._read(response, url, address, accept)

    def fetch_whole(self, url: str, accept: frozenset[str] = PAGES) -> Fetched:
        """Fetch what stands at ``url``, whether or not it was fetched before.

        Raises:
            FetchError: As ``fetch``.
        """
        response, address = self._follow(url, _headers(None, None, accept))
        return self._read(response, url, address, accept)

    def _follow(self, url: str, headers: Mapping[str, str]) -> tuple[Response, str]:
        """Return the answer at the end of all redirects, and the address that gave it."""
        address = normal_address(url)
        for _ in range(MOST_REDIRECTS + 1):
            response = self._ask(address, headers)
            if response.status not in _REDIRECTS:
                return response, address
            address = _target(response, address)
        raise RefusedError(f"{shown(url)} is redirected more than {MOST_REDIRECTS} times.", url)

    def _ask(self, address: str, headers: Mapping[str, str]) -> Response:
        with self._turn(address):
            response = self._requester.get(address, headers)
            failure = self._failure(response, address)
            if failure is not None:
                raise failure
        return response

    def _failure(self, response: Response, url: str) -> FetchError | None:
        status = response.status
        if status in {_OK, _NOT_MODIFIED} or status in _REDIRECTS:
            return None
        if status in _GONE:
            return GoneError(f"There is no page {shown(url)}: the server says {status}.", url)
        if status in _LATER or status >= _SERVER_ERRORS:
            return UnreachableError(
                f"The server of {shown(url)} answers with error {status}; try again later.",
                url,
                self._again(response),
            )
        if status >= _CLIENT_ERRORS:
            return DeniedError(f"The server does not give out {shown(url)}: {status}.", url)
        return RefusedError(f"The server sends no page for {shown(url)}: {status}.", url)

    def _again(self, response: Response) -> datetime | None:
        """Return when the server wants to be asked again (RFC 9110, section 10.2.3)."""
        value = response.headers.get("retry-after", "").strip()
        now = self._clock.now()
        if value.isascii() and value.isdigit():
            again = now + min(timedelta(seconds=int(value[:9])), _LONGEST_WAIT)
        else:
            try:
                again = parsedate_to_datetime(value)
            except (ValueError, OverflowError):
                return None
            again = again if again.tzinfo else again.replace(tzinfo=UTC)
        return min(max(again, now), now + _LONGEST_WAIT)

    def _read(self, response: Response, url: str, address: str, accept: frozenset[str]) -> Fetched:
        declared = response.headers.get("content-type", "")
        kind = declared.partition(";")[0].strip().lower()
        if kind and kind not in accept and accept is not ANYTHING:
            raise RefusedError(
                f"{shown(url)} is of the kind {shown(kind)}, which is not read here.", url
            )
        if response.status != _OK:
            raise RefusedError(f"The server sends no page for {shown(url)}.", url)
        charset = _CHARSET.search(declared)
        return Fetched(
            url=url,
            final_url=address,
            content_type=kind,
            charset=charset[1].lower() if charset else None,
            data=response.data,
            etag=_kept(response.headers.get("etag")),
            modified=_kept(response.headers.get("last-modified")),
            at=self._clock.now(),
        )


def _headers(etag: str | None, modified: str | None, accept: frozenset[str]) -> dict[str, str]:
    headers = {"Accept": ", ".join([*sorted(accept - ANYTHING), "*/*;q=0.1"])}
    if _kept(etag):
        headers["If-None-Match"] = etag or ""
    if _kept(modified):
        headers["If-Modified-Since"] = modified or ""
    return headers


def _kept(value: str | None) -> str | None:
    """Return a header's value that can be sent back, or None."""
    return value if value and value.isascii() and value.isprintable() else None


def _target(response: Response, address: str) -> str:
    location = response.headers.get("location", "")
    if not location:
        raise RefusedError(f"{shown(address)} is redirected to nowhere.", address)
    with suppress(UnicodeError):  # some servers send their addresses in UTF-8, which headers aren't
        location = location.encode("latin-1").decode("utf-8")
    return normal_address(location, address)
