"""The one place where the parts are built and put together."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.embedders import chosen_embedder, embedder_of
from bot.searching import EnglishWording
from bot.settings import SPEAKERS, Settings
from bot.stores import Place
from index.corpus import Corpus
from index.embedding import Embedder, SentenceEncoder
from index.errors import UserError
from index.reports import Progress, RefreshReport

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.reading.reader import Reader

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
        from bot.model_wiring import build_assistant  # noqa: PLC0415 -- as above
        from bot.speaker_file import load_speakers  # noqa: PLC0415 -- as above

        listed = settings.speakers
        return Answerer(
            self.corpus,
            self._local,
            passages=settings.passages,
            articles=settings.articles_read,
            speakers=load_speakers(listed) if listed != SPEAKERS or listed.exists() else (),
            reader=self._reader,
            assistant=build_assistant(settings, self.place.store, self._local),
        )

    @cached_property
    def _reader(self) -> "Reader":
        from bot.reading.reader import Reader  # noqa: PLC0415 -- `status` and `show` read no claims
        from bot.remembered_readings import RememberedReadings  # noqa: PLC0415 -- as above

        return Reader(RememberedReadings(self.corpus.memory))

    @cached_property
    def _local(self) -> SentenceEncoder:
        return self.embedder if isinstance(self.embedder, SentenceEncoder) else SentenceEncoder()

    def refresh(
        self, articles: Path, progress: Callable[[Progress], None], *, reread: bool = False
    ) -> RefreshReport:
        """Bring the store up to date with the folder ``articles``, which it must belong to.

        Raises:
            UserError: The store holds the articles of another folder.
        """
        held = self.corpus.status().root
        if held is not None and held != articles.resolve():
            raise UserError(
                f"The store {self.place.store} holds the articles of {held}, not of {articles}; "
                "choose another store."
            )
        return self.corpus.refresh(articles, progress, reread=reread)


@contextmanager
def open_application(
    settings: Settings, place: Place, notice: Callable[[str], None] = _log.warning
) -> Iterator[Application]:
    """Take the store at ``place`` and put the parts together around it.

    Args:
        settings: What is set.
        place: The store, created if there is none.
        notice: Called with one sentence where something had to be rebuilt.

    Raises:
        OperatorError: The store is in use, or cannot be read or written.
    """
    embedder = chosen_embedder(settings)
    with Corpus.open(
        place.store,
        embedder,
        wording=EnglishWording(),
        former=lambda name: embedder_of(name, settings),
        notice=notice,
    ) as corpus:
        yield Application(settings, place, embedder, corpus)
