"""A web page to an article's text and metadata: the one module that knows trafilatura."""

import re
from urllib.parse import urlsplit

from index.loading.metadata import Metadata, language_tag, read_metadata

_LANGUAGE = re.compile(
    r"<html\b[^>]{0,2000}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:[-_]\w+)*)", re.IGNORECASE
)
_LATEST_DAY = "2200-01-01"
_EARLIEST_DAY = "1800-01-01"


def read_page(page: str) -> tuple[str, Metadata]:
    """Return the article in ``page``, one blank line between paragraphs, and what the page says.

    The text is empty where the page holds no article. The language is what the page declares,
    which templates often get wrong.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second that text files save

    # Days are looked for only in what the page declares, and without regard to today's date.
    days = {
        "extensive_search": False,
        "original_date": True,
        "min_date": _EARLIEST_DAY,
        "max_date": _LATEST_DAY,
    }
    document = bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=days
    )
    if document is None or isinstance(document, dict):
        return "", Metadata()
    declared = _LANGUAGE.search(page[:20_000])
    metadata = read_metadata(
        {
            "title": document.title,
            "url": document.url,
            "outlet": _outlet(document.sitename, document.url),
            "published": document.date,
            "language": language_tag(declared[1]) if declared else None,
        }
    )
    return (document.text or "").strip().replace("\n", "\n\n"), metadata


def _outlet(site: str | None, url: str | None) -> str | None:
    """Return the page's name of its site; not the host's name, which was only guessed."""
    if site and url and site.casefold() in (urlsplit(url).hostname or ""):
        return None
    return site
