"""Cues as the trained reader finds them, with what belongs to them."""

from collections.abc import Mapping

import numpy as np
import pytest

from bot.reading.attribution import beginnings, ruled_paragraphs
from bot.reading.lexicon.pack import lexicon
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.trained.candidates import Candidate, CandidateReader, marked, stretches
from bot.reading.trained.chain import Weights
from bot.reading.trained.cue_scores import CHAIN_SHARE, CueScorer
from bot.reading.trained.network import STEPS, NetworkWeights
from bot.reading.trained.role_views import RoleViews
from bot.reading.trained.scenes import SceneReader
from bot.reading.trained.weights import CUES, ROLES, AttributionWeights, attribution_weights
from bot.reading.trained.word_classes import WordClasses
from index.text.layout import body_sentences

TEXT = (
    "Mayor Ilse Tarn said on Friday that the police told reporters that the bridge is safe. "
    "Tarn added that the harbour plans a ferry."
)
CUE_LABELS = ("B-cue", "B-source", "I-cue", "I-source", "O")
ROLE_LABELS = ("B-content", "B-source", "I-content", "I-source", "O")


def read(text: str, weights: AttributionWeights | None = None) -> list[Candidate]:
    pack, weights = lexicon("en"), weights or attribution_weights()
    assert pack is not None
    assert weights is not None
    vocabulary = Vocabulary(pack)
    classes = WordClasses(pack, vocabulary)
    scorer = CueScorer(classes, weights.chains[CUES], weights.network)
    reader = CandidateReader(scorer, RoleViews(classes), weights.chains[ROLES])
    sentences = body_sentences(text, "en")
    paragraphs, statements = ruled_paragraphs(text, sentences, pack)
    scenes = SceneReader(vocabulary, classes).read(paragraphs, beginnings(sentences), statements)
    return reader.read(scenes)


def words(one: Candidate, stretch: tuple[int, int] | None) -> str:
    return one.scene.span(stretch).of(TEXT) if stretch is not None else ""


def flat(labels: tuple[str, ...], weights: Mapping[str, Mapping[str, float]]) -> Weights:
    """Weights without transitions: of the features named, for the labels named."""
    values = [[row.get(label, 0.0) for label in labels] for row in weights.values()]
    size = len(labels)
    return Weights(
        labels, tuple(weights), np.array(values, np.float32), np.zeros((size, size), np.float32)
    )


def silent(labels: tuple[str, ...]) -> NetworkWeights:
    """A network that has nothing to say."""
    arrays = {"features": (0, 1), "words": (512, 1), "enter": (2, 1), "enter_bias": (1,)}
    arrays |= {f"mix.{step}": (3, 2) for step in range(len(STEPS))}
    arrays |= {f"bias.{step}": (2,) for step in range(len(STEPS))}
    arrays |= {f"gain.{step}": (1,) for step in range(len(STEPS))}
    arrays |= {"leave": (1, len(labels)), "leave_bias": (len(labels),)}
    zeros = {name: np.zeros(shape, np.float32) for name, shape in arrays.items()}
    return NetworkWeights(labels, (), zeros)


def verbs_of_saying(score: float) -> AttributionWeights:
    """Weights that give such verbs ``score`` as a cue, and find no source and no content."""
    never = {"B-cue": -9.0, "B-source": -9.0, "I-cue": -9.0, "I-source": -9.0}
    never = {label: value / CHAIN_SHARE for label, value in never.items()}
    chains = {
        CUES: flat(CUE_LABELS, {"any": never, "0 say": {"B-cue": (9.0 + score) / CHAIN_SHARE}}),
        ROLES: flat(ROLE_LABELS, {"any": {"O": 9.0}, "own": {"O": 9.0}}),
    }
    return AttributionWeights(chains, silent(CUE_LABELS))


def test_a_cue_carries_the_source_and_the_content_that_belong_to_it() -> None:
    [said] = [one for one in read(TEXT) if words(one, one.cue).startswith("said")]
    assert words(said, said.source) == "Mayor Ilse Tarn"
    [content] = said.contents
    assert words(said, content).startswith("that the police")


@pytest.mark.parametrize(("score", "count"), [(1.0, 3), (-0.2, 3), (-0.4, 0), (-4.0, 0)])
def test_what_is_somewhat_less_likely_than_not_is_a_cue_too(score: float, count: int) -> None:
    candidates = read(TEXT, verbs_of_saying(score))
    assert len(candidates) == count
    assert all((one.source, one.contents) == (None, ()) for one in candidates)


def test_nothing_is_proposed_where_there_is_no_text() -> None:
    assert read("") == []


def test_a_cue_is_marked_among_labels_and_found_again() -> None:
    labels = marked(["O", "B-source", "O", "O"], (2, 3))
    assert labels == ["O", "B-source", "B-cue", "I-cue"]
    assert stretches(labels, "cue") == [(2, 3)]
    assert stretches(["I-cue", "B-cue", "O", "B-cue"], "cue") == [(1, 1), (3, 3)]
