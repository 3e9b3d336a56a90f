"""Sitemaps (sitemaps.org) to the pages that they list; news sitemaps say what each is called."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from index.errors import RefusedError
from index.loading.dates import read_date
from index.loading.decoding import UnreadableError
from index.loading.markup import Element, children, local_name, parse_xml, text_of
from index.loading.metadata import Metadata, language_tag
from index.loading.unpacking import GZIP_START, DamagedError, TooLargeError, unpack
from index.web.addresses import canonical_address, same_site

MOST_PAGES = 2000
"""Pages of one sitemap that are read; the last changed ones."""

MOST_SITEMAPS = 20
"""Sitemaps that one index of sitemaps may name; the last changed ones."""

LARGEST = 50 * 1024**2
"""Bytes of an unpacked sitemap, the limit of the protocol."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page, or another sitemap, as a sitemap lists it.

    Attributes:
        url: Its canonical address.
        changed: When it was last changed, in UTC, or None.
        stamp: The same as written, which changes with it; "" where there is none.
        told: What a news sitemap says about the page.
    """

    url: str
    changed: datetime | None
    stamp: str
    told: Metadata


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap, read; the last changed pages come first, and those without a date last.

    Attributes:
        pages: The pages of the sitemap's own site that it lists.
        sitemaps: The sitemaps that it names, if it is an index.
    """

    pages: tuple[Listed, ...] = ()
    sitemaps: tuple[Listed, ...] = ()


def read_sitemap(data: bytes, url: str, charset: str | None = None) -> Sitemap:
    """Read a sitemap, packed or not.

    Args:
        data: The sitemap.
        url: Where it came from. It speaks for its own site only; other addresses are passed over.
        charset: The encoding that the server declares, or None.

    Raises:
        UnreadableError: It is no sitemap, or one that is not safe to read.
    """
    root = parse_xml(_unpacked(data), charset)
    name = local_name(root)
    if name == "sitemapindex":
        return Sitemap(sitemaps=_newest(root, "sitemap", url, MOST_SITEMAPS))
    if name == "urlset":
        return Sitemap(pages=_newest(root, "url", url, MOST_PAGES))
    raise UnreadableError("it is no sitemap")


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(GZIP_START):
        return data
    try:
        return unpack(data, LARGEST)
    except TooLargeError as error:
        limit = LARGEST // 1024**2
        raise UnreadableError(f"it is larger than {limit} MiB when unpacked") from error
    except DamagedError as error:
        raise UnreadableError("it is a damaged gzip file") from error


def _newest(root: Element, name: str, base: str, most: int) -> tuple[Listed, ...]:
    listed: dict[str, Listed] = {}
    for element in children(root, name):
        found = _listed(element, base)
        if found is not None:
            listed.setdefault(found.url, found)
    newest = sorted(listed.values(), key=lambda page: page.changed or _LONG_AGO, reverse=True)
    return tuple(newest[:most])


def _listed(element: Element, base: str) -> Listed | None:
    location = text_of(element, "loc")
    if location is None:
        return None
    try:
        url = canonical_address(location, base)
    except RefusedError:
        return None
    if not same_site(url, base):
        return None
    news = next(children(element, "news"), None)
    told = Metadata() if news is None else _told(news)
    changed = text_of(element, "lastmod") or ""
    stamp = changed or (text_of(news, "publication_date") if news is not None else None) or ""
    return Listed(url, _moment(stamp), stamp[:40], told)


def _told(news: Element) -> Metadata:
    publication = next(children(news, "publication"), None)
    named = text_of(publication, "name") if publication is not None else None
    language = text_of(publication, "language") if publication is not None else None
    return Metadata(
        outlet=named,
        title=text_of(news, "title"),
        published=read_date((text_of(news, "publication_date") or "")[:10]),
        language=language_tag(language),
    )


def _moment(written: str) -> datetime | None:
    """Read a W3C date or moment; one without a zone is taken for UTC."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        day: date | None = read_date(written[:10])
        return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
