"""What was taken down leaves no trace: all that is made of articles is written anew without it."""

import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from index.catalogue.article_memory import ArticleMemory
from index.catalogue.catalogue import Catalogue
from index.errors import IndexUnavailableError
from index.storing.derived_index import DerivedIndex
from index.storing.salvaging import remove_asides
from index.upkeep.forgetting import Forgetting, Forgotten, Target

if TYPE_CHECKING:
    from index.sharing.replica import Replica


class Wiper:
    """Takes articles out of one store and wipes what is left of them, one thread at a time.

    Attributes:
        takedowns: Changes before and after articles are taken out.
    """

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        memory: ArticleMemory,
        taken_down: Callable[[Sequence[str]], object],
    ) -> None:
        """Keep the parts.

        Args:
            folder: The store's.
            catalogue: The store's.
            memory: What was worked out from its articles.
            taken_down: Called with the ids of articles that another machine took down.
        """
        self._folder, self._memory, self._taken_down = folder, memory, taken_down
        self._forgetting = Forgetting(catalogue)
        self._lock = threading.Lock()
        self.takedowns = 0

    @property
    def is_due(self) -> bool:
        """Whether traces of something taken down are still to be wiped."""
        return self._forgetting.is_unfinished

    def forget(
        self,
        target: Target,
        at: datetime,
        index: DerivedIndex,
        replica: "Replica | None",
        searching: AbstractContextManager[object],
    ) -> Forgotten:
        """Take ``target`` out for good, for all machines where there is a replica.

        Args:
            target: What is taken out.
            at: When (UTC).
            index: Of the store.
            replica: Tells the other machines, if there are any.
            searching: Held for the moment when nothing may be searched.

        Raises:
            IndexUnavailableError: The store cannot be written; what is left is wiped later.
        """
        with self._lock:
            self.takedowns += 1  # answers that began before
            if replica is None:
                forgotten = self._forgetting.forget(target, at)
            else:
                forgotten = self._forgetting.prepared(target, at)
                replica.take_down(forgotten.takedown, forgotten.refused)
            self.takedowns += 1  # answers that began while it was being deleted
            self.wipe(index, replica, searching)
        return forgotten

    def wipe_what_others_took_down(
        self, index: DerivedIndex, replica: "Replica", searching: AbstractContextManager[object]
    ) -> None:
        """Wipe the traces of what has gone since, unless another thread is at it."""
        if self.is_due and self._lock.acquire(blocking=False):
            try:
                self.takedowns += 1
                self.wipe(index, replica, searching)
            finally:
                self._lock.release()

    def wipe(
        self,
        index: DerivedIndex,
        replica: "Replica | None",
        searching: AbstractContextManager[object],
    ) -> None:
        """Wipe all traces in the store's folder; arguments and errors are those of ``forget``."""
        try:
            if replica is not None and (ids := replica.taken_down_elsewhere()):
                self._taken_down(ids)
                replica.forget_taken_down(ids)
            self._memory.clear()
            remove_asides(self._folder)
        except OSError as error:
            raise IndexUnavailableError(f"The store cannot be written: {error}.") from error
        with replica.lock if replica else nullcontext():
            index.write_anew()
            with searching:
                index.swap()
            self._forgetting.finish()
