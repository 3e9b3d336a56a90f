"""``python -m evals.train_attribution``: learn the weights of the trained reader of attributions.

Reads the train compartment of PolNeAR in the folder ``WHOSAYS_SHARED``, nine tenths of its articles
by default, and writes ``bot/reading/models/attribution.npz``. The same data and packs give the same
weights. Needs python-crfsuite, as reading does not.
"""

import random
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import numpy as np

from bot.reading.attribution import beginnings, ruled_paragraphs
from bot.reading.lexicon.pack import lexicon
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.trained.candidates import BIAS, marked
from bot.reading.trained.chain import View, Weights
from bot.reading.trained.cue_scores import CueScorer
from bot.reading.trained.cue_views import CueViews
from bot.reading.trained.network import NetworkWeights
from bot.reading.trained.place_views import PlaceViews, words
from bot.reading.trained.role_views import CUE, RoleViews, window
from bot.reading.trained.scenes import Scene, SceneReader, Stretch, stretch_of
from bot.reading.trained.weights import ATTRIBUTION, CUES, ROLES, AttributionWeights, write_weights
from bot.reading.trained.word_classes import WordClasses
from evals.attribution_spans import Role
from evals.polnear import AnnotatedArticle, load_polnear
from evals.shared_folder import shared_folder
from evals.train_network import NetworkExample, NetworkSettings, learn_network
from index.embedding.processors import limit_threads
from index.embedding.word_vectors import word_vector
from index.errors import OperatorError
from index.text.layout import body_sentences

_ROOT = Path(__file__).resolve().parent.parent
_LANGUAGE = "en"
_SEED = 7
_SMALLEST = 0.01
_PARTS = 3
_CUE_SETTINGS = {"c1": 0.3, "c2": 0.05, "max_iterations": 60, "feature.minfreq": 3}
_ROLE_SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 60, "feature.minfreq": 3}
_NETWORK_SETTINGS = NetworkSettings()
_NONE = "O"
_T = TypeVar("_T")

Example = tuple[list[list[str]], list[str]]
"""The names of the features of each place, and its label."""


@dataclass(frozen=True, slots=True)
class AnnotatedScene:
    """A paragraph with its attributions: the stretches of each role of each."""

    scene: Scene
    attributions: tuple[dict[Role, tuple[Stretch, ...]], ...]


def kept_apart(articles: Sequence[AnnotatedArticle]) -> tuple[list[AnnotatedArticle], ...]:
    """Return the articles to learn from, and a random tenth that is never learnt from."""
    shuffled = list(articles)
    random.Random(_SEED).shuffle(shuffled)  # noqa: S311 -- no secret
    tenth = len(shuffled) // 10
    return shuffled[tenth:], shuffled[:tenth]


