"""Denials of a deed are told from claims of it, whoever stands between verb and deed."""

import pytest

from bot.choosing.statements.responsibility import responsibility_told
from bot.reading.lexicon.pack import lexicon


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ونفت وزارة دفاع كلدة مسؤوليتها عن الغارة."),
        ("ar", "ونفى المتحدث باسم الحلف العقيد كريم الدروبي تنفيذ أي غارة هناك."),
        ("ar", "ونفت هيئة الأركان قصف البلدة."),
        ("en", "The militia denied firing on the clinic."),
        ("en", "Kelda's air force denied that its jets had been in the area."),
        ("da", "Hæren afviser at have bombet skolen."),
        ("nb", "Hæren avviser å ha bombet skolen."),
        ("de", "Die Armee bestreitet, die Schule beschossen zu haben."),
        ("fr", "L'armée nie avoir bombardé l'école."),
        ("es", "El ejército niega haber bombardeado la escuela."),
        ("it", "L'esercito nega di aver bombardato la scuola."),
    ],
)
def test_a_denial_is_no_claim(language: str, text: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    assert responsibility_told(text, pack) == {"denying"}


def test_who_denies_that_people_died_denies_no_deed() -> None:
    pack = lexicon("ar")
    assert pack is not None
    told = responsibility_told("نفت الوزارة مقتل مدنيين في قصف البلدة.", pack)
    assert "claiming" not in told
