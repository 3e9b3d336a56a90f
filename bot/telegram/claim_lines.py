"""A claim as Telegram shows it: number, figure, speaker, source, and what must be known of them.

All is made from the public JSON form of an answer.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from bot.ledger.parts import EntryFigure, parts_of_totals
from bot.rendering.counted import counted
from bot.rendering.document_shape import AnswerObject, ClaimObject, UnreadObject
from bot.rendering.phrasebook import Phrasebook, phrasebook
from bot.telegram.html import bold, escaped, foreign, italic, link, sentence_url
from index.articles import UNKNOWN_OUTLET

Document = AnswerObject
Claim = ClaimObject
Quoted = ClaimObject | UnreadObject


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
    parts = [claim_number(claim)]
    if claim["figure"] is not None:
        if part:
            parts.append(escaped(book.phrase("included")))
        figure = claim["figure"]
        printed = counted(figure["text"], figure["noun"], claim["quote"])
        parts.append(bold(in_answer(printed, book)))
        parts.append("—")
    parts.append(speaker_name(claim, book))
    marks = [*_marks(claim, book, first)]
    if marks:
        parts.append(f"({book.semicolon.join(marks)})")
    return " ".join(parts)


def claim_number(claim: Claim) -> str:
    """Return a claim's number, a link to its sentence where the article has an address."""
    number, url = f"[{claim['id']}]", sentence_url(claim["url"], claim["quote"])
    return link(number, url) if url else number


def speaker_name(claim: Claim, book: Phrasebook) -> str:
    """Return who says so, or that it is the article's own voice."""
    if claim["speaker"] is None:
        return escaped(book.phrase("own_voice"))
    return in_answer(claim["speaker"], book)


def _marks(claim: Claim, book: Phrasebook, first: int | None) -> Iterator[str]:
    if claim["anonymous"]:
        yield escaped(book.phrase("unnamed"))
    if claim["hedge"] is not None:
        words = phrasebook(claim["language"]).quoted(claim["hedge"])
        yield in_answer(book.phrase("hedged", words=words), book)
    if claim["via"]:
        yield in_answer(book.phrase("via", names=book.comma.join(claim["via"])), book)
    if first is not None:
        yield escaped(book.phrase("same_origin", number=str(first)))
    if claim["superseded"]:
        yield escaped(book.phrase("superseded"))
    if claim.get("counts_others"):  # older stored answers do not tell
        yield escaped(book.phrase("counts_others"))
    yield from _revisions(claim, book)


def _revisions(claim: Claim, book: Phrasebook) -> Iterator[str]:
    """Yield from which figure to which the article changed; older stored answers know none."""
    known = claim.get("revised", ())
    printed = [one["figure"]["text"] for one in known]
    printed += [claim["figure"]["text"]] if claim["figure"] else []
    for one, old, new in zip(known, printed, printed[1:], strict=False):
        day = book.day(datetime.fromisoformat(one["until"]).date())
        yield in_answer(book.phrase("revised", old=old, new=new, day=day), book)


def source_line(claim: Claim, book: Phrasebook) -> str:
    """Return outlet and day of publication, and whether they are inferred."""
    day = book.day(published_on(claim))
    if "published" in claim["inferred"] and claim["published"]:
        day = book.phrase("inferred", value=day)
    return italic(f"{in_answer(outlet_name(claim, book), book)}{book.comma}{escaped(day)}")


def outlet_name(claim: Claim, book: Phrasebook) -> str:
    """Return the outlet as its readers know it; not yet HTML."""
    if claim["outlet"] == UNKNOWN_OUTLET:
        return book.phrase("unknown_outlet")
    if "outlet" in claim["inferred"]:
        return book.phrase("inferred", value=claim["outlet"])
    return str(claim["outlet"])


def published_on(claim: Quoted) -> date | None:
    """Return the day of publication, or None."""
    return date.fromisoformat(claim["published"]) if claim["published"] else None


def quoted_claim(claim: Quoted) -> str:
    """Return the quotation in the marks of its own language; not yet HTML."""
    return phrasebook(claim["language"]).quoted(claim["quote"])


def in_answer(text: str, book: Phrasebook) -> str:
    """Return words of an article as HTML, held together in an answer of another direction."""
    return foreign(text, right_to_left=book.right_to_left)


def language_names(tags: Iterable[str], book: Phrasebook) -> str:
    """Return the names of languages, in the order of the alphabet."""
    return book.comma.join(sorted(book.language_name(tag) for tag in tags))


def included_claims(claims: Sequence[Claim]) -> frozenset[int]:
    """Return the claims that are shown as part of a total."""
    return parts_of_totals(
        [
            EntryFigure(
                claim["id"],
                claim["article"],
                claim["figure"]["included"],
                claim.get("counts_others", False),  # older stored answers do not tell
            )
            for claim in claims
            if claim["figure"] is not None
        ]
    )