class Training:
    """Learns from annotated articles of one language."""

    def __init__(self, language: str = _LANGUAGE) -> None:
        pack = lexicon(language)
        if pack is None:
            raise OperatorError(f"There is no language pack for '{language}'.")
        vocabulary = Vocabulary(pack)
        classes = WordClasses(pack, vocabulary)
        self._pack = pack
        self._classes = classes
        self._scenes = SceneReader(vocabulary, classes)
        self._cue_views = CueViews(classes)
        self._place_views = PlaceViews(classes)
        self._role_views = RoleViews(classes)

    def learn(self, articles: Sequence[AnnotatedArticle]) -> AttributionWeights:
        """Return the weights of the two chains, and of the network beside the first.

        The second chain learns from what the first steps make of articles that they have not seen:
        the articles are in three parts, and each is read by what is learnt from the other two.
        The weights of a chain are the mean of the three; those of the network, of which no mean
        can be taken, are what is learnt from all articles.
        """
        read = [list(self._read(one)) for one in articles]
        cues = [self._learn_cues(_outside(read, part)) for part in range(_PARTS)]
        scorers = [
            CueScorer(self._classes, one, self._learn_network(_outside(read, part)))
            for part, one in enumerate(cues)
        ]
        examples = self._role_examples(read, scorers)
        roles = [_learn(_flat(_outside(examples, part)), _ROLE_SETTINGS) for part in range(_PARTS)]
        chains = {
            CUES: _mean(cues),
            ROLES: _mean(roles),
        }
        return AttributionWeights(chains, self._learn_network(read))

    def _read(self, article: AnnotatedArticle) -> Iterator[AnnotatedScene]:
        sentences = body_sentences(article.text, self._pack.language)
        paragraphs, statements = ruled_paragraphs(article.text, sentences, self._pack)
        for scene in self._scenes.read(paragraphs, beginnings(sentences), statements):
            yield _annotated(scene, article)

    def _learn_cues(self, articles: Iterable[Iterable[AnnotatedScene]]) -> Weights:
        examples = (
            (_names(self._cue_views.see(one.scene), self._cue_views.expand), _cue_labels(one))
            for one in _flat(articles)
        )
        return _learn(examples, _CUE_SETTINGS)

    def _learn_network(self, articles: Iterable[Sequence[AnnotatedScene]]) -> NetworkWeights:
        examples = [self._network_example(scenes) for scenes in articles if scenes]
        return learn_network(examples, word_vector, _NETWORK_SETTINGS)

    def _network_example(self, scenes: Sequence[AnnotatedScene]) -> NetworkExample:
        views = [view for one in scenes for view in self._place_views.see(one.scene)]
        return NetworkExample(
            [tuple(self._place_views.expand(view)) for view in views],
            [word for one in scenes for word in words(one.scene)],
            [label for one in scenes for label in _cue_labels(one)],
        )

    def _role_examples(
        self, articles: Sequence[Sequence[AnnotatedScene]], scorers: Sequence[CueScorer]
    ) -> list[list[Example]]:
        return [
            list(self._role_examples_of(scenes, scorers[number % _PARTS]))
            for number, scenes in enumerate(articles)
        ]

    def _role_examples_of(
        self, scenes: Sequence[AnnotatedScene], scorer: CueScorer
    ) -> Iterator[Example]:
        scores = scorer.scores([one.scene for one in scenes])
        for one, found in zip(scenes, scorer.chain.best(scores, BIAS), strict=True):
            for roles in one.attributions:
                if len(roles) > 1 and roles.get(Role.CUE):
                    yield self._role_example(one.scene, roles, found)

    def _role_example(
        self, scene: Scene, roles: dict[Role, tuple[Stretch, ...]], found: Sequence[str]
    ) -> Example:
        cue = roles[Role.CUE][0]
        labels = marked(found, cue)
        first, last = window(scene, cue)
        views = self._role_views.see(scene, cue, labels)
        return _names(views, self._role_views.expand), _role_labels(scene, roles)[first : last + 1]


def _annotated(scene: Scene, article: AnnotatedArticle) -> AnnotatedScene:
    found = []
    for one in article.attributions:
        placed = {
            role: tuple(
                stretch
                for span in getattr(one, role)
                if (stretch := stretch_of(scene.tokens, span)) is not None
            )
            for role in Role
        }
        found.append({role: stretches for role, stretches in placed.items() if stretches})
    return AnnotatedScene(scene, tuple(roles for roles in found if roles))


def _cue_labels(one: AnnotatedScene) -> list[str]:
    """Return a label for each token: a cue before a source, a source before a content."""
    labels = [_NONE] * one.scene.size
    for roles in one.attributions:
        for first, last in roles.get(Role.CONTENT, ()):
            labels[first : last + 1] = ["content"] * (last + 1 - first)
    for role in (Role.SOURCE, Role.CUE):
        for roles in one.attributions:
            _mark(labels, roles.get(role, ()), role)
    return _whole(labels)


