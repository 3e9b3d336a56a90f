"""The measure of open questions: what is read of XQuAD's files, and which statements are right."""

import json
from pathlib import Path

from evals.open_questions import Marked, ask, is_right, load_set, tally

CHOIR = ("Tarn", "The choir of Tarn sings in the old church. It was founded by Mara Tolling.")
BRIDGE = ("Eldham", "The bridge of Eldham was built by the engineer Orla Fenn. It has nine arches.")
BUILDER = Marked("q1", "Who built the bridge of Eldham?", 1, "Orla Fenn")
FOUNDER = Marked("q2", "Who was the treasurer of the Selby harbour trust?", 0, "Mara Tolling")


def test_paragraphs_are_numbered_through_all_articles(tmp_path: Path) -> None:
    articles = [
        {"title": "Tarn_choir", "paragraphs": [{"context": "A choir.", "qas": []}]},
        {
            "paragraphs": [
                {
                    "context": "A bridge.",
                    "qas": [{"id": "q", "question": "What?", "answers": [{"text": "bridge"}]}],
                }
            ]
        },
    ]
    path = tmp_path / "xquad.en.json"
    path.write_text(json.dumps({"data": articles}), encoding="utf-8")
    paragraphs, marked = load_set(path)
    assert paragraphs == (("Tarn choir", "A choir."), ("", "A bridge."))
    assert marked == {"q": Marked("q", "What?", 1, "bridge")}


def test_a_statement_is_right_if_it_holds_the_marked_words_of_the_marked_paragraph() -> None:
    asked = [("en", one.text, one) for one in (BUILDER, FOUNDER)]
    outcomes = list(ask("en", (CHOIR, BRIDGE), asked))
    (builder, shown), (_, untold) = outcomes
    assert is_right(builder, shown[0])
    assert not is_right(Marked("q1", builder.text, 0, "Orla Fenn"), shown[0])
    assert untold == ()
    found = tally(outcomes)
    assert (found.asked, found.answered, found.shown, found.first) == (2, 1, 1, 1)
