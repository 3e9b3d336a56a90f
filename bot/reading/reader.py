"""One article to claims: every figure and every statement with the one who says it.

The reader works by rule, from the language packs alone. It proposes; ``bot.ledger.verifying``
checks.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, OrderedDict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.claims import Attribution, Circumstances, Claim, Figure, Mode
from bot.reading.attribution import read_attributions
from bot.reading.beginnings import LONGEST_BEGINNING, beginning
from bot.reading.circumstances import Told, circumstances_reader
from bot.reading.earlier_events import earlier_event
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.counting import COUNTED_THINGS
from bot.reading.figures.figures import UNNAMED, read_figures
from bot.reading.figures.running_totals import counts_of_event
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.recurring_names import RecurringNames
from bot.reading.packless import read_without_pack
from bot.reading.words.tags import sentence_tagger
from bot.reading.words.tokens import Token, tokenize
from index.articles import Article
from index.spans import Span, cover
from index.text.layout import body_sentences

LONGEST_READ = 60_000
"""How many characters of an article are read for claims: a whole issue of a paper is no article."""
_NOTHING_TOLD = Circumstances()
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
        _Sentence.of(article, sentence.span, words, pack, opens=not place)
        for place, (sentence, words) in enumerate(zip(sentences, tokens, strict=True))
    ]
    read = _without_speakers(read, attributions)
    if _is_caseless(text[:_SAMPLE]):
        read = _with_recurring_names(read, tokens)
    read = _with_inherited(_without_named_again(read))
    claims = tuple(_claims(article, read, attributions))
    opening = [(sentence.span, sentence.circumstances) for sentence in read[:LONGEST_BEGINNING]]
    return Reading(article, claims, beginning(article, opening, pack))


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    figures: tuple[Figure, ...]
    circumstances: Circumstances
    background: bool
    event_counts: tuple[Figure, ...] = ()
    elsewhen: Span | None = None
    around: Circumstances = _NOTHING_TOLD
    named_again: tuple[Figure, ...] = ()

    @classmethod
    def of(
        cls, article: Article, span: Span, tokens: Sequence[Token], pack: Lexicon, *, opens: bool
    ) -> "_Sentence":
        """Read a sentence; one that ``opens`` its article may tell of its event in a clause."""
        tags = sentence_tagger(pack).tag(tokens)
        figures = read_figures(article.text, span, tokens, pack, tags)
        reader = circumstances_reader(pack)
        other = earlier_event(tokens, pack, tags)
        if other is not None:
            first, last = other
            rest = (*tokens[:first], *tokens[last + 1 :])
            here = reader.read(rest, article.published)
            elsewhen = Span(tokens[first].span.start, tokens[last].span.end)
            counts = any(not elsewhen.contains(figure.span) for figure in figures)
            if not opens or counts or kinds(here.circumstances.concepts):
                told = reader.read(tokens[first : last + 1], article.published)
                around = replace(told.circumstances, earlier=True)
                return cls(span, figures, *_told(here), elsewhen=elsewhen, around=around)
        told = reader.read(tokens, article.published, tags)
        beside = counts_of_event(figures, told.long_times, tokens, pack) if told.long_times else ()
        return cls(span, figures, *_told(told), event_counts=beside)

    def only(self, counts: Iterable[Figure]) -> "_Sentence":
        """Return the sentence with ``counts`` for its figures, which mostly are the same."""
        figures = tuple(counts)
        return self if figures == self.figures else replace(self, figures=figures)

    def scope_of(self, span: Span) -> Span | None:
        """Return the part of the sentence that tells of the event at ``span``; None for all."""
        if self.elsewhen is None or self.elsewhen.contains(span):
            return self.elsewhen
        fronted = self.elsewhen.end < self.span.end and self.elsewhen.end <= span.start
        here = (
            (self.elsewhen.end, self.span.end)
            if fronted
            else (self.span.start, self.elsewhen.start)
        )
        return Span(*here) if span != self.span else None

    def circumstances_at(self, span: Span) -> Circumstances:
        """Return the circumstances of what stands at ``span``."""
        other = self.elsewhen is not None and self.elsewhen.contains(span)
        return self.around if other else self.circumstances

    @property
    def category(self) -> str | None:
        """The first category that a figure of the sentence has, if any has one."""
        return next((f.counted for f in self.figures if f.counted != UNNAMED), None)

    @property
    def harm(self) -> str | None:
        """The first harm to people that a figure of the sentence counts."""
        return next((f.counted for f in self.figures if f.counted in VICTIMS), None)

    @property
    def counts(self) -> bool:
        """Whether it counts happenings, which "these attacks" in the next sentence are then."""
        return any(figure.counted in COUNTED_THINGS for figure in self.figures)

    def with_told(self, before: "_Sentence | None", harm: str | None) -> "_Sentence":
        """Return the sentence with what the one before, and the last harm told of, lend it."""
        told = before.category if before is not None else None
        if before is not None and not before.figures:
            told = harm
        figures = tuple(_lent(f, harm if f.declined else told) for f in self.figures)
        counting = [f for f in figures if not f.declined]
        refers = bool(counting) and all(f.refers for f in counting)
        leans = refers or (self.circumstances.points_back and before is not None and before.counts)
        if before is None or not (leans and before.background):
            return self.only(figures)
        told_of, here = before.circumstances, self.circumstances
        around = replace(
            here,
            since=told_of.since,
            runs=told_of.runs,
            countries=here.countries | told_of.countries,
            concepts=here.concepts | told_of.concepts,
        )
        return replace(self, figures=figures, circumstances=around, background=True)


def _told(told: Told) -> tuple[Circumstances, bool]:
    return told.circumstances, told.background


def _without_speakers(
    sentences: Sequence[_Sentence], attributions: Iterable[Attribution]
) -> list[_Sentence]:
    """Leave out the counts of those who speak: "one of the wounded said"."""
    speakers = sorted({a.speaker_span for a in attributions if a.speaker_span is not None})
    longest = max((span.end - span.start for span in speakers), default=0)
    left: list[_Sentence] = []
    for sentence in sentences:
        first = bisect_left(speakers, (sentence.span.start - longest, 0))
        after = bisect_left(speakers, (sentence.span.end, 0), lo=first)
        near = speakers[first:after] if sentence.figures else []
        counts = (f for f in sentence.figures if not any(span.contains(f.span) for span in near))
        left.append(sentence.only(counts))
    return left


def _is_caseless(text: str) -> bool:
    """Tell whether most letters have no capital form, as in Arabic."""
    letters = {letter for letter in set(text) if letter.isalpha()}
    caseless = [letter for letter in letters if letter.lower() == letter.upper()]
    if not caseless:
        return False  # most texts: counting all their letters is slower than the rest of this
    return 2 * sum(map(text.count, caseless)) > sum(map(text.count, letters))


def _with_recurring_names(
    sentences: Sequence[_Sentence], tokens: Sequence[Sequence[Token]]
) -> list[_Sentence]:
    recurring = RecurringNames(sentence.circumstances for sentence in sentences)
    return [
        replace(sentence, circumstances=recurring.added(sentence.circumstances, words))
        for sentence, words in zip(sentences, tokens, strict=True)
    ]


def _lent(figure: Figure, told: str | None) -> Figure:
    told_before = figure.refers or figure.declined or (figure.included and figure.who is not None)
    open_kind = told_before and figure.counted == UNNAMED
    return replace(figure, counted=told) if open_kind and told is not None else figure


def _without_named_again(sentences: Sequence[_Sentence]) -> list[_Sentence]:
    """Set apart people counted by their names where another sentence counts the same harm.

    "Nine people were killed" may be followed by who they were: the names are no second count.
    Those who are as many, and of no other class, are kept for the speaker who names them in full:
    "a man was killed", "the board said that Ada Holt was killed".
    """
    counted = [_numbered(sentence) for sentence in sentences]
    times = Counter(figure.counted for figures in counted for figure in figures)
    counts = [figure for figures in counted for figure in figures]
    parted: list[_Sentence] = []
    for sentence, own in zip(sentences, counted, strict=True):
        here = {figure.counted for figure in own}
        again = [f for f in sentence.figures if f.named and times[f.counted] > (f.counted in here)]
        kept = tuple(figure for figure in sentence.figures if figure not in again)
        full = (figure for figure in again if len(figure.text.split()) > 1)
        same = tuple(f for f in full if any(_may_be_same(f, count) for count in counts))
        apart = replace(sentence, figures=kept, named_again=same) if again else sentence
        parted.append(apart)
    return parted


def _may_be_same(named: Figure, count: Figure) -> bool:
    alike = named.counted == count.counted and named.low == count.low
    return alike and named.who in {None, count.who}


def _numbered(sentence: _Sentence) -> tuple[Figure, ...]:
    """Return what the sentence counts otherwise than by names, and not as background.

    Of each harm it is the first count.
    """
    if sentence.background:
        return ()
    counts = (f for f in sentence.figures if not (f.named or f.declined or f.low == 0))
    first: dict[str, Figure] = {}
    for figure in counts:
        first.setdefault(figure.counted, figure)
    return tuple(first.values())


def _with_inherited(sentences: Sequence[_Sentence]) -> list[_Sentence]:
    """Give figures that lean on an earlier sentence its category.

    Parts ("Among them are five children") and figures alone ("The town put it at 900") lean on
    the sentence before; a refusal to give a figure on the last harm that the article told of.
    """
    before: _Sentence | None = None
    harm: str | None = None
    inherited: list[_Sentence] = []
    for sentence in sentences:
        here = sentence.with_told(before, harm)
        inherited.append(here)
        before, harm = here, here.harm or harm
    return inherited


def _claims(
    article: Article, sentences: Sequence[_Sentence], attributions: Sequence[Attribution]
) -> Iterator[Claim]:
    remaining = deque(attributions)
    here: list[Attribution] = []
    for sentence in sentences:
        while remaining and remaining[0].content.start < sentence.span.end:
            here.append(remaining.popleft())
        here = [a for a in here if a.content.overlaps(sentence.span)]
        for figure in sentence.figures:
            attribution = _covering(figure.span, here) or _own_voice(sentence.span)
            yield _claim(article, sentence.span, figure, attribution, sentence)
        for figure in sentence.named_again:
            said = _covering(figure.span, here)
            if said is not None and said.speaker is not None:
                yield _claim(article, sentence.span, figure, said, sentence)
        if not here:
            yield _claim(article, sentence.span, None, _own_voice(sentence.span), sentence)
        for attribution in here:
            if sentence.span.start <= attribution.content.start < sentence.span.end:
                quote = _whole_sentences(attribution.content, sentences)
                yield _claim(article, quote, None, attribution, sentence)


def _claim(
    article: Article,
    quote: Span,
    figure: Figure | None,
    attribution: Attribution,
    sentence: _Sentence,
) -> Claim:
    where = figure.span if figure is not None else quote
    circumstances = sentence.circumstances_at(where)
    background, scope = sentence.background, sentence.scope_of(where)
    if figure is not None and figure.span in {count.span for count in sentence.event_counts}:
        circumstances, background = replace(circumstances, since=(), runs=False), False
    return Claim(article, quote, figure, attribution, circumstances, background, scope)


def _covering(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attribution of ``span``: the one who knows, not the one who relays."""
    holding = [a for a in attributions if a.content.contains(span)]
    holding = holding or [a for a in attributions if a.content.overlaps(span)]
    return min(holding, key=lambda a: a.content.end - a.content.start, default=None)


def _own_voice(content: Span) -> Attribution:
    return Attribution(content, Mode.OWN_VOICE)


def _whole_sentences(content: Span, sentences: Sequence[_Sentence]) -> Span:
    first = bisect_right(sentences, content.start, key=_end)
    after = bisect_left(sentences, content.end, lo=first, key=_start)
    return cover([sentence.span for sentence in sentences[first:after]] or [content])


def _start(sentence: _Sentence) -> int:
    return sentence.span.start


def _end(sentence: _Sentence) -> int:
    return sentence.span.end
