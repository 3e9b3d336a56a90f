"""``whosays forget``: take an article or an outlet down for good."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator

from bot.commands.options import chosen_place
from bot.output import Output
from bot.settings import load_settings
from bot.stores import require_store
from bot.upkeep.handing_over import (
    HandOver,
    allow_again_by_bot,
    plan_of_bot,
    read_hand_over,
    taken_by_bot,
)
from bot.upkeep.indexing import tell
from bot.upkeep.takedown import AllowedAgain, Plan, TakenDown, allow_again, plan, take_down
from bot.wiring import Application, open_application
from index.errors import StoreInUseError, UserError

_TRACES_LEFT = 1
_MEGABYTE = 1_000_000


def run(arguments: Namespace) -> int:
    """Take it down after asking; the code is 1 where traces were still found."""
    settings = load_settings()
    place = chosen_place(arguments, settings)
    require_store(place)
    try:
        with open_application(settings, place, tell) as application:
            code = _Forgetting(arguments, _Here(application)).run()
            if place.shared and not arguments.allow_again:
                tell(
                    "On the Chroma server its text and vectors were deleted; the server's own"
                    " files may keep traces until 'chroma vacuum' is run there. Other machines"
                    " take it out before their next answer."
                )
            return code
    except StoreInUseError:
        bot = read_hand_over(place.store)
        if bot is None:
            raise
        tell("A running bot owns this index; it takes this down.")
        return _Forgetting(arguments, _There(bot)).run()


class _Here:
    """Takes down in this process."""

    by_bot = False

    def __init__(self, application: Application) -> None:
        self._application = application

    def plan(self, written: str) -> Plan:
        return plan(self._application, written)

    def take_down(self, written: str) -> TakenDown:
        return take_down(self._application, written)

    def allow_again(self, written: str) -> AllowedAgain:
        return allow_again(self._application, written)


class _There:
    """Lets the bot do it."""

    by_bot = True

    def __init__(self, bot: HandOver) -> None:
        self._bot = bot

    def plan(self, written: str) -> Plan:
        return plan_of_bot(self._bot, written)

    def take_down(self, written: str) -> TakenDown:
        return taken_by_bot(self._bot, written)

    def allow_again(self, written: str) -> AllowedAgain:
        return allow_again_by_bot(self._bot, written)


class _Forgetting:
    """What the command does, wherever it is done."""

    def __init__(self, arguments: Namespace, place: _Here | _There) -> None:
        self._target: str = arguments.target
        self._arguments, self._place = arguments, place
        self._output = Output()

    def run(self) -> int:
        if self._arguments.allow_again:
            return self._allow_again()
        planned = self._place.plan(self._target)
        if not self._arguments.yes:
            _confirm(planned)
        taken = self._place.take_down(self._target)
        if self._arguments.json:
            self._output.json(_document(taken))
        else:
            for line in _lines(taken, by_bot=self._place.by_bot):
                self._output.line(line)
        return _TRACES_LEFT if taken.traces else 0

    def _allow_again(self) -> int:
        allowed = self._place.allow_again(self._target)
        if self._arguments.json:
            self._output.json({"target": self._target, "lifted": allowed.takedowns})
        else:
            self._output.line(
                f"Takedowns lifted: {allowed.takedowns}. The next 'whosays index' brings in again"
                " what is still where it came from."
            )
        return 0


def _confirm(planned: Plan, ask: Callable[[str], str] = input) -> None:
    """Say what will be taken out, and ask.

    Raises:
        UserError: The person does not agree, or cannot be asked.
    """
    tell(f"{_named(planned)} will be taken out for good: {_counted(planned)}.")
    if not sys.stdin.isatty():
        raise UserError("Nothing was taken down; run it again with --yes to agree.")
    if ask("Go on? [y/N] ").strip().casefold() not in {"y", "yes"}:
        raise UserError("Nothing was taken down.")


def _named(planned: Plan) -> str:
    if planned.kind == "outlet":
        return f"All of {planned.outlet}"
    return f"{planned.title or planned.target} ({planned.outlet})"


def _counted(planned: Plan) -> str:
    return ", ".join(
        (
            _number(planned.articles, "article"),
            _number(planned.addresses, "address", "addresses"),
            _number(planned.versions, "earlier version"),
        )
    )


def _number(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def _lines(taken: TakenDown, *, by_bot: bool) -> Iterator[str]:
    yield f"Taken out: {_counted(taken.plan)}, {_number(taken.answers, 'stored answer')}."
    size = f"{_number(taken.files, 'file')} ({taken.bytes / _MEGABYTE:.1f} MB)"
    sought = taken.pieces - taken.elsewhere
    if taken.traces:
        for trace in taken.traces:
            yield f"STILL FOUND: {_number(trace.pieces, 'piece')} in {trace.file}"
        yield f"Searched: the bytes of {size}, for {_number(sought, 'piece')}."
    else:
        yield (
            f"Searched: the bytes of {size}. Of {_number(sought, 'piece')} of its texts, titles and"
            " addresses, none was found. The word index, which is packed, was made anew."
        )
    if taken.elsewhere:
        yield (
            f"{_number(taken.elsewhere, 'further piece')} stand in other articles as well, which"
            " stay: the same words in another outlet are another article."
        )
    yield (
        f"Refused from now on, wherever it comes from, as takedown {taken.takedown};"
        " --allow-again lifts that."
    )
    yield (
        "Not touched: the files that it was read from, messages that Telegram has shown, and"
        " copies, transcripts and backups that you have made."
    )
    if by_bot:
        yield "Restart the bot: its memory may still hold parts of the text."


def _document(taken: TakenDown) -> dict[str, object]:
    planned = taken.plan
    return {
        "target": planned.target,
        "kind": planned.kind,
        "takedown": taken.takedown,
        "articles": planned.articles,
        "addresses": planned.addresses,
        "versions": planned.versions,
        "answers": taken.answers,
        "runs": taken.runs,
        "pieces": taken.pieces,
        "elsewhere": taken.elsewhere,
        "files": taken.files,
        "bytes": taken.bytes,
        "traces": [{"file": one.file, "pieces": one.pieces} for one in taken.traces],
        "seconds": round(taken.seconds, 3),
    }
