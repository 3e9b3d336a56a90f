"""XQuAD as open questions: does a shown statement hold the answer that people marked?

The paragraphs of one language are the only articles. A question in it, or in another language, is
right if the answerer shows a statement of the paragraph that people marked, and the marked words
stand in it. Two hundred questions of each pair of languages are asked, chosen by a hash: rules may
be tuned on others.

Source: Artetxe et al., "On the cross-lingual transferability of monolingual representations",
ACL 2020.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from bot.answers import Answered, Entry
from evals.answering_from import answering_from
from evals.benchmarks import Benchmark, Outcome
from evals.retrieval.tasks import Text

_SHOWN, _FIRST = "answer_shown", "answer_first"
_ASKED_IN = {
    "ar": ("ar", "en"), "de": ("de",), "en": ("en", "ar", "de"), "es": ("es",),
    "ru": ("ru",), "tr": ("tr",),
}  # fmt: skip
"""In which languages the paragraphs of a language are asked for."""
_EACH = 200


@dataclass(frozen=True, slots=True)
class Marked:
    """A question, and where people marked its answer.

    Attributes:
        id: Its name, the same in every language.
        text: What is asked.
        paragraph: The number of the paragraph.
        answer: The marked words.
    """

    id: str
    text: str
    paragraph: int
    answer: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions were asked and answered, and with which outcome."""

    asked: int
    answered: int
    shown: int
    first: int
    statements: int


def load_set(path: Path) -> tuple[tuple[tuple[str, str], ...], Mapping[str, Marked]]:
    """Return title and text of each paragraph, and the questions by their names."""
    articles = json.loads(path.read_text("utf-8"))["data"]
    told = [(one.get("title", ""), each) for one in articles for each in one["paragraphs"]]
    marked = {
        each["id"]: Marked(each["id"], each["question"], number, each["answers"][0]["text"])
        for number, (_, paragraph) in enumerate(told)
        for each in paragraph["qas"]
    }
    return tuple((title.replace("_", " "), each["context"]) for title, each in told), marked


def ask(
    language: str,
    paragraphs: Sequence[tuple[str, str]],
    asked: Sequence[tuple[str, str, Marked]],
) -> Iterator[tuple[Marked, tuple[Entry, ...]]]:
    """Yield each question with what is shown for it.

    Args:
        language: That of the paragraphs.
        paragraphs: Title and text of each.
        asked: Language and text of each question, with what is marked in ``paragraphs``.
    """
    texts = [Text(_id(n), language, text, title) for n, (title, text) in enumerate(paragraphs)]
    with answering_from(texts) as answerer:
        for tongue, text, marked in asked:
            answer = answerer.answer(text, tongue)
            yield marked, answer.ledger.entries if isinstance(answer, Answered) else ()


def is_right(marked: Marked, entry: Entry) -> bool:
    """Tell whether the marked words stand in a statement of the marked paragraph."""
    article = entry.claim.article.id
    return _id(marked.paragraph) in article and marked.answer in entry.claim.quote_text


def tally(outcomes: Sequence[tuple[Marked, tuple[Entry, ...]]]) -> Tally:
    """Return how the questions were answered."""
    right = [[is_right(marked, entry) for entry in entries] for marked, entries in outcomes]
    return Tally(
        asked=len(right),
        answered=sum(map(bool, right)),
        shown=sum(map(any, right)),
        first=sum(one[:1] == [True] for one in right),
        statements=sum(map(len, right)),
    )


def _id(paragraph: int) -> str:
    return f"paragraph-{paragraph:04}"


def _chosen(marked: Mapping[str, Marked]) -> list[str]:
    """Return the names of the questions that are asked, always the same ones."""
    return sorted(marked, key=lambda name: hashlib.sha256(name.encode()).hexdigest())[:_EACH]


def _file(folder: Path, language: str) -> Path:
    return folder / f"xquad.{language}.json"


def _find(folder: Path) -> bool:
    return all(_file(folder, language).is_file() for language in _ASKED_IN)


def _run(folder: Path) -> Outcome:
    sets = {language: load_set(_file(folder, language)) for language in _ASKED_IN}
    rows: dict[str, Tally] = {}
    for language, tongues in _ASKED_IN.items():
        paragraphs, marked = sets[language]
        names = _chosen(marked)
        asked = [(one, sets[one][1][name].text, marked[name]) for one in tongues for name in names]
        outcomes = list(ask(language, paragraphs, asked))
        for place, tongue in enumerate(tongues):
            own = outcomes[place * len(names) : (place + 1) * len(names)]
            rows[f"{tongue}-{language}"] = tally(own)
    count = sum(row.asked for row in rows.values())
    measures = {
        _SHOWN: sum(row.shown for row in rows.values()) / count if count else None,
        _FIRST: sum(row.first for row in rows.values()) / count if count else None,
    }
    return Outcome(measures, _table(rows))


def _table(rows: Mapping[str, Tally]) -> Table:
    table = Table(
        "Question to article", "Asked", "Answered", "Answer shown", "Shown first", "Statements",
        title="xquad: open questions", title_justify="left",
    )  # fmt: skip
    for name, row in rows.items():
        shares = (f"{one / row.asked:.1%}" for one in (row.answered, row.shown, row.first))
        table.add_row(name, str(row.asked), *shares, f"{row.statements / max(1, row.answered):.1f}")
    return table


OPEN_QUESTIONS = Benchmark("open questions", frozenset({_SHOWN, _FIRST}), _find, _run)
"""XQuAD's questions, answered by statements."""
