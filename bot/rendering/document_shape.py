"""The shape of an answer as JSON: public, versioned. A change of meaning raises ``SCHEMA``.

Keys may be added under one version; none is removed, renamed or given another meaning.
"""

from typing import Literal, TypedDict

SCHEMA: Literal[1] = 1


class FigureObject(TypedDict):
    """A figure; ``low`` and ``high`` are null where the article gives no number."""

    low: float | None
    high: float | None
    qualifier: str | None
    text: str
    counted: str
    noun: str | None
    who: str | None
    unit: str
    included: bool


class RevisionObject(TypedDict):
    """A figure that the article gave until its text changed; that was seen at ``until`` (UTC).

    ``text`` is the sentence in that version, whose stored characters in ``span`` it is
    (``whosays show ARTICLE --version N``).
    """

    figure: FigureObject
    text: str
    until: str
    version: int
    span: list[int]


class AddressObject(TypedDict):
    """Another address at which the outlet has the same text; ``url`` may be null."""

    article: str
    url: str | None


class ClaimObject(TypedDict):
    """One claim; ``quote`` is exactly the stored article's characters in ``span``.

    ``counts_others`` says that its figure may count others beside the asked people.
    """

    id: int
    statement: str
    figure: FigureObject | None
    speaker: str | None
    speaker_span: list[int] | None
    cue: str | None
    hedged: bool
    hedge: str | None
    anonymous: bool
    known_as: list[str]
    via: list[str]
    mode: str
    outlet: str
    article: str
    title: str | None
    url: str | None
    published: str | None
    language: str
    inferred: list[str]
    quote: str
    span: list[int]
    event: int
    origin: int
    superseded: bool
    counts_others: bool
    revised: list[RevisionObject]
    also: list[AddressObject]
    background: bool
    translation: str | None


class EventObject(TypedDict):
    """One event; ``claims`` are ids.

    ``day_unknown`` says that its articles tell no day, ``unsure`` that not all that was asked fits.
    """

    id: int
    label: str
    verdict: str
    day_unknown: bool
    unsure: bool
    claims: list[int]


class NearestObject(TypedDict):
    """A passage near to what was asked, where no article reports it."""

    article: str
    outlet: str
    quote: str
    span: list[int]


class UnreadObject(TypedDict):
    """A figure or a quotation of an article without a language pack.

    What the figure counts and who is quoted was not read; ``figure`` is null for a quotation.
    """

    statement: str
    figure: FigureObject | None
    outlet: str
    article: str
    title: str | None
    url: str | None
    published: str | None
    language: str
    quote: str
    span: list[int]


class LimitsObject(TypedDict):
    """Which articles could be found; an empty list or null sets no limit."""

    languages: list[str]
    outlets: list[str]
    since: str | None
    until: str | None


class ReadingObject(TypedDict):
    """How the answer came about."""

    retrieved: int
    articles: list[str]
    claims: int
    dropped: dict[str, int]
    unread_languages: list[str]
    limits: LimitsObject


class LeadObject(TypedDict):
    """A sentence by the model, and the ids of the claims that it rests on."""

    text: str
    claims: list[int]


class PromptObject(TypedDict):
    """A prompt that was used, so that an answer can be traced to its very text."""

    prompt: str
    version: int
    hash: str


class AssistanceObject(TypedDict):
    """A language model's part in the answer.

    ``failure`` is null where all went well; ``cost`` is null where the price is not known.
    """

    model: str
    proposed: int
    dropped: dict[str, int]
    left_out: int
    failure: str | None
    prompts: list[PromptObject]
    tokens_sent: int
    tokens_received: int
    tokens_estimated: bool
    cost: float | None


class AnswerObject(TypedDict):
    """The whole answer.

    ``by_nearness``: its statements are what comes nearest to an open question, and may not answer.
    """

    schema: Literal[1]
    question: str
    asked: str
    language: str
    outcome: Literal["answered", "not_reported"]
    by_nearness: bool
    text: str
    claims: list[ClaimObject]
    events: list[EventObject]
    nearest: list[NearestObject]
    unread: list[UnreadObject]
    dropped: int
    reading: ReadingObject
    lead: list[LeadObject]
    mode: Literal["extractive", "model"]
    model: str | None
    assistance: AssistanceObject | None
    milliseconds: dict[str, float]
