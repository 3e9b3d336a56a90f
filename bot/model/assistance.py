"""What a language model contributed to an answer, and everything that passed between us."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.language_model import NOTHING_USED, Failure, Message, Usage


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call to the model.

    Attributes:
        prompt: The prompt's label ("read.short").
        version: Its author's version.
        hash: Its text's hash.
        messages: What was sent, to the letter.
        reply: What came back, to the letter; as far as it came.
        usage: Tokens, as the server counted them or as we estimate.
        cost: In the currency of the prices, or None where the price is not known.
        milliseconds: Wall-clock time.
        failure: Why the reply was not usable, or None.
        detail: The same in a sentence, for the trace.
    """

    prompt: str
    version: int
    hash: str
    messages: tuple[Message, ...]
    reply: str
    usage: Usage
    cost: float | None
    milliseconds: float
    failure: Failure | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class DroppedProposal:
    """A claim that the model proposed and that does not hold: its words, and why."""

    quote: str
    figure: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """A sentence by the model, and the ids of the verified claims that it rests on."""

    text: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Assistance:
    """The model's part in one answer.

    Attributes:
        model: The model's name.
        read: Whether its reading is in the ledger; False where the reader's stands alone.
        proposed: How many claims it proposed.
        dropped: Reason to number of proposals that were dropped.
        drops: Those proposals.
        lead: The first lines, each resting on verified claims.
        translations: Id of an entry to its quotation in the question's language.
        left_out: How many sentences and translations were not shown, as they did not hold.
        failure: The first failure, or None.
        exchanges: Every call, in order.
    """

    model: str
    read: bool = False
    proposed: int = 0
    dropped: Mapping[str, int] = field(default_factory=dict)
    drops: tuple[DroppedProposal, ...] = ()
    lead: tuple[LeadSentence, ...] = ()
    translations: Mapping[int, str] = field(default_factory=dict)
    left_out: int = 0
    failure: Failure | None = None
    exchanges: tuple[Exchange, ...] = ()

    @property
    def usage(self) -> Usage:
        """The tokens of all calls."""
        used = [exchange.usage for exchange in self.exchanges] or [NOTHING_USED]
        return Usage(
            sum(usage.prompt for usage in used),
            sum(usage.completion for usage in used),
            estimated=any(usage.estimated for usage in used),
        )

    @property
    def cost(self) -> float | None:
        """What all calls cost, or None where a price is not known."""
        costs = [exchange.cost for exchange in self.exchanges]
        return None if None in costs else sum(cost for cost in costs if cost is not None)
