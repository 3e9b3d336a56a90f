"""A news text that an administrator forwards is offered for the corpus, and stored on a yes."""

import re
from datetime import UTC, datetime
from pathlib import Path

import yaml
from telegram import Message, MessageOriginChannel, MessageOriginChat, Update

from bot.telegram.buttons import offer_keyboard
from bot.telegram.delivery import Target
from bot.telegram.html import escaped
from bot.telegram.parts import Parts, target_of

_FOLDER = "telegram"
SHORTEST_NEWS = 200
"""Characters below which a forwarded text is no article."""


class Offers:
    """Offers texts, and writes those that are wanted into the folder of the articles."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def offer(self, update: Update) -> None:
        """Ask whether the text of the update's message shall be stored."""
        message = update.effective_message
        if message is None:
            return
        own = self._parts.own(update.effective_user)
        keyboard = offer_keyboard(message.message_id, own)
        await self._parts.delivery.show(target_of(update), escaped(own("offer_text")), keyboard)

    async def decide(self, update: Update, shown: Message | None, *, accepted: bool) -> None:
        """Store the offered text or not; only administrators decide."""
        user = update.effective_user
        if shown is None or user is None or not self._parts.access.is_admin(user.id):
            return
        own, target = self._parts.own(user), Target(shown.chat.id, edit=shown.message_id)
        offered, folder = shown.reply_to_message, self._parts.keeper.folder
        if not accepted or folder is None or offered is None or not offered.text:
            await self._parts.delivery.show(target, escaped(own("offer_declined")))
            return
        name = self._write(offered, folder)
        self._parts.keeper.request()
        await self._parts.delivery.show(target, escaped(own("offer_added", name=name)))

    def _write(self, message: Message, articles: Path) -> str:
        folder = articles / _FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        origin = message.forward_origin
        written = origin.date if origin else message.date
        fields = {"outlet": _outlet(message), "date": written.date().isoformat()}
        if isinstance(origin, MessageOriginChannel) and origin.chat.username:
            fields["url"] = f"https://t.me/{origin.chat.username}/{origin.message_id}"
        front = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
        day = datetime.now(UTC).strftime("%Y%m%d")
        file = folder / f"{day}-{abs(message.chat.id)}-{message.message_id}.md"
        partly = file.with_suffix(".part")
        partly.write_text(f"---\n{front}---\n{message.text}\n", "utf-8")
        partly.replace(file)
        return file.relative_to(articles).as_posix()


def is_forwarded_news(message: Message) -> bool:
    """Tell whether a message is a forwarded text long enough to be news."""
    return message.forward_origin is not None and len(message.text or "") >= SHORTEST_NEWS


def _outlet(message: Message) -> str:
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel):
        title = origin.chat.title
    elif isinstance(origin, MessageOriginChat):
        title = origin.sender_chat.title
    else:
        title = None
    return re.sub(r"\s+", " ", title or "Telegram").strip()
