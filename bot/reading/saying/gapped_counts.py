"""Counts of a second speaker whose verb is left out.

"Police counted 300 marchers, organisers 900", "die Polizei zählte 300 Teilnehmer, die Veranstalter
900": the organisers speak as the police do, by the verb of the clause before.
"""

from collections.abc import Iterator

from bot.reading.saying.clauses import Clause
from bot.reading.saying.words import COMMAS, DASHES, Words
from bot.reading.speakers.nouns import NounPhrase, is_head, is_noun_like
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.phrases import Match

_NEAR = 7
"""How many words behind its verb a count may begin ("put the number of dead at 12")."""
_LONGEST = 8
"""How many words the speaker and what stands before the second number may have."""
_BETWEEN = 4
"""How many words may stand between them ("los sindicatos, en más de 900")."""
_BARRED = ("conjunctions", "relatives", "clause_openers", "auxiliaries", "pronouns")
_MOST_BEHIND = 3
"""How many words of a noun or a unit may stand behind the number."""
_PARTING = COMMAS | {";", "؛"}


def with_gapped_counts(words: Words, clauses: list[Clause]) -> list[Clause]:
    """Return ``clauses`` with those of further speakers who count without a verb of their own."""
    if words.order == "sov":
        return clauses
    known: list[Clause] = []
    for number, clause in enumerate(clauses):
        following = clauses[number + 1].first if number + 1 < len(clauses) else words.size
        known.extend((clause, *_gapped(words, clause, following)))
    return known


def _gapped(words: Words, clause: Clause, ceiling: int) -> Iterator[Clause]:
    if clause.content is None or clause.before or clause.source is None or clause.implied:
        return
    counted = _number(words, clause.content[0], clause.content[0] + _NEAR)
    if counted is None or not _opens_with_count(words, clause.content[0], counted):
        return
    for place in range(counted + 1, min(ceiling, clause.content[1] + 1)):
        found = _speaker(words, place, ceiling) if _parts(words, place) else None
        if found is not None:
            phrase, number = found
            cue = Match("gapped", "", phrase.first, phrase.last)
            yield Clause(cue, phrase, phrase.first, phrase.last, (number, words.last))


def _number(words: Words, first: int, ceiling: int) -> int | None:
    """Return the first number from ``first`` on, in the article's own words."""
    places = range(first, min(ceiling, words.size))
    return next((p for p in places if words.is_number(p) and words.plain(p)), None)


def _opens_with_count(words: Words, first: int, number: int) -> bool:
    """Tell whether the content is a count from its beginning, and not what somebody did."""
    gap = range(first, number)
    tolls = any(words.has(p, "tolls") for p in gap)  # "the number of those killed at 12"
    done = () if tolls else ("acts",)
    return not any(words.has(p, *_BARRED, *done) or _parts(words, p) for p in gap)


def _parts(words: Words, place: int) -> bool:
    """Tell whether another speaker may follow: behind a comma, or behind "and" or "while"."""
    mark = words.is_mark(place, _PARTING)
    return mark or (words.plain(place) and words.has(place, "clause_openers"))


def _speaker(words: Words, parting: int, ceiling: int) -> tuple[NounPhrase, int] | None:
    """Return who counts behind ``parting``, and where what they count begins."""
    first = parting + 1
    while words.plain(first) and words.has(first, "clause_openers") and first < ceiling:
        first += 1
    number = _number(words, first, min(ceiling, first + _LONGEST))
    if number is None or number == first:
        return None
    phrase = phrase_after(words, first, number, apposition=False)
    while phrase is not None and phrase.last > phrase.first and _is_preposition(words, phrase.last):
        phrase = NounPhrase(phrase.first, phrase.last - 1)  # "die Stadt von 900"
    if phrase is None or not any(is_head(words, p) for p in range(phrase.first, phrase.last + 1)):
        return None
    between = range(phrase.last + 1, number)
    if len(between) > _BETWEEN or not all(_leads(words, p) for p in between):
        return None
    return (phrase, phrase.last + 1) if _ends(words, number + 1) else None


def _leads(words: Words, place: int) -> bool:
    """Tell whether a word leads from the speaker to the number: "auf", ", en", "— mehr als"."""
    if words.is_mark(place, COMMAS | DASHES):
        return True
    if _is_preposition(words, place) and words.is_number(place + 1):
        return True  # "beboerne om 90", whose preposition is also "if"
    barred = ("acts", "harms", "auxiliaries", "pronouns", "relatives", "conjunctions", "times")
    return words.plain(place) and not words.has(place, *barred)


def _is_preposition(words: Words, place: int) -> bool:
    return words.plain(place) and words.has(place, "joiners", "by", "adverbials")


def _ends(words: Words, place: int) -> bool:
    """Tell whether the clause ends behind the number, or behind its noun or unit."""
    while words.is_number(place):
        place += 1  # "100 000"
    if words.has(place, "times"):
        return False
    behind = range(place, place + 1 + _MOST_BEHIND)
    end = next((p for p in behind if _closes(words, p)), None)
    return end is not None and all(_is_unit(words, p) for p in range(place, end))


def _is_unit(words: Words, place: int) -> bool:
    """Tell whether a word may be the noun or the unit: "900 people", "900 millones de euros"."""
    return is_noun_like(words, place) or words.has(place, "joiners", "by")


def _closes(words: Words, place: int) -> bool:
    return words.ends(place) or _parts(words, place) or words.is_stop(place)
