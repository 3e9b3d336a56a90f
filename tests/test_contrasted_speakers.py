"""Two who speak in one sentence, one against the other, and who is heard there."""

import pytest
from pack_reading import PackReading


def said(language: str, text: str) -> dict[str | None, str]:
    return {a.speaker: a.content.of(text) for a in PackReading(language).attributed(text)}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "en",
            "The mill reported six dead, while the alliance claims that ten died.",
            "six",
            "ten",
        ),
        ("da", "Møllen melder om seks døde, mens kirken hævder, at ti er døde.", "seks", "ti"),
        ("da", "Mens politiet melder om seks døde, siger naboerne, at ti er døde.", "seks", "ti"),
        ("da", "Mens politiet melder om seks døde, taler øjenvidner om ti.", "seks", "ti"),
        ("nb", "Mens politiet melder om seks døde, sier naboene at ti er døde.", "seks", "ti"),
        (
            "sv",
            "Medan polisen rapporterar sex döda, säger grannarna att tio är döda.",
            "sex",
            "tio",
        ),
        (
            "de",
            "Während die Behörden sechs Tote meldeten, sprachen Augenzeugen von zehn.",
            "sechs",
            "zehn",
        ),
        (
            "de",
            "Während die Polizei von sechs Toten spricht, melden Augenzeugen zehn Tote.",
            "sechs",
            "zehn",
        ),
        (
            "ru",
            "Мэрия сообщила о шести погибших, а церковь утверждает, что их десять.",
            "шести",
            "десять",
        ),
        (
            "tr",
            "Valilik altı kişinin öldüğünü açıklarken, yerel makamlar on kişinin öldüğünü savundu.",
            "altı",
            "on kişi",
        ),
    ],
)
def test_each_of_two_is_heard(language: str, text: str, first: str, second: str) -> None:
    found = list(said(language, text).values())
    assert len(found) == 2
    assert first in found[0]
    assert second not in found[0]
    assert second in found[1]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Погибли двое, сообщили РИА Новости в МЧС.", "МЧС"),
        ("ru", "В МЧС сообщили РИА Новости, что погибли двое.", "МЧС"),
        ("ru", "В полиции сообщили ТАСС, что погибли двое.", "полиции"),
        ("uk", "Загинули двоє, повідомили Укрінформу в ДСНС.", "ДСНС"),
        ("nb", "To omkom, ifølge en foreløpig oversikt fra sivilforsvaret.", "sivilforsvaret"),
        ("da", "To omkom, ifølge en foreløbig opgørelse fra civilforsvaret.", "civilforsvaret"),
        ("es", "Murieron dos, según el último balance de la Policía.", "la Policía"),
        ("it", "Sono morti in due, secondo l'ultimo bilancio della Polizia.", "Polizia"),
        ("fr", "Deux personnes sont mortes, de l'aveu même des autorités.", "autorités"),
        ("da", "I går talte øjenvidner om ti døde.", "øjenvidner"),
    ],
)
def test_who_is_heard(language: str, text: str, speaker: str) -> None:
    assert any(speaker in (name or "") for name in said(language, text))
