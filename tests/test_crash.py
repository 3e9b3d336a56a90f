"""Killed at any moment, a refresh loses nothing: opened again, the store equals a fresh one."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.corpus import Corpus
from index.embedding import SentenceEncoder
from index.search import Search

REPOSITORY = Path(__file__).resolve().parent.parent
MOMENTS = ((15, 0.02), (31, 0.04), (55, 0.08))
"""When the process is killed: after so many files, and so many seconds into what comes then."""

# Small batches: the process is then killed between and inside many of them.
REFRESH = """
import sys
from pathlib import Path
import index.intake
from index.corpus import Corpus
from index.embedding import SentenceEncoder
index.intake._BATCH = 8
with Corpus.open(Path(sys.argv[1]), SentenceEncoder()) as corpus:
    corpus.refresh(Path(sys.argv[2]), lambda progress: print(progress.done, flush=True))
"""


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def test_a_killed_refresh_leaves_a_store_that_the_next_one_completes(
    tmp_path: Path, encoder: SentenceEncoder
) -> None:
    root, store = tmp_path / "articles", tmp_path / "store"
    _write_articles(root, version=1, numbers=range(60))
    for kill, (files, seconds) in enumerate(MOMENTS):
        _refresh_and_kill(store, root, files, seconds)
        if kill == 1:
            _write_articles(root, version=2, numbers=range(0, 60, 3))
            (root / "7.txt").unlink()
    with Corpus.open(store, encoder) as corpus:
        before = corpus.status().articles
        report = corpus.refresh(root)
        assert corpus.status().articles == 59
        assert report.new >= 59 - before
        survivor = _everything(corpus)
    with Corpus.open(tmp_path / "fresh", encoder) as fresh:
        fresh.refresh(root)
        assert survivor == _everything(fresh)


def _refresh_and_kill(store: Path, root: Path, files: int, seconds: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", REFRESH, str(store), str(root)],
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) == files:
                time.sleep(seconds)
                break
        assert process.poll() is None, "it was done before it could be killed"
        process.kill()


def _write_articles(root: Path, version: int, numbers: range) -> None:
    root.mkdir(exist_ok=True)
    for number in numbers:
        text = f"""---
outlet: Tarn Post
---
Bridge {number} over the river Oss was closed on Monday, edition {version} of this paper can say.

The town of Eldham had asked for {number * 17 + version} new bolts, and {number} of them arrived.
"""
        (root / f"{number}.txt").write_text(text, encoding="utf-8")


def _everything(corpus: Corpus) -> tuple[object, ...]:
    """Articles and chunks of the catalogue, and every id that vectors and words give out."""
    index = corpus._ready()
    articles = list(corpus.articles())
    chunks = [chunk for article in articles for chunk in corpus._catalogue.chunks(article.id)]
    vector = corpus._embedder.embed(["bridge"])[0]
    languages = index.vectors.languages
    near = {id_ for language in languages for id_, _ in index.vectors.query(language, vector, 999)}
    terms = Search.plain("bridge").terms
    named = {
        hit.chunk_id for language in languages for hit in index.words.search(language, terms, 999)
    }
    counts = (index.vectors.count(), index.words.count())
    return articles, chunks, near, named, counts, corpus._catalogue.garbage()
