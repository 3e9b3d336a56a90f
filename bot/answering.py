"""Question to answer: search, read, select, verify, and lay out as a ledger."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.answers import Answer, Answered, Ledger, NotReported, Question, Trace
from bot.asking.question import analyse
from bot.asking.searching import search_for
from bot.choosing.chooser import Choice, Chooser
from bot.choosing.counts.counted_nouns import CountedNouns
from bot.choosing.events.article_days import may_be_of_another_day
from bot.choosing.events.asked_days import asks_one_day, dated
from bot.choosing.events.event_days import with_event_days
from bot.choosing.events.relevance import event_names
from bot.claims import Claim
from bot.ledger.ledger import AskedEvents, Standing, build_ledger
from bot.ledger.origins import OriginFinder
from bot.ledger.repetition import without_repetition
from bot.ledger.revisions import revised
from bot.ledger.unread import select_unread
from bot.ledger.verifying import verify
from bot.model_reading.merging import merged, still_unread
from bot.reading.reader import Reader, Reading
from bot.speakers.acronyms import defined_names
from bot.speakers.known_speakers import KnownSpeakers, Names
from bot.speakers.second_names import second_names
from index.articles import Article, Passage
from index.corpus import Corpus
from index.embedding.embedding import Embedder
from index.embedding.remembering_embedder import RememberingEmbedder
from index.searching.search import EVERYTHING, Limits

if TYPE_CHECKING:
    from bot.model.assistant import Assistant

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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question and the articles that may answer it, read.

    Attributes:
        question: The question, with its days and nouns as the articles have them.
        readings: The articles, in the order in which they were found.
        known: The speakers who go by several names.
    """

    question: Question
    readings: tuple[Reading, ...]
    known: KnownSpeakers


def _unseen(_: Claim) -> None:
    """Take a claim that nobody waits for."""


