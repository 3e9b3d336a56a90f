"""Who lies under the rubble is missing; who is brought out of it is not."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hospital staff said 14 people were still under the rubble."),
        ("en", "Rescuers said 14 people were trapped beneath the debris."),
        ("da", "14 personer er stadig begravet i ruinerne."),
        ("nb", "14 personer er fortsatt under ruinene."),
        ("sv", "14 personer är fortfarande under rasmassorna."),
        ("fr", "14 personnes sont encore sous les décombres."),
        ("es", "14 personas siguen bajo los escombros."),
        ("it", "14 persone sono ancora sotto le macerie."),
        ("tr", "14 kişi hâlâ enkaz altında."),
        ("ar", "ولا يزال 14 شخصا تحت الأنقاض."),
        ("ar", "وما زال 14 شخصا عالقين تحت الركام."),
    ],
)
def test_they_are_missing(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(14, "missing")]


def test_bodies_are_not() -> None:
    assert PackReading("en").counts("Nine bodies are still under the rubble.") == [(9, "killed")]
    assert PackReading("ar").counts("انتشل الدفاع المدني تسع جثث من تحت الأنقاض.") == [
        (9, "killed")
    ]
