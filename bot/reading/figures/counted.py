"""A number with what it counts, as the rules for counting hand it on."""

from bot.reading.figures.counted_phrases import NounPhrase
from bot.reading.numbers.told_number import Number
from bot.values import value_class

OTHER = "other"
"""The category of a number that no category fits."""


@value_class(frozen=True, slots=True)
class Counted:
    """A number with what it counts.

    Attributes:
        number: The number.
        phrase: The noun phrase after it.
        category: What is counted; "other" where no category fits.
        who: Victim class, or None.
        included: Whether it is a part of a total.
        former: Whether the speaker gave it before and gives another value now.
        refers: Whether what it counts was told before.
        last: The last token of what a denying word denies, or None for a count.
        also: Further classes of the same people.
    """

    number: Number
    phrase: NounPhrase
    category: str
    who: str | None
    included: bool
    former: bool = False
    refers: bool = False
    last: int | None = None
    also: frozenset[str] = frozenset()
