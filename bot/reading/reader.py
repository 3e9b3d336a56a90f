"""One article to claims: every figure and every statement with the one who says it.

The reader works by rule, from the language packs alone. It proposes; ``bot.ledger.verifying``
checks.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.claims import Circumstances, Claim
from bot.reading.across_sentences import (
    with_inherited,
    with_recurring_names,
    without_named_again,
    without_speakers,
)
from bot.reading.attribution import read_attributions
from bot.reading.beginnings import LONGEST_BEGINNING, beginning
from bot.reading.claiming import claims_of
from bot.reading.lexicon.pack import lexicon
from bot.reading.packless import read_without_pack
from bot.reading.read_sentence import ReadSentence
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.text.layout import body_sentences

LONGEST_READ = 60_000
"""How many characters of an article are read for claims: a whole issue of a paper is no article."""
_MOST_CLAIMS = 50_000
"""How many claims are remembered in memory: 40 megabytes or so."""
_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article.

    Attributes:
        article: The article.
        claims: Its claims in the order of the text; empty where ``pack_missing``.
        unread: Its figures and quotations where ``pack_missing``: nobody read what they count or
            who says so. They are kept apart from ``claims``, so that nothing compares them.
        lead: The circumstances of its title and first sentences: its main event.
        pack_missing: True where the language has no pack.
    """

    article: Article
    claims: tuple[Claim, ...]
    lead: Circumstances
    pack_missing: bool = False
    unread: tuple[Claim, ...] = ()


class KnownReadings(Protocol):
    """Where readings are remembered from one process to the next."""

    def recall(self, articles: Sequence[Article]) -> Mapping[str, Reading]:
        """Return the readings of those of ``articles`` that are remembered, by id."""

    def keep(self, readings: Sequence[Reading]) -> None:
        """Remember ``readings``."""


class Reader:
    """Reads articles and remembers the readings of the last ones, by fingerprint."""

    def __init__(self, known: KnownReadings | None = None) -> None:
        """Read with nothing but the packs, or look first among ``known`` readings."""
        self._known = known
        self._memory: OrderedDict[str, Reading] = OrderedDict()
        self._size = 0

    def read(self, article: Article) -> Reading:
        """Return the claims of ``article``, of its first ``LONGEST_READ`` characters."""
        return self.read_all([article])[0]

    def read_all(self, articles: Sequence[Article]) -> tuple[Reading, ...]:
        """Return the claims of each of ``articles``, as ``read`` does."""
        found = {a.fingerprint: self._recalled(a) for a in articles}
        unknown = [article for article in articles if found[article.fingerprint] is None]
        remembered = self._known.recall(unknown) if self._known and unknown else {}
        fresh: list[Reading] = []
        for article in unknown:
            reading = remembered.get(article.id)
            if reading is None:
                reading = _read(article)
                fresh.append(reading)
            found[article.fingerprint] = reading
        if self._known and fresh:
            self._known.keep(fresh)
        readings = [reading for a in articles if (reading := found[a.fingerprint]) is not None]
        for reading in readings:
            self._remember(reading)
        return tuple(readings)

    def _recalled(self, article: Article) -> Reading | None:
        """Return the reading in memory, unless its claims point to addresses that have changed."""
        reading = self._memory.get(article.fingerprint)
        if reading is None or reading.article.also == article.also:
            return reading
        del self._memory[article.fingerprint]
        self._size -= 1 + len(reading.claims)
        return None

    def _remember(self, reading: Reading) -> None:
        key = reading.article.fingerprint
        if key not in self._memory:
            self._memory[key] = reading
            self._size += 1 + len(reading.claims)
        self._memory.move_to_end(key)
        while self._size > _MOST_CLAIMS and len(self._memory) > 1:
            _, oldest = self._memory.popitem(last=False)
            self._size -= 1 + len(oldest.claims)


def _read(article: Article) -> Reading:
    pack = lexicon(article.language)
    if pack is None:
        unread = read_without_pack(article, LONGEST_READ)
        return Reading(article, (), Circumstances(), pack_missing=True, unread=unread)
    text = article.text[:LONGEST_READ]
    sentences = body_sentences(text, article.language)
    tokens = [tokenize(text, sentence.span) for sentence in sentences]
    attributions = read_attributions(text, sentences, pack, tokens)
    read = [
        ReadSentence.of(article, sentence.span, words, pack, opens=not place)
        for place, (sentence, words) in enumerate(zip(sentences, tokens, strict=True))
    ]
    read = without_speakers(read, attributions)
    if _is_caseless(text[:_SAMPLE]):
        read = with_recurring_names(read, tokens)
    read = with_inherited(without_named_again(read))
    claims = tuple(claims_of(article, read, attributions))
    opening = [(sentence.span, sentence.circumstances) for sentence in read[:LONGEST_BEGINNING]]
    return Reading(article, claims, beginning(article, opening, pack))


def _is_caseless(text: str) -> bool:
    """Tell whether most letters have no capital form, as in Arabic."""
    letters = {letter for letter in set(text) if letter.isalpha()}
    caseless = [letter for letter in letters if letter.lower() == letter.upper()]
    if not caseless:
        return False  # most texts: counting all their letters is slower than the rest of this
    return 2 * sum(map(text.count, caseless)) > sum(map(text.count, letters))
