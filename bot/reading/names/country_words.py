"""Words that mean a country or its people in some language, in any script: "Belgian", "norsk".

They are common in news and sound like villages elsewhere, so that a name in another script has to
fit them exactly.
"""

from functools import cache

from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.names.countries import names_of_countries
from bot.reading.readers_tables import readers_table
from bot.reading.words.tokens import fold

_STEM = "*"


def means_country(folded: str) -> bool:
    """Tell whether one folded word is a country's name or an adjective or noun of its people."""
    words, stems = _tables()
    return folded in words or any(folded[:end] in stems for end in range(len(folded), 2, -1))


@cache
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    table = readers_table("country-words", _words)
    return frozenset(table["words"]), frozenset(table["stems"])


def _words() -> dict[str, tuple[str, ...]]:
    entries: set[str] = set()
    for language in languages():
        entries.update(names_of_countries(language))
        pack = lexicon(language)
        for section in (pack.country_names, pack.demonyms) if pack is not None else ():
            entries.update(entry for forms in section.values() for entry in forms)
    single = {fold(entry) for entry in entries if " " not in entry}
    stems = {entry.removesuffix(_STEM) for entry in single if entry.endswith(_STEM)}
    return {
        "words": tuple(sorted(entry for entry in single if not entry.endswith(_STEM))),
        "stems": tuple(sorted(stems)),
    }
