"""Who speaks for some of many, and whom a noun said again does not stand for.

Every place, body and person is invented.
"""

import pytest
from pack_reading import PackReading


def speakers(language: str, text: str) -> list[str | None]:
    """Return the speaker of each statement of a text."""
    return [one.speaker for one in PackReading(language).attributed(text)]


ONE_OF_THEM = [
    ("en", "Doctors say they helped 30. One of them, Sara Lund, said most were young."),
    ("da", "Lægerne siger, at de har hjulpet 30. En af dem, Sara Lund, siger, at de er unge."),
    ("sv", "Läkarna säger att de har hjälpt 30. En av dem, Sara Lund, säger att de är unga."),
    ("nb", "Legene sier at de har hjulpet 30. En av dem, Sara Lund, sier at de er unge."),
    ("de", "Ärzte sagten, 30 seien versorgt. Eine von ihnen, Sara Lund, sagte, es fehle Blut."),
    ("fr", "Les médecins disent qu'ils manquent de lits. L'une d'elles, Sara Lund, a dit que oui."),
    ("es", "Los médicos dicen que faltan camas. Una de ellas, Sara Lund, dijo que sí."),
    ("it", "I medici dicono che mancano letti. Una di loro, Sara Lund, ha detto che è vero."),
    ("ru", "Врачи говорят, что приняли 30 раненых. Одна из них, Sara Lund, сказала, что мест нет."),
    ("uk", "Лікарі кажуть, що прийняли 30 людей. Одна з них, Sara Lund, сказала, що місць немає."),
]


@pytest.mark.parametrize(("language", "text"), ONE_OF_THEM)
def test_who_is_named_as_one_of_those_before_speaks_by_that_name(language: str, text: str) -> None:
    assert speakers(language, text)[1:] == ["Sara Lund"]


SOME_OF_MANY = [
    ("en", "One of the doctors said most were young.", "One of the doctors"),
    ("en", "Two of the survivors said that the boat sank.", "Two of the survivors"),
    (
        "en",
        "One of the doctors, Sara Lund, said most were young.",
        "One of the doctors, Sara Lund",
    ),
    (
        "da",
        "En af lægerne, Sara Lund, siger, at de fleste var unge.",
        "En af lægerne, Sara Lund",
    ),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SOME_OF_MANY)
def test_some_of_many_are_not_all_of_them(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


def test_nobody_speaks_by_a_pronoun_for_many() -> None:
    assert speakers("en", "One of them said most were young.") == []


BODIES = [
    (
        "da",
        "Havneminister Lena Dahl siger, at to er savnet. Ministeriet oplyser, at broen er lukket.",
        "Ministeriet",
    ),
    (
        "sv",
        "Minister Lena Dahl säger att två saknas. Ministeriet uppger att bron är stängd.",
        "Ministeriet",
    ),
    (
        "nb",
        "Havneminister Lena Dahl sier at to er savnet. Ministeriet opplyser at broen er stengt.",
        "Ministeriet",
    ),
    (
        "de",
        "Hafenminister Omar Dahl sagte, zwei seien tot. Das Ministerium teilte mit, es seien drei.",
        "Das Ministerium",
    ),
    (
        "en",
        "Governor Ada Holt said two were missing. The governorate said the bridge was shut.",
        "The governorate",
    ),
    (
        "es",
        "El fiscal Juan Barr dijo que dos faltan. La fiscalía dijo que el puente está cerrado.",
        "La fiscalía",
    ),
    (
        "tr",
        "Vali Aksoy iki kişinin kaybolduğunu söyledi. Valilik, köprünün kapandığını açıkladı.",
        "Valilik",
    ),
]


@pytest.mark.parametrize(("language", "text", "body"), BODIES)
def test_a_body_does_not_stand_for_who_holds_its_office(
    language: str, text: str, body: str
) -> None:
    assert speakers(language, text)[-1] == body


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "da",
            "Havneministeriet i Tarn siger, at to er savnet. Ministeriet oplyser, at to er fundet.",
            "Havneministeriet i Tarn",
        ),
        (
            "de",
            "Hafenminister Omar Dahl sagte, zwei seien tot. Der Minister sagte, drei seien tot.",
            "Hafenminister Omar Dahl",
        ),
    ],
)
def test_a_body_or_an_office_still_stands_for_its_own_full_name(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == [speaker, speaker]
