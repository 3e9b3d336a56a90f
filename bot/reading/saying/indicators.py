"""What is only found or reckoned, and who says so: "Assessments show nine died, X said" is X's.

So is what a land has recorded: "Italy reported 34 deaths, the health ministry said".
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.names.countries import is_country
from bot.reading.saying.cited_clauses import is_medium
from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase

_OWNERS = ("roles", "collectives", "outlets", "pronouns")


def without_indicators(
    words: Words, clauses: Sequence[Clause], vocabulary: Vocabulary
) -> list[Clause]:
    """Leave out what mere assessments, or lands, tell where somebody behind them says so."""
    kept: list[Clause] = []
    shown: Clause | None = None
    for number, clause in enumerate(clauses):
        tellers = [other for other in clauses[number + 1 :] if _says_it(other, clause)]
        known = any(o.source is not None and not is_medium(words, o.source) for o in tellers)
        land = known and _is_land(words, clause, vocabulary)
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


def _is_land(words: Words, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a land is said to tell something: "Italy has recorded"."""
    source = clause.source
    if source is None or clause.before:
        return False
    first = source.first + (source.last > source.first and words.has(source.first, "determiners"))
    return is_country(words.between(first, source.last).of(words.text), vocabulary.language)


def _is_indicator(words: Words, source: NounPhrase | None) -> bool:
    """Tell whether a phrase is one for findings that names nobody whose they are."""
    if source is None:
        return False
    places = range(source.first, source.last + 1)
    named = any(words.tokens[i].capitalised for i in places if i) and not words.nouns_capitalised
    owned = any(words.has(i, *_OWNERS) for i in places)
    quoted = any(words.in_quotation(i) for i in places)
    return not (named or owned or quoted) and any(words.has(i, "indicators") for i in places)
