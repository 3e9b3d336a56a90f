"""What is measured: a crowd that asks at once, rest, growth, and processes that are killed."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from evals.telegram_bench.bot_process import BotProcess
from evals.telegram_bench.conversations import Outcome, Place, answered, outcome
from evals.telegram_bench.emulator import Emulator
from index.errors import OperatorError

_PATIENCE = 120.0
_SETTLING = 3.0
_STEPS = 10


@dataclass(frozen=True, slots=True)
class Growth:
    """The memory of the process, in MB, after so many answers."""

    answers: int
    megabytes: float


@dataclass(frozen=True, slots=True)
class Restarts:
    """What became of a crowd's questions while the bot was killed again and again.

    Attributes:
        outcome: Of all questions.
        kills: How often the process was killed.
        answers_lost: Stored answers that were there after a kill and not at the end.
        unshown: Questions whose answer was stored, but not noted as shown, when a kill came.
        seconds: How long each start took, until the bot said that it was well.
    """

    outcome: Outcome
    kills: int
    answers_lost: int
    unshown: frozenset[Place]
    seconds: tuple[float, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was lost, or doubled or out of order that need not be."""
        lost = self.answers_lost or self.outcome.lost
        return not (lost or self.avoidable or self.outcome.disordered)

    @property
    def avoidable(self) -> frozenset[Place]:
        """Questions answered twice although their answer was noted as shown."""
        return self.outcome.doubled - self.unshown


class Bench:
    """A bot, an emulator, and the people who ask: chats 1, 2, 3, ..."""

    def __init__(
        self, bot: BotProcess, emulator: Emulator, chats: int, questions: Sequence[str]
    ) -> None:
        self._bot, self._emulator, self._chats = bot, emulator, chats
        self._questions = cycle(questions)

    def burst(self) -> Outcome:
        """Let every chat ask one question, all at the same moment."""
        begin = len(self._emulator.events)
        self._ask(self._chats, self._chats)
        self._wait(begin, self._chats)
        return outcome(self._emulator.events[begin:])

    def idle(self, seconds: float) -> float:
        """Return the share of one processor that the bot uses while nobody asks."""
        time.sleep(min(_SETTLING, seconds))
        before, at = self._bot.processor_seconds(), time.monotonic()
        time.sleep(seconds)
        return (self._bot.processor_seconds() - before) / (time.monotonic() - at)

    def growth(self, answers: int) -> tuple[Outcome, tuple[Growth, ...]]:
        """Let half of the chats ask two questions at once, again and again, ``answers`` in all.

        Returns:
            What became of the questions, and the memory now and then.
        """
        first = len(self._emulator.events)
        growth = [Growth(0, self._bot.megabytes())]
        step = max(2, answers // _STEPS)
        for done in range(step, answers + 1, step):
            begin = len(self._emulator.events)
            self._ask(step, step // 2)
            self._wait(begin, step)
            growth.append(Growth(done, self._bot.megabytes()))
        return outcome(self._emulator.events[first:]), tuple(growth)

    def restarts(self, kills: int, told: Callable[[str], None]) -> Restarts:
        """Let every chat ask twice, and kill the bot ``kills`` times while it answers."""
        begin, asked = len(self._emulator.events), 2 * self._chats
        stored: set[str] = set()
        unshown: set[Place] = set()
        seconds = []
        self._ask(asked, self._chats)
        for number in range(1, kills + 1):
            self._wait(begin, number * asked // (kills + 1))
            self._bot.kill()
            ids, places = _stored(self._bot.database)
            stored |= ids
            unshown |= places
            started = time.monotonic()
            self._bot.start()
            seconds.append(time.monotonic() - started)
            told(f"killed {number} times of {kills}")
        self._wait(begin, asked)
        self._bot.stop()
        self._emulator.look()
        left, _ = _stored(self._bot.database)
        return Restarts(
            outcome(self._emulator.events[begin:]),
            kills,
            len(stored - left),
            frozenset(unshown),
            tuple(seconds),
        )

    def _ask(self, number: int, people_at_most: int) -> None:
        people = islice(cycle(range(1, min(people_at_most, self._chats) + 1)), number)
        self._emulator.crowd([*zip(people, self._questions, strict=False)])

    def _wait(self, begin: int, number: int) -> None:
        """Wait for answers to ``number`` questions of those after event ``begin``."""

        def enough() -> bool:
            return len(answered(self._emulator.events[begin:])) >= number

        try:
            self._emulator.until(enough, _PATIENCE)
        except OperatorError:
            return  # what is lost is told by the outcome


def _stored(database: Path) -> tuple[set[str], set[Place]]:
    """Return the ids of the stored answers, and the questions of those not noted as shown."""
    with closing(sqlite3.connect(database)) as opened:
        rows = opened.execute("SELECT id, chat, message, shown FROM answers").fetchall()
    ids = {row[0] for row in rows}
    return ids, {(chat, message) for _, chat, message, shown in rows if shown is None}
