"""When two addresses hold one article: the same words in the same outlet.

An outlet may print one article on several pages (a page and its printed form), and a file may lie
in a folder twice or move inside it. That is one article with several addresses. The same text in
two outlets is a wire copy and stays two articles.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from index.articles import Article, Chunk

_WORD = re.compile(r"\w+")
_FORMULAIC = 30
"""Words below which a text may be a formula that an outlet prints again on another day."""


def body_key(article: Article, chunks: Sequence[Chunk]) -> str:
    """Return a hash that is equal for two articles of one outlet if their bodies say the same.

    Compared are the words of the body, without page furniture, in their order; white space, marks,
    capitals and forms of characters do not count. Texts of less than 30 words must also be of one
    day.

    Args:
        article: The article.
        chunks: What it was split into; where that is nothing, all of its text is compared.
    """
    body = "\n".join(chunk.span.of(article.text) for chunk in chunks) or article.text
    words = _WORD.findall(unicodedata.normalize("NFKC", body).casefold())
    day = str(article.published or "") if len(words) < _FORMULAIC else ""
    compared = "\n".join((article.outlet.casefold(), day, " ".join(words)))
    return hashlib.sha256(compared.encode("utf-8", "surrogatepass")).hexdigest()[:32]
