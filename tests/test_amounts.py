"""Sums, lengths and times with their values, and how they stand beside each other."""

import pytest

from bot.answers import Verdict
from bot.claims import Figure, Unit
from bot.ledger.comparing import can_both_hold, verdict
from bot.reading.lexicon.pack import lexicon
from bot.reading.numbers.amounts import read_amounts
from bot.reading.words.tokens import tokenize
from index.spans import Span


def amounts(language: str, text: str) -> list[tuple[str, object, str]]:
    pack = lexicon(language)
    assert pack is not None
    tokens = tokenize(text)
    return [
        (
            amount.kind,
            amount.number.high,
            Span(tokens[amount.first].span.start, tokens[amount.last].span.end).of(text),
        )
        for amount in read_amounts(tokens, pack)
    ]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "They took $26,300 from it.", ("money", 26_300, "$26,300")),
        ("en", "A £125m deal was signed.", ("money", 125_000_000, "£125m")),
        ("en", "It cost €2.8bn to build.", ("money", 2_800_000_000, "€2.8bn")),
        ("en", "About 2 to 4 inches of rain fell.", ("length", 4, "About 2 to 4 inches")),
        ("da", "Det kostede 2,5 mia. kr. at bygge.", ("money", 2_500_000_000, "2,5 mia. kr.")),
        ("da", "mere end 40 kilometer fra byen", ("length", 40, "mere end 40 kilometer")),
        ("de", "rund 1,5 Millionen Euro", ("money", 1_500_000, "rund 1,5 Millionen Euro")),
        ("ar", "سرقوا نحو 26 ألف دولار", ("money", 26_000, "نحو 26 ألف دولار")),
        ("fr", "Le pont a coûté 3 M€ l'an dernier.", ("money", 3_000_000, "3 M€")),
        ("es", "unos 3.000 millones de euros", ("money", 3e9, "unos 3.000 millones de euros")),
        ("it", "circa 3 miliardi di euro", ("money", 3e9, "circa 3 miliardi di euro")),
        ("ru", "около 5 млн рублей", ("money", 5_000_000, "около 5 млн рублей")),
        ("tr", "yaklaşık 3 milyon lira", ("money", 3_000_000, "yaklaşık 3 milyon lira")),
        ("sv", "drygt 2 miljarder kronor", ("money", 2e9, "drygt 2 miljarder kronor")),
        ("nb", "rundt 40 millioner kroner", ("money", 40_000_000, "rundt 40 millioner kroner")),
        ("uk", "понад 5 млн гривень", ("money", 5_000_000, "понад 5 млн гривень")),
    ],
)
def test_an_amount_has_its_value_and_its_words(
    language: str, text: str, told: tuple[str, float, str]
) -> None:
    assert amounts(language, text) == [told]


@pytest.mark.parametrize("text", ["Nine boats sank.", "5 percent of the boats sank.", "In 2031 it"])
def test_counts_shares_and_years_are_no_amounts(text: str) -> None:
    assert amounts("en", text) == []


def test_a_letter_behind_a_number_is_a_length_where_no_money_is_named() -> None:
    assert amounts("fr", "à 5 m du pont") == [("length", 5, "5 m")]


def measure(value: int, unit: str) -> Figure:
    span = Span(0, 1)
    return Figure(value, value, None, span, "x", counted="money", noun=unit, unit=Unit.MEASURE)


def test_amounts_are_compared_in_one_unit_only() -> None:
    assert verdict([measure(5, "euros"), measure(6, "euros")]) is Verdict.DIFFER
    assert verdict([measure(5, "euros"), measure(5, "euros")]) is Verdict.AGREE
    assert verdict([measure(5, "euros"), measure(6, "kroner")]) is Verdict.SINGLE
    assert can_both_hold(measure(5, "euros"), measure(6, "kroner")) is None
