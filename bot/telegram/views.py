"""An answer as Telegram shows it: the ledger, and the other ways to look at it.

All are made from the stored JSON form, so that they are the same after a restart. Each returns
pages of HTML. The answer's own phrases are those of its language pack; titles are the bot's.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.rendering.phrasebook import Phrasebook, phrasebook
from bot.telegram.answers_store import StoredAnswer
from bot.telegram.html import (
    blockquotes,
    bold,
    escaped,
    foreign,
    italic,
    link,
    pages,
    sentence_url,
)
from bot.telegram.phrases import phrases
from index.loading.inference import UNKNOWN_OUTLET

Document = Mapping[str, Any]
Claim = Mapping[str, Any]


class View(StrEnum):
    """Ways to look at an answer; the values stand in the buttons' data."""

    ANSWER = "l"
    SOURCES = "s"
    QUOTES = "q"
    TIMELINE = "t"
    WHY = "w"


def stored_pages(view: View, stored: StoredAnswer) -> tuple[str, ...]:
    """Return the pages of ``view`` of a stored answer."""
    return view_pages(
        view,
        stored.document,
        stored.index_version,
        taken_as=stored.taken_as,
        early=stored.index_version is None,
    )


def view_pages(
    view: View,
    document: Document,
    index_version: str | None = None,
    *,
    taken_as: str | None = None,
    early: bool = False,
) -> tuple[str, ...]:
    """Return the pages of ``view``.

    Args:
        view: How to look at the answer.
        document: The answer in its public JSON form.
        index_version: Which index it comes from, for the view that says so.
        taken_as: What a follow-up question was taken for, or None where it stood for itself.
        early: Whether the articles had not been read to the end when it was answered.
    """
    if view is View.WHY:
        return _why(document, index_version)
    if view is View.ANSWER:
        return _answer(document, taken_as, early=early)
    return _VIEWS[view](document)


def context_page(
    claim: Claim, before: str, after: str, language: str, ui_language: str | None
) -> str:
    """Return the passage of a claim between what stands before and after it in the article."""
    book, own = phrasebook(language), phrases(ui_language or language)
    title = own("context_title", outlet=_outlet(claim, book))
    (quote, *_) = (escaped(claim["quote"][:2000]),)
    text = f"{escaped(before)} {bold(quote)} {escaped(after)}".strip()
    return f"{escaped(title)}\n<blockquote>{text}</blockquote>\n{_source(claim, book)}"


def claim_line(
    claim: Claim, book: Phrasebook, first: int | None = None, *, part: bool = False
) -> str:
    """Return number, figure, speaker and what must be known of them, on one line.

    Args:
        claim: In its public JSON form.
        book: The phrases of the answer's language.
        first: The claim that goes back to the same origin and comes first, or None.
        part: Whether its figure is part of a total that is shown too.
    """
    parts = [_number(claim)]
    if claim["figure"] is not None:
        if part:
            parts.append(escaped(book.phrase("included")))
        parts.append(bold(_foreign(_printed(claim), book)))
        parts.append("—")
    parts.append(_speaker(claim, book))
    marks = [*_marks(claim, book, first)]
    if marks:
        parts.append(f"({book.semicolon.join(marks)})")
    return " ".join(parts)


def _number(claim: Claim) -> str:
    """Return a claim's number, a link to its sentence where the article has an address."""
    number, url = f"[{claim['id']}]", sentence_url(claim["url"], claim["quote"])
    return link(number, url) if url else number


def summary_line(document: Document) -> str:
    """Return the short answer: the first line of the text, or the first after a model's lead."""
    lines = document["text"].split("\n")
    lead = len(document["lead"])
    return str(lines[lead + 1 if lead and len(lines) > lead + 1 else 0])


