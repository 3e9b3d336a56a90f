"""What the network of the trained reader sees of a place: its own classes and state alone.

No view holds a word. Words reach the network as vectors of the sentence encoder.
"""

from collections.abc import Iterable, Iterator

from bot.reading.trained.chain import View
from bot.reading.trained.cue_views import states
from bot.reading.trained.scenes import Scene
from bot.reading.trained.word_classes import WordClasses


class PlaceViews:
    """Views of single places."""

    def __init__(self, classes: WordClasses) -> None:
        self._classes = classes

    def see(self, scene: Scene) -> Iterator[View]:
        """Yield what is seen of each place of ``scene``."""
        last = scene.size - 1
        for place, state in enumerate(states(scene)):
            yield scene.classes[place], state, scene.heading, place == 0, place == last

    def expand(self, view: View) -> Iterable[str]:
        """Return the names of the features of a view."""
        if view is None:
            return ()
        number, state, heading, first, last = view
        edges = ["paragraph begins"] * first + ["paragraph ends"] * last
        return (*self._classes.names(number), *state, f"heading {heading}", *edges)


def words(scene: Scene) -> Iterator[str]:
    """Yield the word of each place, as its vector is looked up."""
    return (token.text.lower() for token in scene.tokens)
