"""Files of one JSON object a line, as the sets of the shared folder have them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def json_lines(path: Path) -> Iterator[Any]:
    """Yield the object of each line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
