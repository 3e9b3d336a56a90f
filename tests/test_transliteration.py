import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.names.transliteration import find_name, same_name
from bot.reading.words.tokens import tokenize


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tel Marouf", "تل معروف"),
        ("Tell Ma'ruf", "تل معروف"),
        ("Deir al-Qamh", "دير القمح"),
        ("Tal Marouf", "Tel Marouf"),
        ("Kafr Dalim", "Kfar Dalim"),
        ("Deir el-Kamh", "دير القمح"),
        ("Dayr al-Qamh", "دير القمح"),
        ("al-Shahla", "الشهلا"),
        ("Esh-Shahla", "الشهلا"),
        ("Abdulrahim", "عبد الرحيم"),
        ("Mazrouk", "مزروق"),
        ("Ghandoura", "غندورة"),
        ("Gandura", "غندورة"),
        ("Khirbat Jaber", "خربة جابر"),
        ("Rakwa", "الرقوة"),
        ("Ma'arrat Dalim", "معرة دالم"),
        ("Qal'at al-Shahla", "قلعة الشهلا"),
        ("Sama", "سماة"),
        ("Hilli", "حللي"),
        ("Mimbar", "منبار"),
        ("Deir ez Zahl", "دير الزحل"),
        ("Peter Johnson", "بيتر جونسون"),
        ("Vestermark", "فسترمارك"),
        ("Novoselje", "Новоселье"),
        ("Petrovsk", "Петровск"),
        ("Kolensky", "Коленського"),
        ("Kolenskyj", "Коленским"),
        ("Kelda", "Кельде"),
        ("Irma Tolb", "Ирмы Толб"),
        ("Alyokhin", "Алехин"),
        ("Prypyat", "Прип'яті"),
        ("Yizhakevych", "Їжакевич"),
        ("Yevhen Boiko", "Євген Бойко"),
        ("Asheke", "أشكة"),
        ("Ashuke", "اشوكة"),
        ("Halahan", "Галаган"),
        ("Sobolivka", "Соболівці"),
        ("Orluca", "أورلوجا"),
        ("Orluç", "أورلوتش"),
        ("Corvanli", "جورفانلي"),
        ("Teskardas", "تشكرداش"),
        ("Teskardaş", "تسكرداش"),
        ("Orluca", "Орлуджа"),
        ("El Marouf", "Эль-Маруф"),
        ("Dhalim", "Далим"),
        ("Махаруф", "محروف"),
        ("Ndarima", "اندريما"),
        ("Quelmar", "كيلمار"),
        ("Torquenne", "توركين"),
        ("Burdeck", "بيرديك"),
        ("Christmoor", "كريستمور"),
    ],
)
def test_one_name_across_scripts(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tel Marouf", "تل مرعي"),
        ("Deir al-Qamh", "دير الملح"),
        ("Mazrouk", "مرزوق"),
        ("Atwa", "تم"),
        ("Atma", "أتمت"),
        ("Lund", "لندن"),
        ("Khirbat Jaber", "خربة"),
        ("Petrovsk", "Петровка"),
        ("Peter Johnson", "بيتر هانسن"),
        ("Orluca", "أورلوسا"),
        ("Orluka", "أورلوجا"),
        ("Corvan", "شرفين"),
        ("Эль-Маруф", "المرعي"),
    ],
)
def test_different_names_across_scripts(one: str, other: str) -> None:
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marrard", "Marrad"),
        ("Jisr Kelda", "Jesr Kelda"),
        ("Ghouta", "Ghuta"),
        ("Al-Marouf", "Marouf"),
        ("al-Marouf", "el-Maruf"),
        ("Mohammed Karim", "Muhammad Karim"),
        ("Keldas", "Kelda"),
        ("Kelda's", "Kelda"),
        ("Deir-Marouf", "Deir Marouf"),
        ("Bisjkent", "Bishkent"),
        ("São Kelda", "Sao Kelda"),
        ("KVB's", "KVB"),
        ("Mazrouka", "Mazrukeh"),
    ],
)
def test_spelling_variants_are_one_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Коленский", "Коленского"),
        ("Коленский", "Коленським"),
        ("Петров", "Петровым"),
        ("Сергей Толб", "Сергея Толба"),
        ("Мария Вест", "Марией Вест"),
        ("Юрій Ткач", "Юрія Ткача"),
        ("Новая Кельда", "Новой Кельды"),
        ("Городец", "Городца"),
        ("Соболівка", "Соболівці"),
        ("Щербаков", "Щербаків"),
        ("Щербакова", "Щербаків"),
        ("Алёхин", "Алехина"),
    ],
)
def test_cases_and_neighbouring_spellings_of_a_cyrillic_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Петровск", "Петровка"),
        ("Петр", "Петров"),
        ("Иванов", "Ивлев"),
        ("Толб", "Толбин"),
        ("Иван Петров", "Игорь Петров"),
        ("Iran", "Iraq"),
        ("Hansen", "Jansen"),
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Parker", "Packer"),
        ("KVB", "KVD"),
        ("Mary Jones", "Jones"),
    ],
)
def test_near_names_are_kept_apart(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_a_name_is_found_where_it_stands() -> None:
    tokens = tokenize("قال شهود إن غارة أصابت سوقا في بلدة تل معروف بريف المدينة")
    found = find_name("Tell Marouf", tokens)
    assert found is not None
    first, last = found
    assert [token.text for token in tokens[first : last + 1]] == ["تل", "معروف"]


def test_attached_particles_do_not_hide_a_name() -> None:
    assert find_name("Mazrouk", tokenize("سقطت قذيفة بمزروق أمس")) is not None
    assert find_name("Shahla", tokenize("وصلوا إلى بلدة الشهلا")) is not None


def test_short_names_do_not_match_common_words() -> None:
    text = "تم نقل الجرحى إلى المشفى بعد أن تعرضت المدينة لقصف، لما كان الناس في السوق"
    for name in ("Atma", "Lima", "Tima", "Nakla", "Bada"):
        assert find_name(name, tokenize(text)) is None, name


def test_lower_case_words_and_acronyms_keep_their_case() -> None:
    assert find_name("IS", tokenize("The town is quiet")) is None
    assert find_name("IS", tokenize("Fighters of IS left")) is not None
    assert find_name("IS", tokenize("Mange IS-medlemmer flygtede")) is not None
    assert find_name("Turkey", tokenize("They ate turkey")) is None


def test_genitives_do_not_hide_a_name() -> None:
    assert find_name("Kelda", tokenize("Keldas borgmester talte")) == (0, 0)
    assert find_name("Kelda", tokenize("said Kelda’s mayor")) == (1, 1)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_compared_and_equality_does_not_depend_on_order(
    one: str, other: str
) -> None:
    assert same_name(one, other) == same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Cairo", "القاهرة"), ("Damaskus", "دمشق"), ("Aleppo", "حلب"), ("København", "Copenhagen")],
)
def test_well_known_places_are_known_by_their_other_names(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)
    assert find_name(one, tokenize(f"{other} , 2020")) == (0, 0)


