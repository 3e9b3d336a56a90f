"""What each update is, and who handles it. Everything passes the admission first."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.telegram.admission import Admission
from bot.telegram.commands import Command, Commands
from bot.telegram.html import escaped
from bot.telegram.inline import Inline
from bot.telegram.offers import Offers, address_in, is_forwarded_news
from bot.telegram.parts import Parts, target_of
from bot.telegram.presses import Presses
from bot.telegram.questions import Questions

_log = logging.getLogger(__name__)
_LONGEST_QUESTION = 1000

Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


class Handlers:
    """Registers itself with an application."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._admission = Admission(parts)
        self._offers = Offers(parts)
        self._presses = Presses(parts, self._offers)
        self._inline = Inline(parts)
        self._questions = Questions(parts)

    def register(self, application: "Application[Any, Any, Any, Any, Any, Any]") -> None:
        """Add the handlers."""
        new = filters.UpdateType.MESSAGE
        for name, command in Commands(self._parts).all.items():
            application.add_handler(CommandHandler(name, self._command(command), filters=new))
        application.add_handler(CommandHandler("ask", self._ask))
        edited = filters.UpdateType.EDITED_MESSAGE
        text = filters.TEXT & ~filters.COMMAND
        application.add_handler(MessageHandler(edited & text, self._question))
        application.add_handler(MessageHandler(new & text, self._question))
        application.add_handler(MessageHandler(new & ~filters.TEXT, self._unsupported))
        application.add_handler(CallbackQueryHandler(self._pressed))
        application.add_handler(InlineQueryHandler(self._asked_inline))
        application.add_error_handler(_note)

    def _command(self, command: Command) -> Callback:
        async def handle(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
            if await self._admitted_command(update):
                await command(update, _words_after_command(update.effective_message))

        return handle

    async def _admitted_command(self, update: Update) -> bool:
        """Let administrators send commands in groups that are not let in: /allow is one."""
        user = update.effective_user
        if user is not None and self._parts.access.is_admin(user.id):
            return True
        return await self._admission.may_use(update)

    async def _ask(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if not await self._admission.may_use(update):
            return
        words = _words_after_command(update.effective_message)
        if words:
            await self._submit(update, words)
        else:
            await self._say(update, "ask_usage")

    async def _question(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or not self._is_meant(message):
            return
        if not await self._admission.may_use(update):
            return
        if self._is_offer(update, message):
            await self._offers.offer(update)
        elif message.forward_origin is not None:
            await self._say(update, "unsupported")
        else:
            await self._submit(update, self._without_mention(message))

    def _is_offer(self, update: Update, message: Message) -> bool:
        """Tell whether an administrator sends what may belong in the corpus."""
        user = update.effective_user
        if user is None or not self._parts.access.is_admin(user.id):
            return False
        if address_in(message) is not None:
            return True
        return is_forwarded_news(message) and self._parts.keeper.folder is not None

    async def _submit(self, update: Update, text: str) -> None:
        if not text:
            return
        if len(text) > _LONGEST_QUESTION:
            await self._say(update, "too_long", limit=_LONGEST_QUESTION)
            return
        if not await self._admission.may_ask(update):
            return
        self._questions.ask(update, text)

    async def _unsupported(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message, chat = update.effective_message, update.effective_chat
        if message is None or chat is None or chat.id < 0 or not message.effective_attachment:
            return  # joined, pinned, renamed: nobody waits for an answer; in groups, nobody at all
        if await self._admission.may_use(update):
            await self._say(update, "unsupported")

    async def _pressed(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._presses.handle(update)

    async def _asked_inline(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._inline.handle(update)

    def _is_meant(self, message: Message) -> bool:
        """Tell whether a message is for us: all in private; in groups mentions and replies."""
        if message.chat.id > 0:
            return True
        bot = message.get_bot()
        replied = message.reply_to_message
        # In a topic, each message is a reply to the one that opened it.
        if replied is not None and replied.from_user and replied.from_user.id == bot.id:
            return True
        mention = f"@{bot.username}".casefold()
        mentioned = message.parse_entities(["mention"]).values()
        return any(word.casefold() == mention for word in mentioned)

    def _without_mention(self, message: Message) -> str:
        words = (message.text or "").split(" ")
        mention = f"@{message.get_bot().username}".casefold()
        return " ".join(word for word in words if word.casefold() != mention).strip()

    async def _say(self, update: Update, key: str, **fields: object) -> None:
        words = self._parts.own(update.effective_user)(key, **fields)
        await self._parts.delivery.show(target_of(update), escaped(words))


def _words_after_command(message: Message | None) -> str:
    if message is None or not message.text:
        return ""
    _, _, words = message.text.partition(" ")
    return words.strip()


async def _note(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    number = update.update_id if isinstance(update, Update) else None
    _log.error("a handler failed", extra={"update": number}, exc_info=context.error)
