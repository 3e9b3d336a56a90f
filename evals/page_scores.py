"""How well the text that is taken from web pages is the article: two scores in use in the field.

* Shingle F1 of the Article Extraction Benchmark (Scrapinghub, github
  scrapinghub/article-extraction-benchmark): overlap of runs of four words, as shares of each page.
* Segments of trafilatura's own evaluation (Barbaresi 2021, github adbar/trafilatura, tests/eval):
  strings that must be in the text, and strings that must not.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean

_WORD = re.compile(r"\w+")
_SHINGLE = 4


@dataclass(frozen=True, slots=True)
class Shingles:
    """What one page's shingles came to, as shares of all that are in either text.

    Attributes:
        shared: Those that are in both.
        given: Those that only the given text has.
        missed: Those that only the article has.
    """

    shared: float
    given: float
    missed: float

    @property
    def precision(self) -> float | None:
        """The share of the given text that is of the article; None where nothing was given."""
        return _part(self.shared, self.given)

    @property
    def recall(self) -> float | None:
        """The share of the article that was given; None where there is no article."""
        return _part(self.shared, self.missed)


@dataclass(frozen=True, slots=True)
class Segments:
    """Strings that were looked for in given texts.

    Attributes:
        kept: Strings of the article that are in its text.
        lost: Those that are not.
        passed: Strings of the rest of the page that are in the text.
        removed: Those that are not.
    """

    kept: int = 0
    lost: int = 0
    passed: int = 0
    removed: int = 0

    def __add__(self, other: "Segments") -> "Segments":
        return Segments(
            self.kept + other.kept,
            self.lost + other.lost,
            self.passed + other.passed,
            self.removed + other.removed,
        )

    @property
    def accuracy(self) -> float | None:
        """The share of strings that are where they should be; None where there are none."""
        return _part(self.kept + self.removed, self.lost + self.passed)

    @property
    def precision(self) -> float | None:
        """The share of strings in the texts that are of articles."""
        return _part(self.kept, self.passed)

    @property
    def recall(self) -> float | None:
        """The share of strings of articles that are in the texts."""
        return _part(self.kept, self.lost)


def shingles(article: str, given: str) -> Shingles:
    """Compare the ``given`` text with the ``article``, which people copied from the page."""
    wanted, found = _shingles(article), _shingles(given)
    shared, only_given = (wanted & found).total(), (found - wanted).total()
    missed = (wanted - found).total()
    total = (shared + only_given + missed) or 1
    return Shingles(shared / total, only_given / total, missed / total)


def segments(given: str, wanted: Iterable[str], unwanted: Iterable[str]) -> Segments:
    """Look for both kinds of strings in the ``given`` text."""
    inside = [text in given for text in wanted]
    outside = [text in given for text in unwanted]
    return Segments(
        sum(inside), len(inside) - sum(inside), sum(outside), len(outside) - sum(outside)
    )


def shingle_means(pages: Sequence[Shingles]) -> tuple[float, float, float] | None:
    """Return F1, precision and recall: means over pages, and F1 of the means; None for no page."""
    precisions = [value for page in pages if (value := page.precision) is not None]
    recalls = [value for page in pages if (value := page.recall) is not None]
    if not precisions or not recalls:
        return None
    precision, recall = mean(precisions), mean(recalls)
    both = precision + recall
    return (2 * precision * recall / both if both else 0.0, precision, recall)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    count = max(1, len(words) - _SHINGLE + 1) if words else 0
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(count))


def _part(some: float, rest: float) -> float | None:
    return some / (some + rest) if some + rest > 0 else None
