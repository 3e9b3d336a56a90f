"""Parts of an index are opened as far as they are sound, by what is known of their files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from index.errors import DamagedIndexError, IndexUnavailableError
from index.searching.lexical import WordIndex
from index.storing.derived_index import Notice
from index.vectors.chunk_vectors import ChunkVectors

_Index = TypeVar("_Index", ChunkVectors, WordIndex)


@dataclass(frozen=True, slots=True)
class Doubts:
    """What is known of a store's files before they are opened.

    Attributes:
        damaged: Files and folders of the store that are not as they were when it was closed.
        unsealed: Whether nothing is known of any: they have to be looked through.
    """

    damaged: frozenset[str] = frozenset()
    unsealed: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens the parts of an index as far as they are sound, and destroys what is not.

    Attributes:
        notice: Called with one sentence where something has to be rebuilt.
        forget: Removes what is remembered of articles, by id, that were taken out or changed.
        doubts: What is known of the files.
    """

    notice: Notice
    forget: Callable[[Sequence[str]], None]
    doubts: Doubts = field(default_factory=Doubts)

    def opened(self, kind: type[_Index], folder: Path, name: str) -> _Index:
        """Return the part in ``folder``, empty where it was damaged."""
        try:
            return self._sound(kind, folder)
        except DamagedIndexError as error:
            self.notice(f"{error} The {name} will be rebuilt from the stored articles.")
        kind.destroy(folder)
        return kind(folder)

    def _sound(self, kind: type[_Index], folder: Path) -> _Index:
        if folder.name in self.doubts.damaged:
            raise DamagedIndexError(f"Files in {folder} are not as they were left.")
        index = kind(folder)
        if self.doubts.unsealed:
            try:
                index.check()
            except IndexUnavailableError:
                index.close()
                raise
        return index
