"""Counts that belong to the one who gives them: "the ministry's figure is 12" says the ministry.

The owner stands before the noun ("kystvagtens opgørelse"), after it ("le bilan du ministère"), or
right after it without a word between ("حصيلة الوزارة").
"""

from dataclasses import dataclass, replace

from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_noun_like
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, Token
from index.spans import Span

_BODIES = ("collectives", "roles", "outlets")
_MOST_ADJECTIVES = 2
_FARTHEST_FIGURE = 9
_TURKISH_GENITIVES = ("in", "un", "ün")
"""As folding leaves them, which makes one letter of both letters i."""
_GENITIVES = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class _Count:
    """The tokens of a count and its owner, with the owner's own."""

    first: int
    last: int
    noun: int
    owner: NounPhrase


def owner_span(words: Words, phrase: NounPhrase, vocabulary: Vocabulary) -> Span:
    """Return where the owner of the count in ``phrase`` stands, without the genitive's ending.

    A phrase without a count, or with one that nobody owns, is returned whole.
    """
    inside = range(phrase.first, phrase.last + 1) if "counts" in words.listed else ()
    for place in inside:
        count = _owned(words, place, phrase.first, phrase.last + 1, vocabulary)
        if count is not None:
            return _without_genitive(words, count)
    return phrase.span(words)


def count_owners(words: Words, vocabulary: Vocabulary) -> list[Span]:
    """Return whose counts are named with the owner beside them: "the Civil Defence's toll"."""
    found = (_owned(words, place, 0, words.size, vocabulary) for place in words.places("counts"))
    return [
        _without_genitive(words, count)
        for count in found
        if count is not None and (count.owner.last < count.noun or words.order == "vso")
    ]


