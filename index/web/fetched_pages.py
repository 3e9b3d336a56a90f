"""What was fetched to an article, as files are read; or why it is none."""

from index.articles import Article
from index.loading.decoding import UnreadableError, decode_page
from index.loading.entries import BadEntry, Entry
from index.loading.file_kinds import LARGEST_FILE, too_large
from index.loading.formats import read_entries
from index.loading.inference import complete
from index.loading.loading import Rejection
from index.loading.metadata import Metadata
from index.loading.no_article import FEWEST_LETTERS, letters_of, why_no_article
from index.loading.page_signs import read_signs
from index.loading.pages import read_page
from index.web.addresses import page_address
from index.web.fetched import PAGES, Fetched

_SUFFIXES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


def read_fetched(
    fetched: Fetched, *, outlet: str | None = None, told: Metadata | None = None
) -> Article | Rejection:
    """Return the article in what was fetched; its id is the page's canonical address.

    Args:
        fetched: A page or a document.
        outlet: The outlet's name where the user has given one; else the page tells.
        told: What the feed or sitemap says about it, for where the page says nothing.
    """
    told = told or Metadata()
    try:
        if fetched.content_type in PAGES or not fetched.content_type:
            return _from_page(fetched, Metadata(outlet=outlet), told)
        return _from_document(fetched, Metadata(outlet=outlet), told)
    except UnreadableError as error:
        return Rejection(fetched.final_url, str(error))


def read_content(html: str, url: str, known: Metadata) -> Article | Rejection:
    """Return the article whose whole text a feed carries.

    Args:
        html: The text with its markup.
        url: The canonical address of its page.
        known: What the feed and the user say about it.
    """
    page = f"<html><body><article>{html}</article></body></html>"
    try:
        read_signs(page, url)
    except UnreadableError as error:
        return Rejection(url, str(error))
    text, _ = read_page(page)
    if letters_of(text) < FEWEST_LETTERS:
        return Rejection(url, "the feed holds too little of its text")
    known = Metadata(url=url).filled_from(known)
    return complete(url, text, known, trust_language=False)


def _from_page(fetched: Fetched, given: Metadata, told: Metadata) -> Article | Rejection:
    if len(fetched.data) > LARGEST_FILE:
        raise UnreadableError(too_large(".html"))
    page = decode_page(fetched.data, fetched.charset)
    signs = read_signs(page, fetched.final_url)
    url = page_address(signs.canonical, fetched.final_url)
    text, declared = read_page(page)
    reason = why_no_article(text, signs, url)
    if reason is not None:
        return Rejection(url, reason)
    known = Metadata(url=url).filled_from(given).filled_from(declared).filled_from(told)
    return complete(url, text, known, trust_language=False)


def _from_document(fetched: Fetched, given: Metadata, told: Metadata) -> Article | Rejection:
    url = page_address(None, fetched.final_url)
    entry = next(read_entries(fetched.data, _SUFFIXES.get(fetched.content_type, ".txt")))
    if isinstance(entry, BadEntry):
        return Rejection(url, entry.reason)
    if not letters_of(entry.text):
        return Rejection(url, "there is no text in it")
    return _completed(entry, Metadata(url=url).filled_from(given), told)


def _completed(entry: Entry, given: Metadata, told: Metadata) -> Article:
    known = given.filled_from(entry.metadata).filled_from(told)
    return complete(str(given.url), entry.text, known, trust_language=not entry.declared_by_page)
