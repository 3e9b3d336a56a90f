"""The public JSON form. A failing test here means that programs of other people may break."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Answered, Ledger, NotReported
from bot.rendering.document import as_document, encoded
from bot.rendering.text import as_text

_CLAIM_KEYS = {
    "id",
    "statement",
    "figure",
    "speaker",
    "speaker_span",
    "cue",
    "hedged",
    "outlet",
    "article",
    "title",
    "url",
    "published",
    "language",
    "quote",
    "span",
    "event",
    "origin",
}


def test_the_first_version_has_the_promised_keys(
    answered: Answered, not_reported: NotReported
) -> None:
    promised = {
        *("schema", "question", "language", "outcome", "text", "claims", "events", "nearest"),
        *("dropped", "mode", "model", "milliseconds"),
    }
    for answer in (answered, not_reported):
        document = as_document(answer)
        assert promised <= document.keys()
        assert document["schema"] == 1
        assert document["mode"] == "extractive"
        assert document["model"] is None


def test_an_answered_question(answered: Answered) -> None:
    document = as_document(answered)
    assert document["outcome"] == "answered"
    assert document["question"] == "How many were killed, and who says so?"
    assert document["language"] == "en"
    assert document["text"] == as_text(answered)
    assert document["nearest"] == []
    assert document["dropped"] == 1
    assert document["milliseconds"] == {"retrieve": 1.235, "read": 2.0}
    assert document["reading"]["unread_languages"] == ["fi"]
    assert document["events"] == [
        {
            "id": 1,
            "label": "Ravnsund, 4 March 2031",
            "verdict": "differ",
            "day_unknown": False,
            "unsure": False,
            "claims": [1, 2, 3, 4],
        },
        {
            "id": 2,
            "label": "Tarn Valley",
            "verdict": "single",
            "day_unknown": False,
            "unsure": False,
            "claims": [5],
        },
    ]


def test_a_claim(answered: Answered) -> None:
    hedged, total, part, arabic, own = as_document(answered)["claims"]
    assert hedged.keys() >= _CLAIM_KEYS
    assert (hedged["hedged"], hedged["hedge"], hedged["cue"]) == (True, "angiveligt", "Ifølge")
    assert hedged["published"] == "2031-03-05"
    assert total["figure"] == {
        "low": 12,
        "high": 12,
        "qualifier": "at least",
        "text": "At least 12",
        "counted": "killed",
        "noun": None,
        "who": None,
        "unit": "count",
        "included": False,
    }
    assert (total["anonymous"], total["hedged"], total["hedge"]) == (True, False, None)
    assert part["figure"] is not None
    assert part["figure"]["included"]
    assert part["via"] == ["Tarn Wire"]
    assert (arabic["superseded"], arabic["origin"], arabic["language"]) == (True, 2, "ar")
    assert (own["speaker"], own["speaker_span"], own["mode"]) == (None, None, "own voice")


def test_spans_point_at_quote_and_speaker(answered: Answered) -> None:
    for entry, claim in zip(answered.ledger.entries, as_document(answered)["claims"], strict=True):
        text = entry.claim.article.text
        assert text[slice(*claim["span"])] == claim["quote"]
        if claim["speaker_span"] is not None:
            assert text[slice(*claim["speaker_span"])] == claim["speaker"]


def test_not_reported_gives_the_nearest(not_reported: NotReported) -> None:
    document = as_document(not_reported)
    assert document["outcome"] == "not_reported"
    assert document["claims"] == []
    assert document["events"] == []
    assert document["nearest"] == [
        {
            "article": "post/ferry.txt",
            "outlet": "Tarn Post",
            "quote": "Ferry sinks off Ravnsund.",
            "span": [0, 25],
        }
    ]


def test_a_figure_without_a_number_is_null(answered: Answered) -> None:
    event = answered.ledger.events[1]
    entry = event.entries[0]
    assert entry.claim.figure is not None
    vague = replace(entry.claim, figure=replace(entry.claim.figure, low=None, high=None))
    ledger = Ledger((replace(event, entries=(replace(entry, claim=vague),)),))
    figure = as_document(replace(answered, ledger=ledger))["claims"][0]["figure"]
    assert figure is not None
    assert (figure["low"], figure["high"]) == (None, None)


@given(st.text(st.characters(exclude_categories=())))
def test_the_encoding_loses_nothing_and_is_safe_on_a_terminal(text: str) -> None:
    printed = encoded({"quote": text})
    assert json.loads(printed) == {"quote": text}
    assert all(character == "\n" or ord(character) >= 0x20 for character in printed)
    assert not any(0x7F <= ord(character) <= 0x9F for character in printed)
    printed.encode("utf-8")
