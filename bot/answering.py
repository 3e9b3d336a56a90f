"""Question to answer: search, read, select, verify, and lay out as a ledger."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.answers import Answer, Answered, NotReported, Question, Trace
from bot.claims import Claim
from bot.ledger import build_ledger
from bot.origins import OriginFinder
from bot.question import analyse
from bot.reading.reader import Reader, Reading
from bot.relevance import event_names, relevant
from bot.searching import search_for
from bot.selecting import asks_for_figures, select_figures, select_statements
from bot.similar import StatementRanker
from bot.unread import select_unread
from bot.verifying import verify
from index.articles import Article, Passage
from index.corpus import Corpus
from index.embedding import Embedder

_NEAREST = 3


@dataclass(slots=True)
class _Clock:
    """Wall-clock milliseconds by stage of one answer."""

    milliseconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the block as ``name``."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.milliseconds[name] = (time.perf_counter() - started) * 1000


class Answerer:
    """Answers questions over one corpus. Not thread-safe: one question at a time."""

    def __init__(
        self, corpus: Corpus, embedder: Embedder, *, passages: int = 80, articles: int = 40
    ) -> None:
        """Keep the parts.

        Args:
            corpus: Where passages are found.
            embedder: Compares sentences; the one that the corpus was indexed with will do.
            passages: How many passages to retrieve for a question.
            articles: How many of their articles to read whole, at most.
        """
        self._corpus = corpus
        self._reader = Reader()
        self._origins = OriginFinder(embedder)
        self._ranker = StatementRanker(embedder)
        self._passages, self._articles = passages, articles

    def answer(self, text: str, language: str | None = None) -> Answer:
        """Return who says what, or that no article says; ``language`` overrides the detected one.

        Raises:
            UserError: The question is empty.
            IndexUnavailableError: The corpus could not be searched.
        """
        clock = _Clock()
        with clock.stage("question"):
            question = analyse(text, language)
        with clock.stage("retrieval"):
            search = search_for(question, self._corpus.languages)
            passages = self._corpus.search(search, self._passages)
        with clock.stage("reading"):
            readings = self._read(passages)
        with clock.stage("selecting"):
            fitting = relevant(question, readings)
            claims = self._select(question, fitting)
        with clock.stage("verifying"):
            claims, dropped = verify(claims)
            unread, unread_dropped = verify(select_unread(question, fitting))
        with clock.stage("ledger"):
            ledger = build_ledger(
                claims,
                fitting,
                self._origins,
                language=question.language,
                one_event=bool(event_names(question, fitting)),
            )
        trace = Trace(
            retrieved=passages,
            articles_read=tuple(reading.article.id for reading in readings),
            claims_read=sum(len(reading.claims) for reading in readings),
            dropped=dict(Counter(dropped) + Counter(unread_dropped)),
            unread_languages=_unread(readings),
            milliseconds=clock.milliseconds,
        )
        if not ledger.entries:
            return NotReported(question, passages[:_NEAREST], trace, unread)
        return Answered(question, ledger, trace, unread)

    def _read(self, passages: Sequence[Passage]) -> tuple[Reading, ...]:
        articles: dict[str, Article] = {}
        for passage in passages:
            articles.setdefault(passage.article.id, passage.article)
        return tuple(self._reader.read(a) for a in list(articles.values())[: self._articles])

    def _select(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        if asks_for_figures(question):
            heard = select_statements(question, readings) if question.also_heard else ()
            return (*select_figures(question, readings), *heard)
        if question.speakers or question.about_people:
            return select_statements(question, readings)
        return self._ranker.best(question, readings)


def _unread(readings: Sequence[Reading]) -> tuple[str, ...]:
    return tuple(sorted({r.article.language for r in readings if r.pack_missing}))
