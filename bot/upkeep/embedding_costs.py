"""What it costs to have texts embedded by a server, said and asked for before it is spent."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.upkeep.embedders import costs_money
from bot.upkeep.indexing import tell
from bot.wiring import Application
from index.errors import UserError
from index.loading.loading import Folder

_BYTES_A_TOKEN = 4
"""Of UTF-8 text, roughly, in any script."""
_MILLION = 1_000_000
_WORTH_TELLING = 100_000


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many tokens a run will send, roughly, and their price in dollars, if it is known."""

    tokens: int
    dollars: float | None

    def __str__(self) -> str:
        priced = "" if self.dollars is None else f", about ${self.dollars:.2f}"
        return f"about {self.tokens:,} tokens{priced}"


def estimate(text_bytes: int, price: float | None) -> Estimate:
    """Return the estimate for so many bytes of text at ``price`` dollars a million tokens."""
    tokens = text_bytes // _BYTES_A_TOKEN
    return Estimate(tokens, None if price is None else tokens * price / _MILLION)


def confirm(
    application: Application,
    folders: Iterable[Folder],
    *,
    agreed: bool,
    ask: Callable[[str], str] = input,
) -> None:
    """Say what indexing ``folders`` will cost, and ask where it is much.

    Args:
        application: Whose settings say what is much.
        folders: What is about to be indexed. What comes from outside is not known before.
        agreed: Whether the person has agreed already.
        ask: Puts a question to the person and returns the answer.

    Raises:
        UserError: The person does not agree, or cannot be asked.
    """
    if not costs_money(application.embedder):
        return
    corpus, settings = application.corpus, application.settings
    pending = sum(map(corpus.unread_bytes, folders))
    pending += corpus.text_bytes() if corpus.awaits_rebuild else 0
    expected = estimate(pending, settings.embedding_price)
    if expected.tokens >= _WORTH_TELLING:
        tell(f"To be sent to {application.embedder.name}: {expected}.")
    if expected.tokens <= settings.embedding_ask_above or agreed:
        return
    if not sys.stdin.isatty():
        raise UserError(
            f"This run would send {expected}, more than WHOSAYS_EMBEDDING_ASK_ABOVE allows; "
            "run it again with --yes, or raise that setting."
        )
    if ask("Go on? [y/N] ").strip().casefold() not in {"y", "yes"}:
        raise UserError("Nothing was sent, and nothing was indexed.")
