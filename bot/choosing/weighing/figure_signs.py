"""Whether a figure answers a question: each sign for itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from bot.answers import Question
from bot.choosing.events.article_days import day_fits, names_the_day
from bot.choosing.events.relevance import follows_name, names_any
from bot.choosing.people.asked_people import of_nation, of_people
from bot.choosing.selecting import of_thing
from bot.choosing.weighing.article_signs import as_number, share_of_concepts
from bot.claims import Claim, Figure
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.figures import UNNAMED
from bot.reading.reader import Reading
from bot.speakers.asked_speakers import spoken_by


@dataclass(frozen=True, slots=True)
class FigureSigns:
    """What a figure and its sentence have of what is asked.

    Attributes:
        same_thing: It counts exactly what is asked for.
        of_thing: The rules take it to count that.
        unnamed: It has no category.
        of_casualties: It leaves open what became of those it counts.
        of_people: Those whom it counts can be the asked ones.
        of_class: It counts people of one class.
        of_nation: They can be of the asked nation.
        of_speaker: Its speaker is the asked one, or anybody is.
        own_voice: The article says it itself.
        total: It is a running total.
        included: It is a part of a total that is told, too.
        none: It counts nobody.
        size: The decimal logarithm of its number and one.
        depth: Where in the article its sentence begins: 0 for the first, 1 for the last letter.
        named: Its sentence names the asked place.
        follows: Its sentence follows one that does, and names no place of its own.
        elsewhere: It names another place, and not the asked one.
        days: 1 where its sentence names asked days, -1 where it names others, 0 if none.
        on_the_day: All days that it names lie in the asked ones.
        concepts: The share of the question's concepts that its sentence or the beginning has.
    """

    same_thing: bool
    of_thing: bool
    unnamed: bool
    of_casualties: bool
    of_people: bool
    of_class: bool
    of_nation: bool
    of_speaker: bool
    own_voice: bool
    total: bool
    included: bool
    none: bool
    size: float
    depth: float
    named: bool
    follows: bool
    elsewhere: bool
    days: int
    on_the_day: bool
    concepts: float


@dataclass(frozen=True, slots=True)
class CompanySigns:
    """What a figure is seen beside.

    Attributes:
        chosen: The rules chose it.
        passage: How far its passage is behind the nearest.
        sentence: How near its sentence comes to the question.
        behind: How far it is behind the nearest sentence.
        first: It is the first in its article to count this.
        agreeing: How many other articles give the same figure.
        agrees: The rules chose the same figure of another article.
        beside: They chose another figure of its article.
    """

    chosen: bool
    passage: float
    sentence: float
    behind: float
    first: bool
    agreeing: int
    agrees: bool
    beside: bool


def signs_of_figure(
    question: Question,
    reading: Reading,
    claim: Claim,
    names: Sequence[str],
) -> FigureSigns:
    """Return what the figure of ``claim``, which must have one, has of what ``question`` asks."""
    figure = _figure_of(claim)
    told, days = claim.circumstances, question.circumstances.days
    named = bool(names) and names_any(claim, names)
    return FigureSigns(
        same_thing=figure.counted in question.counted,
        of_thing=of_thing(question, claim),
        unnamed=figure.counted == UNNAMED,
        of_casualties=figure.counted == CASUALTIES,
        of_people=of_people(question, claim),
        of_class=figure.who is not None,
        of_nation=of_nation(question, claim),
        of_speaker=is_of_speaker(question, claim),
        own_voice=claim.attribution.speaker is None,
        total=claim.background,
        included=figure.included,
        none=figure.low == 0,
        size=log10(1 + max(0.0, float(figure.low or 0))),
        depth=claim.quote.start / max(1, len(claim.article.text)),
        named=named,
        follows=bool(names) and follows_name(claim, reading, names),
        elsewhere=bool(told.places) and not named,
        days=as_number(day_fits(told.days, days)),
        on_the_day=names_the_day(claim, days),
        concepts=share_of_concepts(question, told, reading.lead),
    )


def is_of_speaker(question: Question, claim: Claim) -> bool:
    """Tell whether a claim is the asked speaker's, or anybody is asked for."""
    return not question.speakers or spoken_by(claim, question.speakers, question.language)


def _figure_of(claim: Claim) -> Figure:
    if claim.figure is None:
        raise ValueError("A claim without a figure cannot be weighed.")
    return claim.figure
