"""The form of an answer for people: lines made of styled parts, the same for pipe and terminal.

First the short answer; then each event with its verdict; then each claim: the figure as printed,
who says so, outlet and date, the sentence word for word, and where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from bot.answers import Answer, Answered, Entry, Event, NotReported, Verdict
from bot.choosing.counts.asked_totals import lacks_total
from bot.claims import Attribution, Claim, Figure
from bot.ledger.parts import of_the_asked, shown_as_parts
from bot.model.assistance import Assistance
from bot.rendering.counted import counted
from bot.rendering.phrasebook import Phrasebook, phrasebook
from index.articles import UNKNOWN_OUTLET, Article

_DETAIL = 4
"""Columns by which the lines under a claim, and parts of a total, are set in."""


class Style(StrEnum):
    """What a part of a line is; a terminal gives each its look."""

    PLAIN = "plain"
    LEAD = "lead"
    SUMMARY = "summary"
    HEADING = "heading"
    FIGURE = "figure"
    SPEAKER = "speaker"
    MARK = "mark"
    SOURCE = "source"
    QUOTE = "quote"
    TRANSLATION = "translation"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line; ``foreign`` where its words are an article's, not ours."""

    text: str
    style: Style = Style.PLAIN
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line, set in by ``indent`` columns; a line without parts is blank."""

    parts: tuple[Part, ...] = ()
    indent: int = 0


BLANK = Line()


def answer_lines(answer: Answer) -> tuple[Line, ...]:
    """Return the lines of ``answer`` in the question's language."""
    book = phrasebook(answer.question.language)
    match answer:
        case Answered():
            lines = _answered(answer, book)
        case NotReported():
            lines = _not_reported(answer, book)
    return (*lines, *_unread(answer.unread, book), *_notes(answer, book))


def _answered(answer: Answered, book: Phrasebook) -> Iterator[Line]:
    yield from _lead(answer.assistance)
    translations = answer.assistance.translations if answer.assistance is not None else {}
    summary = _summary(answer.ledger.events, book)
    if lacks_total(answer.question, (entry.claim for entry in answer.ledger.entries)):
        summary = f"{book.phrase('no_total')} {summary}"
    if answer.by_nearness:
        summary = f"{book.phrase('nearest_statements')} {summary}"
    yield Line((Part(summary, Style.SUMMARY),))
    first_of_origin: dict[int, int] = {}
    for event in answer.ledger.events:
        yield BLANK
        yield _heading(event, book)
        told: Claim | None = None
        parts = shown_as_parts(event.entries)
        for entry in event.entries:
            first = first_of_origin.setdefault(entry.origin, entry.id)
            part = entry.id in parts
            yield _claim(entry, None if first == entry.id else first, book, part=part)
            if told is None or not _same_sentence(told, entry.claim):
                indent = 2 * _DETAIL if part else _DETAIL
                yield from _evidence(entry.claim, book, indent, translations.get(entry.id))
            told = entry.claim


def _lead(assistance: Assistance | None) -> Iterator[Line]:
    """Yield the model's sentences, each with the claims that it rests on."""
    sentences = assistance.lead if assistance is not None else ()
    for sentence in sentences:
        numbers = "".join(f" [{number}]" for number in sentence.claims)
        yield Line((Part(sentence.text, Style.LEAD), Part(numbers, Style.CITATION)))
    if sentences:
        yield BLANK


def _not_reported(answer: NotReported, book: Phrasebook) -> Iterator[Line]:
    said = book.phrase("not_reported_read" if answer.unread else "not_reported")
    yield Line((Part(said, Style.SUMMARY),))
    if not answer.nearest or answer.unread:
        return
    yield BLANK
    yield Line((Part(book.phrase("nearest"), Style.HEADING),))
    for passage in answer.nearest:
        yield BLANK
        yield _source(passage.article, book, indent=0)
        yield _quotation(passage.text, passage.article, _DETAIL)
        yield _citation(passage.article, book, _DETAIL)


