"""Findings that speak for nobody, in sentences of our own: who tells of them says so."""

import pytest
from pack_reading import PackReading

TOLD = [
    ("en", "Initial assessments indicate that nobody was hurt, according to the Harbour Board.",
     "the Harbour Board"),
    ("en", "Reports indicate that nine were killed, police said.", "police"),
    ("da", "Foreløbige tal viser, at ni blev dræbt, ifølge politiet.", "politiet"),
    ("nb", "Foreløpige tall viser at ni ble drept, ifølge politiet.", "politiet"),
    ("sv", "De första uppgifterna visar att nio dog, enligt polisen.", "polisen"),
    ("de", "Erste Ergebnisse zeigen, dass neun starben, sagte die Polizei.", "die Polizei"),
    ("fr", "Les premières estimations montrent que neuf sont morts, selon la police.", "la police"),
    ("es", "Las primeras estimaciones indican que nueve murieron, según la policía.", "la policía"),
    ("ru", "Первые данные показывают, что погибли девять, сообщила полиция.", "полиция"),
    ("ar", "وتشير التقييمات الأولية إلى أن تسعة قتلوا، بحسب مجلس الموانئ.", "مجلس الموانئ"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), TOLD)
def test_who_tells_what_was_found_says_so(language: str, text: str, speaker: str) -> None:
    assert {said.speaker for said in PackReading(language).attributed(text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Reports indicate that nine were killed.", "Reports"),
        ("A poll by Voxit shows that nine fled, the Gazette said.", "A poll by Voxit"),
    ],
)
def test_findings_that_nobody_tells_or_that_have_an_owner_stay(text: str, speaker: str) -> None:
    assert speaker in {said.speaker for said in PackReading("en").attributed(text)}


LANDS = [
    ("en", "Italy recorded 34 deaths on Sunday, the health ministry said.", "the health ministry"),
    ("en", "The United States has confirmed 34 deaths, Kelda Board officials said.",
     "Kelda Board officials"),
    ("da", "Italien har registreret 34 dødsfald, oplyser sundhedsministeriet.",
     "sundhedsministeriet"),
    ("fr", "L'Italie a enregistré 34 décès, a annoncé le ministère de la Santé.",
     "le ministère de la Santé"),
    ("es", "Italia registró 34 muertes, dijo el Ministerio de Salud.", "el Ministerio de Salud"),
    ("ru", "Италия зарегистрировала 34 смерти, сообщило министерство здравоохранения.",
     "министерство здравоохранения"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), LANDS)
def test_who_tells_what_a_land_has_recorded_says_so(language: str, text: str, speaker: str) -> None:
    assert {said.speaker for said in PackReading(language).attributed(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    ["Italy reported 34 deaths on Sunday.", "Italy reported 34 deaths, Reuters reported."],
)
def test_a_land_speaks_where_only_a_medium_or_nobody_tells_of_it(text: str) -> None:
    assert "Italy" in {said.speaker for said in PackReading("en").attributed(text)}


PLACES = [
    ("en", "Marl province has recorded 27 deaths since May, the health ministry said.",
     "the health ministry"),
    ("en", "The health ministry said that Marl province had recorded 27 deaths.",
     "The health ministry"),
    ("de", "Italien hat 34 Todesfälle registriert, teilte das Innenministerium mit.",
     "das Innenministerium"),
    ("de", "Die Provinz Marl hat 27 Tote registriert, sagte ein Sprecher.", "ein Sprecher"),
    ("da", "Marl-provinsen har registreret 27 døde, oplyser politiet.", "politiet"),
    ("sv", "Provinsen Marl har registrerat 27 döda, uppger polisen.", "polisen"),
    ("fr", "La province de Marl a enregistré 27 décès, a annoncé la police.", "la police"),
    ("es", "La provincia de Marl registró 27 muertes, informó la policía.", "la policía"),
    ("ru", "Полиция сообщила, что провинция Марл зафиксировала 27 смертей.", "Полиция"),
    ("uk", "Провінція Марл зафіксувала 27 смертей, повідомила поліція.", "поліція"),
    ("ar", "وقالت وزارة الصحة إن محافظة مارل سجلت 27 وفاة.", "وزارة الصحة"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), PLACES)
def test_who_tells_what_a_province_has_recorded_says_so(
    language: str, text: str, speaker: str
) -> None:
    assert {said.speaker for said in PackReading(language).attributed(text)} == {speaker}


def test_a_body_speaks_though_another_tells_of_its_count() -> None:
    text = "The ministry said that Human Rights Watch had counted 34 dead."
    assert "Human Rights Watch" in {said.speaker for said in PackReading("en").attributed(text)}


def test_a_land_that_says_something_of_its_own_after_another_speaks() -> None:
    text = "وتحدثت إيطاليا عن خطة «ثالثة» للميناء، فيما أكدت فرنسا أنها لن تشارك."
    told = {said.speaker for said in PackReading("ar").attributed(text)}
    assert told == {"إيطاليا", "فرنسا"}