def given_count(words: Words, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of an owned count that a figure follows, as its owner's statement."""
    for place in words.places("counts", floor):
        count = _owned(words, place, floor, words.size, vocabulary)
        if count is None:
            continue
        begin = _figure_after(words, count, vocabulary) or _after_fronted(words, count, floor)
        if begin is not None:
            noun = Match("counts", words.tokens[place].text, place, place)
            phrase = NounPhrase(count.first, count.last)
            return Clause(noun, phrase, count.first, count.last, (begin, words.last))
    return None


def counted_behind(words: Words, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Read "Twelve died, by the ministry's count": the owner of the count says what is before."""
    if words.order != "svo" or words.adjectives_follow:
        return None
    for place in words.places("counts", floor + 1):
        count = _before(words, place, floor, vocabulary)
        if count is None or not (words.ends(place + 1) or words.is_comma(place + 1)):
            continue
        joined = count.first - 1
        end = joined - 1 - words.is_comma(joined - 1)
        apart = end < joined - 1 and words.has(joined, "adverbials")
        told = any(_is_number(words, number) for number in range(floor, end + 1))
        if told and (apart or words.has(joined, "by")):
            noun = Match("counts", words.tokens[place].text, place, place)
            phrase = NounPhrase(count.first, count.last)
            return Clause(noun, phrase, joined, count.last, (floor, end), before=True)
    return None


def _owned(
    words: Words, place: int, floor: int, ceiling: int, vocabulary: Vocabulary
) -> _Count | None:
    if not words.has(place, "counts") or not words.plain(place):
        return None
    return _before(words, place, floor, vocabulary) or _after(
        words, place, floor, ceiling, vocabulary
    )


def _before(words: Words, noun: int, floor: int, vocabulary: Vocabulary) -> _Count | None:
    """Find "the ministry's latest figure"."""
    for place in range(noun - 1, max(floor, noun - 1 - _MOST_ADJECTIVES) - 1, -1):
        if _is_genitive(words, place):
            owner = _past_verb(words, phrase_before(words, place, floor), vocabulary)
            if owner is None or not _gives(words, owner, noun, vocabulary):
                return None
            return _Count(owner.first, noun, noun, owner)
        plain = is_noun_like(words, place) and not words.tokens[place].capitalised
        if not plain and not words.has(place, "own"):
            return None
    return None


def _gives(words: Words, owner: NounPhrase, noun: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the owner can be the one who counts: "Tarna's toll" is what Tarna suffered."""
    if _owns(words.tokens[owner.last], vocabulary):
        return True
    if vocabulary.is_suffered(words.tokens[noun]):
        return any(words.has(place, *_BODIES) for place in range(owner.first, owner.last + 1))
    return _is_body(words, owner)


def _past_verb(words: Words, owner: NounPhrase | None, vocabulary: Vocabulary) -> NounPhrase | None:
    """Return the owner without the verb of an inverted clause ("lød kystvagtens tal på")."""
    if owner is None or owner.first == owner.last:
        return owner
    opens = vocabulary.says(words.tokens[owner.first])
    return NounPhrase(owner.first + 1, owner.last) if opens else owner


def _before_verb(
    words: Words, owner: NounPhrase | None, vocabulary: Vocabulary
) -> NounPhrase | None:
    """Return the owner without the verb that gives the count ("the board shows 12 dead")."""
    if owner is None or owner.first == owner.last or words.order != "svo":
        return owner
    last = words.tokens[owner.last]
    gives = vocabulary.says(last) or vocabulary.reaches(last) or vocabulary.rises(last)
    verb = not last.capitalised and gives
    return NounPhrase(owner.first, owner.last - 1) if verb else owner


def _after(
    words: Words, noun: int, floor: int, ceiling: int, vocabulary: Vocabulary
) -> _Count | None:
    """Find "le bilan du ministère", "a count by the police", "حصيلة الوزارة"."""
    start = _past_adjective(words, noun + 1)
    if words.order != "vso":
        joined = words.has(start, "by", "joiners") or (
            words.nouns_capitalised and words.has(start, "determiners")
        )
        in_genitive = words.order == "v2" and words.adjectives_follow
        if not joined and not in_genitive:
            return None
        start += joined and not (words.nouns_capitalised and words.has(start, "determiners"))
    numbers = (p for p in range(start, ceiling) if _is_number(words, p))
    ceiling = next(numbers, ceiling)
    owner = phrase_after(words, start, ceiling, apposition=False) if start < ceiling else None
    owner = _before_verb(words, owner, vocabulary)
    if owner is None or not _is_body(words, owner):
        return None
    head = owner.first + (words.order == "svo" and words.has(owner.first, "determiners"))
    if vocabulary.is_suffered(words.tokens[noun]) and not words.has(head, *_BODIES):
        return None
    first = noun
    while first > floor and (words.has(first - 1, "determiners") or _adjective(words, first - 1)):
        first -= 1
    first -= words.order == "vso" and first > floor and words.has(first - 1, "versions")
    return _Count(first, owner.last, noun, owner)


def _past_adjective(words: Words, start: int) -> int:
    """Step over what tells which count it is: "la cifra oficial del ministerio"."""
    romance = words.order == "svo" and words.adjectives_follow
    told = romance and is_noun_like(words, start) and words.tokens[start].text.islower()
    return start + (told and words.has(start + 1, "by", "joiners"))


def _adjective(words: Words, place: int) -> bool:
    before_it = place > 0 and words.has(place - 1, "determiners")
    return before_it and words.order != "vso" and is_noun_like(words, place)


def _is_genitive(words: Words, place: int) -> bool:
    token = words.tokens[place]
    if token.kind is not Kind.WORD or not words.plain(place):
        return words.is_mark(place, "'’")
    if words.order == "sov":
        return token.norm.endswith(_TURKISH_GENITIVES)
    return token.norm.endswith(_GENITIVES) or (words.order == "v2" and token.norm.endswith("s"))


def _owns(token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether the word is a body's once its genitive is gone ("kystvagtens")."""
    bare = token.norm.removesuffix("s").removesuffix("'")
    kinds = vocabulary.kinds(replace(token, norm=bare, forms=(bare,)))
    return not kinds.isdisjoint(_BODIES)


def _is_body(words: Words, owner: NounPhrase | None) -> bool:
    """Tell whether the phrase begins with a body or an office, or with a name."""
    if owner is None:
        return False
    last = owner.first if words.order == "vso" else owner.last
    return any(
        words.has(place, *_BODIES) or _is_name(words, place)
        for place in range(owner.first, last + 1)
    )


def _is_name(words: Words, place: int) -> bool:
    """Tell whether a capital inside the sentence marks a name; German nouns all have one."""
    token = words.tokens[place]
    acronym = token.text.isupper() and len(token.text) > 1
    return token.kind is Kind.WORD and (
        acronym or (place > 0 and token.capitalised and not words.nouns_capitalised)
    )


def _figure_after(words: Words, count: _Count, vocabulary: Vocabulary) -> int | None:
    """Return where a number follows the count in its clause, or None.

    After a preposition only a toll's is given: "the ministry's figure of 12", "kystvagtens tal på
    12"; "the hospital's records of 12 patients" give none.
    """
    first = count.last + 1
    if words.order != "vso" and words.has(first, "joiners", "by"):
        given = count.last == count.noun and words.has(count.noun, "tolls")
        given = given and vocabulary.reaches(words.tokens[first])
        return first if given and _is_number(words, first + 1) else None
    for place in range(first, min(words.size, first + _FARTHEST_FIGURE)):
        comma = words.is_comma(place) or words.is_stop(place)
        if comma or not words.plain(place) or words.has(place, "relatives", "conjunctions"):
            return None
        if _is_number(words, place):
            dated = words.has(place - 1, "times") or words.has(place + 1, "times")
            return None if dated else first
    return None


def _after_fronted(words: Words, count: _Count, floor: int) -> int | None:
    """Return where the clause begins that "By the hospital's count," opens, if it has a number."""
    opens = count.first - 1 == floor and words.has(floor, "by", "adverbials", "joiners")
    comma = words.is_comma(count.last + 1)
    acts = words.order == "vso" and words.has(count.last + 1, "acts")  # "في إحصاء ... قتل 12"
    if not (opens and (comma or acts)):
        return None
    first = count.last + 1 + comma
    figures = range(first, min(words.size, first + _FARTHEST_FIGURE))
    return first if any(_is_number(words, place) for place in figures) else None


def _is_number(words: Words, place: int) -> bool:
    if place >= words.size:
        return False
    if words.tokens[place].kind is Kind.NUMBER:
        return True
    return words.has(place, "cardinals") and not words.has(place, "blockers", "outside")


def _without_genitive(words: Words, count: _Count) -> Span:
    span = count.owner.span(words)
    if words.order == "vso" and words.has(count.owner.first, "particle"):
        return Span(span.start + 1, span.end)  # "إحصاء لوزارة الموانئ"
    return span if count.owner.last > count.noun else without_genitive(words, span)


def without_genitive(words: Words, span: Span) -> Span:
    """Return where an owner stands, without the ending of the genitive ("hæren", "the army")."""
    text = span.of(words.text)
    for ending in _GENITIVES[:2]:
        if text.endswith(ending):
            return Span(span.start, span.end - len(ending))
    if text.endswith(("'", "’")):
        return Span(span.start, span.end - 1)
    return Span(span.start, span.end - 1) if words.order == "v2" else span
