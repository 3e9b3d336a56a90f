"""Attributions as a trained reader sees them.

The weights come from ``evals.train_attribution``; ``docs/attribution-model.md`` is their card.
"""

from collections.abc import Iterator, Sequence

from bot.claims import Mode
from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.statements import QUOTED_SHARE, Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.trained.candidates import Candidate, CandidateReader
from bot.reading.trained.cue_scores import CueScorer
from bot.reading.trained.role_views import RoleViews
from bot.reading.trained.scenes import Paragraph, Scene, SceneReader, Stretch
from bot.reading.trained.weights import CUES, ROLES, AttributionWeights, attribution_weights
from bot.reading.trained.word_classes import WordClasses


class TrainedReader:
    """Reads the attributions of an article, with what the rules read of it as a hint."""

    def __init__(
        self, lexicon: Lexicon, vocabulary: Vocabulary, weights: AttributionWeights
    ) -> None:
        classes = WordClasses(lexicon, vocabulary)
        self._vocabulary = vocabulary
        self._scenes = SceneReader(vocabulary, classes)
        chains = weights.chains
        scorer = CueScorer(classes, chains[CUES], weights.network)
        self._candidates = CandidateReader(scorer, RoleViews(classes), chains[ROLES])

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
        return [
            statement
            for candidate in self._candidates.read(scenes)
            for statement in self._statements(candidate)
        ]

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
