"""By which office an earlier sentence introduces a person who goes on by name.

"وقال مدير المستشفى في كلدة، التابع لمنظمة «أيد»، محمود كرداش، إن ... وأضاف كرداش أن ...": where the
verb comes first the office ends at its place, and the name follows at some distance between commas.
"""

from collections.abc import Sequence
from functools import cache

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Token, tokenize
from index.articles import Article
from index.spans import Span

_COMMAS = ("،", ",")
_ENDS = ("\n", ". ", "؟", "!", ":")
_TO = "ل"
_FORENAMES = 2
_FARTHEST = 160
"""Characters of an office and all that describes it."""


def introduced(article: Article, speaker: Span) -> str | None:
    """Return the office and the name that the first mention of a speaker's name ends, or None.

    Args:
        article: The article.
        speaker: Where it calls the speaker by the name alone.
    """
    pack = lexicon(article.language)
    names = speaker.of(article.text).split()
    if pack is None or pack.attribution.order != "vso" or not names:
        return None
    first = article.text.find(names[-1])
    end = first + len(names[-1])
    if first >= speaker.start or not article.text[end:].lstrip(' »"').startswith(_COMMAS):
        return None
    office = _office_before(article.text, first, pack)
    return article.text[office:end] if office is not None else None


def _office_before(text: str, name: int, pack: Lexicon) -> int | None:
    """Return where the office begins that a verb of saying and a name enclose."""
    floor = max(0, name - _FARTHEST)
    start = max(floor, *(text.rfind(end, floor, name) + 1 for end in _ENDS))
    comma = max(text.rfind(mark, start, name) for mark in _COMMAS)
    if comma < 0 or len(text[comma + 1 : name].split()) > _FORENAMES:
        return None
    tokens = tokenize(text, Span(start, comma))
    said = (verb.last + 1 for verb in _verbs(pack).find(tokens))
    offices = [place for place in said if _roles(pack).at(tokens, place) is not None]
    if not offices or _tells_somebody(tokens[offices[-1] :], pack):
        return None
    return tokens[offices[-1]].span.start


def _tells_somebody(tokens: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether the name may be of somebody who is told: "لرئيس البلدية، محمود كرداش"."""
    told = (place for place, token in enumerate(tokens) if token.norm.startswith(_TO))
    return any(_roles(pack).at(tokens, place) is not None for place in told)


@cache
def _verbs(pack: Lexicon) -> PhraseFinder:
    said = pack.attribution
    return PhraseFinder({"says": (*said.verbs, *said.hedging_verbs)})


@cache
def _roles(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"role": pack.attribution.roles})
