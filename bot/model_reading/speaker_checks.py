"""The speaker of a proposed claim: who says so is first of all what our own reader has read."""

from collections.abc import Sequence

from bot.claims import Attribution, Claim, Mode
from bot.model_reading.drops import Drop
from bot.model_reading.forms import ProposedClaim
from bot.model_reading.locating import locate
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.speakers.quotations import quotations
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, tokenize
from index.articles import Article
from index.spans import Span

_BEFORE, _AFTER = 800, 300
"""How many characters before and after a quote its speaker may be named."""


def attribution_of(
    proposal: ProposedClaim, article: Article, quote: Span, content: Span, read: Attribution | None
) -> Attribution | Drop:
    """Return who says ``content``, or why the model's word for it cannot be taken.

    A speaker that the reader has read stands. Where it has read none, the model's speaker is
    taken if the sentence itself has the word of saying that the model points to.

    Args:
        proposal: What the model says.
        article: The article.
        quote: The sentences that are shown.
        content: What is said.
        read: What the reader has read of ``content``, or None.
    """
    own_voice = Attribution(content, Mode.OWN_VOICE)
    if proposal.speaker is None:
        return read or own_voice
    named = _nearest(proposal.speaker, article, quote)
    if named is None or _is_pronoun(named.of(article.text), article.language):
        return Drop.SPEAKER
    if read is not None and read.speaker is not None:
        return read
    cue = _within(proposal.cue, article, quote)
    if cue is None:
        return read or Drop.CUE
    return Attribution(
        content=content,
        mode=_mode(article, content),
        speaker=named.of(article.text),
        speaker_span=named,
        cue=cue,
        hedge=_within(proposal.hedge, article, quote),
        anonymous=_is_unnamed(named.of(article.text), article.language),
    )


def read_attribution(content: Span, claims: Sequence[Claim]) -> Attribution | None:
    """Return the innermost of the reader's attributions that hold ``content``, or None."""
    holding = [c.attribution for c in claims if c.attribution.content.contains(content)]
    spoken = [said for said in holding if said.speaker is not None] or holding
    return min(spoken, key=lambda said: said.content.end - said.content.start, default=None)


def _nearest(name: str, article: Article, quote: Span) -> Span | None:
    text = article.text
    around = Span(max(0, quote.start - _BEFORE), min(len(text), quote.end + _AFTER))
    found = locate(name, text, around)
    return min(found, key=lambda place: _distance(place, quote), default=None)


def _distance(place: Span, quote: Span) -> int:
    return max(0, quote.start - place.end, place.start - quote.end)


def _within(words: str | None, article: Article, quote: Span) -> str | None:
    place = next(locate(words, article.text, quote), None) if words else None
    return None if place is None else place.of(article.text)


def _mode(article: Article, content: Span) -> Mode:
    quoted = any(one.span.contains(content) for one in quotations(article.text))
    return Mode.QUOTATION if quoted else Mode.PARAPHRASE


def _is_pronoun(name: str, language: str) -> bool:
    pack = lexicon(language)
    words = [token for token in tokenize(name) if token.kind is Kind.WORD]
    if pack is None or not words:
        return not words
    return all(token.norm in pack.attribution.pronouns for token in words)


def _is_unnamed(name: str, language: str) -> bool:
    pack = lexicon(language)
    tokens = tokenize(name)
    if pack is None or any(token.capitalised for token in tokens):
        return False
    return bool(_anonymous(pack).find(tokens))


def _anonymous(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"anonymous": pack.attribution.anonymous})
