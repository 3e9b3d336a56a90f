"""What a number does not exceed: it is the most that is meant, and not more than that."""

import pytest
from pack_reading import PackReading

from bot.claims import Qualifier
from bot.reading.figures.figures import read_figures
from bot.reading.words.tokens import tokenize
from index.spans import Span


def qualifier(language: str, text: str) -> Qualifier | None:
    pack = PackReading(language).pack()
    (figure,) = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    return figure.qualifier


AT_MOST = [
    ("en", "The number of dead did not exceed 12."),
    ("da", "Tallet på døde er ikke højere end 12."),
    ("nb", "Politiet sier at tallet ikke overstiger 12 døde."),
    ("sv", "Polisen säger att antalet inte överstiger 12 döda."),
    ("de", "Die Zahl der Toten übersteigt nicht 12."),
    ("fr", "Le nombre de morts ne dépasse pas 12."),
    ("es", "El número de muertos no supera los 12."),
    ("ru", "Число погибших не превышает 12 человек."),
    ("ru", "Явка не превысила 41 процента."),
    ("uk", "Кількість загиблих не перевищує 12 осіб."),
    ("ar", "إن عدد القتلى لم يتجاوز 12."),
    ("tr", "Katılım yüzde 41'i aşmadı."),
]


@pytest.mark.parametrize(("language", "text"), AT_MOST)
def test_what_is_not_exceeded_is_the_most(language: str, text: str) -> None:
    assert qualifier(language, text) is Qualifier.AT_MOST


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Явка превысила 41 процент."),
        ("tr", "Katılım yüzde 41'i aştı."),
        ("en", "Turnout exceeded 41 percent."),
    ],
)
def test_what_is_exceeded_is_less_than_meant(language: str, text: str) -> None:
    assert qualifier(language, text) is Qualifier.MORE_THAN
