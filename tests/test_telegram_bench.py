"""The benchmark of the bot, very small: a crowd, a killed process, and the checks on both."""

from typing import Any

import pytest

from evals.telegram_bench.__main__ import main
from evals.telegram_bench.conversations import outcome
from evals.telegram_bench.emulator import Event


def test_a_crowd_is_answered_whole_through_a_kill(capsys: pytest.CaptureFixture[str]) -> None:
    few = ["--chats", "10", "--answers", "10", "--kills", "1", "--idle", "0.3"]
    assert main(few) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.count("asked 10, lost 0") == 2
    assert told.count("asked 20, lost 0") == 1
    assert "killed 1 times of 1" in told
    assert "Stored answers lost: 0" in told
    assert "and 0 others" in told


def _said(at: float, chat: int, message: int) -> Event:
    return Event(at, "said", chat, message, 0)


def _sent(at: float, chat: int, message: int, reply_to: int) -> Event:
    return Event(at, "sent", chat, message, reply_to)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([(1, 1), (1, 2), (2, 1)], {}),
        ([(1, 1), (2, 1)], {"lost": {(1, 2)}}),
        ([(1, 1), (1, 2), (1, 2), (2, 1)], {"doubled": {(1, 2)}}),
        ([(1, 2), (2, 1), (1, 1)], {"disordered": {1}}),
    ],
)
def test_what_is_lost_doubled_or_out_of_order_is_found(
    answers: list[tuple[int, int]], expected: dict[str, Any]
) -> None:
    said = [_said(0.0, 1, 1), _said(0.0, 1, 2), _said(0.0, 2, 1)]
    sign = Event(0.5, "sign", 2, 0, 0)
    sent = [_sent(n, chat, 10 + n, message) for n, (chat, message) in enumerate(answers, 1)]
    found = outcome([*said, sign, *sent])
    told = {name: set(getattr(found, name)) for name in ("lost", "doubled", "disordered")}
    assert told == {"lost": set(), "doubled": set(), "disordered": set(), **expected}
    assert found.first_signs == (0.5, 1.0)
    assert found.asked == 3
