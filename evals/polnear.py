"""PolNeAR (Newell et al. 2018): spans of source, cue and content in news articles.

The adapter of the set in the shared folder, and the measuring of our reader on its dev
compartment. The train compartment is for ``evals.train_attribution``.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table

from bot.reading.attribution import read_statements
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.saying.statements import Statement
from evals.attribution_spans import Found, Role, Roles, Tally, confusion, tally
from evals.benchmarks import Benchmark, Outcome
from index.errors import OperatorError
from index.spans import Span
from index.text.layout import body_sentences

_FILE = "polnear.jsonl"
_LANGUAGE = "en"
_SCORES = ("exact", "overlap", "words")


@dataclass(frozen=True, slots=True)
class AnnotatedAttribution:
    """One attribution as people annotated it; a role may have no span or several."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with its attributions."""

    id: str
    text: str
    attributions: tuple[AnnotatedAttribution, ...]

    @property
    def roles(self) -> Roles:
        """The spans by role, each once."""
        return {
            role: frozenset(span for one in self.attributions for span in getattr(one, role))
            for role in Role
        }


def load_polnear(path: Path, compartment: str) -> Iterator[AnnotatedArticle]:
    """Yield the articles of ``compartment``, "train" or "dev", of the file ``path``.

    White space at the edges of a span is left out.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if document["compartment"] == compartment:
                yield _article(document)


def given_roles(text: str, statements: Iterable[Statement]) -> Roles:
    """Return the spans that our reader gives, as they stand at each statement."""
    spans: dict[Role, set[Span]] = {role: set() for role in Role}
    for one in statements:
        spans[Role.CUE].add(_bare(text, one.cue))
        if one.source is not None:
            spans[Role.SOURCE].add(_bare(text, one.source))
        if one.content is not None:
            spans[Role.CONTENT].add(_bare(text, one.content))
    return {role: frozenset(found) for role, found in spans.items()}


def measure(articles: Iterable[AnnotatedArticle]) -> Outcome:
    """Read ``articles`` and compare with their annotation."""
    pack = lexicon(_LANGUAGE)
    if pack is None:
        raise OperatorError(f"There is no language pack for '{_LANGUAGE}'.")
    totals = dict.fromkeys(Role, Tally())
    became: dict[Role, Counter[Found]] = {role: Counter() for role in Role}
    count = 0
    for article in articles:
        given = _read(article.text, pack)
        count += 1
        for role in Role:
            totals[role] += tally(article.text, given[role], article.roles[role])
            became[role] += confusion(given, article.roles)[role]
    return Outcome(_measures(totals), _report(totals, became, count))


def _read(text: str, pack: Lexicon) -> Roles:
    return given_roles(text, read_statements(text, body_sentences(text, _LANGUAGE), pack))


def _article(document: dict[str, Any]) -> AnnotatedArticle:
    text = document["text"]
    return AnnotatedArticle(
        document["id"],
        text,
        tuple(
            AnnotatedAttribution(*(_spans(one.get(role, ()), text) for role in Role))
            for one in document["attributions"]
        ),
    )


def _spans(items: Iterable[dict[str, Any]], text: str) -> tuple[Span, ...]:
    return tuple(_bare(text, Span(*span)) for item in items for span in item["spans"])


def _bare(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _measures(totals: dict[Role, Tally]) -> dict[str, float | None]:
    return {
        f"{role}_{score}_f1": getattr(totals[role], f"{score}_f1")
        for role in Role
        for score in _SCORES
    }


def _report(
    totals: dict[Role, Tally], became: dict[Role, Counter[Found]], count: int
) -> RenderableType:
    scores = Table("Spans", "Gold", "Given", *(f"F1 {score}" for score in _SCORES))
    for role, one in totals.items():
        values = (getattr(one, f"{score}_f1") for score in _SCORES)
        shown = ("none" if value is None else f"{value:.3f}" for value in values)
        scores.add_row(str(role), str(one.gold), str(one.given), *shown)
    fates = Table("What became of the gold", *Role)
    for found in Found:
        fates.add_row(found, *(str(became[role][found]) for role in Role))
    fates.add_row(
        "given, not in the gold", *(str(one.given - one.given_met) for one in totals.values())
    )
    return Group(f"[bold]polnear[/bold], dev articles: {count}", scores, fates)


def _find(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def _run(folder: Path) -> Outcome:
    return measure(load_polnear(folder / _FILE, "dev"))


POLNEAR = Benchmark(
    "attributions",
    frozenset(f"{role}_{score}_f1" for role in Role for score in _SCORES),
    _find,
    _run,
)
"""Spans of attributions, as PolNeAR's annotators marked them."""
