"""Subjects of Russian and Ukrainian verbs of saying, where no comma parts them from a place."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def claims(language: str, text: str) -> list[Claim]:
    article = Article("a.txt", "Причал", None, None, date(2031, 3, 5), language, text)
    return list(Reader().read(article).claims)


def speakers(language: str, text: str) -> set[str | None]:
    return {claim.attribution.speaker for claim in claims(language, text)}


def figures(language: str, text: str) -> list[tuple[object, str]]:
    read = [claim.figure for claim in claims(language, text)]
    return [(figure.low, figure.counted) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("language", "place", "verb", "speaker"),
    [
        ("ru", "На совещании", "ответил", "министр"),
        ("ru", "На заводе Кельды", "сообщил", "директор"),
        ("ru", "В городе", "заявила", "полиция"),
        ("ru", "На окраине города", "рассказала", "жительница"),
        ("ru", "После взрыва на шахте", "сообщило", "министерство"),
        ("ru", "В больнице", "сообщили", "врачи"),
        ("ru", "В Кельде", "сказал", "ветеринар"),
        ("ru", "В Кельде", "рассказал", "полицейский"),
        ("ru", "На допросе", "заявила", "судья"),
        ("ru", "В прошлом году в Кельде", "заявил", "Рунд"),
        ("ru", "Во время протеста на севере Кельды", "заявил", "Иво Рунд"),
        ("ru", "Во время обстрела", "рассказала", "Ада Рунд"),
        ("ru", "В интервью Daily Quay", "сказал", "Рунд"),
        ("ru", "На встрече чиновников", "сказал", "Рунд"),
        ("uk", "На нараді", "відповів", "Рунд"),
        ("uk", "У місті", "заявила", "поліція"),
        ("uk", "На околиці міста", "розповіла", "мешканка"),
        ("uk", "Після вибуху на шахті", "повідомило", "міністерство"),
        ("uk", "У лікарні", "повідомили", "лікарі"),
        ("uk", "Цього року в Кельді", "заявив", "Рунд"),
        ("uk", "Під час протесту на півночі Кельди", "заявив", "Іво Рунд"),
    ],
)
def test_a_place_before_a_subject_is_no_part_of_it(
    language: str, place: str, verb: str, speaker: str
) -> None:
    said = {"ru": "что погибли 9 человек", "uk": "що загинули 9 людей"}[language]
    assert speakers(language, f"{place} {speaker} {verb}, {said}.") == {speaker}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "В министерстве обороны сообщили, что погибли 9 человек.", "министерстве обороны"),
        ("ru", "Мэр Рунд в ходе брифинга заявил, что погибли 9 человек.", "Мэр Рунд"),
        ("ru", "Как сообщил в Кельде мэр, погибли 9 человек.", "мэр"),
        ("ru", "О гибели 9 человек сообщил в Кельде Иво Рунд.", "Иво Рунд"),
        ("ru", "О гибели 9 человек сообщили в полиции Кельды.", "полиции Кельды"),
        ("uk", "У міністерстві оборони повідомили, що загинули 9 людей.", "міністерстві оборони"),
        ("uk", "Речник у Кельді заявив, що загинули 9 людей.", "Речник у Кельді"),
    ],
)
def test_those_who_are_at_a_place_or_of_a_body_speak(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == {speaker}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Также мэр сообщил жителям, что погибли 9 человек.", "мэр"),
        ("ru", "Ранее Рунд рассказал местным журналистам, что погибли 9 человек.", "Рунд"),
        ("ru", "Губернатор эмоционально заявил, что погибли 9 человек.", "Губернатор"),
        ("uk", "Також Рунд повідомив глядачам, що загинули 9 людей.", "Рунд"),
        ("uk", "Раніше речник розповів місцевим журналістам, що загинули 9 людей.", "речник"),
        ("uk", "Президент побіжно сказав, що загинули 9 людей.", "Президент"),
    ],
)
def test_listeners_and_adverbs_are_no_part_of_a_subject(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == {speaker}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Погибли трое, отмечали в МЧС.", "МЧС"),
        ("ru", "Шестеро ранены, уточняли в прокуратуре.", "прокуратуре"),
        ("ru", "«Взрыв был сильный», — вспоминал один из очевидцев.", "один из очевидцев"),
        ("ru", "Рунд заметил, что погибли 9 человек.", "Рунд"),
        ("ru", "Синоптики предсказывают, что погибнет урожай.", "Синоптики"),
        ("ru", "Погибли трое, заявила в начале этого месяца пресс-секретарь Ада Рунд.", None),
        ("uk", "Загинули троє, зазначали в ДСНС.", "ДСНС"),
        ("uk", "Рунд заперечував, що загинули 9 людей.", "Рунд"),
        ("uk", "Уряд переконує, що загинули 9 людей.", "Уряд"),
        ("uk", "«Вибух був сильний», — пригадував один з очевидців.", "один з очевидців"),
        ("uk", "Двоє людей потонули, згідно зі звітом поліції.", "звітом поліції"),
    ],
)
def test_verbs_of_saying_are_known_in_both_aspects(
    language: str, text: str, speaker: str | None
) -> None:
    assert speakers(language, text) == {speaker or "пресс-секретарь Ада Рунд"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Компания продолжает расширяться, тогда как продажи падают."),
        ("ru", "Контингент насчитывает более 1000 военнослужащих."),
        ("ru", "Судя по всему, погибли 9 человек."),
        ("ru", "Согласно условиям договора, построят 20 домов."),
        ("ru", "Ожидалось, что погибнет урожай."),
        ("uk", "Компанія, що будує мости, продовжує зростати."),
        ("uk", "Контингент налічує понад 1000 військовослужбовців."),
        ("uk", "Деталі надходять відповідно до потреб замовника."),
        ("uk", "Програма повністю відповідає потребам користувача, який нею володіє."),
    ],
)
def test_what_says_nothing_is_no_speaker(language: str, text: str) -> None:
    assert speakers(language, text) == {None}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "24-летний водитель был арестован.", [(1, "arrested")]),
        ("ru", "В Кельде полицейский был ранен.", [(1, "injured")]),
        ("ru", "Водитель автобуса был ранен.", [(1, "injured")]),
        ("ru", "30-летнего мужчину госпитализировали.", [(1, "hospitalised")]),
        ("ru", "20-летний Иво Рунд был арестован.", [(1, "arrested")]),
        ("ru", "Шестеро участников беспорядков попали под стражу.", [(6, "arrested")]),
        ("ru", "Трое мужчин взяты под арест.", [(3, "arrested")]),
        ("ru", "В Кельде под стражу взяты восемь человек.", [(8, "arrested")]),
        ("ru", "Из-под обломков достали живыми двух человек.", [(2, "rescued")]),
        ("ru", "На границе стоят около 2000 военнослужащих.", [(2000, "other")]),
        ("ru", "Мужчина рассказал о взрыве в Кельде.", []),
        ("ru", "Ущерб составил 350 000 долл.", []),
        ("uk", "24-річний водій був заарештований.", [(1, "arrested")]),
        ("uk", "У Кельді під варту взято вісьмох людей.", [(8, "arrested")]),
        ("uk", "З-під уламків дістали живими двох людей.", [(2, "rescued")]),
        ("uk", "Поранено чотирнадцятьох; чотирнадцятьом людям допомогли.", None),
        ("uk", "Інших постраждалих немає.", []),
    ],
)
def test_what_becomes_of_people_is_read(
    language: str, text: str, expected: list[tuple[int, str]] | None
) -> None:
    wanted = [(14, "injured"), (14, "other")] if expected is None else expected
    assert figures(language, text) == wanted


def test_a_hyphen_joins_a_number_and_its_per_cent() -> None:
    read = [claim.figure for claim in claims("ru", "Минздрав сообщил о 14-процентном росте.")]
    assert [(one.low, one.unit.value) for one in read if one is not None] == [(14, "percent")]
