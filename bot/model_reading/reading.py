"""The model reads: passages in, checked claims out, each as soon as it is complete."""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import ValidationError

from bot.claims import Claim
from bot.ledger.verifying import fault
from bot.model.assistance import DroppedProposal
from bot.model_reading.calls import ModelCalls
from bot.model_reading.checking import ClaimChecker
from bot.model_reading.drops import Drop
from bot.model_reading.forms import ProposedClaim, ReadForm
from bot.model_reading.item_stream import ItemStream

_log = logging.getLogger(__name__)

OnClaim = Callable[[Claim], None]
"""Takes each verified claim as soon as there is one."""


@dataclass(slots=True)
class ModelReading:
    """What came of the model's reading.

    Attributes:
        claims: The proposals that hold, as claims, in the model's order.
        proposed: How many there were.
        drops: Those that do not hold.
    """

    claims: list[Claim] = field(default_factory=list)
    proposed: int = 0
    drops: list[DroppedProposal] = field(default_factory=list)

    @property
    def dropped(self) -> Counter[str]:
        """Reason to number of the proposals that do not hold."""
        return Counter(drop.reason for drop in self.drops)


def read_with_model(
    calls: ModelCalls, checker: ClaimChecker, question: str, passages: str, on_claim: OnClaim
) -> ModelReading:
    """Return what the model finds in ``passages``, checked claim by claim as it arrives.

    Raises:
        ModelError: The model gave no usable output; what it had proposed until then is void.
        PromptError: The prompt's file is not as it must be.
    """
    found = ModelReading()
    items = ItemStream()

    def hear(piece: str) -> None:
        for item in items.feed(piece):
            _take(item, checker, found, on_claim)

    calls.ask("read", {"question": question, "passages": passages}, ReadForm, hear)
    return found


def _take(item: str, checker: ClaimChecker, found: ModelReading, on_claim: OnClaim) -> None:
    try:
        proposal = ProposedClaim.model_validate_json(item)
    except ValidationError:
        return  # the whole output will be found malformed, and why
    found.proposed += 1
    checked = checker.check(proposal)
    reason = checked if isinstance(checked, Drop) else fault(checked)
    if isinstance(checked, Drop) or reason is not None:
        found.drops.append(DroppedProposal(proposal.quote, proposal.figure, str(reason)))
        _log.info("Dropped a proposed claim (%s): %r", reason, proposal.quote)
        return
    found.claims.append(checked)
    on_claim(checked)
