"""Killed at any moment, a store loses nothing: opened again and read on, it equals a fresh one.

``python -m evals.durability`` does the same a thousand times.
"""

import tempfile
from pathlib import Path

from evals.durability.killing import Yard, quick_folder
from evals.durability.operations import OPERATIONS

KILLS = range(len(OPERATIONS) + 3)


def test_what_a_kill_leaves_is_mended_and_equals_a_fresh_store() -> None:
    memory = tempfile.TemporaryDirectory(dir=quick_folder())
    with memory as folder, Yard(Path(folder), seeds=1) as yard:
        kills = [yard.kill(number) for number in KILLS]
    assert {kill.operation for kill in kills} == {operation.name for operation in OPERATIONS}
    at_calls = [kill for kill in kills if "call" in kill.moment]
    assert len(at_calls) >= len(KILLS) // 3
    assert all(kill.killed for kill in at_calls)  # those after a time may have ended before it
    assert [kill for kill in kills if kill.faults] == []
