import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from evals.attribution_spans import Found, Role, confusion, tally
from evals.polnear import load_polnear
from evals.registry import find_benchmarks
from index.spans import Span

TEXT = "The mayor of Brannvik said that the bridge was closed."
SOURCE, CUE, CONTENT = Span(0, 21), Span(22, 26), Span(27, 53)


def document(compartment: str) -> dict[str, object]:
    spans = {"source": [[0, 22]], "cue": [[22, 26]], "content": [[27, 53]]}
    one = {role: [{"spans": where, "text": ""}] for role, where in spans.items()}
    return {
        "id": compartment,
        "compartment": compartment,
        "text": TEXT,
        "attributions": [one, {"cue": [], "attribution-no-source": []}],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [json.dumps(document(name)) for name in ("train", "dev")]
    (tmp_path / "polnear.jsonl").write_text("\n".join(lines), "utf-8")
    return tmp_path


def test_one_compartment_is_read_without_white_space_at_the_edges(folder: Path) -> None:
    [article] = load_polnear(folder / "polnear.jsonl", "dev")
    assert article.id == "dev"
    assert article.roles == {
        Role.SOURCE: frozenset({SOURCE}),
        Role.CUE: frozenset({CUE}),
        Role.CONTENT: frozenset({CONTENT}),
    }


def test_the_reader_is_measured_on_the_dev_compartment(folder: Path) -> None:
    [(_, benchmark)] = find_benchmarks([folder])
    outcome = benchmark.run(folder)
    assert set(outcome.measures) == benchmark.measures
    assert outcome.measures["source_exact_f1"] == 1.0
    assert outcome.measures["cue_exact_f1"] == 1.0
    assert outcome.measures["content_overlap_f1"] == 1.0
    page = io.StringIO()
    Console(file=page, width=120).print(outcome.report)
    assert "dev articles: 1" in page.getvalue()


def test_spans_count_as_exact_as_overlapping_and_by_words() -> None:
    given = [Span(4, 21), CUE, Span(50, 53)]
    counted = tally(TEXT, given, [SOURCE, CUE])
    assert counted.exact_f1 == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))
    assert counted.overlap_f1 == pytest.approx(2 * (2 / 3) * 1 / (2 / 3 + 1))
    assert (counted.given_words, counted.gold_words, counted.shared_words) == (4, 5, 4)
    twice = counted + counted
    assert (twice.given, twice.gold_met) == (6, 4)
    assert tally(TEXT, [], [SOURCE]).exact_f1 is None
    assert tally(TEXT, [CUE], [SOURCE]).overlap_f1 == 0.0


@pytest.mark.parametrize(
    ("given", "role", "found"),
    [
        (SOURCE, Role.SOURCE, Found.EXACT),
        (Span(4, 9), Role.SOURCE, Found.INSIDE),
        (Span(0, 26), Role.SOURCE, Found.OUTSIDE),
        (Span(4, 26), Role.SOURCE, Found.SHIFTED),
        (SOURCE, Role.CUE, Found.OTHER_ROLE),
        (CONTENT, Role.CUE, Found.MISSED),
    ],
)
def test_what_became_of_a_span_is_told(given: Span, role: Role, found: Found) -> None:
    nothing = dict.fromkeys(Role, frozenset[Span]())
    gold = nothing | {Role.SOURCE: frozenset({SOURCE})}
    assert confusion(nothing | {role: frozenset({given})}, gold)[Role.SOURCE] == {found: 1}
