"""The corpus with its real parts: real Chroma, real tantivy, the real embedding model."""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.errors import OperatorError, StoreInUseError, UserError
from index.searching.search import Search
from index.upkeep.reports import Progress

REPOSITORY = Path(__file__).resolve().parent.parent

FERRY_EN = """---
outlet: Tarn Post
date: 2031-03-05
---
A ferry sank off the island of Ravnsund on Tuesday night.
Twelve people drowned, the coast guard said.

Rescuers searched the cold water until dawn and brought forty survivors ashore.
"""
FERRY_AR = """---
outlet: صوت الميناء
date: 2031-03-05
---
غرقت عبارة قبالة سواحل الجزيرة مساء الثلاثاء، وقال خفر السواحل إن اثني عشر شخصا غرقوا في الحادث.

وواصلت فرق الإنقاذ البحث عن المفقودين في المياه الباردة حتى الفجر ونقلت أربعين ناجيا إلى الشاطئ.
"""
BUDGET_DA = """---
outlet: Norby Tidende
date: 2031-03-06
---
Byrådet i Norby vedtog onsdag næste års budget. Skatten stiger ikke, og skolerne får flere penge.

Borgmesteren kaldte budgettet ansvarligt. Oppositionen stemte imod og savnede penge til ældreplejen.
"""
CHESS_EN = """---
outlet: Tarn Post
date: 2031-03-07
---
A schoolteacher from Eldham won the national chess championship after a final of seven hours.

She thanked her pupils, who had followed every move on a screen in the gymnasium.
"""


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (
        ("ferry.txt", FERRY_EN),
        ("ferry-ar.txt", FERRY_AR),
        ("budget.txt", BUDGET_DA),
        ("chess.txt", CHESS_EN),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def corpus(tmp_path: Path, encoder: SentenceEncoder) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "store", encoder) as opened:
        yield opened


