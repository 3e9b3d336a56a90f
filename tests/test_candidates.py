"""What the trained reader proposes, and what it sees when it chooses."""

from collections.abc import Mapping

import numpy as np
import pytest

from bot.reading.attribution import beginnings, ruled_paragraphs
from bot.reading.candidates import Candidate, CandidateReader, marked, stretches
from bot.reading.chain import Weights
from bot.reading.choice_views import ChoiceViews
from bot.reading.cue_views import CueViews
from bot.reading.lexicon import lexicon
from bot.reading.role_views import RoleViews
from bot.reading.scenes import SceneReader
from bot.reading.vocabulary import Vocabulary
from bot.reading.weights import CUES, ROLES, attribution_weights
from bot.reading.word_classes import WordClasses
from index.layout import body_sentences

TEXT = (
    "Mayor Ilse Tarn said on Friday that the police told reporters that the bridge is safe. "
    "Tarn added that the harbour plans a ferry."
)
CUE_LABELS = ("B-cue", "B-source", "I-cue", "I-source", "O")
ROLE_LABELS = ("B-content", "B-source", "I-content", "I-source", "O")


def read(
    text: str, weights: Mapping[str, Weights] | None = None
) -> tuple[list[Candidate], ChoiceViews]:
    pack, weights = lexicon("en"), weights or attribution_weights()
    assert pack is not None
    assert weights is not None
    vocabulary = Vocabulary(pack)
    classes = WordClasses(pack, vocabulary)
    reader = CandidateReader(CueViews(classes), RoleViews(classes), weights)
    sentences = body_sentences(text, "en")
    paragraphs, statements = ruled_paragraphs(text, sentences, pack)
    scenes = SceneReader(vocabulary, classes).read(paragraphs, beginnings(sentences), statements)
    return reader.read(scenes), ChoiceViews(classes)


def words(one: Candidate, stretch: tuple[int, int] | None) -> str:
    return one.scene.span(stretch).of(TEXT) if stretch is not None else ""


def flat(labels: tuple[str, ...], weights: Mapping[str, Mapping[str, float]]) -> Weights:
    """Weights without transitions: of the features named, for the labels named."""
    values = [[row.get(label, 0.0) for label in labels] for row in weights.values()]
    size = len(labels)
    return Weights(
        labels, tuple(weights), np.array(values, np.float32), np.zeros((size, size), np.float32)
    )


def verbs_of_saying(score: float) -> dict[str, Weights]:
    """Weights that give such verbs ``score`` as a cue, and find no source and no content."""
    never = {"B-cue": -9.0, "B-source": -9.0, "I-cue": -9.0, "I-source": -9.0}
    return {
        CUES: flat(CUE_LABELS, {"any": never, "0 say": {"B-cue": 9.0 + score}}),
        ROLES: flat(ROLE_LABELS, {"any": {"O": 9.0}, "own": {"O": 9.0}}),
    }


def test_a_cue_carries_the_source_and_the_content_that_would_belong_to_it() -> None:
    candidates, _ = read(TEXT)
    [said] = [one for one in candidates if words(one, one.cue).startswith("said")]
    assert said.likely
    assert words(said, said.source) == "Mayor Ilse Tarn"
    [content] = said.contents
    assert words(said, content).startswith("that the police")
    assert min(said.chance, said.source_chance, said.voice_chance, said.content_chance) > 0.5


@pytest.mark.parametrize(
    ("score", "likely"),
    [(1.0, [True, True, True]), (-1.0, [False, False, False]), (-2.4, []), (-4.0, [])],
)
def test_more_is_proposed_than_is_likely_but_not_what_hardly_ever_is_right(
    score: float, likely: list[bool]
) -> None:
    candidates, _ = read(TEXT, verbs_of_saying(score))
    assert [one.likely for one in candidates] == likely
    for one in candidates:
        assert one.chance == pytest.approx(1 / (1 + np.exp(-score)), abs=0.001)
        assert (one.source, one.contents) == (None, ())
        assert one.source_chance < 0.01


def test_nothing_is_proposed_where_there_is_no_text() -> None:
    assert read("")[0] == []


def test_what_is_said_elsewhere_counts_when_candidates_are_chosen() -> None:
    candidates, views = read(TEXT)
    cues = [words(one, one.cue) for one in candidates]
    names = {
        cue.split()[0]: {name for view in here for name in views.expand(view)}
        for cue, here in zip(cues, views.see(candidates), strict=True)
    }
    assert {"inside 1", "same 0"} <= names["told"]
    assert {"inside 0", "same 1"} <= names["said"]
    assert {"same 1", "order source/cue/content", "carried source/content"} <= names["added"]
    assert len({len(here) for here in views.see(candidates)}) == 1


def test_a_cue_is_marked_among_labels_and_found_again() -> None:
    labels = marked(["O", "B-source", "O", "O"], (2, 3))
    assert labels == ["O", "B-source", "B-cue", "I-cue"]
    assert stretches(labels, "cue") == [(2, 3)]
    assert stretches(["I-cue", "B-cue", "O", "B-cue"], "cue") == [(1, 1), (3, 3)]
