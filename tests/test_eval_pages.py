"""The scores of page reading, by hand-made examples, and the benchmark over a set of two pages."""

import gzip
import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from evals.page_scores import Segments, Shingles, segments, shingle_means, shingles
from evals.registry import find_benchmarks

BODY = (
    "The bridge over the river Sele fell on Monday, the mayor of Orlu said in a statement. "
    "Two people died and five were hurt, according to the hospital, which has sent for help."
)
PAGE = (
    "<html><head><title>Bridge falls</title></head><body><nav><a href='/'>All our news</a></nav>"
    f"<article><p>{BODY}</p><p>{BODY.replace('bridge', 'pier')}</p></article></body></html>"
)


def test_shingles_are_counted_as_shares_of_a_page() -> None:
    # Wanted: abcd bcde; given: bcde cdef defg.
    assert shingles("a b c d e", "b, c d (e) f g") == Shingles(0.25, 0.5, 0.25)
    assert shingles("a b", "a b") == Shingles(1, 0, 0)
    assert shingles("", "") == Shingles(0, 0, 0)


def test_means_are_over_pages_that_have_something() -> None:
    pages = [shingles("a b c d", "a b c d"), shingles("a b c d", ""), shingles("a b c d", "e")]
    assert shingle_means(pages) == pytest.approx((0.4, 0.5, 1 / 3))
    assert shingle_means([]) is None
    assert shingle_means([shingles("a", "b")]) == (0.0, 0.0, 0.0)


def test_segments_are_looked_for_word_for_word() -> None:
    found = segments("Two died. Share this", ["Two died", "Three died"], ["Share", "Home"])
    assert found == Segments(kept=1, lost=1, passed=1, removed=1)
    assert (found + Segments(2, 0, 0, 2)).accuracy == 0.75
    assert (found.precision, found.recall) == (0.5, 0.5)
    assert Segments().accuracy is None


def test_pages_are_read_side_by_side(tmp_path: Path) -> None:
    for kind, name in (("scrapinghub", "a.html.gz"), ("trafilatura", "b.html.gz")):
        (tmp_path / f"{kind}_html").mkdir()
        (tmp_path / f"{kind}_html" / name).write_bytes(gzip.compress(PAGE.encode()))
    bodies = {
        "a": {"articleBody": f"{BODY}\n{BODY.replace('bridge', 'pier')}"},
        "absent": {"articleBody": BODY},
    }
    told = {"file": "b.html", "with": ["The bridge over"], "without": ["All our news"]}
    (tmp_path / "scrapinghub_ground_truth.json").write_text(json.dumps(bodies), "utf-8")
    (tmp_path / "trafilatura_evaldata.json").write_text(json.dumps({"x": told}), "utf-8")
    [(_, benchmark)] = find_benchmarks([tmp_path])
    outcome = benchmark.run(tmp_path)
    assert set(outcome.measures) == benchmark.measures
    assert outcome.measures == {"page_f1": 1.0, "page_accuracy": 1.0, "no_worse_than_plain": 1.0}
    page = io.StringIO()
    Console(file=page, width=120).print(outcome.report)
    assert "Whole articles (1 pages)" in page.getvalue()
