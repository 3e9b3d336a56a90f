"""What changed between two versions of an article, sentence by sentence."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from index.articles import Article
from index.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class TextChange:
    """Sentences that went, and those that stand in their place; one of the two may be empty."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


def changes(before: Article, after: Article) -> tuple[TextChange, ...]:
    """Return what changed from one text to the other, in order; white space does not count."""
    old, new = _sentences(before), _sentences(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        TextChange(old[first:last], new[start:end])
        for kind, first, last, start, end in steps
        if kind != "equal"
    )


def _sentences(article: Article) -> tuple[str, ...]:
    spans = sentence_spans(article.text, article.language)
    return tuple(" ".join(span.of(article.text).split()) for span in spans)
