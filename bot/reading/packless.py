"""Reading an article whose language has no pack: figures in digits and quotations by their marks.

That much stands on the page in any language. What a figure counts and who is quoted does not, so
it is left open: the category is "other", the speaker is None, and the mode says that it was not
read. Neither a category nor a speaker is ever guessed.
"""

import re
from collections.abc import Iterator

from bot.claims import Attribution, Circumstances, Claim, Mode
from bot.reading.numbers.plain_figures import read_plain_figures
from bot.reading.speakers.quotations import quotations
from index.articles import Article
from index.spans import Span, cover
from index.text.layout import body_sentences

_FEWEST_WORDS = 3
_FEWEST_UNSPACED = 8
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")


def read_without_pack(article: Article, longest: int) -> tuple[Claim, ...]:
    """Return figures and quotations of the first ``longest`` characters, in order of the text."""
    text = article.text[:longest]
    sentences = [sentence.span for sentence in body_sentences(text, article.language)]
    found = [*_figures(article, sentences), *_quoted(article, text, sentences)]
    return tuple(sorted(found, key=lambda claim: (claim.quote, claim.figure is None)))


def _figures(article: Article, sentences: list[Span]) -> Iterator[Claim]:
    for sentence in sentences:
        unread = Attribution(sentence, Mode.UNREAD)
        for figure in read_plain_figures(article.text, sentence, article.language):
            yield Claim(article, sentence, figure, unread, Circumstances())


def _quoted(article: Article, text: str, sentences: list[Span]) -> Iterator[Claim]:
    for quotation in quotations(text):
        if quotation.depth or not quotation.closed or not _is_statement(quotation.span.of(text)):
            continue
        around = [sentence for sentence in sentences if sentence.overlaps(quotation.span)]
        if around:
            said = Attribution(quotation.span, Mode.UNREAD)
            yield Claim(article, cover(around), None, said, Circumstances())


def _is_statement(quoted: str) -> bool:
    """Tell whether quotation marks hold more than a name, a title or a single word."""
    unspaced = len(_UNSPACED.findall(quoted))
    return unspaced >= _FEWEST_UNSPACED or len(_WORD.findall(quoted)) >= _FEWEST_WORDS
