"""Ordinary English wordings of who says how many: each sentence gives its figures and speaker."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def read(text: str) -> list[Claim]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), "en", text)
    return [claim for claim in Reader().read(article).claims if claim.figure is not None]


def figures(text: str) -> list[tuple[object, str]]:
    found = (claim.figure for claim in read(text))
    return [(figure.low, figure.counted) for figure in found if figure is not None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine people died, the mayor said, adding that the toll could rise.", "the mayor"),
        ("Nine people died, the mayor said, warning that it was likely to rise.", "the mayor"),
        ("Nine people died, the mayor said late on Sunday.", "the mayor"),
        ("Nine people died, the mayor told a news conference on Monday.", "the mayor"),
        ("The army posted on X that nine people had died.", "The army"),
        ("The army indicated in a statement that nine people had died.", "The army"),
        ("The army pointed out that nine people had died.", "The army"),
        ("Residents put it this way: nine people died.", "Residents"),
        ("The mayor said earlier that nine people had died.", "The mayor"),
        ("The mayor said at least one person had died.", "The mayor"),
        ("The mayor told AFP as many as nine people had died.", "The mayor"),
        ("Villagers told AFP Kelda was hit and nine people died.", "Villagers"),
        (
            "The health ministry in a statement on Monday said nine people died.",
            "The health ministry",
        ),
        ("The Coast Front condemned the raid and said nine people died.", "The Coast Front"),
        ("As the Coast Front reported, nine people died.", "the Coast Front"),
        ("Nine people died, as the Coast Front reported on Monday.", "the Coast Front"),
        ("It was announced on Monday by the mayor that nine people had died.", "the mayor"),
        ("Information from the mayor indicates that nine people died.", "the mayor"),
        ("According to initial reports by the mayor, nine people died.", "the mayor"),
        ("According to the latest figures from the mayor, nine people died.", "the mayor"),
        ("According to the mayor, the raid killed nine rebels, including two chiefs.", "the mayor"),
        ("According to figures released by the army, an old man was killed.", "the army"),
        ("According to officials, a shell fell in a yard, with nine people killed.", "officials"),
        ("In Kelda, Ada Holt, who runs the clinic, said that nine people died.", "Ada Holt"),
        ("State television wrote on X that nine people had died.", "State television"),
        ("The mayor announced on Monday nine deaths in the fire.", "The mayor"),
        ("The mayor recorded the death of a woman in the fire.", "The mayor"),
        ("In the meantime, nurses treated nine people for burns, the mayor said.", "the mayor"),
        ("Nine people died, a report by the Coast Front said.", "a report by the Coast Front"),
        (
            "Doctors at the Quay Hospital condemned it and said nine died.",
            "Doctors at the Quay Hospital",
        ),
        ("A security source: nine people were killed in Kelda.", "A security source"),
        ("Ada Holt, a nurse: “Nine people were killed.”", "Ada Holt, a nurse"),
        ("CNHR said nine people – six men and three women – were killed.", "CNHR"),
        ("Per Ashkar security forces, nine people were killed.", "Ashkar security forces"),
        ("Nine killed in Kelda blast – health officials\n\nThe wind was weak.", "health officials"),
    ],
)
def test_the_one_who_says_so_is_found(text: str, speaker: str) -> None:
    assert {claim.attribution.speaker for claim in read(text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("The mayor, quoted by the Quay Agency, said nine died.", "The mayor", "the Quay Agency"),
        (
            "The mayor was quoted by the state news agency as saying that nine died.",
            "The mayor",
            "the state news agency",
        ),
        ("The Quay Agency cited the mayor as saying nine died.", "the mayor", "The Quay Agency"),
        (
            "The Quay Agency quoted a nurse who was there as saying that nine died.",
            "a nurse",
            "The Quay Agency",
        ),
        ("Nine died, the Quay Agency quoted the mayor as saying.", "the mayor", "the Quay Agency"),
        ("The Quay Agency learned from the mayor that nine died.", "the mayor", "The Quay Agency"),
    ],
)
def test_the_one_who_is_quoted_speaks(text: str, speaker: str, via: str) -> None:
    said = read(text)[0].attribution
    assert (said.speaker, said.via) == (speaker, (via,))


@pytest.mark.parametrize(
    "text",
    [
        "Nine confirmed dead after Kelda blast",
        "No casualties reported in Kelda",
        "A bomb killed nine civilians, as the army announced a new offensive.",
        "Nine people: six civilians and three soldiers, were killed.",
        "Storm hits local residents: nine dead",
        "Nine were killed – three soldiers and six officials",
    ],
)
def test_the_article_itself_says_so(text: str) -> None:
    assert {claim.attribution.speaker for claim in read(text)} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine civilians died and 13 more were hurt.", [(9, "killed"), (13, "injured")]),
        ("Two guards were killed and a third was wounded.", [(2, "killed"), (1, "injured")]),
        ("A third of the people were killed.", []),
        ("Two of the wounded succumbed to their injuries.", [(2, "killed")]),
        ("Strike kills one, wounds three.", [(1, "killed"), (3, "injured")]),
        ("The mayor claimed nine people had been hurt.", [(9, "injured")]),
        ("A helicopter dropped nine barrel bombs.", [(9, "bombs")]),
        ("Four children were among 14 people killed.", [(4, "killed"), (14, "killed")]),
        ("A man was killed and his wife seriously injured.", [(1, "killed"), (1, "injured")]),
        ("The strike wiped out a family of seven.", [(7, "killed")]),
        ("Nine people were burned alive in their homes.", [(9, "killed")]),
        ("Police shoot dead nine gunmen.", [(9, "killed")]),
        ("The mayor reported the death of nine prisoners in custody.", [(9, "killed")]),
        (
            "A medic was killed and two of his colleagues were hurt.",
            [(1, "killed"), (2, "injured")],
        ),
        ("According to police chief Ada Holt, a boy was killed.", [(1, "killed")]),
        ("The Register, which tells of war, documented the death of a boy.", [(1, "killed")]),
        ("Later, Ada Holt, a nurse, said nine people, most of them men, died.", [(9, "killed")]),
    ],
)
def test_what_happened_to_how_many(text: str, expected: list[tuple[object, str]]) -> None:
    assert figures(text) == expected
