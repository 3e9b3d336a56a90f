"""NoMIRACL: is a question refused where no passage answers it, and answered where one does?

Every record has a question and ten passages of Wikipedia in its language, judged by people:
either none answers the question, or at least one does. The passages are the only articles that the
answerer may find, and what counts is whether it gives an answer at all, not which. Only records of
one half (by a hash of their names) are measured; rules may be tuned on the others.

Source: Thakur et al., "Knowing when you don't know: A multilingual relevance assessment dataset for
robust retrieval-augmented generation", EMNLP 2024 (Findings).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from rich.console import Group
from rich.table import Table

from bot.answers import Answered
from bot.reading.lexicon.pack import languages
from evals.answering_from import answering_from
from evals.benchmarks import Benchmark, Outcome
from evals.json_lines import json_lines
from evals.retrieval.tasks import Text
from index.searching.search import Limits

_FILE = "nomiracl.jsonl"
_REFUSED, _ANSWERED = "nothing_refused", "something_answered"
_EACH = 20
"""Records that are asked of a language and label: all of them take ten times as long."""
_PACKS, _OTHERS = "languages with a pack", "other languages"
_NOT_KNOWN = ("don't know", "do not know", "don’t know")
_KNOWN = "yes"


@dataclass(frozen=True, slots=True)
class Record:
    """One question with its passages.

    Attributes:
        id: Its name.
        language: BCP 47 tag of the question and of the passages.
        relevant: Whether one of the passages answers the question.
        question: What is asked.
        passages: Title and text of each.
        baselines: Name of a model to what it was recorded to have said.
    """

    id: str
    language: str
    relevant: bool
    question: str
    passages: tuple[tuple[str, str], ...] = field(repr=False)
    baselines: Mapping[str, str] = field(repr=False)

    @property
    def measured(self) -> bool:
        """Whether it is of the half that no rule is tuned on."""
        return _hash(self.id) % 2 == 0


@dataclass(slots=True)
class Tally:
    """How many records were answered, of those with and without a relevant passage."""

    counts: Counter[tuple[bool, bool]] = field(default_factory=Counter)

    def add(self, record: Record, *, answered: bool) -> None:
        """Count one record."""
        self.counts[record.relevant, answered] += 1

    def share(self, *, relevant: bool, answered: bool) -> float | None:
        """Return which share of those with or without a relevant passage was (not) answered."""
        total = self.counts[relevant, True] + self.counts[relevant, False]
        return self.counts[relevant, answered] / total if total else None


def load_records(folder: Path) -> Iterator[Record]:
    """Yield every record of the set."""
    for each in json_lines(folder / _FILE):
        yield Record(
            each["id"],
            each["lang"],
            each["label"] == "relevant",
            each["question"],
            tuple(_passage(passage["text"]) for passage in each["passages"]),
            each["baselines"],
        )


def sample(records: Iterable[Record], each: int = _EACH) -> tuple[Record, ...]:
    """Return at most ``each`` records of a language and label, always the same ones."""

    def kind(record: Record) -> tuple[str, bool]:
        return record.language, record.relevant

    ordered = sorted(records, key=lambda record: (kind(record), _hash(record.id)))
    return tuple(record for _, some in groupby(ordered, kind) for record in list(some)[:each])


def ask(records: Sequence[Record]) -> Iterator[tuple[Record, bool]]:
    """Yield each record, and whether its question is answered from its passages."""
    within = [Limits()]
    with answering_from(_texts(records), lambda: within[0]) as answerer:
        for record in records:
            within[0] = Limits(outlets=frozenset({record.id}))
            answer = answerer.answer(record.question, record.language)
            yield record, isinstance(answer, Answered)


def said_to_know(output: str) -> bool | None:
    """Tell whether a model's recorded output says that a passage answers; None: it says neither."""
    told = output.casefold()
    if any(words in told for words in _NOT_KNOWN):
        return False
    return True if _KNOWN in told else None


def _texts(records: Iterable[Record]) -> Iterator[Text]:
    for record in records:
        for number, (title, text) in enumerate(record.passages):
            yield Text(f"{record.id}/{number}", record.language, text, title, record.id)


def _passage(text: str) -> tuple[str, str]:
    title, colon, rest = text.partition(": ")
    return (title, rest) if colon and rest.strip() else ("", text)


def _hash(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16)


def _find(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def _run(folder: Path) -> Outcome:
    every = tuple(record for record in load_records(folder) if record.measured)
    by_language: dict[str, Tally] = {}
    groups = {_PACKS: Tally(), _OTHERS: Tally()}
    for record, answered in ask(sample(every)):
        group = _PACKS if record.language in languages() else _OTHERS
        for tally in (by_language.setdefault(record.language, Tally()), groups[group]):
            tally.add(record, answered=answered)
    packs = groups[_PACKS]
    measures = {
        _REFUSED: packs.share(relevant=False, answered=False),
        _ANSWERED: packs.share(relevant=True, answered=True),
    }
    ours = _table("nomiracl: whosays", {**by_language, **groups})
    return Outcome(measures, Group(ours, _table("nomiracl: as recorded", _recorded(every))))


def _recorded(records: Sequence[Record]) -> Mapping[str, Tally]:
    """Return what the models said whose output the set has, over languages with a pack."""
    tallies: dict[str, Tally] = {}
    for record in records:
        if record.language in languages():
            for model, output in record.baselines.items():
                known = said_to_know(output or "")
                if known is not None:
                    tallies.setdefault(model, Tally()).add(record, answered=known)
    return tallies


def _table(title: str, tallies: Mapping[str, Tally]) -> Table:
    table = Table(
        "Whose",
        "Count",
        "Answered although nothing is relevant",
        "Refused although something is",
        title=title,
        title_justify="left",
    )
    for name, tally in tallies.items():
        wrong = (
            tally.share(relevant=False, answered=True),
            tally.share(relevant=True, answered=False),
        )
        shares = ("-" if share is None else f"{share:.1%}" for share in wrong)
        table.add_row(name, str(tally.counts.total()), *shares)
    return table


NOMIRACL = Benchmark("nomiracl", frozenset({_REFUSED, _ANSWERED}), _find, _run)
"""Whether a question is refused if, and only if, nothing answers it."""