def _answer(document: Document, taken_as: str | None, *, early: bool) -> tuple[str, ...]:
    book, own = phrasebook(document["language"]), phrases(document["language"])
    summary = bold(escaped(summary_line(document)))
    if taken_as is not None:
        words = own("understood", question=taken_as)
        summary = f"{summary}\n{italic(_foreign(words, book))}"
    if early:
        summary = f"{summary}\n{italic(escaped(own('early')))}"
    found = _ledger(document) if document["claims"] else _nearest(document)
    return pages(
        summary, [*_lead(document), *found, *_unread(document, book), *_notes(document, book)]
    )


def _lead(document: Document) -> Iterator[str]:
    """Yield the model's sentences, each with the claims that it rests on."""
    sentences = [
        f"{escaped(sentence['text'])}{''.join(f' [{number}]' for number in sentence['claims'])}"
        for sentence in document["lead"]
    ]
    if sentences:
        yield "\n".join(sentences)


def _ledger(document: Document) -> Iterator[str]:
    book = phrasebook(document["language"])
    claims = {claim["id"]: claim for claim in document["claims"]}
    first_of_origin: dict[int, int] = {}
    for event in document["events"]:
        of_event = [claims[number] for number in event["claims"]]
        heading, parts = _heading(event, of_event, book), _parts(of_event)
        told: Claim | None = None
        for claim in of_event:
            first = first_of_origin.setdefault(claim["origin"], claim["id"])
            part = claim["id"] in parts
            line = claim_line(claim, book, None if first == claim["id"] else first, part=part)
            blocks = [line]
            if told is None or (told["article"], told["span"]) != (claim["article"], claim["span"]):
                blocks = [*_evidence(line, claim, book)]
            blocks[0] = f"{heading}\n{blocks[0]}" if heading else blocks[0]
            heading, told = "", claim
            yield from blocks


def _parts(claims: Sequence[Claim]) -> frozenset[int]:
    """Return the claims that are shown as part of a total: of one that their article gives."""
    figures = [claim for claim in claims if claim["figure"] is not None]
    totals = {claim["article"] for claim in figures if not claim["figure"]["included"]}
    return frozenset(
        claim["id"]
        for claim in figures
        if claim["figure"]["included"] and claim["article"] in totals
    )


def _evidence(line: str, claim: Claim, book: Phrasebook) -> Iterator[str]:
    """Yield a claim with outlet, date and quotation; the original goes before a translation."""
    first, *rest = blockquotes(_quoted(claim))
    yield f"{line}\n{_source(claim, book)}\n{first}"
    yield from rest
    if claim["translation"]:
        yield from blockquotes(book.phrase("translation", text=claim["translation"]))


def _nearest(document: Document) -> Iterator[str]:
    if document["unread"]:
        return
    book = phrasebook(document["language"])
    for number, passage in enumerate(document["nearest"]):
        first, *rest = blockquotes(passage["quote"])
        head = f"{escaped(book.phrase('nearest'))}\n" if number == 0 else ""
        outlet = _foreign(passage["outlet"], book)
        yield f"{head}{italic(outlet)} · {_foreign(passage['article'], book)}\n{first}"
        yield from rest


def _unread(document: Document, book: Phrasebook) -> Iterator[str]:
    """Yield figures and quotations of articles without a language pack, set apart."""
    claims = document["unread"]
    if not claims:
        return
    names = _language_names({claim["language"] for claim in claims}, book)
    yield italic(escaped(book.phrase("unread_heading", languages=names)))
    for claim in claims:
        figure = f"{bold(_foreign(claim['figure']['text'], book))} — " if claim["figure"] else ""
        url = sentence_url(claim["url"], claim["quote"])
        source = _foreign(claim["outlet"], book)
        source = link(source, url) if url else source
        first, *rest = blockquotes(_quoted(claim))
        day = escaped(book.day(_day(claim)))
        speaker = escaped(book.phrase("unread_speaker"))
        yield f"{figure}{speaker}\n{italic(f'{source}{book.comma}{day}')}\n{first}"
        yield from rest


