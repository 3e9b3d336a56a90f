"""Options and settings together: which store and which articles a command means."""

from argparse import Namespace
from pathlib import Path

from bot.settings import Settings
from bot.stores import Place, place_for
from index.loading import check_root


def chosen_place(arguments: Namespace, settings: Settings) -> Place:
    """Return the place that options name, else settings, else the only one there is.

    A store that is named by option alone is asked as it is, whatever articles are set.

    Raises:
        UserError: None is named, or the named articles do not exist or cannot be read.
    """
    if arguments.store is not None and arguments.articles is None:
        return place_for(None, Path(arguments.store))
    articles = settings.articles if arguments.articles is None else Path(arguments.articles)
    store = settings.store if arguments.store is None else Path(arguments.store)
    place = place_for(articles, store)
    if place.articles is not None:
        check_root(place.articles)  # before a store is made for what cannot be read
    return place
