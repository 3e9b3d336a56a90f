"""The sentences of one article held against each other: who is counted twice, what one lends."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.claims import Attribution, Figure
from bot.reading.names.recurring_names import RecurringNames
from bot.reading.read_sentence import ReadSentence
from bot.reading.words.tokens import Token
from index.spans import Span

_LONGEST_BARE = 40
"""Characters of a line that has no more than a count ("6,000 dead")."""


def without_speakers(
    sentences: Sequence[ReadSentence], attributions: Iterable[Attribution]
) -> list[ReadSentence]:
    """Leave out the counts of those who speak: "one of the wounded said".

    Where what describes them was read as a part of their name, they stand within the count.
    """
    speakers = sorted({a.speaker_span for a in attributions if a.speaker_span is not None})
    longest = max((span.end - span.start for span in speakers), default=0)
    left: list[ReadSentence] = []
    for sentence in sentences:
        if not sentence.figures:
            left.append(sentence)
            continue
        first = bisect_left(speakers, (sentence.span.start - longest, 0))
        after = bisect_left(speakers, (sentence.span.end, 0), lo=first)
        near = speakers[first:after]
        counts = (f for f in sentence.figures if not any(_is_of(f, span) for span in near))
        left.append(sentence.only(counts))
    return left


def _is_of(figure: Figure, speaker: Span) -> bool:
    return speaker.contains(figure.span) or (figure.named and figure.span.contains(speaker))


def with_recurring_names(
    sentences: Sequence[ReadSentence], tokens: Sequence[Sequence[Token]]
) -> list[ReadSentence]:
    """Add the names that recur, where no capitals show a name (``RecurringNames``)."""
    recurring = RecurringNames(sentence.circumstances for sentence in sentences)
    told = [
        recurring.added(sentence.circumstances, words)
        for sentence, words in zip(sentences, tokens, strict=True)
    ]
    return [
        sentence if more is sentence.circumstances else replace(sentence, circumstances=more)
        for sentence, more in zip(sentences, told, strict=True)
    ]


def without_named_again(sentences: Sequence[ReadSentence]) -> list[ReadSentence]:
    """Set apart people counted by their names where another sentence counts the same harm.

    "Nine people were killed" may be followed by who they were: the names are no second count.
    Those who are as many, and of no other class, are kept for the speaker who names them in full:
    "a man was killed", "the board said that Ada Holt was killed".
    """
    counted = [_numbered(sentence) for sentence in sentences]
    times = Counter(figure.counted for figures in counted for figure in figures)
    counts = [figure for figures in counted for figure in figures]
    parted: list[ReadSentence] = []
    for sentence, own in zip(sentences, counted, strict=True):
        if not sentence.figures:
            parted.append(sentence)
            continue
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


def _numbered(sentence: ReadSentence) -> tuple[Figure, ...]:
    """Return what the sentence counts otherwise than by names, and not as background.

    Of each harm it is the first count.
    """
    if sentence.background or not sentence.figures:
        return ()
    counts = (f for f in sentence.figures if not (f.named or f.declined or f.low == 0))
    first: dict[str, Figure] = {}
    for figure in counts:
        first.setdefault(figure.counted, figure)
    return tuple(first.values())


def with_inherited(sentences: Sequence[ReadSentence]) -> list[ReadSentence]:
    """Give figures that lean on an earlier sentence its category.

    Parts ("Among them are five children") and figures alone ("The town put it at 900") lean on
    the sentence before; a refusal to give a figure on the last harm that the article told of.
    """
    before: ReadSentence | None = None
    harm: str | None = None
    inherited: list[ReadSentence] = []
    for sentence in sentences:
        here = sentence.with_told(before, harm)
        inherited.append(here)
        before, harm = here, here.harm or harm
    return inherited


def with_headed_totals(sentences: Sequence[ReadSentence]) -> list[ReadSentence]:
    """Take a bare count over a paragraph for the running total that the text below tells.

    "6,000 dead" may head the passage that ends with "more than 6,000 have died since March".
    """
    totals = {_counted(f) for s in sentences if s.background for f in s.figures}
    own = {_counted(f) for s in sentences if not (s.background or _is_bare(s)) for f in s.figures}
    return [
        replace(sentence, background=True)
        if _is_bare(sentence) and {_counted(f) for f in sentence.figures} <= totals - own
        else sentence
        for sentence in sentences
    ]


def _counted(figure: Figure) -> tuple[str, int | float | None]:
    return figure.counted, figure.low


def _is_bare(sentence: ReadSentence) -> bool:
    """Tell whether a line has a count, and neither a time nor a place for it."""
    if not sentence.figures:
        return False
    told = sentence.circumstances
    short = sentence.span.end - sentence.span.start <= _LONGEST_BARE
    placed = told.days or told.names or told.places or told.countries
    return short and not (placed or sentence.background)
