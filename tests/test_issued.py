"""Texts whose heading says that a body issued them, in sentences of our own."""

import pytest
from pack_reading import PackReading

from bot.claims import Mode

ISSUED = [
    ("en", "Statement by the Harbour Board\n\nNine people were killed.", "Harbour Board"),
    ("da", "Pressemeddelelse fra Havnerådet\n\nNi mennesker blev dræbt i Brenvik.", "Havnerådet"),
    ("nb", "Pressemelding fra havnerådet\n\nNi mennesker ble drept i Brenvik.", "havnerådet"),
    ("sv", "Pressmeddelande från polisen\n\nNio människor dödades i Brenvik.", "polisen"),
    ("de", "Erklärung der Hafenbehörde\n\nNeun Menschen wurden getötet.", "Hafenbehörde"),
    ("fr", "Communiqué du ministère des Ports\n\nNeuf sont morts.", "ministère des Ports"),
    ("es", "Comunicado del Ministerio de Puertos\n\nNueve personas murieron.",
     "Ministerio de Puertos"),
    ("ar", "بيان لوزارة الموانئ\n\nقتل تسعة مدنيين في القصف.", "وزارة الموانئ"),
    ("ar", "بيان صادر عن قوات الأمن الداخلي\n\nقتل تسعة مدنيين.", "قوات الأمن الداخلي"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "issuer"), ISSUED)
def test_a_text_is_its_issuers(language: str, text: str, issuer: str) -> None:
    said = PackReading(language).attributed(text)[-1]
    assert said.speaker is not None
    assert said.speaker.endswith(issuer)
    assert said.mode is Mode.QUOTATION
    assert said.content.of(text) == text.split("\n\n")[1]


TELLING = [
    ("en", "Statement by the Harbour Board angers fishermen\n\nNine people were killed."),
    ("en", "The harbour reopens\n\nNine people were killed.\n\nStatement by the Harbour Board"),
    ("en", "Statement of facts\n\nNine people were killed."),
    ("ar", "بيان لوزارة الموانئ يثير الجدل\n\nقتل تسعة مدنيين."),
]


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_a_heading_that_tells_something_issues_nothing(language: str, text: str) -> None:
    assert PackReading(language).said(text) == []


def test_what_another_says_in_an_issued_text_is_not_the_issuers() -> None:
    text = "Statement by the Harbour Board\n\nNine people died. Thirty were hurt, a doctor said."
    assert PackReading("en").said(text) == [
        ("the Harbour Board", "Nine people died."),
        ("a doctor", "Thirty were hurt"),
    ]
