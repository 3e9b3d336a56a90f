"""One sentence of an article as it is read: its figures, and when and where they are of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.claims import Circumstances, Figure, OpenDay
from bot.reading.circumstances import Told, circumstances_reader
from bot.reading.earlier_events import earlier_event
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.counting import COUNTED_THINGS
from bot.reading.figures.figures import UNNAMED, read_figures
from bot.reading.figures.running_ordinals import running_ordinals
from bot.reading.figures.running_totals import counts_of_event
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tags import sentence_tagger
from bot.reading.words.tokens import Token
from bot.values import value_class
from index.articles import Article
from index.spans import Span

_NOTHING_TOLD = Circumstances()
_OPENING = 3
"""Among how many first words a subject stands that a sentence begins with ("In the attacks")."""


@value_class(frozen=True, slots=True)
class ReadSentence:
    """A sentence with all that is read in it but who says so.

    Attributes:
        span: Where it stands in the article.
        figures: What it counts.
        circumstances: When, where and by whom.
        background: Whether it counts over a long time.
        event_counts: Those of its figures that are of one event, though it tells of a long time.
        elsewhen: The part of it that tells of an earlier event, or None.
        around: The circumstances of that event.
        named_again: People counted by their names whom another sentence counts.
        ordinals: Those of its figures that it tells by which one of many something is.
        goes_on: Whether it opens with several happenings that were told of before ("the attacks").
        dated: The days that it names, each with where.
    """

    span: Span
    figures: tuple[Figure, ...]
    circumstances: Circumstances
    background: bool
    event_counts: tuple[Figure, ...] = ()
    elsewhen: Span | None = None
    around: Circumstances = _NOTHING_TOLD
    named_again: tuple[Figure, ...] = ()
    ordinals: tuple[Figure, ...] = ()
    goes_on: bool = False
    dated: tuple[tuple[Span, tuple[date, date] | OpenDay], ...] = ()

    @classmethod
    def of(
        cls, article: Article, span: Span, tokens: Sequence[Token], pack: Lexicon, *, opens: bool
    ) -> "ReadSentence":
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
                return cls(
                    span, figures, *_told(here), elsewhen=elsewhen, around=around, dated=here.dated
                )
        told = reader.read(tokens, article.published, tags)
        beside = counts_of_event(figures, told.long_times, tokens, pack) if told.long_times else ()
        goes_on = any(match.first < _OPENING for match in tags.all("known_events"))
        read = cls(
            span, figures, *_told(told), event_counts=beside, goes_on=goes_on, dated=told.dated
        )
        ordinals = running_ordinals(article.text, tokens, told, tags, pack)
        return read.with_ordinals(ordinals, told.long_times) if ordinals else read

    def with_ordinals(
        self, ordinals: Sequence[Figure], long_times: Sequence[Span]
    ) -> "ReadSentence":
        """Return the sentence with what it counts by ordinals ("the 34th strike this year").

        What it counts before is of that one strike, if the time is named after it.
        """
        mine = [f for f in self.figures if not any(f.span.overlaps(o.span) for o in ordinals)]
        first = ordinals[0].span
        behind = bool(long_times) and min(long_times) > first
        of_it = tuple(f for f in mine if behind and f.span < first) if long_times else tuple(mine)
        return replace(
            self,
            figures=tuple(sorted((*mine, *ordinals), key=lambda figure: figure.span)),
            background=self.background or not self.circumstances.since,
            event_counts=tuple(dict.fromkeys((*self.event_counts, *of_it))),
            ordinals=tuple(ordinals),
        )

    def only(self, counts: Iterable[Figure]) -> "ReadSentence":
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
        counts = (figure for figure in self.figures if figure not in self.ordinals)
        return any(figure.counted in COUNTED_THINGS for figure in counts)

    def with_told(self, before: "ReadSentence | None", harm: str | None) -> "ReadSentence":
        """Return the sentence with what the one before, and the last harm told of, lend it."""
        if not self.figures and (before is None or not before.figures):
            return self
        told = before.category if before is not None else None
        if before is not None and not before.figures:
            told = harm
        figures = tuple(_lent(f, harm if f.declined else told) for f in self.figures)
        counting = [f for f in figures if not f.declined]
        refers = bool(counting) and all(f.refers for f in counting)
        leans = refers or (before is not None and before.counts and self._is_of_counted(before))
        if before is None or not (leans and before.background):
            return self.only(figures)
        told_of, here = before.circumstances, self.circumstances
        around = replace(
            here,
            since=told_of.since,
            points_back=here.points_back or not refers,
            runs=told_of.runs,
            countries=here.countries | told_of.countries,
            concepts=here.concepts | told_of.concepts,
        )
        return replace(self, figures=figures, circumstances=around, background=True)

    def _is_of_counted(self, before: "ReadSentence") -> bool:
        """Tell whether it is about the happenings that the sentence before counts."""
        here = self.circumstances
        if here.points_back:
            return True
        own = here.days or here.since or set(here.places) - set(before.circumstances.places)
        return self.goes_on and not own


def _told(told: Told) -> tuple[Circumstances, bool]:
    return told.circumstances, told.background


def _lent(figure: Figure, told: str | None) -> Figure:
    told_before = figure.refers or figure.declined or (figure.included and figure.who is not None)
    open_kind = told_before and figure.counted == UNNAMED
    return replace(figure, counted=told) if open_kind and told is not None else figure
