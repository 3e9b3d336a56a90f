"""Buttons that are pressed: another view, another page, a passage, the question again."""

import logging
from contextlib import suppress

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot.telegram.answers_store import StoredAnswer
from bot.telegram.buttons import Pressed, answer_keyboard, parse_data
from bot.telegram.delivery import Target
from bot.telegram.offers import Offers
from bot.telegram.parts import Parts
from bot.telegram.questions import Questions
from bot.telegram.views import View, context_page, stored_pages

_log = logging.getLogger(__name__)
_AROUND = 400
"""Characters of the article that are shown on each side of a passage."""


class Presses:
    """Handles callback queries; every one is answered, or the button would spin on."""

    def __init__(self, parts: Parts, offers: Offers) -> None:
        self._parts, self._offers = parts, offers
        self._questions = Questions(parts)

    async def handle(self, update: Update) -> None:
        """Do what the button says."""
        query, user = update.callback_query, update.effective_user
        if query is None or user is None:
            return
        message = query.message if isinstance(query.message, Message) else None
        chat = query.message.chat.id if query.message else user.id
        pressed = parse_data(query.data or "")
        own = self._parts.own(user)
        if not self._parts.access.may_use(user.id, chat):
            await _acknowledge(query, own("not_yours"))
            return
        if pressed is not None and pressed.kind == "o":
            await _acknowledge(query)
            await self._offers.decide(update, message, accepted=pressed.detail == "y")
            return
        stored = self._parts.answers.get(pressed.id) if pressed else None
        if pressed is None or stored is None:
            await _acknowledge(query, own("gone"))
            return
        await _acknowledge(query)
        await self._do(update, query, pressed, stored)

    async def _do(
        self, update: Update, query: CallbackQuery, pressed: Pressed, stored: StoredAnswer
    ) -> None:
        target = _target(query)
        if pressed.kind == "v":
            await self._show_view(target, pressed, stored)
        elif pressed.kind == "p":
            await self._show_passage(target, pressed, stored)
        else:
            await self._ask_again(update, target, stored)

    async def _show_view(self, target: Target, pressed: Pressed, stored: StoredAnswer) -> None:
        try:
            view = View(pressed.detail)
        except ValueError:
            return
        shown = stored_pages(view, stored)
        page = min(pressed.page, len(shown) - 1)
        link = self._link(stored) if view is View.WHY else None
        keyboard = answer_keyboard(stored, view, page, len(shown), link)
        await self._parts.delivery.show(target, shown[page], keyboard)

    def _link(self, stored: StoredAnswer) -> str:
        return f"{self._parts.delivery.address}?start=a_{stored.id}"

    async def _show_passage(self, target: Target, pressed: Pressed, stored: StoredAnswer) -> None:
        number = int(pressed.detail) if pressed.detail.isdecimal() else 0
        claims = [claim for claim in stored.document["claims"] if claim["id"] == number]
        if not claims:
            return
        claim, before, after = claims[0], "", ""
        article = self._parts.engine.article(claim["article"])
        start, end = claim["span"]
        if article is not None and article.text[start:end] == claim["quote"]:
            before = ("…" if start > _AROUND else "") + article.text[
                max(0, start - _AROUND) : start
            ]
            after = article.text[end : end + _AROUND] + (
                "…" if end + _AROUND < len(article.text) else ""
            )
        text = context_page(claim, before, after, stored.document["language"], None)
        if target.inline is not None:  # there it can be shown in place of the answer only
            await self._parts.delivery.show(target, text, answer_keyboard(stored, None, 0, 1))
        else:
            reply = Target(target.chat, target.thread, target.edit)
            await self._parts.delivery.show(reply, text)

    async def _ask_again(self, update: Update, target: Target, stored: StoredAnswer) -> None:
        user = update.effective_user
        if user is None or target.edit is None:
            return
        if self._parts.access.may_ask(user.id, target.chat) != "allowed":
            return
        self._questions.ask_again(update, target, stored)


def _target(query: CallbackQuery) -> Target:
    message = query.message
    if message is None:
        return Target(0, inline=query.inline_message_id)
    topic = isinstance(message, Message) and message.is_topic_message
    thread = message.message_thread_id if topic and isinstance(message, Message) else None
    return Target(message.chat.id, thread, edit=message.message_id)


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    """Answer the query; one that is too old is answered by what is done, not by words."""
    with suppress(BadRequest):
        await query.answer(text)
