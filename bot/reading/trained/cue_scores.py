"""What speaks for a cue or a source at each place: the first chain and the network together."""

from collections.abc import Sequence

import numpy as np

from bot.reading.trained.chain import Chain, Scores, Weights
from bot.reading.trained.cue_views import CueViews
from bot.reading.trained.network import Network, NetworkWeights
from bot.reading.trained.place_views import PlaceViews, words
from bot.reading.trained.scenes import Scene
from bot.reading.trained.word_classes import WordClasses
from index.embedding.word_vectors import word_vector

CHAIN_SHARE, NETWORK_SHARE = 0.3, 0.7
"""How much each of the two counts."""


class CueScorer:
    """Adds the scores of a chain and a network: a product of experts (Hinton 2002).

    Attributes:
        chain: What finds the best labels and their chances by the scores.
    """

    def __init__(self, classes: WordClasses, chain: Weights, network: NetworkWeights) -> None:
        self._cue_views, self._place_views = CueViews(classes), PlaceViews(classes)
        self.chain = Chain(_weaker(chain), self._cue_views.expand)
        self._network = Network(network, self._place_views.expand, word_vector)
        self._columns = [self.chain.labels.index(label) for label in network.labels]

    def scores(self, scenes: Sequence[Scene]) -> Scores:
        """Return the scores of the paragraphs of an article, none of which is empty."""
        scores = self.chain.scores([self._cue_views.see(scene) for scene in scenes])
        beside = NETWORK_SHARE * self._network.scores(
            [view for scene in scenes for view in self._place_views.see(scene)],
            [word for scene in scenes for word in words(scene)],
        )
        start = 0
        for number, length in enumerate(scores.lengths):
            here = scores.values[number, :length]
            here[:, self._columns] += beside[start : start + length]
            start += length
        return scores


def _weaker(weights: Weights) -> Weights:
    share = np.float32(CHAIN_SHARE)
    return Weights(
        weights.labels, weights.names, weights.values * share, weights.transitions * share
    )
