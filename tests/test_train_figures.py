"""Learning from annotated sets what speaks for a figure."""

import json
from pathlib import Path

import pytest

from bot.choosing.weighing.candidate import SIGNS
from bot.choosing.weighing.trees import Trees
from evals.train_figures import main

_ARTICLES = {
    "quay.txt": "Nine people were killed in an explosion in Brenvik on Tuesday, the mayor said.",
    "post.txt": "Police said that eleven people died in the explosion in Brenvik.",
    "ferry.txt": "Seven people drowned when a ferry capsized off Oldmere, the coastguard said.",
}


def _entry(article: str, value: int) -> dict[str, object]:
    text = _ARTICLES[article]
    return {
        "article": article,
        "quote": text,
        "figure": str(value),
        "low": value,
        "high": value,
        "core": True,
    }


@pytest.fixture
def sets(tmp_path: Path) -> list[Path]:
    """Two sets of the same articles with a question each."""
    asked = {
        "first": ("How many were killed in Brenvik?", [("quay.txt", 9), ("post.txt", 11)]),
        "second": ("How many drowned off Oldmere?", [("ferry.txt", 7)]),
    }
    for name, (question, gold) in asked.items():
        folder = tmp_path / name
        folder.mkdir()
        for file, text in _ARTICLES.items():
            (folder / file).write_text(f"{text}\n", "utf-8")
        entries = [_entry(article, value) for article, value in gold]
        item = {"id": "q1", "lang": "en", "question": question, "gold": entries}
        (folder / "questions.json").write_text(json.dumps([item]), "utf-8")
    return [tmp_path / name for name in asked]


def test_trees_are_learned_from_sets_and_written(sets: list[Path], tmp_path: Path) -> None:
    written = tmp_path / "trees.npz"
    assert main([*map(str, sets), "--output", str(written)]) == 0
    assert Trees.load(written).names == SIGNS


def test_a_check_tells_what_trees_of_the_other_sets_add(
    sets: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "trees.npz"
    assert main([*map(str, sets), "--check", "--output", str(written)]) == 0
    printed = capsys.readouterr().out
    assert "2 -> 2" in printed  # both core entries of the first set are chosen by rule
    assert not written.exists()


def test_a_folder_without_questions_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Nine people died in Brenvik.\n", "utf-8")
    assert main([str(tmp_path)]) == 1
    assert "questions.json" in capsys.readouterr().err
