"""Quotations: the stretches of an article that stand between quotation marks.

Every style of the news is read: »…«, «…», “…”, „…“, "…", ''…'', ‘…’, 「…」, 『…』, 《…》, 〈…〉 and
their nestings. A quotation that is never closed ends with its paragraph; where the next paragraph
opens with the same mark, that is the printers' convention for one quotation over several
paragraphs, and it goes on there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.values import value_class
from index.spans import Span

_MARK = re.compile("''|``|[\"“”„‟«»‹›‘’‚'「」『』《》〈〉״]")
_PARAGRAPH = re.compile(r"[^\r\n]+")
_CLOSERS: dict[str, str | tuple[str, ...]] = {
    '"': '"”',
    "''": ("''",),
    "``": ("''",),
    "“": '”"“',
    "”": "”“",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "״": "״",
}
_SINGLE = "‘’‚'"
_TURNED = "“‘"
_STRAIGHT = '"'
_ONLY_CLOSING = frozenset("」』》〉")
_HEBREW = re.compile("[\u05d0-\u05ea]")
_AFTER_WORDS = frozenset(",.!?…")
_DEEPEST = 4
_MOST_FORGOTTEN = 20
"""How many quotations of a paragraph may lack their closing mark."""
_MOST_PARAGRAPHS = 20
"""How many paragraphs behind its first a quotation is closed at most."""


@value_class(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        span: The quotation with its marks.
        depth: 0 for a quotation in the article's own text, 1 for one inside it, and so on.
        closed: False where the closing mark is missing, so that the paragraph's end closes it.
    """

    span: Span
    depth: int = 0
    closed: bool = True


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` in order of their beginnings; a line is a paragraph."""
    paragraphs = [Span(*paragraph.span()) for paragraph in _PARAGRAPH.finditer(text)]
    found = [_in_paragraph(text, paragraph) for paragraph in paragraphs]
    for place, own in enumerate(found):
        if own and not own[-1].closed:
            for later, whole in _going_on(text, own[-1], paragraphs[place + 1 :]):
                found[place + 1 + later] = [whole]
    return tuple(sorted(chain.from_iterable(found), key=lambda quotation: quotation.span))


def _going_on(
    text: str, opened: Quotation, following: Sequence[Span]
) -> Iterator[tuple[int, Quotation]]:
    """Yield which paragraphs behind belong to a quotation that is closed only in a later one.

    So where a statement is printed whole: the mark opens before its first paragraph and closes
    behind its last, and none stands between.
    """
    mark = text[opened.span.start]
    rest = _CLOSERS.get(mark, "")
    for last, paragraph in enumerate(following[:_MOST_PARAGRAPHS]):
        marks = [match.group() for match in _MARK.finditer(text, *paragraph)]
        if not any(one in rest or one == mark for one in marks):
            continue
        words = paragraph.of(text).rstrip(" .،,")
        if len(marks) != 1 or words[-1:] not in rest:
            return
        for place, inside in enumerate(following[:last]):
            yield place, Quotation(inside, closed=False)
        yield last, Quotation(Span(paragraph.start, paragraph.start + len(words)))
        return


def _in_paragraph(text: str, paragraph: Span) -> list[Quotation]:
    """Return the quotations of a paragraph, read anew behind each that lacks its closing mark."""
    found: list[Quotation] = []
    if _MARK.search(text, *paragraph) is None:
        return found  # most paragraphs
    rest = paragraph
    for _ in range(_MOST_FORGOTTEN):
        own, opened = _paired(text, rest)
        shut = _forgotten(text, own, opened)
        if shut is None:
            return [*found, *_with_open_ones(text, rest, own, opened)]
        start = opened[0][1]
        found += [one for one in own if one.span.start < start]
        found.append(Quotation(Span(start, shut)))
        rest = Span(shut, paragraph.end)
    return found


def _paired(text: str, paragraph: Span) -> tuple[list[Quotation], list[tuple[str, int]]]:
    """Return the quotations that open and close, and the marks that are left open."""
    found: list[Quotation] = []
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, *paragraph):
        mark, place = match.group(), match.start()
        if _is_apostrophe(text, place, mark, paragraph):
            continue
        level = _closes(mark, opened)
        if level is not None and not _must_open(text, place, paragraph):
            found.append(Quotation(Span(opened[level][1], match.end()), level))
            del opened[level:]
        elif _opens(text, place, mark, paragraph) and len(opened) < _DEEPEST:
            opened.append((mark, place))
    return found, opened


def _with_open_ones(
    text: str, paragraph: Span, found: list[Quotation], opened: list[tuple[str, int]]
) -> list[Quotation]:
    """Return ``found`` with what a paragraph leaves open.

    Where marks of the same kind open and close behind it, nobody knows where the one left open
    was meant to end, and the others are quotations by themselves. Where the last mark could only
    open, and opens nothing, it closes after all.
    """
    for level, (mark, place) in enumerate(opened):
        if mark in _SINGLE:
            continue
        if any(one.span.start > place and text[one.span.start] == mark for one in found):
            found = [_raised(one) if one.span.start > place else one for one in found]
            continue
        found = [one for one in found if one.span.start < place]
        again = next((at for other, at in opened[level + 1 :] if other == mark == _STRAIGHT), None)
        end = paragraph.start + len(paragraph.of(text).rstrip())
        closed = again is not None
        found.append(Quotation(Span(place, again + 1 if again else end), closed=closed))
        break
    return found


def _raised(quotation: Quotation) -> Quotation:
    """Return ``quotation`` without one that it stood in."""
    return replace(quotation, depth=max(0, quotation.depth - 1))


def _forgotten(
    text: str, found: Sequence[Quotation], opened: Sequence[tuple[str, int]]
) -> int | None:
    """Return where the first quotation left open ends, if only the mark of an inner one closes it.

    "„Sie nennen es „Ordnung“, sagte Holt." Marks that open and close alike tell no such thing.
    """
    if not opened or opened[0][0] in _SINGLE or opened[0][0] in _CLOSERS[opened[0][0]]:
        return None
    mark, place = opened[0]
    inner = (one.span for one in found if one.span.start > place)
    alike = (span.end for span in inner if text.startswith(mark, span.start))
    return next((end for end in alike if text[end : end + 1] in _AFTER_WORDS), None)


def _closes(mark: str, opened: list[tuple[str, int]]) -> int | None:
    for level in range(len(opened) - 1, -1, -1):
        if mark in _CLOSERS[opened[level][0]]:
            return level
    return None


def _must_open(text: str, place: int, paragraph: Span) -> bool:
    """Tell whether the mark stands with space before it and a word after it."""
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    apart = before.isspace() or before in "(:—–"
    return text[place] in _TURNED + _STRAIGHT and apart and after.isalnum()


def _opens(text: str, place: int, mark: str, paragraph: Span) -> bool:
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if after.isspace() and place + 1 >= paragraph.end:
        return False
    if mark in _ONLY_CLOSING:
        return False
    if mark in ("'", "’"):
        return mark == "'" and not before.isalnum() and after.isalnum()
    if mark == "”":
        return not after.isspace() and after not in ".,;:،؛"
    if mark == _STRAIGHT and not before.isspace() and (after.isspace() or after in ".,;:،؛"):
        return False
    return not (mark == _STRAIGHT and before.isdigit())


def _is_apostrophe(text: str, place: int, mark: str, paragraph: Span) -> bool:
    if mark in ('"', "״"):
        return _in_hebrew_word(text, place)
    if mark not in ("'", "’", "‘"):
        return False
    before = place > paragraph.start and text[place - 1].isalnum()
    after = place + 1 < paragraph.end and text[place + 1].isalnum()
    return before and after


def _in_hebrew_word(text: str, place: int) -> bool:
    """Tell whether the mark is that of a Hebrew abbreviation, before its last letter."""
    return place > 0 and all(_HEBREW.match(text, beside) for beside in (place - 1, place + 1))
