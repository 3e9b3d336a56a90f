"""Options and settings together: which store, which articles and which sources a command means."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from bot.settings import SOURCES, Settings
from bot.stores import Place, place_for, shared_store
from bot.upkeep.servers import server_of


def chosen_place(arguments: Namespace, settings: Settings) -> Place:
    """Return the place that options name, else settings, else the only one there is.

    A store that is named by option alone is asked as it is, whatever articles and sources are set.
    Articles named by option are all that is meant, unless sources are named by option too.

    Raises:
        UserError: None is named, or what is named does not exist or cannot be read.
    """
    named = getattr(arguments, "sources", None)
    server = server_of(settings)
    shared = server is not None
    if arguments.store is not None and arguments.articles is None and named is None:
        return replace(place_for(None, Path(arguments.store)), shared=shared)
    articles = settings.articles if arguments.articles is None else Path(arguments.articles)
    store = settings.store if arguments.store is None else Path(arguments.store)
    sources = _sources(named, settings) if named or arguments.articles is None else None
    if store is None and server is not None:
        store = shared_store(str(server))
    place = replace(place_for(articles, store, sources), shared=shared)
    _check(place)
    return place


def feeding_place(arguments: Namespace, settings: Settings) -> Place:
    """Return the same for a command that brings a store up to date.

    A store that is named by option alone is fed from the articles and sources that are set.

    Raises:
        UserError: As in ``chosen_place``.
    """
    if arguments.store is None:
        return chosen_place(arguments, settings)
    return chosen_place(
        Namespace(**{**vars(arguments), "store": None}),
        settings.model_copy(update={"store": Path(arguments.store)}),
    )


def sources_file(arguments: Namespace, settings: Settings) -> Path:
    """Return the file of sources that is meant, whether or not it is there."""
    named = getattr(arguments, "sources", None)
    return Path(named) if named else settings.sources


def _sources(named: str | None, settings: Settings) -> Path | None:
    if named:
        return Path(named)
    return settings.sources if settings.sources != SOURCES or SOURCES.exists() else None


def _check(place: Place) -> None:
    """Look at what is named before a store is made for what cannot be read."""
    if place.articles is not None:
        from index.loading.loading import check_root  # noqa: PLC0415 -- a store has been read

        check_root(place.articles)
    if place.sources is not None:
        from bot.sources.sources import load_sources  # noqa: PLC0415 -- as above

        load_sources(place.sources)
