"""``python -m evals.telegram_bench``: the bot over HTTP against the emulator with flood limits.

A crowd asks at once; then nobody does; then the chats ask in turn and the memory is looked at; at
last the bot is killed (SIGKILL) again and again in the middle of a crowd. The bot is the command
itself, over the sample corpus; emulator and bot are processes of their own. Linux only.

Timings belong to the machine and to what else it does. That nothing is lost, doubled or out of
order is checked: the exit code is 1 where it is not so.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Console
from rich.table import Table

from evals.bench.machine import machine
from evals.question_files import load_questions
from evals.telegram_bench.bot_process import BotProcess
from evals.telegram_bench.conversations import Outcome
from evals.telegram_bench.emulator import running_emulator
from evals.telegram_bench.measuring import Bench, Growth, Restarts
from index.errors import WhosaysError

_SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples" / "questions.yaml"


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    parser = ArgumentParser(prog="python -m evals.telegram_bench", description=__doc__)
    parser.add_argument("--chats", type=int, default=1000, help="that ask at once")
    parser.add_argument("--answers", type=int, default=10_000, help="for the memory")
    parser.add_argument("--kills", type=int, default=10, help="of the process")
    parser.add_argument("--idle", type=float, default=30.0, metavar="SECONDS", help="of rest")
    given = parser.parse_args(arguments)
    console = Console(highlight=False, stderr=False)
    console.print(f"{machine('python-telegram-bot')}, load {os.getloadavg()[0]:.1f}")
    try:
        return _run(given.chats, given.answers, given.kills, given.idle, console)
    except WhosaysError as error:
        sys.stderr.write(f"evals: {error}\n")
        return 1


def _run(chats: int, answers: int, kills: int, rest: float, console: Console) -> int:
    questions = [question.text for question in load_questions(_SAMPLES)]
    with TemporaryDirectory() as folder, running_emulator() as emulator:
        bot = BotProcess(Path(folder), emulator, range(1, chats + 1))
        try:
            bot.start()
            bench = Bench(bot, emulator, chats, questions)
            together = bench.burst()
            refused = emulator.refused
            console.print(_outcome(f"{chats:,} chats ask at once", together))
            console.print(f"Refused by the flood limits: {refused}")
            console.print(f"At rest: {bench.idle(rest):.2%} of one processor over {rest:.0f} s")
            in_turn, growth = bench.growth(answers)
            console.print(_growth(growth))
            console.print(_outcome("The same, in waves of two questions a chat", in_turn))
            restarts = bench.restarts(kills, console.print)
            console.print(_outcome(f"{chats:,} chats, {kills} times killed", restarts.outcome))
            console.print(_restarts(restarts))
        finally:
            bot.stop()
    whole = all(not (one.lost or one.doubled or one.disordered) for one in (together, in_turn))
    return 0 if whole and restarts.whole else 1


def _outcome(title: str, found: Outcome) -> Table:
    table = Table("", "p50 s", "p99 s", title=title)
    for name, seconds in (("first sign", found.first_signs), ("answer", found.complete)):
        table.add_row(name, f"{np.quantile(seconds, 0.5):.1f}", f"{np.quantile(seconds, 0.99):.1f}")
    table.caption = (
        f"asked {found.asked:,}, lost {len(found.lost)}, answered twice {len(found.doubled)},"
        f" chats out of order {len(found.disordered)}"
    )
    return table


def _growth(found: Sequence[Growth]) -> Table:
    table = Table("Answers so far", "MB resident", title="Memory")
    for one in found:
        table.add_row(f"{one.answers:,}", f"{one.megabytes:.0f}")
    return table


def _restarts(found: Restarts) -> str:
    unavoidable = len(found.outcome.doubled & found.unshown)
    return (
        f"Stored answers lost: {found.answers_lost}. Answered twice: {unavoidable} whose answer"
        " Telegram had taken before the killed bot could note it, and"
        f" {len(found.avoidable)} others. Slowest start: {max(found.seconds, default=0.0):.1f} s."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
