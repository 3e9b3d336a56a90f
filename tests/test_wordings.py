"""Wordings of what happened to people that say less, or more, than their words one by one."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def figures(language: str, text: str) -> list[tuple[object, str]]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    read = (claim.figure for claim in Reader().read(article).claims)
    return [(figure.low, figure.counted) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were no further casualties."),
        ("da", "Der er ikke meldt om yderligere sårede."),
        ("de", "Es gab keine weiteren Verletzten."),
        ("fr", "Aucun autre blessé n'est à déplorer."),
        ("es", "No hay otros heridos."),
        ("sv", "Inga ytterligare skadade har rapporterats."),
        ("nb", "Det er ikke meldt om ytterligere skadde."),
        ("ru", "Других пострадавших нет."),
        ("uk", "Інших постраждалих немає."),
        ("tr", "Başka yaralı yok."),
        ("ar", "دون تسجيل إصابات أخرى."),
    ],
)
def test_a_denial_of_more_harm_counts_nothing(language: str, text: str) -> None:
    assert figures(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were no injuries and other streets stayed calm."),
        ("da", "Der er ingen tilskadekomne."),
        ("ru", "Пострадавших нет."),
        ("tr", "Yaralı yok."),
        ("ar", "دون تسجيل إصابات."),
    ],
)
def test_a_denial_of_all_harm_counts_zero(language: str, text: str) -> None:
    assert [low for low, _ in figures(language, text)] == [0]
