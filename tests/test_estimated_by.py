"""Counts that a passive gives to somebody: "is estimated at 11,000 by the refugee council"."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text", "figure", "speaker"),
    [
        ("en", "Attendance was estimated at 11 million by the council.", "11", "the council"),
        ("en", "The dead are put at more than 300 by the ministry.", "300", "the ministry"),
        ("da", "Antallet af fordrevne anslås til 11.000 af politiet.", "11.000", "politiet"),
        ("nb", "Antallet fordrevne anslås til 11.000 av politiet.", "11.000", "politiet"),
        ("sv", "Antalet döda uppskattas till 300 av polisen.", "300", "polisen"),
        ("fr", "Le nombre de morts est évalué à 300 par le ministère.", "300", "le ministère"),
        ("es", "El número de muertos es estimado en 300 por la policía.", "300", "la policía"),
        ("it", "Il numero dei morti è stimato in 300 dalla polizia.", "300", "polizia"),
    ],
)
def test_a_number_in_a_passive_is_said(language: str, text: str, figure: str, speaker: str) -> None:
    (told,) = PackReading(language).attributed(text)
    assert told.speaker == speaker
    assert told.content.start <= text.index(figure) < told.content.end
