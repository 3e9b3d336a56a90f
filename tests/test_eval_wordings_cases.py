"""Parts of sentences in languages whose names have cases, and with a place for who says so."""

from pathlib import Path

from bot.reading.reader import Reader
from evals.wordings.judging import judge
from evals.wordings.parts import Wording, load_parts, wordings

_PARTS = """
frames = ["Nach Angaben {speaker_genitive} {inverted}.", "{Main}. ¦ laut {speaker_dative}"]
speakers = ["der Rat, ein Verein"]
plural = ["Fischer"]

[cases.genitive]
"der Rat, ein Verein" = "des Rates, eines Vereins"
"Fischer" = "[von ]Fischern"

[cases.dative]
"der Rat, ein Verein" = "dem Rat, einem Verein"

[[contents]]
main = "in Kelda starben¦ [drei:3 killed] Menschen"
inverted = "starben in Kelda [drei:3 killed] Menschen"

[[contents]]
main = "in Kelda gab es keine Opfer"
"""


def made(folder: Path) -> list[Wording]:
    path = folder / "de.toml"
    path.write_text(_PARTS, "utf-8")
    return list(wordings(load_parts(path), each=4, seed=3))


def test_a_frame_asks_for_a_case_and_for_a_place(tmp_path: Path) -> None:
    texts = {one.text: one.speakers for one in made(tmp_path)}
    assert texts == {
        "Nach Angaben des Rates, eines Vereins, starben in Kelda drei Menschen.": (
            "des Rates, eines Vereins",
        ),
        "Nach Angaben von Fischern starben in Kelda drei Menschen.": ("von Fischern", "Fischern"),
        "In Kelda starben laut dem Rat, einem Verein, drei Menschen.": ("dem Rat, einem Verein",),
    }


def test_each_is_judged_by_its_case(tmp_path: Path) -> None:
    reader = Reader()
    ones = [judge(reader, one, "de") for one in made(tmp_path) if "Fischern" in one.text]
    assert ones
    assert all(one.right for one in ones)
