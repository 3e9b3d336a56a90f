"""``whosays status``: what is indexed."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.commands.options import chosen_place
from bot.output import Output
from bot.reading_ahead.unread import read_counts
from bot.rendering.holdings import holdings_lines
from bot.settings import load_settings
from bot.stores import require_store
from bot.upkeep.indexing import tell
from bot.upkeep.servers import ServerState, state_of
from bot.wiring import open_application
from index.catalogue.takedowns import Takedown
from index.storing.corpus_status import CorpusStatus


def run(arguments: Namespace) -> int:
    """Count the articles of the index by outlet and language."""
    settings = load_settings()
    place = chosen_place(arguments, settings)
    require_store(place)
    with open_application(settings, place, tell) as application:
        server = state_of(application.corpus)
        corpus = application.corpus
        status, read = corpus.status(), read_counts(corpus).read
        held = _Held(place.store, status, read, server, corpus.incomplete)
    output = Output()
    if arguments.json:
        output.json(_as_document(held))
        return 0
    for line in _lines(held):
        output.line(line)
    return 0


@dataclass(frozen=True, slots=True)
class _Held:
    """What there is to tell of one store."""

    store: Path
    status: CorpusStatus
    read: int
    server: ServerState | None
    incomplete: str | None


def _lines(held: _Held) -> Iterator[str]:
    yield f"Store      {held.store}"
    if held.server is not None:
        yield f"Server     {held.server.address}, {_state(held.server)}"
    yield from holdings_lines(held.status, held.read)
    if held.incomplete is not None:
        yield f"Incomplete {held.incomplete} 'whosays doctor --repair' says what is left."


def _as_document(held: _Held) -> Mapping[str, object]:
    status, server = held.status, held.server
    return {
        "store": str(held.store),
        "root": None if status.root is None else str(status.root),
        "articles": status.articles,
        "read": held.read,
        "passages": status.chunks,
        "rejected": status.rejected,
        "outlets": dict(status.outlets),
        "languages": dict(status.languages),
        "embedder": status.embedder,
        "refreshed": None if status.refreshed is None else status.refreshed.isoformat(),
        "bytes": status.bytes,
        "server": None if server is None else asdict(server),
        "incomplete": held.incomplete,
        "taken_down": [*map(_taken_down, status.taken_down)],
    }


def _taken_down(one: Takedown) -> Mapping[str, object]:
    return {
        "id": one.id,
        "kind": one.kind,
        "at": one.at.isoformat(),
        "articles": one.articles,
        "outlet": one.outlet,
    }


def _state(server: ServerState) -> str:
    if server.failure is not None:
        return f"NOT IN USE: {server.failure}"
    return f"{server.vectors} vectors; changes followed: {server.changes}"
