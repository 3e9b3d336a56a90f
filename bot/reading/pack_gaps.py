"""What a language pack lacks: ``python -m bot.reading.pack_gaps tr``.

Labels are shared by all packs and must all be there: a question in one language finds its answer
in another by them. Fields depend on the language, so an empty one is only a question to its author.
"""

import sys
from collections.abc import Iterator
from dataclasses import fields

from bot.reading.lexicon.pack import Lexicon, lexicon

MEASURE = "en"
"""The pack that others are compared with."""
_LABELLED = ("acts", "fates", "things", "tolls", "who")
_MEASURES = ("units", "alone", "nouns", "asking")
_SECTIONS = (
    *("numbers", "counting", "attribution", "happening", "asking", "gathering"),
    "responsibility",
)


def missing_labels(pack: Lexicon, measure: Lexicon) -> Iterator[str]:
    """Yield the labels ("concepts.flood") that ``measure`` has and ``pack`` has not."""
    tables = [("concepts", pack.concepts, measure.concepts)]
    tables.append(("demonyms", pack.demonyms, measure.demonyms))
    for name in _LABELLED:
        table, whole = getattr(pack.counting, name), getattr(measure.counting, name)
        tables.append((f"counting.{name}", table, whole))
    for name in _MEASURES:
        table, whole = getattr(pack.measures, name), getattr(measure.measures, name)
        tables.append((f"measures.{name}", table, whole))
    for name, table, whole in tables:
        yield from (f"{name}.{label}" for label in whole if label not in table)


def empty_fields(pack: Lexicon, measure: Lexicon) -> Iterator[str]:
    """Yield the fields ("counting.degrees") that ``measure`` fills and ``pack`` leaves empty."""
    for section in _SECTIONS:
        mine, theirs = getattr(pack, section), getattr(measure, section)
        for field in fields(theirs):
            if getattr(theirs, field.name) and not getattr(mine, field.name):
                yield f"{section}.{field.name}"


def _report(language: str) -> str:
    pack, measure = lexicon(language), lexicon(MEASURE)
    if pack is None or measure is None:
        return f"There is no pack {language}.toml.\n"
    missing = ", ".join(missing_labels(pack, measure)) or "none"
    empty = ", ".join(empty_fields(pack, measure)) or "none"
    return f"Labels missing: {missing}\nFields empty: {empty}\n"


if __name__ == "__main__":
    sys.stdout.write(_report(sys.argv[-1]))
