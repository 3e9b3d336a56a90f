"""Tolls that go down: fewer are missing or evacuated than the day before."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The number of evacuees is down to 240, the mayor said."),
        ("da", "Antallet af evakuerede er nede på 240, siger indsatslederen."),
        ("nb", "Antallet evakuerte er kommet ned i 240, sier innsatslederen."),
        ("sv", "Antalet evakuerade är nere i 240, säger räddningsledaren."),
        ("de", "Die Zahl der Evakuierten ist auf 240 zurückgegangen, sagte der Landrat."),
        ("it", "Gli sfollati sono scesi a 240, dice la prefettura."),
        ("ru", "Число эвакуированных сократилось до 240, сообщили в мэрии."),
        ("uk", "Кількість евакуйованих зменшилася до 240, повідомив мер."),
    ],
)
def test_a_toll_may_fall(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(240, "displaced")]
