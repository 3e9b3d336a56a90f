"""Where results go: laid out on a terminal, plain into a pipe.

The renderers are imported when there is something to render: the prompt is up before that.
"""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TextIO

from bot.answers import Answer
from bot.claims import Claim
from bot.rendering.untrusted import without_controls
from index.articles import Article
from index.spans import Span


def _unshown(_: Claim) -> None:
    """Take a claim that is shown with the answer only."""


class Output:
    """Prints results to ``stream``, by default the standard output."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stdout if stream is None else stream

    @property
    def is_terminal(self) -> bool:
        """Whether people look at it directly."""
        return self._stream.isatty()

    def answer(self, answer: Answer, *, folded: bool = False) -> None:
        """Print an answer for people; ``folded`` cuts long quotations on a terminal."""
        if self.is_terminal:
            from bot.rendering.terminal import for_terminal  # noqa: PLC0415 -- see above

            self.rich(for_terminal(answer, folded=folded))
        else:
            from bot.rendering.text import as_text  # noqa: PLC0415 -- see above

            self.line(as_text(answer))

    def claims_coming(
        self, *, wanted: bool = True
    ) -> AbstractContextManager[Callable[[Claim], None]]:
        """Return what shows claims while an answer is being made; a pipe waits for the answer."""
        if not (wanted and self.is_terminal):
            return nullcontext(_unshown)
        from bot.rendering.progress import claims_shown  # noqa: PLC0415 -- see above

        return claims_shown(self._stream)

    def answer_object(self, answer: Answer, *, asked: str | None = None) -> None:
        """Print an answer in its public JSON form; ``asked`` is a follow-up as it was put."""
        from bot.rendering.document import as_document  # noqa: PLC0415 -- see above

        self.json(as_document(answer, asked))

    def article(self, article: Article, span: Span | None) -> None:
        """Print an article's stored text; a pipe gets the span alone, if there is one."""
        if self.is_terminal:
            from bot.rendering.terminal import article_for_terminal  # noqa: PLC0415 -- see above

            self.rich(article_for_terminal(article.text, span))
        else:
            self.line(article.text if span is None else span.of(article.text))

    def json(self, document: object) -> None:
        """Print one JSON object, in ASCII where the stream can show no more."""
        from bot.rendering.document import encoded  # noqa: PLC0415 -- see above

        text = encoded(document)
        try:
            text.encode(self._stream.encoding or "utf-8")
        except UnicodeEncodeError:
            text = encoded(document, ascii_only=True)
        self._stream.write(f"{text}\n")

    def line(self, text: str) -> None:
        """Print text of any origin, harmless to a terminal."""
        self._stream.write(f"{without_controls(text)}\n")

    def aside(self, text: str) -> None:
        """Print a line of our own beside the matter."""
        self._styled(text, "dim")

    def heading(self, text: str) -> None:
        """Print a heading."""
        self._styled(text, "bold underline")

    def rich(self, renderable: object) -> None:
        """Print what rich can lay out; as plain text into a pipe."""
        from rich.console import Console  # noqa: PLC0415 -- see above

        Console(file=self._stream, highlight=False, soft_wrap=False).print(renderable)

    def _styled(self, text: str, style: str) -> None:
        if not self.is_terminal:
            self.line(text)
            return
        from rich.text import Text  # noqa: PLC0415 -- see above

        self.rich(Text(without_controls(text), style))

    def flush(self) -> None:
        """Let what has been printed be seen."""
        self._stream.flush()
