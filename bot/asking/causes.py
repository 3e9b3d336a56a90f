"""Harms that have another name by what did them, in a question: floods hit whom they need not hurt.

"How many were hit by the flood" asks for those whom it affected, "how many were affected by the
shelling" for casualties; of a disease, the Arabic for "hurt" asks for the infected.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.reading.figures.ailments import AFFECTED, DISASTERS, INFECTED, INJURED
from bot.reading.figures.countables import CASUALTIES
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.concepts import ConceptMention
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold, fold_all

HITS = frozenset({CASUALTIES, AFFECTED})
"""What a word that happens to things as well ("hit") may say of people."""
_NEAR = 4


def named_by_cause(
    found: Sequence[Match],
    tokens: Sequence[Token],
    pack: Lexicon,
    concepts: Iterable[ConceptMention],
) -> Iterator[Match]:
    """Yield the harms that a question names, each by what the question says did it."""
    weak = fold_all(pack.counting.weak)
    told = frozenset(mention.concept for mention in concepts)
    disaster, violence = bool(DISASTERS & told), "violence" in kinds(told)
    ill = [match.first for match in finder("ill", pack.counting.illnesses).find(tokens)]
    for match in found:
        near = any(match.last <= place <= match.last + _NEAR for place in ill)
        if match.label == CASUALTIES and disaster and fold(match.phrase) in weak:
            yield replace(match, label=AFFECTED)
        elif match.label == AFFECTED and violence and not disaster:
            yield replace(match, label=CASUALTIES)
        elif match.label == INJURED and near:
            yield replace(match, label=INFECTED)
        else:
            yield match
