"""Whom an article means by "the movement", "the organisation's spokesman": the one it last named.

Movements that are known in every language are asked for by name, and an article that has named one
goes on with its kind alone.
"""

from bot.claims import Claim
from bot.once_an_article import once_an_article
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.concepts import concepts_of, read_concepts
from bot.reading.words.tokens import tokenize
from index.articles import Article

_MOVEMENTS = frozenset({"al_qaeda", "boko_haram", "hamas", "hezbollah", "islamic_state", "taliban"})
_KINDS = frozenset({"association", "movement", "organisation", "political_party"})
"""Concepts of what such a movement is."""
_PARTS = frozenset({"commander", "leader", "official", "spokesperson"})
"""Concepts of those who speak for one."""


def movement_of(claim: Claim) -> str | None:
    """Return the movement for which the speaker of ``claim`` speaks without naming it, or None.

    Where the article has named another one since, that one is meant.
    """
    said, language = claim.attribution, claim.article.language
    if said.speaker is None or said.speaker_span is None:
        return None
    told = concepts_of(said.speaker, language) - _PARTS
    if not told or not told <= _KINDS:
        return None
    start = said.speaker_span.start
    named = [concept for place, concept in _movements(claim.article) if place < start]
    return named[-1] if named else None


@once_an_article
def _movements(article: Article) -> tuple[tuple[int, str], ...]:
    """Return the movements that an article names, in order, with where it does."""
    tokens = tokenize(article.text)
    mentions = read_concepts(tokens, lexicon(article.language))
    named = (m for m in mentions if m.concept in _MOVEMENTS)
    return tuple(sorted((tokens[m.first].span.start, m.concept) for m in named))
