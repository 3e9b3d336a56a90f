"""What an administrator sends for the corpus: a forwarded news text, or a page's address.

Either is offered with two buttons, and taken on a yes: the text as a file in the folder of the
articles, the page as ``whosays add`` takes it.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

import yaml
from telegram import Message, MessageOriginChannel, MessageOriginChat, Update

from bot.telegram.buttons import offer_keyboard
from bot.telegram.delivery import Target
from bot.telegram.html import escaped
from bot.telegram.parts import Parts, target_of
from bot.telegram.phrases import Phrases
from bot.wiring import Application
from index.articles import Article
from index.catalogue.channels import Channel
from index.errors import UserError, WhosaysError
from index.loading.loading import ADDED

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
        words = own("offer_text" if address_in(message) is None else "offer_url")
        await self._parts.delivery.show(target_of(update), escaped(words), keyboard)

    async def decide(self, update: Update, shown: Message | None, *, accepted: bool) -> None:
        """Store the offered text or not; only administrators decide."""
        user = update.effective_user
        if shown is None or user is None or not self._parts.access.is_admin(user.id):
            return
        own, target = self._parts.own(user), Target(shown.chat.id, edit=shown.message_id)
        offered, folder = shown.reply_to_message, self._parts.keeper.folder
        address = address_in(offered) if offered is not None else None
        if accepted and address is not None:
            await self._parts.delivery.show(target, escaped(own("offer_fetching")))
            words = await self._taken(address, own)
        elif accepted and folder is not None and offered is not None and offered.text:
            words = own("offer_added", name=self._write(offered, folder))
            self._parts.keeper.request()
        else:
            words = own("offer_declined")
        await self._parts.delivery.show(target, escaped(words))

    async def _taken(self, address: str, own: Phrases) -> str:
        """Take the page in, and return what is to be said of it."""
        try:
            article = await self._parts.keeper.do(lambda whosays: _taken_in(address, whosays))
        except WhosaysError as error:
            return own("offer_failed", reason=str(error))
        day = article.published.isoformat() if article.published else None
        told = (article.title, article.outlet, day)
        return own("offer_taken", name=own.listed(part for part in told if part))

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


def _taken_in(address: str, whosays: Application) -> Article:
    """Fetch a page and take its article in, as ``whosays add`` does; return the article."""
    from bot.sources.recognising import recognise  # noqa: PLC0415 -- the readers of pages load long

    found = recognise(address, whosays.fetcher)
    if found.article is None:
        raise UserError(f"{address} is a {found.kind}, which 'whosays add' follows.")
    now = datetime.now(UTC)
    whosays.corpus.take(Channel(ADDED, ADDED, "", now, now), [found.article])
    return found.article


def address_in(message: Message) -> str | None:
    """Return the web address that is all of a message, or None."""
    text = (message.text or "").strip()
    if text not in message.parse_entities(["url"]).values():
        return None
    return text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"


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
