"""What the world's cities are called from language to language, as the table has it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from bot.ledger.event_pairs import same_event, scene_of
from bot.reading.lexicon.pack import lexicon
from bot.reading.names import city_names
from bot.reading.names.city_names import TABLE, names_of_city
from bot.reading.names.exonyms import other_names
from bot.reading.names.name_words import name_words
from bot.reading.names.names import read_names
from bot.reading.names.transliteration import find_name, same_name, spelt_alike
from bot.reading.reader import Reader, Reading
from bot.reading.words.tokens import tokenize
from index.articles import Article


def reading(text: str, language: str) -> Reading:
    day = date(2031, 3, 5)
    return Reader().read(Article(f"{text}.txt", "The Quay", None, None, day, language, text))


def one_event(first: Reading, second: Reading) -> bool:
    return same_event(scene_of(first, (), ()), scene_of(second, (), ())) is True


def lines() -> list[list[str]]:
    written = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in written if not line.startswith("#")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Munich", "ميونخ"), ("Münih", "Мюнхен"), ("Aachen", "Aquisgrán"),
        ("Firenze", "Florenz"), ("Florence", "Флоренция"), ("Genf", "Женева"),
        ("Genève", "جنيف"), ("Luxor", "الأقصر"), ("Nizza", "Nice"), ("Selanik", "Thessalonique"),
        ("Mailand", "ميلانو"), ("Anvers", "Antwerpen"), ("Köln", "Colonia"),
    ],
)  # fmt: skip
def test_a_city_is_known_by_its_names_in_other_languages(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)
    assert find_name(one, tokenize(f"{other} , 2020")) is not None


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("Plevne", "قتل خمسة في بليفن بعد انهيار جسر"),
        ("Basilea", "В Базеле обрушился мост"),
        ("Salonica", "اندلع حريق في سالونيك أمس"),
        ("Mogilev", "اندلع حريق في موغيليف أمس"),
    ],
)
def test_a_city_is_found_by_the_sound_of_its_other_names(asked: str, text: str) -> None:
    assert find_name(asked, tokenize(text)) is not None


def test_another_name_is_heard_only_in_scripts_that_have_none() -> None:
    for asked in ("Plevne", "Basilea", "Salonica", "Mogilev", "Belem"):
        assert find_name(asked, tokenize("لم يصب أحد بأذى في باريس يوم الخميس")) is None
        assert find_name(asked, tokenize("В среду в Киеве никто не пострадал")) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [("Münchens", "Munich"), ("بفلورنسا", "Firenze"), ("Женеве", "Genf"), ("Milano'da", "Mailand")],
)
def test_a_city_is_known_in_the_forms_that_a_text_has(written: str, name: str) -> None:
    assert name in other_names(written)


@pytest.mark.parametrize("name", ["", "2020", "Brenvik", "قالوا", "MAIS", "a\tb", "#", "\n"])
def test_what_is_no_city_has_no_other_names(name: str) -> None:
    assert names_of_city(name) == ()


def test_different_cities_stay_different() -> None:
    cities = ("Munich", "Aachen", "Florence", "Geneva", "Luxor", "Nice", "Milan", "Cologne")
    called = {city: (city, *other_names(city)) for city in cities}
    for city in cities:
        for other in cities:
            if other != city:
                assert not any(same_name(one, two) for one in called[city] for two in called[other])


def test_small_words_between_hyphens_belong_to_the_key() -> None:
    assert "Экс-ан-Прованс" in names_of_city("Aix-en-Provence")
    assert names_of_city("Aix-en-Provence") == names_of_city("Aix en Provence")
    assert "Порт-о-Пренс" in names_of_city("Port-au-Prince")


def test_the_table_is_in_order_and_names_its_source() -> None:
    told = TABLE.read_text(encoding="utf-8")
    assert "GeoNames" in told
    assert "CC BY 4.0" in told
    keys = [key for key, *_ in lines()]
    assert keys == sorted(set(keys))
    assert len(told.encode()) < 1_000_000


def test_every_line_is_found_and_holds_no_name_that_spelling_finds() -> None:
    for key, *others in lines()[::25]:
        assert city_names._line(TABLE.read_bytes(), key.encode()).split("\t")[1:] == others
        assert len(others) == len(set(others))
        for place, one in enumerate(others):
            script = name_words(one)[0].script
            alike = [o for o in others[:place] if name_words(o)[0].script == script]
            assert not any(spelt_alike(one, other) for other in alike)


def test_many_threads_look_cities_up_at_once() -> None:
    names = [others[0] for _, *others in lines()[::40]]
    alone = [names_of_city(name) for name in names]
    city_names._named.cache_clear()
    city_names._table.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        runs = [threads.submit(lambda: [names_of_city(name) for name in names]) for _ in range(8)]
        assert all(run.result() == alone for run in runs)


def test_a_city_after_in_is_a_name_in_arabic_whatever_follows() -> None:
    tokens = tokenize("قتل خمسة في فلورنسا بعد انهيار جسر")
    named = [tokens[name.first].text for name in read_names(tokens, lexicon("ar"))]
    assert named == ["فلورنسا"]


def test_articles_that_name_one_city_differently_are_about_one_event() -> None:
    one = reading("A fire in Florence killed 12 people on Wednesday.", "en")
    assert one_event(one, reading("Ein Brand in Florenz tötete am Mittwoch 12 Menschen.", "de"))
    assert one_event(one, reading("قتل 12 شخصا في حريق في فلورنسا يوم الأربعاء.", "ar"))
    assert not one_event(one, reading("Ein Brand in Genf tötete am Mittwoch 14 Menschen.", "de"))


def test_two_names_of_one_city_are_one_sign_of_an_event() -> None:
    fire = reading("A fire in Florence, or Firenze, killed 12 people on Wednesday.", "en")
    crash = reading("A bus crash in Florence, or Firenze, injured 30 on Wednesday.", "en")
    assert {"Florence", "Firenze"} <= set(fire.lead.names) & set(crash.lead.names)
    assert not one_event(fire, crash)


@pytest.mark.parametrize("city", ["München", "Florenz", "Koblenz"])
def test_a_city_that_ends_like_a_german_noun_is_a_name(city: str) -> None:
    tokens = tokenize(f"Bei einem Brand in {city} starben zwölf Menschen, in Mädchen vier.")
    named = [tokens[name.first].text for name in read_names(tokens, lexicon("de"))]
    assert named == [city]
