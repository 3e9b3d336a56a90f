"""What each command does. The handlers let only those through who may use the bot."""

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from telegram import Update

from bot.reading.lexicon.pack import languages
from bot.rendering.phrasebook import phrasebook
from bot.sources.sources import Kind
from bot.sources.status import SourceStatus, source_statuses
from bot.telegram.access import Role
from bot.telegram.conversations import conversation_id
from bot.telegram.html import bold, escaped, foreign, pages
from bot.telegram.parts import Parts, target_of
from bot.telegram.phrases import Phrases
from index.errors import WhosaysError
from index.loading.loading import ADDED

Command = Callable[[Update, str], Awaitable[None]]
ADMIN_COMMANDS = ("reindex", "stats", "allow", "deny")
_OUTLETS = 200
_SOURCES = 30


class Commands:
    """The commands but /ask, each told the words that stand after it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    @property
    def all(self) -> Mapping[str, Command]:
        """Every command by its name."""
        return {
            "start": self.start,
            "help": self.help,
            "new": self.new,
            "sources": self.sources,
            "lang": self.lang,
            "status": self.status,
            "cancel": self.cancel,
            "privacy": self.privacy,
            "forget": self.forget,
            "reindex": self.reindex,
            "stats": self.stats,
            "allow": self.allow,
            "deny": self.deny,
        }

    async def start(self, update: Update, words: str) -> None:
        """Greet, or open the stored answer that a link names."""
        if words.startswith("a_"):
            stored = self._parts.answers.get(words.removeprefix("a_"))
            if stored is None:
                await self._say(update, self._own(update)("gone"))
            else:
                await self._parts.asking.show(stored, target_of(update))
            return
        await self._say(update, self._own(update)("start"))

    async def help(self, update: Update, _: str) -> None:
        """List the commands."""
        own = self._own(update)
        user = update.effective_user
        admin = user is not None and self._parts.access.is_admin(user.id)
        listed = "\n".join(
            f"/{name} {escaped(meaning)}"
            for name, meaning in own.commands.items()
            if admin or name not in ADMIN_COMMANDS
        )
        help_lines = "\n".join(map(escaped, own("help").split("\n")))
        await self._parts.delivery.show(target_of(update), f"{help_lines}\n\n{listed}")

    async def new(self, update: Update, _: str) -> None:
        """Begin a new conversation."""
        target, user = target_of(update), update.effective_user
        if user is None or target.reply_to is None:
            return
        conversation = conversation_id(target.chat, target.thread, user.id)
        self._parts.conversations.begin_anew(conversation, user.id, target.reply_to)
        await self._say(update, self._own(update)("new"))

    async def sources(self, update: Update, _: str) -> None:
        """List the outlets."""
        own, status = self._own(update), self._parts.engine.status()
        right_to_left = phrasebook(own.language).right_to_left
        listed = "\n".join(
            f"· {foreign(outlet, right_to_left=right_to_left)} {number}"
            for outlet, number in [*status.outlets.items()][:_OUTLETS]
        )
        title = own("sources", articles=status.articles, outlets=len(status.outlets))
        blocks = listed.split("\n") if listed else []
        rows = ["\n".join(blocks[i : i + 20]) for i in range(0, len(blocks), 20)]
        rows += await self._source_rows(own)
        for page in pages(bold(escaped(title)), rows)[:2]:
            await self._parts.delivery.show(target_of(update), page)

    async def lang(self, update: Update, words: str) -> None:
        """Set the language of answers."""
        own, user = self._own(update), update.effective_user
        tag = words.strip().lower()
        if user is None or tag not in {*languages(), "auto"}:
            await self._say(update, own("lang_usage", languages=", ".join(sorted(languages()))))
            return
        self._parts.access.set_language(user.id, None if tag == "auto" else tag)
        own = self._own(update)
        name = tag if tag == "auto" else phrasebook(own.language).language_name(tag)
        await self._say(update, own("lang_set", language=name))

    async def status(self, update: Update, _: str) -> None:
        """Say what is indexed, when, and what is going on."""
        own, status = self._own(update), self._parts.engine.status()
        refreshed = status.refreshed
        text = own(
            "status",
            articles=status.articles,
            passages=status.chunks,
            refreshed=f"{refreshed.astimezone():%Y-%m-%d %H:%M}" if refreshed else own("never"),
            state=self._state(own),
            waiting=self._parts.asking.waiting,
        )
        report = self._parts.keeper.state.report
        if report is not None:
            done = own(
                "status_report",
                new=report.new,
                changed=report.changed,
                removed=report.removed,
                rejected=len(report.rejected),
            )
            text = f"{text}\n{done}"
        listed = [status for status in await self._statuses() if status.listed]
        failing = sum(status.failure is not None for status in listed)
        told = own("status_sources", number=len(listed), failing=failing)
        await self._lines(update, f"{text}\n{told}")

    async def _source_rows(self, own: Phrases) -> list[str]:
        """Return one block that names the sources; a folder by its name, never by its place."""
        right_to_left = phrasebook(own.language).right_to_left
        lines = [
            f"· {foreign(_named(status, own), right_to_left=right_to_left)} {status.articles}"
            f"{' ⚠' if status.failure else ''}"
            for status in await self._statuses()
        ]
        return ["\n".join([escaped(own("sources_from")), *lines[:_SOURCES]])] if lines else []

    async def _statuses(self) -> tuple[SourceStatus, ...]:
        """Return how the sources are; none where the list cannot be read, as /status then says."""
        try:
            return (await self._parts.keeper.do(source_statuses)).sources
        except WhosaysError:
            return ()

    async def cancel(self, update: Update, _: str) -> None:
        """Take the sender's questions back."""
        target, user = target_of(update), update.effective_user
        number = self._parts.asking.cancel(chat=target.chat, user=user.id if user else 0)
        own = self._own(update)
        await self._say(
            update, own("cancelled", number=number) if number else own("nothing_to_cancel")
        )

    async def privacy(self, update: Update, _: str) -> None:
        """Say what is stored."""
        own, receivers = self._own(update), self._parts.receivers
        sent = own("privacy_sent", receivers=own.listed(receivers)) if receivers else None
        await self._say(update, f"{own('privacy')} {sent or own('privacy_kept')}")

    async def forget(self, update: Update, _: str) -> None:
        """Delete what is stored about the sender, and do not leave its bytes on the disk."""
        user, own = update.effective_user, self._own(update)
        if user is None:
            return
        self._parts.asking.cancel(user=user.id)
        number = self._parts.answers.forget(user.id)
        self._parts.conversations.forget(user.id)
        self._parts.access.forget(user.id)
        self._parts.database.wipe_log()
        await self._say(update, own("forgotten", number=number))

    async def reindex(self, update: Update, _: str) -> None:
        """Read what is new."""
        if await self._is_admin(update):
            self._parts.keeper.request()
            await self._say(update, self._own(update)("reindex"))

    async def stats(self, update: Update, _: str) -> None:
        """Give numbers."""
        if not await self._is_admin(update):
            return
        since = self._parts.since_poll()
        text = self._own(update)(
            "stats",
            answers=self._parts.answers.count(),
            answered=self._parts.asking.answered,
            waiting=self._parts.asking.waiting,
            poll="?" if since is None else round(since),
        )
        await self._lines(update, text)

    async def allow(self, update: Update, words: str) -> None:
        """Let a person or group in."""
        await self._set_role(update, words, Role.USER)

    async def deny(self, update: Update, words: str) -> None:
        """Shut a person or group out."""
        await self._set_role(update, words, Role.DENIED)

    async def _set_role(self, update: Update, words: str, role: Role) -> None:
        if not await self._is_admin(update):
            return
        own, meant = self._own(update), _meant(update, words)
        command = "/allow" if role is Role.USER else "/deny"
        if meant is None:
            await self._say(update, own("allow_usage", command=command))
            return
        self._parts.access.set_role(meant, role)
        await self._say(update, own("allowed" if role is Role.USER else "denied", id=meant))

    async def _is_admin(self, update: Update) -> bool:
        user = update.effective_user
        if user is not None and self._parts.access.is_admin(user.id):
            return True
        await self._say(update, self._own(update)("admins_only"))
        return False

    def _state(self, own: Phrases) -> str:
        state = self._parts.keeper.state
        if state.reading is not None:
            return own("state_reading", done=state.reading.done, total=state.reading.total)
        if state.failure is not None:
            return own("state_failed", reason=state.failure)
        return own("state_idle")

    def _own(self, update: Update) -> Phrases:
        return self._parts.own(update.effective_user)

    async def _say(self, update: Update, text: str) -> None:
        await self._parts.delivery.show(target_of(update), escaped(text))

    async def _lines(self, update: Update, text: str) -> None:
        target = target_of(update)
        await self._parts.delivery.show(target, "\n".join(map(escaped, text.split("\n"))))


def _named(status: SourceStatus, own: Phrases) -> str:
    if status.kind == ADDED:
        return own("sources_added")
    return Path(status.place).name if status.kind == Kind.FOLDER else status.source


def _meant(update: Update, words: str) -> int | None:
    """Return the id that a command is about: written, of the answered message, or the group."""
    written = words.strip()
    if written:
        return int(written) if written.removeprefix("-").isdecimal() else None
    message, chat = update.effective_message, update.effective_chat
    replied = message.reply_to_message if message else None
    if replied is not None and replied.from_user is not None and not replied.from_user.is_bot:
        return replied.from_user.id
    return chat.id if chat is not None and chat.id < 0 else None
