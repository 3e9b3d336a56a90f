"""What a text names of days: where, which, and whether they open or close a longer time."""

from datetime import date

from bot.values import value_class


@value_class(frozen=True, slots=True)
class DayMention:
    """Days named in a text.

    Attributes:
        first: Index of the first token of the mention.
        last: Index of its last token.
        days: First and last calendar day meant, or None where they cannot be told.
        weekday: 0 for Monday to 6 for Sunday, where a weekday is named.
        since: True where the mention opens a longer time ("since 2011").
        until: True where it closes a longer time ("by late July").
        month: The month, and ...
        number: ... the day of the month, where their year cannot be told.
    """

    first: int
    last: int
    days: tuple[date, date] | None
    weekday: int | None = None
    since: bool = False
    until: bool = False
    month: int | None = None
    number: int | None = None
