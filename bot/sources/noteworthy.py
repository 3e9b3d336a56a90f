"""What of a reading that nobody waits for is worth telling."""

from dataclasses import dataclass

from bot.sources.keeping import Reading
from bot.sources.outcomes import Outcome
from bot.sources.sources import Kind
from index.loading.loading import Rejection
from index.upkeep.reports import RefreshReport


@dataclass(frozen=True, slots=True)
class Noteworthy:
    """What is to be told of one reading.

    Attributes:
        source: What people know the source by.
        report: What the reading did, if it did anything.
        rejected: What could not be indexed and was not told before.
        trouble: That the source cannot be read, when that begins; else None.
        recovered: Whether it can be read again.
    """

    source: str
    report: RefreshReport | None
    rejected: tuple[Rejection, ...]
    trouble: Outcome | None
    recovered: bool

    def __bool__(self) -> bool:
        return bool(self.report or self.rejected or self.trouble or self.recovered)


class Attention:
    """Remembers which sources are known to be in trouble: that is told once."""

    def __init__(self, *, patient: bool) -> None:
        """Choose how soon trouble is told.

        Args:
            patient: Not before a source outside has failed twice in a row: servers stumble.
        """
        self._patient = patient
        self._ill: set[str] = set()

    def to(self, reading: Reading) -> Noteworthy:
        """Return what of ``reading`` is worth telling: false where nothing is."""
        outcome = reading.outcome
        label = outcome.source.label
        begins = outcome.failure is not None and label not in self._ill and self._counts(outcome)
        recovered = outcome.failure is None and label in self._ill
        if begins:
            self._ill.add(label)
        elif recovered:
            self._ill.discard(label)
        return Noteworthy(
            label,
            outcome.report if outcome.report.did_something else None,
            outcome.report.rejected_now,
            outcome if begins else None,
            recovered,
        )

    def _counts(self, outcome: Outcome) -> bool:
        return not self._patient or outcome.again or outcome.source.kind is Kind.FOLDER