def contents(corpus: Corpus) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Everything that the store holds and finds: article id to text and found chunk ids."""
    found: dict[str, set[str]] = {}
    for query in ("ferry", "غرقت عبارة", "budget", "chess", "village"):
        for passage in corpus.search(query, 500):
            found.setdefault(passage.article.id, set()).add(passage.chunk.id)
    return {a.id: (a.text, tuple(sorted(found.get(a.id, ())))) for a in corpus.articles()}


def derived_counts(corpus: Corpus) -> tuple[int, int]:
    """Return how many vectors and words of chunks there are; leads are no chunks."""
    index = corpus.parts().index
    return index.vectors.count() - corpus.parts().catalogue.holdings.leads(), index.words.count()


def test_a_folder_is_indexed_and_found_again(corpus: Corpus, root: Path) -> None:
    report = corpus.refresh(root)
    assert (report.new, report.changed, report.unchanged, report.removed) == (4, 0, 0, 0)
    passages = corpus.search("How many people drowned when the ferry sank?", 4)
    assert passages[0].article.id in {"ferry.txt", "ferry-ar.txt"}
    for passage in passages:
        assert passage.text == passage.chunk.span.of(passage.article.text)
        assert passage.article == corpus.article(passage.article.id)
    assert [p.score for p in passages] == sorted((p.score for p in passages), reverse=True)


def test_refreshing_again_reads_nothing_and_changes_nothing(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus.refresh(root)
    before = contents(corpus)
    monkeypatch.setattr("index.upkeep.refresh.load", _must_not_be_called)
    report = corpus.refresh(root)
    assert (report.new, report.changed, report.unchanged, report.removed) == (0, 0, 4, 0)
    assert contents(corpus) == before


def test_a_language_whose_last_article_goes_leaves_the_others_to_be_found(
    corpus: Corpus, root: Path
) -> None:
    corpus.refresh(root)
    (root / "budget.txt").unlink()
    corpus.refresh(root)
    assert corpus.search("the ferry that sank", 3)
    assert "da" not in corpus.languages
    for file in root.iterdir():
        file.unlink()
    corpus.refresh(root)
    assert corpus.search("the ferry that sank", 3) == ()


def test_a_touched_file_with_the_same_text_is_unchanged(corpus: Corpus, root: Path) -> None:
    corpus.refresh(root)
    os.utime(root / "chess.txt", (1, 1))
    assert corpus.refresh(root).unchanged == 4
    assert corpus.refresh(root, reread=True).unchanged == 4


def test_a_changed_article_is_indexed_again_and_its_old_text_is_gone(
    corpus: Corpus, root: Path
) -> None:
    corpus.refresh(root)
    changed = FERRY_EN.replace("Twelve people drowned", "Nineteen passengers perished")
    (root / "ferry.txt").write_text(changed, encoding="utf-8")
    report = corpus.refresh(root)
    assert (report.new, report.changed, report.unchanged, report.removed) == (0, 1, 3, 0)
    texts = [p.text for p in corpus.search("Twelve people drowned in the ferry", 50)]
    assert any("Nineteen passengers perished" in text for text in texts)
    assert not any("Twelve people drowned" in text for text in texts)
    assert derived_counts(corpus) == (corpus.status().chunks,) * 2


def test_an_article_that_returns_to_its_old_text_is_found(corpus: Corpus, root: Path) -> None:
    corpus.refresh(root)
    before = contents(corpus)
    (root / "ferry.txt").write_text(CHESS_EN, encoding="utf-8")
    corpus.refresh(root)
    (root / "ferry.txt").write_text(FERRY_EN, encoding="utf-8")
    corpus.refresh(root)
    assert contents(corpus) == before


def test_an_article_whose_file_is_gone_is_removed(corpus: Corpus, root: Path) -> None:
    corpus.refresh(root)
    (root / "chess.txt").unlink()
    report = corpus.refresh(root)
    assert (report.unchanged, report.removed) == (3, 1)
    assert corpus.article("chess.txt") is None
    assert "chess.txt" not in {p.article.id for p in corpus.search("chess championship", 50)}
    assert derived_counts(corpus) == (corpus.status().chunks,) * 2


def test_an_entry_that_leaves_its_file_is_removed(corpus: Corpus, tmp_path: Path) -> None:
    root = tmp_path / "entries"
    root.mkdir()
    lines = ['{"id": "a", "outlet": "Tarn Post", "text": "The old mill of Eldham burned down."}']
    more = [*lines, '{"id": "b", "outlet": "Tarn Post", "text": "Snow closed the pass."}']
    (root / "list.jsonl").write_text("\n".join(more), encoding="utf-8")
    assert corpus.refresh(root).new == 2
    (root / "list.jsonl").write_text("\n".join(lines), encoding="utf-8")
    report = corpus.refresh(root)
    assert (report.unchanged, report.removed) == (1, 1)
    assert [article.id for article in corpus.articles()] == ["list.jsonl#a"]


def test_a_rejected_file_keeps_nothing_indexed_and_is_reported_every_time(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus.refresh(root)
    (root / "chess.txt").write_text("", encoding="utf-8")
    report = corpus.refresh(root)
    assert [bad.key for bad in report.rejected] == ["chess.txt"]
    assert report.removed == 1
    assert corpus.article("chess.txt") is None
    monkeypatch.setattr("index.upkeep.refresh.load", _must_not_be_called)
    again = corpus.refresh(root)
    assert again.rejected == report.rejected
    assert corpus.status().rejected == 1


def test_a_missing_folder_is_the_users_error_and_changes_nothing(
    corpus: Corpus, root: Path
) -> None:
    corpus.refresh(root)
    with pytest.raises(UserError, match="nowhere"):
        corpus.refresh(root / "nowhere")
    assert corpus.status().articles == 4


def test_progress_counts_every_file(corpus: Corpus, root: Path) -> None:
    seen: list[tuple[int, int]] = []
    corpus.refresh(root, lambda progress: seen.append((progress.done, progress.total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_status_tells_what_the_store_holds(corpus: Corpus, root: Path) -> None:
    assert corpus.status().refreshed is None
    corpus.refresh(root)
    status = corpus.status()
    assert status.articles == 4
    assert status.languages == {"en": 2, "ar": 1, "da": 1}
    assert status.outlets["Tarn Post"] == 2
    assert status.embedder == SentenceEncoder.name
    assert status.root == root.resolve()
    assert status.refreshed is not None
    assert status.bytes > 10_000


def test_an_empty_corpus_finds_nothing(corpus: Corpus) -> None:
    assert corpus.search("Anything?", 5) == ()
    assert list(corpus.articles()) == []


@pytest.mark.parametrize("query", ["", "   ", '"+-:(]\\ AND', "🚢", "?" * 50_000])
def test_odd_queries_are_no_error(corpus: Corpus, root: Path, query: str) -> None:
    corpus.refresh(root)
    assert len(corpus.search(query, 3)) <= 3


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Hvor mange mennesker druknede, da færgen sank?", "ferry-ar.txt"),
        ("How many people drowned when the ferry sank?", "ferry-ar.txt"),
        ("كم شخصا غرق في حادث العبارة؟", "ferry.txt"),
        ("What did the town council decide about taxes?", "budget.txt"),
    ],
)
def test_a_question_finds_evidence_in_another_language(
    corpus: Corpus, root: Path, question: str, evidence: str
) -> None:
    corpus.refresh(root)
    found = [passage.article.id for passage in corpus.search(question, 3)]
    assert evidence in found


def test_every_meaning_of_a_search_counts(corpus: Corpus, root: Path) -> None:
    corpus.refresh(root)
    found = corpus.search(Search(("skakmesterskabet", "won the chess championship")), 2)
    assert "chess.txt" in {passage.article.id for passage in found}


def test_opening_a_closed_store_finds_everything_again(
    tmp_path: Path, root: Path, encoder: SentenceEncoder
) -> None:
    with Corpus.open(tmp_path / "store", encoder) as first:
        first.refresh(root)
        before = contents(first)
    with Corpus.open(tmp_path / "store", encoder) as second:
        assert contents(second) == before


def test_an_interrupted_refresh_leaves_a_consistent_store(
    corpus: Corpus, root: Path, encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus.refresh(root)
    (root / "new.txt").write_text(CHESS_EN.replace("chess", "sailing"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(corpus.parts().catalogue, "apply", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            corpus.refresh(root)
    assert "new.txt" not in {p.article.id for p in corpus.search("sailing championship", 50)}
    assert corpus.refresh(root).new == 1
    assert derived_counts(corpus) == (corpus.status().chunks,) * 2


def test_a_file_of_many_articles_is_written_in_batches_that_survive_an_interruption(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.upkeep.intake._BATCH", 4)
    news = tmp_path / "wire"
    news.mkdir()
    lines = [
        json.dumps({"id": n, "text": f"The bridge in Orlu fell {n} times."}) for n in range(10)
    ]
    (news / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    seen: list[tuple[int, int]] = []

    def stop_at_eight(progress: Progress) -> None:
        seen.append((progress.done, progress.articles))
        if progress.articles == 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        corpus.refresh(news, stop_at_eight)
    assert seen == [(0, 4), (0, 8)]
    assert corpus.status().articles == 8
    report = corpus.refresh(news)
    assert (report.new, report.unchanged) == (2, 8)
    assert derived_counts(corpus) == (10, 10)


def test_what_was_written_of_an_unfinished_file_goes_with_it(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.upkeep.intake._BATCH", 1)
    news = tmp_path / "wire"
    news.mkdir()
    texts = [{"text": "The bridge in Orlu fell."}, {"text": "The bridge in Sele stands."}]
    (news / "all.json").write_text(json.dumps(texts), encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        corpus.refresh(news, _interrupt)
    assert corpus.status().articles == 1
    (news / "all.json").unlink()
    assert corpus.refresh(news).removed == 1
    assert corpus.status().articles == 0


class _OtherModel:
    """A real, if simple, model: letter frequencies."""

    name = "letters-1"
    dimensions = 26

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.ones((len(texts), 26), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text.lower():
                if "a" <= letter <= "z":
                    row[ord(letter) - ord("a")] += 1
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows


def test_another_embedding_model_makes_all_vectors_anew_and_says_so(
    tmp_path: Path, root: Path, encoder: SentenceEncoder
) -> None:
    with Corpus.open(tmp_path / "store", encoder) as first:
        first.refresh(root)
    shutil.rmtree(root)
    notices: list[str] = []
    with Corpus.open(tmp_path / "store", _OtherModel(), notice=notices.append) as second:
        found = {p.article.id for p in second.search("The ferry sank.", 10)}
        assert derived_counts(second) == (second.status().chunks,) * 2
        assert second.status().embedder == "letters-1"
    assert len(found) == 4
    assert "letters-1" in notices[0]


def _vectors(store: Path) -> Path:
    (folder,) = (path for path in store.glob("vectors-*") if path.is_dir())
    return folder


def _broken_vectors(store: Path) -> None:
    (_vectors(store) / "chroma.sqlite3").write_bytes(b"no database" * 100)


def _missing_vectors(store: Path) -> None:
    shutil.rmtree(_vectors(store))


def _broken_words(store: Path) -> None:
    (store / "words" / "meta.json").write_bytes(b"{")


def _missing_words(store: Path) -> None:
    shutil.rmtree(store / "words")


def _crashed_twice(store: Path) -> None:
    _vectors(store).with_suffix(".opening").write_text("2", encoding="utf-8")


@pytest.mark.parametrize(
    "damage", [_broken_vectors, _missing_vectors, _broken_words, _missing_words, _crashed_twice]
)
def test_a_damaged_index_is_rebuilt_from_the_stored_articles_and_said(
    tmp_path: Path, root: Path, encoder: SentenceEncoder, damage: Callable[[Path], None]
) -> None:
    store = tmp_path / "store"
    with Corpus.open(store, encoder) as first:
        first.refresh(root)
        before = contents(first)
    damage(store)
    shutil.rmtree(root)
    notices: list[str] = []
    with Corpus.open(store, encoder, notice=notices.append) as second:
        assert contents(second) == before
        assert derived_counts(second) == (second.status().chunks,) * 2
    assert any("rebuil" in notice or "Building" in notice for notice in notices)


def test_a_damaged_catalogue_is_an_outage_that_says_what_to_do(
    tmp_path: Path, root: Path, encoder: SentenceEncoder
) -> None:
    store, notices = tmp_path / "store", list[str]()
    store.mkdir()
    (store / "catalogue.sqlite").write_bytes(b"no database" * 1000)
    with Corpus.open(store, encoder, notice=notices.append) as corpus:
        assert "0 articles were saved" in notices[0]
        with pytest.raises(OperatorError, match="whosays index"):
            corpus.search("How many?", 3)
        corpus.refresh(root)
        assert corpus.search("How many drowned?", 3)


def test_a_second_process_is_told_who_owns_the_store(
    tmp_path: Path, encoder: SentenceEncoder
) -> None:
    store = tmp_path / "store"
    script = (
        "import sys; from pathlib import Path; from index.storing.ownership import Ownership\n"
        f"with Ownership(Path({str(store)!r})): print('mine', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "mine\n"
        with pytest.raises(StoreInUseError) as caught:
            Corpus.open(store, encoder)
        assert f"process {other.pid}" in str(caught.value)
        other.kill()
    Corpus.open(store, encoder).close()


def test_a_second_process_waits_for_one_that_is_soon_done(
    tmp_path: Path, encoder: SentenceEncoder
) -> None:
    first = Corpus.open(tmp_path, encoder)
    threading.Timer(0.3, first.close).start()
    Corpus.open(tmp_path, encoder).close()


def test_a_store_is_free_again_after_closing(tmp_path: Path, encoder: SentenceEncoder) -> None:
    first = Corpus.open(tmp_path / "store", encoder)
    with pytest.raises(StoreInUseError):
        Corpus.open(tmp_path / "store", encoder)
    first.close()
    first.close()
    Corpus.open(tmp_path / "store", encoder).close()


def _must_not_be_called(*_: object) -> None:
    raise AssertionError("an unchanged file was read")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


class Shouting:
    """A wording that puts one language in capitals."""

    def __init__(self, language: str) -> None:
        self._language = language

    def version(self, language: str) -> str:
        return "capitals" if language == self._language else ""

    def reworded(self, text: str, language: str) -> str:
        return text.upper() if language == self._language else text


def test_a_new_wording_makes_the_vectors_of_its_language_anew(
    tmp_path: Path, root: Path, encoder: SentenceEncoder
) -> None:
    notices: list[str] = []
    with Corpus.open(tmp_path / "store", encoder) as corpus:
        corpus.refresh(root)
        before = {code: vectors_of(corpus, code) for code in ("da", "en")}
        counts = derived_counts(corpus)
    wording = Shouting("da")
    with Corpus.open(tmp_path / "store", encoder, wording=wording, notice=notices.append) as corpus:
        assert (vectors_of(corpus, "da") != before["da"]).any()
        assert (vectors_of(corpus, "en") == before["en"]).all()
        assert derived_counts(corpus) == counts
    assert len(notices) == 1
    assert "'da'" in notices[0]
    with Corpus.open(tmp_path / "store", encoder, wording=wording, notice=notices.append) as corpus:
        corpus.warm()
    assert len(notices) == 1


def vectors_of(corpus: Corpus, language: str) -> NDArray[np.float32]:
    return corpus.parts().index.vectors.sample(language)


def test_a_long_article_is_found_by_its_headline(corpus: Corpus, tmp_path: Path) -> None:
    folder = tmp_path / "long"
    folder.mkdir()
    filler = "The council spoke about taxes, schools and roads for a long time on Monday. " * 12
    long = f"---\ntitle: Whale swims into the harbour of Eldham\n---\nIt was noon.\n\n{filler}"
    (folder / "long.txt").write_text(long, encoding="utf-8")
    (folder / "other.txt").write_text(filler, encoding="utf-8")
    corpus.refresh(folder)
    assert corpus.parts().catalogue.holdings.leads() == 2
    assert corpus.search("a sea animal came into port", 1)[0].article.id == "long.txt"
    (folder / "long.txt").unlink()
    corpus.refresh(folder)
    assert derived_counts(corpus) == (corpus.status().chunks,) * 2
