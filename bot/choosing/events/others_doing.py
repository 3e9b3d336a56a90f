"""Figures of what another country did: of a Finnish raid where a Danish one is asked for."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.answers import Question
from bot.choosing.events.told_topics import countries_told
from bot.claims import Claim
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import countries_of, peoples_of, read_countries
from bot.reading.reader import Reading
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Token, fold_all, tokenize

_TWO = 2
"""Who did it, and to whom."""


def is_others_doing(claim: Claim, question: Question, reading: Reading) -> bool:
    """Tell whether a figure is of what others did than the asked people.

    Only an article that never names the asked country is taken at its word. Where two are asked
    for, as in "How often has Kelda struck Torsk?", and the article never names one of them, neither
    is a sentence of theirs that names a third. A people may be named
    as the one who speaks; a country that the question itself has act is none of the others: "the
    Danish army and the hospital count otherwise: how many died when Finland struck?"
    """
    speaker = countries_of(claim.attribution.speaker or "", claim.article.language)
    told = claim.circumstances.countries - speaker
    if not told:
        return False
    both, known = question.circumstances.countries, countries_told(reading)
    if len(both) >= _TWO and told - both and both - known:
        return True
    asked = peoples_of(_without_speakers(question), question.language)
    if not asked or not asked.isdisjoint(known):
        return False
    return told.isdisjoint(_acting(question))


def _without_speakers(question: Question) -> str:
    text = question.text
    for speaker in question.speakers:
        text = text.replace(speaker, " ")
    return text


def _acting(question: Question) -> frozenset[str]:
    """Return the countries that the question names as such, not as where or on whom it happens."""
    pack = lexicon(question.language)
    if pack is None or pack.attribution.order == "sov":  # there an ending tells where
        return frozenset()
    return frozenset(_named_bare(tokenize(question.text), pack))


def _named_bare(tokens: Sequence[Token], pack: Lexicon) -> Iterator[str]:
    """Yield the countries that no preposition and no "of" stands before."""
    placed = {match.last for match in _placing(pack).find(tokens)}
    peoples = peoples_of(" ".join(token.text for token in tokens), pack.language)
    small = fold_all(pack.attribution.determiners)
    for mention in read_countries(tokens, pack):
        before = mention.first - 1
        while before >= 0 and tokens[before].norm in small:
            before -= 1
        if before not in placed and mention.code not in peoples:
            yield mention.code


@cache
def _placing(pack: Lexicon) -> PhraseFinder:
    """Return what finds the words before a place."""
    places = (*pack.happening.place_prepositions, *pack.counting.prepositions)
    return PhraseFinder({"placing": (*places, *pack.numbers.of_words)})
