"""How many prisoners escaped: nobody drove them out, so they are counted by their noun."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    "text",
    [
        "How many inmates escaped from Tolmar jail?",
        "Hvor mange fanger flygtede fra fængslet i Tolmar?",
        "Wie viele Häftlinge flohen aus dem Gefängnis?",
        "Tolmar Cezaevi'nden kaç mahkum kaçtı?",
        "Сколько заключённых сбежало из тюрьмы?",
        "Скільки в'язнів втекло з колонії?",
        "كم سجينا فر من السجن؟",
    ],
)
def test_prisoners_who_escaped_are_not_displaced(text: str) -> None:
    asked = analyse(text)
    assert not asked.counted
    assert asked.noun or asked.counts_people


def test_people_who_fled_are_displaced() -> None:
    assert analyse("How many people fled the fighting near the prison?").counted == ("displaced",)
