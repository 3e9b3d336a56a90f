"""What reading articles ahead takes, what it saves, and what answers notice of it.

A corpus is put together from the texts at hand (``WHOSAYS_BENCH_AHEAD`` sets how many articles).
Questions are asked of unread articles and, by another answerer, after all were read at once. Then
the memory is emptied, and questions whose articles the answerer has at hand are asked in turns
with nothing beside them, and with articles being read in what time is between two questions.
"""

import os
import resource
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table

from bot.answering import Answerer
from bot.asking.searching import EnglishWording
from bot.reading.reader import Reader
from bot.reading.remembered_readings import RememberedReadings
from bot.reading_ahead.at_once import read_all
from bot.reading_ahead.in_spare_time import ReadingInSpareTime
from bot.reading_ahead.spare_time import SpareTime
from bot.reading_ahead.unread import read_counts
from evals.bench.answering import questions_at
from evals.bench.benchmarks import Benchmark
from evals.bench.machine import machine
from evals.bench.scaled_corpus import MixedEmbedder, write_corpus
from evals.bench.texts import articles_by_language
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.text.splitting import split

_ARTICLES = int(os.environ.get("WHOSAYS_BENCH_AHEAD", "3000"))
_PASSAGES_AN_ARTICLE = 4
_LANGUAGES = ("da", "en", "ar", "de")
_KNOWN = 200
_TURNS = 3
_PAUSE = 0.3
"""Seconds between two questions, most of which is spare time."""
_LOOK = 0.02


@dataclass(slots=True)
class _Times:
    """Milliseconds of answers, by the clock and of this process' processor time."""

    wall: list[float]
    cpu: list[float]


def _run(shared: Path) -> RenderableType:
    texts = articles_by_language(shared)
    chosen = {language: texts[language] for language in _LANGUAGES if language in texts}
    questions, encoder = questions_at(shared), SentenceEncoder()
    some = [article for articles in chosen.values() for article in articles]
    passages = [chunk.span.of(article.text) for article in some for chunk in split(article)]
    known = encoder.embed(passages[:: max(1, len(passages) // _KNOWN)])
    with TemporaryDirectory() as folder:
        news, store = Path(folder, "articles"), Path(folder, "store")
        news.mkdir()
        write_corpus(news, _ARTICLES * _PASSAGES_AN_ARTICLE, chosen)
        with Corpus.open(store, MixedEmbedder(known, encoder), wording=EnglishWording()) as corpus:
            corpus.refresh(news)
        with Corpus.open(store, encoder, wording=EnglishWording()) as corpus:
            return Group(
                f"[bold]reading ahead[/bold], {machine()}, {len(questions)} questions",
                *_measured(corpus, encoder, questions),
            )


def _measured(
    corpus: Corpus, encoder: SentenceEncoder, questions: Sequence[str]
) -> tuple[Table, Table]:
    answers = Table("Answers", "p50", "p99", "cpu p50", "cpu p99")
    _answerer(corpus, encoder).answer(questions[-1])
    _row(answers, "of unread articles", _asked(_answerer(corpus, encoder), questions))
    corpus.memory.clear()
    reading = _read_all(corpus)
    answerer = _answerer(corpus, encoder)
    _row(answers, "of articles read ahead", _asked(answerer, questions))
    corpus.memory.clear()
    alone, beside = _in_turns(corpus, answerer, questions)
    _row(answers, "again, nothing beside", alone)
    _row(answers, "again, reading between them", beside)
    return reading, answers


def _read_all(corpus: Corpus) -> Table:
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    own = time.process_time()
    read_all(corpus, lambda _: None)
    wall, own = time.perf_counter() - began, time.process_time() - own
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    others = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    read = read_counts(corpus).read
    table = Table("Read at once", "articles/s", "of processor time", "of it here")
    table.add_row(
        f"{read:,}",
        f"{read / wall:.0f}",
        f"{read / (own + others):.0f}",
        f"{own / (own + others):.0%}",
    )
    return table


def _in_turns(corpus: Corpus, answerer: Answerer, questions: Sequence[str]) -> tuple[_Times, ...]:
    alone, beside = _Times([], []), _Times([], [])
    for _ in range(_TURNS):
        for times, reading in ((alone, False), (beside, True)):
            spare = SpareTime(lambda: corpus.is_being_changed, rest=0.0)
            with _reading(corpus, spare) if reading else nullcontext():
                turn = _asked(answerer, questions, spare, pause=_PAUSE)
            times.wall.extend(turn.wall)
            times.cpu.extend(turn.cpu)
    return alone, beside


def _reading(corpus: Corpus, spare: SpareTime) -> AbstractContextManager[object]:
    return ReadingInSpareTime(corpus, spare, look=_LOOK)


def _asked(
    answerer: Answerer,
    questions: Sequence[str],
    spare: SpareTime | None = None,
    pause: float = 0.0,
) -> _Times:
    times = _Times([], [])
    for text in questions:
        time.sleep(pause)
        with spare.taken() if spare else nullcontext():
            began, worked = time.perf_counter(), time.process_time()
            answerer.answer(text)
            times.wall.append((time.perf_counter() - began) * 1000)
            times.cpu.append((time.process_time() - worked) * 1000)
    return times


def _answerer(corpus: Corpus, encoder: SentenceEncoder) -> Answerer:
    return Answerer(corpus, encoder, reader=Reader(RememberedReadings(corpus.memory)))


def _row(table: Table, name: str, times: _Times) -> None:
    table.add_row(
        name,
        *(
            f"{float(np.quantile(some, share)):.0f} ms"
            for some in (times.wall, times.cpu)
            for share in (0.5, 0.99)
        ),
    )


AHEAD = Benchmark("ahead", _run)
"""Reading articles before anybody asks."""
