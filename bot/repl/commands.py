"""The one table of commands: name, arguments, help, completion, and what does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.repl import comparing, evaluating, looking, setting, tracing
from bot.repl.session import Repl


def _nothing(_: Repl) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        usage: Its arguments, for people.
        meaning: What it does, in a few words.
        run: Does it.
        completions: What its arguments can be completed with.
    """

    usage: str
    meaning: str
    run: Callable[[Repl, list[str]], None]
    completions: Callable[[Repl], tuple[str, ...]] = _nothing


def _help(repl: Repl, _: list[str]) -> None:
    repl.output.line("Type a question, in any language of the packs, or:")
    for name, command in COMMANDS.items():
        repl.output.line(f"  {f'{name} {command.usage}':<32}{command.meaning}")
    repl.output.line(f"  {'/quit':<32}leave (so does Ctrl-D)")


def _settings(_: Repl) -> tuple[str, ...]:
    return setting.changeable()


COMMANDS: Mapping[str, Command] = {
    "/help": Command("", "this list", _help),
    "/sources": Command("", "the articles of the last answer, or all outlets", looking.sources),
    "/show": Command(
        "N|ARTICLE [SPAN]",
        "the article of claim N, or any other",
        looking.show,
        looking.showable,
    ),
    "/why": Command("", "what was retrieved, read and dropped, and the times", looking.why),
    "/json": Command("", "the last answer as JSON", looking.json),
    "/new": Command("", "begin a new conversation", looking.new),
    "/reload": Command("", "index what is new", looking.reload),
    "/model": Command("[NAME|none]", "which model reads too", setting.model),
    "/prompt": Command(
        "[LABEL | show LABEL]", "list, choose or show prompts", setting.prompt, setting.labels
    ),
    "/set": Command("[NAME [VALUE]]", "settings of this conversation", setting.set_, _settings),
    "/compare": Command(
        "A B [QUESTION]",
        "two prompts or models side by side",
        comparing.compare,
        comparing.comparable,
    ),
    "/trace": Command(
        "[N]", "what the model was sent, said and cost", tracing.trace, tracing.traceable
    ),
    "/eval": Command("FILE", "a question file, against its last run", evaluating.evaluate),
    "/save": Command("[FILE]", "the last exchange as a question of a file", evaluating.save),
    "/transcript": Command(
        "[FILE]", "the questions so far, or all to a file", evaluating.transcript
    ),
}
"""By name; ``/quit`` ends the conversation and is no command."""
