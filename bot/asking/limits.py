"""Which articles are searched, as the settings say it, in the names that the corpus has."""

from collections.abc import Iterable

from bot.settings import Settings
from index.corpus import Corpus
from index.errors import UserError
from index.searching.search import Limits

_SHOWN = 12


def limits_of(settings: Settings, corpus: Corpus) -> Limits:
    """Return what ``settings`` limit a search to.

    Raises:
        UserError: No article is of a named outlet or language, or the days are the wrong way round.
    """
    since, until = settings.since, settings.until
    if since is not None and until is not None and since > until:
        raise UserError(f"No day is both since {since} and until {until}; exchange the two.")
    return Limits(
        languages=_chosen(settings.only_languages, ",", corpus.languages, "in the language"),
        outlets=_chosen(settings.only_outlets, ";", corpus.outlets, "of the outlet")
        if settings.only_outlets
        else frozenset(),
        since=since,
        until=until,
    )


def told(limits: Limits) -> str:
    """Return in a few words which articles are searched; "" where all are."""
    parts = (
        f"in {', '.join(sorted(limits.languages))}" if limits.languages else "",
        f"of {'; '.join(sorted(limits.outlets))}" if limits.outlets else "",
        f"since {limits.since}" if limits.since else "",
        f"until {limits.until}" if limits.until else "",
    )
    return " ".join(filter(None, parts))


def _chosen(written: str | None, mark: str, known: Iterable[str], kind: str) -> frozenset[str]:
    """Return the names of a list as the corpus has them, whatever their case."""
    names = [name.strip() for name in (written or "").split(mark)]
    chosen: set[str] = set()
    for name in filter(None, names):
        found = {one for one in known if one.casefold() == name.casefold()}
        if not found:
            raise UserError(f"No article is {kind} {name}; there are: {_listed(known)}.")
        chosen |= found
    return frozenset(chosen)


def _listed(known: Iterable[str]) -> str:
    names = list(known)
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return "; ".join(names[:_SHOWN]) + more if names else "none"
