import pytest

from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.names.countries import countries_of, english_name, read_countries
from bot.reading.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("Syrian and Turkish troops left Iraq", "en", {"SY", "TR", "IQ"}),
        ("the U.S. and US-led forces, America’s allies", "en", {"US"}),
        ("tell us about the UK", "en", {"GB"}),
        ("the turkey was cold", "en", set()),
        ("Russia's ministry", "en", {"RU"}),
        ("South Korean and North Korean ships", "en", {"KR", "KP"}),
        ("den amerikanskledede styrke og Tyrkiets hær", "da", {"US", "TR"}),
        ("Syriens kurdere og USA's præsident", "da", {"SY", "US"}),
        ("De Forenede Arabiske Emirater", "da", {"AE"}),
        ("danske og norske læger", "da", {"DK", "NO"}),
        ("وزارة الدفاع الروسية في سوريا", "ar", {"RU", "SY"}),
        ("القوات الأميركية والتركية بالعراق", "ar", {"US", "TR", "IQ"}),
        ("الولايات المتحدة", "ar", {"US"}),
        ("سفراء الكونجو وبنجلادش ونيكاراجوا", "ar", {"CD", "BD", "NI"}),
        ("посол Панамы в Сальвадоре и Парагвае", "ru", {"PA", "SV", "PY"}),
        ("посол Панами в Сальвадорі та Камбоджі", "uk", {"PA", "SV", "KH"}),
    ],
)
def test_countries_are_read(text: str, language: str, codes: set[str]) -> None:
    assert countries_of(text, language) == codes


def test_a_mention_has_its_place() -> None:
    (mention,) = read_countries(tokenize("fly fra Saudi-Arabien lettede"), lexicon("da"))
    assert (mention.first, mention.last, mention.code) == (2, 2, "SA")


def test_one_country_has_one_code_in_every_language() -> None:
    names = {"da": "Libanon", "en": "Lebanon", "ar": "لبنان"}
    assert {countries_of(name, code) for code, name in names.items()} == {frozenset({"LB"})}


def test_packs_know_the_same_peoples() -> None:
    for language in languages():
        pack = lexicon(language)
        assert pack is not None
        assert len(pack.demonyms) == 0 or len(pack.demonyms) > 100


def test_codes_have_english_names() -> None:
    assert english_name("DK") == "Denmark"
    assert english_name("??") == "??"


def test_without_a_pack_no_country_is_read() -> None:
    assert read_countries(tokenize("Syria"), None) == ()
