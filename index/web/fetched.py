"""What comes from the web, and what is accepted of it."""

from dataclasses import dataclass, field
from datetime import datetime

PAGES = frozenset({"text/html", "application/xhtml+xml"})
"""Content types of a web page."""

DOCUMENTS = PAGES | {
    "text/plain",
    "text/markdown",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Content types that can hold an article."""

FEEDS = PAGES | {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "text/plain",
    "application/octet-stream",
}
"""Content types under which feeds come; some servers call them pages, or nothing in particular."""

SITEMAPS = frozenset(
    {
        "application/xml",
        "text/xml",
        "text/plain",
        "application/gzip",
        "application/x-gzip",
        "application/octet-stream",
        "binary/octet-stream",
    }
)
"""Content types under which sitemaps come, packed or not."""

ANYTHING = frozenset({"*/*"})
"""Any content type: for files such as robots.txt, which are read for what they are."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer of status 200, whole and unpacked.

    Attributes:
        url: The address that was asked for.
        final_url: The address that answered, after redirects.
        content_type: As the server declares it, lower case, without parameters; "" if it does not.
        charset: The encoding that the server declares, lower case, or None.
        data: The body.
        etag: The server's mark of this version, to be given back, or None.
        modified: The server's Last-Modified, word for word, to be given back, or None.
        at: When it came, in UTC.
    """

    url: str
    final_url: str
    content_type: str
    charset: str | None
    data: bytes = field(repr=False)
    etag: str | None
    modified: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that what was fetched before, with that etag or date, still holds."""

    url: str
    at: datetime
