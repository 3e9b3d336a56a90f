import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from evals.bench import answering, benchmarks, large_stores, reading, reading_ahead, tutorial
from evals.bench.__main__ import main
from evals.bench.texts import articles_by_language


def test_texts_are_the_samples_and_the_translated_news(tmp_path: Path) -> None:
    document = {
        "doc_id": "x.1",
        "outlet": "X",
        "sentences": {"dan": ["Ét.", "To."], "eng": ["One."], "fin": ["Yksi."]},
    }
    (tmp_path / "ntrex").mkdir()
    (tmp_path / "ntrex" / "docs.jsonl").write_text(json.dumps(document), "utf-8")
    found = articles_by_language(tmp_path)
    assert found["da"][-1].text == "Ét.\n\nTo."
    assert [article.id for article in found["en"][-2:]][1] == "x.1-en"
    assert "fi" not in found
    assert len(found["da"]) > 1


def test_the_tutorial_is_left_out_where_none_of_its_packages_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(tutorial, "find_spec", find)
    assert not tutorial.tutorial_installed()


def test_the_reader_is_timed_in_every_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(benchmarks, "_RUNS", 1)
    output = io.StringIO()
    Console(width=200, file=output).print(reading.READING.run(tmp_path))
    text = output.getvalue()
    assert all(f"│ {language} " in text for language in articles_by_language(tmp_path))
    assert "60,000" in text


def test_an_unknown_benchmark_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such"]) == 2
    assert "no-such" in capsys.readouterr().err


def test_answers_are_timed_anew_from_disk_and_within_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "_SIZES", (60,))
    monkeypatch.setattr(answering, "_KNOWN", 20)
    questions = ["How many were killed, and who says so?", "Hvor mange omkom?"]
    monkeypatch.setattr(answering, "questions_at", lambda _: questions)
    output = io.StringIO()
    Console(width=200, file=output).print(answering.ANSWERING.run(tmp_path))
    text = output.getvalue()
    for asked in ("first", "readings on disk", "again", "one outlet of forty", "half of the time"):
        assert f" {asked} " in text
    assert "2 questions" in text


def test_reading_ahead_is_timed_by_itself_and_beside_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "_ARTICLES", 8)
    monkeypatch.setattr(reading_ahead, "_KNOWN", 20)
    monkeypatch.setattr(reading_ahead, "_TURNS", 1)
    monkeypatch.setattr(reading_ahead, "_PAUSE", 0.0)
    monkeypatch.setattr(reading_ahead, "questions_at", lambda _: ["How many were killed?"])
    output = io.StringIO()
    Console(width=200, file=output).print(reading_ahead.AHEAD.run(tmp_path))
    text = output.getvalue()
    assert "│ 8 " in text
    for asked in ("of unread articles", "of articles read ahead", "reading between them"):
        assert f" {asked} " in text


def test_large_stores_are_made_without_chroma_kept_and_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    monkeypatch.setattr(large_stores, "_SIZES", (60,))
    monkeypatch.setattr(large_stores, "_WITH_CHROMA", 10)
    monkeypatch.setattr(large_stores, "_FOLDER", str(kept))
    monkeypatch.setattr(large_stores, "questions_at", lambda _: ["How many were killed?"])
    first, again = (printed(tmp_path) for _ in range(2))
    assert " one outlet of forty " in first
    assert "kept" not in first
    assert "kept" in again
    assert not list(kept.rglob("chroma.sqlite3"))


def printed(shared: Path) -> str:
    output = io.StringIO()
    Console(width=200, file=output).print(large_stores.LARGE_STORES.run(shared))
    return output.getvalue()
