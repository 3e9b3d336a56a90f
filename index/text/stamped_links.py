"""Lists of links with a date or an age on a line of its own above or below each headline.

"Three die in Orlu", "2031/05/02", "Bridge falls", "2031/05/01": such headlines may hold numbers,
and yet they report nothing of this article.
"""

import re
from collections.abc import Callable, Iterator, Sequence

_DATE = re.compile(r"(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})")
_LONGEST_STAMP = 40
_MOST_WORDS = 5
_LONGEST_LINK = 160
_FEWEST_WORDS = 3
_FEWEST = 3
_MOST_BETWEEN = 2
"""Some pages print a headline twice: below its picture and as a link."""


def stamped_links(
    lines: Sequence[str], ages: re.Pattern[str], is_prose: Callable[[int], bool]
) -> Iterator[int]:
    """Yield the numbers of the headlines and stamps of such lists.

    Args:
        lines: The paragraphs of a page, folded.
        ages: What tells how long ago something was published ("3 hours ago").
        is_prose: Tells whether a paragraph is prose, which ends a list.
    """
    stamps = [number for number, line in enumerate(lines) if _is_stamp(line, ages)]
    for run in _runs(stamps, lines, is_prose):
        if len(run) < _FEWEST:
            continue
        yield from range(run[0], run[-1] + 1)
        step = run[1] - run[0]
        before, after = range(max(1, run[0] - step + 1), run[0]), range(run[-1] + 1, len(lines))
        if before and all(_is_link(lines[i]) and not is_prose(i) for i in before):
            yield from before
        elif after and _is_link(lines[after[0]]) and not is_prose(after[0]):
            yield from after[: step - 1]


def _runs(
    stamps: Sequence[int], lines: Sequence[str], is_prose: Callable[[int], bool]
) -> Iterator[list[int]]:
    """Yield runs of stamps between which nothing but headlines stands."""
    run: list[int] = []
    for stamp in stamps:
        between = range(run[-1] + 1, stamp) if run else range(0)
        linked = 0 < len(between) <= _MOST_BETWEEN
        linked = linked and all(_is_link(lines[i]) and not is_prose(i) for i in between)
        if run and not linked:
            yield run
            run = []
        run.append(stamp)
    yield run


def _is_stamp(line: str, ages: re.Pattern[str]) -> bool:
    if len(line) > _LONGEST_STAMP or not any(map(str.isdecimal, line)):
        return False
    if len(line.split()) > _MOST_WORDS:
        return False
    return bool(_DATE.search(line) or ages.search(line))


def _is_link(line: str) -> bool:
    return len(line) <= _LONGEST_LINK and len(line.split()) >= _FEWEST_WORDS
