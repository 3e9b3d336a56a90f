"""An answerer over texts that a set gives, indexed in a folder that is gone afterwards."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.answering import Answerer
from bot.asking.searching import EnglishWording
from evals.retrieval.systems import write_articles
from evals.retrieval.tasks import Text
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.searching.search import Limits


@contextmanager
def answering_from(
    texts: Iterable[Text], limits: Callable[[], Limits] = Limits
) -> Iterator[Answerer]:
    """Index ``texts`` and answer from them; ``limits`` tells which of them a question may find."""
    embedder = SentenceEncoder()
    with TemporaryDirectory() as folder:
        articles = Path(folder, "articles")
        articles.mkdir()
        write_articles(texts, articles)
        with Corpus.open(Path(folder, "store"), embedder, wording=EnglishWording()) as corpus:
            corpus.refresh(articles)
            yield Answerer(corpus, embedder, limits=limits)
