"""Attributions as a trained reader sees them: cues first, then each one's source and content.

The two steps are those of Pareti (2015): a sequence model finds the cues, and one for each cue
finds what belongs to it, so that statements may lie inside one another. The weights come from
``evals.train_attribution``; ``docs/attribution-model.md`` is their card.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.claims import Mode
from bot.reading.chain import Chain, Weights
from bot.reading.cue_views import CueViews
from bot.reading.lexicon import Lexicon
from bot.reading.role_views import RoleViews, window
from bot.reading.scenes import Paragraph, Scene, SceneReader, Stretch
from bot.reading.statements import QUOTED_SHARE, Statement
from bot.reading.vocabulary import Vocabulary
from bot.reading.weights import CUES, ROLES, attribution_weights
from bot.reading.word_classes import WordClasses

BIAS = {"B-cue": 0.8, "B-source": 0.8}
"""Added where a cue or source may begin: F1 is best where as many are given as there are."""


class TrainedReader:
    """Reads the attributions of an article, with what the rules read of it as a hint."""

    def __init__(
        self, lexicon: Lexicon, vocabulary: Vocabulary, weights: Mapping[str, Weights]
    ) -> None:
        classes = WordClasses(lexicon, vocabulary)
        self._vocabulary = vocabulary
        self._scenes = SceneReader(vocabulary, classes)
        self._cue_views = CueViews(classes)
        self._role_views = RoleViews(classes)
        self._cues = Chain(weights[CUES], self._cue_views.expand, BIAS)
        self._roles = Chain(weights[ROLES], self._role_views.expand)

    def read(
        self,
        paragraphs: Sequence[Paragraph],
        beginnings: frozenset[int],
        statements: Sequence[Statement],
    ) -> list[Statement]:
        """Return the statements in the order of their cues.

        Args:
            paragraphs: The article's paragraphs in order.
            beginnings: Where its sentences begin.
            statements: What the rules read.
        """
        scenes = self._scenes.read(paragraphs, beginnings, statements)
        labels = self._cues.label([self._cue_views.see(scene) for scene in scenes])
        cues = [
            (scene, cue, found)
            for scene, found in zip(scenes, labels, strict=True)
            for cue in stretches(found, "cue")
        ]
        roles = self._roles.label([self._role_views.see(*one) for one in cues])
        return [
            statement
            for (scene, cue, _), found in zip(cues, roles, strict=True)
            for statement in self._statements(scene, cue, found)
        ]

    def _statements(self, scene: Scene, cue: Stretch, labels: Sequence[str]) -> Iterator[Statement]:
        first, _ = window(scene, cue)
        sources = [(first + a, first + b) for a, b in stretches(labels, "source")]
        contents = [(first + a, first + b) for a, b in stretches(labels, "content")]
        source = min(sources, key=lambda one: _distance(one, cue), default=None)
        said: Sequence[Stretch | None] = contents or [None]
        for content in said:
            yield Statement(
                content=scene.span(content) if content is not None else None,
                mode=_mode(scene, content),
                source=scene.span(source) if source is not None else None,
                cue=scene.span(cue),
                implied=source is not None and self._stands_for_another(scene, source),
            )

    def _stands_for_another(self, scene: Scene, source: Stretch) -> bool:
        first, last = source
        return first == last and "pronouns" in self._vocabulary.kinds(scene.tokens[first])


def trained_reader(lexicon: Lexicon, vocabulary: Vocabulary) -> TrainedReader | None:
    """Return the reader with the weights that are here, or None where there are none."""
    weights = attribution_weights()
    return TrainedReader(lexicon, vocabulary, weights) if weights is not None else None


def stretches(labels: Sequence[str], name: str) -> list[Stretch]:
    """Return the first and last place of every stretch labelled ``name``."""
    found: list[Stretch] = []
    for place, label in enumerate(labels):
        if label == f"B-{name}":
            found.append((place, place))
        elif label == f"I-{name}" and found:
            found[-1] = (found[-1][0], place)
    return found


def _distance(one: Stretch, cue: Stretch) -> int:
    return max(one[0] - cue[1], cue[0] - one[1])


def _mode(scene: Scene, content: Stretch | None) -> Mode:
    if content is None:
        return Mode.PARAPHRASE
    first, last = content
    quoted = sum(number != -1 for number in scene.quoted[first : last + 1])
    return Mode.QUOTATION if quoted >= QUOTED_SHARE * (last + 1 - first) else Mode.PARAPHRASE
