"""What the trained reader looks at to find the cues and sources of a paragraph, place by place.

No view holds a word, only classes of words, marks and places.
"""

from collections.abc import Callable, Iterable, Iterator

from bot.reading.trained.chain import View
from bot.reading.trained.scenes import Scene
from bot.reading.trained.word_classes import WordClasses

_AROUND = range(-2, 3)
_EDGE = "edge"


class CueViews:
    """Views for finding cues and sources."""

    def __init__(self, classes: WordClasses) -> None:
        self._classes = classes

    def see(self, scene: Scene) -> list[list[View]]:
        """Return the views of every place, each with as many."""
        kinds = (_EDGE,) * 3 + scene.kinds + (_EDGE,) * 3
        classes = (-1, -1, *scene.classes, -1, -1)
        around = ((), (), *states(scene), (), ())
        whole = ("scene", scene.heading, any(number != -1 for number in scene.quoted))
        return [
            [
                whole,
                *(("class", step, classes[at + 2 + step]) for step in _AROUND),
                ("states", around[at : at + 5]),
                ("far", -3, kinds[at]),
                ("far", 3, kinds[at + 6]),
                ("left", *kinds[at + 1 : at + 4]),
                ("middle", *kinds[at + 2 : at + 5]),
                ("right", *kinds[at + 3 : at + 6]),
            ]
            for at in range(scene.size)
        ]

    def expand(self, view: View) -> Iterable[str]:
        """Return the names of the features of a view."""
        if view is None:
            return ()
        if view[0] == "class":
            _, step, number = view
            names = self._classes.names(number) if number >= 0 else (_EDGE,)
            return (f"{step} {name}" for name in names)
        return _EXPANSIONS[view[0]](*view[1:])


def _of_states(states: Iterable[Iterable[str]]) -> Iterator[str]:
    for step, names in zip(_AROUND, states, strict=True):
        yield from (f"{step} {name}" for name in names)


def _middle(before: str, here: str, after: str) -> Iterator[str]:
    yield f"here {here}"
    yield f"pair {before} {here}"
    yield f"next {here} {after}"
    yield f"around {before} {after}"
    yield f"middle {before} {here} {after}"


def states(scene: Scene) -> Iterator[tuple[str, ...]]:
    """Yield what is known of each place beside its word."""
    quoted, last = scene.quoted, scene.size - 1
    for place in range(scene.size):
        state = [f"ruled {scene.ruled[place]}"]
        if quoted[place] != -1:
            state.append("quoted")
            if place == 0 or quoted[place - 1] != quoted[place]:
                state.append("quotation begins")
            if place == last or quoted[place + 1] != quoted[place]:
                state.append("quotation ends")
        if scene.cues[place]:
            state.append(f"cue {scene.cues[place]}")
        if scene.begins[place]:
            state.append("sentence begins")
        yield tuple(state)


_EXPANSIONS: dict[str, Callable[..., Iterable[str]]] = {
    "scene": lambda heading, quotes: ("any", f"quotes {quotes}", f"heading {heading}"),
    "states": _of_states,
    "far": lambda step, kind: (f"{step} {kind}",),
    "left": lambda first, second, third: (f"left {first} {second} {third}",),
    "middle": _middle,
    "right": lambda first, second, third: (f"right {first} {second} {third}",),
}
