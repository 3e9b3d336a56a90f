"""Tables that the reader makes of its packs and libraries, kept for as long as it is the same."""

from collections.abc import Callable
from typing import Any

from bot.reading.version import readers_version
from index.made_tables import made_table


def readers_table(name: str, make: Callable[[], Any]) -> Any:
    """Return what ``make`` returns, from the last time if this reader has kept a copy.

    Args:
        name: What the table is called.
        make: Makes it; plain data, as JSON has it.
    """
    return made_table(name, readers_version().encode(), make)
