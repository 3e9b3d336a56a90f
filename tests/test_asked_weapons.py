"""Which weapons a question counts, by their kind."""

from dataclasses import replace

import pytest

from bot.asking.question import analyse
from bot.choosing.counts.asked_weapons import are_other_weapons
from bot.claims import Figure
from bot.reading.figures.interceptions import INTERCEPTED
from index.spans import Span


def _counted(noun: str | None) -> Figure:
    return Figure(38, 38, None, Span(0, 2), "38", INTERCEPTED, noun)


@pytest.mark.parametrize(
    ("asked_in", "question"),
    [
        ("en", "How many drones were shot down over Orlu?"),
        ("da", "Hvor mange droner blev skudt ned over Orlu?"),
        ("ar", "كم عدد المسيرات التي أسقطت فوق أورلو؟"),
    ],
)
@pytest.mark.parametrize(
    ("language", "noun", "other"),
    [
        ("en", "mines", True),
        ("ar", "مسيرة", False),
        ("ar", "لغما", True),
        ("uk", "ракет", True),
        ("uk", "безпілотників", False),
        ("en", "targets", False),
        ("en", None, False),
    ],
)
def test_weapons_of_another_kind(
    asked_in: str, question: str, language: str, noun: str | None, *, other: bool
) -> None:
    asked = analyse(question, asked_in)
    assert are_other_weapons(asked, _counted(noun), language) is other


def test_what_is_no_weapon_is_left_to_others() -> None:
    question = analyse("How many drones were shot down?", "en")
    assert not are_other_weapons(question, replace(_counted("mines"), counted="killed"), "en")


def test_a_question_may_name_several_kinds_or_none() -> None:
    both = analyse("How many drones and missiles were shot down?", "en")
    assert not are_other_weapons(both, _counted("missiles"), "en")
    assert are_other_weapons(both, _counted("mines"), "en")
    assert not are_other_weapons(
        analyse("And how many were shot down?", "en"), _counted("mines"), "en"
    )
