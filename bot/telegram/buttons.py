"""The buttons under an answer, and what their data means: at most 64 bytes, readable for ever.

``v:ID:VIEW:PAGE`` shows a view, ``p:ID:CLAIM`` a passage in its context, ``a:ID`` asks again,
``o:MESSAGE:y|n`` takes or declines an offered article.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.answers_store import StoredAnswer
from bot.telegram.claim_lines import Document
from bot.telegram.html import sentence_url
from bot.telegram.phrases import Phrases, phrases
from bot.telegram.views import View

_DATA = re.compile(r"([vpao]):([A-Za-z0-9]{1,20})(?::([a-z0-9]{1,10}))?(?::(\d{1,4}))?")
_IN_A_ROW = 3
_PASSAGES = 6
"""How many passages without an address get a button."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a button stands for: one of ``v``, ``p``, ``a``, ``o``, an id, and its details."""

    kind: str
    id: str
    detail: str = ""
    page: int = 0


def parse_data(data: str) -> Pressed | None:
    """Return what callback data means, or None if it is none of ours."""
    match = _DATA.fullmatch(data)
    if match is None:
        return None
    return Pressed(match[1], match[2], match[3] or "", int(match[4] or 0))


def answer_keyboard(
    stored: StoredAnswer, shown: View | None, page: int, pages: int, link: str | None = None
) -> InlineKeyboardMarkup:
    """Return the keyboard under one page of an answer.

    Args:
        stored: The answer.
        shown: The view above it; None for a passage in its context.
        page: The number of the page, from 0.
        pages: How many there are.
        link: An address that opens the answer, to be copied; None for no such button.
    """
    answer_id, document = stored.id, stored.document
    own = phrases(document["language"])
    names = {
        View.ANSWER: own("view_answer"),
        View.SOURCES: own("view_sources"),
        View.QUOTES: own("view_quotes"),
        View.TIMELINE: own("view_timeline"),
        View.WHY: own("view_why"),
    }
    rows: list[list[InlineKeyboardButton]] = []
    if shown is not None and pages > 1:
        rows.append(_paging(answer_id, shown, page, pages, own))
    if shown is View.ANSWER:
        passages = [
            _button(own("context", number=n), f"p:{answer_id}:{n}") for n in _bare(document)
        ]
        rows += _rows(passages[:_PASSAGES])
    if not document["claims"]:
        names = {view: names[view] for view in (View.ANSWER, View.WHY)}
    views = [
        _button(name, f"v:{answer_id}:{view.value}:0")
        for view, name in names.items()
        if view is not shown
    ]
    if stored.chat:  # an answer that was put in by inline mode belongs to no chat of ours
        views.append(_button(own("again"), f"a:{answer_id}"))
    if link is not None:
        views.append(InlineKeyboardButton(own("copy_link"), copy_text=CopyTextButton(link)))
    return InlineKeyboardMarkup([*rows, *_rows(views)])


def offer_keyboard(message: int, own: Phrases) -> InlineKeyboardMarkup:
    """Return the two buttons under an offer to store the text of ``message``."""
    yes, no = own("offer_yes"), own("offer_no")
    return InlineKeyboardMarkup([[_button(yes, f"o:{message}:y"), _button(no, f"o:{message}:n")]])


def _paging(
    answer_id: str, shown: View, page: int, pages: int, own: Phrases
) -> list[InlineKeyboardButton]:
    label = own("page", page=page + 1, pages=pages)
    row = []
    if page > 0:
        row.append(_button("◀", f"v:{answer_id}:{shown.value}:{page - 1}"))
    if page + 1 < pages:
        row.append(_button(f"{label} ▶", f"v:{answer_id}:{shown.value}:{page + 1}"))
    else:
        row.append(_button(label, f"v:{answer_id}:{shown.value}:0"))
    return row


def _bare(document: Document) -> Iterable[int]:
    """Yield the claims whose article has no address to open."""
    claims = document["claims"]
    return (c["id"] for c in claims if sentence_url(c["url"], c["quote"]) is None)


def _rows(buttons: list[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    return [buttons[i : i + _IN_A_ROW] for i in range(0, len(buttons), _IN_A_ROW)]


def _button(text: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=data)
