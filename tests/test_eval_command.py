import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest

from evals.command import add_arguments, run
from evals.registry import find_benchmarks
from index.errors import UserError

TEXT = "Seven people drowned off Brannvik on Monday, the coastguard said."
QUESTIONS = f"""
questions:
  - id: drowned
    language: en
    question: How many people drowned off Brannvik, and who says so?
    gold:
      - figure: 7
        article: ferry.txt
        speaker: the coastguard
        quote: {TEXT}
  - id: burnt
    language: en
    question: How many houses burnt down in Osthavn?
    not reported: true
"""
CLAIM = {
    "figure": {"low": 7, "high": 7, "text": "Seven", "counted": "killed"},
    "speaker": "the coastguard",
    "outlet": "The Wave",
    "article": "ferry.txt",
    "quote": TEXT,
    "span": [0, len(TEXT)],
}
RIGHT = {
    "question": "How many people drowned off Brannvik, and who says so?",
    "outcome": "answered",
    "claims": [CLAIM],
}
REFUSED = {"question": "How many houses burnt down in Osthavn?", "outcome": "not_reported"}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ferry.txt").write_text(TEXT, "utf-8")
    (folder / "questions.yaml").write_text(QUESTIONS, "utf-8")
    return folder


def evaluated(corpus: Path, *options: str) -> int:
    parser = ArgumentParser()
    add_arguments(parser)
    questions = str(corpus / "questions.yaml")
    return run(parser.parse_args([questions, "--articles", str(corpus), *options]))


def answers(folder: Path, *documents: dict[str, Any]) -> str:
    path = folder / "answers.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in documents), "utf-8")
    return str(path)


def test_answers_of_another_tool_are_scored(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = answers(tmp_path, RIGHT, REFUSED)
    assert evaluated(corpus, "--answers", given, "--json") == 0
    measures = json.loads(capsys.readouterr().out)["measures"]
    assert {name: measures[name]["share"] for name in measures} == {
        "core_recall": 1.0,
        "speakers_right": 1.0,
        "quotes_verified": 1.0,
        "not_invented": 1.0,
        "refusals_right": 1.0,
        "article_recall_at_10": None,
    }


def test_whosays_itself_is_measured(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluated(corpus, "--store", str(tmp_path / "store"), "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert outcome["measures"]["core_recall"] == {"share": 1.0, "hits": 1, "total": 1}
    assert outcome["measures"]["speakers_right"]["share"] == 1.0
    assert outcome["measures"]["article_recall_at_10"]["share"] == 1.0
    assert outcome["fates"] == {"right": 1}


def test_a_quotation_that_is_not_in_its_article_fails(corpus: Path, tmp_path: Path) -> None:
    claim = CLAIM | {"quote": "Eight people drowned."}
    given = answers(tmp_path, RIGHT | {"claims": [claim]}, REFUSED)
    assert evaluated(corpus, "--answers", given) == 1


def test_one_question_can_be_chosen_and_needs_no_other_answer(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = answers(tmp_path, RIGHT)
    assert evaluated(corpus, "--answers", given, "--only", "drowned") == 0
    assert "questions: 1" in capsys.readouterr().out
    with pytest.raises(UserError, match="no answer to question 'burnt'"):
        evaluated(corpus, "--answers", given)
    with pytest.raises(UserError, match="No question has the id 'sunk'"):
        evaluated(corpus, "--only", "sunk")


def test_a_broken_line_of_answers_is_named(corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(json.dumps(RIGHT) + "\n\n{", "utf-8")
    with pytest.raises(UserError, match="line 3"):
        evaluated(corpus, "--answers", str(path))
    with pytest.raises(UserError, match="cannot be read"):
        evaluated(corpus, "--answers", str(tmp_path / "absent.jsonl"))


def test_sets_are_the_folders_with_a_question_file(corpus: Path, tmp_path: Path) -> None:
    detailed = tmp_path / "detailed"
    detailed.mkdir()
    (detailed / "questions.json").write_text("[]", "utf-8")
    found = find_benchmarks([corpus, tmp_path, detailed, tmp_path / "absent"])
    assert [(folder.name, benchmark.name) for folder, benchmark in found] == [
        ("detailed", "questions"),
        ("news", "questions"),
    ]
