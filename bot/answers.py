"""An answer: claims grouped by event and origin, or the news that the corpus has none.

That nothing is reported is a type of its own. An outage is an exception, never an answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.claims import Circumstances, Claim
from bot.model.assistance import Assistance
from index.articles import Passage
from index.searching.search import EVERYTHING, Limits


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and what it asks for.

    Attributes:
        text: As it was put.
        language: BCP 47 primary tag; the answer is written in it.
        wants_figure: Whether it asks how many (or how much).
        asks_whether: Whether it asks if something happened ("were any hurt"), or who says so.
        said: What somebody is to have said, where it asks who says that; or "".
        asks_words: Whether it asks what a speaker says, so that words answer too.
        counted: Categories of the lexicons that are asked for ("killed"); empty where none fits.
        noun: The counted thing in the question's words where no category fits, or None.
        kind: The noun for the people who came to an asked harm, where no class fits, or None.
        nouns_alike: What the articles call that thing, or these people: languages and nouns.
        destroyed: The words for what it asks how many of were destroyed; "" where it names nothing.
        counts_people: Whether it counts people, of whom it asks what no category has.
        measures: Kinds of measure that answer it ("age", "money"); empty where it asks for none.
        counts_besides: Whether it asks how many as well, beside such a measure.
        who: The victim class that the figure must be of ("children"), or None for anyone.
        or_who: A further class that will do as well ("women and children"), or None.
        state: The state in which the hurt must be ("serious", "discharged"), or None for any.
        nationality: ISO codes of countries that the counted must be of; empty: of any.
        speakers: Names of speakers whose statements are asked for; empty: anyone's.
        also_heard: Names of speakers whose words a second question asks for, besides the figure.
        about_people: Names of people whom the question is about ("who is X").
        circumstances: Place, time and actors of the event that is asked about.
        unknown_words: Words that may be names, where the script has no capitals to tell.
        background: Whether it asks for a running total over years ("since 2011").
        clause: The words of the text that ask for this, if it asks for more; else "".
        parts: What it asks for, each as a question on the same event; empty if it is one thing.
    """

    text: str
    language: str
    wants_figure: bool
    asks_whether: bool = False
    said: str = ""
    asks_words: bool = False
    counted: tuple[str, ...] = ()
    noun: str | None = None
    kind: str | None = None
    nouns_alike: frozenset[tuple[str, str]] = frozenset()
    destroyed: str = ""
    counts_people: bool = False
    measures: frozenset[str] = frozenset()
    counts_besides: bool = False
    who: str | None = None
    or_who: str | None = None
    state: str | None = None
    nationality: frozenset[str] = frozenset()
    speakers: tuple[str, ...] = ()
    also_heard: tuple[str, ...] = ()
    about_people: tuple[str, ...] = ()
    circumstances: Circumstances = field(default_factory=Circumstances)
    unknown_words: tuple[str, ...] = ()
    background: bool = False
    clause: str = ""
    parts: tuple["Question", ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """What may mean the same as an answer: the text, and the words of it that ask for this."""
        return (self.text, self.clause) if self.clause else (self.text,)

    def each(self, change: Callable[["Question"], "Question"]) -> "Question":
        """Return the question changed, and its parts as well."""
        return replace(change(self), parts=tuple(map(change, self.parts)))


class Verdict(StrEnum):
    """How the figures of one event stand to each other. We report, we don't judge."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    DIFFER = "differ"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Revision:
    """A figure that the article gave before, in an earlier version of its text.

    Attributes:
        claim: As the earlier version makes it, verified there: its spans point into that text.
        version: The number of the version (``index.catalogue.versions``).
        until: When another text was first seen in its place (UTC).
    """

    claim: Claim
    version: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a verified claim, numbered, with its event and its origin.

    Claims with the same ``origin`` go back to one statement. ``superseded`` marks a figure that
    the same speaker has since replaced. ``counts_others`` marks one that may count others beside
    the asked people. ``revised`` are the figures that stood in the place of the claim's before the
    article changed, the earliest first.
    """

    id: int
    claim: Claim
    event: int
    origin: int
    superseded: bool = False
    revised: tuple[Revision, ...] = ()
    counts_others: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What the figures of one row are about; figures of different events share no row.

    ``day_unknown``: its articles tell no day, so that nothing shows it to be the asked event.
    ``unsure``: what is told of it fits the question in most of what that names, not in all.
    """

    id: int
    label: str
    verdict: Verdict
    entries: tuple[Entry, ...]
    day_unknown: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every claim that answers, by event: the asked event first."""

    events: tuple[Event, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in the order of their events."""
        return tuple(entry for event in self.events for entry in event.entries)


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about: for `/why`, and for the JSON.

    Attributes:
        retrieved: The passages found, best first.
        articles_read: Ids of the articles that were read whole.
        claims_read: How many claims the reader found in them.
        dropped: Reason to number of claims that failed verification.
        unread_languages: Languages of articles for which there is no language pack.
        limits: Which articles could be found.
        milliseconds: Stage to wall-clock milliseconds.
    """

    retrieved: tuple[Passage, ...] = ()
    articles_read: tuple[str, ...] = ()
    claims_read: int = 0
    dropped: Mapping[str, int] = field(default_factory=dict)
    unread_languages: tuple[str, ...] = ()
    limits: Limits = EVERYTHING
    milliseconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answered:
    """Articles say something: here is who says what.

    ``unread`` holds figures and quotations of further articles on the event, in languages that
    cannot be read: what they count and who says so is unknown, so they stand in no event.
    ``assistance`` is a model's part in the answer. ``by_nearness``: no rule tells that any of it
    answers; it is what comes nearest to an open question.
    """

    question: Question
    ledger: Ledger
    trace: Trace
    unread: tuple[Claim, ...] = ()
    assistance: Assistance | None = None
    by_nearness: bool = False


@dataclass(frozen=True, slots=True)
class NotReported:
    """The index was searched and no article that can be read says.

    ``nearest`` shows the closest passages, ``unread`` is that of ``Answered``.
    """

    question: Question
    nearest: tuple[Passage, ...]
    trace: Trace
    unread: tuple[Claim, ...] = ()
    assistance: Assistance | None = None


Answer = Answered | NotReported
