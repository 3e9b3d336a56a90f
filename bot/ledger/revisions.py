"""Which figures have replaced others in the article itself, read from its earlier versions.

Read when asked, by the same reader, and verified in the version's own text: an earlier figure is
as much a quotation as a present one. We say that the page changed, not why.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answers import Entry, Ledger, Revision
from bot.choosing.events.figure_places import places_of
from bot.claims import Claim
from bot.ledger.comparing import same_thing
from bot.ledger.quotation_pairs import same_voice
from bot.ledger.verifying import fault
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading
from bot.reading.words.tokens import Kind, tokenize
from index.articles import Article
from index.catalogue.versions import Version
from index.spans import Span

MOST_OF_ONE = 6
"""How many earlier versions of one article are read, the latest first."""
MOST_READ = 24
"""How many are read for one answer."""
_SAME_SENTENCE = 0.5
"""Dice coefficient of two sentences' words from which one is the other's new wording."""
_SAME_ARTICLE = 0.6
"""Share of a text's words that its next version has, of the shorter of the two: below it the page
has another article now. Two articles of one language share about half as many."""

Read = Callable[[Article], Reading]


def revised(
    ledger: Ledger,
    versions: Callable[[str], Sequence[Version]],
    *,
    read: Read,
    read_version: Read,
) -> Ledger:
    """Return ``ledger`` with the figures that those of its claims have replaced.

    Args:
        ledger: With verified claims.
        versions: Returns the earlier versions of an article by its id, the first one first.
        read: Returns the reading of an article as it is now.
        read_version: Returns that of an earlier version.
    """
    by_article: dict[str, list[Entry]] = {}
    for entry in ledger.entries:
        if _is_counted(entry.claim):
            by_article.setdefault(entry.claim.article.id, []).append(entry)
    found: dict[int, tuple[Revision, ...]] = {}
    left = MOST_READ
    for article_id, entries in by_article.items():
        earlier = versions(article_id)[-min(MOST_OF_ONE, left) :] if left else ()
        left -= len(earlier)
        if earlier:
            found |= _History(read_version, entries).followed(earlier[::-1], read)
    return _with_revisions(ledger, found) if found else ledger


def _with_revisions(ledger: Ledger, found: Mapping[int, tuple[Revision, ...]]) -> Ledger:
    return Ledger(
        tuple(
            replace(
                event,
                entries=tuple(replace(e, revised=found.get(e.id, ())) for e in event.entries),
            )
            for event in ledger.events
        )
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """A claim of an earlier version that may be what an entry's claim was; the best goes first."""

    likeness: float
    entry: int
    earlier: Claim


class _History:
    """The claims of one article on their way back through its versions."""

    def __init__(self, read: Read, entries: Sequence[Entry]) -> None:
        self._read = read
        self._claims = {entry.id: entry.claim for entry in entries}
        self._found: dict[int, list[Revision]] = {}

    def followed(
        self, latest_first: Sequence[Version], read: Read
    ) -> dict[int, tuple[Revision, ...]]:
        """Return the revisions of each entry, by its id, the earliest first."""
        later = read(next(iter(self._claims.values())).article)
        for version in latest_first:
            if not self._claims or not _is_same_article(version.article, later.article):
                break
            reading = self._read(version.article)
            self._step_back(version, reading, later)
            later = reading
        return {entry: tuple(found[::-1]) for entry, found in self._found.items()}

    def _step_back(self, version: Version, reading: Reading, later: Reading) -> None:
        """Find what each claim was in ``version``, which ``later`` replaced."""
        earlier = [c for c in reading.claims if _is_counted(c) and fault(c) is None]
        before: dict[int, Claim] = {}
        pairs = sorted(self._pairs(earlier, later), key=lambda pair: -pair.likeness)
        for pair in pairs:
            if pair.entry in before or any(pair.earlier is taken for taken in before.values()):
                continue
            before[pair.entry] = pair.earlier
        for entry, claim in before.items():
            if _meaning(claim) != _meaning(self._claims[entry]):
                self._found.setdefault(entry, []).append(
                    Revision(claim, version.number, version.until)
                )
        self._claims = before

    def _pairs(self, earlier: Sequence[Claim], later: Reading) -> Iterator[_Pair]:
        for entry, claim in self._claims.items():
            fitting = [other for other in earlier if _can_be(claim, other)]
            rivals = [c for c in later.claims if _is_counted(c) and _can_be(claim, c)]
            alone = _agree(fitting) and _agree(rivals)
            for other in fitting:
                likeness = _likeness(claim, other)
                stands = any(_says_the_same(other, c) for c in rivals)
                if stands and not _says_the_same(other, claim):
                    continue  # this sentence is still there: nothing has replaced its figure
                if alone or likeness >= _SAME_SENTENCE:
                    yield _Pair(likeness, entry, other)


def _is_counted(claim: Claim) -> bool:
    figure = claim.figure
    return figure is not None and not figure.former and not figure.declined


def _can_be(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims may give the figure of one thing, by one voice, at one place."""
    one, figure = claim.figure, other.figure
    if one is None or figure is None or one.included != figure.included:
        return False
    return same_thing(one, figure) and same_voice(claim, other) and not _places_differ(claim, other)


def _agree(claims: Sequence[Claim]) -> bool:
    return len({_meaning(claim) for claim in claims}) <= 1


def _places_differ(claim: Claim, other: Claim) -> bool:
    here, there = places_of(claim), places_of(other)
    if not here or not there:
        return False
    return not any(same_name(place, known) for place in here for known in there)


def _likeness(claim: Claim, other: Claim) -> float:
    """Return the Dice coefficient of the words of two sentences, figures left out."""
    one, two = _words(claim), _words(other)
    together = one.total() + two.total()
    return 2 * (one & two).total() / together if together else 1.0


def _says_the_same(claim: Claim, other: Claim) -> bool:
    return claim.quote_text.split() == other.quote_text.split()


def _words(claim: Claim) -> Counter[str]:
    text, sentence = claim.article.text, claim.quote
    figure = claim.figure.span if claim.figure else Span(sentence.end, sentence.end)
    around = (Span(sentence.start, figure.start), Span(figure.end, sentence.end))
    tokens = (token for span in around for token in tokenize(text, span))
    return Counter(token.norm for token in tokens if token.kind is Kind.WORD)


def _is_same_article(version: Article, later: Article) -> bool:
    one, other = _vocabulary(version), _vocabulary(later)
    least = min(len(one), len(other))
    return not least or len(one & other) / least >= _SAME_ARTICLE


def _vocabulary(article: Article) -> set[str]:
    return set(article.text.casefold().split())


def _meaning(claim: Claim) -> tuple[object, ...]:
    """Return what the figure says; a count without a number is known by its words."""
    figure = claim.figure
    if figure is None:
        return ()
    words = figure.text.casefold() if figure.low is None else None
    return figure.low, figure.high, figure.qualifier, words
