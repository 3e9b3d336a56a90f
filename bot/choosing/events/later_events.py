"""Places of another event, by which a question only tells the day or the cause of the asked one.

"How many died in the raid of 11 March, the day before Brenvik was shelled?" does not ask for those
who died in Brenvik. What came after such an event may well be about it still ("two days after the
quake in Brenvik"), and so only "before" leads to another event, and what was answered: "shelled in
reply to the rockets on Brenvik".
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.transliteration import find_name
from bot.reading.words.phrases import finder
from bot.reading.words.tags import Tags, happening_tagger, period_tagger
from bot.reading.words.tokens import Kind, Token, tokenize

_EVENT_WITHIN = 8
"""How many words behind "until" the place of its event stands ("the strike on the port of")."""
_GAP = 2
"""How many tokens "day" and "before" may lie apart, whichever stands first."""


def places_of_later_event(question: Question, names: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``names`` that "the day before" or "in reply to" leads to.

    None are returned where nothing else pins the event down.
    """
    pack = lexicon(question.language)
    if pack is None or not names or pack.attribution.order == "sov":
        return ()
    tokens = tokenize(question.text)
    starts = _after_days_before(tokens, happening_tagger(pack).tag(tokens))
    answered = finder("reprisals", pack.asking.reprisals).find(tokens)
    starts += [match.last + 1 for match in answered]
    led_to = tuple(name for name in names if _is_led_to(find_name(name, tokens), starts, tokens))
    more = bool(question.circumstances.days) or len(led_to) < len(names)
    return led_to if more else ()


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
    """Return those of ``names`` where the event was until which a total is asked for.

    "How many have been killed from May until the raid on Brenvik?" counts those of every place.
    """
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


def _after_days_before(tokens: Sequence[Token], tags: Tags) -> list[int]:
    """Return the tokens behind each "day before" ("dagen før", "قبل يوم من")."""
    words = [m for m in tags.all("beside_days") if int(m.label) < 0]
    before = tags.all("shortly_before")
    spans = tags.all("spans")
    near = (
        max(word.last, span.last)
        for word in before
        for span in spans
        if 0 < abs(word.first - span.first) <= _GAP
    )
    return [place + 1 for place in (*(m.last for m in words), *near) if place + 1 < len(tokens)]


def _is_led_to(
    place: tuple[int, int] | None, starts: Sequence[int], tokens: Sequence[Token]
) -> bool:
    """Tell whether a name stands behind one of ``starts``, and no mark between them."""
    if place is None:
        return False
    return any(
        start <= place[0] and all(token.kind is not Kind.MARK for token in tokens[start : place[0]])
        for start in starts
    )
