"""An answer as one JSON object, of the shape that ``document_shape`` has."""

import json
import re

from bot.answers import Answer, Answered, Entry, Ledger, NotReported, Revision, Trace
from bot.claims import Claim, Figure
from bot.model.assistance import Assistance
from bot.rendering.document_shape import (
    SCHEMA,
    AnswerObject,
    AssistanceObject,
    ClaimObject,
    FigureObject,
    NearestObject,
    ReadingObject,
    RevisionObject,
    UnreadObject,
)
from bot.rendering.text import as_text
from index.articles import Passage

_DECIMALS = 3
_TERMINAL_CONTROL = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def as_document(answer: Answer, asked: str | None = None) -> AnswerObject:
    """Return the public JSON form of ``answer``.

    ``asked`` is the question as it was put, where ``question`` is a follow-up made to stand alone.
    """
    ledger = answer.ledger if isinstance(answer, Answered) else Ledger(())
    nearest = answer.nearest if isinstance(answer, NotReported) else ()
    helped = answer.assistance
    translations = helped.translations if helped is not None else {}
    return {
        "schema": SCHEMA,
        "question": answer.question.text,
        "asked": answer.question.text if asked is None else asked,
        "language": answer.question.language,
        "outcome": "answered" if isinstance(answer, Answered) else "not_reported",
        "by_nearness": isinstance(answer, Answered) and answer.by_nearness,
        "text": as_text(answer),
        "claims": [_claim(entry, translations.get(entry.id)) for entry in ledger.entries],
        "events": [
            {
                "id": event.id,
                "label": event.label,
                "verdict": event.verdict.value,
                "day_unknown": event.day_unknown,
                "unsure": event.unsure,
                "claims": [entry.id for entry in event.entries],
            }
            for event in ledger.events
        ],
        "nearest": [_nearest(passage) for passage in nearest],
        "unread": [_unread(claim) for claim in answer.unread],
        "dropped": sum(answer.trace.dropped.values()),
        "reading": _reading(answer.trace),
        "lead": [
            {"text": sentence.text, "claims": list(sentence.claims)}
            for sentence in (helped.lead if helped is not None else ())
        ],
        "mode": "model" if helped is not None and helped.read else "extractive",
        "model": helped.model if helped is not None and helped.read else None,
        "assistance": None if helped is None else _assistance(helped),
        "milliseconds": {
            stage: round(value, _DECIMALS) for stage, value in answer.trace.milliseconds.items()
        },
    }


def encoded(document: object, *, ascii_only: bool = False) -> str:
    """Return ``document`` as JSON that is safe to print on a terminal and loses nothing."""
    text = json.dumps(document, ensure_ascii=ascii_only, indent=2)
    return _TERMINAL_CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _claim(entry: Entry, translation: str | None) -> ClaimObject:
    claim, attribution, article = entry.claim, entry.claim.attribution, entry.claim.article
    speaker_span = attribution.speaker_span
    return {
        "id": entry.id,
        "statement": attribution.content.of(article.text),
        "figure": None if claim.figure is None else _figure(claim.figure),
        "speaker": attribution.speaker,
        "speaker_span": None if speaker_span is None else list(speaker_span),
        "cue": attribution.cue,
        "hedged": attribution.hedge is not None,
        "hedge": attribution.hedge,
        "anonymous": attribution.anonymous,
        "known_as": list(attribution.known_as),
        "via": list(attribution.via),
        "mode": attribution.mode.value,
        "outlet": article.outlet,
        "article": article.id,
        "title": article.title,
        "url": article.url,
        "published": None if article.published is None else article.published.isoformat(),
        "language": article.language,
        "inferred": sorted(article.inferred),
        "quote": claim.quote_text,
        "span": list(claim.quote),
        "event": entry.event,
        "origin": entry.origin,
        "superseded": entry.superseded,
        "counts_others": entry.counts_others,
        "revised": [_revision(one, one.claim.figure) for one in entry.revised if one.claim.figure],
        "also": [{"article": one.article, "url": one.url} for one in article.also],
        "background": claim.background,
        "translation": translation,
    }


def _figure(figure: Figure) -> FigureObject:
    return {
        "low": figure.low,
        "high": figure.high,
        "qualifier": None if figure.qualifier is None else figure.qualifier.value,
        "text": figure.text,
        "counted": figure.counted,
        "noun": figure.noun,
        "who": figure.who,
        "unit": figure.unit.value,
        "included": figure.included,
    }


def _revision(one: Revision, figure: Figure) -> RevisionObject:
    return {
        "figure": _figure(figure),
        "text": one.claim.quote_text,
        "until": one.until.isoformat(),
        "version": one.version,
        "span": list(one.claim.quote),
    }


def _assistance(helped: Assistance) -> AssistanceObject:
    used = dict.fromkeys((one.prompt, one.version, one.hash) for one in helped.exchanges)
    return {
        "model": helped.model,
        "proposed": helped.proposed,
        "dropped": dict(helped.dropped),
        "left_out": helped.left_out,
        "failure": None if helped.failure is None else helped.failure.value,
        "prompts": [{"prompt": name, "version": v, "hash": digest} for name, v, digest in used],
        "tokens_sent": helped.usage.prompt,
        "tokens_received": helped.usage.completion,
        "tokens_estimated": helped.usage.estimated,
        "cost": helped.cost,
    }


def _nearest(passage: Passage) -> NearestObject:
    return {
        "article": passage.article.id,
        "outlet": passage.article.outlet,
        "quote": passage.text,
        "span": list(passage.chunk.span),
    }


def _unread(claim: Claim) -> UnreadObject:
    article = claim.article
    return {
        "statement": claim.attribution.content.of(article.text),
        "figure": None if claim.figure is None else _figure(claim.figure),
        "outlet": article.outlet,
        "article": article.id,
        "title": article.title,
        "url": article.url,
        "published": None if article.published is None else article.published.isoformat(),
        "language": article.language,
        "quote": claim.quote_text,
        "span": list(claim.quote),
    }


def _reading(trace: Trace) -> ReadingObject:
    return {
        "retrieved": len(trace.retrieved),
        "articles": list(trace.articles_read),
        "claims": trace.claims_read,
        "dropped": dict(trace.dropped),
        "unread_languages": list(trace.unread_languages),
        "limits": {
            "languages": sorted(trace.limits.languages),
            "outlets": sorted(trace.limits.outlets),
            "since": trace.limits.since.isoformat() if trace.limits.since else None,
            "until": trace.limits.until.isoformat() if trace.limits.until else None,
        },
    }
