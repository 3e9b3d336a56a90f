import json
from pathlib import Path
from typing import Any

import pytest

from evals.question_files import load_questions
from evals.questions import GoldFigure
from index.errors import UserError

SHORT = """
questions:
  - id: flood-dead
    language: da
    question: Hvor mange omkom i Nordvig?
    gold:
      - figure: 25-30
        article: a.txt
        speaker: [Politiet, Nordvig Politi]
        quote: 25 til 30 omkom
        parts: [20, 5, 3 included]
      - figure: dozens
        article: b.txt
        quote: snesevis omkom
        optional: true
    also:
      - figure: 7
        article: a.txt
        speaker: Borgmesteren
        quote: syv omkom
        own voice: true
        loose: true
        also at: syv døde
  - id: unasked
    language: en
    question: How many bridges fell?
    not reported: true
"""


def written(folder: Path, text: str, name: str = "questions.yaml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def complaint(folder: Path, text: str, name: str = "questions.yaml") -> str:
    with pytest.raises(UserError) as caught:
        load_questions(written(folder, text, name))
    return str(caught.value)


def test_the_short_form_is_read_whole(tmp_path: Path) -> None:
    flood, unasked = load_questions(written(tmp_path, SHORT))
    first, second = flood.gold
    assert (flood.id, flood.language, flood.text) == (
        "flood-dead",
        "da",
        "Hvor mange omkom i Nordvig?",
    )
    assert first.figure == GoldFigure(25, 30)
    assert first.parts == (GoldFigure(20, 20), GoldFigure(5, 5), GoldFigure(3, 3, included=True))
    assert first.speakers == ("Politiet", "Nordvig Politi")
    assert not first.own_voice
    assert flood.core == (first,)
    assert not second.figure.countable
    assert second.own_voice
    extra = flood.also_correct[0]
    assert (extra.loose, extra.own_voice, extra.mentions) == (True, True, ("syv døde",))
    assert flood.answerable
    assert not unasked.answerable


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("figure: 25-30", "figure: 3 dead", "line 7: the figure '3 dead' is neither a number"),
        ("figure: 25-30", "figure: 30-25", "line 7: the range '30-25' runs backwards"),
        ("        article: a.txt\n", "", "line 7: 'article' is missing"),
        ("speaker: Borg", "speakers: Borg", "line 19: 'speakers' is unknown here"),
        ("loose: true", "loose: maybe", "'maybe' is neither true nor false"),
        ("language: da", "language:", "line 4: a text is expected here"),
        ("    also:\n", "    gold:\n", "'gold' is given twice"),
        ("not reported: true", "not reported: false", "'unasked' has no gold"),
        ("id: unasked", "id: flood-dead", "the id 'flood-dead' is used twice"),
        ("parts: [20, 5, 3 included]", "parts: 20", "a list is expected here"),
        ("parts: [20", "parts: [20, [", "not valid YAML"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in SHORT
    assert message in complaint(tmp_path, SHORT.replace(old, new, 1))


def test_an_empty_file_and_another_kind_of_file_are_refused(tmp_path: Path) -> None:
    assert "holds no questions" in complaint(tmp_path, "")
    assert "holds no questions" in complaint(tmp_path, "questions: []")
    assert "no question file" in complaint(tmp_path, "x", "questions.csv")
    with pytest.raises(UserError, match=r"cannot be read: No such file"):
        load_questions(tmp_path / "absent.yaml")


DETAILED: dict[str, Any] = {
    "id": "q1",
    "lang": "en",
    "question": "How many died at Brannvik?",
    "answerable": True,
    "gold": [
        {
            "figure": "10",
            "low": 10,
            "high": 10,
            "article": "a.txt",
            "article_lang": "ar",
            "quote": "ten died",
            "core": True,
            "own_voice": True,
            "speaker_spans": ["the mayor"],
            "lenient_spans": ["the town"],
            "outlet_spans": None,
            "parts": [{"low": 4, "high": 4, "who": "children (included)"}],
            "all_mentions": ["10 dead"],
        }
    ],
    "also_correct": [
        {
            "figure": "many",
            "low": None,
            "high": None,
            "article": "a.txt",
            "quote": "q",
            "loose": True,
        }
    ],
}


def test_the_detailed_form_is_read_whole(tmp_path: Path) -> None:
    (question,) = load_questions(written(tmp_path, json.dumps([DETAILED]), "questions.json"))
    (entry,) = question.core
    assert entry.figure == GoldFigure(10, 10)
    assert entry.parts == (GoldFigure(4, 4, included=True),)
    assert entry.speakers == ("the mayor", "the town")
    assert (entry.own_voice, entry.language, entry.mentions) == (True, "ar", ("10 dead",))
    assert question.also_correct[0].loose
    assert not question.also_correct[0].figure.countable


def test_a_mistake_in_the_detailed_form_is_named_with_its_question(tmp_path: Path) -> None:
    entry = {key: value for key, value in DETAILED["gold"][0].items() if key != "quote"}
    broken = json.dumps([{**DETAILED, "gold": [entry]}])
    assert "question q1: gold.0.quote" in complaint(tmp_path, broken, "questions.json")
    assert "line 1: not valid JSON" in complaint(tmp_path, "[", "questions.json")
    assert "a list of questions" in complaint(tmp_path, "{}", "questions.json")
