"""Where a government sits is not where something happened."""

import pytest

from bot.choosing.events.seats import names_seats_alone
from bot.reading.lexicon.pack import lexicon
from index.spans import Span


@pytest.mark.parametrize(
    ("language", "text", "name", "seat"),
    [
        ("en", "The government in Brenvik denies it.", "Brenvik", True),
        ("en", "The government in Brenvik says twelve died in Brenvik.", "Brenvik", False),
        ("en", "Police in Brenvik said twelve died.", "Brenvik", False),
        ("da", "Regeringen i Brenvik afviser det.", "Brenvik", True),
        ("de", "Die Regierung in Brenvik bestreitet das.", "Brenvik", True),
        ("ar", "ونفت الحكومة في كلدة ذلك.", "كلدة", True),
        ("ar", "قتل تسعة أشخاص في كلدة.", "كلدة", False),
    ],
)
def test_a_seat_is_no_place_of_the_event(
    language: str, text: str, name: str, *, seat: bool
) -> None:
    pack = lexicon(language)
    assert pack is not None
    assert names_seats_alone(text, Span(0, len(text)), (name,), pack) is seat
