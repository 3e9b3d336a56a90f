"""A folder of articles, indexed and opened by itself: no other source and no setting of a store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.wiring import Application


@contextmanager
def indexed_folder(folder: Path, store: Path | None) -> Iterator["Application"]:
    """Index what is new in ``folder`` and hold the application over it.

    Args:
        folder: The articles.
        store: The folder of the index, or None for the one that belongs to ``folder``.

    Raises:
        UserError: There is no such folder, or no article in it.
    """
    from bot.settings import alone, load_settings  # noqa: PLC0415 -- Chroma loads for seconds
    from bot.stores import place_for  # noqa: PLC0415 -- as above
    from bot.upkeep.indexing import refresh_for_question  # noqa: PLC0415 -- as above
    from bot.wiring import open_application  # noqa: PLC0415 -- as above

    with open_application(alone(load_settings()), place_for(folder, store)) as application:
        refresh_for_question(application)
        yield application
