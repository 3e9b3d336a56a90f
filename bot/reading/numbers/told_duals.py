"""Arabic nouns for two that are written like those for many: "مدنيين" is both.

Vowel marks tell them apart ("مدنيَين"), or a word for two that refers to them ("هما", "عنهما").
A few are written like other words instead ("ولديه").
"""

import re
from collections.abc import Sequence

from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold

_ENDING = "ين"
_MARKED = re.compile(r"\u064e\u0651?ي\u0652?ن|ي\u0652ن")
"""A vowel "a" before the ending, or none after its first letter, which makes it that for two."""
_OF_BOTH = "هما"
_ALSO_OF_BOTH = frozenset({"كانا", "اللذان", "اللذين", "اللتان", "اللتين"})
_BETWEEN, _BOUND = "بين", "تي"
"""The second ends a dual before the noun that owns it ("قريتي كلدة وأورلو")."""
_RELATIVES = frozenset({"التي", "والتي"})
_FARTHEST = 12
_CLOSING = frozenset(".؛;!؟?|")
_AND = "و"
_MONDAY = fold("الاثنين")
_DEFINITE, _PREFIXED = "ال", 3
"""The article, and how many letters of a word it stands in, a particle before it."""


_HAVING = re.compile("ولدي(?:ه|ها|هما|هم)")
"""His, her or their two children, and more often "and he has" ("ولديه ثلاثة أبناء")."""
_BEFORE_CHILDREN = ("acts", "fates", "prepositions")


def says_has(tokens: Sequence[Token], tags: Tags, place: int) -> bool:
    """Tell whether a noun for two is rather "and he has": nothing before it takes an object."""
    if not _HAVING.fullmatch(tokens[place].norm):
        return False
    return not (place and tags.covers_any(_BEFORE_CHILDREN, place - 1))


def names_monday(tokens: Sequence[Token], match: Match) -> bool:
    """Tell whether "the two" behind a noun for many is the weekday: "فلاحين الاثنين"."""
    first, last = tokens[match.first].norm, tokens[match.last].norm
    return last == _MONDAY and match.last > match.first and _DEFINITE not in first[:_PREFIXED]


def told_duals(tokens: Sequence[Token], tags: Tags) -> frozenset[int]:
    """Return the places of nouns for people that are seen to mean two of them.

    Args:
        tokens: The sentence.
        tags: The counting phrases in it.
    """
    return frozenset(
        place
        for people in tags.all("people")
        for place in range(people.first, people.last + 1)
        if tokens[place].norm.endswith(_ENDING)
        and not tags.covers("duals", place)
        and (_MARKED.search(tokens[place].text) or _is_referred_to(tokens, tags, place))
    )


def _is_referred_to(tokens: Sequence[Token], tags: Tags, noun: int) -> bool:
    """Tell whether a word for two follows that can mean nobody else."""
    for place in range(noun + 1, min(len(tokens), noun + 1 + _FARTHEST)):
        token = tokens[place]
        if _means_another_two(token, near=place == noun + 1):
            return False
        if token.norm.endswith(_OF_BOTH) or token.norm.removeprefix(_AND) in _ALSO_OF_BOTH:
            return True
        others = tags.covers_any(("duals", "people", "vague"), place)
        if others and not token.norm.endswith(_ENDING):
            return False
        if token.kind is Kind.NUMBER or token.text in _CLOSING or tags.covers("duals", place):
            return False
    return False


def _means_another_two(token: Token, *, near: bool) -> bool:
    """Tell whether a word names two others, or parties "between" whom something is.

    An adjective right behind the noun goes with it ("مدنيين سوريين").
    """
    bound = token.norm.endswith(_BOUND) and token.norm not in _RELATIVES
    return token.norm.startswith(_BETWEEN) or bound or (token.norm.endswith(_ENDING) and not near)
