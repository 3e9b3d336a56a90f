"""Where an entry was lost on the way from the article to the answer."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from evals.answers import GivenClaim
from evals.matching import claims_for
from evals.measures import EntryScore, QuestionScore


class Fate(StrEnum):
    """What became of a core entry, in the order of the stages."""

    NOT_RETRIEVED = "article not read"
    NO_PACK = "article in a language without a pack"
    NOT_READ = "article read, figure not read"
    WRONG_CATEGORY = "figure read, of another category than asked"
    NOT_SELECTED = "figure read, not selected"
    MISSED = "missed, stage unknown"
    SPEAKER_MISSING = "given without its speaker"
    WRONG_SPEAKER = "given with another speaker"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Workings:
    """What the answering tool did for one question, as far as it tells.

    Attributes:
        asked: Categories that the question was taken to ask for; empty where it named none.
        claims: Article id to all claims that were read in it; empty where not told.
        unread: Languages of articles found that could not be read for want of a language pack.
    """

    asked: tuple[str, ...] = ()
    claims: Mapping[str, tuple[GivenClaim, ...]] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


def fate(scored: EntryScore, answer_read: tuple[str, ...] | None, workings: Workings) -> Fate:
    """Return what became of one entry.

    Args:
        scored: How it fared.
        answer_read: Ids of the articles read for the answer, or None where the tool is silent.
        workings: What else is known.
    """
    if scored.speaker_right:
        return Fate.RIGHT
    if scored.claims:
        named = any(claim.speaker is not None for claim in scored.claims)
        return Fate.WRONG_SPEAKER if named else Fate.SPEAKER_MISSING
    if answer_read is None:
        return Fate.MISSED
    return _missed(scored, answer_read, workings)


def categories_read(scored: EntryScore, workings: Workings) -> tuple[str, ...]:
    """Return what the entry's figure was read as a count of, wherever its article has it."""
    read = workings.claims.get(scored.entry.article, ())
    figures = claims_for(scored.entry, read, None)
    return tuple(sorted({claim.counted or "statement" for claim in figures}))


def fates(scores: Iterable[QuestionScore], workings: Mapping[str, Workings]) -> Counter[Fate]:
    """Count the fates of all core entries; ``workings`` are by question id."""
    return Counter(
        fate(entry, scored.answer.read, workings.get(scored.question.id, Workings()))
        for scored in scores
        for entry in scored.entries
    )


def _missed(scored: EntryScore, answer_read: tuple[str, ...], workings: Workings) -> Fate:
    if scored.entry.article not in answer_read:
        return Fate.NOT_RETRIEVED
    if scored.language in workings.unread:
        return Fate.NO_PACK
    if scored.entry.article not in workings.claims:
        return Fate.MISSED
    return _not_given(categories_read(scored, workings), workings.asked)


def _not_given(categories: tuple[str, ...], asked: tuple[str, ...]) -> Fate:
    if not categories:
        return Fate.NOT_READ
    if asked and not set(categories) & set(asked):
        return Fate.WRONG_CATEGORY
    return Fate.NOT_SELECTED
