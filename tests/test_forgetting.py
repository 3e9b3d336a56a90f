"""Taking articles down: no byte of them is left in a real store, and they do not come back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.articles import Article
from index.catalogue.channels import Channel
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.errors import IndexUnavailableError
from index.upkeep.forgetting import Forgotten, Target
from index.upkeep.traces import pieces_of, search

NOW = datetime(2031, 3, 9, tzinfo=UTC)
SECRET = {
    "en": (
        "A schoolteacher named Orla Quibblethorpe was charged with arson in Eldham on Monday,"
        " the prosecutor's office said, and 17 houses had burnt.\n\nHer lawyer called the"
        " accusation absurd: she had spent that whole night in the hospital of Ravnsund."
    ),
    "da": (
        "Skolelæreren Orla Quibblethorpe blev mandag sigtet for brandstiftelse i Eldham, oplyser"
        " anklagemyndigheden, og 17 huse var brændt.\n\nHendes forsvarer kaldte sigtelsen absurd:"
        " hun var hele natten på hospitalet i Ravnsund."
    ),
    "ar": (
        "وُجّهت إلى المعلمة أورلا كويبلثورب يوم الاثنين تهمة الحرق العمد في إلدهام، حسب مكتب المدعي"
        " العام، واحترق سبعة عشر منزلا.\n\nووصف محاميها الاتهام بأنه سخيف لأنها أمضت تلك الليلة"
        " كلها في مستشفى رافنسوند."
    ),
}
OTHER = (
    "The bridge at Norby opened on Monday after nine years of work, the road office said.\n\n"
    "Nobody was hurt when a crane fell into the river during the ceremony."
)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def corpus(tmp_path: Path, encoder: SentenceEncoder) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "store", encoder, now=lambda: NOW) as opened:
        yield opened


def write(root: Path, name: str, text: str, outlet: str = "Tarn Post", title: str = "") -> None:
    head = f"outlet: {outlet}\ndate: 2031-03-05\nurl: https://tarn.example/2031/{name}\n"
    head += f'title: "{title}"\n' if title else ""
    (root / name).write_text(f"---\n{head}---\n{text}\n", encoding="utf-8")


def forget(corpus: Corpus, written: str) -> Forgotten:
    target = corpus.target(written)
    assert target is not None
    return corpus.forget(target)


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def texts_of(name: str) -> list[str]:
    return [*pieces_of(SECRET[name]), *pieces_of(f"Arson in Eldham: teacher charged ({name})")]


@pytest.mark.parametrize("language", ["en", "da", "ar"])
def test_after_forgetting_no_byte_of_the_article_is_on_disk(
    corpus: Corpus, root: Path, tmp_path: Path, language: str
) -> None:
    store = tmp_path / "store"
    title = f"Arson in Eldham: teacher charged ({language})"
    write(root, "bridge.txt", OTHER)
    write(root, "arson.txt", SECRET[language] + "\n\nThis line is taken out later, by the editor.")
    corpus.refresh(root)
    write(root, "arson.txt", SECRET[language], title=title)
    corpus.refresh(root)
    pieces = texts_of(language)
    assert {piece for one in search(files(store), pieces).found for piece in one.pieces}
    before = corpus.search("Orla Quibblethorpe arson Eldham", 5)
    assert "arson.txt" in {passage.article.id for passage in before}
    forgotten = forget(corpus, "arson.txt")
    assert (forgotten.target.articles, forgotten.target.versions) == (1, 1)
    assert set(pieces) <= set(forgotten.pieces)
    for searched in (search(files(store), pieces), search(files(store), forgotten.pieces)):
        assert searched.found == ()
        assert searched.bytes > 10_000
    assert b"arson.txt" not in b"".join(file.read_bytes() for file in files(store))
    left = corpus.search("Orla Quibblethorpe arson Eldham", 5)
    assert {passage.article.id for passage in left} == {"bridge.txt"}
    assert corpus.versions("arson.txt") == ()
    assert (root / "arson.txt").exists()


def test_a_new_reading_of_the_folder_does_not_bring_it_back(
    corpus: Corpus, root: Path, tmp_path: Path
) -> None:
    write(root, "bridge.txt", OTHER)
    write(root, "arson.txt", SECRET["en"])
    corpus.refresh(root)
    forget(corpus, "arson.txt")
    (root / "arson.txt").rename(root / "elsewhere.txt")
    for reread in (False, True):
        report = corpus.refresh(root, reread=reread)
        assert (report.new, report.refused, report.rejected) == (0, ("elsewhere.txt",), ())
    assert [article.id for article in corpus.articles()] == ["bridge.txt"]
    assert search(files(tmp_path / "store"), texts_of("en")).found == ()
    (told,) = corpus.status().taken_down
    assert (told.kind, told.articles, told.at, told.outlet) == ("article", 1, NOW, None)
    assert corpus.allow_again("nothing of the kind") == 0
    assert corpus.allow_again("https://www.tarn.example/2031/arson.txt?utm_source=x") == 0
    assert corpus.allow_again("https://tarn.example/2031/arson.txt?utm_source=x#top") == 1
    assert corpus.refresh(root).new == 1
    assert corpus.status().taken_down == ()


def test_a_changed_text_at_a_refused_address_is_refused_too(corpus: Corpus, root: Path) -> None:
    write(root, "arson.txt", SECRET["en"])
    corpus.refresh(root)
    forget(corpus, "https://tarn.example/2031/arson.txt")
    write(root, "arson.txt", SECRET["en"].replace("17 houses", "18 houses"))
    assert corpus.refresh(root).refused == ("arson.txt",)


def test_one_entry_of_a_list_is_forgotten_and_let_in_again(corpus: Corpus, root: Path) -> None:
    lines = [
        json.dumps({"id": name, "outlet": "Tarn Post", "text": text})
        for name, text in (("a", OTHER), ("b", SECRET["en"]))
    ]
    (root / "list.jsonl").write_text("\n".join(lines), encoding="utf-8")
    corpus.refresh(root)
    forget(corpus, "list.jsonl#b")
    assert corpus.refresh(root).unchanged == 1
    assert corpus.refresh(root, reread=True).refused == ("list.jsonl#b",)
    assert corpus.allow_again("list.jsonl#b") == 1
    assert corpus.refresh(root).new == 1


def test_an_outlet_is_forgotten_with_all_it_may_still_send(
    corpus: Corpus, root: Path, tmp_path: Path
) -> None:
    write(root, "bridge.txt", OTHER, outlet="Norby Tidende")
    write(root, "one.txt", SECRET["en"])
    write(root, "two.txt", SECRET["da"])
    corpus.refresh(root)
    target = corpus.target("TARN POST")
    assert target is not None
    assert target == Target(target.kind, ("one.txt", "two.txt"), 2, 0, "Tarn Post", None)
    corpus.forget(target)
    write(root, "three.txt", SECRET["ar"])
    assert corpus.refresh(root).refused == ("one.txt", "three.txt", "two.txt")
    assert corpus.status().outlets == {"Norby Tidende": 1}
    assert search(files(tmp_path / "store"), [*texts_of("en"), *texts_of("da")]).found == ()
    assert corpus.status().taken_down[0].outlet == "Tarn Post"
    assert corpus.allow_again("tarn post") == 1
    assert corpus.refresh(root).new == 3


def test_what_a_feed_brought_is_forgotten_with_the_state_that_names_it(
    corpus: Corpus, tmp_path: Path
) -> None:
    page = "https://tarn.example/2031/teacher-charged-with-arson"
    state = json.dumps({"etag": "7", "seen": {f"{page}?from=feed": "1"}})
    feed = Channel(
        "https://tarn.example/feed", "feed", "https://tarn.example/feed", NOW, state=state
    )
    article = Article(page, "Tarn Post", page, None, NOW.date(), "en", SECRET["en"])
    assert corpus.take(feed, [article]).new == 1
    forget(corpus, f"{page}?utm_source=feed")
    data = b"".join(file.read_bytes() for file in files(tmp_path / "store"))
    assert b"teacher-charged" not in data
    assert corpus.channels()["https://tarn.example/feed"].state is None
    changed = replace(article, text=SECRET["en"].replace("17", "18"))
    report = corpus.take(replace(feed, state=None), [changed, article])
    assert (report.new, report.refused) == (0, (page,))
    assert corpus.allow_again(page) == 1
    assert corpus.take(feed, [changed]).new == 1
    assert corpus.allow_again(page) == 0


def test_both_addresses_go_and_the_wire_copy_of_another_outlet_stays(
    corpus: Corpus, root: Path, tmp_path: Path
) -> None:
    write(root, "one.txt", SECRET["en"])
    write(root, "print.txt", SECRET["en"])
    write(root, "wire.txt", SECRET["en"], outlet="Ravnsund Wire")
    corpus.refresh(root)
    forgotten = forget(corpus, "print.txt")
    assert forgotten.target.ids == ("one.txt", "print.txt")
    assert [article.id for article in corpus.articles()] == ["wire.txt"]
    left = {
        piece
        for one in search(files(tmp_path / "store"), forgotten.pieces).found
        for piece in one.pieces
    }
    assert left
    assert corpus.standing(left) == left


@pytest.mark.parametrize(
    "moment",
    [
        "index.storing.search_index.SearchIndex.write_anew",
        "index.storing.search_index.SearchIndex.swap",
        "index.storing.folders.beside",
        "index.catalogue.catalogue.Catalogue.compact",
    ],
)
def test_what_a_killed_forgetting_left_is_wiped_at_the_next_opening(
    tmp_path: Path,
    root: Path,
    encoder: SentenceEncoder,
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
) -> None:
    store = tmp_path / "store"
    write(root, "bridge.txt", OTHER)
    write(root, "arson.txt", SECRET["en"])
    with Corpus.open(store, encoder) as corpus:
        corpus.refresh(root)
        with monkeypatch.context() as patch:
            patch.setattr(moment, _killed)
            with pytest.raises(IndexUnavailableError):
                forget(corpus, "arson.txt")
    told: list[str] = []
    with Corpus.open(store, encoder, notice=told.append) as corpus:
        found = {passage.article.id for passage in corpus.search("arson in Eldham", 5)}
        assert found == {"bridge.txt"}
        assert told == ["Traces of what was taken down are wiped from the index."]
        assert search(files(store), texts_of("en")).found == ()
        assert b"arson.txt" not in b"".join(file.read_bytes() for file in files(store))


def _killed(*_: object) -> None:
    raise IndexUnavailableError("The process ends here.")


def test_nothing_is_embedded_again_and_the_rest_is_found_as_before(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, "bridge.txt", OTHER)
    write(root, "arson.txt", SECRET["en"])
    corpus.refresh(root)
    before = [p for p in corpus.search("the bridge at Norby", 9) if p.article.id == "bridge.txt"]
    vectors = corpus.parts().index.vectors.fetch("en", [passage.chunk.id for passage in before])
    with monkeypatch.context() as patch:
        patch.setattr(SentenceEncoder, "embed", _killed)
        forget(corpus, "arson.txt")
    after = corpus.search("the bridge at Norby", 9)
    assert [passage.chunk.id for passage in after] == [passage.chunk.id for passage in before]
    kept = corpus.parts().index.vectors.fetch("en", [passage.chunk.id for passage in after])
    assert {id_: tuple(one) for id_, one in kept.items()} == {
        id_: tuple(one) for id_, one in vectors.items()
    }


def test_pieces_are_found_in_every_form_and_across_the_parts_of_a_large_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.upkeep.traces._AT_ONCE", 64)
    piece = "Orla Quibblethorpe, lærer"
    for number, form in enumerate(
        (
            piece.encode(),
            piece.encode("utf-16-le"),
            piece.encode("utf-16-be"),
            json.dumps(piece).encode(),
        )
    ):
        file = tmp_path / f"{number}.bin"
        file.write_bytes(b"\x00\x01ab" * 13 + b"x" * number + form + b"rest" * 20)
    file = tmp_path / "none.bin"
    file.write_bytes(piece.casefold().encode() * 20)
    searched = search([*sorted(tmp_path.iterdir()), tmp_path / "gone"], [piece, "another piece"])
    assert [one.file.name for one in searched.found] == ["0.bin", "1.bin", "2.bin", "3.bin"]
    assert searched.files == 5
