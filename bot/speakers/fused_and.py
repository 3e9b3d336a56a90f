"""Speakers whom an Arabic "and" joins, which is written together with the second: "والأهالي"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import Token, fold_all, tokenize
from bot.speakers.who_speaks import can_speak

_AND = "و"
_EACH, _EACH_OF = (["كل", "من"], ["كلا", "من"]), 2
"""What stands before them all, and how many words it has."""
_MINISTRY = "minist"
"""What the concepts of ministries and of ministers have in common."""
_CHARGE = 2
"""How many words "the ministry of health" has, whose "and" may go on with its charge."""


def joined_by_fused_and(speaker: str, pack: Lexicon) -> Iterator[str]:
    """Yield each of the speakers that are joined so, none where there is but one."""
    if pack.attribution.order != "vso":
        return
    tokens = tokenize(speaker)
    starts = [_EACH_OF if [token.norm for token in tokens[:_EACH_OF]] in _EACH else 0]
    for place in range(starts[0] + 1, len(tokens)):
        if _begins(tokens, starts[-1], place, pack):
            starts.append(place)
    for start, end in pairwise((*starts, len(tokens))):
        if len(starts) > 1:
            written = speaker[tokens[start].span.start : tokens[end - 1].span.end]
            yield written if start == starts[0] else written.removeprefix(_AND)


def _begins(tokens: Sequence[Token], before: int, place: int, pack: Lexicon) -> bool:
    """Tell whether a further speaker begins with the word at ``place``."""
    known = fold_all((*pack.attribution.collectives, *pack.attribution.roles))
    word = tokens[place].norm
    if not word.startswith(_AND) or word in known:
        return False  # "وزارة", "وكيل": the letter is its own
    rest = tokenize(tokens[place].text.removeprefix(_AND))
    if not rest or not can_speak(rest, pack):
        return False
    return rest[0].norm in known or not _is_topic(tokens, before, place, pack)


def _is_topic(tokens: Sequence[Token], before: int, place: int, pack: Lexicon) -> bool:
    """Tell whether the word may go on with a ministry's charge: "وزارة الصحة والسكان"."""
    body = read_concepts(tokens[before:place], pack)
    charged = any(_MINISTRY in mention.concept for mention in body)
    return charged and place + 1 == len(tokens) and place - before == _CHARGE
