"""Questions for how long a sentence is, and for what something will cost."""

import pytest

from bot.asking.question import analyse
from bot.reading.numbers.measures import MONEY

SENTENCES = [
    "What sentence did the mayor of Orlund get?",
    "How long a sentence did the mayor of Orlund get?",
    "На сколько лет приговорили мэра?",
    "К скольким годам приговорили мэра?",
    "На скільки років засудили мера?",
    "Hvor lang en dom fik borgmesteren?",
    "Zu wie vielen Jahren wurde der Bürgermeister verurteilt?",
    "A cuántos años condenaron al alcalde?",
    "بكم سنة حكم على رئيس البلدية؟",
    "Belediye başkanına kaç yıl hapis verildi?",
]
COSTS = [
    "What will the sanctions law cost Sarnia?",
    "How much will the law cost?",
    "Hvad vil loven koste?",
    "Сколько будет стоить закон?",
    "Скільки коштуватиме закон?",
    "Was wird das Gesetz kosten?",
    "Combien coûtera la loi ?",
    "كم ستكلف العقوبات؟",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_asked_for_in_years(text: str) -> None:
    asked = analyse(text).measures
    assert "year" in asked
    assert MONEY not in asked


@pytest.mark.parametrize("text", COSTS)
def test_what_will_be_paid_is_a_sum(text: str) -> None:
    assert analyse(text).measures == {MONEY}


def test_what_a_flood_cost_in_lives_is_no_sum() -> None:
    assert not analyse("What will the flood cost in lives?").measures
