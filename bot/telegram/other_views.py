"""Other ways to look at an answer: its sources, quotations and days, and how it came about."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.rendering.phrasebook import Phrasebook, phrasebook
from bot.telegram.claim_lines import (
    Claim,
    Document,
    claim_line,
    claim_number,
    in_answer,
    included_claims,
    language_names,
    outlet_name,
    published_on,
    quoted_claim,
    source_line,
    speaker_name,
)
from bot.telegram.html import blockquotes, bold, escaped, link, pages, sentence_url
from bot.telegram.phrases import phrases


def source_pages(document: Document) -> tuple[str, ...]:
    """Return the articles, each with the numbers of its claims."""
    book, own = phrasebook(document["language"]), phrases(document["language"])
    by_article: dict[str, list[Claim]] = {}
    for claim in document["claims"]:
        by_article.setdefault(claim["article"], []).append(claim)
    blocks = [_article(claims, book) for claims in by_article.values()]
    return pages(bold(escaped(own("sources_title"))), blocks or [escaped(own("no_claims"))])


def _article(claims: Sequence[Claim], book: Phrasebook) -> str:
    one = claims[0]
    title = in_answer(one["title"] or one["article"], book)
    url = sentence_url(one["url"], one["quote"])
    numbers = " ".join(f"[{claim['id']}]" for claim in claims)
    others = book.comma.join(also["url"] or also["article"] for also in one.get("also", ()))
    also = f"\n{in_answer(book.phrase('also_at', places=others), book)}" if others else ""
    return f"{link(title, url) if url else title}\n{source_line(one, book)} {numbers}{also}"


def quote_pages(document: Document) -> tuple[str, ...]:
    """Return the quotations in full, each once."""
    book, own = phrasebook(document["language"]), phrases(document["language"])
    found = [*_quotations(document, book)]
    return pages(bold(escaped(own("quotes_title"))), found or [escaped(own("no_claims"))])


def _quotations(document: Document, book: Phrasebook) -> Iterator[str]:
    seen = set()
    for claim in document["claims"]:
        place = (claim["article"], tuple(claim["span"]))
        if place not in seen:
            seen.add(place)
            number = f"{claim_number(claim)} {speaker_name(claim, book)}"
            first, *rest = blockquotes(quoted_claim(claim), expandable=False)
            yield f"{number}\n{first}\n{source_line(claim, book)}"
            yield from rest


def timeline_pages(document: Document) -> tuple[str, ...]:
    """Return the claims by the day of their publication."""
    book, own = phrasebook(document["language"]), phrases(document["language"])
    by_day: dict[str, list[str]] = {}
    parts = frozenset[int]().union(
        *(
            included_claims(
                [claim for claim in document["claims"] if claim["event"] == event["id"]]
            )
            for event in document["events"]
        )
    )
    for claim in sorted(document["claims"], key=lambda claim: claim["published"] or "9999"):
        day = escaped(book.day(published_on(claim)))
        told = claim_line(claim, book, part=claim["id"] in parts)
        line = f"{told}{book.comma}{in_answer(outlet_name(claim, book), book)}"
        by_day.setdefault(day, []).append(line)
    blocks = [f"{bold(day)}\n" + "\n".join(lines[:20]) for day, lines in by_day.items()]
    return pages(bold(escaped(own("timeline_title"))), blocks or [escaped(own("no_claims"))])


def why_pages(document: Document, index_version: str | None) -> tuple[str, ...]:
    """Return how much was searched, read and dropped, and how long it took."""
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
        names = language_names(reading["unread_languages"], book)
        lines.append(own("why_unread", languages=names))
    lines.append(own("why_time", milliseconds=round(sum(document["milliseconds"].values()))))
    if index_version:
        refreshed = datetime.fromisoformat(index_version).astimezone()
        lines.append(own("why_index", version=f"{refreshed:%Y-%m-%d %H:%M}"))
    articles = "\n".join(f"· {in_answer(name, book)}" for name in reading["articles"][:20])
    question = f"<blockquote>{escaped(document['question'][:1000])}</blockquote>"
    listed = [question, "\n".join(map(escaped, lines)), *([articles] if articles else [])]
    return pages(bold(escaped(own("why_title"))), listed)
