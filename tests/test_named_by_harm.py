"""A harm that only names the event is not asked for."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("How many were killed in the operation to free hostages in Brenvik?", {"killed"}),
        ("¿Cuántos muertos hubo en el rescate de rehenes de Brenvik?", {"killed"}),
        ("Сколько погибших при освобождении заложников в Бренвике?", {"killed"}),
        ("How many of those rescued died in hospital in Brenvik?", {"rescued", "killed"}),
        ("How many died in Brenvik, and how many were taken hostage?", {"killed", "kidnapped"}),
        ("What is the number of dead and of hostages in Brenvik?", {"killed", "kidnapped"}),
    ],
)
def test_only_what_is_asked_for_is_counted(text: str, counted: set[str]) -> None:
    assert set(analyse(text).counted) == counted
