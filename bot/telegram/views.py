"""The ways to look at an answer in Telegram.

All are made from the stored JSON form, so that they are the same after a restart. Each returns
pages of HTML. The answer's own phrases are those of its language pack; titles are the bot's.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum

from bot.rendering.phrasebook import phrasebook
from bot.telegram.answer_view import answer_pages
from bot.telegram.answers_store import StoredAnswer
from bot.telegram.claim_lines import Claim, Document, outlet_name, source_line
from bot.telegram.html import bold, escaped
from bot.telegram.other_views import quote_pages, source_pages, timeline_pages, why_pages
from bot.telegram.phrases import phrases


class View(StrEnum):
    """Ways to look at an answer; the values stand in the buttons' data."""

    ANSWER = "l"
    SOURCES = "s"
    QUOTES = "q"
    TIMELINE = "t"
    WHY = "w"


_VIEWS: Mapping[View, Callable[[Document], tuple[str, ...]]] = {
    View.SOURCES: source_pages,
    View.QUOTES: quote_pages,
    View.TIMELINE: timeline_pages,
}


def stored_pages(view: View, stored: StoredAnswer) -> tuple[str, ...]:
    """Return the pages of ``view`` of a stored answer."""
    return view_pages(
        view,
        stored.document,
        stored.index_version,
        taken_as=stored.taken_as,
        early=stored.index_version is None,
    )


def view_pages(
    view: View,
    document: Document,
    index_version: str | None = None,
    *,
    taken_as: str | None = None,
    early: bool = False,
) -> tuple[str, ...]:
    """Return the pages of ``view``.

    Args:
        view: How to look at the answer.
        document: The answer in its public JSON form.
        index_version: Which index it comes from, for the view that says so.
        taken_as: What a follow-up question was taken for, or None where it stood for itself.
        early: Whether the articles had not been read to the end when it was answered.
    """
    if view is View.WHY:
        return why_pages(document, index_version)
    if view is View.ANSWER:
        return answer_pages(document, taken_as, early=early)
    return _VIEWS[view](document)


def context_page(
    claim: Claim, before: str, after: str, language: str, ui_language: str | None
) -> str:
    """Return the passage of a claim between what stands before and after it in the article."""
    book, own = phrasebook(language), phrases(ui_language or language)
    title = own("context_title", outlet=outlet_name(claim, book))
    (quote, *_) = (escaped(claim["quote"][:2000]),)
    text = f"{escaped(before)} {bold(quote)} {escaped(after)}".strip()
    return f"{escaped(title)}\n<blockquote>{text}</blockquote>\n{source_line(claim, book)}"
