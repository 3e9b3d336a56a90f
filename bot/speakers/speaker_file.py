"""The user's own list of speakers who go by several names: a file that the user keeps.

``speakers.toml`` has one table for each speaker, with every name that articles and questions use
for it, in any language and script::

    [[speaker]]
    names = ["Kelda Harbour Watch", "KHW", "مرصد موانئ كيلدا"]
"""

import tomllib
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from bot.speakers.known_speakers import Names, plain
from index.errors import UserError

_KEY = "speaker"
_FORM = '[[speaker]] with names = ["...", "..."]'


def load_speakers(path: Path) -> tuple[Names, ...]:
    """Return the names of each speaker in the file ``path``.

    Raises:
        UserError: The file cannot be read or is not of the form above, or a name stands in two
            of its entries; the message names the file and the entry.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"The speakers in {path} cannot be read: {error}.") from error
    unknown = next((key for key in tables if key != _KEY), None)
    if unknown is not None:
        raise UserError(f"{path}: '{unknown}' is unknown here; each speaker is written as {_FORM}.")
    entries = tables.get(_KEY)
    if not isinstance(entries, list) or not entries:
        raise UserError(f"{path} lists no speaker; each is written as {_FORM}.")
    speakers = tuple(_names(entry, f"{path}, entry {n}") for n, entry in enumerate(entries, 1))
    _check_distinct(speakers, path)
    return speakers


def _names(entry: Any, place: str) -> Names:
    if not isinstance(entry, Mapping):
        raise UserError(f"{place}: a table is expected, written as {_FORM}.")
    unknown = next((key for key in entry if key != "names"), None)
    if unknown is not None:
        raise UserError(f"{place}: '{unknown}' is unknown here; a speaker has only 'names'.")
    names = entry.get("names")
    if not isinstance(names, list) or not names:
        raise UserError(f"{place}: 'names' must be a list of at least one name.")
    wrong = next((name for name in names if not isinstance(name, str) or not plain(name)), None)
    if wrong is not None:
        raise UserError(f"{place}: {wrong!r} is no name; a name is a text with letters in it.")
    return tuple(dict.fromkeys(name.strip() for name in names))


def _check_distinct(speakers: Iterable[Names], path: Path) -> None:
    first: dict[str, int] = {}
    numbered = (zip(names, [n] * len(names), strict=True) for n, names in enumerate(speakers, 1))
    for name, number in chain.from_iterable(numbered):
        other = first.setdefault(plain(name), number)
        if other != number:
            raise UserError(
                f"{path}, entry {number}: '{name}' is also a name of entry {other};"
                " a name belongs to one speaker."
            )