def _notes(document: Document, book: Phrasebook) -> Iterator[str]:
    """Say what was not read or left out: silence about it would read as completeness."""
    notes = []
    help_given = document["assistance"]
    if document["lead"]:
        notes.append(book.phrase("lead_by", model=help_given["model"]))
    if help_given and help_given["failure"] is not None and document["mode"] != "model":
        reason = book.phrase(f"without_model_{help_given['failure']}")
        notes.append(book.phrase("without_model", reason=reason))
    if document["dropped"]:
        notes.append(book.count("dropped", document["dropped"]))
    shown = {claim["language"] for claim in document["unread"]}
    silent = {*document["reading"]["unread_languages"]} - shown
    if silent:
        notes.append(book.phrase("unread", languages=_language_names(silent, book)))
    if notes:
        yield "\n".join(italic(escaped(note)) for note in notes)


def _sources(document: Document) -> tuple[str, ...]:
    book, own = phrasebook(document["language"]), phrases(document["language"])
    by_article: dict[str, list[Claim]] = {}
    for claim in document["claims"]:
        by_article.setdefault(claim["article"], []).append(claim)
    blocks = [_article(claims, book) for claims in by_article.values()]
    return pages(bold(escaped(own("sources_title"))), blocks or [escaped(own("no_claims"))])


def _article(claims: Sequence[Claim], book: Phrasebook) -> str:
    one = claims[0]
    title = _foreign(one["title"] or one["article"], book)
    url = sentence_url(one["url"], one["quote"])
    numbers = " ".join(f"[{claim['id']}]" for claim in claims)
    others = book.comma.join(also["url"] or also["article"] for also in one.get("also", ()))
    also = f"\n{_foreign(book.phrase('also_at', places=others), book)}" if others else ""
    return f"{link(title, url) if url else title}\n{_source(one, book)} {numbers}{also}"


def _quotes(document: Document) -> tuple[str, ...]:
    book, own = phrasebook(document["language"]), phrases(document["language"])

    def blocks() -> Iterator[str]:
        seen = set()
        for claim in document["claims"]:
            place = (claim["article"], tuple(claim["span"]))
            if place not in seen:
                seen.add(place)
                number = f"{_number(claim)} {_speaker(claim, book)}"
                first, *rest = blockquotes(_quoted(claim), expandable=False)
                yield f"{number}\n{first}\n{_source(claim, book)}"
                yield from rest

    found = [*blocks()]
    return pages(bold(escaped(own("quotes_title"))), found or [escaped(own("no_claims"))])


def _timeline(document: Document) -> tuple[str, ...]:
    book, own = phrasebook(document["language"]), phrases(document["language"])
    by_day: dict[str, list[str]] = {}
    parts = frozenset[int]().union(
        *(
            _parts([claim for claim in document["claims"] if claim["event"] == event["id"]])
            for event in document["events"]
        )
    )
    for claim in sorted(document["claims"], key=lambda claim: claim["published"] or "9999"):
        day = escaped(book.day(_day(claim)))
        told = claim_line(claim, book, part=claim["id"] in parts)
        line = f"{told}{book.comma}{_foreign(_outlet(claim, book), book)}"
        by_day.setdefault(day, []).append(line)
    blocks = [f"{bold(day)}\n" + "\n".join(lines[:20]) for day, lines in by_day.items()]
    return pages(bold(escaped(own("timeline_title"))), blocks or [escaped(own("no_claims"))])


def _why(document: Document, index_version: str | None) -> tuple[str, ...]:
    book, own = phrasebook(document["language"]), phrases(document["language"])
    reading = document["reading"]
    lines = [
        own("why_searched", number=reading["retrieved"]),
        own("why_read", number=len(reading["articles"])),
        own("why_claims", number=reading["claims"]),
        own("why_shown", number=len(document["claims"])),
        own("why_dropped", number=document["dropped"]),
        *(f"  {number} × {reason}" for reason, number in reading["dropped"].items()),
    ]
    if reading["unread_languages"]:
        names = _language_names(reading["unread_languages"], book)
        lines.append(own("why_unread", languages=names))
    lines.append(own("why_time", milliseconds=round(sum(document["milliseconds"].values()))))
    if index_version:
        refreshed = datetime.fromisoformat(index_version).astimezone()
        lines.append(own("why_index", version=f"{refreshed:%Y-%m-%d %H:%M}"))
    articles = "\n".join(f"· {_foreign(name, book)}" for name in reading["articles"][:20])
    question = f"<blockquote>{escaped(document['question'][:1000])}</blockquote>"
    listed = [question, "\n".join(map(escaped, lines)), *([articles] if articles else [])]
    return pages(bold(escaped(own("why_title"))), listed)


