"""Languages without a pack: digits and quotation marks are read, and nothing else is claimed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.claims import Claim, Mode, Unit
from bot.ledger.verifying import verify
from bot.reading.numbers.plain_figures import read_plain_figures
from bot.reading.reader import Reader
from index.articles import UNKNOWN_LANGUAGE, Article
from index.spans import Span


def figures(text: str, language: str) -> list[tuple[str, object, object]]:
    """Return text and ends of each figure in digits."""
    found = read_plain_figures(text, Span(0, len(text)), language)
    return [(one.text, one.low, one.high) for one in found]


def unread(text: str, language: str) -> tuple[Claim, ...]:
    """Return what is read of an article without a pack."""
    return Reader().read(Article("a.txt", "Quay", None, None, None, language, text)).unread


def quoted(text: str, language: str) -> list[str]:
    """Return the quotations of an article without a pack."""
    found = (claim for claim in unread(text, language) if claim.figure is None)
    return [claim.attribution.content.of(text) for claim in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "W Orlu zginęło we wtorek 12 osób, a 34 zostały ranne.", [12, 34]),
        ("pl", "Ewakuowano 2,5 tys. mieszkańców i 12 300 gości.", [2500, 12300]),
        ("it", "Almeno 1.200 persone hanno lasciato le case a Orlu.", [1200]),
        ("nl", "Bij de brand in Orlu kwamen 12 mensen om.", [12]),
        ("el", "Τουλάχιστον 12 άνθρωποι σκοτώθηκαν και 1.500 έφυγαν.", [12, 1500]),
        ("he", "לפחות 12 בני אדם נהרגו וכ-34 נפצעו.", [12, 34]),
        ("fa", "۱۲ نفر کشته و ۲٬۵۰۰ نفر آواره شدند.", [12, 2500]),
        ("zh", "火灾造成12人死亡，约1.5万人撤离。", [12, 15000]),
        ("ja", "火災で12人が死亡し、約3万人が避難した。", [12, 30000]),
        ("ko", "화재로 12명이 숨지고 34명이 다쳤다.", [12, 34]),
        ("hi", "आग में 12 लोगों की मौत हुई और ३४ घायल हुए, 1,50,000 बेघर।", [12, 34, 150_000]),
        ("th", "มีผู้เสียชีวิต 12 คน", [12]),
        (UNKNOWN_LANGUAGE, "12 ba, 2 345 bo.", [12, 2345]),
    ],
)
def test_numbers_in_the_digits_of_any_script_are_read(
    language: str, text: str, expected: list[int]
) -> None:
    assert [low for _, low, _ in figures(text, language)] == expected


def test_a_range_has_two_ends() -> None:
    assert figures("15-20 feridos e 3–5 mortos", "pt") == [("15-20", 15, 20), ("3–5", 3, 5)]


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("it", "Il 40% delle case è distrutto.", "40%"),
        ("pl", "Zniszczono 12,5 procent domów.", "12,5 procent"),
        ("fa", "۵۰٪ خانه‌ها ویران شد.", "۵۰٪"),
        ("eu", "Etxeen %40 suntsitu da.", "%40"),
    ],
)
def test_a_percentage_is_no_count(language: str, text: str, written: str) -> None:
    [found] = read_plain_figures(text, Span(0, len(text)), language)
    assert (found.text, found.unit) == (written, Unit.PERCENT)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "5. maja 2024 r. o 14:30 zamknięto drogę."),
        ("pl", "Koszt to 40 milionów złotych, czyli 12 zł na osobę."),
        ("pl", "Strażacy z 3. brygady jechali 12 km i 5 godzin."),
        ("pl", "Telefon +48 22 123 45 67 albo 22-123-45-67."),
        ("pl", "Na miejscu był 12-letni chłopiec i czołg T-72."),
        ("it", "Il 5 maggio, alle 14.30, il danno era di 3 milioni di euro."),
        ("it", "Marco Orlu, 34, e Ada Kelda (56) lavorano qui dal 2019."),
        ("it", "La squadra ha vinto 3-1 e poi 2:0."),
        ("nl", "Op 5 mei om 14.30 uur, nr. 12 aan de kade, voor €5 of 5 €."),
        ("he", "האירוע היה ב-5 במאי 2024."),
        ("fa", "در سال ۱۴۰۲ خسارت ۳ میلیون دلار بود."),
        ("zh", "2024年5月3日，损失3亿元，第3旅。"),
        ("ja", "5月3日午後2時、3万円。"),
        ("zh", "约3万5000人撤离。"),
        ("und", "1. Ba 24/7 go 12.05.2024 go 007 go 12 USD go 2024-05-03."),
        ("th", "ในปี 2567"),
    ],
)
def test_dates_money_measures_and_names_are_no_figures(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_a_mark_that_may_divide_thousands_or_decimals_leaves_the_value_open() -> None:
    assert figures("1.234 ba", UNKNOWN_LANGUAGE) == [("1.234", None, None)]
    assert figures("1.234 pessoas", "pt") == [("1.234", 1234, 1234)]
    assert figures("1,234 pessoas", "pt") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "„Nigdy tego nie było” – powiedziała Ada Kelda.", "„Nigdy tego nie było”"),
        ("pt", "«Nunca vimos nada assim», disse.", "«Nunca vimos nada assim»"),
        ("nl", "‘We hebben dit nooit gezien’, zei Ada Kelda.", "‘We hebben dit nooit gezien’"),
        ("he", 'דובר צה"ל אמר: "אנחנו עדיין סופרים".', '"אנחנו עדיין סופרים"'),
        ("fa", "او گفت: «ما هرگز چنین چیزی ندیده‌ایم.»", "«ما هرگز چنین چیزی ندیده‌ایم.»"),
        ("zh", "她说：“我们从来没有见过这样的火灾。”", "“我们从来没有见过这样的火灾。”"),
        ("ja", "「こんな火災は見たことがない」と述べた。", "「こんな火災は見たことがない」"),
        ("ja", "『こんな火災は見たことがない』と述べた。", "『こんな火災は見たことがない』"),
        ("zh", "《我们从来没有见过这样的火灾》", "《我们从来没有见过这样的火灾》"),
        ("hi", "मेयर ने कहा, “हमने ऐसा कभी नहीं देखा।”", "“हमने ऐसा कभी नहीं देखा।”"),
    ],
)  # fmt: skip
def test_quotations_of_all_marks_are_read(language: str, text: str, expected: str) -> None:
    assert quoted(text, language) == [expected]


@pytest.mark.parametrize(
    "text", ["Statek „Orlu” zatonął.", "„Nigdy tego nie widzieliśmy bez końca"]
)
def test_a_name_in_marks_and_an_open_mark_are_no_quotations(text: str) -> None:
    assert quoted(text, "pl") == []


def test_neither_a_speaker_nor_a_category_is_guessed() -> None:
    found = unread("„Zginęło tu 12 osób” – powiedziała Ada Kelda, burmistrz Orlu.", "pl")
    assert len(found) == 2
    assert {claim.attribution.mode for claim in found} == {Mode.UNREAD}
    assert all(claim.attribution.speaker is None for claim in found)
    assert [c.figure.counted for c in found if c.figure] == ["other"]


def test_a_language_with_a_pack_is_read_by_its_pack_alone() -> None:
    assert unread("“We counted 12 of them,” said Ada Kelda.", "en") == ()


@settings(max_examples=80, deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            ["12", "1.234", "١٢", "%", "万", "-", "–", " ", "„", "”", "「", "」", "。", ".", "km"]
        ),
        max_size=40,
    ).map("".join),
    st.sampled_from(["pl", "zh", "fa", "he", "hi", UNKNOWN_LANGUAGE, "xx"]),
)  # fmt: skip
def test_any_text_is_read_and_all_of_it_stands_there(text: str, language: str) -> None:
    found = unread(text, language)
    assert verify(found) == (found, {})
