"""Who puts a share or a sum at so much: "the union puts unemployment at 22 percent"."""

import pytest
from pack_reading import PackReading

GIVEN = [
    ("en", "The independent Price Group put the rate at 71 percent.",
     "The independent Price Group"),
    ("en", "Clear Voice, a monitoring group, put turnout at 41 percent.",
     "Clear Voice, a monitoring group"),
    ("en", "The Chamber of Trade put it at 1.1 billion.", "The Chamber of Trade"),
    ("en", "Opposition lawmakers put the cost of the bridge at 300 million crowns.",
     "Opposition lawmakers"),
    ("de", "Beobachter bezifferten die Wahlbeteiligung auf 41 Prozent.", "Beobachter"),
    ("da", "Fagforeningen sætter arbejdsløsheden til 22 procent.", "Fagforeningen"),
    ("fr", "L'institut des prix chiffre l'inflation à 71 %.", "L'institut des prix"),
    ("es", "El instituto cifró la inflación en un 71 %.", "El instituto"),
    ("tr", "Fiyat Grubu enflasyonu yüzde 71 olarak hesapladı.", "Fiyat Grubu"),
    ("ar", "وقدرت النقابات نسبة البطالة بـ22 في المئة.", "النقابات"),
    ("ar", "وقدرت مجموعة الأسعار المستقلة التضخم بنسبة 71 في المئة.", "مجموعة الأسعار المستقلة"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), GIVEN)
def test_who_puts_a_measure_at_a_value_says_so(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    ["The army put soldiers at three gates.", "The mayor put 12 guards at the gate."],
)
def test_what_is_put_somewhere_says_nothing(text: str) -> None:
    assert not PackReading("en").said(text)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The institute estimates it at 5.6 trillion.", 5.6e12),
        ("ru", "Институт экономики оценивает его в 5,6 трлн.", 5.6e12),
        ("uk", "Інститут оцінює його в 5,6 трлн.", 5.6e12),
        ("tr", "Enstitü 3 trilyon açıkladı.", 3e12),
    ],
)
def test_trillions_are_read(language: str, text: str, value: float) -> None:
    assert [figure[0] for figure in PackReading(language).counts(text)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The institute estimates it at 5.6 trillion.", "The institute"),
        ("ru", "Институт оценивает его в 5,6 трлн.", "Институт"),
    ],
)
def test_who_puts_it_at_a_value_says_so(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]
