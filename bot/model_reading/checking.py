"""A proposed claim to a claim: every part found in the article, or the reason why not.

The model only points. Figure, category, speaker and circumstances are what our own reader has
read at that place; the model's word decides where the reader has read nothing.
"""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from bot.answers import Question
from bot.choosing.events.article_days import day_fits, days_of
from bot.choosing.events.naming import article_names
from bot.choosing.selecting import asks_for_figures, counts_what_is_asked
from bot.claims import Circumstances, Claim, Figure
from bot.model_reading.drops import Drop
from bot.model_reading.figure_checks import (
    as_asked,
    place_of_figure,
    read_claims_at,
    read_figure,
)
from bot.model_reading.forms import ProposedClaim
from bot.model_reading.locating import locate
from bot.model_reading.speaker_checks import attribution_of, read_attribution
from bot.reading.circumstances import circumstances_reader
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reading
from bot.reading.words.tokens import Kind, tokenize
from bot.speakers.asked_speakers import spoken_by
from index.articles import Article, Passage
from index.spans import Span, cover
from index.text.layout import body_sentences

_SHORTEST = 3
"""Words of a quote; fewer stand anywhere."""
_MOST_SENTENCES = 3

_log = logging.getLogger(__name__)


class ClaimChecker:
    """Checks the claims that a model proposes for one question."""

    def __init__(
        self,
        question: Question,
        sources: Mapping[str, Passage],
        read: Callable[[Article], Reading],
        names: Sequence[str] = (),
        about: Collection[str] = (),
    ) -> None:
        """Keep what is needed.

        Args:
            question: What is asked.
            sources: The passages that the model was given, by key.
            read: Reads an article as our own reader does.
            names: Names that pin the asked event down; an article that has none is of another.
            about: Ids of articles that our reader takes to be about that event all the same.
        """
        self._question, self._sources, self._read = question, sources, read
        self._names, self._about = names, about

    def check(self, proposal: ProposedClaim) -> Claim | Drop:
        """Return the claim with every part in its place, or why it is dropped."""
        passage = self._sources.get(proposal.source)
        if passage is None:
            _log.error("The model cites a source that it was not given: %r", proposal.source)
            return Drop.SOURCE
        reading = self._read(passage.article)
        placed = _placed(proposal.quote, passage)
        if isinstance(placed, Drop):
            return placed
        words, quote = placed
        claim = self._claim(proposal, reading, words, quote)
        return claim if isinstance(claim, Drop) else self._fitting(claim, reading)

    def _claim(
        self, proposal: ProposedClaim, reading: Reading, words: Span, quote: Span
    ) -> Claim | Drop:
        if proposal.figure is None or not asks_for_figures(self._question):
            return self._statement(proposal, reading, words, quote)
        place = place_of_figure(proposal.figure, reading.article, words)
        if place is None:
            return Drop.FIGURE
        read = read_claims_at(place, reading.claims)
        if read:
            known = [self._as_asked(claim) for claim in read]
            return self._attributed(proposal, next((c for c in known if c), None), quote)
        figure = read_figure(reading.article, quote, place, proposal.counted)
        if figure is None:
            return Drop.NUMBER
        asked = as_asked(figure, self._question, reading.article, quote)
        if asked is None:
            return Drop.THING
        said = read_attribution(figure.span, reading.claims)
        content = words if said is None else said.content
        return self._new(proposal, reading, quote, content, asked)

    def _as_asked(self, claim: Claim) -> Claim | None:
        """Return a claim of the reader as one that answers, or None where it counts another."""
        figure = claim.figure and as_asked(claim.figure, self._question, claim.article, claim.quote)
        if not figure:
            return None
        known = replace(claim, figure=figure)
        return known if self._counts_it(known) else None

    @staticmethod
    def _attributed(proposal: ProposedClaim, claim: Claim | None, quote: Span) -> Claim | Drop:
        if claim is None:
            return Drop.THING
        read = claim.attribution
        said = attribution_of(proposal, claim.article, quote, read.content, read)
        return said if isinstance(said, Drop) else replace(claim, attribution=said)

    def _statement(
        self, proposal: ProposedClaim, reading: Reading, words: Span, quote: Span
    ) -> Claim | Drop:
        statements = [c for c in reading.claims if c.figure is None]
        there = [c for c in statements if c.attribution.content.overlaps(words)]
        if not there:
            return self._new(proposal, reading, quote, words, None)
        known = max(there, key=lambda claim: _overlap(claim.attribution.content, words))
        return self._attributed(proposal, known, quote)

    def _new(
        self,
        proposal: ProposedClaim,
        reading: Reading,
        quote: Span,
        content: Span,
        figure: Figure | None,
    ) -> Claim | Drop:
        article = reading.article
        at = figure.span if figure is not None else content
        read = read_attribution(at, reading.claims)
        said = attribution_of(proposal, article, quote, content, read)
        if isinstance(said, Drop):
            return said
        circumstances, background = _around(article, quote)
        return Claim(article, quote, figure, said, circumstances, background)

    def _fitting(self, claim: Claim, reading: Reading) -> Claim | Drop:
        question = self._question
        asked = question.circumstances.days
        other_day = (
            day_fits(claim.circumstances.days, asked) is False
            or day_fits(days_of(reading), asked) is False
        )
        if other_day or not self._names_event(claim.article):
            return Drop.EVENT
        names = question.speakers
        if claim.figure is None:
            names = (*names, *question.also_heard, *question.about_people)
            if not names and asks_for_figures(question):
                return Drop.THING
        elif not self._counts_it(claim):
            return Drop.THING
        if names and not spoken_by(claim, names, question.language):
            return Drop.WHO
        return claim

    def _counts_it(self, claim: Claim) -> bool:
        """Tell whether the figure is of what is asked; of other things the model's word is taken.

        That a Danish noun and an Arabic one mean the same thing is beyond the lexicons.
        """
        if self._question.counted:
            return counts_what_is_asked(self._question, claim)
        return claim.figure is not None and claim.figure.counted not in HARM

    def _names_event(self, article: Article) -> bool:
        if not self._names or article.id in self._about:
            return True
        return any(article_names(article, name) for name in self._names)


def _placed(quote: str, passage: Passage) -> tuple[Span, Span] | Drop:
    """Return where the quoted words stand, and the sentences of the article that hold them."""
    article = passage.article
    text = article.text
    if sum(token.kind is not Kind.MARK for token in tokenize(quote)) < _SHORTEST:
        return Drop.SHORT
    words = next(locate(quote, text, passage.chunk.span), None)
    words = words or next(locate(quote, text, Span(0, len(text))), None)
    if words is None:
        return Drop.QUOTE
    around = [s.span for s in body_sentences(text, article.language) if s.span.overlaps(words)]
    if not around:
        return Drop.QUOTE  # page furniture is no part of the article
    if len(around) > _MOST_SENTENCES:
        return Drop.LONG
    return words, cover(around)


def _around(article: Article, quote: Span) -> tuple[Circumstances, bool]:
    """Return the circumstances of the sentences, and whether they count over a long time."""
    pack = lexicon(article.language)
    if pack is None:
        return Circumstances(), False
    told = circumstances_reader(pack).read(tokenize(article.text, quote), article.published)
    return told.circumstances, told.background


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
