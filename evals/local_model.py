"""``python -m evals.local_model WEIGHTS``: serve a small model here, for the slow measurements.

An OpenAI-compatible server on loopback, made of the package ``xllamacpp`` (install it in an
environment of its own; nothing else here needs it) and a GGUF file. docs/evaluation.md names the
package that carries one, and its hash.
"""

import hashlib
import os
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

_CONTEXT = 16_384
"""Tokens that a request and its answer may have together."""


def main(arguments: Sequence[str]) -> int:
    """Serve until interrupted; 1 where the weights are not those that were asked for."""
    parser = ArgumentParser(prog="python -m evals.local_model", description=__doc__)
    parser.add_argument("weights", type=Path, help="a GGUF file")
    parser.add_argument("--sha256", help="refuse other weights than these")
    parser.add_argument("--port", type=int, default=8189)
    given = parser.parse_args(arguments)
    if not given.weights.is_file():
        sys.stderr.write(f"evals: there is no file {given.weights}.\n")
        return 1
    if given.sha256 and _hash(given.weights) != given.sha256:
        sys.stderr.write(f"evals: {given.weights} is not the file with that hash.\n")
        return 1
    server = _started(given.weights, given.port)
    address = f"{server.listening_address}/v1"
    sys.stdout.write(f"WHOSAYS_MODEL={given.weights.stem}\nWHOSAYS_MODEL_URL={address}\n")
    sys.stdout.flush()
    with suppress(KeyboardInterrupt):
        threading.Event().wait()
    return 0


def _hash(weights: Path) -> str:
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _started(weights: Path, port: int) -> Any:
    import xllamacpp  # noqa: PLC0415 - a tool, no dependency

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = port
    parameters.n_ctx = _CONTEXT
    parameters.n_parallel = 1
    # One core stays free: with all of them taken, generation drops to a crawl.
    parameters.cpuparams.n_threads = max(1, (os.cpu_count() or 2) - 1)
    return xllamacpp.Server(parameters)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
