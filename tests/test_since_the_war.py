"""What is counted since an invasion or a truce is a total, asked for and told."""

from datetime import date

import pytest

from bot.reading.one_article import read_article
from index.articles import Article


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The board says 9,400 civilians have been killed since the invasion."),
        ("en", "The board says 940 people have been killed since the truce."),
        ("da", "Nævnet siger, at 9.400 civile er dræbt siden invasionen."),
        ("nb", "Rådet sier at 9400 sivile er drept siden invasjonen."),
        ("sv", "Rådet säger att 9 400 civila har dödats sedan invasionen."),
        ("de", "Seit der Invasion wurden 9.400 Zivilisten getötet, sagt der Rat."),
        ("fr", "Depuis l'invasion, 9 400 civils ont été tués, selon le conseil."),
        ("es", "Desde la invasión han muerto 9.400 civiles, según el consejo."),
        ("ru", "С начала вторжения погибли 9400 мирных жителей, сообщил совет."),
        ("ar", "قتل 9400 مدني منذ الغزو، بحسب المجلس."),
    ],
)
def test_it_is_a_running_total(language: str, text: str) -> None:
    article = Article("a", "The Lantern", None, None, date(2031, 3, 11), language, text)
    claims = [claim for claim in read_article(article).claims if claim.figure]
    assert [claim.background for claim in claims] == [True]
