"""What is killed: the operations of a store, each from a state before to a state after."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from evals.durability.damage import damage
from evals.durability.editions import move_files, write_edition
from evals.durability.hashing import TrigramHashing
from index.corpus import Corpus
from index.embedding.embedding import Embedder
from index.storing.sealing import CATALOGUE, WORDS


class NewerHashing(TrigramHashing):
    """The same under another name: a model that the vectors are made anew for."""

    name = "trigram-hashing-2"


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that may be killed.

    Attributes:
        name: What people call it.
        before: Writes the folder as it is before, for a seed.
        after: Writes the folder as it is from then on.
        embedder: What the store's vectors are to come from afterwards.
        harm: Done to the closed store before.
        then: Done to the store when it is up to date; doing it twice is doing it once.
        trace: Bytes that must be in no file of the store afterwards.
    """

    name: str
    before: Callable[[Path, int], None]
    after: Callable[[Path, int], None]
    embedder: type[TrigramHashing] = TrigramHashing
    harm: Callable[[Path], None] | None = None
    then: Callable[[Corpus], None] | None = None
    trace: bytes | None = None

    def run(self, store: Path, folder: Path) -> None:
        """Open the store and bring it up to date, as ``whosays index`` does."""
        with Corpus.open(store, self.embedder(), former=_former, notice=_unheard) as corpus:
            self.bring_up_to_date(corpus, folder)

    def bring_up_to_date(self, corpus: Corpus, folder: Path) -> None:
        """Do all of it to an open store, or what is left of it."""
        corpus.refresh(folder)
        corpus.rebuild()
        if self.then is not None:
            self.then(corpus)


def _former(_: str) -> Embedder:
    return TrigramHashing()


def _unheard(_: str) -> None:
    """Take no notice."""


def _all(folder: Path, _: int) -> None:
    write_edition(folder, 0)


def _some(folder: Path, seed: int) -> None:
    write_edition(folder, seed, share=0.5)


def _none(folder: Path, seed: int) -> None:
    write_edition(folder, seed, share=0.0)


def _changed(folder: Path, seed: int) -> None:
    write_edition(folder, 0, version=2 + seed)


def _moved(folder: Path, seed: int) -> None:
    write_edition(folder, 0)
    move_files(folder, seed)


def _mixed(folder: Path, seed: int) -> None:
    write_edition(folder, seed + 50, share=0.7, version=2)


def _lose_words(store: Path) -> None:
    shutil.rmtree(store / WORDS)


def _tear_catalogue(store: Path) -> None:
    damage(store / CATALOGUE, "zeroed")


def _write_anew(corpus: Corpus) -> None:
    index = corpus.parts().index
    index.write_anew()
    index.swap()


def _forget(corpus: Corpus) -> None:
    target = corpus.target("0.txt")
    if target is not None:
        corpus.forget(target)


OPERATIONS = (
    Operation("add all", _none, _all),
    Operation("add", _some, _all),
    Operation("change", _all, _changed),
    Operation("remove", _all, _some),
    Operation("move", _all, _moved),
    Operation("all of these", _some, _mixed),
    Operation("new model", _all, _all, NewerHashing),
    Operation("write anew", _all, _some, then=_write_anew),
    Operation("forget", _all, _all, then=_forget, trace=b"Bridge 0 over the river Oss"),
    Operation("lost words", _all, _all, harm=_lose_words),
    Operation("torn catalogue", _all, _all, harm=_tear_catalogue),
)
