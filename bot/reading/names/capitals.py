"""Capitals, which papers call by their countries as often as by their names.

"A hotel in the Kelvian capital" is one in the city that another paper names.
``tables/capitals.txt`` is made by ``evals.make_capitals``.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from bot.reading.names.transliteration import same_name

TABLE = Path(__file__).parent.with_name("tables") / "capitals.txt"
"""Where the table lies."""
CAPITAL = "capital"
"""The concept of the lexicons for a capital."""


def is_capital(name: str, countries: Iterable[str]) -> bool:
    """Tell whether ``name`` is the capital of one of ``countries``, in any spelling known."""
    return any(_is_capital_of(name, code) for code in countries)


@lru_cache(maxsize=4096)
def _is_capital_of(name: str, code: str) -> bool:
    capital = _table().get(code)
    return capital is not None and same_name(name, capital)


@cache
def _table() -> dict[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))
