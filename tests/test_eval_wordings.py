"""Wordings put together from parts: what is written, what it tells, and who says so."""

from pathlib import Path

from bot.reading.reader import Reader
from evals.wordings.judging import judge
from evals.wordings.parts import load_parts, wordings

_PARTS = """
unchanged = ["of"]
contractions = { " لال" = " لل" }
frames = [
  "<قال|قالت> {speaker} إن {anna}.",
  "{main}، وفقا ل{speaker_of}.",
  "{main}.",
]
[speakers]
masculine = ["مسؤولون[ في كلدة]"]
feminine = ["الشرطة"]
[cases.of]
"مسؤولون[ في كلدة]" = "مسؤولين[ في كلدة]"
[[contents]]
main = "قتل [ثلاثة:3 killed civilians] مدنيين"
anna = "[ثلاثة:3 killed civilians] مدنيين قتلوا"
"""


def _written(folder: Path) -> Path:
    path = folder / "ar.toml"
    path.write_text(_PARTS, "utf-8")
    return path


def test_verbs_agree_cases_fit_and_articles_melt(tmp_path: Path) -> None:
    texts = {one.text for one in wordings(load_parts(_written(tmp_path)), 12, 1)}
    assert texts == {
        "قال مسؤولون في كلدة إن ثلاثة مدنيين قتلوا.",
        "قالت الشرطة إن ثلاثة مدنيين قتلوا.",
        "قتل ثلاثة مدنيين، وفقا لمسؤولين في كلدة.",
        "قتل ثلاثة مدنيين، وفقا للشرطة.",
        "قتل ثلاثة مدنيين.",
    }


def test_what_tells_more_of_a_speaker_may_be_left_out(tmp_path: Path) -> None:
    reader = Reader()
    judged = [judge(reader, one, "ar") for one in wordings(load_parts(_written(tmp_path)), 12, 1)]
    assert all(one.right for one in judged)
