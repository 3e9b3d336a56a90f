"""Lines as they are printed on pages to running text: paragraphs, without what every page repeats.

Paragraphs are told by the lengths of lines: all but the last of a paragraph are about as long as
the page's lines are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import ceil

_DIGITS = re.compile(r"\d+")
_HYPHENATED = re.compile(r"(\w+)-$")
_FIRST_WORD = re.compile(r"\w+")
_ENDS_SENTENCE = re.compile(r"[.!?…:。！？؟۔।](?:\s?['\"”“’»«›‹)\]])*$")
_SOFT_HYPHEN = "\u00ad"
_FULL = 0.75
_LONG_ONES = 0.9
_FEWEST_PAGES = 3


def running_text(pages: Sequence[str]) -> str:
    """Return the text of ``pages`` as paragraphs with a blank line between them.

    Words that were parted at a line's end are put together again. Lines that stand first or last
    on most of at least three pages, page numbers aside, are left out.
    """
    kept = _without_repeated(
        [[" ".join(line.split()) for line in page.split("\n")] for page in pages]
    )
    whole = "\n".join(line for lines in kept for line in lines)
    found: list[str] = []
    open_before = False
    for lines in kept:
        parts = _paragraphs(lines)
        if not parts:
            continue
        if open_before and found and _goes_on(found[-1], parts[0]):
            found[-1] = _joined(found[-1], parts.pop(0), whole)
        found.extend(_unwrapped(part, whole) for part in parts)
        open_before = True
    return "\n\n".join(found)


def _without_repeated(pages: Sequence[list[str]]) -> list[list[str]]:
    bare = [_stripped(lines) for lines in pages]
    edges = Counter(mark for lines in bare for mark in _edges(lines))
    wanted = max(_FEWEST_PAGES, len(pages) // 2 + 1)
    repeated = {mark for mark, count in edges.items() if count >= wanted}
    return [_stripped(_without_edges(lines, repeated)) for lines in bare]


def _edges(lines: list[str]) -> set[tuple[int, str]]:
    return {(-at, _mark(lines[at])) for at in (0, -1) if lines}


def _without_edges(lines: list[str], repeated: set[tuple[int, str]]) -> list[str]:
    if lines and (0, _mark(lines[0])) in repeated:
        lines = lines[1:]
    if lines and (1, _mark(lines[-1])) in repeated:
        lines = lines[:-1]
    return lines


def _mark(line: str) -> str:
    return _DIGITS.sub("0", line)


def _stripped(lines: list[str]) -> list[str]:
    start, end = 0, len(lines)
    while start < end and not lines[start]:
        start += 1
    while end > start and not lines[end - 1]:
        end -= 1
    return lines[start:end]


def _paragraphs(lines: Iterable[str]) -> list[list[str]]:
    lines = list(lines)
    usual = _usual_length(lines)
    found: list[list[str]] = []
    starts = True
    for line in lines:
        if not line:
            starts = True
            continue
        if starts or not (len(found[-1][-1]) >= _FULL * usual or _goes_on(found[-1][-1], [line])):
            found.append([line])
        else:
            found[-1].append(line)
        starts = False
    return found


def _usual_length(lines: Iterable[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[ceil(_LONG_ONES * (len(lengths) - 1))] if lengths else 0


def _goes_on(before: str, lines: list[str]) -> bool:
    """Tell whether a sentence goes on: it has no end, and no capital follows."""
    hyphenated = bool(_HYPHENATED.search(before)) or before.endswith(_SOFT_HYPHEN)
    return hyphenated or (lines[0][:1].islower() and not _ENDS_SENTENCE.search(before))


def _unwrapped(lines: list[str], whole: str) -> str:
    return _joined(lines[0], lines[1:], whole)


def _joined(text: str, lines: list[str], whole: str) -> str:
    for line in lines:
        text = _with_line(text, line, whole)
    return text.replace(_SOFT_HYPHEN, "")


def _with_line(text: str, line: str, whole: str) -> str:
    if text.endswith(_SOFT_HYPHEN):
        return text + line
    parted, follows = _HYPHENATED.search(text[-80:]), _FIRST_WORD.match(line)
    if parted is None or follows is None:
        return f"{text} {line}"
    # A hyphen that the word has elsewhere on the pages, or before a capital or digit, is its own.
    own = not line[0].islower() or f"{parted[1]}-{follows[0]}" in whole
    return text + line if own else text[:-1] + line
