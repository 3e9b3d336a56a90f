"""Numbers of somebody's children, who are not harmed with a parent.

Every place and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def counts(language: str, text: str) -> list[tuple[float | None, str]]:
    """Return value and category of every figure."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    found = (claim.figure for claim in Reader().read(article).claims)
    return [(figure.low, figure.counted) for figure in found if figure]


PARENTS = [
    ("en", "Karim Doro, a father of 10, was killed."),
    ("en", "The mother of four was injured."),
    ("en", "Nine people, among them a mother of three, were killed."),
    ("da", "Karim Doro, far til ti børn, blev dræbt."),
    ("sv", "Karim Doro, far till tio barn, dödades."),
    ("nb", "En mor til tre barn ble drept."),
    ("de", "Ein Vater von drei Kindern wurde getötet."),
    ("fr", "Une mère de trois enfants a été tuée."),
    ("es", "Una madre de tres hijos murió."),
    ("it", "Una madre di tre figli è morta."),
    ("ru", "Карим Доро, отец десяти детей, погиб."),
    ("uk", "Карім Доро, батько десяти дітей, загинув."),
    ("tr", "On çocuk babası Kerim Doro öldü."),
    ("ar", "قتل والد ثلاثة أطفال في كلدة."),
]


@pytest.mark.parametrize(("language", "text"), PARENTS)
def test_the_children_of_a_victim_are_no_victims(language: str, text: str) -> None:
    harmed = [value for value, counted in counts(language, text) if counted != "other"]
    assert set(harmed) <= {1, 9}


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "A mother and three children were killed.", 3),
        ("de", "Eine Mutter und drei Kinder wurden getötet.", 3),
        ("ru", "Погибли отец, мать и двое детей.", 2),
        ("uk", "Загинули мати і двоє дітей.", 2),
        ("ar", "قتل أب وثلاثة أطفال في كلدة.", 3),
        ("tr", "Anne ve üç çocuk öldü.", 3),
    ],
)
def test_children_beside_a_parent_are_victims(language: str, text: str, number: int) -> None:
    assert (number, "killed") in counts(language, text)


def test_how_many_children_somebody_has_is_told_as_such() -> None:
    told = counts("fr", "Karim Doro, père de dix enfants, a été tué.")
    assert told == [(1, "killed"), (10, "other")]
