"""What a file does not say about its article, guessed and marked as guessed."""

import re
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from index.articles import UNKNOWN_LANGUAGE, UNKNOWN_OUTLET, Article
from index.loading.dates import date_in_address, read_date
from index.loading.metadata import Metadata
from index.loading.post_pages import posted_on
from index.spans import Span
from index.text.furniture import furniture
from index.text.languages import detect_language
from index.text.layout import is_headline_shaped
from index.text.paragraphs import paragraphs

_BLANK_LINE = re.compile(r"\n[ \t]*\n|\s*\Z")
_MARKDOWN_HEADING = re.compile(r"#{1,6} +")
_FIRST_LINES = 6
_LONGEST_DATE_LINE = 80
_FEWEST_WORDS = 3
_SURE_LETTERS = 200
_MONTH_MAY_BE_FIRST = "en"
"""The one language whose writers are of two minds about "06/07/2023"."""


def complete(
    article_id: str,
    text: str,
    known: Metadata,
    *,
    trust_language: bool,
    path: str | None = None,
) -> Article:
    """Make the article of ``text``, with every field that ``known`` lacks inferred.

    Args:
        article_id: Its id.
        text: The cleaned text.
        known: What was said about it.
        trust_language: False where the language is a page's own claim, which the text overrules.
        path: Its path, whose folder names the outlet where nothing else does; None: the id is one.
    """
    language = known.language
    if language is None or not trust_language:
        language = _told_by_text(text, language)
    told = known.title is not None and known.published is not None
    head = () if told else _head(text, language)
    guessed = Metadata(
        outlet=_outlet(article_id if path is None else path, known.url),
        title=_title(text, head),
        published=_published(text, head, known.url, language),
        language=language,
    )
    whole = known.filled_from(guessed)
    inferred = {
        name
        for name in ("outlet", "title", "published")
        if getattr(known, name) is None and getattr(whole, name) is not None
    }
    if language != known.language:
        inferred.add("language")
    return Article(
        id=article_id,
        outlet=whole.outlet or UNKNOWN_OUTLET,
        url=whole.url,
        title=whole.title,
        published=whole.published,
        language=language,
        text=text,
        inferred=known.inferred | inferred,
    )


def _told_by_text(text: str, declared: str | None) -> str:
    letters = sum(character.isalpha() for character in text[: 4 * _SURE_LETTERS])
    if declared is not None and letters < _SURE_LETTERS:
        return declared
    detected = detect_language(text)
    return declared if declared is not None and detected == UNKNOWN_LANGUAGE else detected


def _head(text: str, language: str) -> tuple[Span, ...]:
    """Return the first paragraphs that are not page furniture."""
    left_out = frozenset(furniture(text, language))
    return tuple(span for span in paragraphs(text) if span not in left_out)[:_FIRST_LINES]


def _title(text: str, head: tuple[Span, ...]) -> str | None:
    """Return the first line if it looks like a headline and a blank line follows it."""
    if len(head) < 2 or not _BLANK_LINE.match(text, head[0].end):  # noqa: PLR2004 - and a text
        return None
    line = head[0].of(text)
    words = len(line.split()) if line.isascii() or " " in line else len(line)
    if words < _FEWEST_WORDS or not is_headline_shaped(text, head[0]):
        return None
    return _MARKDOWN_HEADING.sub("", line, count=1)


def _published(text: str, head: tuple[Span, ...], url: str | None, language: str) -> date | None:
    if url and (day := date_in_address(url)):
        return day
    if day := posted_on(text):
        return day
    lines = (span.of(text) for span in head if span.end - span.start <= _LONGEST_DATE_LINE)
    day_first = language not in {_MONTH_MAY_BE_FIRST, UNKNOWN_LANGUAGE}
    days = (read_date(line, day_first=day_first) for line in lines if _is_date_line(line))
    return next((day for day in days if day is not None), None)


def _is_date_line(line: str) -> bool:
    """Tell whether a line is about its date: a handful of words, and no sentence."""
    return len(line.split()) <= 8 and not line.endswith((".", "!", "?", "؟"))  # noqa: PLR2004


def _outlet(path: str, url: str | None) -> str:
    host = (urlsplit(url).hostname or "") if url else ""
    folder = PurePosixPath(path.split("#", 1)[0]).parent.name
    return host.removeprefix("www.") or folder or UNKNOWN_OUTLET
