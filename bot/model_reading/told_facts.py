"""What a sentence tells that has no words of its own language: harms and days of the week.

"Savnede" and "missing" are one harm, "tirsdag" and "Tuesday" one day. So a sentence that a model
wrote can be held against its source in another language.
"""

from functools import cache

from bot.reading.days.days import read_days
from bot.reading.harms import HARM, happenings
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize


def facts_in(text: str, language: str) -> frozenset[str] | None:
    """Return the harms and days of the week in ``text``; None where there is no pack to tell."""
    pack = lexicon(language)
    if pack is None:
        return None
    tokens = tokenize(text)
    harms = {match.label for match in _harms(pack).find(tokens)}
    days = {str(day.weekday) for day in read_days(tokens, pack, None) if day.weekday is not None}
    return frozenset(harms | days)


@cache
def _harms(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({label: p for label, p in happenings(pack).items() if label in HARM})
