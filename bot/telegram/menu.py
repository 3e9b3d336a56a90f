"""The list of commands that Telegram shows beside the input field, in each language."""

from contextlib import suppress

from telegram import Bot, BotCommandScopeChat
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.telegram.commands import ADMIN_COMMANDS
from bot.telegram.phrases import phrase_languages, phrases


async def set_menu(bot: Bot) -> None:
    """Register the commands for everybody; without them the bot works all the same."""
    for language in (None, *phrase_languages()):
        listed = [
            (name, meaning)
            for name, meaning in phrases(language).commands.items()
            if name not in ADMIN_COMMANDS
        ]
        with suppress(NetworkError, RetryAfter):
            await bot.set_my_commands(listed, language_code=language)


async def set_admin_menu(bot: Bot, admin: int) -> None:
    """Register all commands in the chat with an administrator, who has written to us before.

    Telegram knows no chat with one who has not: nothing is registered then.
    """
    scope = BotCommandScopeChat(admin)
    for language in (None, *phrase_languages()):
        listed = [*phrases(language).commands.items()]
        try:
            await bot.set_my_commands(listed, scope, language)
        except (NetworkError, RetryAfter):
            continue
        except (BadRequest, Forbidden):
            return
