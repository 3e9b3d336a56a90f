"""All of a list are parts where its last is: "four policemen and three girls were among them"."""

from datetime import date

import pytest

from bot.reading.one_article import read_article
from index.articles import Article


def parts(language: str, text: str) -> list[tuple[float | None, str, bool]]:
    """Return value and category of each figure, and whether it is a part."""
    article = Article("a", "The Lantern", None, None, date(2031, 3, 11), language, text)
    figures = [claim.figure for claim in read_article(article).claims if claim.figure]
    return [(one.low, one.counted, one.included) for one in figures]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The blast killed 26. Four policemen and three girls were among them."),
        ("en", "It killed 26. Four policemen and three girls were among them, a doctor said."),
        ("da", "Angrebet dræbte 26. Fire betjente og tre børn er blandt dem."),
        ("de", "Der Angriff tötete 26 Menschen. Vier Polizisten und drei Kinder sind unter ihnen."),
        ("it", "Ha ucciso 26 persone. Quattro poliziotti e tre bambini sono tra le vittime."),
        ("es", "Mató a 26 personas. Cuatro policías y tres niños están entre los muertos."),
    ],
)
def test_each_of_them_is_a_part(language: str, text: str) -> None:
    assert parts(language, text) == [
        (26, "killed", False),
        (4, "killed", True),
        (3, "killed", True),
    ]


def test_numbers_that_add_up_by_chance_are_no_parts() -> None:
    text = "Nine soldiers and eight boys were hurt, a doctor said."
    assert parts("en", text) == [(9, "injured", False), (8, "injured", False)]
