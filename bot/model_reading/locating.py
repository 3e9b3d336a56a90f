"""Finding words that a model copied in the text that it copied them from.

First as they are; then with white space, quotation marks and dashes made equal and invisible
characters left out, which is where models copy wrongly without changing a word. Nothing else is
forgiven: a changed word is not in the article.
"""

import re
from collections.abc import Iterator

from index.spans import Span

_DOUBLE = '"“”„‟«»″＂〝〞'
_SINGLE = "'‘’‚‛‹›′`´"
_DASHES = "-‐‑‒–—―−"
_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
)
_EQUAL = {
    **dict.fromkeys(map(ord, _DOUBLE + _SINGLE), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
}
_OUTER = re.compile(rf"^[\s{re.escape(_DOUBLE + _SINGLE)}…]+|[\s{re.escape(_DOUBLE + _SINGLE)}…]+$")


def locate(words: str, text: str, within: Span) -> Iterator[Span]:
    """Yield where ``words`` stand in ``text[within]``, in whole words, in order.

    The exact places come first; the folded ones are looked for only if there is none.
    """
    wanted = words.strip()
    if not wanted:
        return
    exact = list(_exactly(wanted, text, within))
    yield from exact or _folded(_OUTER.sub("", wanted) or wanted, text, within)


def _exactly(words: str, text: str, within: Span) -> Iterator[Span]:
    start = text.find(words, within.start, within.end)
    while start >= 0:
        span = Span(start, start + len(words))
        if _whole_words(text, span):
            yield span
        start = text.find(words, start + 1, within.end)


def _folded(words: str, text: str, within: Span) -> Iterator[Span]:
    wanted, _ = _fold(words, 0)
    folded, places = _fold(within.of(text), within.start)
    start = folded.find(wanted) if wanted else -1
    while start >= 0:
        span = Span(places[start], places[start + len(wanted) - 1] + 1)
        if _whole_words(text, span):
            yield span
        start = folded.find(wanted, start + 1)


def _fold(text: str, offset: int) -> tuple[str, list[int]]:
    """Return ``text`` folded, and for each of its characters the place that it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text, start=offset):
        if character in _INVISIBLE:
            continue
        folded = " " if character.isspace() else character.translate(_EQUAL)
        if folded == " " and letters[-1:] == [" "]:
            continue
        if folded == "'" and letters[-1:] == ["'"]:  # two single marks are one double mark
            continue
        letters.append(folded)
        places.append(place)
    return "".join(letters), places


def _whole_words(text: str, span: Span) -> bool:
    """Tell whether neither end of ``span`` cuts a word or a number."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before.isalnum() and text[span.start].isalnum():
        return False
    if after.isalnum() and text[span.end - 1].isalnum():
        return False
    return not (
        _goes_on(text, span.start - 1, -1, text[span.start])
        or _goes_on(text, span.end, 1, text[span.end - 1])
    )


def _goes_on(text: str, place: int, step: int, edge: str) -> bool:
    """Tell whether a number goes on beyond an edge, as "200" does in "1,200"."""
    inside = 0 < place < len(text) - 1
    return inside and edge.isdecimal() and text[place] in ".,٫٬" and text[place + step].isdecimal()