def test_other_names_are_looked_for_in_their_own_script_only() -> None:
    assert find_name("Belem", tokenize("لم يصب أحد")) is None


def _city_pairs(language: str, other: str) -> list[tuple[str, str]]:
    english, ours, theirs = (Locale(code).time_zones for code in ("en", language, other))
    pairs = []
    for zone, names in theirs.items():
        known = ours.get(zone, {}).get("city") or english.get(zone, {}).get("city")
        name = known or zone.rpartition("/")[2].replace("_", " ")
        if "city" in names and "," not in name:
            pairs.append((name, names["city"]))
    return pairs


@pytest.mark.parametrize(
    ("language", "other", "recall"), [("en", "ar", 0.75), ("da", "ar", 0.73), ("en", "ru", 0.74)]
)
def test_world_cities_match_across_scripts_by_their_letters(
    language: str, other: str, recall: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many of CLDR's pairs are translations or other names ("Cairo"): recall has a ceiling."""
    monkeypatch.setattr("bot.reading.names.transliteration.other_names", lambda _: ())
    same_name.cache_clear()
    pairs = _city_pairs(language, other)
    assert len(pairs) > 300
    right = sum(same_name(one, two) for one, two in pairs)
    wrong = sum(
        same_name(one, two)
        for place, (one, _) in enumerate(pairs)
        for shift in range(1, 40)
        for two in (pairs[(place + shift) % len(pairs)][1],)
    )
    assert right / len(pairs) >= recall
    assert wrong / (len(pairs) * 39) <= 0.001
    same_name.cache_clear()


@pytest.mark.parametrize(
    ("name", "text"), [("Brenviks", "قصف على برنفيك"), ("Oldmeres", "Обстрел Олдмере")]
)
def test_a_genitive_is_found_across_scripts_without_its_ending(name: str, text: str) -> None:
    assert find_name(name, tokenize(text)) is not None
    assert find_name("Sorrels", tokenize(text)) is None


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("Al-Qari’i", "القريعي"), ("Mora'a", "المورعة"), ("Al-Bari'in", "البريعين")],
)
def test_an_apostrophe_parts_two_vowels(latin: str, arabic: str) -> None:
    assert same_name(latin, arabic)