def _role_labels(scene: Scene, roles: dict[Role, tuple[Stretch, ...]]) -> list[str]:
    labels = [_NONE] * scene.size
    for role in (Role.CONTENT, Role.SOURCE):
        _mark(labels, roles.get(role, ()), role)
    for first, last in roles.get(Role.CUE, ()):
        labels[first : last + 1] = [CUE] * (last + 1 - first)
    return _whole(labels)


def _mark(labels: list[str], stretches: Iterable[Stretch], name: str) -> None:
    for first, last in stretches:
        labels[first : last + 1] = [f"B-{name}", *[f"I-{name}"] * (last - first)]


def _whole(labels: list[str]) -> list[str]:
    """Let what goes on after something else was marked over its beginning begin there."""
    for place, label in enumerate(labels):
        before = labels[place - 1] if place else _NONE
        if label.startswith("I-") and before not in (label, f"B-{label[2:]}"):
            labels[place] = f"B-{label[2:]}"
    return labels


def _names(
    views: Iterable[Sequence[View]], expand: Callable[[View], Iterable[str]]
) -> list[list[str]]:
    return [[name for view in place for name in expand(view)] for place in views]


def _learn(examples: Iterable[Example], settings: dict[str, Any]) -> Weights:
    import pycrfsuite  # type: ignore[import-untyped]  # noqa: PLC0415 -- only training needs it

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=settings, verbose=False)
    for names, labels in examples:
        trainer.append(names, labels)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        try:
            return _weights(tagger.info())
        finally:
            tagger.close()


def _weights(learnt: Any) -> Weights:
    labels = tuple(sorted(learnt.labels))
    column = {label: number for number, label in enumerate(labels)}
    kept = {key: w for key, w in learnt.state_features.items() if abs(w) >= _SMALLEST}
    names = tuple(sorted({name for name, _ in kept}))
    row = {name: number for number, name in enumerate(names)}
    values = np.zeros((len(names), len(labels)), dtype=np.float32)
    for (name, label), weight in kept.items():
        values[row[name], column[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in learnt.transitions.items():
        transitions[column[before], column[after]] = weight
    return Weights(labels, names, values, transitions)


def _mean(learnt: Sequence[Weights]) -> Weights:
    """Return the mean of weights over the same labels; a name counts nothing where it is not."""
    names = tuple(sorted({name for one in learnt for name in one.names}))
    row = {name: number for number, name in enumerate(names)}
    values = np.zeros((len(names), len(learnt[0].labels)), dtype=np.float32)
    for one in learnt:
        values[[row[name] for name in one.names]] += one.values / len(learnt)
    transitions = np.stack([one.transitions for one in learnt]).mean(axis=0)
    kept = [number for number, here in enumerate(values) if np.abs(here).max() >= _SMALLEST]
    return Weights(
        learnt[0].labels, tuple(names[number] for number in kept), values[kept], transitions
    )


def _outside(articles: Sequence[list[_T]], part: int) -> list[list[_T]]:
    return [one for number, one in enumerate(articles) if number % _PARTS != part]


def _flat(parts: Iterable[Iterable[_T]]) -> list[_T]:
    return [one for part in parts for one in part]


def main() -> int:
    """Learn, write, and return the exit code."""
    parser = ArgumentParser(prog="python -m evals.train_attribution")
    default = _ROOT / "bot" / "reading" / "models" / ATTRIBUTION
    parser.add_argument("--out", metavar="FILE", type=Path, default=default)
    arguments = parser.parse_args()
    shared = shared_folder()
    path = shared / "polnear" / "polnear.jsonl"
    if not path.is_file():
        sys.stderr.write(
            "The shared folder has no polnear, so that there is nothing to learn from.\n"
        )
        return 1
    limit_threads(1)
    learnt_from, _ = kept_apart(tuple(load_polnear(path, "train")))
    write_weights(arguments.out, Training().learn(learnt_from))
    sys.stdout.write(f"Learnt from {len(learnt_from)} articles; wrote {arguments.out.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
