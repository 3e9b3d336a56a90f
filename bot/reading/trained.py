"""Attributions as a trained reader sees them: proposed first, and then chosen among.

The weights come from ``evals.train_attribution``; ``docs/attribution-model.md`` is their card.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.claims import Mode
from bot.reading.candidates import Candidate, CandidateReader
from bot.reading.chain import Chain, Weights
from bot.reading.choice_views import ChoiceViews
from bot.reading.cue_views import CueViews
from bot.reading.lexicon import Lexicon
from bot.reading.role_views import RoleViews
from bot.reading.scenes import Paragraph, Scene, SceneReader, Stretch
from bot.reading.statements import QUOTED_SHARE, Statement
from bot.reading.vocabulary import Vocabulary
from bot.reading.weights import CHOICES, attribution_weights
from bot.reading.word_classes import WordClasses

RIGHT, WRONG = "right", "wrong"
"""What a candidate may be."""
_BIAS = {RIGHT: 0.7}
"""Added for each candidate: F1 is best where about as many are given as there are."""


class TrainedReader:
    """Reads the attributions of an article, with what the rules read of it as a hint."""

    def __init__(
        self, lexicon: Lexicon, vocabulary: Vocabulary, weights: Mapping[str, Weights]
    ) -> None:
        classes = WordClasses(lexicon, vocabulary)
        self._vocabulary = vocabulary
        self._scenes = SceneReader(vocabulary, classes)
        self._candidates = CandidateReader(CueViews(classes), RoleViews(classes), weights)
        self._choice_views = ChoiceViews(classes)
        self._choices = Chain(weights[CHOICES], self._choice_views.expand)

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
        candidates = self._candidates.read(scenes)
        return [
            statement
            for candidate in self._chosen(candidates)
            for statement in self._statements(candidate)
        ]

    def _chosen(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        if not candidates:
            return []
        scores = self._choices.scores([self._choice_views.see(candidates)])
        [labels] = self._choices.best(scores, _BIAS)
        return [one for one, label in zip(candidates, labels, strict=True) if label == RIGHT]

    def _statements(self, one: Candidate) -> Iterator[Statement]:
        scene, source = one.scene, one.source
        said: Sequence[Stretch | None] = one.contents or (None,)
        for content in said:
            yield Statement(
                content=scene.span(content) if content is not None else None,
                mode=_mode(scene, content),
                source=scene.span(source) if source is not None else None,
                cue=scene.span(one.cue),
                implied=source is not None and self._stands_for_another(scene, source),
            )

    def _stands_for_another(self, scene: Scene, source: Stretch) -> bool:
        first, last = source
        return first == last and "pronouns" in self._vocabulary.kinds(scene.tokens[first])


def trained_reader(lexicon: Lexicon, vocabulary: Vocabulary) -> TrainedReader | None:
    """Return the reader with the weights that are here, or None where there are none."""
    weights = attribution_weights()
    return TrainedReader(lexicon, vocabulary, weights) if weights is not None else None


def _mode(scene: Scene, content: Stretch | None) -> Mode:
    if content is None:
        return Mode.PARAPHRASE
    first, last = content
    quoted = sum(number != -1 for number in scene.quoted[first : last + 1])
    return Mode.QUOTATION if quoted >= QUOTED_SHARE * (last + 1 - first) else Mode.PARAPHRASE
