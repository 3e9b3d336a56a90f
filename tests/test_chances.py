"""Whether figures are likely enough: told without the signs that cannot change it."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.asking.question import analyse
from bot.choosing.weighing.candidates import Candidates
from bot.choosing.weighing.chances import reaching
from bot.choosing.weighing.evidence import Evidence, Nearness
from bot.choosing.weighing.figure_weigher import MODEL
from bot.choosing.weighing.open_candidates import OpenCandidates
from bot.choosing.weighing.trees import Trees
from bot.reading.reader import Reader
from index.articles import Article
from index.embedding.embedding import Embedder, SentenceEncoder

ASKED = analyse("How many people were killed in the air strike on the market of Brenvik?")
TEXTS = (
    "An air strike on a market in Brenvik killed nine people, the mayor said. Six were wounded.",
    "Rebels lost 120 fighters on the coast near Sorrel in three days of battles.",
    "Eight people were killed in Brenvik when a bus overturned. Three of the dead were children.",
    "The strike on Brenvik killed at least 11, medics said.",
)


class _Unasked:
    """An embedder that nobody may ask."""

    name, dimensions = "unasked", 512

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError(texts)


def _found(embedder: Embedder, *, chosen: int = 0) -> OpenCandidates:
    day = date(2031, 3, 5)
    articles = [
        Article(f"{n}.txt", "The Quay", None, None, day, "en", text) for n, text in enumerate(TEXTS)
    ]
    readings = [Reader().read(article) for article in articles]
    claims = [claim for one in readings[:chosen] for claim in one.claims if claim.figure]
    evidence = Evidence(readings, readings, Nearness.of(()))
    found = Candidates(embedder).open(ASKED, claims, evidence)
    assert found is not None
    return found


@pytest.mark.parametrize("chosen", [0, 1, 3])
def test_a_figure_is_as_likely_as_all_of_its_signs_tell(chosen: int) -> None:
    encoder, trees = SentenceEncoder(), Trees.load(MODEL)
    every = _found(encoder, chosen=chosen).complete()
    chances = trees.chances(np.array([one.signs for one in every], np.float32))
    for limit in np.linspace(0, 1, 21):
        limits = np.full(len(every), limit)
        told = reaching(_found(encoder, chosen=chosen), trees, limits)
        assert (told == (chances >= limit)).all()


class _Noting:
    """An embedder that notes what it was asked for."""

    name, dimensions = "noting", 512

    def __init__(self) -> None:
        self.asked: set[str] = set()
        self._encoder = SentenceEncoder()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked |= set(texts)
        return self._encoder.embed(texts)


def test_only_the_sentences_of_doubtful_figures_are_compared() -> None:
    noting, trees = _Noting(), Trees.load(MODEL)
    found = _found(noting)
    figures = found.candidates
    limits = np.full(len(figures), 2.0)
    least, most = (told(found.rows(np.arange(1))) for told in (trees.at_least, trees.at_most))
    limits[0] = (least + most)[0] / 2
    reaching(found, trees, limits)
    assert figures[0].claim.quote_text in noting.asked
    assert TEXTS[1] not in noting.asked


def test_no_vector_is_made_where_none_can_decide() -> None:
    found, trees = _found(_Unasked()), Trees.load(MODEL)
    number = len(found.candidates)
    assert not reaching(found, trees, np.full(number, 2.0)).any()
    assert reaching(found, trees, np.full(number, -1.0)).all()


def test_one_likely_figure_can_be_enough() -> None:
    found, trees = _found(_Unasked()), Trees.load(MODEL)
    limits = np.full(len(found.candidates), 0.5)
    limits[0] = -1.0
    assert reaching(found, trees, limits, one_is_enough=True).any()
