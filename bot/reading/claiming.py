"""Read sentences and attributions to claims: each figure and each statement with its voice."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.claims import Attribution, Claim, Figure, Mode
from bot.reading.figure_days import with_own_days
from bot.reading.read_sentence import ReadSentence
from bot.reading.saying_days import with_days_of_saying
from index.articles import Article
from index.spans import Span, cover


def claims_of(
    article: Article, sentences: Sequence[ReadSentence], attributions: Sequence[Attribution]
) -> Iterator[Claim]:
    """Yield the claims of an article in order: of each sentence its figures, then what it says.

    Args:
        article: The article.
        sentences: Its sentences, in order.
        attributions: Who says what, in the order of the contents.
    """
    remaining = deque(attributions)
    here: list[Attribution] = []
    for sentence in sentences:
        while remaining and remaining[0].content.start < sentence.span.end:
            here.append(remaining.popleft())
        here = [a for a in here if a.content.overlaps(sentence.span)]
        for figure in sentence.figures:
            attribution = _covering(figure.span, here) or _own_voice(sentence.span)
            yield _claim(article, sentence.span, figure, attribution, sentence)
        for figure in sentence.named_again:
            said = _covering(figure.span, here)
            if said is not None and said.speaker is not None:
                yield _claim(article, sentence.span, figure, said, sentence)
        if not here:
            yield _claim(article, sentence.span, None, _own_voice(sentence.span), sentence)
        for attribution in here:
            if sentence.span.start <= attribution.content.start < sentence.span.end:
                quote = sentence.span
                if attribution.content.end > quote.end:
                    quote = _whole_sentences(attribution.content, sentences)
                yield _claim(article, quote, None, attribution, sentence)


def _claim(
    article: Article,
    quote: Span,
    figure: Figure | None,
    attribution: Attribution,
    sentence: ReadSentence,
) -> Claim:
    where = figure.span if figure is not None else quote
    circumstances = sentence.circumstances_at(where)
    if figure is not None:
        circumstances = with_days_of_saying(circumstances, attribution, sentence, article.text)
        circumstances = with_own_days(circumstances, figure, sentence)
    background, scope = sentence.background, sentence.scope_of(where)
    if figure is not None and figure.denied is not None and attribution.hedge is None:
        attribution = replace(attribution, hedge=figure.denied)
    if figure is not None and figure.span in {count.span for count in sentence.event_counts}:
        circumstances, background = replace(circumstances, since=(), runs=False), False
    return Claim(article, quote, figure, attribution, circumstances, background, scope)


def _covering(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attribution of ``span``: the one who knows, not the one who relays."""
    holding = [a for a in attributions if a.content.contains(span)]
    holding = holding or [a for a in attributions if a.content.overlaps(span)]
    return min(holding, key=lambda a: a.content.end - a.content.start, default=None)


def _own_voice(content: Span) -> Attribution:
    return Attribution(content, Mode.OWN_VOICE)


def _whole_sentences(content: Span, sentences: Sequence[ReadSentence]) -> Span:
    first = bisect_right(sentences, content.start, key=_end)
    after = bisect_left(sentences, content.end, lo=first, key=_start)
    return cover([sentence.span for sentence in sentences[first:after]] or [content])


def _start(sentence: ReadSentence) -> int:
    return sentence.span.start


def _end(sentence: ReadSentence) -> int:
    return sentence.span.end
