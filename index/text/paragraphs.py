"""Where the paragraphs of a text are: blank lines, and line ends that are not mere wrapping."""

import re

from index.spans import Span

_LINE = re.compile(r"[^\n]+")
_ENDS_STATEMENT = re.compile(r"[.!?…:;。！？؟۔।|](?:\s?['\"”“’»«›‹)\]」』])*$")
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_EVEN = 0.6
_FEWEST_LINES = 2


def paragraphs(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the paragraphs of ``text[within]``, each trimmed of white space, in order.

    A blank line always ends a paragraph. A single line end does too, unless the lines around it
    look like one paragraph wrapped at a fixed width.
    """
    found: list[Span] = []
    for block in _blocks(text, within or Span(0, len(text))):
        wrapped = _is_wrapped(text, block)
        current = block[0]
        for line in block[1:]:
            if wrapped or _continues(text, current, line):
                current = Span(current.start, line.end)
            else:
                found.append(current)
                current = line
        found.append(current)
    return tuple(found)


def _blocks(text: str, within: Span) -> list[list[Span]]:
    blocks: list[list[Span]] = []
    last_end = -1
    for match in _LINE.finditer(text, within.start, within.end):
        line = trimmed(text, Span(*match.span()))
        if line.start == line.end:
            continue
        adjacent = last_end >= 0 and text.count("\n", last_end, line.start) == 1
        if adjacent:
            blocks[-1].append(line)
        else:
            blocks.append([line])
        last_end = line.end
    return blocks


def trimmed(text: str, span: Span) -> Span:
    """Return ``span`` without the white space at its two ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_wrapped(text: str, block: list[Span]) -> bool:
    """Tell whether the lines are evenly long and go on in mid-sentence.

    Where lines open with small letters they do; in capitals, or in a script without case, where
    most of them don't end as statements do.
    """
    widths = [line.end - line.start for line in block]
    widest = max(widths)
    if len(block) == 1 or not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return False
    if min(widths[:-1]) < _EVEN * widest:
        return False
    openings = [text[line.start] for line in block[1:]]
    capitals = text[block[0].start : block[-1].end].isupper()  # no opening tells anything
    if not capitals and any(letter.isupper() or letter.islower() for letter in openings):
        return 2 * sum(letter.islower() for letter in openings) >= len(openings)
    ended = sum(_ends_statement(text, line) for line in block[:-1])
    if len(block) == _FEWEST_LINES:  # two lines show no width
        return capitals and not ended and _ends_statement(text, block[-1])
    return 2 * ended < len(block)


def _continues(text: str, before: Span, line: Span) -> bool:
    wide = before.end - before.start >= _NARROWEST_WRAP
    return wide and text[line.start].islower() and not _ends_statement(text, before)


def _ends_statement(text: str, line: Span) -> bool:
    return bool(_ENDS_STATEMENT.search(text, max(line.start, line.end - 8), line.end))
