import pytest

from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, fold, tokenize


def labels(phrases: dict[str, list[str]], text: str) -> list[str]:
    return [match.label for match in PhraseFinder(phrases).find(tokenize(text))]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("killed", "Nine were Killed."),
        ("dræb*", "Ni blev dræbt."),
        ("*angreb", "Et luftangreb ramte kajen."),
        ("*medlem*", "Ni IS-medlemmer kom."),
        ("at least", "At least nine"),
        ("vor * jahren", "vor elf Jahren"),
        ("إصابة", "وإصابة تسعة"),
        ("هيئة الصحة", "قالت هيئة الصّحة"),
        ("a*", "apples"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str) -> None:
    assert labels({"found": [phrase]}, text) == ["found"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("killed", "skilled"), ("dræb*", "udræbt"), ("*angreb", "angrebet"), ("at least", "at last")],
)
def test_another_word_is_not(phrase: str, text: str) -> None:
    assert labels({"found": [phrase]}, text) == []


def test_the_longer_phrase_wins_whichever_comes_first() -> None:
    phrases = {"short": ["air*"], "long": ["air strike"], "stem": ["*strike"]}
    assert labels(phrases, "an air strike") == ["long"]
    assert labels(dict(reversed(phrases.items())), "an air strike") == ["long"]


def test_of_two_stems_the_closer_one_wins() -> None:
    phrases = {"loose": ["fly*"], "close": ["flyangreb*"], "tail": ["*et"]}
    assert labels(phrases, "flyangrebet") == ["close"]


def test_spans_and_kinds_of_tokens() -> None:
    text = "U.S.-led raid: 1,200 “dead”"
    tokens = tokenize(text)
    assert [token.span.of(text) for token in tokens] == [token.text for token in tokens]
    assert [token.text for token in tokens if token.kind is Kind.NUMBER] == ["1,200"]
    assert tokens[0].text == "U.S.-led"


def test_spellings_of_one_word_fold_to_one_form() -> None:
    assert fold("أحمدُ") == fold("احمد")
    assert fold("DRÆBT") == fold("dræbt")
    assert fold("o’clock") == fold("o'clock")