def _summary(events: tuple[Event, ...], book: Phrasebook) -> str:
    """Sum up the event asked for, which comes first, and say that others follow."""
    asked = events[0]
    parts = shown_as_parts(asked.entries)
    totals = [entry for entry in of_the_asked(asked.entries) if entry.id not in parts]
    counted = totals or asked.entries
    sources = {
        "outlets": book.count("outlets", len({_page_of(e.claim.article) for e in counted})),
        "origins": book.count("origins", len({e.origin for e in counted})),
    }
    uncompared = asked.verdict is Verdict.SINGLE and len(totals) > 1
    if totals and not uncompared:
        figures = book.count("figures", len(totals))
        verdict = book.phrase(f"summary_{asked.verdict}")
        summary = book.phrase("summary_figures", figures=figures, verdict=verdict, **sources)
    else:
        statements = book.count("statements", len(asked.entries))
        summary = book.phrase("summary_statements", statements=statements, **sources)
    others = len(events) - 1
    return f"{summary} {book.count('other_events', others)}" if others else summary


def _page_of(article: Article) -> str:
    """Name whose page it is; of two unknown outlets nobody knows that they are one."""
    return article.id if article.outlet == UNKNOWN_OUTLET else article.outlet


def _figures(event: Event) -> tuple[Figure, ...]:
    figures = (entry.claim.figure for entry in event.entries)
    return tuple(figure for figure in figures if figure is not None)


def _heading(event: Event, book: Phrasebook) -> Line:
    label = Part(event.label, Style.HEADING, foreign=True)
    figures = _figures(event)
    alone = event.verdict is Verdict.SINGLE and len(figures) > 1
    compared = bool(figures) and not alone
    remarks = [book.phrase(f"verdict_{event.verdict}")] if compared else []
    if event.day_unknown:
        remarks.append(book.phrase("day_unknown"))
    elif event.unsure:
        remarks.append(book.phrase("unsure"))
    if not remarks:
        return Line((label,))
    return Line((label, Part(" — "), Part("; ".join(remarks), Style.MARK)))


def _same_sentence(one: Claim, other: Claim) -> bool:
    """Tell whether two claims rest on one sentence, which is then shown once."""
    return one.article.id == other.article.id and one.quote == other.quote


def _claim(entry: Entry, same_as: int | None, book: Phrasebook, *, part: bool) -> Line:
    claim = entry.claim
    marks = tuple(_marks(entry, same_as, book))
    return Line(
        (
            Part(f"[{entry.id}] ", Style.CITATION),
            *_figure(claim, book, part=part),
            *_speaker(claim.attribution, book),
            *((Part(" ("), *marks, Part(")")) if marks else ()),
        ),
        _DETAIL if part else 0,
    )


def _evidence(
    claim: Claim, book: Phrasebook, indent: int, translation: str | None = None
) -> Iterator[Line]:
    yield _source(claim.article, book, indent)
    yield _quotation(claim.quote_text, claim.article, indent)
    if translation is not None:
        text = book.phrase("translation", text=translation)
        yield Line((Part(text, Style.TRANSLATION),), indent)
    yield _citation(claim.article, book, indent)


def _figure(claim: Claim, book: Phrasebook, *, part: bool) -> Iterator[Part]:
    figure = claim.figure
    if figure is None:
        return
    if part:
        yield Part(f"{book.phrase('included')} ", Style.MARK)
    printed = counted(figure.text, figure.noun, claim.article.text, figure.span.start)
    yield Part(printed, Style.FIGURE, foreign=True)
    yield Part(" — ")


def _speaker(attribution: Attribution, book: Phrasebook) -> Iterator[Part]:
    if attribution.speaker is None:
        yield Part(book.phrase("own_voice"), Style.MARK)
    else:
        yield Part(attribution.speaker, Style.SPEAKER, foreign=True)


def _marks(entry: Entry, same_as: int | None, book: Phrasebook) -> Iterator[Part]:
    """Yield what must be known about a claim beside who makes it, with separators."""
    attribution = entry.claim.attribution
    found: list[Part] = []
    if attribution.anonymous:
        found.append(Part(book.phrase("unnamed"), Style.MARK))
    if attribution.hedge is not None:
        words = phrasebook(entry.claim.article.language).quoted(attribution.hedge)
        found.append(Part(book.phrase("hedged", words=words), Style.MARK, foreign=True))
    if attribution.via:
        names = book.phrase("via", names=book.comma.join(attribution.via))
        found.append(Part(names, Style.MARK, foreign=True))
    if same_as is not None:
        found.append(Part(book.phrase("same_origin", number=str(same_as)), Style.MARK))
    if entry.superseded:
        found.append(Part(book.phrase("superseded"), Style.MARK))
    if entry.counts_others:
        found.append(Part(book.phrase("counts_others"), Style.MARK))
    found += [Part(text, Style.MARK, foreign=True) for text in _revisions(entry, book)]
    for position, part in enumerate(found):
        if position:
            yield Part(book.semicolon)
        yield part


