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


TOLD_BEFORE = [
    (
        "en",
        "The Harbour Board issued a statement on Monday.",
        "Nine died, the statement said.",
        "The Harbour Board",
    ),
    (
        "en",
        "A statement released by the Harbour Board said it goes on.",
        "Nine died, according to the statement.",
        "the Harbour Board",
    ),
    (
        "en",
        "The Harbour Board said in a statement that it fell.",
        "Nine died, a statement said.",
        "a statement",
    ),
    (
        "da",
        "Havnerådet oplyser i en pressemeddelelse, at broen er væk.",
        "Ni døde, hedder det i pressemeddelelsen.",
        "Havnerådet",
    ),
    (
        "de",
        "Die Hafenbehörde teilte in einer Erklärung mit, die Brücke sei weg.",
        "Neun starben, hieß es in der Erklärung.",
        "Die Hafenbehörde",
    ),
    (
        "fr",
        "Le conseil du port a déclaré dans un communiqué que le pont était tombé.",
        "Neuf personnes sont mortes, selon le communiqué.",
        "Le conseil du port",
    ),
    (
        "es",
        "El consejo del puerto emitió un comunicado el lunes.",
        "Nueve personas murieron, según el comunicado.",
        "El consejo del puerto",
    ),
    (
        "ru",
        "Минпорт сообщил в заявлении, что мост упал.",
        "Девять человек погибли, говорится в заявлении.",
        "Минпорт",
    ),
    (
        "uk",
        "Міністерство портів повідомило в заяві, що міст упав.",
        "Дев'ятеро людей загинули, йдеться в заяві.",
        "Міністерство портів",
    ),
    (
        "sv",
        "Hamnrådet sade i ett uttalande att bron är borta.",
        "Nio dog, heter det i uttalandet.",
        "Hamnrådet",
    ),
    (
        "nb",
        "Havnerådet sier i en uttalelse at broen er borte.",
        "Ni døde, heter det i uttalelsen.",
        "Havnerådet",
    ),
    (
        "ar",
        "أصدر مجلس الموانئ بيانا أعلن فيه سقوط الجسر.",
        'وجاء في نص البيان: "قتل تسعة".',
        "مجلس الموانئ",
    ),
]


@pytest.mark.parametrize(("language", "first", "second", "issuer"), TOLD_BEFORE)
def test_a_document_told_before_is_its_issuers(
    language: str, first: str, second: str, issuer: str
) -> None:
    assert PackReading(language).attributed(f"{first} {second}")[-1].speaker == issuer
