"""How ``whosays index`` reaches a bot that owns the store: where it listens, and the key to it."""

import json
import os
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.index_report import IndexReport, unpacked
from index.errors import OperatorError
from index.reports import Progress

_FILE = "bot.json"
_PATIENCE = 3600.0


@dataclass(frozen=True, slots=True)
class HandOver:
    """The port on 127.0.0.1, and the key that only the store's owner can read."""

    port: int
    key: str


def write_hand_over(store: Path, hand_over: HandOver) -> Path:
    """Leave word in the store's folder, for its owner alone, and return the file."""
    file = store / _FILE
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump(asdict(hand_over), stream)
    return file


def read_hand_over(store: Path) -> HandOver | None:
    """Return where the bot that owns ``store`` listens, or None if there is none."""
    try:
        return HandOver(**json.loads((store / _FILE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def refresh_by_bot(hand_over: HandOver, progress: Callable[[Progress], None]) -> IndexReport:
    """Let the bot read what is new, and return its report.

    Raises:
        OperatorError: It cannot be reached, or could not read.
    """
    request = urllib.request.Request(
        f"http://127.0.0.1:{hand_over.port}/reindex",
        data=b"",
        headers={"Authorization": f"Bearer {hand_over.key}"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    line, last = b"", dict[str, object]()
    try:
        with opener.open(request, timeout=_PATIENCE) as lines:
            for line in lines:
                last = json.loads(line)
                if "done" in last:
                    progress(Progress(int(str(last["done"])), int(str(last["total"])), ""))
        if "total" in last and "done" not in last:
            return unpacked(line)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise OperatorError(f"The bot that owns the store cannot be reached: {error}.") from error
    raise OperatorError(f"The bot could not read the articles: {last.get('failure')}")
