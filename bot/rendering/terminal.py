"""An answer on a terminal: the same lines with colour, wrapped with hanging indents."""

from collections.abc import Mapping
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.answers import Answer
from bot.rendering.layout import Line, Part, Style, answer_lines
from bot.rendering.phrasebook import phrasebook
from bot.rendering.untrusted import isolated, one_line, without_controls
from index.spans import Span

_LOOK: Mapping[Style, str] = {
    Style.PLAIN: "",
    Style.LEAD: "",
    Style.SUMMARY: "bold",
    Style.HEADING: "bold underline",
    Style.FIGURE: "bold cyan",
    Style.SPEAKER: "bold",
    Style.MARK: "yellow",
    Style.SOURCE: "green",
    Style.QUOTE: "italic",
    Style.TRANSLATION: "dim italic",
    Style.CITATION: "dim",
}


_QUOTED = frozenset({Style.QUOTE, Style.TRANSLATION})
_FOLD = 200
"""Characters of a quotation that are shown where it is folded."""


def for_terminal(answer: Answer, *, folded: bool = False) -> RenderableType:
    """Return the answer for a rich console; ``folded`` cuts long quotations, ``/show`` has all."""
    right_to_left = phrasebook(answer.question.language).right_to_left
    lines = (_folded(line) if folded else line for line in answer_lines(answer))
    return Group(*(_rendered(line, right_to_left=right_to_left) for line in lines))


def article_for_terminal(text: str, span: Span | None) -> RenderableType:
    """Return an article's stored text with ``span`` highlighted."""
    shown = Text(without_controls(text))
    if span is not None:
        shown.stylize("reverse", span.start, span.end)
    return shown


def _rendered(line: Line, *, right_to_left: bool) -> RenderableType:
    text = Text()
    for part in line.parts:
        text.append(_words(part, right_to_left=right_to_left), style=_LOOK[part.style])
    return Padding(text, (0, 0, 0, line.indent)) if line.indent else text


def _folded(line: Line) -> Line:
    return replace(line, parts=tuple(_cut(part) for part in line.parts))


def _cut(part: Part) -> Part:
    if part.style not in _QUOTED or len(part.text) <= _FOLD:
        return part
    return replace(part, text=f"{part.text[:_FOLD].rsplit(maxsplit=1)[0]} …")


def _words(part: Part, *, right_to_left: bool) -> str:
    text = one_line(part.text)
    return isolated(text, right_to_left=right_to_left) if part.foreign else text
