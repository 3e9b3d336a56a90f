"""Questions that offer two numbers ask how many."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        (
            "en",
            "Was it three or four army positions that came under fire near Tolma?",
            "army positions",
        ),
        (
            "de",
            "Waren es drei oder vier Stellungen, die bei Tolma angegriffen wurden?",
            "Stellungen",
        ),
        ("fr", "Était-ce trois ou quatre positions qui ont été attaquées à Tolma ?", "positions"),
        ("da", "Var det tre eller fire huse, der brændte i Tolma?", "huse"),
        ("nb", "Var det tre eller fire hus som brant i Tolma?", "hus"),
        ("sv", "Var det tre eller fyra hus som brann i Tolma?", "hus"),
        ("es", "¿Fueron tres o cuatro posiciones las atacadas en Tolma?", "posiciones"),
        ("it", "Erano tre o quattro postazioni quelle attaccate a Tolma?", "postazioni"),
        ("ru", "Три или четыре позиции были атакованы у Тольмы?", "позиции"),
        ("uk", "Три чи чотири позиції були атаковані біля Тольми?", "позиції"),
    ],
)
def test_what_stands_behind_two_offered_numbers_is_counted(
    language: str, text: str, noun: str
) -> None:
    question = analyse(text, language)
    assert question.wants_figure
    assert not question.asks_whether
    assert question.noun == noun


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Were three or four people killed in the raid on Tolma?"),
        ("en", "Was it 120 or 150 dead in Tolma, and who says so?"),
        ("en", "Did the strike on Tolma kill 3 or 4? Who gives which number?"),
        ("da", "Blev tre eller fire dræbt ved razziaen i Tolma?"),
        ("ar", "هل قتل ثلاثة أو أربعة في تولما؟"),
        ("tr", "Tolma'da üç veya dört kişi mi öldürüldü?"),
    ],
)
def test_offered_numbers_of_the_dead_ask_for_the_toll(language: str, text: str) -> None:
    question = analyse(text, language)
    assert question.wants_figure
    assert question.counted == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "Did the raid on Tolma happen on 3 or 4 March?",
        "Did the siege of Tolma last two or three days?",
        "Was Tolma taken in 2030 or 2031?",
        "Who killed three or four men in Tolma?",
        "What happened in Tolma, where two or three were killed?",
    ],
)
def test_days_and_times_and_what_only_describes_offer_no_count(text: str) -> None:
    assert not analyse(text, "en").wants_figure


def test_a_further_how_many_asks_for_something_else() -> None:
    question = analyse("Was it three or four houses, and how many were injured in Tolma?", "en")
    assert [part.counted for part in question.parts] == [("destroyed",), ("injured",)]
