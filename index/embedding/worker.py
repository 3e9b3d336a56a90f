"""A process that embeds for another one: texts come by its input, vectors go by its output.

Each line of the input is a JSON list of texts; the answer to it is their vectors, row by row, as
they lie in memory. The first byte of the output says that the model is loaded. The input ends when
whoever asks is gone, however it went, and then the process ends, too.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from index.embedding.embedding import Embedder, SentenceEncoder
from index.made_tables import keep_tables_in

READY = b"+"


def serve(embedder: Embedder, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each line of ``requests`` until there are no more.

    Raises:
        BrokenPipeError: Nobody reads the answers any longer.
    """
    answers.write(READY)
    answers.flush()
    for line in requests:
        answers.write(embedder.embed(json.loads(line)).tobytes())
        answers.flush()


def main() -> None:
    """Load the model with the tables of the folder that is named, and serve."""
    keep_tables_in(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    encoder = SentenceEncoder()
    encoder.load()
    with suppress(BrokenPipeError):
        serve(encoder, sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
