"""A number as a sentence has it: where it stands, how it is written, and what it comes to."""

from typing import ClassVar

from bot.reading.words.choices import Choice
from bot.values import value_class

LARGEST = 10**15
"""The largest value that is read as a number; more digits are a code."""
BRACKETS = frozenset({("(", ")"), ("/", "/")})
"""The marks that may stand around a number that counts."""


class Form(Choice):
    """How a number is written, which decides what it needs in order to count."""

    CARDINAL: ClassVar["Form"]
    VAGUE: ClassVar["Form"]
    ZERO: ClassVar["Form"]
    ARTICLE: ClassVar["Form"]
    NOUN: ClassVar["Form"]
    SINGLE: ClassVar["Form"]


WEAK_FORMS = frozenset({Form.ARTICLE, Form.SINGLE, Form.ZERO})
"""The forms that count only beside a word for harm to people."""


@value_class(frozen=True, slots=True)
class Number:
    """A number in a sentence.

    Attributes:
        first: Its first token, qualifiers not included.
        last: Its last token.
        low: Smallest value, or None for a vague count.
        high: Largest value, or None for a vague count.
        percent: Whether it is a share of a hundred; the words for that are inside.
        form: CARDINAL for digits and words; VAGUE ("dozens"); ZERO for a denying word, which
            counts only beside what it denies; ARTICLE ("a", "one"), which counts only beside a
            victim; NOUN for a dual, which is number and noun in one; SINGLE for a noun without an
            article that means one of it, which counts only beside an act.
        begin: The first token of the qualifier before it, or ``first``.
        end: The last token of the qualifier after it, or ``last``.
        qualifier: The label of the qualifier, or None.
    """

    first: int
    last: int
    low: int | float | None
    high: int | float | None
    percent: bool = False
    form: Form = Form.CARDINAL
    begin: int = -1
    end: int = -1
    qualifier: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it is a value in digits or words, and no share."""
        return self.form is Form.CARDINAL and not self.percent and self.low is not None

    def beside(self, begin: int, end: int, qualifier: str | None) -> "Number":
        """Return the number with the qualifier that reaches from ``begin`` or to ``end``.

        ``replace`` takes five times as long, and this is asked of every number.
        """
        return Number(
            self.first,
            self.last,
            self.low,
            self.high,
            self.percent,
            self.form,
            begin,
            end,
            qualifier,
        )

    @property
    def vague(self) -> bool:
        """Whether it gives no value ("dozens")."""
        return self.form is Form.VAGUE


def is_one(number: Number) -> bool:
    """Tell whether a number counts one, who comes to one harm and not to two."""
    return number.low == number.high == 1
