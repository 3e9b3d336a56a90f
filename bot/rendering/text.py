"""An answer as plain text: what a pipe gets, and the JSON form's "text"."""

from bot.answers import Answer
from bot.rendering.layout import Line, answer_lines
from bot.rendering.untrusted import one_line


def as_text(answer: Answer) -> str:
    """Return the answer in the question's language, quotations in their own.

    Each quotation stands on one line, however long, without control characters.
    """
    return "\n".join(_plain(line) for line in answer_lines(answer))


def _plain(line: Line) -> str:
    return " " * line.indent + "".join(one_line(part.text) for part in line.parts)
