"""Furniture against marked paragraphs, by an invented text, and the marks' own consistency."""

import itertools
import json
from pathlib import Path

from evals.furniture_spans import measure
from evals.registry import measures

PROSE = "The bridge over the river Sele fell on Monday, the mayor of Orlu said in a statement."
LINKS = "Share\n\nRead more"
TEXT = f"{PROSE}\n\n{LINKS}\n\nPhoto: Ona Berg"
MARKED = {"body": [[0, len(PROSE)]], "either": [[len(TEXT) - 15, len(TEXT)]]}


def test_what_is_left_out_is_counted_by_paragraph() -> None:
    outcome = measure({"a": TEXT, "other": PROSE}, {"a": MARKED, "absent": MARKED})
    assert outcome.measures == {
        "furniture_precision": 1.0,
        "furniture_recall": 1.0,
        "body_kept": 1.0,
    }
    assert measures() >= outcome.measures.keys()


def test_body_that_is_left_out_lowers_precision_and_what_is_kept() -> None:
    whole = {"body": [[0, len(TEXT)]], "either": []}
    reached = measure({"a": f"{PROSE}\n\n{LINKS}"}, {"a": whole}).measures
    assert reached["furniture_precision"] == 0.0
    assert reached["furniture_recall"] is None
    kept = reached["body_kept"]
    assert kept is not None
    assert 0.8 < kept < 1


def test_nothing_marked_is_nothing_to_count() -> None:
    assert set(measure({}, {"a": MARKED}).measures.values()) == {None}


def test_the_marks_are_in_order_and_hold_no_text() -> None:
    path = Path(__file__).resolve().parents[1] / "evals" / "body_spans.json"
    for marked in json.loads(path.read_text("utf-8")).values():
        spans = sorted(marked["body"] + marked["either"])
        assert all(start < end for start, end in spans)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
