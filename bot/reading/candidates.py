"""Cues that may be some, each with the source and the content that would belong to it.

The two steps are those of Pareti (2015): a sequence model finds the cues, and one for each cue
finds what belongs to it, so that statements may lie inside one another. More cues are proposed
here than there are; ``bot.reading.choice`` chooses among them when it has seen what they carry.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.reading.chain import Chain, Weights
from bot.reading.cue_views import CueViews
from bot.reading.role_views import RoleViews, window
from bot.reading.scenes import Scene, Stretch
from bot.reading.weights import CUES, ROLES

BIAS = {"B-cue": 0.8, "B-source": 0.8}
"""Added where a cue or source may begin: about as many are found as there are."""
_WIDER = {"B-cue": 2.5, "B-source": 2.5}
"""The same, to find twice as many."""
_SLIGHTEST = 0.1
"""Of those, one that is less likely is hardly ever right."""

Chances = NDArray[np.float64]
"""How likely each label is at each place: places x labels."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue that may be one.

    Attributes:
        scene: Its paragraph.
        cue: Its tokens.
        likely: Whether it is found where about as many are looked for as there are.
        chance: How likely its likeliest token belongs to a cue, before anything else is known.
        source: The source nearest to it, if there is one.
        source_chance: How likely the source's tokens belong to it, on average; without a source
            how likely the likeliest token of the paragraph does.
        voice_chance: How likely the source's tokens belong to a source of any cue, on average.
        contents: What would be said.
        content_chance: As ``source_chance``.
    """

    scene: Scene
    cue: Stretch
    likely: bool
    chance: float
    source: Stretch | None
    source_chance: float
    voice_chance: float
    contents: tuple[Stretch, ...]
    content_chance: float


@dataclass(frozen=True, slots=True, eq=False)
class _Cue:
    scene: Scene
    cue: Stretch
    likely: bool
    chance: float
    labels: Sequence[str]
    chances: Chances


class CandidateReader:
    """Proposes attributions."""

    def __init__(
        self, cue_views: CueViews, role_views: RoleViews, weights: Mapping[str, Weights]
    ) -> None:
        self._cue_views = cue_views
        self._role_views = role_views
        self._cues = Chain(weights[CUES], cue_views.expand)
        self._roles = Chain(weights[ROLES], role_views.expand)

    def read(self, scenes: Sequence[Scene]) -> list[Candidate]:
        """Return the candidates of an article's paragraphs, in the order of their cues."""
        cues = list(self._proposed(scenes))
        scores = self._roles.scores(
            [self._role_views.see(one.scene, one.cue, one.labels) for one in cues]
        )
        found, chances = self._roles.best(scores), self._roles.chances(scores)
        return [self._candidate(*one) for one in zip(cues, found, chances, strict=True)]

    def _proposed(self, scenes: Sequence[Scene]) -> Iterator[_Cue]:
        scores = self._cues.scores([self._cue_views.see(scene) for scene in scenes])
        likely, wider = self._cues.best(scores, BIAS), self._cues.best(scores, _WIDER)
        for scene, labels, more, chances in zip(
            scenes, likely, wider, self._cues.chances(scores), strict=True
        ):
            sure, cue_chances = stretches(labels, "cue"), _of(self._cues, chances, "cue")
            for cue in sorted({*sure, *_apart(stretches(more, "cue"), sure)}):
                likely_cue, chance = cue in sure, _most(cue_chances, cue)
                if likely_cue or chance >= _SLIGHTEST:
                    seen = labels if likely_cue else marked(labels, cue)
                    yield _Cue(scene, cue, likely_cue, chance, seen, chances)

    def _candidate(self, one: _Cue, found: Sequence[str], chances: Chances) -> Candidate:
        first, _ = window(one.scene, one.cue)
        near = (one.cue[0] - first, one.cue[1] - first)
        sources, contents = stretches(found, "source"), stretches(found, "content")
        source = min(sources, key=lambda stretch: _distance(stretch, near), default=None)
        placed = (source[0] + first, source[1] + first) if source is not None else None
        return Candidate(
            scene=one.scene,
            cue=one.cue,
            likely=one.likely,
            chance=one.chance,
            source=placed,
            source_chance=_mean(_of(self._roles, chances, "source"), source),
            voice_chance=_mean(_of(self._cues, one.chances, "source"), placed),
            contents=tuple((a + first, b + first) for a, b in contents),
            content_chance=_mean(
                _of(self._roles, chances, "content"), contents[0] if contents else None
            ),
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


def _most(chances: Chances, stretch: Stretch) -> float:
    return float(chances[stretch[0] : stretch[1] + 1].max())


def _mean(chances: Chances, stretch: Stretch | None) -> float:
    if stretch is None:
        return float(chances.max())
    return float(chances[stretch[0] : stretch[1] + 1].mean())
