"""A process that embeds, as it is started and asked (``index.embedding.worker``)."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress

import numpy as np
from numpy.typing import NDArray

from index.embedding import worker as embedding_worker
from index.made_tables import tables_folder


class HelpingProcess:
    """A process that embeds for this one, and ends when this one is gone.

    Attributes:
        process_id: Its number.
    """

    def __init__(self, dimensions: int) -> None:
        """Start it; ``dimensions`` is the length of the model's vectors.

        Raises:
            OSError: That cannot be done.
        """
        self._dimensions = dimensions
        folder = tables_folder()
        module = embedding_worker.__name__
        paths = os.pathsep.join(path or os.curdir for path in sys.path)
        self._process = subprocess.Popen(  # noqa: S603 -- this Python, and a module of ours
            [sys.executable, "-P", "-m", module, *([str(folder)] if folder else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            start_new_session=True,  # Ctrl-C is for this process, which ends the others
        )
        self.process_id = self._process.pid
        self._first = b""
        self._waiting = threading.Thread(target=self._wait, name="whosays-worker", daemon=True)
        self._waiting.start()

    def _wait(self) -> None:
        if self._process.stdout is not None:
            self._first = self._process.stdout.read(1)

    def is_ready(self) -> bool:
        """Tell whether the process has loaded its model.

        Raises:
            OSError: It has ended.
        """
        if self._process.poll() is not None:
            raise self._lost()
        return self._first == embedding_worker.READY

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``.

        Raises:
            OSError: The process is gone.
        """
        if self._process.stdin is None or self._process.stdout is None:
            raise self._lost()
        self._process.stdin.write(json.dumps(texts).encode() + b"\n")
        self._process.stdin.flush()
        size = len(texts) * self._dimensions * np.dtype(np.float32).itemsize
        answer = self._process.stdout.read(size)
        if len(answer) < size:
            raise self._lost()
        return np.frombuffer(answer, np.float32).reshape(len(texts), self._dimensions)

    def end(self) -> None:
        """End the process, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._waiting.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was not sent no longer matters
                    stream.close()

    def _lost(self) -> OSError:
        return ChildProcessError(f"the process {self.process_id} that helped has ended")
