"""One verb of speaking for two speakers, who have a preposition each."""

import pytest
from pack_reading import PackReading

TOLD = [
    ("de", "Die Polizei sprach von 84 Festnahmen, Menschenrechtler von mindestens 130.",
     ["Die Polizei", "Menschenrechtler"]),
    ("fr", "La police fait état de 84 arrestations, les ONG de 130.", ["La police", "les ONG"]),
    ("es", "La policía habla de 84 detenidos, la oposición de 130.",
     ["La policía", "la oposición"]),
    ("da", "Politiet taler om 84 anholdte, gruppen Åben Port om 130.",
     ["Politiet", "gruppen Åben Port"]),
    ("nb", "Politiet snakker om 84 pågrepne, opposisjonen om 130.",
     ["Politiet", "opposisjonen"]),
    ("sv", "Polisen talar om 84 gripna, oppositionen om 130.", ["Polisen", "oppositionen"]),
    ("ru", "Полиция сообщила о 84 задержанных, а организация «Открытая дверь» — о 130.",
     ["Полиция", "организация «Открытая дверь»"]),
    ("uk", "Поліція повідомила про 84 затриманих, правозахисники — про 130.",
     ["Поліція", "правозахисники"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speakers"), TOLD)
def test_who_has_no_verb_of_their_own_speaks(language: str, text: str, speakers: list[str]) -> None:
    reading = PackReading(language)
    assert [who for who, _ in reading.said(text)] == speakers
    assert reading.counts(text) == [(84, "arrested"), (130, "arrested")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Polizei sprach von 84 Festnahmen, darunter Frauen von 20 Jahren."),
        ("fr", "La police fait état de 84 arrestations, dont une de 20 ans."),
        ("ru", "МВД сообщило о гибели 12 человек, ещё о пяти раненых известно из соцсетей."),
    ],
)
def test_who_is_told_of_does_not_speak(language: str, text: str) -> None:
    assert len(PackReading(language).said(text)) == 1
