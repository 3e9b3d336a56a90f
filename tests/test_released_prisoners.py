"""Prisoners who were exchanged or released: a question for them counts who went free."""

import pytest
from pack_reading import PackReading

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How many prisoners were exchanged at Orlu?"),
        ("en", "How many soldiers returned from captivity?"),
        ("da", "Hvor mange krigsfanger blev udvekslet ved Orlu?"),
        ("nb", "Hvor mange krigsfanger ble utvekslet?"),
        ("sv", "Hur många krigsfångar utväxlades?"),
        ("de", "Wie viele Kriegsgefangene wurden ausgetauscht?"),
        ("fr", "Combien de prisonniers ont été échangés ?"),
        ("es", "¿Cuántos prisioneros fueron canjeados?"),
        ("ru", "Сколько пленных обменяли?"),
        ("uk", "Скільки полонених обміняли?"),
        ("tr", "Kaç esir takas edildi?"),
        ("ar", "كم عدد الأسرى الذين جرى تبادلهم؟"),
        ("ar", "كم عدد الأسرى الذين أفرج عنهم؟"),
        ("ar", "كم عدد الرهائن الذين أفرج عنهم؟"),
    ],
)
def test_who_was_exchanged_went_free(language: str, question: str) -> None:
    assert analyse(question, language).counted == ("rescued",)


@pytest.mark.parametrize(
    ("language", "question", "counted"),
    [
        ("ar", "كم عدد المعتقلين في كلدة؟", ("arrested",)),
        ("ar", "كم عدد المعتقلين الذين ماتوا؟", ("killed",)),
        ("ar", "كم عدد النازحين بعد القصف الذي قتل فيه عشرة؟", ("displaced",)),
        ("en", "How many shots were exchanged?", ()),
    ],
)
def test_others_are_counted_as_before(
    language: str, question: str, counted: tuple[str, ...]
) -> None:
    assert analyse(question, language).counted == counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In all, 174 prisoners were exchanged."),
        ("en", "The ministry said 174 soldiers had returned from captivity."),
        ("da", "I alt 174 fanger blev udvekslet."),
        ("da", "174 krigsfanger blev søndag udvekslet."),
        ("de", "174 Kriegsgefangene wurden am Sonntag ausgetauscht."),
        ("da", "174 soldater er sat fri."),
        ("nb", "174 fanger ble utvekslet."),
        ("sv", "174 fångar utväxlades."),
        ("de", "174 Gefangene wurden ausgetauscht."),
        ("fr", "174 prisonniers ont été échangés."),
        ("es", "174 prisioneros fueron canjeados."),
        ("ru", "Из плена возвращены 174 солдата."),
        ("uk", "З полону повернуто 174 солдатів."),
    ],
)
def test_articles_count_them_too(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(174, "rescued")]
