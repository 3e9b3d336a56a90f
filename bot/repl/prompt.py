"""The prompt of a conversation: editing, history and completion, up before anything is loaded."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

from bot.repl.commands import COMMANDS
from bot.repl.session import Repl
from bot.stores import HOME
from index.errors import WhosaysError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from prompt_toolkit.application import Application

    from bot.repl.answering import Answering

_PROMPT = "whosays> "
_HISTORY = HOME / "history"
_REFRESH = 0.25
"""Seconds between two looks at what the background does."""


def converse(repl: Repl) -> None:
    """Ask for lines until the conversation ends.

    Raises:
        WhosaysError: The application could not be opened.
    """
    session: PromptSession[str] = PromptSession(
        _PROMPT,
        history=_history(),
        auto_suggest=AutoSuggestFromHistory(),
        completer=PromptCompleter(repl),
        complete_while_typing=False,
        rprompt=lambda: repl.background.doing,
        refresh_interval=_REFRESH,
    )
    session.app.after_render += lambda app: _load(repl, app)
    repl.output.line("Ask who says what. /help lists the commands, Ctrl-D leaves.")
    while True:
        try:
            with patch_stdout():  # notices of the loading thread appear above the prompt
                line = session.prompt()
            if not repl.handle(line):
                return
        except EOFError:
            return
        except KeyboardInterrupt:
            continue
        except WhosaysError as error:
            if repl.background.failed:
                raise
            sys.stderr.write(f"{error}\n")


def _load(repl: Repl, prompt: "Application[str]") -> None:
    """Begin to load once the prompt has been drawn; a failure ends the prompt."""
    if repl.background.started:
        return

    def end_where_it_failed(opening: "Future[Answering]") -> None:
        error = opening.exception()
        if error is not None and prompt.is_running and prompt.loop is not None:
            prompt.loop.call_soon_threadsafe(lambda: prompt.exit(exception=error))

    repl.background.start().add_done_callback(end_where_it_failed)


def _history() -> History:
    """Keep the questions beside the indexes, or for this conversation only."""
    try:
        HOME.mkdir(exist_ok=True)
        _HISTORY.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(_HISTORY))


class PromptCompleter(Completer):
    """Completes commands, and behind one what its arguments can be."""

    def __init__(self, repl: Repl) -> None:
        self._repl = repl

    def get_completions(self, document: Document, _: CompleteEvent) -> Iterator[Completion]:
        """Yield what the line so far can become."""
        before = document.text_before_cursor
        if not before.startswith("/"):
            return
        name, space, rest = before.partition(" ")
        choices: tuple[str, ...] = (*COMMANDS, "/quit")
        written = before
        if space:
            command = COMMANDS.get(name)
            if command is None or not self._repl.background.ready:
                return
            choices, written = command.completions(self._repl), rest
            if not any(choice.startswith(written) for choice in choices):
                written = rest.rpartition(" ")[2]
        for choice in choices:
            if choice.startswith(written):
                yield Completion(choice, start_position=-len(written))
