import dataclasses

import pytest

from bot.claims import Attribution, Circumstances, Claim, Figure, Mode
from bot.ledger.verifying import fault, verify
from index.articles import Article
from index.spans import Span

TEXT = "Nine people were killed, the Harbour Board said. It rained."
ARTICLE = Article("a.txt", "The Quay", None, None, None, "en", TEXT)
FIGURE = Figure(9, 9, None, Span(0, 4), "Nine", "killed")
SAID = Attribution(Span(0, 23), Mode.PARAPHRASE, "the Harbour Board", Span(25, 42), "said")
CLAIM = Claim(ARTICLE, Span(0, 48), FIGURE, SAID, Circumstances())


def test_a_claim_that_stands_in_its_article_is_kept() -> None:
    assert verify([CLAIM]) == ((CLAIM,), {})


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"quote": Span(0, 4000)}, "quote not in the article"),
        ({"quote": Span(49, 59)}, "figure not in the quote"),
        ({"quote": Span(5, 5)}, "quote not in the article"),
        ({"figure": dataclasses.replace(FIGURE, text="Ten")}, "figure not in the article"),
        (
            {"attribution": dataclasses.replace(SAID, speaker="the Mayor")},
            "speaker not in the article",
        ),
        ({"attribution": dataclasses.replace(SAID, speaker=None)}, "speaker without a name"),
    ],
)
def test_a_claim_with_a_part_that_is_not_there_is_dropped_and_counted(
    changed: dict[str, object], reason: str
) -> None:
    wrong = dataclasses.replace(CLAIM, **changed)  # type: ignore[arg-type]
    assert fault(wrong) == reason
    assert verify([wrong, CLAIM, wrong]) == ((CLAIM,), {reason: 2})
