"""The choice of an embedding model, its costs, and changing it while the old one answers."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from llama_index.core.embeddings import MockEmbedding
from numpy.typing import NDArray

from bot.settings import Settings
from bot.stores import Place
from bot.upkeep.embedders import chosen_embedder, costs_money, embedder_of
from bot.upkeep.embedding_costs import confirm, estimate
from bot.wiring import Application
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.embedding.openai_embedding import OpenAIEmbedder
from index.errors import OperatorError, UserError
from index.loading.loading import Folder

LLAMA = "llama_index.core.embeddings.MockEmbedding"


class Letters:
    """Counts two letters of a text; ``while_embedding`` is called at each batch."""

    dimensions = 2

    def __init__(self, name: str, while_embedding: Callable[[], None] | None = None) -> None:
        self.name = name
        self._while_embedding = while_embedding
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self._while_embedding is not None:
            self._while_embedding()
        self.embedded += texts
        counts = np.array([[text.count("e") + 1, text.count("a")] for text in texts], np.float32)
        unit: NDArray[np.float32] = counts / np.linalg.norm(counts, axis=1, keepdims=True)
        return unit


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    root.mkdir()
    for number in range(3):
        (root / f"{number}.txt").write_text(f"The bridge at mile {number} is closed.", "utf-8")
    return root


def test_the_local_model_is_chosen_by_default() -> None:
    assert isinstance(chosen_embedder(Settings()), SentenceEncoder)


def test_a_server_is_chosen_by_its_model() -> None:
    chosen = chosen_embedder(Settings(embedding="openai:tiny", embedding_url="http://host:8/v1"))
    assert chosen.name == "openai:tiny@host:8"
    assert costs_money(chosen)
    assert not costs_money(SentenceEncoder())


def test_a_llama_index_class_is_chosen_by_its_name() -> None:
    chosen = chosen_embedder(Settings(embedding=LLAMA, embedding_options='{"embed_dim": 3}'))
    assert chosen.embed(["x"]).shape == (1, 3)
    assert MockEmbedding.class_name() in chosen.name


@pytest.mark.parametrize(
    ("choice", "options", "said"),
    [
        ("fast", None, "'local', 'openai:MODEL'"),
        ("no.such.Class", None, "cannot be imported"),
        (LLAMA, "{", "no JSON"),
        (LLAMA, "[]", "no JSON object"),
        (LLAMA, "{}", "cannot be made"),
    ],
)
def test_a_choice_that_cannot_be_made_says_what_to_do(
    choice: str, options: str | None, said: str
) -> None:
    with pytest.raises((UserError, OperatorError), match=said):
        chosen_embedder(Settings(embedding=choice, embedding_options=options))


def test_the_embedder_of_an_index_is_built_again_by_its_name() -> None:
    former = OpenAIEmbedder("tiny", url="http://host:8/v1")
    again = embedder_of(former.name, Settings(embedding_url="http://host:8/v1"))
    assert again.name == former.name
    assert isinstance(embedder_of(SentenceEncoder.name, Settings()), SentenceEncoder)
    with pytest.raises(OperatorError, match="whosays index"):
        embedder_of(former.name, Settings())


def test_a_new_model_is_built_beside_the_old_one_which_answers_meanwhile(
    tmp_path: Path, articles: Path
) -> None:
    old, notices = Letters("old"), list[str]()
    with Corpus.open(tmp_path / "store", old) as corpus:
        corpus.refresh(articles)

    def ask() -> None:
        assert len(corpus.search("bridge", 9)) == 3

    new = Letters("new", while_embedding=ask)
    with Corpus.open(
        tmp_path / "store", new, former=lambda _: old, notice=notices.append
    ) as corpus:
        assert corpus.awaits_rebuild
        assert len(corpus.search("bridge", 9)) == 3
        assert new.embedded == []
        assert "old" in notices[0]
        assert "new" in notices[0]
        corpus.rebuild()
        assert not corpus.awaits_rebuild
        assert len(new.embedded) == 3
        assert corpus.status().embedder == "new"
        new._while_embedding = None
        assert len(corpus.search("bridge", 9)) == 3
        assert new.embedded[-1] == "bridge"
    with Corpus.open(tmp_path / "store", new, former=lambda _: old) as corpus:
        assert len(corpus.search("bridge", 9)) == 3
    assert len(list((tmp_path / "store").glob("vectors-*"))) == 1


def test_a_rebuild_that_broke_off_goes_on_from_there(tmp_path: Path, articles: Path) -> None:
    def open_with(embedder: Letters) -> Corpus:
        return Corpus.open(tmp_path / "store", embedder, former=lambda _: Letters("old"))

    with open_with(Letters("old")) as corpus:
        corpus.refresh(articles)
    with open_with(Letters("new")) as corpus, pytest.raises(KeyboardInterrupt):
        corpus.rebuild(_interrupt)
    (articles / "1.txt").unlink()
    resumed = Letters("new")
    with open_with(resumed) as corpus:
        corpus.refresh(articles)
        corpus.rebuild()
        assert resumed.embedded == []
        assert corpus.status().chunks == 2
        assert corpus.parts().index.vectors.count() == 2


def _interrupt(_: object) -> None:
    raise KeyboardInterrupt


def test_an_estimate_says_tokens_and_the_price_if_it_is_known() -> None:
    assert str(estimate(4_000_000, 0.02)) == "about 1,000,000 tokens, about $0.02"
    assert str(estimate(4_000_000, None)) == "about 1,000,000 tokens"


def test_a_large_run_is_agreed_to_before_anything_is_sent(
    tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(embedding_ask_above=1)
    paid = OpenAIEmbedder("tiny", url="http://host:8/v1")
    with Corpus.open(tmp_path / "store", paid) as corpus:
        application = Application(settings, Place(tmp_path / "store", articles), paid, corpus)
        confirm(application, [Folder(articles)], agreed=True)
        with pytest.raises(UserError, match="--yes"):
            confirm(application, [Folder(articles)], agreed=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        confirm(application, [Folder(articles)], agreed=False, ask=lambda _: "y")
        with pytest.raises(UserError, match="Nothing was sent"):
            confirm(application, [Folder(articles)], agreed=False, ask=lambda _: "")


def test_the_local_model_costs_nothing_and_asks_nothing(tmp_path: Path, articles: Path) -> None:
    encoder = SentenceEncoder()
    with Corpus.open(tmp_path / "store", encoder) as corpus:
        place = Place(tmp_path / "store", articles)
        application = Application(Settings(embedding_ask_above=0), place, encoder, corpus)
        confirm(application, [Folder(articles)], agreed=False)
