"""What befell people in Turkish, Russian and Ukrainian: families of words, and who is counted.

Every place, body and person is invented.
"""

import pytest
from pack_reading import PackReading

HARMS = [
    ("tr", "Orlu'da 2 balıkçı silahlı saldırıda öldü.", "2", "killed"),
    ("tr", "Köyde 3 çocuk evin bahçesinde öldürüldü.", "3", "killed"),
    ("tr", "Dört işçi fabrikanın deposunda çıkan yangında öldü.", "Dört", "killed"),
    ("tr", "Sel felaketi 21 kişinin hayatına mal oldu.", "21", "killed"),
    ("tr", "Yangında 6 kişi hayatını kaybederken 9 kişi yaralandı.", "6", "killed"),
    ("tr", "Çeteler 3 köylüyü katlediyor.", "3", "killed"),
    ("tr", "Yemekten 60 işçi zehirlendi.", "60", "injured"),
    ("tr", "Kayıp üç balıkçı aranıyor.", "üç", "missing"),
    ("tr", "Enkaz altında 25 kişi kaldı.", "25", "missing"),
    ("tr", "Tutuklu 5 gazeteci mahkemeye çıktı.", "5", "arrested"),
    ("tr", "5 bin kişi komşu ülkeye sığındı.", "5 bin", "displaced"),
    ("tr", "200 aile köylerini terk ediyor.", "200", "displaced"),
    ("tr", "Altı kişi Orlu Şehir Hastanesi'ne sevk edildi.", "Altı", "hospitalised"),
    ("tr", "Son bir günde 300 yeni vaka tespit edildi.", "300", "infected"),
    ("tr", "Virüs 70 kişiye bulaştı.", "70", "infected"),
    ("ru", "В крае подтвердили 12 случаев кори.", "12", "infected"),
    ("ru", "Выявлено 300 новых случаев заражения.", "300", "infected"),
    ("ru", "Война унесла сотни жизней.", "сотни", "killed"),
    ("ru", "Найдены мёртвыми двое туристов.", "двое", "killed"),
    ("ru", "Жизни лишились 8 человек.", "8", "killed"),
    ("ru", "Осколочное ранение получила 30-летняя женщина.", "30-летняя женщина", "injured"),
    ("ru", "Избиты четверо журналистов.", "четверо", "injured"),
    ("ru", "Из посёлка эвакуируют 300 жителей.", "300", "displaced"),
    ("ru", "В плен попали 18 солдат.", "18", "arrested"),
    ("ru", "В отделение доставили 25 протестующих.", "25", "arrested"),
    ("ru", "В заложниках остаются 30 человек.", "30", "kidnapped"),
    ("ru", "В больницы попали 23 ребёнка.", "23", "hospitalised"),
    ("uk", "За добу виявили 300 нових випадків коронавірусу.", "300", "infected"),
    ("uk", "Життя позбулися 8 людей.", "8", "killed"),
    ("uk", "Опіки отримали шестеро.", "шестеро", "injured"),
    ("uk", "Гостру реакцію на стрес зазнали четверо людей.", "четверо", "injured"),
    ("uk", "У полон потрапили 18 солдатів.", "18", "arrested"),
    ("uk", "Без житла залишилися 700 людей.", "700", "displaced"),
    ("uk", "Під обстріл потрапили троє волонтерів.", "троє", "casualties"),
]


def counts(language: str, text: str) -> list[tuple[str, str]]:
    """Return the words and the category of each figure."""
    return [(words, harm) for words, _, harm, _ in PackReading(language).figures(text)]


@pytest.mark.parametrize(("language", "text", "words", "harm"), HARMS)
def test_a_harm_is_known_by_every_word_for_it(
    language: str, text: str, words: str, harm: str
) -> None:
    assert (words, harm) in counts(language, text)


