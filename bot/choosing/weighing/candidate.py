"""A figure that may answer a question, and the numbers that tell what speaks for it."""

from dataclasses import dataclass, fields

from bot.choosing.weighing.article_signs import ArticleSigns
from bot.choosing.weighing.figure_signs import CompanySigns, FigureSigns
from bot.choosing.weighing.question_signs import QuestionSigns
from bot.claims import Claim

SIGNS = tuple(
    f"{part}.{field.name}"
    for part, signs in (
        ("question", QuestionSigns),
        ("article", ArticleSigns),
        ("figure", FigureSigns),
        ("company", CompanySigns),
    )
    for field in fields(signs)
)
"""The names of the numbers of a candidate, in their order."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure of what is asked, chosen by the rules or not.

    Attributes:
        claim: The claim.
        chosen: Whether the rules chose it.
        signs: A number for each of ``SIGNS``; NaN for one that nobody has worked out.
    """

    claim: Claim
    chosen: bool
    signs: tuple[float, ...]
