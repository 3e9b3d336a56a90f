"""The passages that a model reads, each with a key that code issues and code looks up."""

from collections.abc import Collection, Iterable, Mapping

from index.articles import Article, Passage
from prompts.untrusted import delimited

_LONGEST = 1_500
"""Characters of a passage that are sent; longer ones are cut at the end."""


def keyed(passages: Iterable[Passage], first: Collection[str], most: int) -> dict[str, Passage]:
    """Return up to ``most`` passages by key, those of the articles ``first`` before others.

    Args:
        passages: Best first.
        first: Ids of articles that the reader takes to be about the asked event.
        most: How many to take.
    """
    ordered = sorted(passages, key=lambda passage: passage.article.id not in first)
    return {f"P{number}": passage for number, passage in enumerate(ordered[:most], start=1)}


def written(sources: Mapping[str, Passage]) -> str:
    """Return the passages as the prompt has them, each between marks with its key."""
    return "\n\n".join(
        delimited(key, f"{_heading(passage.article)}\n{passage.text[:_LONGEST]}")
        for key, passage in sources.items()
    )


def _heading(article: Article) -> str:
    day = article.published.isoformat() if article.published else "undated"
    parts = (article.outlet, day, article.title or "")
    return " | ".join(" ".join(part.split()) for part in parts if part)