def _heading(event: Mapping[str, Any], claims: Sequence[Claim], book: Phrasebook) -> str:
    label = bold(_foreign(event["label"], book))
    figures = [claim for claim in claims if claim["figure"] is not None]
    alone = event["verdict"] == "single" and len(figures) > 1
    if not figures or alone:
        return label
    return f"{label} — {escaped(book.phrase('verdict_' + event['verdict']))}"


def _printed(claim: Claim) -> str:
    """Return the figure with its noun where that stands right behind it, word for word."""
    figure = claim["figure"]
    together = f"{figure['text']} {figure['noun']}"
    return together if figure["noun"] and together in claim["quote"] else str(figure["text"])


def _speaker(claim: Claim, book: Phrasebook) -> str:
    if claim["speaker"] is None:
        return escaped(book.phrase("own_voice"))
    return _foreign(claim["speaker"], book)


def _marks(claim: Claim, book: Phrasebook, first: int | None) -> Iterator[str]:
    if claim["anonymous"]:
        yield escaped(book.phrase("unnamed"))
    if claim["hedge"] is not None:
        words = phrasebook(claim["language"]).quoted(claim["hedge"])
        yield _foreign(book.phrase("hedged", words=words), book)
    if claim["via"]:
        yield _foreign(book.phrase("via", names=book.comma.join(claim["via"])), book)
    if first is not None:
        yield escaped(book.phrase("same_origin", number=str(first)))
    if claim["superseded"]:
        yield escaped(book.phrase("superseded"))
    yield from _revisions(claim, book)


def _revisions(claim: Claim, book: Phrasebook) -> Iterator[str]:
    """Yield from which figure to which the article changed; older stored answers know none."""
    known = claim.get("revised", ())
    printed = [one["figure"]["text"] for one in known]
    printed += [claim["figure"]["text"]] if claim["figure"] else []
    for one, old, new in zip(known, printed, printed[1:], strict=False):
        day = book.day(datetime.fromisoformat(one["until"]).date())
        yield _foreign(book.phrase("revised", old=old, new=new, day=day), book)


def _source(claim: Claim, book: Phrasebook) -> str:
    day = book.day(_day(claim))
    if "published" in claim["inferred"] and claim["published"]:
        day = book.phrase("inferred", value=day)
    return italic(f"{_foreign(_outlet(claim, book), book)}{book.comma}{escaped(day)}")


def _outlet(claim: Claim, book: Phrasebook) -> str:
    if claim["outlet"] == UNKNOWN_OUTLET:
        return book.phrase("unknown_outlet")
    if "outlet" in claim["inferred"]:
        return book.phrase("inferred", value=claim["outlet"])
    return str(claim["outlet"])


def _day(claim: Claim) -> date | None:
    return date.fromisoformat(claim["published"]) if claim["published"] else None


def _language_names(tags: Iterable[str], book: Phrasebook) -> str:
    return book.comma.join(sorted(book.language_name(tag) for tag in tags))


def _quoted(claim: Claim) -> str:
    return phrasebook(claim["language"]).quoted(claim["quote"])


def _foreign(text: str, book: Phrasebook) -> str:
    return foreign(text, right_to_left=book.right_to_left)


_VIEWS: Mapping[View, Callable[[Document], tuple[str, ...]]] = {
    View.SOURCES: _sources,
    View.QUOTES: _quotes,
    View.TIMELINE: _timeline,
}
