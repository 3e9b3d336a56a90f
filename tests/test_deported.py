"""Who is deported or pushed back is counted apart from who fled; who is acquitted is freed."""

import pytest
from pack_reading import PackReading

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Authorities deported 96 people last week."),
        ("en", "Some 96 asylum seekers were pushed back at the border."),
        ("en", "The ministry said 96 migrants had been returned to Tamur."),
        ("da", "96 migranter blev sendt tilbage til Tamur."),
        ("nb", "96 migranter ble uttransportert."),
        ("sv", "96 migranter utvisades i mars."),
        ("de", "96 Migranten wurden abgeschoben."),
        ("fr", "96 migrants ont été refoulés à la frontière."),
        ("es", "Las autoridades devolvieron a 96 personas en la frontera."),
        ("it", "96 migranti sono stati rimpatriati."),
        ("ru", "Власти депортировали 96 мигрантов."),
        ("uk", "96 мігрантів було депортовано."),
        ("tr", "96 göçmen sınır dışı edildi."),
        ("ar", "وقالت الوزارة إنها رحلت 96 شخصا."),
    ],
)
def test_who_is_sent_away_is_deported(language: str, text: str) -> None:
    assert [one[1:3] for one in PackReading(language).figures(text)] == [(96, "deported")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court acquitted nine defendants."),
        ("da", "Ni tiltalte blev frifundet."),
        ("nb", "Ni tiltalte ble frikjent."),
        ("sv", "Nio åtalade frikändes."),
        ("de", "Neun Angeklagte wurden freigesprochen."),
        ("fr", "Neuf accusés ont été acquittés."),
        ("es", "Nueve acusados fueron absueltos."),
        ("it", "Nove imputati sono stati assolti."),
        ("ru", "Девять подсудимых были оправданы."),
        ("uk", "Дев'ятьох підсудних виправдано."),
        ("tr", "Dokuz sanık beraat etti."),
    ],
)
def test_who_is_acquitted_is_freed(language: str, text: str) -> None:
    assert [one[1:3] for one in PackReading(language).figures(text)] == [(9, "rescued")]


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many migrants have been returned to Tamur?", "deported"),
        ("Hvor mange migranter blev udvist?", "deported"),
        ("Combien de migrants ont été expulsés ?", "deported"),
        ("¿Cuántas personas fueron deportadas?", "deported"),
        ("Kaç kişi sınır dışı edildi?", "deported"),
        ("كم مهاجرا تم ترحيله؟", "deported"),
        ("How many defendants were acquitted?", "rescued"),
        ("¿Cuántos acusados fueron absueltos?", "rescued"),
    ],
)
def test_both_are_asked_for(question: str, counted: str) -> None:
    assert analyse(question).counted == (counted,)


def test_who_is_driven_from_home_is_displaced() -> None:
    text = "Some 300 people fled after being expelled from their homes."
    assert [one[1:3] for one in PackReading("en").figures(text)] == [(300, "displaced")]
