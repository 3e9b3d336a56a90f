"""Counts of people whose nation or class the opening of their article tells, not their sentence.

"Nine Danish tourists die as coach overturns" stands above, and "nine people were killed, police
said" below: these are the tourists. An article that counts people of another country, or of any
class, as well tells them apart itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from bot.answers import Question
from bot.choosing.people.asked_people import countries_near
from bot.claims import Claim
from bot.reading.classes_of_people import COMBATANTS
from bot.reading.happenings import kinds
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import CountryMention, adjectives_follow, read_countries
from bot.reading.reader import Reading
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize
from index.articles import Article
from index.spans import Span
from index.text.sentences import sentence_spans

_OPENING = 600
"""How many characters of an article tell whom it is about, its headline among them."""
_LEAD = 2
"""How many sentences of it surely are on the event: its headline and the first one."""
_ADJECTIVE_WITHIN = 2
"""How many words beside a country's adjective the noun for its people may stand."""
_FROM_WITHIN = 4
"""How many words before a country the people may stand who are from there."""
_TRAVELLING = frozenset({"passengers", "students", "workers", "foreigners"})
"""Classes of people who come to harm together, and by which a lead tells who all of them are."""
_ACTING = COMBATANTS | {"officials", "medics", "firefighters", "journalists"}
"""Classes of people who act and speak in the news: their nation is not that of the harmed."""


def counts_of_told_nation(
    question: Question, claims: Sequence[Claim], readings: Sequence[Reading]
) -> list[Claim]:
    """Return the counts of harmed people who are of the asked nation by their article's opening.

    Args:
        question: What is asked.
        claims: The figures of the event.
        readings: The articles on it.
    """
    asked = question.nationality
    if not asked or HARM.isdisjoint(question.counted):
        return []
    counted = _of_harmed(c for reading in readings for c in reading.claims)
    apart = {c.article.id for c in counted if _near(c) and not asked & _near(c)}
    if question.who is not None:
        apart |= {c.article.id for c in counted if c.figure and c.figure.who == question.who}
    return [
        claim
        for claim in _of_harmed(claims)
        if claim.article.id not in apart
        and _is_open(claim, question.who)
        and asked & nations_told(claim.article, question.who)
    ]


def counts_of_told_class(
    question: Question, claims: Sequence[Claim], readings: Sequence[Reading]
) -> list[Claim]:
    """Return the counts of harmed people who are of the asked class by their article's opening.

    Args:
        question: What is asked.
        claims: The figures of the event.
        readings: The articles on it.
    """
    who = question.who
    if who not in _TRAVELLING or not question.wants_figure or HARM.isdisjoint(question.counted):
        return []
    counted = _of_harmed(c for reading in readings for c in reading.claims)
    apart = {c.article.id for c in counted if not _is_open(c, None)}
    return [
        claim
        for claim in _of_harmed(claims)
        if claim.article.id not in apart and who in classes_told(claim.article)
    ]


@lru_cache(maxsize=512)
def classes_told(article: Article) -> frozenset[str]:
    """Return the classes of people whom an article's opening names."""
    pack = lexicon(article.language)
    if pack is None:
        return frozenset()
    found = (m for tokens in _opening(article, pack) for m in _people(pack).find(tokens))
    return frozenset(match.label for match in found)


@lru_cache(maxsize=512)
def nations_told(article: Article, who: str | None) -> frozenset[str]:
    """Return the countries of the people, of class ``who`` or of none that acts, it opens with."""
    pack = lexicon(article.language)
    if pack is None:
        return frozenset()
    sentences = _opening(article, pack)
    return frozenset(code for tokens in sentences for code in _nations(tokens, who, pack))


def _opening(article: Article, pack: Lexicon) -> list[tuple[Token, ...]]:
    """Return the headline, the first sentences, and the next ones on what happened."""
    opening = Span(0, min(len(article.text), _OPENING))
    spans = sentence_spans(article.text, article.language, opening)
    told = [tokenize(article.text, span) for span in spans]
    lead = [t for n, t in enumerate(told) if n < _LEAD or _tells_what_happened(t, pack)]
    return [tokenize(article.title or ""), *lead]


def _tells_what_happened(tokens: Sequence[Token], pack: Lexicon) -> bool:
    return bool(kinds(frozenset(m.concept for m in read_concepts(tokens, pack))))


def _nations(tokens: Sequence[Token], who: str | None, pack: Lexicon) -> Iterator[str]:
    """Yield the countries whose people a sentence names."""
    people = {m.last for m in _people(pack).find(tokens) if m.label not in _ACTING - {who}}
    for mention in read_countries(tokens, pack):
        if _are_called(mention, tokens, people, pack) or _come_from(mention, tokens, people, pack):
            yield mention.code


def _are_called(
    mention: CountryMention, tokens: Sequence[Token], people: set[int], pack: Lexicon
) -> bool:
    """Tell whether people stand beside a country's adjective, or are called by it alone."""
    if adjectives_follow(pack):
        beside = range(mention.first - 1, mention.first - 1 - _ADJECTIVE_WITHIN, -1)
    else:
        beside = range(mention.last + 1, mention.last + 1 + _ADJECTIVE_WITHIN)
    near = _words(tokens, beside)
    if not people.isdisjoint(near):
        return True
    alone = mention.last in people
    return alone and not (adjectives_follow(pack) and near and _is_noun(tokens[near[0]], pack))


def _is_noun(token: Token, pack: Lexicon) -> bool:
    """Tell whether a word may be the noun that an adjective behind it goes with."""
    counting = pack.counting
    small = (*counting.prepositions, *counting.determiners, *counting.links, *pack.numbers.of_words)
    acts = finder("act", tuple(words for one in counting.acts.values() for words in one))
    return token.norm not in fold_all(small) and acts.at([token], 0) is None


def _come_from(
    mention: CountryMention, tokens: Sequence[Token], people: set[int], pack: Lexicon
) -> bool:
    """Tell whether people are said to be from a country, or of its nationality."""
    origin = fold_all((*pack.counting.from_words, *pack.numbers.of_words))
    before = range(mention.first - 1, mention.first - 1 - _FROM_WITHIN, -1)
    near = _words(tokens, before)
    return any(place in people and tokens[place + 1].norm in origin for place in near[1:])


def _words(tokens: Sequence[Token], places: range) -> list[int]:
    """Return the places, one after the other, up to the first mark or the end of the tokens."""
    found = []
    for place in places:
        if not 0 <= place < len(tokens) or tokens[place].kind is not Kind.WORD:
            break
        found.append(place)
    return found


def _of_harmed(claims: Iterable[Claim]) -> list[Claim]:
    """Return the counts of people who came to harm, none of them nobody."""
    return [c for c in claims if c.figure and c.figure.counted in HARM and c.figure.low != 0]


def _is_open(claim: Claim, who: str | None) -> bool:
    """Tell whether a count names neither a country nor a class that is not asked for."""
    if claim.figure is None or _near(claim):
        return False
    return claim.figure.who in {None, "people", who}


def _near(claim: Claim) -> frozenset[str]:
    pack = lexicon(claim.article.language)
    return frozenset() if pack is None else countries_near(claim, pack)


@cache
def _people(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({**pack.counting.who, "persons": pack.counting.persons})
