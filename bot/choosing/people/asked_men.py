"""Counts that answer "how many men", where no article counts men.

Who asks for men often means the people who were hit, soldiers or a car's passengers; and articles
count persons, fighters or bodies. Women and children are never meant so.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.asking.classes import class_finder
from bot.claims import Claim
from bot.reading.classes_of_people import COMBATANTS, PARTS
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import tokenize

_MEN = "men"
_TOLD_APART = PARTS
"""Classes that are only counted by who tells them apart: then a total is no count of men."""
_MAY_BE_MEN = COMBATANTS | {None, "people"}
"""Classes of counts that may be of men; None is of no class."""
_WITHIN = 3
"""How many words after "how many" the men may end: "the armed men"."""


def counts_of_men(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Return totals that may be of the men asked for; none where any claim tells men apart.

    Args:
        question: What is asked.
        claims: The figures of the event.
    """
    if not _asks_for_men(question):
        return []
    harms = HARM.intersection(question.counted)
    counts = [c for c in claims if c.figure and c.figure.counted in harms]
    if any(_classes(c) & _TOLD_APART for c in counts if not c.background or question.background):
        return []
    return [c for c in counts if c.figure and not c.figure.included and _classes(c) <= _MAY_BE_MEN]


def _classes(claim: Claim) -> frozenset[str | None]:
    figure = claim.figure
    return frozenset() if figure is None else frozenset({figure.who, *figure.also})


def _asks_for_men(question: Question) -> bool:
    """Tell whether "men" is the only class asked for, right after "how many".

    "How many of the dead were men" asks for a part; fathers and husbands are no people at large.
    """
    pack = lexicon(question.language)
    if pack is None or question.who != _MEN or question.or_who or not question.wants_figure:
        return False
    tokens = tokenize(question.text)
    asked = finder("ask", tuple(pack.asking.how_many)).find(tokens)
    if not asked:
        return False
    counted = tokens[asked[0].last + 1 : asked[0].last + 1 + _WITHIN]
    named, men = class_finder(pack).find(counted), finder(_MEN, pack.concepts.get("man", ()))
    return [match.label for match in named] == [_MEN] and bool(men.find(counted))
