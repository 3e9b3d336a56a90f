"""The entries of a pack's fields as they are looked up: folded, with their wildcards."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from bot.reading.words.phrases import MEMORY
from bot.reading.words.tokens import Token, fold

ATTACHED_LETTERS = 1
"""How many letters of another word may be written together with a word ("و", "ب")."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The words of one field: whole ones, heads of compounds ("*rat") and stems ("министр*")."""

    plain: frozenset[str]
    heads: tuple[str, ...]
    stems: tuple[str, ...]

    @classmethod
    def of(cls, entries: Iterable[str]) -> Self:
        """Return ``entries``, as a pack has them, by where their wildcard stands."""
        every = [folded(entry) for entry in entries]
        return cls(
            frozenset(entry for entry in every if "*" not in entry),
            tuple(entry[1:] for entry in every if entry.startswith("*")),
            tuple(entry[:-1] for entry in every if entry.endswith("*")),
        )

    def holds(self, form: str) -> bool:
        """Tell whether one of the entries stands for ``form``."""
        return form in self.plain or form.endswith(self.heads) or form.startswith(self.stems)


def folded_all(entries: Iterable[str]) -> frozenset[str]:
    """Return ``entries``, folded."""
    return frozenset(folded(entry) for entry in entries)


@lru_cache(maxsize=MEMORY)
def folded(entry: str) -> str:
    """Return ``entry`` with each of its words folded, and one space between them."""
    return " ".join(fold(word) for word in entry.split())


def is_near(token: Token, form: str) -> bool:
    """Tell whether ``form`` lacks no more of ``token`` than what is written together with it."""
    return len(token.norm) - len(form) <= ATTACHED_LETTERS
