"""A feed or a sitemap read entry by entry: each page fetched once for every stamp that it has."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from urllib.parse import urlsplit

from index.articles import Article
from index.errors import FetchError, GoneError, NotYetError, UnreachableError
from index.loading.loading import Rejection
from index.loading.metadata import Metadata
from index.web.addresses import normal_address, same_site
from index.web.fetched import DOCUMENTS, Fetched
from index.web.fetched_pages import read_content, read_fetched
from index.web.fetching import Fetcher
from index.web.listings import Entry, ListedPage, SitemapEnd, feed_entries, sitemap_entries
from index.web.source_state import Seen, SourceState, Step

_MOST_SEEN = 20_000
"""Pages of sitemaps that are remembered; a feed's are remembered while it lists them."""


class ListReading:
    """One reading of one source."""

    def __init__(
        self,
        fetcher: Fetcher,
        answer: Fetched,
        state: SourceState,
        *,
        outlet: str | None,
        most: int,
    ) -> None:
        """Begin.

        Args:
            fetcher: Fetches the pages.
            answer: The feed or the sitemap.
            state: What the last reading left.
            outlet: The name of the outlet, where the user has given one.
            most: How many pages are fetched at most.
        """
        self._fetcher, self._answer = fetcher, answer
        self._source = normal_address(answer.url)
        self._before, self._outlet, self._left = state, outlet, most
        self._seen = dict(state.seen)
        self._listed: set[str] = set()
        self._open = False  # something is left for another reading
        self._failure: FetchError | None = None

    def feed(self) -> Iterator[Step]:
        """Yield what is new in a feed.

        Raises:
            RefusedError: It is no feed that can be read.
        """
        yield from self._steps(feed_entries(self._answer))
        seen = {key: entry for key, entry in self._seen.items() if key in self._listed}
        yield self._last(seen)

    def sitemap(self) -> Iterator[Step]:
        """Yield what is new in a sitemap, or in those that an index of sitemaps names.

        Raises:
            RefusedError: It is no sitemap that can be read.
        """
        entries = sitemap_entries(
            self._answer,
            self._fetcher,
            lambda named: self._before.seen.get(named.url) == Seen(named.stamp),
        )
        yield from self._steps(entries)
        yield self._last(dict(list(self._seen.items())[-_MOST_SEEN:]))

    def _steps(self, entries: Iterator[Entry]) -> Iterator[Step]:
        for entry in entries:
            if isinstance(entry, FetchError):
                self._put_off(entry)
            elif isinstance(entry, ListedPage):
                yield from self._page(entry)
            elif isinstance(entry, SitemapEnd):
                if not self._open:
                    self._seen[entry.key] = Seen(entry.stamp)
            elif entry.key not in self._seen:
                yield self._step(entry.key, Seen(""), entry)
            else:
                self._listed.add(entry.key)

    def _page(self, entry: ListedPage) -> Iterator[Step]:
        self._listed.add(entry.key)
        before = self._seen.get(entry.key)
        if before is not None and before.settled(entry.stamp, self._fetcher.now()):
            self._open = self._open or before.again is not None
        elif self._left <= 0:
            self._open = True
        else:
            known = before is not None and before.stamp == entry.stamp
            yield from self._new(entry, before if before and known else Seen(entry.stamp))

    def _new(self, entry: ListedPage, before: Seen) -> Iterator[Step]:
        item, failure = self._item(entry)
        if isinstance(failure, NotYetError):
            self._put_off(failure)
            return
        self._left -= 1
        after = before.failed(failure, self._fetcher.now()) if failure else Seen(entry.stamp)
        self._open = self._open or after.again is not None
        yield self._step(entry.key, after, item, failure)

    def _item(self, entry: ListedPage) -> tuple[Article | Rejection, FetchError | None]:
        """Return what an entry comes to: its page's article, or else the one that the feed holds.

        The feed does not speak for pages of other sites, nor for pages that are gone.
        """
        failure: FetchError | None = None
        try:
            answer = self._fetcher.fetch_whole(entry.url, DOCUMENTS)
            item = read_page_of(self._source, answer, self._outlet, entry.told)
        except FetchError as error:
            item, failure = Rejection(entry.url, str(error)), error
        if isinstance(item, Article) or isinstance(failure, GoneError | NotYetError):
            return item, failure
        if entry.content is None or not same_site(entry.url, self._answer.final_url):
            return item, failure
        outlet = self._outlet if same_site(entry.url, self._source) else None
        known = Metadata(outlet=outlet).filled_from(entry.told)
        carried = read_content(entry.content, entry.url, known)
        return (carried, None) if isinstance(carried, Article) else (item, failure)

    def _put_off(self, error: FetchError) -> None:
        self._open = self._open or isinstance(error, UnreachableError)
        self._failure = self._failure or error

    def _step(
        self, key: str, after: Seen, item: Article | Rejection, failure: FetchError | None = None
    ) -> Step:
        self._listed.add(key)
        self._seen[key] = after
        return Step(item, self._state(self._seen), failure)

    def _state(self, seen: dict[str, Seen]) -> SourceState:
        """Return a state with which the whole source is asked for again."""
        return SourceState(seen=MappingProxyType(dict(seen)))

    def _last(self, seen: dict[str, Seen]) -> Step:
        state = self._state(seen)
        if not self._open:
            return Step(None, read_to_its_end(state, self._answer), self._failure)
        return Step(None, replace(state, next_allowed=self._again()), self._failure)

    def _again(self) -> datetime | None:
        """Return when the source's own server wants to be asked again, if it said so."""
        failure = self._failure
        if not isinstance(failure, UnreachableError):
            return None
        hosts = {urlsplit(url).hostname for url in (failure.url, self._answer.final_url)}
        return failure.again if len(hosts) == 1 else None


def read_page_of(
    source: str, answer: Fetched, outlet: str | None, told: Metadata | None = None
) -> Article | Rejection:
    """Return the article of a page that a source names.

    ``outlet``, the user's name for the source, holds for pages of the source's own site only.
    """
    own = outlet if same_site(answer.final_url, source) else None
    return read_fetched(answer, outlet=own, told=told)


def read_to_its_end(state: SourceState, answer: Fetched) -> SourceState:
    """Return ``state`` after all of ``answer`` was handled: it need not come again unchanged."""
    return replace(state, etag=answer.etag, modified=answer.modified, failures=0, next_allowed=None)
