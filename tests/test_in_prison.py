"""Who is in prison counts as arrested, who was made to disappear as missing, in any language."""

import pytest
from pack_reading import PackReading

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "37 journalists are in prison."),
        ("en", "37 journalists remain in overcrowded jails."),
        ("da", "37 journalister sidder i fængsel."),
        ("nb", "37 journalister sitter i fengsel."),
        ("sv", "37 journalister sitter i fängelse."),
        ("de", "37 Journalisten sitzen im Gefängnis."),
        ("fr", "37 journalistes sont en prison."),
        ("es", "37 periodistas siguen presos."),
        ("it", "37 giornalisti sono in prigione."),
        ("tr", "37 gazeteci hapiste."),
        ("ru", "37 журналистов находятся в тюрьме."),
        ("uk", "37 журналістів перебувають у в'язниці."),
        ("ar", "يقبع 37 صحفيا في السجون."),
    ],
)
def test_who_is_in_prison_is_arrested(language: str, text: str) -> None:
    assert [one[1:3] for one in PackReading(language).figures(text)] == [(37, "arrested")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The group documented 312 enforced disappearances."),
        ("en", "The registry lists 312 cases of enforced disappearance."),
        ("da", "Organisationen har registreret 312 tvungne forsvindinger."),
        ("nb", "Organisasjonen har registrert 312 tvungne forsvinninger."),
        ("sv", "Organisationen har registrerat 312 påtvingade försvinnanden."),
        ("de", "Die Organisation dokumentierte 312 Fälle von Verschwindenlassen."),
        ("fr", "Le parquet fait état de 312 cas de disparition forcée."),
        ("es", "La fiscalía registra 312 casos de desaparición forzada."),
        ("it", "L'associazione ha documentato 312 casi di sparizione forzata."),
        ("tr", "Dernek, 312 kişinin zorla kaybedildiğini açıkladı."),
        ("ru", "Организация зафиксировала 312 насильственных исчезновений."),
        ("uk", "Організація зафіксувала 312 насильницьких зникнень."),
        ("ar", "وثقت المنظمة 312 حالة اختفاء قسري."),
    ],
)
def test_who_was_made_to_disappear_is_missing(language: str, text: str) -> None:
    assert [one[1:3] for one in PackReading(language).figures(text)] == [(312, "missing")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine guards work in the prison."),
        ("tr", "Cezaevinde dokuz gardiyan çalışıyor."),
        ("ar", "يعمل تسعة حراس في السجن."),
        ("es", "Nueve guardias trabajan en la prisión."),
        ("fr", "Neuf gardiens travaillent dans la prison."),
    ],
)
def test_who_works_there_is_not(language: str, text: str) -> None:
    assert [one[2] for one in PackReading(language).figures(text)] == ["other"]


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many forced disappearances were there in Quirama?", "missing"),
        ("Hvor mange journalister sidder i fængsel i Velden?", "arrested"),
        ("Combien de journalistes sont en prison ?", "arrested"),
        ("Hur många journalister sitter i fängelse?", "arrested"),
        ("Wie viele Journalisten sitzen in Haft?", "arrested"),
        ("Kaç gazeteci hapiste?", "arrested"),
    ],
)
def test_both_are_asked_for(question: str, counted: str) -> None:
    assert analyse(question).counted == (counted,)
