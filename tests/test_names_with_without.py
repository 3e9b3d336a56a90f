"""Bodies that are named by people without something: "Ärzte ohne Grenzen"."""

import pytest
from pack_reading import PackReading

NAMED = [
    ("da", "Ifølge Læger uden Bånd er 3.200 smittet.", "Læger uden Bånd"),
    ("da", "Organisationen Læger uden Bånd anslår, at 3.200 er smittet.",
     "Organisationen Læger uden Bånd"),
    ("nb", "Leger uten bånd sier at 3200 er smittet.", "Leger uten bånd"),
    ("sv", "Enligt Läkare utan band är 3 200 smittade.", "Läkare utan band"),
    ("de", "Laut Ärzte ohne Schranken gibt es 3.200 Fälle.", "Ärzte ohne Schranken"),
    ("fr", "Selon Médecins sans barrières, 3 200 personnes sont infectées.",
     "Médecins sans barrières"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), NAMED)
def test_the_whole_name_speaks(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Tolv er døde, siger politiet uden at give navne.", "politiet"),
        ("de", "Zwölf starben, teilte die Polizei mit, ohne Namen zu nennen.", "die Polizei"),
    ],
)
def test_what_somebody_says_without_is_no_part_of_a_name(
    language: str, text: str, speaker: str
) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]
