"""One process a store: Chroma loses vectors where two processes write to one folder."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from index.errors import OperatorError, StoreInUseError

_PATIENCE = 3.0
"""Seconds to wait for an owner that is soon done: one question takes about one."""


class Ownership:
    """Holds a store folder for this process until it is released or the process ends."""

    def __init__(self, folder: Path, *, patience: float = _PATIENCE) -> None:
        """Take the folder, creating it if need be.

        Args:
            folder: The store.
            patience: Seconds to wait for another owner to be done.

        Raises:
            StoreInUseError: Another owner has it; the message says which process.
            OperatorError: The folder cannot be created or written.
        """
        self._owner_file = folder / "owner.json"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # Opened in one thread, closed in another: the lock belongs to the process.
            self._lock = FileLock(folder / "lock", thread_local=False, preserve_lock_file=True)
            self._lock.acquire(timeout=patience)
            self._owner_file.write_text(json.dumps(_this_process()), encoding="utf-8")
        except Timeout as error:
            raise StoreInUseError(_in_use(folder, self._owner_file)) from error
        except OSError as error:
            raise OperatorError(
                f"The store {folder} cannot be written ({error.strerror}); "
                "choose another folder or mend its permissions."
            ) from error

    def release(self) -> None:
        """Give the folder back; a second call does nothing."""
        if self._lock.is_locked:
            self._owner_file.unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _this_process() -> dict[str, str | int]:
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]]).strip() or "python"
    since = datetime.now().astimezone().isoformat(timespec="minutes")
    return {"pid": os.getpid(), "command": command, "since": since}


def _in_use(folder: Path, owner_file: Path) -> str:
    try:
        owner = json.loads(owner_file.read_text(encoding="utf-8"))
        who = f"process {owner['pid']} ({owner['command']}, since {owner['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        who = "another process"
    return (
        f"The store {folder} is in use by {who}; wait until it is done, close it, "
        "or choose another store folder."
    )
