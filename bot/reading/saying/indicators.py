"""What is only found or reckoned, and who says so: "Assessments show nine died, X said" is X's.

So is what a land, a province or a city has recorded: "Italy reported 34 deaths, the ministry said",
"the ministry said that Marl province had recorded 34".
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.names.countries import is_country
from bot.reading.names.exonyms import other_names
from bot.reading.saying.cited_clauses import is_medium
from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head

_OWNERS = ("roles", "collectives", "outlets", "pronouns")


def without_indicators(
    words: Words, clauses: Sequence[Clause], vocabulary: Vocabulary
) -> list[Clause]:
    """Leave out what mere assessments, or lands, tell where somebody behind them says so."""
    kept: list[Clause] = []
    shown: Clause | None = None
    for number, clause in enumerate(clauses):
        tellers = [other for other in clauses[number + 1 :] if _says_it(other, clause)]
        known = any(_is_teller(words, other) for other in tellers)
        counted = vocabulary.counts(clause.cue) and _is_told_of(words, clause, clauses[:number])
        if counted and _is_place(words, clause, vocabulary):
            continue
        land = known and _is_place(words, clause, vocabulary)
        if tellers and (land or _is_indicator(words, clause.source)):
            shown = clause
            continue
        tells = shown is not None and _says_it(clause, shown)
        kept.append(_from(shown, clause) if shown is not None and tells else clause)
        shown = None if tells else shown
    return kept


def _from(shown: Clause, clause: Clause) -> Clause:
    """Return ``clause`` with what was ``shown`` as a part of what it says."""
    last = clause.content[1] if clause.content is not None else shown.last
    return replace(clause, content=(shown.first, last))


def _says_it(outer: Clause, inner: Clause) -> bool:
    """Tell whether ``outer`` says what stands before it, of which ``inner`` is a part."""
    if not outer.before or outer.content is None or inner.content is None:
        return False
    first, last = inner.content
    return (
        outer.cue.first > inner.cue.last and outer.content[0] <= last and first <= outer.content[1]
    )


def _is_teller(words: Words, clause: Clause) -> bool:
    """Tell whether a clause has a speaker who is no medium."""
    return clause.source is not None and not is_medium(words, clause.source)


def _is_told_of(words: Words, inner: Clause, before: Sequence[Clause]) -> bool:
    """Tell whether a clause before has this one in its content: "X said that Y recorded"."""
    return any(
        _is_teller(words, outer)
        and outer.content is not None
        and not outer.before
        and outer.content[0] <= inner.first
        and inner.last <= outer.content[1]
        for outer in before
    )


def _is_place(words: Words, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a land, a city or a province is said to tell something: "Italy has recorded"."""
    source = clause.source
    if source is None or clause.before:
        return False
    first = source.first + (source.last > source.first and words.has(source.first, "determiners"))
    if is_country(words.between(first, source.last).of(words.text), vocabulary.language):
        return True
    places = range(first, source.last + 1)
    if any(is_head(words, place) for place in places):
        return False
    city = first == source.last and any(map(other_names, words.tokens[first].forms))
    return city or any(vocabulary.is_place_noun(words.tokens[place]) for place in places)


def _is_indicator(words: Words, source: NounPhrase | None) -> bool:
    """Tell whether a phrase is one for findings that names nobody whose they are."""
    if source is None:
        return False
    places = range(source.first, source.last + 1)
    named = any(words.tokens[i].capitalised for i in places if i) and not words.nouns_capitalised
    owned = any(words.has(i, *_OWNERS) for i in places)
    quoted = any(words.in_quotation(i) for i in places)
    return not (named or owned or quoted) and any(words.has(i, "indicators") for i in places)
