"""English speakers: documents that speak, capitals throughout, inserts, distances, owners."""

import pytest
from pack_reading import PackReading

from bot.reading.reader import Reader
from index.articles import Article

said = PackReading("en").said


def speakers(text: str) -> set[str | None]:
    """Return who speaks in ``text``."""
    return {speaker for speaker, _ in said(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Local news reports said 17 people were hurt.", "Local news reports"),
        ("The first report indicates that 21 people were held.", "The first report"),
        ("Nine people died, according to a Kelda Post database.", "a Kelda Post database"),
        ("THE FIRST REPORT INDICATES THAT 21 PEOPLE WERE HELD.", "THE FIRST REPORT"),
        ("[Excerpt] Police sources said nine guards were hurt.", "Police sources"),
        ("TARMO (KNA) -- [TEXT] POLICE SOURCES SAID A GUARD WAS HURT.", "POLICE SOURCES"),
        (
            "But police in Orlu, about 55 miles north of Tarmo, Kelda, said 12 people were hurt.",
            "police in Orlu",
        ),
    ],
)
def test_the_whole_of_who_speaks_is_read(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "IT IS ESTIMATED THAT 1,200 PEOPLE WERE HURT IN THE FLOOD.",
        "The board is sought for its alleged part in the killing of 12 people.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert speakers(text) <= {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kelda's army said it fired. Kelda says 12 people were hurt.", "Kelda"),
        ("The Ministry of Ports in Kelda said it closed. Kelda said 12 were hurt.", "Kelda"),
        ("Ada Brook of the Orlu hospital said it closed. Brook said 12 were hurt.", "Ada Brook"),
    ],
)
def test_a_name_that_tells_whose_a_body_is_speaks_for_itself(text: str, speaker: str) -> None:
    last = said(text)[-1][0]
    assert last is not None
    assert last.removesuffix(" of the Orlu hospital") == speaker


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("Nine people died, said local doctor Ada Brook.", False),
        ("Nine people died, local official Ada Holt said.", False),
        ("Nine people died, a local doctor said.", True),
        ("Nine people died, a local official in Brenvik said.", True),
        ("Nine people died, local officials said.", True),
    ],
)
def test_who_is_called_local_is_named_by_a_name(text: str, unnamed: bool) -> None:  # noqa: FBT001
    article = Article("a.txt", "The Quay", None, None, None, "en", text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    assert [claim.attribution.anonymous for claim in claims] == [unnamed]
