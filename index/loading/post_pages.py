"""Pages of single posts in social media, saved as text: where the post itself begins and ends.

Such a text has the account and the day before the post, on the same line and often without a
space, and after it how often it was seen and what readers write below it. A reader's comment is
no report, and the post's first word is no part of "Public".
"""

import re
from collections.abc import Iterator
from datetime import date

from index.loading.dates import read_date
from index.spans import Span

_DAY = r"(?:\d|[AP]M|[hd])"
"""How the day ends: in its year, its number where that is this year's, its hour, or "3h" ago."""
_HEAD = re.compile(rf"{_DAY} ?· ?Shared with (?:Public|Your friends|Friends)(?: group)?")
_POSTED = re.compile(r"([A-Z][a-z]{2,8} \d{1,2}, \d{4})(?: at [\d:]{4,5} ?[AP]M)? ?· ?Shared with ")
_TITLE = re.compile(r"Facebook\W?.{1,120}'s Post")
_LONGEST_ACCOUNT = 160
"""Characters of the name of an account with its day; what is longer holds something else."""
_SEEN = r"\d{1,2}:\d{2} ?[AP]M ?· ?[A-Z][a-z]{2} \d{1,2}, \d{4}"
_FOOT = re.compile(rf"All reactions: ?\d|{_SEEN}(?:[\d.,]+[KM]?Views)?")
_MARKS = ("·", "All reactions:", "'s Post")
"""Every such head, foot or title holds one of these."""


def posted_on(text: str) -> date | None:
    """Return the day that stands over the first post of such a page, or None.

    A post of the year in which the page was saved shows no year, and none of it is known then.
    """
    head = _HEAD.search(text)
    posted = _POSTED.search(text)
    if head is None or posted is None or posted.start() > head.start():
        return None
    return read_date(posted.group(1))


class PostPage:
    """Cuts paragraphs of one text at the borders of its posts.

    Below a post nothing is body until another one begins.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._below = False
        self._is_plain = not any(mark in text for mark in _MARKS)

    def pieces(self, paragraph: Span) -> Iterator[Span]:
        """Yield what of ``paragraph`` is body: all of it in a text that is no such page."""
        if self._is_plain:
            yield paragraph
            return
        if _TITLE.fullmatch(self._text, *paragraph):
            return
        start = paragraph.start
        while start < paragraph.end:
            if self._below:
                head = _HEAD.search(self._text, start, paragraph.end)
                if head is None:
                    return
                self._below, start = False, head.end()
                continue
            head = _HEAD.search(self._text, start, paragraph.end)
            foot = _FOOT.search(self._text, start, paragraph.end)
            if head is not None and (foot is None or head.start() < foot.start()):
                if head.start() - start > _LONGEST_ACCOUNT:
                    yield Span(start, head.end())
                start = head.end()
            elif foot is not None:
                yield Span(start, foot.start())
                self._below, start = True, foot.end()
            else:
                yield Span(start, paragraph.end)
                return
