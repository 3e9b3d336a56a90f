"""Wordings that are put together from parts, and how their readings are judged."""

from pathlib import Path

import pytest

from bot.reading.reader import Reader
from evals import floors as floors_of
from evals.floors import load_floors
from evals.registry import measures
from evals.wordings import benchmark
from evals.wordings.__main__ import main
from evals.wordings.benchmark import WORDINGS
from evals.wordings.judging import judge
from evals.wordings.parts import Told, Wording, load_parts, wordings

PARTS = """
instead = { told = "main" }
frames = ["{Speaker} <has|have> said {told}.", "[A report by ]{speaker} tells: {main}."]
speakers = ["Ada Holt[, a nurse]"]
plural = ["villagers"]
before = ["The bridge was closed, the harbour board said."]

[[contents]]
main = "[two:2 killed] died and [three:~3 injured/hospitalised] were hurt"
"""


@pytest.fixture
def made(tmp_path: Path) -> list[Wording]:
    path = tmp_path / "en.toml"
    path.write_text(PARTS, "utf-8")
    return list(wordings(load_parts(path), each=8, seed=1))


def test_sentences_are_put_together_in_their_grammar(made: list[Wording]) -> None:
    texts = {wording.text for wording in made}
    assert texts == {
        "Ada Holt, a nurse, has said two died and three were hurt.",
        "Villagers have said two died and three were hurt.",
        "A report by Ada Holt, a nurse, tells: two died and three were hurt.",
        "A report by villagers tells: two died and three were hurt.",
    }


def test_a_name_may_lack_what_stands_in_brackets(made: list[Wording]) -> None:
    names = {wording.speakers for wording in made}
    assert ("Ada Holt, a nurse", "Ada Holt") in names
    assert ("villagers", "A report by villagers") in names


def test_figures_may_be_of_either_category_and_optional(made: list[Wording]) -> None:
    injured = Told(3, 3, frozenset({"injured", "hospitalised"}), None, optional=True)
    assert made[0].told == (Told(2, 2, frozenset({"killed"}), None), injured)


def test_another_speakers_sentence_may_stand_before(tmp_path: Path) -> None:
    path = tmp_path / "en.toml"
    path.write_text(PARTS, "utf-8")
    texts = [one.text for one in wordings(load_parts(path), each=1, seed=1, after=True)]
    assert all(text.startswith("The bridge was closed, the harbour board said. ") for text in texts)


def test_a_reading_is_held_against_what_is_told() -> None:
    told = (Told(2, 2, frozenset({"killed"}), None), Told(9, 9, frozenset({"injured"}), None))
    wording = Wording("Two people died, the mayor said.", told, ("Ada Holt",), ())
    judged = judge(Reader(), wording, "en")
    assert judged.missed == told[1:]
    assert judged.speakers == ("the mayor",)
    assert not judged.right


def test_drawn_numbers_are_written_in_languages_that_the_library_names_otherwise(
    tmp_path: Path,
) -> None:
    path = tmp_path / "nb.toml"
    path.write_text(PARTS.replace("[two:2 killed]", "[#4-4:killed]"), "utf-8")
    texts = [one.text for one in wordings(load_parts(path), each=8, seed=1)]
    assert any("fire died" in text for text in texts)


@pytest.mark.parametrize("language", ["da", "nb", "sv"])
def test_every_language_that_has_parts_is_read(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([language, "--each", "1", "--after", "--worst", "2"]) == 0
    assert f"{language}: " in capsys.readouterr().out


def test_the_wordings_are_a_set_with_a_floor_for_each_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    floors = load_floors(Path(floors_of.__file__).with_name("floors.json"), measures())
    assert floors["wordings"].keys() == WORDINGS.measures
    assert WORDINGS.find(benchmark.WORDINGS_FOLDER)
    assert not WORDINGS.find(tmp_path)
    (tmp_path / "en.toml").write_text(
        'frames = ["{Main}, {speaker} said."]\nspeakers = ["the mayor"]\n'
        '[[contents]]\nmain = "[three:3 killed] people were killed"\n'
        '[[contents]]\nmain = "[four:5 killed] people were killed"\n'
    )
    monkeypatch.setattr(benchmark, "_LANGUAGES", ("en",))
    reached = WORDINGS.run(tmp_path).measures["wordings_en"]
    assert reached is not None
    assert 0 < reached < 1
