"""A process that embeds, as it is started and asked (``index.embedding.worker``)."""

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.child_process import ChildProcess
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
        arguments = [str(folder)] if folder else []
        module = embedding_worker.__name__
        self._process = ChildProcess(module, arguments, len(embedding_worker.READY))
        self.process_id = self._process.process_id

    def is_ready(self) -> bool:
        """Tell whether the process has loaded its model.

        Raises:
            OSError: It has ended.
        """
        return self._process.beginning == embedding_worker.READY

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``.

        Raises:
            OSError: The process is gone.
        """
        self._process.send(json.dumps(texts).encode() + b"\n")
        size = len(texts) * self._dimensions * np.dtype(np.float32).itemsize
        answer = self._process.receive(size)
        return np.frombuffer(answer, np.float32).reshape(len(texts), self._dimensions)

    def end(self) -> None:
        """End the process, and wait until it is gone."""
        self._process.end()
