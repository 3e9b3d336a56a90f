"""Bulletins, which tell of several places one by one: figures of another place than the asked one.

"Shells hit Arvik on Monday. In the town of Belno two people were killed." The article begins with
both places, and is on one of them only if nothing tells that one lies in the other.
"""

from collections.abc import Iterator, Sequence

from bot.choosing.asked_places import joins_places, placing_words
from bot.choosing.figure_places import places_of
from bot.choosing.naming import names_any_of, place_of_name
from bot.choosing.relevance import names_any, sentence_before
from bot.claims import Claim
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.exonyms import other_names
from bot.reading.names.transliteration import find_name, same_name
from bot.reading.reader import Reading
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize
from index.spans import Span

_AREAS = frozenset({"neighbourhood", "province"})
_PARTS = _AREAS | {"street", "hospital", "school", "market", "mosque", "church", "camp"}
"""Concepts of what a place may lie in, and of what may lie in a place."""
_OPENING = 5
"""Tokens of a sentence within which the place stands that it is about."""
_ADJECTIVES = 1
"""How many words before that place may say more than where ("nearby")."""
_Words = tuple[str, Span]


def is_of_next_place(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a sentence, or the one that it goes on with, turns to another place.

    Args:
        claim: A figure.
        reading: Its article.
        names: The asked place, which other sentences of the article, or its title, name.
    """
    if names_any(claim, names):
        return False
    if _turns(claim, reading, names):
        return True
    before, told = sentence_before(claim, reading), claim.circumstances
    goes_on = not (places_of(claim) or told.days or told.since or told.shift or claim.background)
    return goes_on and before is not None and _turns(before, reading, names)


def _turns(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a sentence begins with a place that the article has not told of before."""
    pack = lexicon(claim.article.language)
    if pack is None or names_any(claim, names):
        return False
    place = _opening_place(claim, pack)
    if place is None or _is_where_said(claim, place):
        return False
    name = place.of(claim.article.text)
    together = [words for words in _told_around(claim, reading) if _names_both(words, name, names)]
    if together:
        return all(_lists_both(words, name, names, pack) for words in together)
    tokens = tokenize(claim.article.text, claim.told_in)
    return _is_new(claim, reading, name) and _lies_apart(tokens, name, reading, names, pack)


def _opening_place(claim: Claim, pack: Lexicon) -> Span | None:
    """Return the place that a sentence opens with ("In the nearby town of Belno, ..."), if any."""
    text, sentence = claim.article.text, claim.told_in
    for name in places_of(claim):
        found = place_of_name(text, sentence, name)
        if found is None or found[0] > _OPENING:
            continue
        tokens = tokenize(text, sentence)
        if _only_places(tokens[: found[0]], pack):
            return Span(tokens[found[0]].span.start, tokens[found[1]].span.end)
    return None


def _only_places(words: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether words before a place say no more than where: "in the nearby town of"."""
    small = fold_all((*pack.asking.function_words, *pack.numbers.and_words))
    placing = placing_words(words, pack)
    other = [i for i, word in enumerate(words) if i not in placing and word.norm not in small]
    inside = all(place > min(placing, default=0) for place in other)  # not "the raid in Belno"
    return inside and len(other) <= _ADJECTIVES and all(w.kind is Kind.WORD for w in words)


def _is_where_said(claim: Claim, place: Span) -> bool:
    """Tell whether a speaker speaks there: "In Belno, the governor said that nine had died"."""
    said = claim.attribution
    return said.speaker is not None and not said.content.contains(place)


def _told_around(claim: Claim, reading: Reading) -> Iterator[_Words]:
    """Yield the title and the other sentences of an article."""
    title = reading.article.title or ""
    yield title, Span(0, len(title))
    spans = dict.fromkeys(other.quote for other in reading.claims)
    yield from ((reading.article.text, span) for span in spans if not span.overlaps(claim.quote))


def _names_both(words: _Words, name: str, names: Sequence[str]) -> bool:
    return names_any_of(*words, names) and names_any_of(*words, [name])


def _lists_both(words: _Words, name: str, names: Sequence[str], pack: Lexicon) -> bool:
    """Tell whether "and" joins the two places: "Shells hit Arvik and Belno"."""
    tokens = tokenize(*words)
    other = find_name(name, tokens)
    found = (find_name(asked, tokens) for asked in names)
    return other is not None and any(
        place is not None and _are_joined(tokens, min(place, other), max(place, other), pack)
        for place in found
    )


def _are_joined(
    tokens: Sequence[Token], one: tuple[int, int], other: tuple[int, int], pack: Lexicon
) -> bool:
    between = one[0] > 0 and tokens[one[0] - 1].norm in fold_all(pack.numbers.between)
    gap = tokens[one[1] + 1 : other[0]]
    joined = joins_places(gap, pack) if gap else has_attached_and(tokens[other[0]])
    return joined and not between


def _is_new(claim: Claim, reading: Reading, name: str) -> bool:
    """Tell whether neither the title nor a sentence before has the place."""
    title = reading.article.title or ""
    before = (other for other in reading.claims if other.quote.end <= claim.quote.start)
    told = (known for other in before for known in other.circumstances.names)
    known = any(same_name(name, other) for other in told)
    return not known and not names_any_of(title, Span(0, len(title)), [name])


def _lies_apart(
    tokens: Sequence[Token], name: str, reading: Reading, names: Sequence[str], pack: Lexicon
) -> bool:
    """Tell whether nothing speaks for one place to lie in the other.

    A great city has quarters with names of their own, and many a province is called like one.
    """
    opening = read_concepts(tokens[: _OPENING + _ADJECTIVES], pack)
    parts = {mention.concept for mention in opening} & _PARTS
    great = any(map(other_names, (name, *names)))
    return not (great or parts or _AREAS & reading.lead.concepts)
