"""Who comes through: asked before anything else is done with an update."""

import logging

from telegram import Update

from bot.telegram.access import Verdict
from bot.telegram.html import escaped
from bot.telegram.menu import set_admin_menu
from bot.telegram.parts import Parts, target_of

_log = logging.getLogger(__name__)


class Admission:
    """Lets people through, pairs the first administrator, and tells strangers once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._told_too_many: dict[int, int] = {}

    async def may_use(self, update: Update) -> bool:
        """Tell whether the update's sender may use the bot here; strangers are told once."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None:
            return False
        if self._parts.access.may_use(user.id, chat.id):
            return True
        if await self._paired(update):
            return False
        in_group = chat.id < 0
        _log.info("refused", extra={"user": user.id, "chat": chat.id, "reason": "stranger"})
        if self._parts.access.first_refusal(chat.id if in_group else user.id):
            own = self._parts.own(user)
            words = own("group_refused") if in_group else own("refused", id=user.id)
            await self._parts.delivery.show(target_of(update), escaped(words))
        return False

    async def may_ask(self, update: Update) -> bool:
        """Tell whether the sender, who may use the bot, may ask one more question now."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None:
            return False
        verdict = self._parts.access.may_ask(user.id, chat.id)
        if verdict is Verdict.ALLOWED:
            self._told_too_many.pop(user.id, None)
            return True
        if verdict is Verdict.TOO_MANY and user.id not in self._told_too_many:
            self._told_too_many[user.id] = chat.id
            words = self._parts.own(user)("too_many")
            await self._parts.delivery.show(target_of(update), escaped(words))
        return False

    async def _paired(self, update: Update) -> bool:
        user, chat, message = (
            update.effective_user,
            update.effective_chat,
            update.effective_message,
        )
        if user is None or chat is None or chat.id < 0 or message is None or not message.text:
            return False
        code = message.text.removeprefix("/start").strip()
        if not code or not self._parts.access.pair(user.id, code):
            return False
        _log.warning("paired", extra={"user": user.id})
        words = self._parts.own(user)("paired")
        await self._parts.delivery.show(target_of(update), escaped(words))
        await set_admin_menu(update.get_bot(), user.id)
        return True
