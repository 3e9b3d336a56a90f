"""Who puts a sum of some sort at so much: "the office puts the bribes at two million"."""

from datetime import date

import pytest

from bot.reading.one_article import read_article
from index.articles import Article


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The audit office puts the bribes at 6 million crowns.", "The audit office"),
        ("en", "The family put the ransom at 40,000 crowns.", "The family"),
        ("da", "Rigsrevisionen opgør bestikkelsen til 6 millioner kroner.", "Rigsrevisionen"),
        ("nb", "Riksrevisjonen anslår bestikkelsene til 6 millioner kroner.", "Riksrevisjonen"),
        ("de", "Der Rechnungshof beziffert die Schmiergelder auf 6 Millionen.", "Der Rechnungshof"),
        ("sv", "Revisionen uppskattar mutorna till 6 miljoner kronor.", "Revisionen"),
        ("ru", "Счётная палата оценивает взятки в 6 миллионов крон.", "Счётная палата"),
    ],
)
def test_the_one_who_puts_it_so_high_speaks(language: str, text: str, speaker: str) -> None:
    article = Article("a", "The Lantern", None, None, date(2031, 3, 11), language, text)
    assert {claim.attribution.speaker for claim in read_article(article).claims} == {speaker}


def test_who_sets_a_fine_says_nothing() -> None:
    text = "The court put the lid on fines of 300 crowns."
    article = Article("a", "The Lantern", None, None, date(2031, 3, 11), "en", text)
    assert {claim.attribution.speaker for claim in read_article(article).claims} == {None}
