"""How fast the reader is, stage by stage and language by language, and how it grows with length.

The reader remembers no article here; what it knows of the language's words and phrases it keeps,
as it does from one article to the next. The baseline is what any reader of figures has to do at
least: one regular expression over the text that finds words, numbers and marks.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table

from bot.reading.attribution import read_attributions
from bot.reading.circumstances import circumstances_reader
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import Token, tokenize
from evals.bench.benchmarks import Benchmark, seconds
from evals.bench.machine import machine
from evals.bench.texts import articles_by_language
from index.articles import Article
from index.text.layout import Sentence, body_sentences, forget_runs

_BASELINE = re.compile(r"(?P<number>\d+(?:[.,]\d+)*)|(?P<word>\w+)|(?P<mark>\S)")
_LENGTHS = (1_000, 10_000, 60_000)
_STAGES = ("sentences", "words", "figures", "circumstances", "attributions")


@dataclass(frozen=True, slots=True)
class _Divided:
    """An article with its sentences and their words: what the later stages work on."""

    article: Article
    pack: Lexicon
    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]

    @classmethod
    def of(cls, article: Article, pack: Lexicon) -> "_Divided":
        sentences = body_sentences(article.text, article.language)
        return cls(article, pack, sentences, _words(article, sentences))


def _words(article: Article, sentences: Sequence[Sentence]) -> tuple[tuple[Token, ...], ...]:
    return tuple(tokenize(article.text, sentence.span) for sentence in sentences)


def _run(shared: Path) -> RenderableType:
    by_language = articles_by_language(shared)
    longest = max(by_language.values(), key=_characters)
    return Group(
        f"[bold]reader[/bold], {machine('babel', 'num2words')}",
        _speeds({language: _articles(articles) for language, articles in by_language.items()}),
        _growth(longest),
    )


def _articles(articles: Sequence[Article]) -> list[_Divided]:
    pack = lexicon(articles[0].language)
    return [_Divided.of(article, pack) for article in articles] if pack is not None else []


def _characters(articles: Sequence[Article]) -> int:
    return sum(len(article.text) for article in articles)


def _speeds(by_language: dict[str, list[_Divided]]) -> Table:
    table = Table("", "Articles", "Sentences", "Sentences/s", "Times the baseline", *_STAGES)
    for language, divided in by_language.items():
        sentences = sum(len(one.sentences) for one in divided)
        whole = seconds(partial(_read, [one.article for one in divided]))
        baseline = seconds(partial(_each, _scan, divided))
        stages = (seconds(partial(_each, stage, divided)) for stage in _WORK)
        shown = (f"{1e6 * spent / sentences:.0f}" for spent in stages)
        speed, ratio = f"{sentences / whole:,.0f}", f"{whole / baseline:.1f}"
        table.add_row(language, str(len(divided)), str(sentences), speed, ratio, *shown)
    table.caption = "stages in microseconds a sentence"
    return table


def _growth(articles: Sequence[Article]) -> Table:
    text = "\n\n".join(article.text for article in articles)[: max(_LENGTHS)]
    language = articles[0].language
    table = Table("Length of an article", f"Microseconds per 1,000 characters ({language})")
    for length in _LENGTHS:
        pieces = [text[start : start + length] for start in range(0, len(text), length)]
        spent = seconds(partial(_read, [_article(language, piece) for piece in pieces]))
        table.add_row(f"{length:,}", f"{1e9 * spent / len(text):,.0f}")
    return table


def _article(language: str, text: str) -> Article:
    return Article("piece", "piece", None, None, None, language, text)


def _read(articles: Sequence[Article]) -> None:
    forget_runs()
    for article in articles:
        Reader().read(article)


def _each(stage: Callable[[_Divided], object], divided: Sequence[_Divided]) -> None:
    for one in divided:
        stage(one)


def _scan(one: _Divided) -> None:
    for match in _BASELINE.finditer(one.article.text):
        _ = match.lastgroup, match.group(), match.span()


def _sentences(one: _Divided) -> None:
    forget_runs()
    body_sentences(one.article.text, one.article.language)


def _tokens(one: _Divided) -> None:
    _words(one.article, one.sentences)


def _figures(one: _Divided) -> None:
    for sentence, tokens in zip(one.sentences, one.tokens, strict=True):
        read_figures(one.article.text, sentence.span, tokens, one.pack)


def _circumstances(one: _Divided) -> None:
    reader = circumstances_reader(one.pack)
    for tokens in one.tokens:
        reader.read(tokens, one.article.published)


def _attributions(one: _Divided) -> None:
    read_attributions(one.article.text, one.sentences, one.pack, one.tokens)


_WORK = (_sentences, _tokens, _figures, _circumstances, _attributions)

READING = Benchmark("reader", _run)
"""Reading whole articles, as an answer does."""
