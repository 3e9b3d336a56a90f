"""An article's lead as a vector of its own: the headline and the first sentence.

News says first what happened. Measured on translated articles asked for by their first sentence,
the right one comes first in 0.85 of the cases with it and in 0.79 without. An article of one chunk
needs none: the chunk says it all.
"""

from collections.abc import Iterable, Iterator, Sequence

from index.articles import Article, Chunk
from index.text.layout import body_sentences

_LEAD = ":lead"
_SECOND = ":1"


def leads(pieces: Iterable[tuple[Article, Chunk]]) -> Iterator[tuple[str, Article]]:
    """Yield the id of the lead's vector, and the article, for every article of several chunks."""
    for article, chunk in pieces:
        if chunk.id.endswith(_SECOND):
            yield _lead_id(chunk.id), article


def lead_ids(chunk_ids: Iterable[str]) -> list[str]:
    """Return the ids of the leads that come and go with these chunks."""
    return [_lead_id(id_) for id_ in chunk_ids if id_.endswith(_SECOND)]


def chunk_of(id_: str) -> str:
    """Return the chunk that a vector stands for: a lead stands for the first one."""
    return f"{id_.removesuffix(_LEAD)}:0" if id_.endswith(_LEAD) else id_


def lead_text(article: Article) -> str:
    """Return the headline and the first sentence of the body."""
    sentences = body_sentences(article.text, article.language)
    first = sentences[0].span.of(article.text) if sentences else ""
    return _joined((article.title or "", first))


def _joined(parts: Sequence[str]) -> str:
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _lead_id(chunk_id: str) -> str:
    return f"{chunk_id.removesuffix(_SECOND)}{_LEAD}"
