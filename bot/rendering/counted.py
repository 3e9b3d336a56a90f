"""A figure as it is printed: with the noun that it counts."""

import re
from functools import lru_cache

_AGE = r"[\s\d\u2010\u2013-]{1,6}"
"""What may stand before the noun: a space, or an age ("a 14-year-old child")."""


def counted(figure: str, noun: str | None, text: str, start: int | None = None) -> str:
    """Return a figure with its noun where that stands right behind it in ``text``, word for word.

    Args:
        figure: The words of the figure.
        noun: What it counts.
        text: The article, or the sentence.
        start: Where the figure stands in ``text``; without it, wherever both stand together.
    """
    if noun is None:
        return figure
    together = _together(figure, noun)
    found = together.search(text) if start is None else together.match(text, start)
    return found[0] if found is not None else figure


@lru_cache(maxsize=256)
def _together(figure: str, noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(figure)}{_AGE}{re.escape(noun)}")
