"""An answer as it is sent: the short answer, its claims by event, and what was left out."""

from collections.abc import Iterator, Sequence

from bot.rendering.document_shape import EventObject
from bot.rendering.phrasebook import Phrasebook, phrasebook
from bot.telegram.claim_lines import (
    Claim,
    Document,
    claim_line,
    in_answer,
    included_claims,
    language_names,
    published_on,
    quoted_claim,
    source_line,
)
from bot.telegram.html import blockquotes, bold, escaped, italic, link, pages, sentence_url
from bot.telegram.phrases import phrases


def answer_pages(document: Document, taken_as: str | None, *, early: bool) -> tuple[str, ...]:
    """Return the answer itself; ``taken_as`` is what a follow-up question was taken for."""
    book, own = phrasebook(document["language"]), phrases(document["language"])
    summary = bold(escaped(summary_line(document)))
    if taken_as is not None:
        words = own("understood", question=taken_as)
        summary = f"{summary}\n{italic(in_answer(words, book))}"
    if early:
        summary = f"{summary}\n{italic(escaped(own('early')))}"
    found = _ledger(document) if document["claims"] else _nearest(document)
    return pages(
        summary, [*_lead(document), *found, *_unread(document, book), *_notes(document, book)]
    )


def summary_line(document: Document) -> str:
    """Return the short answer: the first line of the text, or the first after a model's lead."""
    lines = document["text"].split("\n")
    lead = len(document["lead"])
    return str(lines[lead + 1 if lead and len(lines) > lead + 1 else 0])


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
        heading, parts = _heading(event, of_event, book), included_claims(of_event)
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


def _heading(event: EventObject, claims: Sequence[Claim], book: Phrasebook) -> str:
    label = bold(in_answer(event["label"], book))
    figures = [claim for claim in claims if claim["figure"] is not None]
    alone = event["verdict"] == "single" and len(figures) > 1
    if not figures or alone:
        return label
    return f"{label} — {escaped(book.phrase('verdict_' + event['verdict']))}"


def _evidence(line: str, claim: Claim, book: Phrasebook) -> Iterator[str]:
    """Yield a claim with outlet, date and quotation; the original goes before a translation."""
    first, *rest = blockquotes(quoted_claim(claim))
    yield f"{line}\n{source_line(claim, book)}\n{first}"
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
        outlet = in_answer(passage["outlet"], book)
        yield f"{head}{italic(outlet)} · {in_answer(passage['article'], book)}\n{first}"
        yield from rest


def _unread(document: Document, book: Phrasebook) -> Iterator[str]:
    """Yield figures and quotations of articles without a language pack, set apart."""
    claims = document["unread"]
    if not claims:
        return
    names = language_names({claim["language"] for claim in claims}, book)
    yield italic(escaped(book.phrase("unread_heading", languages=names)))
    for claim in claims:
        figure = f"{bold(in_answer(claim['figure']['text'], book))} — " if claim["figure"] else ""
        url = sentence_url(claim["url"], claim["quote"])
        source = in_answer(claim["outlet"], book)
        source = link(source, url) if url else source
        first, *rest = blockquotes(quoted_claim(claim))
        day = escaped(book.day(published_on(claim)))
        speaker = escaped(book.phrase("unread_speaker"))
        yield f"{figure}{speaker}\n{italic(f'{source}{book.comma}{day}')}\n{first}"
        yield from rest


def _notes(document: Document, book: Phrasebook) -> Iterator[str]:
    """Say what was not read or left out: silence about it would read as completeness."""
    notes = []
    help_given = document["assistance"]
    if help_given and document["lead"]:
        notes.append(book.phrase("lead_by", model=help_given["model"]))
    if help_given and help_given["failure"] is not None and document["mode"] != "model":
        reason = book.phrase(f"without_model_{help_given['failure']}")
        notes.append(book.phrase("without_model", reason=reason))
    if document["dropped"]:
        notes.append(book.count("dropped", document["dropped"]))
    shown = {claim["language"] for claim in document["unread"]}
    silent = {*document["reading"]["unread_languages"]} - shown
    if silent:
        notes.append(book.phrase("unread", languages=language_names(silent, book)))
    if notes:
        yield "\n".join(italic(escaped(note)) for note in notes)
