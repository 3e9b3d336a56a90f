"""One sentence of an article as it is read: its figures, and when and where they are of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.claims import Circumstances, Figure
from bot.reading.circumstances import Told, circumstances_reader
from bot.reading.earlier_events import earlier_event
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.counting import COUNTED_THINGS
from bot.reading.figures.figures import UNNAMED, read_figures
from bot.reading.figures.running_totals import counts_of_event
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tags import sentence_tagger
from bot.reading.words.tokens import Token
from index.articles import Article
from index.spans import Span

_NOTHING_TOLD = Circumstances()


@dataclass(frozen=True, slots=True)
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
    """

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
                return cls(span, figures, *_told(here), elsewhen=elsewhen, around=around)
        told = reader.read(tokens, article.published, tags)
        beside = counts_of_event(figures, told.long_times, tokens, pack) if told.long_times else ()
        return cls(span, figures, *_told(told), event_counts=beside)

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
        return any(figure.counted in COUNTED_THINGS for figure in self.figures)

    def with_told(self, before: "ReadSentence | None", harm: str | None) -> "ReadSentence":
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


def _lent(figure: Figure, told: str | None) -> Figure:
    told_before = figure.refers or figure.declined or (figure.included and figure.who is not None)
    open_kind = told_before and figure.counted == UNNAMED
    return replace(figure, counted=told) if open_kind and told is not None else figure