@pytest.mark.parametrize(
    ("language", "text", "harm"),
    [
        ("tr", "Operasyonda 9 rehine kurtarıldı.", "rescued"),
        ("tr", "Operasyonda 9 rehine öldürüldü.", "killed"),
        ("tr", "Kampta 9 rehine tutuluyor.", "kidnapped"),
        ("ru", "Освобождены 12 заложников.", "rescued"),
        ("ru", "Отпущены на свободу 9 задержанных.", "rescued"),
        ("uk", "Звільнено 12 заручників.", "rescued"),
        ("uk", "Двоє заручників загинули.", "killed"),
    ],
)
def test_what_became_of_captives_is_told_before_what_they_were(
    language: str, text: str, harm: str
) -> None:
    assert [counted for _, counted in counts(language, text)] == [harm]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Один из раненых скончался в больнице.", [("Один", "killed")]),
        ("ru", "Один из пострадавших госпитализирован.", [("Один", "hospitalised")]),
        ("ru", "Двое из пострадавших госпитализированы.", [("Двое", "hospitalised")]),
        ("uk", "Один із поранених помер у лікарні.", [("Один", "killed")]),
        ("en", "Two of the injured were taken to hospital.", [("Two", "hospitalised")]),
        ("ru", "Один из раненых рассказал о взрыве.", []),
        ("uk", "Одна з постраждалих розповіла про вибух.", []),
    ],
)
def test_one_of_the_wounded_is_counted_by_what_came_later(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert counts(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мужчина получил два ножевых ранения."),
        ("ru", "У него обнаружили три огнестрельных ранения."),
        ("ru", "Врачи насчитали пять переломов."),
        ("uk", "Чоловік отримав два ножові поранення."),
        ("tr", "Törene 400 şehit yakını katıldı."),
        ("tr", "Programa 30 şehit ailesi davet edildi."),
        ("tr", "Kampanyaya 12 silahlı grup karşı çıktı."),
    ],
)
def test_wounds_and_the_kin_of_the_dead_are_no_victims(language: str, text: str) -> None:
    assert {counted for _, counted in counts(language, text)} <= {"other"}


@pytest.mark.parametrize(
    ("language", "text", "harm"),
    [
        ("ru", "Пострадал четырёхлетний ребёнок.", "injured"),
        ("ru", "В аварии погиб трехлетний мальчик.", "killed"),
        ("ru", "Погибла пятимесячная девочка.", "killed"),
        ("uk", "Загинув трирічний хлопчик.", "killed"),
        ("uk", "Постраждала чотирирічна дитина.", "injured"),
    ],
)
def test_an_age_in_one_word_describes_who_is_counted(language: str, text: str, harm: str) -> None:
    ((_, value, counted, who),) = PackReading(language).figures(text)
    assert (value, counted, who) == (1, harm, "children")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Orlu'da 12, Kelda'da 8, Tarn'da 3 kişi tutuklandı.", [12, 8, 3]),
        ("tr", "Yeni Orlu'da 2 kişi, Eski Kelda'da 4 kişi tutuklandı.", [2, 4]),
        ("tr", "3 hâkim ile 2 savcı, 4 memur tutuklandı.", [3, 2, 4]),
        ("ru", "В Орлове арестованы 12 человек, в Кельде — 8, в Тарне — 3.", [12, 8, 3]),
        ("uk", "У Кельді заарештовано 12 людей, у Старому Тарні — 8.", [12, 8]),
    ],
)
def test_a_list_of_places_shares_one_verb(language: str, text: str, expected: list[int]) -> None:
    assert PackReading(language).counts(text) == [(value, "arrested") for value in expected]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("tr", "Bu yıl 260 kadın erkekler tarafından öldürüldü.", "women"),
        ("tr", "Üç çocuk teröristlerce öldürüldü.", "children"),
        ("ru", "При пожаре погибли двое её детей.", "children"),
        ("uk", "Під час пожежі загинули двоє їхніх дітей.", "children"),
        ("tr", "Orlu'da bir asker yaralı.", "soldiers"),
    ],
)
def test_the_class_is_of_those_harmed(language: str, text: str, who: str) -> None:
    ((_, _, _, found),) = PackReading(language).figures(text)
    assert found == who


def test_homes_for_workers_are_no_workers() -> None:
    ((_, _, _, who),) = PackReading("tr").figures("3 işçi konutunun yıkıldığı bildirildi.")
    assert who is None


@pytest.mark.parametrize("dash", "-–—−")
def test_any_dash_parts_what_is_said_from_who_says_so(dash: str) -> None:
    text = f"{dash} Погибли три человека, {dash} рассказали в пресс-службе полиции."
    assert PackReading("ru").relayed(text) == [("пресс-службе полиции", ())]
