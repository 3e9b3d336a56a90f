"""The measure of refusing: the records of NoMIRACL, which of them are asked, and what counts."""

import json
from pathlib import Path

from evals.nomiracl import Record, Tally, ask, load_records, said_to_know, sample

BRIDGE = ("Eldham Bridge", "The bridge of Eldham was built in 1911 by the engineer Mara Tolling.")
CHOIR = ("Tarn", "The choir of Tarn sings in the old church on Sundays.")


def record(id_: str, *, relevant: bool, passage: tuple[str, str]) -> Record:
    return Record(id_, "en", relevant, "Who built the bridge of Eldham?", (passage,), {})


def test_records_are_read_with_their_titles(tmp_path: Path) -> None:
    line = {
        "id": "en-1", "lang": "en", "label": "non_relevant", "question": "Who?",
        "passages": [{"docid": "1", "text": "Tarn: A village."}, {"docid": "2", "text": "Bare."}],
        "baselines": {"model": "I don't know."},
    }  # fmt: skip
    (tmp_path / "nomiracl.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (found,) = load_records(tmp_path)
    assert not found.relevant
    assert found.passages == (("Tarn", "A village."), ("", "Bare."))


def test_as_many_are_asked_of_each_label_and_always_the_same() -> None:
    records = [record(f"r{n}", relevant=n % 3 == 0, passage=CHOIR) for n in range(30)]
    chosen = sample(records, 4)
    assert sum(each.relevant for each in chosen) == 4
    assert len(chosen) == 8
    assert sample(records[::-1], 4) == chosen


def test_only_the_passages_of_a_record_can_answer_it() -> None:
    records = (
        record("told", relevant=True, passage=BRIDGE),
        record("untold", relevant=False, passage=CHOIR),
    )
    assert {each.id: answered for each, answered in ask(records)} == {"told": True, "untold": False}


def test_shares_are_of_the_records_of_one_label() -> None:
    tally = Tally()
    for number in range(4):
        tally.add(record(str(number), relevant=True, passage=BRIDGE), answered=number > 0)
    assert tally.share(relevant=True, answered=False) == 0.25
    assert tally.share(relevant=False, answered=True) is None


def test_a_recorded_output_says_yes_no_or_neither() -> None:
    assert said_to_know("Yes, answer is present.") is True
    assert said_to_know("I don't know.") is False
    assert said_to_know("The bridge was built in 1911.") is None
