"""Headlines of other articles within an article: "Read also: Drone kills seven in Brenvik".

Its own headline once more, behind "Link to the article in the Courier:", is told as little. They
stand on lines of their own, or as sentences of a paragraph whose markup was lost.
"""

import re

from index.spans import Span
from index.text.furniture_phrases import fold, page_phrases
from index.text.paragraphs import trimmed

_LONGEST_OPENING = 48
"""Characters within which the words that open a teaser end."""
_SEPARATORS = tuple(":|»：")
_SEPARATOR = re.compile(f"[{''.join(_SEPARATORS)}]")
_BRACKETS = {"(": ")", "[": "]"}


def opens_teaser(folded: str) -> bool:
    """Tell whether a folded line or sentence begins with such words and a colon or a bar.

    Between "link to the article" and them the outlet's name may stand.
    """
    head = folded[:_LONGEST_OPENING]
    if _SEPARATOR.search(head) is None:
        return False
    if head.startswith(page_phrases().links.get(folded[:1], ())):
        return True
    openings = page_phrases().teasers.get(folded[:1], ())
    return head.startswith(openings) and any(
        head[len(opening) :].lstrip().startswith(_SEPARATORS)
        for opening in openings
        if head.startswith(opening)
    )


def without_teaser(text: str, sentence: Span) -> Span | None:
    """Return the sentence, or what follows a teaser in brackets; None where it is one."""
    begin, end = sentence
    last = min(end, begin + _LONGEST_OPENING)
    if _SEPARATOR.search(text, begin, last) is None:
        return sentence
    head = text[begin:last]
    if not opens_teaser(fold(head)):
        return sentence
    closed = text.find(_BRACKETS.get(head[0], "\n"), begin, end)
    rest = trimmed(text, Span(closed + 1, end)) if closed >= 0 else Span(end, end)
    return rest if any(map(str.isalnum, rest.of(text))) else None