class Answerer:
    """Answers questions over one corpus. Not thread-safe: one question at a time.

    Attributes:
        chooser: Chooses among the claims of the articles that were read.
        assistant: A language model that reads, writes and translates as well, or None.
    """

    def __init__(  # noqa: PLR0913 -- the parts and what is set
        self,
        corpus: Corpus,
        embedder: Embedder,
        *,
        passages: int = 80,
        articles: int = 40,
        speakers: Iterable[Names] = (),
        reader: Reader | None = None,
        limits: Callable[[], Limits] = Limits,
        assistant: "Assistant | None" = None,
    ) -> None:
        """Keep the parts.

        Args:
            corpus: Where passages are found.
            embedder: Compares sentences; the one that the corpus was indexed with will do.
            passages: How many passages to retrieve for a question.
            articles: How many of their articles to read whole, at most.
            speakers: The names of each speaker who is known to go by several.
            reader: What reads the articles; one that begins with no memory if None.
            limits: Tells before each question which articles may be found.
            assistant: A language model that reads, writes and translates as well, or None.
        """
        self._corpus = corpus
        self._reader = reader or Reader()
        self._version_reader = Reader()  # earlier versions must not take the place of articles
        sentences = RememberingEmbedder(embedder)
        self._origins = OriginFinder(sentences)
        self._nouns = CountedNouns(sentences)
        self.chooser = Chooser(sentences, self._nouns)
        self._passages, self._articles = passages, articles
        self._limits = limits
        self._known = KnownSpeakers(speakers)
        self.assistant = assistant

    def answer(
        self,
        text: str,
        language: str | None = None,
        *,
        person: str = "",
        on_claim: Callable[[Claim], None] = _unseen,
    ) -> Answer:
        """Return who says what, or that no article says.

        Args:
            text: The question.
            language: The language of the answer, instead of the question's.
            person: Who asks; what the model uses is counted against that person's budget.
            on_claim: Told each verified claim as soon as there is one, our reader's first.

        Raises:
            UserError: The question is empty.
            IndexUnavailableError: The corpus could not be searched.
        """
        clock = _Clock()
        with clock.stage("question"):
            question = self.asked(text, language)
        with clock.stage("retrieval"):
            limits = self._limits()
            passages = self.found(question, limits)
        with clock.stage("reading"):
            prepared = self.prepared(question, passages)
            question, readings, known = prepared.question, prepared.readings, prepared.known
        with clock.stage("selecting"):
            choice = self.chooser.choose(question, readings, passages)
            fitting = choice.fitting
            claims = without_repetition(claim for part in choice.parts for claim in part)
        with clock.stage("verifying"):
            claims, dropped = verify(claims)
            unread, unread_dropped = verify(select_unread(question, fitting))
        for claim in claims:
            on_claim(claim)
        names = event_names(question, fitting)
        by_nearness = _are_near(claims, choice.nearest)
        helping = None if self.assistant is None else self.assistant.begin(question, person)
        if helping is not None:
            with clock.stage("model reading"):
                read = self._reader.read
                proposed = helping.read(passages, fitting, names, read, on_claim)
                claims = known.introduced(merged(claims, proposed))
                by_nearness = by_nearness and not proposed
                dropped = {**dropped, **helping.unverified}
        with clock.stage("ledger"):
            ledger = self._ledger(question, claims, choice, known=known, names=names)
        with clock.stage("revisions"):
            ledger = self._revised(ledger, known)
        if helping is not None:
            with clock.stage("model wording"):
                helping.word(ledger)
        trace = Trace(
            retrieved=passages,
            articles_read=tuple(reading.article.id for reading in readings),
            claims_read=sum(len(reading.claims) for reading in readings),
            dropped=dict(Counter(dropped) + Counter(unread_dropped)),
            unread_languages=_unread(readings),
            limits=limits,
            milliseconds=clock.milliseconds,
        )
        left = still_unread(unread, claims)
        assistance = None if helping is None else helping.assistance
        if not ledger.entries:
            return NotReported(question, passages[:_NEAREST], trace, left, assistance)
        return Answered(question, ledger, trace, left, assistance, by_nearness)

    def _ledger(
        self,
        question: Question,
        claims: Sequence[Claim],
        choice: Choice,
        *,
        known: KnownSpeakers,
        names: Sequence[str],
    ) -> Ledger:
        """Return the ledger; what the rules did not take to answer, or has no day, stands apart."""
        asked, fitting = question.circumstances.days, choice.fitting
        undated = tuple(one for one in fitting if may_be_of_another_day(one, asked))
        together = {reading.article.id for reading in fitting}
        others = {c.article.id: c.article for c in claims if c.article.id not in together}
        read = tuple(known.told(self._reader.read(one)) for one in others.values())
        return build_ledger(
            claims,
            tuple(one for one in fitting if one not in undated),
            self._origins,
            AskedEvents(question.language, names, bool(names) and asks_one_day(question)),
            Standing((*undated, *read), choice.side_by_side, choice.unsure, choice.beside),
        )

    def _revised(self, ledger: Ledger, known: KnownSpeakers) -> Ledger:
        """Return the ledger with what earlier versions of its articles said."""
        return revised(
            ledger,
            self._corpus.versions,
            read=lambda one: known.told(self._reader.read(one)),
            read_version=lambda one: known.told(self._version_reader.read(one)),
        )

    def asked(self, text: str, language: str | None = None) -> Question:
        """Return the question as it is read, with every name of the speakers whom it names."""
        return analyse(text, language).each(self._known.asked)

    def found(self, question: Question, limits: Limits = EVERYTHING) -> tuple[Passage, ...]:
        """Return the passages that bear on the question, of the articles that may be found."""
        search = search_for(question, self._corpus.languages, self._corpus.outlets)
        return self._corpus.search(replace(search, limits=limits), self._passages)

    def prepared(self, question: Question, passages: Sequence[Passage]) -> Prepared:
        """Return what there is to choose from: the articles of ``passages``, read."""
        readings = self._read(passages)
        known = self._speakers_of(readings, question)
        question = question.each(
            lambda one: self._nouns.matched(known.asked(dated(one, readings)), readings)
        )
        readings = tuple(known.told(reading) for reading in readings)
        readings = tuple(with_event_days(question, reading) for reading in readings)
        return Prepared(question, readings, known)

    def _speakers_of(self, readings: Sequence[Reading], question: Question) -> KnownSpeakers:
        """Return the known speakers with the second names that the articles give."""
        acronyms = defined_names(readings)
        known = self._known.extended(acronyms)
        return known.extended(second_names(readings, question, acronyms))

    def _read(self, passages: Sequence[Passage]) -> tuple[Reading, ...]:
        articles: dict[str, Article] = {}
        for passage in passages:
            articles.setdefault(passage.article.id, passage.article)
        return self._reader.read_all(list(articles.values())[: self._articles])


def _are_near(claims: Sequence[Claim], nearest: Sequence[Claim]) -> bool:
    """Tell whether all that was chosen is only near to the question."""
    near = {(claim.article.id, claim.quote) for claim in nearest}
    return bool(near) and all((one.article.id, one.quote) in near for one in claims)


def _unread(readings: Sequence[Reading]) -> tuple[str, ...]:
    return tuple(sorted({r.article.language for r in readings if r.pack_missing}))
