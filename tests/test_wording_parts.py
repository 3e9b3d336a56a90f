"""Sentences put together from parts: what agrees with a speaker, and how one opens."""

from pathlib import Path

from evals.wordings.parts import load_parts, wordings


def _texts(path: Path, parts: str) -> dict[str, tuple[str, ...]]:
    path.write_text(f"{parts}\n[[contents]]\nmain = '[two:2 killed] died'\n", "utf-8")
    return {one.text: one.speakers for one in wordings(load_parts(path), 8, 1)}


def test_an_ending_agrees_with_the_group_of_a_speaker(tmp_path: Path) -> None:
    parts = "frames = ['{Speaker} sai<|da|di>: {main}.']\n[speakers]\n"
    parts += "first = ['Quay']\nsecond = ['Watch']\nthird = ['Boats, two']"
    assert _texts(tmp_path / "en.toml", parts) == {
        "Quay sai: two died.": ("Quay",),
        "Watch saida: two died.": ("Watch",),
        "Boats, two, saidi: two died.": ("Boats, two",),
    }


def test_a_suffix_of_a_case_may_be_left_out_of_the_name(tmp_path: Path) -> None:
    parts = "frames = ['{Speaker_to} göre {main}.', '{Speaker}: {main}.']\n"
    parts += "speakers = ['Vali Ada', 'HİHA']\n[cases.to]\n'Vali Ada' = \"Vali Ada['ya]\""
    assert _texts(tmp_path / "tr.toml", parts) == {
        "Vali Ada'ya göre two died.": ("Vali Ada'ya", "Vali Ada"),
        "Vali Ada: two died.": ("Vali Ada",),
        "HİHA: two died.": ("HİHA",),
    }


def test_a_turkish_sentence_opens_with_a_dotted_capital(tmp_path: Path) -> None:
    parts = "frames = ['{Speaker}: {main}.']\nspeakers = ['iki yetkili']"
    assert set(_texts(tmp_path / "tr.toml", parts)) == {"İki yetkili: two died."}
    assert set(_texts(tmp_path / "en.toml", parts)) == {"Iki yetkili: two died."}
