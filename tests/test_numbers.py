"""Numbers: digits, words, ranges, shares and vague counts; and what is no count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.numbers.numbers import read_numbers
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.tokens import tokenize

LANGUAGES = ("da", "en", "ar")
SAMPLE = (*range(121), 199, 200, 342, 999, 1000, 1001, 1250, 3000, 12_345, 100_000, 250_000)


def pack(language: str) -> Lexicon:
    found = lexicon(language)
    assert found is not None
    return found


def numbers(language: str, text: str) -> tuple[Number, ...]:
    return read_numbers(tokenize(text), pack(language))


def values(language: str, text: str) -> list[tuple[float | None, float | None]]:
    counting = {Form.CARDINAL, Form.NOUN, Form.VAGUE}
    return [(n.low, n.high) for n in numbers(language, text) if n.form in counting]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "30,000 people", 30_000),
        ("en", "2.5 million people", 2_500_000),
        ("en", "half a million people", 500_000),
        ("en", "two and a half million people", 2_500_000),
        ("en", "a dozen people", 12),
        ("en", "two dozen people", 24),
        ("en", "a hundred people", 100),
        ("en", "one hundred and five people", 105),
        ("en", "two hundred and fifty thousand people", 250_000),
        ("en", "twenty-one people", 21),
        ("en", "30 000 people", 30_000),
        ("en", "30, 000 people", 30_000),
        ("da", "30.000 mennesker", 30_000),
        ("da", "2,5 millioner mennesker", 2_500_000),
        ("da", "en halv million mennesker", 500_000),
        ("da", "halvanden million mennesker", 1_500_000),
        ("da", "femogtyve mennesker", 25),
        ("da", "halvtreds mennesker", 50),
        ("da", "et hundrede og femogtyve mennesker", 125),
        ("da", "femhundrede mennesker", 500),
        ("da", "et dusin mennesker", 12),
        ("ar", "٣٠ شخصا", 30),
        ("ar", "٣٠٬٠٠٠ شخص", 30_000),
        ("ar", "50 ألف شخص", 50_000),
        ("ar", "4 ملايين نازح", 4_000_000),
        ("ar", "2.9 مليون نازح", 2_900_000),
        ("ar", "نصف مليون شخص", 500_000),
        ("ar", "مليون ونصف المليون شخص", 1_500_000),
        ("ar", "ثلاثة آلاف وخمسمئة شخص", 3_500),
        ("ar", "أحد عشر شخصا", 11),
        ("ar", "خمس عشرة امرأة", 15),
        ("ar", "اثنين وعشرين مدنيا", 22),
        ("ar", "مئة وخمسة أشخاص", 105),
        ("ar", "مئتين وخمسين شخصا", 250),
        ("ar", "3 آلاف و500 شخص", 3_500),
        ("ar", "ألف و200 شخص", 1_200),
        ("ar", "42 ألفا و718 قتيلا", 42_718),
        ("ar", "مليونا و200 ألف نازح", 1_200_000),
        ("ar", "مئة و12 شخصا", 112),
        ("ar", "ألفا قتيل", 2_000),
        ("ar", "سقط ألفا قتيل", 2_000),
        ("ar", "ألفا", 2_000),
        ("ar", "مليونا نازح", 2_000_000),
        ("ar", "قتل ألفا في الزلزال", 1_000),
        ("ar", "سقط ألفاً من القتلى", 1_000),
        ("ar", "ألفا و12 قتيلا", 1_012),
        ("ar", "ثلاثون ألفا في الزلزال", 30_000),
        ("ar", "قتيلان", 2),
        ("ar", "شخصين", 2),
        ("ar", "مدنيين اثنين", 2),
    ],
)
def test_reads_values_by_the_rules_of_the_language(
    language: str, text: str, expected: float
) -> None:
    assert values(language, text) == [(expected, expected)]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "140-150 people", 140, 150),
        ("en", "145 to 150 people", 145, 150),
        ("en", "between 12 and 15 people", 12, 15),
        ("en", "nine or ten people", 9, 10),
        ("en", "two to three million people", 2_000_000, 3_000_000),
        ("da", "140–150 personer", 140, 150),
        ("da", "mellem ti og tolv personer", 10, 12),
        ("da", "10 til 12 personer", 10, 12),
        ("ar", "بين 9 و12 شخصا", 9, 12),
        ("ar", "ما بين تسعة و12 شخصا", 9, 12),
        ("ar", "9 إلى 12 شخصا", 9, 12),
        ("en", "killing between one to seven others", 1, 7),
        ("en", "between one and seven people", 1, 7),
        ("en", "one or two civilians", 1, 2),
        ("da", "mellem en og tre personer", 1, 3),
        ("da", "en til tre personer", 1, 3),
        ("nb", "mellom en og tre personer", 1, 3),
        ("sv", "mellan en och tre personer", 1, 3),
        ("de", "zwischen einem und drei Menschen", 1, 3),
        ("fr", "une à trois personnes", 1, 3),
        ("es", "entre una y tres personas", 1, 3),
        ("it", "tra una e tre persone", 1, 3),
        ("ru", "от одного до трёх человек", 1, 3),
        ("uk", "від одного до трьох людей", 1, 3),
        ("tr", "bir ila üç kişi", 1, 3),
        ("ar", "ما بين واحد وثلاثة أشخاص", 1, 3),
    ],
)
def test_reads_ranges(language: str, text: str, low: int, high: int) -> None:
    assert values(language, text) == [(low, high)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 25 June 2023, at 3:15, a Ka-24 took off."),
        ("en", "June 25"),
        ("en", "It began on 25/06/2023 and ended on 26.06.2023."),
        ("en", "since 2011"),
        ("en", "a 21-year-old vendor"),
        ("en", "He is 21 years old."),
        ("en", "Bo Lind, 20, has been arrested."),
        ("en", "Bo Lind (20)"),
        ("en", "the 12th attack"),
        ("en", "a fine of $350,000"),
        ("en", "350,000 dollars"),
        ("en", "six consecutive days"),
        ("en", "10 kilometres away"),
        ("en", "Article 5"),
        ("en", "list 1 of 3Readers"),
        ("en", "one of the sources"),
        ("en", "aged 6 and 9"),
        ("en", "photo 672151859491016704"),
        ("da", "den 25. juni kl. 11"),
        ("da", "den 3. bombe"),
        ("da", "20-årige Bo Lind"),
        ("da", "siden 2014"),
        ("da", "500 millioner kroner"),
        ("da", "Covid-19"),
        ("ar", "25 حزيران 2023"),
        ("ar", "في الساعة 20:23"),
        ("ar", "12 عاما"),
        ("ar", "الهجوم الـ12"),
        ("ar", "المادة 5"),
        ("ar", "500 دولار"),
    ],
)
def test_leaves_out_what_is_no_count(language: str, text: str) -> None:
    assert values(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "dozens of people"),
        ("en", "several people"),
        ("en", "hundreds were hurt"),
        ("da", "snesevis af mennesker"),
        ("da", "flere personer"),
        ("ar", "عشرات القتلى"),
        ("ar", "العديد من المدنيين"),
    ],
)
def test_a_vague_count_has_no_value(language: str, text: str) -> None:
    (number,) = numbers(language, text)

    assert number.vague
    assert (number.low, number.high) == (None, None)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "98 percent of it", 98),
        ("en", "12.5% of it", 12.5),
        ("da", "98 procent af det", 98),
        ("da", "12,5 pct. af det", 12.5),
        ("ar", "98 في المئة", 98),
        ("ar", "98 بالمئة", 98),
        ("ar", "٩٨٪", 98),
    ],
)
def test_reads_shares(language: str, text: str, expected: float) -> None:
    (number,) = numbers(language, text)

    assert number.percent
    assert number.low == expected


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("en", "at least nine people", "at least"),
        ("en", "no fewer than nine people", "at least"),
        ("en", "more than 34 people", "more than"),
        ("en", "nearly 150 people", "nearly"),
        ("en", "up to 40 people", "at most"),
        ("en", "nine or more", "at least"),
        ("da", "mindst ni personer", "at least"),
        ("da", "mere end 34 personer", "more than"),
        ("da", "næsten 30.000 mennesker", "nearly"),
        ("da", "omkring 40 personer", "about"),
        ("da", "ni eller flere", "at least"),
        ("ar", "ما لا يقل عن 9 أشخاص", "at least"),
        ("ar", "أكثر من 34 شخصا", "more than"),
        ("ar", "نحو 40 شخصا", "about"),
        ("ar", "9 على الأقل", "at least"),
    ],
)
def test_reads_approximators_before_and_after(language: str, text: str, qualifier: str) -> None:
    (number,) = numbers(language, text)

    assert number.qualifier == qualifier


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", SAMPLE)
def test_reads_the_words_that_num2words_writes(language: str, number: int) -> None:
    spelt = num2words(number, lang=language).replace(",", "")
    found = [(n.low, n.high) for n in numbers(language, spelt)]

    assert found == [(number, number)]


@given(language=st.sampled_from(LANGUAGES), text=st.text(max_size=80))
def test_arbitrary_text_never_fails(language: str, text: str) -> None:
    tokens = tokenize(text)

    for number in read_numbers(tokens, pack(language)):
        assert 0 <= number.begin <= number.first <= number.last <= number.end < len(tokens)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "between 9 and"), ("da", "mellem 9 og"), ("ar", "بين 9 و")],
)
def test_a_range_may_break_off(language: str, text: str) -> None:
    assert values(language, text) == [(9, 9)]


def test_one_and_two_others_are_no_range() -> None:
    assert (1, 2) not in values("en", "The shell killed one and two others were hurt.")
