"""Articles made of known sentences, and the files that made corpora are written in."""

import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

OUTLETS = 40
FIRST_DAY = date(2020, 1, 1)
DAYS = 2000
_SENTENCES = 14
_ARTICLES_A_FILE = 1000


def made_article(
    number: int, language: str, sentences: Sequence[str], chance: random.Random
) -> dict[str, str]:
    """Return an article of ``sentences`` drawn by ``chance``, with an outlet and a day."""
    told = chance.choices(sentences, k=_SENTENCES)
    paragraphs = (" ".join(told[start : start + 3]) for start in range(0, len(told), 3))
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    return {
        "id": str(number),
        "language": language,
        "outlet": f"Outlet {chance.randrange(OUTLETS)}",
        "published": day.isoformat(),
        "title": told[0][:90],
        "text": "\n\n".join(paragraphs),
    }


def write_articles(folder: Path, wanted: int, articles: Iterator[dict[str, str]]) -> None:
    """Write the first ``wanted`` of ``articles`` into ``folder``, a thousand a file."""
    for number in range(0, wanted, _ARTICLES_A_FILE):
        some = islice(articles, min(_ARTICLES_A_FILE, wanted - number))
        lines = "\n".join(json.dumps(article, ensure_ascii=False) for article in some)
        (folder / f"{number}.jsonl").write_text(lines, encoding="utf-8")
