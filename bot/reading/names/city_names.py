"""Names of the world's cities that sound differently from language to language.

``tables/city_names.txt`` holds a line for each name: its key and the names of the same city that no
rule of spelling finds by it. The lines are sorted, and a name is looked up by bisection. The table
is made by ``evals.make_city_names``.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from bot.reading.names.name_words import NameWord, name_words
from bot.reading.names.spelling import cyrillic_stem, plain_letters

TABLE = Path(__file__).parent.with_name("tables") / "city_names.txt"
"""Where the table lies."""
_ARTICLE = "ال"
_SHORTEST_STEM = 4
_SHORTEST_FORM = 3
_SHORTEST_GENITIVE = 5
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼʿʾ`")
_END, _GAP = b"\n", b"\t"


def names_of_city(name: str) -> tuple[str, ...]:
    """Return what the city called ``name`` is called in other languages; () where none is known.

    Several cities may have the name; the largest of them is meant. Arabic particles, Latin
    genitives and Cyrillic cases may be attached.
    """
    return _named(city_words(name))


def city_words(name: str) -> tuple[NameWord, ...]:
    """Return the words of a city's name, the small ones between hyphens too.

    "Aix-en-Provence" stands in the table with its "en", as it does where it has no hyphens.
    """
    linked = any(piece.islower() for piece in name.split("-")[1:-1])
    return name_words(name.replace("-", " ") if linked else name)


def city_key(words: Sequence[NameWord]) -> str:
    """Return the key under which a name stands in the table; "" for an acronym or no name."""
    if any(word.acronym for word in words):
        return ""
    return " ".join(_plain(word.folded, word.script) for word in words)


@lru_cache(maxsize=1 << 14)
def _named(words: tuple[NameWord, ...]) -> tuple[str, ...]:
    table = _table()
    found = (_line(table, key.encode()) for key in _keys(words))
    return next((tuple(line.split("\t")[1:]) for line in found if line), ())


@cache
def _table() -> bytes:
    """Return the table: reading it takes less than a millisecond, so it is not mapped."""
    return TABLE.read_bytes()


def _keys(words: tuple[NameWord, ...]) -> Iterator[str]:
    """Yield the keys that a name may stand under, that of the name as it is written first."""
    whole = city_key(words)
    if not whole:
        return
    yield whole
    first = words[0]
    after = whole.split(" ")[1:]
    for form in first.forms[1:]:
        if len(form) >= _SHORTEST_FORM:
            yield " ".join((_plain(form, first.script), *after))
    if words[-1].script == "latin" and whole.endswith("s") and len(whole) >= _SHORTEST_GENITIVE:
        yield whole[:-1]


def _plain(word: str, script: str) -> str:
    if script == "arabic":
        return word.removeprefix(_ARTICLE) or word
    if script == "latin":
        return plain_letters(word).translate(_APOSTROPHES)
    stem = cyrillic_stem(word)
    return stem if len(stem) >= _SHORTEST_STEM else word


def _line(table: bytes, key: bytes) -> str:
    """Return the line of ``key``, or "" where there is none."""
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(_END, low, middle) + 1 or low
        end = table.find(_END, middle)
        line = table[start:end]
        known = line.partition(_GAP)[0]
        if known == key:
            return line.decode()
        low, high = (end + 1, high) if known < key else (low, start)
    return ""
