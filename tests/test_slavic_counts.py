"""Russian and Ukrainian clauses of no more than how many there are, and amounts that end one."""

import pytest
from pack_reading import PackReading

from index.text.layout import body_sentences

COUNTS = [
    ("ru", "Источник сказал, что погибших не менее 19.", [(19, "killed")]),
    ("ru", "Канал утверждает, что задержанных 23.", [(23, "arrested")]),
    ("ru", "Погибших 12, раненых 40.", [(12, "killed"), (40, "injured")]),
    ("uk", "Джерело каже, що загиблих не менше 19.", [(19, "killed")]),
    ("uk", "Канал стверджує, що затриманих 23.", [(23, "arrested")]),
    ("ru", "Для семей погибших 12 мая собрали деньги.", []),
]


@pytest.mark.parametrize(("language", "text", "counts"), COUNTS)
def test_a_noun_before_its_number_is_counted(
    language: str, text: str, counts: list[tuple[float | None, str]]
) -> None:
    assert PackReading(language).counts(text) == counts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Институт оценивает его в 5,6 трлн. Министр заявил, что это 5 млн. рублей."),
        ("uk", "Дефіцит сягнув 5,6 млрд. Міністр заявив, що це 5 млн. гривень."),
    ],
)
def test_a_sentence_ends_with_its_amount(language: str, text: str) -> None:
    assert len(body_sentences(text, language)) == 2
