"""Cues, each with the source and the content that belong to it.

The two steps are those of Pareti (2015): a sequence model finds the cues, and one for each cue
finds what belongs to it, so that statements may lie inside one another.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.reading.trained.chain import Chain, Weights
from bot.reading.trained.cue_scores import CueScorer
from bot.reading.trained.role_views import RoleViews, window
from bot.reading.trained.scenes import Scene, Stretch

BIAS = {"B-cue": 0.3, "B-source": 0.3}
"""Added where a cue or source may begin: about as many are found as there are."""
_WIDER = {"B-cue": 2.5, "B-source": 2.5}
"""The same, to find twice as many."""
_LIKELY = 0.43
"""How likely a cue's likeliest token must be in one: F1 is best here, a little below half."""

Chances = NDArray[np.float64]
"""How likely each label is at each place: places x labels."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with what belongs to it.

    Attributes:
        scene: Its paragraph.
        cue: Its tokens.
        source: The source nearest to it, if there is one.
        contents: What is said.
    """

    scene: Scene
    cue: Stretch
    source: Stretch | None
    contents: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Cue:
    scene: Scene
    cue: Stretch
    labels: Sequence[str]


class CandidateReader:
    """Finds attributions."""

    def __init__(self, cues: CueScorer, role_views: RoleViews, roles: Weights) -> None:
        self._scorer = cues
        self._cues = cues.chain
        self._role_views = role_views
        self._roles = Chain(roles, role_views.expand)

    def read(self, scenes: Sequence[Scene]) -> list[Candidate]:
        """Return the attributions of an article's paragraphs, in the order of their cues."""
        cues = list(self._found(scenes))
        scores = self._roles.scores(
            [self._role_views.see(one.scene, one.cue, one.labels) for one in cues]
        )
        found = self._roles.best(scores)
        return [_candidate(one, labels) for one, labels in zip(cues, found, strict=True)]

    def _found(self, scenes: Sequence[Scene]) -> Iterator[_Cue]:
        scores = self._scorer.scores(scenes)
        likely, wider = self._cues.best(scores, BIAS), self._cues.best(scores, _WIDER)
        for scene, labels, more, chances in zip(
            scenes, likely, wider, self._cues.chances(scores), strict=True
        ):
            sure, cue_chances = stretches(labels, "cue"), _of(self._cues, chances, "cue")
            for cue in sorted({*sure, *_apart(stretches(more, "cue"), sure)}):
                if cue_chances[cue[0] : cue[1] + 1].max() >= _LIKELY:
                    yield _Cue(scene, cue, labels if cue in sure else marked(labels, cue))


def _candidate(one: _Cue, found: Sequence[str]) -> Candidate:
    first, _ = window(one.scene, one.cue)
    near = (one.cue[0] - first, one.cue[1] - first)
    sources, contents = stretches(found, "source"), stretches(found, "content")
    source = min(sources, key=lambda stretch: _distance(stretch, near), default=None)
    return Candidate(
        scene=one.scene,
        cue=one.cue,
        source=(source[0] + first, source[1] + first) if source is not None else None,
        contents=tuple((a + first, b + first) for a, b in contents),
    )


def marked(labels: Sequence[str], cue: Stretch) -> list[str]:
    """Return ``labels`` with those of a cue at ``cue``."""
    first, last = cue
    return [*labels[:first], "B-cue", *["I-cue"] * (last - first), *labels[last + 1 :]]


def stretches(labels: Sequence[str], name: str) -> list[Stretch]:
    """Return the first and last place of every stretch labelled ``name``."""
    found: list[Stretch] = []
    for place, label in enumerate(labels):
        if label == f"B-{name}":
            found.append((place, place))
        elif label == f"I-{name}" and found:
            found[-1] = (found[-1][0], place)
    return found


def _apart(some: Iterable[Stretch], others: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield those of ``some`` that share no place with one of ``others``."""
    taken = {at for first, last in others for at in range(first, last + 1)}
    return (one for one in some if taken.isdisjoint(range(one[0], one[1] + 1)))


def _distance(one: Stretch, cue: Stretch) -> int:
    return max(one[0] - cue[1], cue[0] - one[1])


def _of(chain: Chain, chances: Chances, name: str) -> Chances:
    """Return how likely each place belongs to a stretch of ``name``."""
    columns = [at for at, label in enumerate(chain.labels) if label[2:] == name]
    total: Chances = chances[:, columns].sum(axis=1)
    return total
