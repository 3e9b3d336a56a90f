"""``whosays doctor``: is this installation sound, and if not, what is to be done."""

from argparse import Namespace
from collections.abc import Iterable

from bot.commands.options import chosen_place
from bot.output import Output
from bot.settings import Settings, load_settings
from bot.stores import Place, places_here
from bot.upkeep.checks import Check, checks

_UNSOUND = 1
_SHOWN = 10


def run(arguments: Namespace) -> int:
    """Make every check; the code is 1 where something has to be done."""
    settings = load_settings()
    found: list[Check] = []
    output = Output()
    for check in checks(
        settings,
        _places(arguments, settings),
        deep=arguments.deep,
        repair=arguments.repair,
    ):
        found.append(check)
        if not arguments.json:
            _print(check, output)
    sound = all(check.sound for check in found)
    if arguments.json:
        output.json(_document(found, sound=sound))
    return 0 if sound else _UNSOUND


def _places(arguments: Namespace, settings: Settings) -> tuple[Place, ...]:
    """The index that is named, or all that are here: a fresh installation has none."""
    named = (arguments.store, arguments.articles, settings.store, settings.articles)
    if settings.chroma_url is None and all(name is None for name in named):
        return places_here()
    return (chosen_place(arguments, settings),)


def _print(check: Check, output: Output) -> None:
    state = "ok" if check.sound else "problem"
    output.line(f"{state:<9}{check.name:<11}{check.finding}")
    if check.remedy is not None:
        output.line(f"{'':<20}{check.remedy}")
    for detail in check.details[:_SHOWN]:
        output.line(f"{'':<20}{detail}")
    if len(check.details) > _SHOWN:
        output.line(f"{'':<20}and more; --json lists them")
    output.flush()


def _document(found: Iterable[Check], *, sound: bool) -> dict[str, object]:
    return {
        "sound": sound,
        "checks": [
            {
                "name": check.name,
                "ok": check.sound,
                "finding": check.finding,
                "remedy": check.remedy,
                "details": list(check.details),
            }
            for check in found
        ],
    }
