"""Page furniture in plain text, against paragraphs marked as the article's own.

``body_spans.json`` has, by a hash of the text, where the article itself stands, and what may go
either way (captions, bylines, datelines, a repeated headline). The rest is furniture. It was marked
once, paragraph by paragraph, without looking at what ``index.text.furniture`` finds.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.table import Table

from evals.benchmarks import Benchmark, Outcome
from index.spans import Span
from index.text.furniture import furniture
from index.text.languages import detect_language
from index.text.paragraphs import paragraphs

_SET = "newsdesk"
_MARKED = Path(__file__).with_name("body_spans.json")
_PRECISION, _RECALL, _KEPT = "furniture_precision", "furniture_recall", "body_kept"
_HASH_LENGTH = 16


def measure(texts: Mapping[str, Any], marked: Mapping[str, Any]) -> Outcome:
    """Compare what is found in ``texts``, by hash, with what is ``marked``, by hash."""
    counts: Counter[str] = Counter()
    articles = [key for key in marked if key in texts]
    for key in articles:
        counts += _counts(texts[key], marked[key])
    right, found, wanted = counts["right"], counts["found"], counts["wanted"]
    reached = {
        _PRECISION: right / found if found else None,
        _RECALL: right / wanted if wanted else None,
        _KEPT: counts["kept letters"] / counts["letters"] if counts["letters"] else None,
    }
    table = Table(f"Page furniture ({len(articles)} articles)", "Paragraphs")
    for name in ("wanted", "found", "right"):
        table.add_row(name, str(counts[name]))
    for name, value in reached.items():
        table.add_row(name, "none" if value is None else f"{value:.3f}")
    return Outcome(reached, table)


def _counts(text: str, marked: Mapping[str, list[list[int]]]) -> Counter[str]:
    body = [Span(*span) for span in marked["body"]]
    either = [Span(*span) for span in marked["either"]]
    left_out = frozenset(furniture(text, detect_language(text)))
    counts: Counter[str] = Counter()
    for paragraph in paragraphs(text):
        if any(paragraph.overlaps(span) for span in either):
            continue
        found, length = paragraph in left_out, paragraph.end - paragraph.start
        wanted = not any(paragraph.overlaps(span) for span in body)
        counts.update(found=found, wanted=wanted, right=found and wanted)
        if not wanted:
            counts.update({"letters": length, "kept letters": 0 if found else length})
    return counts


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.glob("*.txt"):
        text = path.read_text("utf-8")
        yield hashlib.sha256(text.encode()).hexdigest()[:_HASH_LENGTH], text


def _find(folder: Path) -> bool:
    return folder.name == _SET and any(folder.glob("*.txt"))


def _run(folder: Path) -> Outcome:
    return measure(dict(_texts(folder)), json.loads(_MARKED.read_text("utf-8")))


FURNITURE = Benchmark("furniture", frozenset({_PRECISION, _RECALL, _KEPT}), _find, _run)
"""How well page furniture is told from the article in plain text."""
