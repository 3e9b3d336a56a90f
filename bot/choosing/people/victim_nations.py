"""Of which country the counted are, where the words beside the figure do not say.

"A raid on Finnish troops killed nine" tells it before the figure; "Danish planes hit Finnish
troops, killing nine" names those who did it as well. A later sentence may name them by half: "the
raid on government troops killed ten" after "a raid on Finnish government troops".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.claims import Claim, Figure
from bot.reading.classes_of_people import lies_within
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.names.names import read_names
from bot.reading.words.phrases import covered
from bot.reading.words.tags import Tags, figure_tagger
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize
from index.spans import Span

_LONGEST = 4
"""How many words a group of people may have, its country included."""
_PASSIVE_WITHIN = 8
"""How many words after a group "were attacked" may stand."""
_BACK = 700
"""How many characters before a figure's sentence a group may have been named in full."""
_NAMED_BY_VERB = frozenset({"vso", "v2"})
"""Word orders in which a subject may follow its verb, as an object does."""


@dataclass(frozen=True, slots=True)
class _Group:
    """People of one class that a text names together ("Finnish government troops").

    Attributes:
        country: The code of their country, or None where it is not told.
        words: The other words that name them.
        struck: Whether something is done to them, as far as the words around them tell.
    """

    country: str | None
    words: frozenset[str]
    struck: bool


def nation_struck(claim: Claim, who: str, pack: Lexicon) -> frozenset[str] | None:
    """Return the country of the people of class ``who`` struck before the figure, if known."""
    if claim.figure is None:
        return None
    text, sentence = claim.article.text, claim.quote
    before = list(_groups(text, Span(max(0, sentence.start - _BACK), sentence.start), who, pack))
    for group in reversed(_groups_before(claim, claim.figure, who, pack)):
        if group.country is not None and group.struck:
            return frozenset({group.country})
        full = _named_in_full(group, before) if group.country is None else None
        if full is not None:
            return full
    return None


def names_struck(claim: Claim, who: str, pack: Lexicon) -> bool:
    """Tell whether people of class ``who`` are struck before a figure that has no class."""
    if claim.figure is None:
        return False
    return any(group.struck for group in _groups_before(claim, claim.figure, who, pack))


def _groups_before(claim: Claim, figure: Figure, who: str, pack: Lexicon) -> list[_Group]:
    """Return the groups of the sentence up to the figure's own noun."""
    end = figure.span.end + len(figure.noun or "") + 1
    return list(_groups(claim.article.text, claim.quote, who, pack, up_to=end))


def nations_striking(claim: Claim, who: str, pack: Lexicon) -> frozenset[str]:
    """Return the countries of those in the sentence who do something rather than suffer it."""
    groups = _groups(claim.article.text, claim.quote, who, pack)
    return frozenset(g.country for g in groups if g.country is not None and not g.struck)


def _named_in_full(group: _Group, before: Sequence[_Group]) -> frozenset[str] | None:
    known = (one for one in reversed(before) if one.country and one.words & group.words)
    full = next(known, None)
    return None if full is None or full.country is None else frozenset({full.country})


def _groups(
    text: str, span: Span, who: str, pack: Lexicon, *, up_to: int | None = None
) -> Iterator[_Group]:
    """Yield the groups of class ``who`` in a span, in order; those inside names are none."""
    tokens = tokenize(text, span)
    tags = figure_tagger(pack).tag(tokens)
    countries = {m.first: m for m in read_countries(tokens, pack)}
    named = covered(name for name in read_names(tokens, pack) if name.first < name.last)
    done = -1
    for place, token in enumerate(tokens):
        if up_to is not None and token.span.end > up_to:
            return
        ends = _ends_group(tags, place, who) and place not in named and place > done
        if not ends or _ends_group(tags, place + 1, who):
            continue
        first = _group_start(tokens, tags, place)
        mention = next((countries[i] for i in range(first, place + 1) if i in countries), None)
        words = frozenset(t.norm for t in tokens[first : place + 1] if not t.capitalised)
        struck = _is_struck(tokens, tags, first, place, pack)
        yield _Group(mention.code if mention else None, words, struck)
        done = place


def _ends_group(tags: Tags, place: int, who: str) -> bool:
    found = (tags.at(table, place) for table in ("who", "bodies"))
    return any(match is not None and lies_within(match.label, who) for match in found)


def _group_start(tokens: Sequence[Token], tags: Tags, last: int) -> int:
    """Return where the adjectives before a noun for people begin."""
    first = last
    stops = ("prepositions", "determiners", "and", "saying", "clauses", "acts", "passive", "links")
    while first > max(0, last - _LONGEST + 1):
        before = first - 1
        if tokens[before].kind is not Kind.WORD or tags.covers_any(stops, before):
            break
        first = before
    return first


def _is_struck(tokens: Sequence[Token], tags: Tags, first: int, last: int, pack: Lexicon) -> bool:
    """Tell whether a passive follows, or the group is no subject of its clause."""
    ahead = range(last + 1, min(len(tokens), last + 1 + _PASSIVE_WITHIN))
    clause = next((i for i in ahead if tokens[i].kind is Kind.MARK), ahead.stop)
    if any(tags.covers("passive", i) for i in range(last + 1, clause)):
        return True
    before = first - 1
    while before >= 0 and tags.covers("determiners", before):
        before -= 1
    by = fold_all(pack.attribution.by)
    if before < 0 or tokens[before].kind is Kind.MARK or tokens[before].norm in by:
        return False
    if tags.covers("prepositions", before):
        return not tags.covers("blame", before)
    return pack.attribution.order not in _NAMED_BY_VERB and not _opens_clause(tags, before)


def _opens_clause(tags: Tags, place: int) -> bool:
    return tags.covers_any(("that", "saying", "clauses", "and", "links"), place)