def _revisions(entry: Entry, book: Phrasebook) -> Iterator[str]:
    """Yield from which figure to which the article changed, and when that was seen."""
    figures = [*(one.claim.figure for one in entry.revised), entry.claim.figure]
    printed = [figure.text if figure else "" for figure in figures]
    for one, old, new in zip(entry.revised, printed, printed[1:], strict=False):
        yield book.phrase("revised", old=old, new=new, day=book.day(one.until.date()))


def _source(article: Article, book: Phrasebook, indent: int) -> Line:
    outlet, day = article.outlet, book.day(article.published)
    if outlet == UNKNOWN_OUTLET:
        outlet = book.phrase("unknown_outlet")
    elif "outlet" in article.inferred:
        outlet = book.phrase("inferred", value=outlet)
    if "published" in article.inferred and article.published is not None:
        day = book.phrase("inferred", value=day)
    return Line((Part(outlet, Style.SOURCE, foreign=True), Part(book.comma), Part(day)), indent)


def _quotation(text: str, article: Article, indent: int) -> Line:
    quoted = phrasebook(article.language).quoted(text)
    return Line((Part(quoted, Style.QUOTE, foreign=True),), indent)


def _citation(article: Article, book: Phrasebook, indent: int) -> Line:
    places = [article.id]
    if article.url is not None and article.url != article.id:
        places.append(article.url)
    cited = Part("  ".join(places), Style.CITATION, foreign=True)
    if not article.also:
        return Line((cited,), indent)
    others = book.comma.join(one.url or one.article for one in article.also)
    also = Part(f"  {book.phrase('also_at', places=others)}", Style.CITATION, foreign=True)
    return Line((cited, also), indent)


def _unread(claims: Sequence[Claim], book: Phrasebook) -> Iterator[Line]:
    """Show figures and quotations whose meaning and speaker nobody read, and say so."""
    if not claims:
        return
    yield BLANK
    names = _language_names({claim.article.language for claim in claims}, book)
    yield Line((Part(book.phrase("unread_heading", languages=names), Style.HEADING),))
    for _, together in groupby(claims, key=lambda claim: (claim.article.id, claim.quote)):
        yield BLANK
        sentence = tuple(together)
        for claim in sentence:
            yield _unread_claim(claim, book)
        yield from _evidence(sentence[0], book, _DETAIL)


def _unread_claim(claim: Claim, book: Phrasebook) -> Line:
    unknown = Part(book.phrase("unread_speaker"), Style.MARK)
    if claim.figure is None:
        quoted = claim.attribution.content.of(claim.article.text)
        return Line((Part(quoted, Style.FIGURE, foreign=True), Part(" — "), unknown))
    return Line((*_figure(claim, book, part=False), unknown))


def _language_names(tags: Iterable[str], book: Phrasebook) -> str:
    return book.comma.join(book.language_name(tag) for tag in sorted(tags))


def _notes(answer: Answer, book: Phrasebook) -> Iterator[Line]:
    """Say what was not read or left out: silence about it would read as completeness."""
    trace, assistance = answer.trace, answer.assistance
    notes = []
    dropped = sum(trace.dropped.values())
    if assistance is not None and assistance.lead:
        notes.append(book.phrase("lead_by", model=assistance.model))
    if assistance is not None and assistance.failure is not None:
        reason = book.phrase(f"without_model_{assistance.failure}")
        what = "without_wording" if assistance.read else "without_model"
        notes.append(book.phrase(what, reason=reason))
    if dropped:
        notes.append(book.count("dropped", dropped))
    shown = {claim.article.language for claim in answer.unread}
    silent = set(answer.trace.unread_languages) - shown
    if silent:
        notes.append(book.phrase("unread", languages=_language_names(silent, book)))
    if notes:
        yield BLANK
    for note in notes:
        yield Line((Part(note, Style.MARK),))
