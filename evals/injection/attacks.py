"""Attack texts, and articles with one of them planted."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Attack:
    """A text that wants a model to do something else than its task."""

    id: str
    text: str


class Where(StrEnum):
    """Where in an article an attack stands."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


def load_attacks(folder: Path) -> tuple[Attack, ...]:
    """Return every attack of the folder's JSON lines: their ``attack`` or ``prompt``.

    Raises:
        UserError: The folder holds none.
    """
    attacks = tuple(
        Attack(f"{path.stem}:{number}", text)
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text("utf-8").splitlines())
        for text in _texts(json.loads(line))
    )
    if not attacks:
        raise UserError(f"{folder} holds no attacks.")
    return attacks


def _texts(item: Mapping[str, Any]) -> Iterator[str]:
    for key in ("attack", "prompt"):
        if isinstance(item.get(key), str):
            yield " ".join(item[key].split())


def planted(text: str, attack: str, where: Where) -> str:
    """Return an article's file with the attack as a paragraph of its own among the others."""
    paragraphs = text.split("\n\n")
    first = 1 if len(paragraphs) > 1 else 0
    place = {
        Where.START: first,
        Where.MIDDLE: max(first, len(paragraphs) // 2),
        Where.END: len(paragraphs),
    }[where]
    return "\n\n".join(_inserted(paragraphs, place, attack))


def _inserted(paragraphs: Sequence[str], place: int, attack: str) -> list[str]:
    return [*paragraphs[:place], attack, *(one.rstrip("\n") for one in paragraphs[place:])]
