"""Counts that a question asks for without "how many": "Losses in Kelda: what does X claim?"."""

from collections.abc import Iterator, Sequence

from bot.asking.figure_sources import interrogatives
from bot.asking.happened import happened_finder
from bot.reading.figures.countables import CASUALTIES
from bot.reading.harms import HARM, HURT
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_OF_HURT = HURT | {"missing"}
"""Harms of which it is said how many came to them."""
_WITHIN = 3
"""How many words may stand before the noun ("which latest estimates", "total military losses")."""
_HARM_WITHIN = 3
"""How many words behind "count of" the harm may begin ("count of women killed")."""


def named_counts(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return where a question asks for a count by its noun, or what is said of the harmed."""
    harms = [m for m in happened_finder(pack).find(tokens) if m.label in HARM]
    if not harms:
        return []
    found = [*_named(tokens, pack, harms), *_told_of(tokens, pack)]
    return found[:1]


def _named(tokens: Sequence[Token], pack: Lexicon, harms: Sequence[Match]) -> Iterator[Match]:
    asked = {m.first for m in _asking(pack).find(tokens)} | {
        place for place, token in enumerate(tokens) if token.norm in interrogatives(pack)
    }
    of = finder("of", pack.numbers.of_words)
    for noun in _nouns(pack).find(tokens):
        opened = range(max(0, noun.first - _WITHIN), noun.first + 1)
        start = next((i for i in opened if i in asked or (i == 0 and asked)), None)
        if start is not None and _leads(tokens[start : noun.first], pack):
            yield Match("ask", noun.phrase, start, noun.last)
            continue
        after = of.at(tokens, noun.last + 1) if noun.last + 1 < len(tokens) else None
        if after is not None and any(0 < h.first - after.last <= _HARM_WITHIN for h in harms):
            yield Match("ask", noun.phrase, noun.first, after.last)


def _leads(words: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether nothing but what goes with a noun stands before it: no verb, and no mark."""
    helping = fold_all((*pack.asking.whether, *pack.attribution.auxiliaries))
    helping |= fold_all((*pack.counting.prepositions, *pack.happening.place_prepositions))
    return all(t.kind is Kind.WORD and t.norm not in helping for t in words)


def _told_of(tokens: Sequence[Token], pack: Lexicon) -> Iterator[Match]:
    """Yield "on" or "about" before nouns for the harmed: "what did X report on deaths"."""
    what = _asking(pack).find(tokens)
    about = fold_all(pack.asking.about) - fold_all((*pack.asking.whether, *pack.asking.what))
    placed = fold_all(pack.attribution.conjunctions) | fold_all(pack.happening.origins)
    things = PhraseFinder({k: v for k, v in pack.counting.things.items() if k in _OF_HURT})
    for noun in things.find(tokens) if what else ():
        before = noun.first - 1
        before -= tokens[before].norm in fold_all(pack.attribution.determiners)
        led = before > what[0].last and tokens[before].norm in about - placed
        if led and not _is_of_one(tokens, noun, pack):
            yield Match("ask", tokens[before].norm, before, before)


def _is_of_one(tokens: Sequence[Token], noun: Match, pack: Lexicon) -> bool:
    """Tell whether it is one person's: "the death of Ivo Kelm"."""
    of = finder("of", pack.numbers.of_words)
    after = of.at(tokens, noun.last + 1) if noun.last + 1 < len(tokens) else None
    return after is not None and any(t.capitalised for t in tokens[after.last + 1 :][:1])


def _nouns(pack: Lexicon) -> PhraseFinder:
    """Find the nouns for a count, and those for losses of any kind."""
    said, things = pack.attribution, pack.counting.things
    nouns = (*said.counts, *said.tolls, *things.get(CASUALTIES, ()))
    return finder("noun", tuple(noun for noun in nouns if noun not in pack.counting.persons))


def _asking(pack: Lexicon) -> PhraseFinder:
    return finder("what", pack.asking.what)
