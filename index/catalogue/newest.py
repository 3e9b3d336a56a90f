"""The articles of a catalogue from the newest on, without sorting them: however many there are.

Each language has its articles in the order of their days already, so that languages take turns.
"""

import heapq
from collections.abc import Iterator
from typing import Any

from index.catalogue.database import Database
from index.catalogue.parameters import each_value

_PAGE = 200
"""Articles that are looked up at once; questions wait for no more than that."""
_LAST_DAY = "9999-12-31"
_LARGEST = (1 << 63) - 1
_LANGUAGES = each_value("language")
_COLUMNS = """rowid, id,
NOT EXISTS (SELECT 1 FROM bodies WHERE article_id = articles.id AND same_as IS NOT NULL)
"""
_DATED = (
    f"SELECT published, {_COLUMNS} FROM articles"  # noqa: S608 -- a constant
    " WHERE language = ? AND (published, rowid) < (?, ?)"
    " ORDER BY published DESC, rowid DESC LIMIT ?"
)
_UNDATED = (
    f"SELECT '', {_COLUMNS} FROM articles"  # noqa: S608 -- a constant
    " WHERE language = ? AND published IS NULL AND rowid < ? ORDER BY rowid DESC LIMIT ?"
)


def newest_first(database: Database) -> Iterator[str]:
    """Yield the id of every article, the latest day first, those without a day last.

    Of one day the last stored comes first. Further addresses of an article are left out. What
    changes meanwhile may be missed, and nothing is held between two ids.
    """
    languages = [str(row[0]) for row in database.rows(_LANGUAGES)]
    every = (_of_language(database, language) for language in languages)
    for _, _, article_id in heapq.merge(*every, reverse=True):
        yield article_id


def _of_language(database: Database, language: str) -> Iterator[tuple[str, int, str]]:
    day, number = _LAST_DAY, _LARGEST
    while rows := database.rows(_DATED, (language, day, number, _PAGE)):
        yield from _addresses(rows)
        day, number = rows[-1][:2]
    number = _LARGEST
    while rows := database.rows(_UNDATED, (language, number, _PAGE)):
        yield from _addresses(rows)
        number = rows[-1][1]


def _addresses(rows: list[Any]) -> Iterator[tuple[str, int, str]]:
    yield from ((day, number, str(name)) for day, number, name, counted in rows if counted)
