"""What the trained reader looks at to choose among candidates, when it has seen what they carry.

No view holds a word, only classes of words, chances in steps, counts and places.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.reading.candidates import Candidate
from bot.reading.chain import View
from bot.reading.scenes import Stretch
from bot.reading.tokens import Kind
from bot.reading.word_classes import WordClasses

_STEPS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
_LENGTHS = (1, 2, 3, 4, 6, 10, 20, 40)
_SHARES = (0.3, 0.4, 0.5, 0.6, 0.7)
_FORMS = ("end:progressive", "end:past", "is:past", "is:be", "is:to", "is:by", "is:of", "is:not")
_MOST = 2
_EDGE = "edge"


class ChoiceViews:
    """Views for choosing among the candidates of an article."""

    def __init__(self, classes: WordClasses) -> None:
        self._classes = classes

    def see(self, candidates: Sequence[Candidate]) -> list[list[View]]:
        """Return the views of every candidate of an article, each with as many."""
        voices = Counter(_voice(one) for one in candidates if one.likely)
        share = sum(one.likely for one in candidates) / max(1, len(candidates))
        dense = _step(share, _SHARES)
        return [self._views(one, candidates, voices, dense) for one in candidates]

    def expand(self, view: View) -> Iterable[str]:
        """Return the names of the features of a view."""
        return _EXPANSIONS[view[0]](*view[1:]) if view is not None else ()

    def _views(
        self,
        one: Candidate,
        candidates: Sequence[Candidate],
        voices: Counter[str],
        dense: int,
    ) -> list[View]:
        scene, (first, last) = one.scene, one.cue
        chance = _step(one.chance, _STEPS)
        source, content = one.source is not None, bool(one.contents)
        carried = f"{'source' if source else 'none'}/{'content' if content else 'none'}"
        return [
            ("chance", chance, one.likely, carried),
            ("role", "source", source, _step(one.source_chance, _STEPS), chance),
            ("role", "voice", source, _step(one.voice_chance, _STEPS), chance),
            ("role", "content", content, _step(one.content_chance, _STEPS), chance),
            ("cue", self._means(one), carried),
            ("around", _kind(one, first - 1), scene.kinds[first], _kind(one, last + 1), carried),
            ("order", _order(one), scene.kinds[first]),
            ("place", scene.heading, scene.quoted[first] != -1, _inside(one, candidates), carried),
            ("told", *_told(one), carried),
            ("source", *self._source(one)),
            ("others", min(_MOST, voices[_voice(one)] - one.likely), dense, chance),
            ("lengths", last - first, _size(one.source), *_contents(one), _apart(one)),
        ]

    def _means(self, one: Candidate) -> tuple[str, ...]:
        places = range(one.cue[0], one.cue[1] + 1)
        names = {n for at in places for n in self._classes.names(one.scene.classes[at])}
        groups = {n.removeprefix("means:").partition(".")[0] for n in names if n[:6] == "means:"}
        return tuple(
            sorted(groups | {n for n in names if n.startswith(("means:", "cue:")) or n in _FORMS})
        )

    def _source(self, one: Candidate) -> tuple[str, str, tuple[str, ...]]:
        if one.source is None:
            return _EDGE, _EDGE, ()
        first, last = one.source
        names = self._classes.names(one.scene.classes[last])
        return one.scene.kinds[first], one.scene.kinds[last], names


def _kind(one: Candidate, at: int) -> str:
    return one.scene.kinds[at] if 0 <= at < one.scene.size else _EDGE


def _step(value: float, steps: Sequence[float]) -> int:
    return sum(value >= step for step in steps)


def _voice(one: Candidate) -> str:
    """Return the last word of the source, to be compared with others and nothing else."""
    if one.source is None:
        return ""
    words = [
        token.norm
        for token in one.scene.tokens[one.source[0] : one.source[1] + 1]
        if token.kind is Kind.WORD
    ]
    return words[-1] if words else ""


def _order(one: Candidate) -> str:
    parts = [("cue", one.cue[0]), *(("content", first) for first, _ in one.contents[:_MOST])]
    if one.source is not None:
        parts.append(("source", one.source[0]))
    return "/".join(name for name, _ in sorted(parts, key=lambda part: part[1]))


def _inside(one: Candidate, candidates: Iterable[Candidate]) -> int:
    """Return how many likely cues have this one in what they say, up to two."""
    return min(
        _MOST,
        sum(
            other.likely
            and other.scene is one.scene
            and other is not one
            and any(first <= one.cue[0] <= last for first, last in other.contents)
            for other in candidates
        ),
    )


def _told(one: Candidate) -> tuple[bool, bool, bool]:
    """Tell whether the rules read a cue here, with the same source, with the same content."""
    near = [t for t in one.scene.told if t.cue is not None and _meet(t.cue, one.cue)]
    return (
        bool(near),
        any(t.source is not None and _meet(t.source, one.source) for t in near),
        any(t.content is not None and any(_meet(t.content, c) for c in one.contents) for t in near),
    )


def _meet(one: Stretch, other: Stretch | None) -> bool:
    return other is not None and one[0] <= other[1] and other[0] <= one[1]


def _size(stretch: Stretch | None) -> int:
    return _step(stretch[1] - stretch[0] + 1, _LENGTHS) if stretch is not None else 0


def _contents(one: Candidate) -> tuple[int, int]:
    longest = max((last - first + 1 for first, last in one.contents), default=0)
    return len(one.contents[:_MOST]), _step(longest, _LENGTHS)


def _apart(one: Candidate) -> int:
    if one.source is None:
        return 0
    return _step(max(one.source[0] - one.cue[1], one.cue[0] - one.source[1]), _LENGTHS)


def _chance(chance: int, likely: bool, carried: str) -> Iterator[str]:  # noqa: FBT001 -- views are tuples
    yield from (f"chance over {step}" for step in range(chance))
    yield f"likely {likely}"
    yield f"chance {chance} {carried}"
    yield f"carried {carried}"


def _role(name: str, has: bool, step: int, chance: int) -> Iterator[str]:  # noqa: FBT001 -- as above
    yield from (f"{name} {has} over {at}" for at in range(step))
    yield f"{name} {has} {step} chance {chance // 2}"


def _cue(means: tuple[str, ...], carried: str) -> Iterator[str]:
    for name in means:
        yield f"cue {name}"
        yield f"cue {name} {carried}"


def _around(before: str, here: str, after: str, carried: str) -> Iterator[str]:
    yield from (f"before {before}", f"here {here}", f"after {after}")
    yield from (f"pair {before} {here}", f"next {here} {after}", f"here {here} {carried}")


def _place(heading: bool, quoted: bool, inside: int, carried: str) -> Iterator[str]:  # noqa: FBT001 -- as above
    yield from (f"heading {heading}", f"quoted {quoted}", f"inside {inside}")
    yield f"place {heading} {quoted} {inside} {carried}"


_EXPANSIONS: dict[str, Callable[..., Iterable[str]]] = {
    "chance": _chance,
    "role": _role,
    "cue": _cue,
    "around": _around,
    "order": lambda order, kind: (f"order {order}", f"order {order} {kind}"),
    "place": _place,
    "told": lambda cue, source, content, carried: (
        f"ruled {cue} {source} {content}",
        f"ruled {cue} {source} {content} {carried}",
    ),
    "source": lambda first, last, names: (
        f"source {first}",
        f"source last {last}",
        *(f"source last {name}" for name in names),
    ),
    "others": lambda same, dense, chance: (
        f"same {same}",
        f"dense {dense}",
        f"dense {dense} chance {chance // 2}",
        f"same {same} chance {chance // 2}",
    ),
    "lengths": lambda cue, source, count, content, apart: (
        f"length cue {min(5, cue)}",
        f"length source {source}",
        f"length content {content}",
        f"contents {count}",
        f"apart {apart}",
    ),
}
