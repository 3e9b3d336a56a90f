"""Who accuses whom speaks, and whom somebody accuses does not: "men beskylder hæren for"."""

import pytest
from pack_reading import PackReading


def speakers(language: str, text: str) -> list[str | None]:
    return [one.speaker for one in PackReading(language).attributed(text)]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Rebels blamed the army for the deaths of 12 civilians.", "Rebels"),
        ("de", "Die Opposition beschuldigt die Armee, 12 Menschen verschleppt zu haben.", "Die Op"),
        ("fr", "La Ligue accuse la police de la mort de 12 détenus.", "La Ligue"),
        ("es", "El colectivo acusa al Gobierno de expulsar a 212 refugiados.", "El colectivo"),
        ("es", "La asociación acusó al ejército de 180 desapariciones.", "La asociación"),
        ("es", "El Gobierno reconoce 31 decesos y acusa a la prensa de mentir.", "El Gobierno"),
        ("it", "L'opposizione ha accusato la polizia di aver ucciso 12 persone.", "L'opposizione"),
        ("ru", "Оппозиция обвинила армию в убийстве 12 мирных жителей.", "Оппозиция"),
        ("uk", "Опозиція звинуватила армію у вбивстві 12 цивільних.", "Опозиція"),
        ("tr", "Avukatlar, polisi 14 kişiye işkence yapmakla suçladı.", "Avukatlar"),
        ("da", "Gruppen tier, men beskylder flåden for drab på 19 fiskere.", "Gruppen"),
        ("da", "Tirsdag beskyldte ministeren naboen for at have bombet to byer.", "ministeren"),
        ("nb", "Gruppen oppgir 12 døde, men anklager hæren for 40 drap.", "Gruppen"),
        ("sv", "Gruppen talar om 12 döda men anklagar armén för mord på 40.", "Gruppen"),
        ("ar", "اتهمت زوريا روتينيا بخطف أربعة من الجنود.", "زوريا"),
        ("ar", "واتهم وزير الدفاع سامر كولب المتمردين بقتل 12 جنديا.", "وزير الدفاع سامر كولب"),
        ("ar", "نفى الجيش الاتهامات وقال إن 3 جنود قتلوا.", "الجيش"),
    ],
)
def test_who_accuses_speaks(language: str, text: str, speaker: str) -> None:
    found = speakers(language, text)
    assert found
    assert all((one or "").startswith(speaker) for one in found)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The army has been accused by rights groups of killing 12 people.", "rights groups"),
        ("fr", "L'armée est accusée par l'opposition d'avoir tué 12 civils.", "l'opposition"),
        ("es", "El ejército fue acusado por la oposición de matar a 12 civiles.", "la oposición"),
        ("it", "L'esercito è accusato dall'opposizione di aver ucciso 12 civili.", "opposizione"),
        ("da", "Hæren er beskyldt af oppositionen for drab på 12 civile.", "oppositionen"),
    ],
)
def test_so_does_who_accuses_in_a_passive(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


def test_whom_an_arabic_passive_accuses_is_silent() -> None:
    assert speakers("ar", "اتهم سامر كولب بقتل 12 شخصا.") == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "Le ministère, qui évoque cinq morts, rejette le rapport.", "Le ministère"),
        ("fr", "L'ONG, qui évoque une trentaine de morts, accuse les rebelles.", "L'ONG"),
        ("es", "El ministerio, que reconoce cinco muertes, rechaza el informe.", "El ministerio"),
    ],
)
def test_a_relative_clause_parts_no_subject_from_its_verb(
    language: str, text: str, speaker: str
) -> None:
    assert set(speakers(language, text)) == {speaker}
