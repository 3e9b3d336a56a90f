"""Verified claims while the model still reads: a list that grows, and gives way to the answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.live import Live
from rich.text import Text

from bot.claims import Claim
from bot.rendering.untrusted import one_line

_MOST = 12
"""Lines that are shown at once; a list longer than the screen would flicker."""


@contextmanager
def claims_shown(stream: TextIO) -> Iterator[Callable[[Claim], None]]:
    """Give what shows each claim on the terminal ``stream`` until the block ends."""
    lines: list[Text] = []
    console = Console(file=stream, highlight=False)
    with Live(console=console, transient=True, auto_refresh=False) as live:

        def show(claim: Claim) -> None:
            lines.append(_line(claim))
            live.update(Text("\n").join(lines[-_MOST:]), refresh=True)

        yield show


def _line(claim: Claim) -> Text:
    text = Text(no_wrap=True, overflow="ellipsis")
    if claim.figure is not None:
        text.append(f"{one_line(claim.figure.text)} ", "bold cyan")
    text.append(one_line(claim.attribution.speaker or claim.article.outlet), "bold")
    text.append(f"  {one_line(claim.article.outlet)}  ", "green")
    text.append(one_line(claim.quote_text), "dim")
    return text
