"""What the model may use up in a day, all together and for one person, in tokens and money.

What was used is kept in SQLite beside the index, so that a restart forgets nothing; who used it,
for the day alone. A call is let
through only if its longest possible output fits too: a budget is never overdrawn by one answer.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.model.language_model import Failure, ModelError, Usage
from bot.model.prices import Price
from index.clock import utc_now
from index.errors import OperatorError

FILE = "usage.sqlite"
_CREATE = """
CREATE TABLE IF NOT EXISTS used (
    day TEXT NOT NULL, person TEXT NOT NULL, model TEXT NOT NULL,
    sent INTEGER NOT NULL, received INTEGER NOT NULL, estimated INTEGER NOT NULL, money REAL
)
"""
_SUM = "SELECT COALESCE(SUM(sent + received), 0), COALESCE(SUM(money), 0) FROM used WHERE day = ?"
_NO_NAMES = "UPDATE used SET person = '' WHERE day < ? AND person <> ''"
_PATIENCE = 5.0
"""Seconds to wait for another process that writes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that may be used in a day (UTC); None for no limit.

    Money is in the currency of the prices.
    """

    tokens: int | None = None
    tokens_each: int | None = None
    money: float | None = None
    money_each: float | None = None


@dataclass(frozen=True, slots=True)
class Spent:
    """What was used on one day."""

    tokens: int
    money: float


class Budget:
    """Keeps account in one file."""

    def __init__(
        self,
        path: Path,
        limits: Limits,
        price: Price | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Keep account of one model.

        Args:
            path: The file; made when something is first written.
            limits: What may be used.
            price: The model's price, or None where it is not known.
            now: The time.
        """
        self._path, self._limits, self._price, self._now = path, limits, price, now

    def allow(self, person: str, most: Usage) -> None:
        """Let a call pass that uses ``most`` at the longest.

        Raises:
            ModelError: A limit would not hold.
            OperatorError: The account cannot be read.
        """
        limits, money = self._limits, self.cost(most) or 0.0
        for spent, tokens, most_money in (
            (self.spent(), limits.tokens, limits.money),
            (self.spent(person), limits.tokens_each, limits.money_each),
        ):
            if tokens is not None and spent.tokens + most.total > tokens:
                raise ModelError(Failure.BUDGET, f"{spent.tokens} of {tokens} tokens are used.")
            if most_money is not None and spent.money + money > most_money:
                raise ModelError(Failure.BUDGET, f"{spent.money:.4f} of {most_money} is spent.")

    def record(self, person: str, model: str, usage: Usage) -> None:
        """Write down what a call has used.

        Raises:
            OperatorError: The account cannot be written.
        """
        row = (
            self._today(),
            person,
            model,
            usage.prompt,
            usage.completion,
            usage.estimated,
            self.cost(usage),
        )
        try:
            with closing(self._open()) as account, account:
                account.execute("INSERT INTO used VALUES (?, ?, ?, ?, ?, ?, ?)", row)
                account.execute(_NO_NAMES, row[:1])
        except (OSError, sqlite3.Error) as error:
            raise OperatorError(f"{self._path} cannot be written: {error}.") from error

    def spent(self, person: str | None = None) -> Spent:
        """Return what was used today by ``person``, by default by all.

        Raises:
            OperatorError: The account cannot be read.
        """
        query, values = _SUM, [self._today()]
        if person is not None:
            query, values = f"{_SUM} AND person = ?", [*values, person]
        try:
            with closing(self._open()) as account:
                tokens, money = account.execute(query, values).fetchone()
        except (OSError, sqlite3.Error) as error:
            raise OperatorError(f"{self._path} cannot be read: {error}.") from error
        return Spent(tokens, money)

    def cost(self, usage: Usage) -> float | None:
        """Return what ``usage`` costs, or None where the price is not known."""
        return None if self._price is None else self._price.of(usage)

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        account = sqlite3.connect(self._path, timeout=_PATIENCE)
        account.execute(_CREATE)
        return account

    def _today(self) -> str:
        return self._now().date().isoformat()
