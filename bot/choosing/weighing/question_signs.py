"""What a question pins down, which tells how much each sign of an answer means."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import Question
from bot.reading.happenings import kinds
from bot.reading.harms import HURT


@dataclass(frozen=True, slots=True)
class QuestionSigns:
    """Truths about a question.

    Attributes:
        of_dead: It asks for people killed.
        of_hurt: It asks for people injured.
        of_other_things: It asks for neither.
        of_any_people: It asks for nobody in particular.
        of_any_speaker: It asks for everybody's figures.
        of_total: It asks for a running total.
        nameless: No name pins its event down.
        dayless: No day does.
        landless: It names no country.
        kindless: It names no kind of happening.
        unanswered: The rules find no answer.
        articles: In how many articles they find one.
    """

    of_dead: bool
    of_hurt: bool
    of_other_things: bool
    of_any_people: bool
    of_any_speaker: bool
    of_total: bool
    nameless: bool
    dayless: bool
    landless: bool
    kindless: bool
    unanswered: bool
    articles: int


def signs_of_question(question: Question, names: Sequence[str], *, articles: int) -> QuestionSigns:
    """Return what ``question``, pinned down by ``names``, is.

    Args:
        question: The question, or one part of it.
        names: The names that pin its event down.
        articles: In how many articles the rules found an answer.
    """
    asked = question.circumstances
    return QuestionSigns(
        of_dead="killed" in question.counted,
        of_hurt="injured" in question.counted,
        of_other_things=HURT.isdisjoint(question.counted),
        of_any_people=question.who is None,
        of_any_speaker=not question.speakers,
        of_total=question.background,
        nameless=not names,
        dayless=not asked.days,
        landless=not asked.countries,
        kindless=not kinds(asked.concepts),
        unanswered=not articles,
        articles=articles,
    )
