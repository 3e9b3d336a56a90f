"""Options and settings together: which store and which articles a command means."""

from argparse import Namespace
from pathlib import Path

from bot.settings import Settings
from bot.stores import Place, place_for


def chosen_place(arguments: Namespace, settings: Settings) -> Place:
    """Return the place that options name, else settings, else the only one there is.

    A store that is named by option alone is asked as it is, whatever articles are set.

    Raises:
        UserError: None is named, or the named articles do not exist.
    """
    if arguments.store is not None and arguments.articles is None:
        return place_for(None, Path(arguments.store))
    articles = settings.articles if arguments.articles is None else Path(arguments.articles)
    store = settings.store if arguments.store is None else Path(arguments.store)
    return place_for(articles, store)
