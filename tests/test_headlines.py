"""What of a page's title names an event; all titles are invented."""

import pytest

from bot.ledger.headlines import headline


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Ferry sinks off Brenvik, nine dead", "Ferry sinks off Brenvik, nine dead"),
        (
            "Ferry sinks off Brenvik, nine dead - The Quay Ferry sinks off Brenvik, nine dead",
            "Ferry sinks off Brenvik, nine dead - The Quay",
        ),
        (
            "غرق عبارة قبالة برنفيك ومقتل تسعة غرق عبارة قبالة برنفيك ومقتل تسعة",
            "غرق عبارة قبالة برنفيك ومقتل تسعة",
        ),
        ("Ferry sinks |", "Ferry sinks"),
        ("QNA |", None),
        ("", None),
        (None, None),
    ],
)
def test_a_headline_is_said_once_and_an_outlets_name_is_none(
    title: str | None, told: str | None
) -> None:
    assert headline(title) == told
