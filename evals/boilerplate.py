"""Articles on web pages: two public sets of pages, and how well our reading finds the text.

Side by side, in the same run: what trafilatura gives by itself, what ``index.loading.pages`` gives,
and what of that is indexed (``index.text.furniture`` left out).
"""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Group
from rich.table import Table

from evals.benchmarks import Benchmark, Outcome
from evals.page_scores import Segments, Shingles, segments, shingle_means, shingles
from index.loading.decoding import UnreadableError, decode_page
from index.loading.pages import read_page
from index.text.furniture import furniture
from index.text.languages import detect_language
from index.text.paragraphs import paragraphs

_BODIES, _BODY_PAGES = "scrapinghub_ground_truth.json", "scrapinghub_html"
_STRINGS, _STRING_PAGES = "trafilatura_evaldata.json", "trafilatura_html"
_F1, _ACCURACY, _NO_WORSE = "page_f1", "page_accuracy", "no_worse_than_plain"
_PLAIN, _OURS, _INDEXED = "trafilatura alone", "whosays", "whosays, indexed"


@dataclass(frozen=True, slots=True)
class Score:
    """What one way to read pages came to on both sets."""

    shingles: tuple[float, float, float] | None
    segments: Segments


def measure(folder: Path) -> Outcome:
    """Read the pages of both sets in each way, and compare."""
    compared: dict[str, list[Shingles]] = {name: [] for name in _READERS}
    looked_up = dict.fromkeys(_READERS, Segments())
    bodies, strings = _json(folder / _BODIES), _json(folder / _STRINGS)
    for key, told in bodies.items():
        for name, text in _read(folder / _BODY_PAGES / f"{key}.html.gz"):
            compared[name].append(shingles(told["articleBody"], text))
    for told in strings.values():
        for name, text in _read(folder / _STRING_PAGES / f"{told['file']}.gz"):
            looked_up[name] += segments(text, told["with"], told["without"])
    scores = {name: Score(shingle_means(compared[name]), looked_up[name]) for name in _READERS}
    return Outcome(_measures(scores), _report(folder.name, scores, len(compared[_OURS])))


def _plain(page: bytes) -> str:
    from trafilatura import extract  # noqa: PLC0415 -- it loads long, and most sets have no pages

    return extract(page) or ""


def _ours(page: bytes) -> str:
    try:
        return read_page(decode_page(page))[0]
    except UnreadableError:
        return ""


def _indexed(page: bytes) -> str:
    text = _ours(page)
    left_out = frozenset(furniture(text, detect_language(text)))
    return "\n\n".join(one.of(text) for one in paragraphs(text) if one not in left_out)


_READERS: Mapping[str, Callable[[bytes], str]] = {
    _PLAIN: _plain,
    _OURS: _ours,
    _INDEXED: _indexed,
}


def _measures(scores: Mapping[str, Score]) -> dict[str, float | None]:
    ours, plain = _values(scores[_OURS]), _values(scores[_PLAIN])
    pairs = [
        (one, other)
        for one, other in zip(ours, plain, strict=True)
        if one is not None and other is not None
    ]
    no_worse = sum(one >= other for one, other in pairs) / len(pairs) if pairs else None
    return {_F1: ours[0], _ACCURACY: ours[1], _NO_WORSE: no_worse}


def _values(score: Score) -> tuple[float | None, float | None]:
    return score.shingles[0] if score.shingles else None, score.segments.accuracy


def _report(name: str, scores: Mapping[str, Score], pages: int) -> Group:
    bodies = Table(f"Whole articles ({pages} pages)", "F1", "Precision", "Recall")
    strings = Table("Strings of pages", "Accuracy", "Precision", "Recall", "Lost", "Passed")
    for reader, score in scores.items():
        bodies.add_row(reader, *map(_shown, score.shingles or (None, None, None)))
        one = score.segments
        shares = map(_shown, (one.accuracy, one.precision, one.recall))
        strings.add_row(reader, *shares, str(one.lost), str(one.passed))
    return Group(f"[bold]{name}[/bold]", bodies, strings)


def _shown(value: float | None) -> str:
    return "none" if value is None else f"{value:.4f}"


def _read(path: Path) -> Iterator[tuple[str, str]]:
    """Yield a page's text in each way; nothing where it is absent, for the sets are excerpts."""
    if path.is_file():
        page = gzip.decompress(path.read_bytes())
        yield from ((name, read(page)) for name, read in _READERS.items())


def _json(path: Path) -> Mapping[str, dict[str, Any]]:
    document: Mapping[str, dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return document


def _find(folder: Path) -> bool:
    return all((folder / name).is_file() for name in (_BODIES, _STRINGS))


PAGES = Benchmark("pages", frozenset({_F1, _ACCURACY, _NO_WORSE}), _find, measure)
"""How well articles are told from what stands around them on web pages."""
