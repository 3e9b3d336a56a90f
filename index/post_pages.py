"""Pages of single posts in social media, saved as text: where the post itself begins and ends.

Such a text has the account and the day before the post, on the same line and often without a
space, and after it how often it was seen and what readers write below it. A reader's comment is
no report, and the post's first word is no part of "Public".
"""

import re
from collections.abc import Iterator

from index.spans import Span

_DAY = r"(?:\d|[AP]M|[hd])"
"""How the day ends: in its year, its number where that is this year's, its hour, or "3h" ago."""
_HEAD = re.compile(rf"{_DAY} ?· ?Shared with (?:Public|Your friends|Friends)(?: group)?")
_TITLE = re.compile(r"Facebook\W?.{1,120}'s Post")
_LONGEST_ACCOUNT = 160
"""Characters of the name of an account with its day; what is longer holds something else."""
_SEEN = r"\d{1,2}:\d{2} ?[AP]M ?· ?[A-Z][a-z]{2} \d{1,2}, \d{4}"
_FOOT = re.compile(rf"All reactions: ?\d|{_SEEN}(?:[\d.,]+[KM]?Views)?")


class PostPage:
    """Cuts paragraphs of one text at the borders of its posts.

    Below a post nothing is body until another one begins.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._below = False

    def pieces(self, paragraph: Span) -> Iterator[Span]:
        """Yield what of ``paragraph`` is body: all of it in a text that is no such page."""
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
