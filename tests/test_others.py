"""Further people of whom no number is told: "others were wounded"."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def open_counts(language: str, text: str) -> list[tuple[str, str]]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    figures = (claim.figure for claim in Reader().read(article).claims)
    return [(f.text, f.counted) for f in figures if f is not None and f.low is None]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "A sailor was killed and others were wounded in Torsk.", "others"),
        ("en", "The raid killed a sailor and wounded others.", "others"),
        ("da", "En sømand blev dræbt, og andre blev såret i Torsk.", "andre"),
        ("de", "Ein Matrose wurde getötet, andere wurden verletzt.", "andere"),
        ("fr", "Un marin a été tué et d'autres ont été blessés.", "d'autres"),
        ("es", "Un marinero murió y otros resultaron heridos.", "otros"),
        ("it", "Un marinaio è morto e altri sono rimasti feriti.", "altri"),
        ("nb", "En sjømann ble drept, og andre ble såret.", "andre"),
        ("sv", "En sjöman dödades och andra skadades.", "andra"),
        ("ru", "Один моряк погиб, другие ранены.", "другие"),
        ("uk", "Один моряк загинув, інших поранено.", "інших"),
        ("tr", "Bir denizci öldü, diğerleri yaralandı.", "diğerleri"),
        ("ar", "أدى القصف إلى مقتل بحار وإصابة آخرين في تورسك.", "آخرين"),
    ],
)
def test_others_are_counted_without_a_number(language: str, text: str, words: str) -> None:
    assert open_counts(language, text) == [(words, "injured")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two sailors were killed and nine others were wounded."),
        ("en", "The others were arrested."),
        ("en", "Nine were wounded, among others a child."),
        ("de", "Andere Häuser wurden zerstört."),
        ("da", "Andre huse blev ramt."),
        ("ar", "قتل ثلاثة وجرح ستة آخرون."),
        ("ar", "وأصيب مدنيون آخرون في تورسك."),
    ],
)
def test_others_that_only_go_on_with_a_number_or_noun_are_not(language: str, text: str) -> None:
    assert open_counts(language, text) == []
