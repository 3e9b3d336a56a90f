"""A bare number behind people may bound their age: "most of them boys under 15"."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thirty-one people, most of them boys under 15, were killed on Friday."),
        ("da", "31 mennesker, de fleste af dem drenge under 15, blev dræbt fredag."),
        ("nb", "31 mennesker, de fleste av dem gutter under 15, ble drept fredag."),
        ("sv", "31 människor, de flesta pojkar under 15, dödades i fredags."),
        ("de", "31 Menschen, die meisten von ihnen Jungen unter 15, wurden getötet."),
        ("it", "31 persone, per lo più ragazzi sotto i 15, sono state uccise venerdì."),
    ],
)
def test_an_age_is_no_count(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(31, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The blast killed over 60.", 60),
        ("en", "The blast killed over 60 women.", 60),
        ("da", "Angrebet dræbte over 60.", 60),
        ("de", "Der Angriff tötete über 60 Menschen.", 60),
    ],
)
def test_a_bounded_count_is_one(language: str, text: str, value: int) -> None:
    assert PackReading(language).counts(text) == [(value, "killed")]
