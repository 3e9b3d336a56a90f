"""Names of another event, by which a question only tells when what it counts began or ended.

"How many have been killed from May until the raid on Brenvik?" counts those of every place.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.transliteration import find_name
from bot.reading.words.tags import happening_tagger, period_tagger
from bot.reading.words.tokens import tokenize

_EVENT_WITHIN = 8
"""How many words behind "until" the place of its event stands ("the strike on the port of")."""


def names_of_opening_event(question: Question, names: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``names`` that only tell since when: "since Ada Holt took office in May".

    Names of places are none of them: the dead since the raid on Brenvik may be those of Brenvik.
    """
    pack = lexicon(question.language)
    if pack is None or not names or not question.circumstances.since:
        return ()
    tokens = tokenize(question.text)
    opened = [day for day in read_days(tokens, pack, None) if day.since]
    words = happening_tagger(pack).tag(tokens).all("since_events")
    if not opened or not words:
        return ()
    day, since = opened[0], words[0]
    clause = range(since.last + 1, day.first)
    if pack.attribution.order == "sov":
        clause = range(since.first)
    found = ((n, find_name(n, tokens)) for n in names if n not in question.circumstances.places)
    return tuple(name for name, place in found if place is not None and place[0] in clause)


def places_of_closing_event(question: Question, names: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``names`` where the event was until which a total is asked for."""
    pack = lexicon(question.language)
    since = question.background and question.circumstances.since
    if pack is None or not names or not since:
        return ()
    tokens = tokenize(question.text)
    days = read_days(tokens, pack, None)
    opened = min((day.last for day in days if day.since), default=len(tokens))
    ends = period_tagger(pack).tag(tokens)
    closings = [m for table in ("to", "up_to") for m in ends.all(table) if m.first > opened]
    days_behind = any(day.first > opened for day in days)
    if not closings or days_behind:
        return ()
    if pack.attribution.order == "sov":
        places = range(opened + 1, min(match.first for match in closings))
    else:
        start = min(match.last for match in closings) + 1
        places = range(start, start + _EVENT_WITHIN)
    found = ((name, find_name(name, tokens)) for name in names)
    return tuple(name for name, place in found if place is not None and place[0] in places)
