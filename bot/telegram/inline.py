"""``@bot question`` in any chat: the ledger as an article to send."""

import asyncio
import logging

from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.telegram.access import Verdict
from bot.telegram.answers_store import StoredAnswer, new_id
from bot.telegram.buttons import answer_keyboard
from bot.telegram.engine import Asked
from bot.telegram.html import plain
from bot.telegram.parts import Parts
from bot.telegram.views import View, stored_pages
from index.errors import WhosaysError

_log = logging.getLogger(__name__)
_SHORTEST = 8
_CACHED = 300
"""Seconds for which Telegram repeats an answer to the same words of the same person."""


class Inline:
    """Answers inline queries: the latest of each person, once they pause."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._latest: dict[int, str] = {}

    async def handle(self, update: Update) -> None:
        """Answer with the ledger, or with nothing to strangers and unfinished questions."""
        query = update.inline_query
        if query is None:
            return
        user, text = query.from_user, query.query.strip()
        if not self._parts.access.may_use(user.id, user.id) or len(text) < _SHORTEST:
            await self._reply(update, [])
            return
        self._latest[user.id] = query.id
        await asyncio.sleep(self._parts.pace.inline_settling)
        if self._latest.get(user.id) != query.id:
            return
        if self._parts.access.may_ask(user.id, user.id) is not Verdict.ALLOWED:
            await self._reply(update, [])
            return
        try:
            stored = await self._answer(update, user.id, text)
        except WhosaysError as error:
            _log.error("no answer", extra={"user": user.id, "reason": str(error)})
            await self._reply(update, [])
            return
        self._parts.answers.add(stored)
        await self._reply(update, [_article(stored)])

    async def _answer(self, update: Update, user: int, text: str) -> StoredAnswer:
        language = self._parts.access.language(user)
        replied = await self._parts.engine.answer(Asked(str(user), text, language))
        version = self._parts.engine.status().refreshed
        return StoredAnswer(
            id=new_id(),
            user=user,
            chat=0,
            message=0,
            question=text,
            language=language,
            document=replied.document,
            index_version=version.isoformat() if version else None,
            prompts=replied.prompts,
            shown=None,
            update_id=update.update_id,
            understood=replied.understood.question,
            spoken=replied.understood.language,
        )

    async def _reply(self, update: Update, results: list[InlineQueryResultArticle]) -> None:
        if update.inline_query is None:
            return
        try:
            await update.inline_query.answer(
                results, cache_time=_CACHED if results else 0, is_personal=True
            )
        except TelegramError as error:
            _log.info("inline answer refused", extra={"reason": str(error)})


def _article(stored: StoredAnswer) -> InlineQueryResultArticle:
    shown = stored_pages(View.ANSWER, stored)
    return InlineQueryResultArticle(
        id=stored.id,
        title=plain(shown[0]).split("\n", 1)[0],
        description=stored.question[:200],
        input_message_content=InputTextMessageContent(shown[0], parse_mode=ParseMode.HTML),
        reply_markup=answer_keyboard(stored, View.ANSWER, 0, len(shown)),
    )
