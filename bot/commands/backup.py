"""``whosays backup`` and ``whosays restore``."""

from argparse import Namespace
from pathlib import Path

from bot.commands.options import chosen_place
from bot.output import Output
from bot.settings import load_settings
from bot.stores import require_store
from bot.upkeep.backups import back_up, put_back
from bot.upkeep.indexing import tell
from index.storing.backup import Manifest


def run(arguments: Namespace) -> int:
    """Write a backup, or put one back."""
    return _restore(arguments) if arguments.restoring else _back_up(arguments)


def _back_up(arguments: Namespace) -> int:
    settings = load_settings()
    place = chosen_place(arguments, settings)
    require_store(place)
    file = Path(arguments.file)
    manifest = back_up(settings, place, file)
    if place.shared:
        tell(
            "This saves what the bot keeps and this machine's copy of the articles. Vectors and"
            " changes are on the Chroma server; save its folder there."
        )
    _print(arguments, place.store, manifest)
    if not arguments.json:
        size = file.stat().st_size / 1024
        Output().line(f"{manifest.articles} articles, verified, {size:,.0f} KiB: {file}")
    return 0


def _restore(arguments: Namespace) -> int:
    settings = load_settings()
    store = settings.store if arguments.store is None else Path(arguments.store)
    done = put_back(settings, store, Path(arguments.file), replace=arguments.replace)
    if done.lost_takedowns:
        tell(
            f"{done.lost_takedowns} takedowns were made after this backup: what they took out is"
            " back. Say 'whosays forget' again."
        )
    _print(arguments, done.store, done.manifest)
    if not arguments.json:
        Output().line(
            f"{done.manifest.articles} articles are in {done.store} as they were on"
            f" {done.manifest.created:%Y-%m-%d at %H:%M} UTC. What is made from them is made when"
            " the index is next opened."
        )
    return 0


def _print(arguments: Namespace, store: Path, manifest: Manifest) -> None:
    if arguments.json:
        Output().json(
            {
                "store": str(store),
                "file": arguments.file,
                "created": manifest.created.isoformat(),
                "articles": manifest.articles,
                "sha256": dict(manifest.digests),
            }
        )
