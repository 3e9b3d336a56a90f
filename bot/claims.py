"""What an answer is made of: a claim, and its parts. Every span points into the article's text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.values import value_class
from index.articles import Article
from index.spans import Span


class Qualifier(StrEnum):
    """How exactly a figure is meant."""

    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    ABOUT = "about"


class Unit(StrEnum):
    """What a figure's number is a number of."""

    COUNT = "count"
    PERCENT = "percent"
    MEASURE = "measure"


@value_class(frozen=True, slots=True)
class Figure:
    """A count as an article gives it.

    Attributes:
        low: Smallest value meant; None for a count without a number ("dozens", "several") and
            for an explicit non-answer ("declined to give a figure").
        high: Largest value meant; equals ``low`` unless a range is given. An open bound ("at least
            9") keeps the printed number on both sides; ``qualifier`` tells the direction.
        qualifier: The approximator, or None.
        span: The words of the figure, qualifier included.
        text: The text of ``span``.
        counted: What is counted: a category of the lexicons ("killed", "injured", "air_strikes",
            "territory", ...), or "other"; of a measure its kind ("money", "length").
        noun: The counted thing in the article's words ("IS-medlemmer", "procent"), or None; of a
            measure its unit ("dollars").
        who: A victim class of the lexicons ("civilians", "children", "fighters", ...), or None.
        also: Further classes of the same people ("elderly civilian men": the first two); where
            ``who`` is "people", the classes that one number counts together ("soldiers and
            civilians").
        unit: A count of things, a percentage, or an amount of ``noun``, compared in one unit only.
        included: True for a part of a total that is also given ("13, including six children").
        declined: True where a speaker gives no figure on purpose ("declined to say how many").
        former: True for a value that the speaker gave before ("from 14 to 12": the 14).
        refers: True for a count whose kind was told before ("put the figure at 900").
        named: True for people counted by their names, whom the article may count elsewhere too.
        denied: The words by which somebody denies the count ("denied killing nine"), or None.
    """

    low: int | float | None
    high: int | float | None
    qualifier: Qualifier | None
    span: Span
    text: str
    counted: str
    noun: str | None = None
    who: str | None = None
    also: frozenset[str] = frozenset()
    unit: Unit = Unit.COUNT
    included: bool = False
    declined: bool = False
    former: bool = False
    refers: bool = False
    named: bool = False
    denied: str | None = None


class Mode(StrEnum):
    """How a statement is given; UNREAD where the article's language cannot be read."""

    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    OWN_VOICE = "own voice"
    UNREAD = "unread"


@value_class(frozen=True, slots=True)
class Attribution:
    """Who says a stretch of text, as the article tells it.

    Attributes:
        content: What is said.
        mode: Word for word, retold, or stated by the article itself.
        speaker: The speaker in the article's words, or None in the article's own voice.
        speaker_span: Where ``speaker`` stands; may lie in an earlier sentence (carried over).
        cue: The words that mark the attribution ("said", "ifølge"), or None.
        hedge: The words by which the article keeps its distance ("angiveligt", "claims"), or None.
        anonymous: True where the speaker is unnamed ("officials", "a military source").
        via: Bodies that pass the statement on, nearest to the reader first ("AFP" in "AFP, citing
            a military source"); the speaker is the one who knows.
        known_as: All names under which the speaker is known, the same for each of its claims;
            empty for a speaker whom no list and no article gives another name.
    """

    content: Span
    mode: Mode
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    hedge: str | None = None
    anonymous: bool = False
    via: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day that an article without a day of its own names only in part ("Friday", "4 March").

    Attributes:
        weekday: 0 for Monday to 6 for Sunday, or None.
        month: The month, and ...
        number: ... the day of the month, or None.
    """

    weekday: int | None = None
    month: int | None = None
    number: int | None = None


@value_class(frozen=True, slots=True)
class Circumstances:
    """When, where and by whom: what tells one event from another, as far as the text says.

    Attributes:
        days: Calendar days named, each as its first and last day.
        names: Proper names, in the article's words.
        places: Those of the names that stand where a place stands ("in X", "the town of X").
        since: First and last day of the years or days after "since": a running total's beginning.
        runs: Whether a total runs from a beginning that is no day ("since the start of").
        countries: ISO codes of countries and nationalities named.
        concepts: Language-free concepts of the lexicons ("air_strike", "hospital").
        long_ago: Whether the text speaks of an earlier time ("years ago").
        shift: Whether the text opens another subject ("meanwhile", "in another attack").
        apart: Whether the text opens an event for certain that is not its article's main one
            ("elsewhere", "in a separate attack", "last month").
        points_back: Whether it is about a happening told of before ("these raids").
        earlier: Whether the sentence measures its own event by this one ("two weeks after a raid
            that killed nine").
        open_days: Days named in part, where the day of publication is unknown.
        years: Years and halves of years told by the day of publication ("last year").
        back_then: Whether it goes on with the time that the sentence before tells of ("then").
        said_on: Those of ``days`` that stand outside what is said: when it was, at first sight.
    """

    days: tuple[tuple[date, date], ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    since: tuple[tuple[date, date], ...] = ()
    runs: bool = False
    countries: frozenset[str] = frozenset()
    concepts: frozenset[str] = frozenset()
    long_ago: bool = False
    shift: bool = False
    apart: bool = False
    points_back: bool = False
    earlier: bool = False
    open_days: tuple[OpenDay, ...] = ()
    years: tuple[tuple[date, date], ...] = ()
    back_then: bool = False
    said_on: tuple[tuple[date, date], ...] = ()


@value_class(frozen=True, slots=True)
class Claim:
    """Somebody says something, somewhere, word for word.

    Attributes:
        article: Where it stands.
        quote: The sentence (or sentences) that carry the claim: ``article.text[quote]``.
        figure: The figure claimed, or None for a statement without one.
        attribution: Who says so.
        circumstances: Of which event.
        background: True for a figure that the article gives as context ("since 2011").
        scope: The part of the quote that tells of its event, where the rest is of another.
    """

    article: Article
    quote: Span
    figure: Figure | None
    attribution: Attribution
    circumstances: Circumstances
    background: bool = False
    scope: Span | None = None

    @property
    def told_in(self) -> Span:
        """The words that tell of the claim's event: the quote, or the part that is its own."""
        return self.scope or self.quote

    @property
    def quote_text(self) -> str:
        """The quoted sentence, word for word."""
        return self.quote.of(self.article.text)
