"""``whosays status``: what is indexed."""

from argparse import Namespace
from dataclasses import asdict

from bot.commands.options import chosen_place
from bot.output import Output
from bot.rendering.holdings import holdings_lines
from bot.settings import load_settings
from bot.stores import require_store
from bot.upkeep.indexing import tell
from bot.upkeep.servers import ServerState, state_of
from bot.wiring import open_application


def run(arguments: Namespace) -> int:
    """Count the articles of the index by outlet and language."""
    settings = load_settings()
    place = chosen_place(arguments, settings)
    require_store(place)
    with open_application(settings, place, tell) as application:
        server = state_of(application.corpus)
        status, incomplete = application.corpus.status(), application.corpus.incomplete
    output = Output()
    if not arguments.json:
        output.line(f"Store      {place.store}")
        if server is not None:
            output.line(f"Server     {server.address}, {_state(server)}")
        for line in holdings_lines(status):
            output.line(line)
        if incomplete is not None:
            output.line(f"Incomplete {incomplete} 'whosays doctor --repair' says what is left.")
        return 0
    output.json(
        {
            "store": str(place.store),
            "root": None if status.root is None else str(status.root),
            "articles": status.articles,
            "passages": status.chunks,
            "rejected": status.rejected,
            "outlets": dict(status.outlets),
            "languages": dict(status.languages),
            "embedder": status.embedder,
            "refreshed": None if status.refreshed is None else status.refreshed.isoformat(),
            "bytes": status.bytes,
            "server": None if server is None else asdict(server),
            "incomplete": incomplete,
            "taken_down": [
                {
                    "id": one.id,
                    "kind": one.kind,
                    "at": one.at.isoformat(),
                    "articles": one.articles,
                    "outlet": one.outlet,
                }
                for one in status.taken_down
            ],
        }
    )
    return 0


def _state(server: ServerState) -> str:
    if server.failure is not None:
        return f"NOT IN USE: {server.failure}"
    return f"{server.vectors} vectors; changes followed: {server.changes}"
