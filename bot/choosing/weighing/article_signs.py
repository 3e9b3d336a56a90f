"""Whether an article is about the asked event: each sign for itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.answers import Question
from bot.choosing.events.article_days import day_fits, days_of
from bot.choosing.events.in_passing import begins_elsewhere
from bot.choosing.events.relevance import happening_fits, is_of_days
from bot.choosing.events.same_event import begins_with
from bot.choosing.events.told_topics import countries_told
from bot.claims import Circumstances
from bot.once_an_article import once_an_article
from bot.reading.reader import Reading
from index.articles import Article

_UNKNOWN = -1.0
_SCRIPT_TOLD = 200
_BEYOND_LATIN = "\u0250"
_LONG = 60.0
"""Days beyond which it makes no difference how much later an article came out."""


@dataclass(frozen=True, slots=True)
class ArticleSigns:
    """What an article has of the asked event.

    Attributes:
        nearness: How far its nearest passage is behind the nearest of all.
        fits: The rules take it to be about the event.
        names: The share of the event's names that it has.
        names_of_best: That share, of what the article with most of them has.
        begins_there: It begins with one of them.
        begins_elsewhere: It begins with places of its own, none spelt like a name of the question.
        same_script: It is written in the script of the question, so that names are spelt alike.
        of_days: Its days do not contradict the asked ones.
        days: 1 where its days are the asked ones, -1 where they are others, 0 if unknown.
        days_off: How many days it came out before or after the asked ones; -1 if unknown.
        of_happening: Its kind of happening does not contradict the asked one.
        concepts: The share of the question's concepts with which it begins.
        country: It names an asked country.
        beginning: How near in meaning its beginning comes to the question: a cosine.
        like_chosen: How near it comes to that of another article of which the rules chose a figure.
    """

    nearness: float
    fits: bool
    names: float
    names_of_best: float
    begins_there: bool
    begins_elsewhere: bool
    same_script: bool
    of_days: bool
    days: int
    days_off: float
    of_happening: bool
    concepts: float
    country: bool
    beginning: float
    like_chosen: float


def signs_of_article(  # noqa: PLR0913 -- each sign has its own source
    question: Question,
    reading: Reading,
    names: Sequence[str],
    *,
    nearness: float,
    fits: bool,
    share_of_names: float,
    most_names: float,
    beginning: float,
    like_chosen: float,
) -> ArticleSigns:
    """Return what ``reading`` has of the event that ``names`` pin down."""
    asked = question.circumstances
    return ArticleSigns(
        nearness=nearness,
        fits=fits,
        names=share_of_names,
        names_of_best=share_of_names / most_names if most_names else 0.0,
        begins_there=bool(names) and begins_with(reading, names),
        begins_elsewhere=begins_elsewhere(reading, (*names, *asked.names)),
        same_script=_is_latin(question.text) == _is_in_latin(reading.article),
        of_days=is_of_days(question, reading, names),
        days=as_number(day_fits(days_of(reading), asked.days)),
        days_off=_days_off(reading.article.published, asked.days),
        of_happening=happening_fits(question, reading, names),
        concepts=share_of_concepts(question, reading.lead),
        country=bool(asked.countries & countries_told(reading)),
        beginning=beginning,
        like_chosen=like_chosen,
    )


def as_number(fits: bool | None) -> int:  # noqa: FBT001 -- a verdict, not a switch
    """Return 1 for yes, -1 for no and 0 for what nobody knows."""
    return 0 if fits is None else 1 if fits else -1


def share_of_concepts(question: Question, *told: Circumstances) -> float:
    """Return the share of the question's concepts that any of ``told`` has; 0 where it has none."""
    asked = question.circumstances.concepts
    found = asked & frozenset[str]().union(*(one.concepts for one in told))
    return len(found) / len(asked) if asked else 0.0


@once_an_article
def _is_in_latin(article: Article) -> bool:
    return _is_latin(article.text)


@lru_cache(maxsize=64)  # of one question, asked for article after article
def _is_latin(text: str) -> bool:
    """Tell whether most of the first letters of a text are Latin ones."""
    letters = [letter for letter in text[:_SCRIPT_TOLD] if letter.isalpha()]
    return 2 * sum(letter < _BEYOND_LATIN for letter in letters) > len(letters)


def _days_off(published: date | None, asked: Sequence[tuple[date, date]]) -> float:
    if published is None or not asked:
        return _UNKNOWN
    off = min(max((first - published).days, (published - last).days, 0) for first, last in asked)
    return min(float(off), _LONG)
