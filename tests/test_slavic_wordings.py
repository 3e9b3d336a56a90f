"""Who says how many in Russian and Ukrainian, where subject, verb and content change places."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def claims(language: str, text: str) -> list[Claim]:
    article = Article("a.txt", "Причал", None, None, date(2031, 3, 5), language, text)
    return [claim for claim in Reader().read(article).claims if claim.figure is not None]


def figures(language: str, text: str) -> list[tuple[object, str, str | None]]:
    read = [claim.figure for claim in claims(language, text)]
    return [(figure.low, figure.counted, figure.who) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Погибли 9 человек, сообщил в телеграм-канале мэр Кельды.", "мэр Кельды"),
        ("ru", "Погибли 9 человек, сообщила в своём видеообращении Ада Рунд.", "Ада Рунд"),
        ("ru", "Погибли 9 человек, сообщили в соцсетях двое чиновников.", "двое чиновников"),
        ("ru", "Погибли 9 человек, говорится в заявлении прокуратуры.", "прокуратуры"),
        ("ru", "Погибли 9 человек, говорится в докладе «Причала».", "«Причала»"),
        ("ru", "Мэр в своём заявлении сообщил, что погибли 9 человек.", "Мэр"),
        ("ru", "Погибли 9 человек, рассказали ТАСС в полиции.", "полиции"),
        ("ru", "Как рассказали «Маяку» в полиции, погибли 9 человек.", "полиции"),
        ("ru", "В свою очередь полиция заявила, что погибли 9 человек.", "полиция"),
        ("uk", "Загинули 9 людей, повідомив у телеграмі мер Кельди.", "мер Кельди"),
        ("uk", "Загинули 9 людей, йдеться в заяві прокуратури.", "прокуратури"),
        ("uk", "Мер у своїй заяві повідомив, що загинули 9 людей.", "Мер"),
        ("uk", "Як розповіли «Маяку» в поліції, загинули 9 людей.", "поліції"),
        ("uk", "Своєю чергою поліція заявила, що загинули 9 людей.", "поліція"),
    ],
)
def test_where_something_is_said_is_no_part_of_the_speaker(
    language: str, text: str, speaker: str
) -> None:
    assert [claim.attribution.speaker for claim in claims(language, text)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "«Причал» сообщил, что погибли 9 человек."),
        ("ru", "Погибли 9 человек, сообщил «Причал»."),
        ("ru", "Ранее «Причал» в своём отчёте сообщил, что погибли 9 человек."),
        ("ru", "Об этом говорится иначе, но «Причал» рассказал «Маяку», что погибли 9 человек."),
        ("ru", "«Маяк» цитирует «Причал»: «Погибли 9 человек»."),
        ("ru", "О гибели 9 человек сообщил «Причал»."),
        ("uk", "«Причал» повідомив, що загинули 9 людей."),
        ("uk", "Загинули 9 людей, повідомляє «Причал»."),
    ],
)
def test_a_body_may_be_named_in_quotation_marks_alone(language: str, text: str) -> None:
    assert [claim.attribution.speaker for claim in claims(language, text)] == ["«Причал»"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "В школе взяты в плен 9 учителей, рассказали очевидцы.", "очевидцы"),
        ("ru", "Машина сгорела, двое погибли, один тяжело ранен, заявил мэр.", "мэр"),
        ("ru", "О гибели 9 человек, в том числе двух детей, сообщила полиция.", "полиция"),
        ("ru", "О гибели 9 человек и ранении 3 при обстреле Кельды сообщил мэр.", "мэр"),
        ("ru", "Как сообщил мэр, двое раненых умерли в больнице.", "мэр"),
        (
            "ru",
            "Погибли 9 человек, сообщило Управление ООН по правам человека.",
            "Управление ООН по правам человека",
        ),
        (
            "ru",
            "Погибли 9 человек, сообщила Кельдская областная прокуратура.",
            "Кельдская областная прокуратура",
        ),
        ("ru", "Волонтёр группы «Лодка»: погибли 9 человек.", "Волонтёр группы «Лодка»"),
        ("ru", "Ада Рунд, врач в Кельде: «Погибли 9 человек».", "Ада Рунд, врач в Кельде"),
        ("ru", "Со ссылкой на очевидцев «Маяк» пишет, что погибли 9 человек.", "очевидцев"),
        ("ru", "НАТО сообщило, что ранен 15-летний подросток.", "НАТО"),
        ("uk", "По місту випущено 9 ракет, розповіли очевидці.", "очевидці"),
        (
            "uk",
            "Загинули 9 людей, повідомила Кельдська обласна прокуратура.",
            "Кельдська обласна прокуратура",
        ),
    ],
)
def test_who_speaks_is_found_around_what_is_said(language: str, text: str, speaker: str) -> None:
    assert {claim.attribution.speaker for claim in claims(language, text)} == {speaker}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Ранена 59-летняя женщина.", [(1, "injured", "women")]),
        ("ru", "Погибла 59-летняя женщина.", [(1, "killed", "women")]),
        ("ru", "Мэр сообщил, что пожилая женщина погибла.", [(1, "killed", "women")]),
        ("uk", "Поранено 15-річного підлітка.", [(1, "injured", "children")]),
        ("uk", "Загинув чоловік.", [(1, "killed", "men")]),
        ("uk", "Загинули 5 чоловік.", [(5, "killed", None)]),
    ],
)
def test_one_person_may_be_described(
    language: str, text: str, expected: list[tuple[int, str, str | None]]
) -> None:
    assert figures(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Погибли две женщины и мужчина.", [(2, "women"), (1, "men")]),
        (
            "ru",
            "Погибли пять членов одной семьи, включая троих детей.",
            [(5, None), (3, "children")],
        ),
        ("ru", "Погибли 9 человек, трое из них — дети.", [(9, None), (3, "children")]),
        ("ru", "Двое раненых скончались в больнице.", [(2, None)]),
        ("en", "Two of the wounded died in hospital.", [(2, None)]),
        ("ru", "Снаряд попал в дом, 9 человек погибли на месте.", [(9, None)]),
        ("uk", "Загинули дві жінки та чоловік.", [(2, "women"), (1, "men")]),
        ("uk", "Двоє поранених померли в лікарні.", [(2, None)]),
    ],
)
def test_the_dead_of_a_list_and_a_whole(
    language: str, text: str, expected: list[tuple[int, str | None]]
) -> None:
    assert figures(language, text) == [(low, "killed", who) for low, who in expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Удар привёл к гибели 9 человек и ранению 3 других.", ["killed", "injured"]),
        ("ru", "Убиты 9 боевиков, взяли в плен ещё двоих.", ["killed", "arrested"]),
        ("ru", "Под завалами могут находиться до 9 человек.", ["missing"]),
        ("ru", "Дома были вынуждены покинуть более 90 семей.", ["displaced"]),
        ("ru", "Её муж получил осколочное ранение.", ["injured"]),
        ("uk", "Під завалами можуть перебувати до 9 людей.", ["missing"]),
        ("uk", "Домівки були змушені покинути понад 90 родин.", ["displaced"]),
        ("uk", "Взяли в полон ще 9 бойовиків.", ["arrested"]),
    ],
)
def test_words_for_harm(language: str, text: str, expected: list[str]) -> None:
    assert [category for _, category, _ in figures(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "В Кельде ранены 9 человек — МЧС.", "МЧС"),
        ("ru", "Погиб один человек — водитель автобуса.", None),
        ("ru", "Среди раненых трое — дети.", None),
        ("ru", "Об этом сообщил мэр Кельды: погибли 9 человек.", "мэр Кельды"),
        ("ru", "«Погибли 9 человек», — цитирует «Маяк» мэра Кельды.", "мэра Кельды"),
        ("ru", "«Погибли 9 человек», — рассказал агентству «Маяк» Рунд.", "Рунд"),
        ("ru", "Погибли 9 человек, сообщила городская больница № 4.", "городская больница № 4"),
        ("ru", "Позднее полиция уточнила: погибли 9 человек.", "полиция"),
        ("ru", "Директор школы Ада Рунд: погибли 9 человек.", "Директор школы Ада Рунд"),
        (
            "ru",
            "Дом сгорел, 9 ранены, пишет «Маяк» со ссылкой на группу «Причал».",
            "группу «Причал»",
        ),
        ("uk", "У Кельді поранено 9 людей — ДСНС.", "ДСНС"),
        ("uk", "Про це повідомив мер Кельди: загинули 9 людей.", "мер Кельди"),
    ],
)
def test_labels_that_stand_behind_or_point_ahead(
    language: str, text: str, speaker: str | None
) -> None:
    assert {claim.attribution.speaker for claim in claims(language, text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ночью ранен начальник полиции.", [(1, "injured")]),
        ("Погиб водитель автобуса.", [(1, "killed")]),
        ("Огнём артиллерии убиты муж и жена.", [(1, "killed"), (1, "killed")]),
        ("Обнаружено тело пропавшего рыбака.", [(1, "killed")]),
        ("Погибла семья из пяти человек.", [(5, "killed")]),
        ("За медицинской помощью обратились 9 человек.", [(9, "hospitalised")]),
    ],
)
def test_single_victims_in_russian(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(low, category) for low, category, _ in figures("ru", text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Полиция опубликовала сообщение, согласно которому погибли 9 человек.", "Полиция"),
        ("Ада Рунд выпустила заявление, согласно которому погибли 9 человек.", "Ада Рунд"),
        ("Доклад полиции, согласно которому погибли 9 человек, неточен.", "Доклад полиции"),
    ],
)
def test_who_publishes_a_text_says_what_is_in_it(text: str, speaker: str) -> None:
    assert [claim.attribution.speaker for claim in claims("ru", text)] == [speaker]