@pytest.mark.parametrize("name", ["Sami al-Haddad", "Sami Haddad"])
def test_a_person_is_found_around_the_father_s_name(name: str) -> None:
    assert find_name(name, tokenize("استهدف القصف منزل سامي رشيد الحداد في القرية")) == (3, 5)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sami al-Haddad", "سامي وأخوه الحداد"),
        ("Sami al-Haddad", "سامي، رشيد الحداد"),
        ("Sami al-Haddad", "سامي في الحداد"),
        ("Tell al-Marouf", "تل رشيد المعروف"),
        ("Sami Haddad", "Sami Rashid Haddad"),
    ],
)
def test_other_words_are_no_father_s_name(name: str, text: str) -> None:
    assert find_name(name, tokenize(text)) is None


@pytest.mark.parametrize("word", ["Belgian", "Belgien", "Belgiens"])
def test_a_peoples_adjective_is_no_village_that_sounds_like_it(word: str) -> None:
    assert find_name("بلجين", tokenize(word)) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [("بلجين", "in Beljin"), ("سوريا", "in Syria"), ("لبنان", "in Lebanon"), ("Iraqi", "العراقي")],
)
def test_a_village_and_a_country_are_still_found_by_their_sound(name: str, text: str) -> None:
    assert find_name(name, tokenize(text)) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقع الهجوم في 7 كانون الثاني في برنفيك", False),
        ("وقع الهجوم في 7 كانون الاول في برنفيك", False),
        ("وقع الهجوم في كانون يوم الثلاثاء", True),
    ],
)
def test_a_month_names_no_place_that_is_called_like_it(text: str, *, found: bool) -> None:
    assert (find_name("Kanun", tokenize(text)) is not None) is found


@pytest.mark.parametrize("cased", ["Orlu'da", "Orlu’daki", "Orlu'ya", "Orlu'dan", "Orlu'nun"])
@pytest.mark.parametrize("name", ["Orlu", "أورلو", "Орлу"])
def test_a_name_is_found_in_the_cases_that_turkish_writes_after_an_apostrophe(
    name: str, cased: str
) -> None:
    assert find_name(name, tokenize(f"{cased} dokuz kişi öldü.")) == (0, 0)
    assert same_name(cased, name)


@pytest.mark.parametrize(("name", "other"), [("KTB", "KTB'ye"), ("Ortak Kelda", "Ortak Kelda'da")])
def test_acronyms_and_names_of_several_words_take_such_cases_as_well(name: str, other: str) -> None:
    assert find_name(name, tokenize(f"Polis {other} konuştu.")) is not None


def test_letters_around_an_apostrophe_are_a_name_of_their_own_where_little_is_left() -> None:
    assert not same_name("Sa", "Sa'da")
    assert not same_name("Orl", "Orlu'da")
