"""Counts within what somebody says: a pronoun is that speaker, and a place is none."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "The ministry said the truce held. The observatory said it had recorded 87 breaches.",
            "The observatory",
        ),
        (
            "da",
            (
                "Ministeriet siger, at våbenhvilen holder. "
                "Generalstaben oplyser, at den har registreret 87 brud."
            ),
            "Generalstaben",
        ),
        (
            "nb",
            (
                "Departementet sier at våpenhvilen holder. "
                "Generalstaben opplyser at den har registrert 87 brudd."
            ),
            "Generalstaben",
        ),
        (
            "sv",
            (
                "Departementet säger att vapenvilan håller. "
                "Generalstaben uppger att den har registrerat 87 brott."
            ),
            "Generalstaben",
        ),
        (
            "de",
            (
                "Das Ministerium sagte, die Waffenruhe halte. "
                "Der Generalstab teilte mit, er habe 87 Verstöße registriert."
            ),
            "Der Generalstab",
        ),
        (
            "fr",
            (
                "Le ministère a dit que la trêve tenait. "
                "L'état-major a indiqué qu'il avait recensé 87 violations."
            ),
            "L'état-major",
        ),
        (
            "ru",
            (
                "Министерство сообщило, что перемирие соблюдается. "
                "Генштаб заявил, что он зафиксировал 87 нарушений."
            ),
            "Генштаб",
        ),
        (
            "uk",
            (
                "Міністерство повідомило, що перемир'я діє. "
                "Генштаб заявив, що він зафіксував 87 порушень."
            ),
            "Генштаб",
        ),
    ],
)
def test_who_says_that_it_counted_has_counted(language: str, text: str, speaker: str) -> None:
    said = PackReading(language).said(text)
    assert {who for who, content in said if "87" in content} == {speaker}


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "ru",
            "В Орлу зарегистрировали 23 пожара, сообщил глава района Иван Ридов.",
            {"глава района Иван Ридов"},
        ),
        ("ru", "В Орлуском районе насчитали 23 разрушенных дома.", set()),
        (
            "uk",
            "У Тарні зафіксували 23 пожежі, повідомив голова району Іван Рідов.",
            {"голова району Іван Рідов"},
        ),
        ("uk", "У Тарні нарахували 23 зруйновані будинки.", set()),
        ("ru", "В министерстве зафиксировали 23 пожара.", {"министерстве"}),
        ("ru", "В Орлу сообщили о 23 пожарах.", {"Орлу"}),
    ],
)
def test_where_something_was_counted_says_nothing(
    language: str, text: str, speakers: set[str]
) -> None:
    assert {who for who, _ in PackReading(language).said(text)} == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "وقال المكتب إن 60 شاحنة عبرت حاجز أورلو، بينما أكدت عضو المجلس هدى صبري أن 19 وصلت.",
            "عضو المجلس هدى صبري",
        ),
        (
            "وقال المكتب إن 60 شاحنة عبرت إلى البلدة، فيما ذكر المجلس المحلي أن 19 شاحنة وصلت.",
            "المجلس المحلي",
        ),
        ("أعلن الجيش أن قواته عبرت النهر، في حين قال المرصد إن 19 جنديا قتلوا.", "المرصد"),
    ],
)
def test_an_arabic_while_opens_somebody_elses_words(text: str, speaker: str) -> None:
    said = PackReading("ar").said(text)
    assert [who for who, content in said if "19" in content] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The Orlu Front claimed responsibility for the attack in a statement and said nine died.",
        "The Orlu Front claimed responsibility for the bombing, saying nine soldiers died.",
    ],
)
def test_who_claims_a_deed_and_says_more_is_named_alone(text: str) -> None:
    assert {who for who, _ in PackReading("en").said(text)} == {"The Orlu Front"}
