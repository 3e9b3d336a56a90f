"""Whom a medium quotes, which medium is told, and nouns behind their owner.

Every place, body and person is invented.
"""

import pytest
from pack_reading import PackReading

RELAYED = [
    (
        "en",
        "The Courier quoted a doctor who said that nine people died.",
        "a doctor",
        "The Courier",
    ),
    ("da", "Avisen citerer en kilde, der siger, at ni blev dræbt.", "en kilde", "Avisen"),
    (
        "de",
        "Die Zeitung zitierte einen Arzt, der sagte, es gebe neun Tote.",
        "einen Arzt",
        "Die Zeitung",
    ),
    (
        "es",
        "La radio citó a una fuente militar que afirmó que nueve personas murieron.",
        "una fuente militar",
        "La radio",
    ),
    (
        "es",
        "El Faro cita a dos médicos que dicen que nueve personas murieron.",
        "dos médicos",
        "El Faro",
    ),
]


@pytest.mark.parametrize(("language", "text", "speaker", "medium"), RELAYED)
def test_whom_a_medium_quotes_as_saying_so_speaks(
    language: str, text: str, speaker: str, medium: str
) -> None:
    assert PackReading(language).relayed(text) == [(speaker, (medium,))]


def test_what_describes_whom_a_medium_quotes_is_not_said() -> None:
    assert PackReading("es").relayed("El Faro cita a una mujer que trabaja en el puerto.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La radio a cité une source selon laquelle neuf personnes sont mortes.", "une source"),
        ("Le Phare cite un médecin selon lequel neuf personnes sont mortes.", "un médecin"),
        ("À en croire des témoins, neuf personnes sont mortes.", "des témoins"),
    ],
)
def test_by_whose_word_it_is_in_french(text: str, speaker: str) -> None:
    assert PackReading("fr").relayed(text) == [(speaker, ())]


def test_rumours_are_nobodys() -> None:
    text = "Le maire a nié les rumeurs selon lesquelles neuf personnes sont mortes."
    assert PackReading("fr").relayed(text) == [("Le maire", ())]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "medium"),
    [
        ("da", "To fly blev set, fortæller vidner til lokale medier.", "vidner", "lokale medier"),
        ("nb", "To fly ble sett, forteller vitner til lokale medier.", "vitner", "lokale medier"),
        ("sv", "Två plan sågs, säger vittnen till lokala medier.", "vittnen", "lokala medier"),
    ],
)
def test_media_that_are_described_are_told(
    language: str, text: str, speaker: str, medium: str
) -> None:
    assert PackReading(language).relayed(text) == [(speaker, (medium,))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Medics at the town's only clinic say nine people died.",
            "Medics at the town's only clinic",
        ),
        (
            "A doctor at the town's only clinic said nine people died.",
            "A doctor at the town's only clinic",
        ),
        (
            "Nurses at the region's few clinics said nine people died.",
            "Nurses at the region's few clinics",
        ),
        (
            "Nine people died, said a doctor at the town's only clinic.",
            "a doctor at the town's only clinic",
        ),
    ],
)
def test_a_noun_behind_its_owner_belongs_to_the_speaker(text: str, speaker: str) -> None:
    assert PackReading("en").relayed(text) == [(speaker, ())]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Oprørere: Ni dræbt i angreb", "Oprørere"),
        ("nb", "Opprørere: Ni drept i angrep", "Opprørere"),
        ("sv", "Rebeller: Nio döda i attack", "Rebeller"),
        ("de", "Rebellen: Neun Tote bei Angriff", "Rebellen"),
    ],
)
def test_rebels_are_known_to_speak(language: str, text: str, speaker: str) -> None:
    assert PackReading(language).relayed(text) == [(speaker, ())]


def test_the_name_of_a_platform_is_no_initial() -> None:
    text = '"Nej," skriver Jon Barr, lærer i Orlo, på X. Læger på byens klinik siger, at ni kom.'
    assert PackReading("da").relayed(text)[-1] == ("Læger på byens klinik", ())
    assert PackReading("en").relayed("Mayor J. X. Brook said nine died.") == [
        ("Mayor J. X. Brook", ())
    ]
