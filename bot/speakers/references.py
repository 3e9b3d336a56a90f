"""Who is meant where an article says "the war monitor", "the agency", "المنظمة".

It is the one body of that kind whose name the article has given before. Of an army, a ministry or
a police force it may be the one of the country that the outlet is at home in, so these are left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.claims import Claim
from bot.once_an_article import once_an_article
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import read_countries
from bot.reading.speakers.speaker_words import read_speaker
from bot.reading.speakers.speakers_match import same_speaker
from bot.reading.words.concepts import ConceptMention, read_concepts, related
from bot.reading.words.tokens import Kind, Token, tokenize
from index.articles import Article

_KINDS = frozenset(
    {
        "aid_organisation", "association", "company", "foundation", "human_rights_monitor",
        "media_office", "network", "news_agency", "observatory", "organisation", "union",
    }
)  # fmt: skip
_NEAR = 2
"""How many words beside a noun for a body its country may stand."""


def with_references(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return ``claims`` of one article with the names of the bodies that bare nouns mean."""
    named = [claim for claim in claims if _is_named(claim)]
    return tuple(_referred(claim, named) for claim in claims) if named else tuple(claims)


def _referred(claim: Claim, named: Sequence[Claim]) -> Claim:
    said = claim.attribution
    if said.speaker_span is None or said.known_as:
        return claim
    kinds = _kinds(claim)
    if not kinds or not _is_bare(claim):
        return claim
    meant = [one for one in named if _is_of_kind(one, kinds)]
    before = [one for one in meant if _start(one) < said.speaker_span.start]
    if not before or not _are_one(meant) or _has_another(before[0], kinds):
        return claim
    names = before[0].attribution.known_as or (before[0].attribution.speaker or "",)
    return replace(claim, attribution=replace(said, known_as=names))


def _kinds(claim: Claim) -> frozenset[str]:
    """Return the concepts of the speaker if all of them are kinds of bodies, else none."""
    told = read_speaker(claim.attribution.speaker or "", claim.article.language).concepts
    return told if told <= _KINDS else frozenset()


def _is_bare(claim: Claim) -> bool:
    words = read_speaker(claim.attribution.speaker or "", claim.article.language)
    return not (words.names or words.countries or words.acronyms or words.adjectives)


def _is_named(claim: Claim) -> bool:
    said = claim.attribution
    if said.speaker is None or said.speaker_span is None or said.anonymous:
        return False
    words = read_speaker(said.speaker, claim.article.language)
    return bool(words.names or words.countries or words.acronyms)


def _is_of_kind(claim: Claim, kinds: frozenset[str]) -> bool:
    told = read_speaker(claim.attribution.speaker or "", claim.article.language).concepts
    return all(any(related(kind, one) for one in told) for kind in kinds)


def _are_one(claims: Sequence[Claim]) -> bool:
    """Tell whether all are one body: of two of a kind a bare noun may mean either."""
    names = list(dict.fromkeys(_spoken(claims)))
    return all(same_speaker(*names[0], *other) for other in names[1:])


def _has_another(named: Claim, kinds: frozenset[str]) -> bool:
    """Tell whether the article names a body of the kind in another country, who need not speak."""
    words = read_speaker(named.attribution.speaker or "", named.article.language)
    others = (
        countries
        for concept, countries in _bodies(named.article)
        if any(related(kind, concept) for kind in kinds)
    )
    return any(countries != words.countries for countries in others)


@once_an_article
def _bodies(article: Article) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the bodies that an article mentions with a country beside them."""
    pack = lexicon(article.language)
    tokens = tokenize(article.text)
    found = ((m, _beside(tokens, m)) for m in read_concepts(tokens, pack) if m.concept in _KINDS)
    read = ((m.concept, {c.code for c in read_countries(beside, pack)}) for m, beside in found)
    return tuple((concept, frozenset(codes)) for concept, codes in read if codes)


def _beside(tokens: Sequence[Token], mention: ConceptMention) -> Sequence[Token]:
    """Return the words of a mention and those near it, up to a mark."""
    first, last = mention.first, mention.last
    while mention.first - first < _NEAR and first and tokens[first - 1].kind is Kind.WORD:
        first -= 1
    while last - mention.last < _NEAR and tokens[last + 1 : last + 2]:
        if tokens[last + 1].kind is not Kind.WORD:
            break
        last += 1
    return tokens[first : last + 1]


def _spoken(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    for claim in claims:
        yield claim.attribution.speaker or "", claim.article.language


def _start(claim: Claim) -> int:
    span = claim.attribution.speaker_span
    return span.start if span is not None else 0
