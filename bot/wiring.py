"""The one place where the parts are built and put together."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from bot.asking.limits import limits_of
from bot.asking.searching import EnglishWording
from bot.reading_ahead.spare_time import SpareTime
from bot.settings import SPEAKERS, Settings, cache_folder
from bot.stores import Place
from bot.upkeep.embedders import chosen_embedder, embedder_of
from bot.upkeep.servers import server_of
from index.corpus import Corpus
from index.embedding.embedding import Embedder, SentenceEncoder
from index.errors import OperatorError, UserError
from index.made_tables import keep_tables_in

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.model.assistant import Assistant
    from bot.reading.reader import Reader
    from bot.sources.source_reading import SourceReader
    from bot.sources.sources import Source
    from index.upkeep.reports import Progress, RefreshReport
    from index.web.fetching import Fetcher
    from index.web.source_state import SourceState, Step

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Application:
    """All parts, ready for use while ``open_application`` holds the store."""

    settings: Settings
    place: Place
    embedder: Embedder
    corpus: Corpus

    @cached_property
    def answerer(self) -> "Answerer":
        """What answers questions; built for the first one.

        It compares sentences with the local model, whatever the passages are embedded with: its
        thresholds are measured on that one, and nothing is sent for it. A language model that is
        set but not rightly so is a UserError.
        """
        return self.answerer_with(self.settings)

    def answerer_with(self, settings: Settings) -> "Answerer":
        """Return what answers questions as ``settings`` say, over the same corpus."""
        from bot.answering import Answerer  # noqa: PLC0415 -- `status` and `show` read no claims
        from bot.speakers.speaker_file import load_speakers  # noqa: PLC0415 -- as above

        listed = settings.speakers
        return Answerer(
            self.corpus,
            self._local,
            passages=settings.passages,
            articles=settings.articles_read,
            speakers=load_speakers(listed) if listed != SPEAKERS or listed.exists() else (),
            reader=self._reader,
            limits=lambda: limits_of(settings, self.corpus),
            assistant=self._assistant(settings),
        )

    def _assistant(self, settings: Settings) -> "Assistant | None":
        if settings.model is None:
            return None
        from bot.model.model_wiring import build_assistant  # noqa: PLC0415 -- most ask no model

        return build_assistant(settings, self.place.store, self._local)

    def load_ahead(self) -> None:
        """Begin to load the local model, while the index is opened for a question to come."""
        Thread(target=self._local.load, name="whosays-model", daemon=True).start()

    @cached_property
    def spare_time(self) -> SpareTime:
        """Tells when neither an answer is made nor anything indexed; who answers says so here."""
        return SpareTime(lambda: self.corpus.is_being_changed)

    def reading_ahead(self) -> AbstractContextManager[object]:
        """Return what has unread articles read in spare time while a block runs, if that is set."""
        if not self.settings.read_ahead:
            return nullcontext()
        from bot.reading_ahead.in_spare_time import ReadingInSpareTime  # noqa: PLC0415 -- `ask` reads none ahead

        return ReadingInSpareTime(self.corpus, self.spare_time)

    @cached_property
    def _reader(self) -> "Reader":
        from bot.reading.reader import Reader  # noqa: PLC0415 -- `status` and `show` read no claims
        from bot.reading.remembered_readings import RememberedReadings  # noqa: PLC0415 -- as above

        return Reader(RememberedReadings(self.corpus.memory))

    @cached_property
    def _local(self) -> SentenceEncoder:
        return self.embedder if isinstance(self.embedder, SentenceEncoder) else SentenceEncoder()

    def refresh(
        self, articles: Path, progress: "Callable[[Progress], None]", *, reread: bool = False
    ) -> "RefreshReport":
        """Bring the store up to date with the main folder ``articles``, which it must belong to.

        Raises:
            UserError: The store holds the articles of another folder.
        """
        self._check_main(articles)
        return self.corpus.refresh(articles, progress, reread=reread)

    def sources(self) -> "tuple[Source, ...]":
        """Return what the store is fed from; the list of sources is read anew.

        The main folder is the one that is named, or else the one that the store belongs to.

        Raises:
            UserError: The list is not as it must be, or the store belongs to another folder.
        """
        from bot.sources.sources import check_distinct, load_sources, main_folder  # noqa: PLC0415 -- most questions read nothing

        listed = load_sources(self.place.sources) if self.place.sources else ()
        folder = self.place.articles or self.corpus.root
        if folder is None:
            return listed
        self._check_main(folder)
        every = self.settings.telegram_reindex_minutes * 60.0
        sources = (main_folder(folder, every), *listed)
        check_distinct(sources)
        return sources

    @cached_property
    def reader(self) -> "SourceReader":
        """What reads the sources; built when there is something to read."""
        from bot.sources.source_reading import SourceReader  # noqa: PLC0415 -- `show` reads none

        complete = self.place.sources is not None
        return SourceReader(self.corpus, self._steps, complete=complete)

    @cached_property
    def fetcher(self) -> "Fetcher":
        """What fetches from the web, for all that do: each server has one visitor.

        Settings that it cannot be built of are a UserError or an OperatorError.
        """
        from bot.sources.web_wiring import build_fetcher  # noqa: PLC0415 -- as above

        return build_fetcher(self.settings)

    def _steps(self, source: "Source", state: "SourceState") -> "Iterable[Step]":
        from bot.sources.outside_reading import PAGES_AT_ONCE  # noqa: PLC0415 -- as above
        from index.following import SourceKind, read_source  # noqa: PLC0415 -- as above

        return read_source(
            SourceKind(str(source.kind)),
            source.place,
            state,
            self.fetcher,
            outlet=source.outlet,
            most=PAGES_AT_ONCE,
        )

    def _check_main(self, articles: Path) -> None:
        held = self.corpus.root
        if held is not None and held != articles.resolve():
            raise UserError(
                f"The store {self.place.store} holds the articles of {held}, not of {articles}; "
                "choose another store."
            )


@contextmanager
def open_application(
    settings: Settings,
    place: Place,
    notice: Callable[[str], None] = _log.warning,
    *,
    all_cores: bool = False,
) -> Iterator[Application]:
    """Take the store at ``place`` and put the parts together around it.

    Args:
        settings: What is set.
        place: The store, created if there is none.
        notice: Called with one sentence where something had to be rebuilt.
        all_cores: Let other processes help to embed what is read, if it is much.

    Raises:
        OperatorError: The store is in use, or cannot be read or written.
        UserError: The address of the Chroma server is none, or the store is of another kind.
    """
    keep_tables_in(cache_folder(settings))
    embedder, server = chosen_embedder(settings), server_of(settings)

    def taken_down(article_ids: Sequence[str]) -> None:
        from bot.upkeep.stored_answers import clear_answers  # noqa: PLC0415 -- rare

        try:
            clear_answers(settings, place.store, article_ids)
        except sqlite3.Error as error:  # it is tried again with the next question
            raise OperatorError(
                f"Stored answers to what was taken down cannot be deleted now ({error})."
            ) from error

    with (
        _helped(embedder) if all_cores else nullcontext(embedder) as embedding,
        Corpus.open(
            place.store,
            embedding,
            wording=EnglishWording(),
            former=lambda name: embedder_of(name, settings),
            notice=notice,
            server=server,
            taken_down=taken_down,
        ) as corpus,
    ):
        yield Application(settings, place, embedder, corpus)


@contextmanager
def _helped(embedder: Embedder) -> Iterator[Embedder]:
    """Give the local model other processes that help it; another model needs none."""
    if not isinstance(embedder, SentenceEncoder):
        yield embedder
        return
    from index.embedding.parallel_embedding import ParallelEncoder  # noqa: PLC0415 -- questions need no help

    with ParallelEncoder(embedder) as helped:
        yield helped
