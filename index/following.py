"""A source on the web to its new articles: the one front of feeds, sitemaps, pages and fetching."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from index.errors import FetchError, NotYetError
from index.loading.loading import Rejection
from index.web.addresses import normal_address, shown
from index.web.fetched import DOCUMENTS, FEEDS, SITEMAPS, Fetched, NotModified
from index.web.fetching import Fetcher
from index.web.list_reading import ListReading, read_page_of, read_to_its_end
from index.web.source_state import SourceState, Step

__all__ = ["MOST_PAGES", "SourceKind", "SourceState", "Step", "read_source"]

MOST_PAGES = 200
"""Pages that one reading of a source fetches; the rest is left for the next."""


class SourceKind(StrEnum):
    """What stands at a source's address."""

    FEED = "feed"
    SITEMAP = "sitemap"
    PAGE = "page"


_ACCEPTED = {
    SourceKind.FEED: FEEDS,
    SourceKind.SITEMAP: SITEMAPS,
    SourceKind.PAGE: DOCUMENTS,
}


def read_source(  # noqa: PLR0913 -- what to read, with what, and two choices
    kind: SourceKind,
    url: str,
    state: SourceState,
    fetcher: Fetcher,
    *,
    outlet: str | None = None,
    most: int = MOST_PAGES,
) -> Iterator[Step]:
    """Yield what is new at a source since ``state``; the last step always holds the final state.

    Never raises for what the web does. A source that cannot be read yields one step without an
    item, with ``failure`` and a state that says when to ask again. A page that an entry names and
    that has not changed is not fetched again. Whoever stops in the middle goes on from the state
    of the last step.

    Args:
        kind: What stands at ``url``.
        url: The address of the feed, the sitemap or the page.
        state: What the last reading left.
        fetcher: Fetches politely; shared by all sources.
        outlet: The name of the outlet, where the user has given one. It is used for pages of the
            source's own site; of others, the pages tell.
        most: How many pages are fetched at most.
    """
    try:
        answer = _ask(kind, url, state, fetcher)
        if isinstance(answer, NotModified):
            yield Step(None, replace(state, failures=0, next_allowed=None))
        elif kind is SourceKind.PAGE:
            yield Step(
                read_page_of(normal_address(url), answer, outlet), read_to_its_end(state, answer)
            )
        else:
            reading = ListReading(fetcher, answer, state, outlet=outlet, most=most)
            yield from reading.feed() if kind is SourceKind.FEED else reading.sitemap()
    except NotYetError as error:
        yield Step(None, replace(state, next_allowed=error.again), error)
    except FetchError as error:
        item = Rejection(url, str(error)) if kind is SourceKind.PAGE else None
        yield Step(item, state.failed(error, fetcher.now()), error)


def _ask(kind: SourceKind, url: str, state: SourceState, fetcher: Fetcher) -> Fetched | NotModified:
    now = fetcher.now()
    if state.next_allowed is not None and now < state.next_allowed:
        raise NotYetError(
            f"{shown(url)} is to be asked again at {state.next_allowed:%Y-%m-%d %H:%M} UTC.",
            url,
            state.next_allowed,
        )
    due = any(seen.again is not None and seen.again <= now for seen in state.seen.values())
    return fetcher.fetch(
        url,
        etag=None if due else state.etag,
        modified=None if due else state.modified,
        accept=_ACCEPTED[kind],
    )
