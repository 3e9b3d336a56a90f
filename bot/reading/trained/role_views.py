"""What the trained reader looks at to find the source and the content of one cue.

No view holds a word, only classes of words, marks and places.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reading.trained.chain import View
from bot.reading.trained.scenes import Scene, Stretch, Told
from bot.reading.trained.word_classes import WordClasses

FARTHEST = 120
"""How many tokens before and after a cue its source and content are looked for."""
CUE = "cue"
"""The label of the cue's own tokens."""
_STEPS = (1, 2, 3, 5, 8, 13, 24, 49)
_CLAUSES = frozenset(
    ("is:and", "is:but", "is:because", "is:that", "is:who", "is:if", "is:wh", "is:as")
) | {"mark:semicolon", "mark:colon", "mark:dash"}
_FORMS = ("end:progressive", "end:past", "is:past", "is:be", "is:to", "is:by", "is:of", "is:about")
_EDGE = "edge"
_MOST = 2
_NO_MORE = (None,) * 10


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue: what its words mean, and what stands on both sides."""

    means: tuple[str, ...]
    before: str
    after: str
    quoted: bool


class RoleViews:
    """Views for finding source and content of a cue."""

    def __init__(self, classes: WordClasses) -> None:
        self._classes = classes

    def see(self, scene: Scene, cue: Stretch, labels: Sequence[str]) -> list[list[View]]:
        """Return the views of the places around ``cue``, from ``window``'s first to its last.

        Args:
            scene: The paragraph.
            cue: First and last token of the cue.
            labels: What the tokens were found to be when cues were looked for.
        """
        first, last = window(scene, cue)
        sight = _Sight(scene, cue, labels, self._cue(scene, cue))
        return [
            [("own",), *_NO_MORE] if cue[0] <= at <= cue[1] else sight.views(at)
            for at in range(first, last + 1)
        ]

    def expand(self, view: View) -> Iterable[str]:
        """Return the names of the features of a view."""
        return _EXPANSIONS[view[0]](*view[1:]) if view is not None else ()

    def _cue(self, scene: Scene, cue: Stretch) -> _Cue:
        first, last = cue
        names = {n for at in range(first, last + 1) for n in self._classes.names(scene.classes[at])}
        means = {n for n in names if n.startswith(("means:", "cue:")) or n in _FORMS}
        groups = {n.removeprefix("means:").partition(".")[0] for n in names if n[:6] == "means:"}
        return _Cue(
            tuple(sorted(means | groups)),
            _kind(scene, first - 1),
            _kind(scene, last + 1),
            scene.quoted[first] != -1,
        )


def window(scene: Scene, cue: Stretch) -> Stretch:
    """Return the first and the last token that may belong to the attribution of ``cue``."""
    return max(0, cue[0] - FARTHEST), min(scene.size - 1, cue[1] + FARTHEST)


class _Sight:
    """A paragraph as seen from one cue."""

    def __init__(self, scene: Scene, cue: Stretch, labels: Sequence[str], about: _Cue) -> None:
        self._scene, self._cue, self._labels, self._about = scene, cue, labels, about
        self._told = _told(scene, cue)
        self._sentences = _sentences(scene)
        self._between = _between(scene, cue, labels)

    def views(self, at: int) -> list[View]:
        """Return the views of the token at ``at``."""
        scene, labels, about = self._scene, self._labels, self._about
        side = "left" if at < self._cue[0] else "right"
        away = max(self._cue[0] - at, at - self._cue[1])
        label, kind, quotes = labels[at], scene.kinds[at], self._quotes(at)
        return [
            ("away", side, next(step for step in reversed(_STEPS) if step <= away)),
            ("labels", side, _label(labels, at - 1), label, _label(labels, at + 1)),
            ("place", side, label, quotes, about.quoted, self._sentence(at), *self._between[at]),
            ("cue", about.means, about.before, about.after, side, label),
            ("quotes", side, quotes, about.after),
            ("beside", about.means, side, kind) if away == 1 else None,
            ("ruled", side, label, *_ruled(self._told, at)),
            ("before", side, _kind(scene, at - 2), _kind(scene, at - 1), kind, quotes[:1]),
            ("after", side, _kind(scene, at + 1), _kind(scene, at + 2)),
            ("kind", side, kind, label),
            ("edges", side, _edges(scene, at)),
        ]

    def _sentence(self, at: int) -> int:
        return max(-_MOST, min(_MOST, self._sentences[at] - self._sentences[self._cue[0]]))

    def _quotes(self, at: int) -> str:
        number = self._scene.quoted[at]
        if number == -1:
            return "none"
        return "same" if number == self._scene.quoted[self._cue[0]] else "other"


def _kind(scene: Scene, at: int) -> str:
    return scene.kinds[at] if 0 <= at < scene.size else _EDGE


def _label(labels: Sequence[str], at: int) -> str:
    return labels[at] if 0 <= at < len(labels) else _EDGE


def _told(scene: Scene, cue: Stretch) -> Told | None:
    """Return what the rules read of the same cue."""
    return next(
        (t for t in scene.told if t.cue is not None and t.cue[0] <= cue[1] and cue[0] <= t.cue[1]),
        None,
    )


def _ruled(told: Told | None, at: int) -> tuple[str, str]:
    if told is None:
        return "nothing", ""
    named = (("source", told.source), ("content", told.content))
    known = [(name, stretch) for name, stretch in named if stretch is not None]
    inside = " ".join(name for name, (first, last) in known if first <= at <= last)
    edges = [f"begins {name}" for name, (first, _) in known if first == at]
    edges += [f"ends {name}" for name, (_, last) in known if last == at]
    return inside, ", ".join(edges)


def _sentences(scene: Scene) -> list[int]:
    """Number the sentences."""
    number, numbers = 0, []
    for at, begins in enumerate(scene.begins):
        number += begins and at > 0
        numbers.append(number)
    return numbers


def _between(
    scene: Scene, cue: Stretch, labels: Sequence[str]
) -> dict[int, tuple[int, int, int, int]]:
    """Count cues, sources, commas and clauses between each place and the cue, each up to two."""
    first, last = window(scene, cue)
    found: dict[int, tuple[int, int, int, int]] = {}
    for places in (range(cue[0] - 1, first - 1, -1), range(cue[1] + 1, last + 1)):
        cues = sources = commas = clauses = 0
        for at in places:
            found[at] = (
                min(_MOST, cues),
                min(_MOST, sources),
                min(_MOST, commas),
                min(_MOST, clauses),
            )
            cues += labels[at] == "B-cue"
            sources += labels[at] == "B-source"
            commas += scene.kinds[at] == "mark:comma"
            clauses += scene.kinds[at] in _CLAUSES
    return found


def _edges(scene: Scene, at: int) -> tuple[str, ...]:
    around = range(max(0, at - _MOST), min(scene.size, at + _MOST + 1))
    found = [f"{one - at} begins" for one in around if scene.begins[one]]
    found += [f"{one - at} other quotes" for one in around if scene.quoted[one] != scene.quoted[at]]
    found += ["last"] * (at == scene.size - 1)
    return tuple(found)


def _place(
    side: str,
    label: str,
    quotes: str,
    cue_quoted: bool,  # noqa: FBT001 -- views are tuples
    sentence: int,
    *counts: int,
) -> Iterator[str]:
    state = f"{quotes}/{'quoted' if cue_quoted else 'plain'}"
    cues, sources, commas, clauses = counts
    yield from (f"{side} {state}", f"{side} sentence {sentence}", f"{side} cues {cues}")
    yield from (f"{side} sources {sources}", f"{side} commas {commas}")
    yield f"{side} clauses {clauses}"
    yield f"{side} {label} cues {cues} sources {sources} {(sentence > 0) - (sentence < 0)}"
    yield f"{side} {label} {state} sentence {sentence} cues {min(1, cues)}"


def _about_cue(
    means: tuple[str, ...], before: str, after: str, side: str, label: str
) -> Iterator[str]:
    for name in (*means, f"before {before}", f"after {after}"):
        yield f"{side} cue {name}"
        yield f"{side} {label} cue {name}"


def _beside(means: tuple[str, ...], side: str, kind: str) -> Iterator[str]:
    yield f"beside {side} {kind}"
    yield from (f"beside {side} cue {name}" for name in means)


def _by_rule(side: str, label: str, inside: str, edges: str) -> Iterator[str]:
    yield f"ruled {inside}"
    yield f"ruled {inside} {side} {label}"
    yield from (f"ruled {edge}" for edge in edges.split(", ") if edge)


def _kinds_before(side: str, second: str, first: str, here: str, quotes: str) -> Iterator[str]:
    yield from (f"{side} -2 {second}", f"{side} -1 {first}", f"{side} 0 {here}")
    yield f"{side} pair {first} {here} {quotes}"


_EXPANSIONS: dict[str, Callable[..., Iterable[str]]] = {
    "own": lambda: ("own",),
    "away": lambda side, step: ("any", f"{side} away {step}"),
    "labels": lambda side, before, here, after: (
        f"{side} is {here}",
        f"{side} is {before} {here} {after}",
    ),
    "place": _place,
    "cue": _about_cue,
    "quotes": lambda side, quotes, after: (f"{side} quotes {quotes} after {after}",),
    "beside": _beside,
    "ruled": _by_rule,
    "before": _kinds_before,
    "after": lambda side, first, second: (f"{side} 1 {first}", f"{side} 2 {second}"),
    "kind": lambda side, kind, label: (f"{side} {kind} {label}",),
    "edges": lambda side, edges: (f"{side}", *edges, *(f"{side} {edge}" for edge in edges)),
}
