"""Changes in folders, as the operating system tells of them."""

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Iterable
from pathlib import Path

_log = logging.getLogger(__name__)
_GATHERED_MS = 1_600
"""Milliseconds over which changes that follow each other closely are told together, at most."""
_TICK_MS = 500


async def changed_folders(
    folders: Iterable[Path], stop: asyncio.Event
) -> AsyncIterator[Collection[Path]]:
    """Yield those of ``folders`` in which something has changed, until ``stop`` is set.

    First all that are there are yielded once: something may have changed before they were watched.
    Folders that are not there are not watched; and where nothing can be watched, as on some file
    systems that several machines share, nothing is ever yielded. Watching never replaces looking.
    """
    from watchfiles import awatch  # noqa: PLC0415 -- not for `whosays bot --help`

    watched = {folder.resolve(): folder for folder in folders if folder.exists()}
    if not watched:
        await stop.wait()
        return
    told = False
    try:
        async for changes in awatch(
            *watched,
            stop_event=stop,
            debounce=_GATHERED_MS,
            rust_timeout=_TICK_MS,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            places = [Path(name) for _, name in changes]
            touched = [watched[root] for root in watched if _touches(places, root)]
            if not told:
                touched, told = [*watched.values()], True
            if touched:
                yield touched
    except (OSError, RuntimeError) as error:
        _log.warning("folders cannot be watched, only compared", extra={"reason": str(error)})
        await stop.wait()


async def changes_of(file: Path, stop: asyncio.Event) -> AsyncIterator[None]:
    """Yield whenever ``file`` was written, replaced, made or removed, until ``stop`` is set."""
    from watchfiles import awatch  # noqa: PLC0415 -- as above

    place = await asyncio.to_thread(file.resolve)
    try:
        # The folder, for editors put a new file in the place of the old one.
        async for changes in awatch(
            place.parent, stop_event=stop, rust_timeout=_TICK_MS, recursive=False
        ):
            if any(Path(name) == place for _, name in changes):
                yield
    except (OSError, RuntimeError) as error:
        _log.warning("the list of sources cannot be watched", extra={"reason": str(error)})
        await stop.wait()


def _touches(places: Iterable[Path], root: Path) -> bool:
    """Tell whether one of ``places`` is ``root`` or lies in it, and not in a hidden folder."""
    for place in places:
        if place == root:
            return True
        if place.is_relative_to(root):
            hidden = any(part.startswith(".") for part in place.relative_to(root).parts)
            if not hidden:
                return True
    return False
