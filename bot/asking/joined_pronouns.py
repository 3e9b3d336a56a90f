"""Verbs of saying that a pronoun is joined to: "reconnaît-elle", and in Arabic their object."""

from collections.abc import Iterator, Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold_all

_OBJECTS = ("هم", "ها", "ه")
"""Arabic object pronouns, joined to their verb."""
_AS = "كما"
"""The Arabic "as", behind which a verb tells whose word it is: "as X documents it"."""


def verbs_with_pronouns(
    tokens: Sequence[Token], pack: Lexicon, cues: Sequence[str]
) -> Iterator[Match]:
    """Yield the verbs of ``cues`` that have a pronoun joined to them."""
    verbs = fold_all(cues)
    for place, token in enumerate(tokens):
        stem = token.norm.partition("-")[0]
        if stem in verbs and has_pronoun(token, pack):
            yield Match("found", stem, place, place)
    if pack.attribution.order == "vso":
        yield from _with_objects(tokens, pack, verbs)


def has_pronoun(token: Token, pack: Lexicon) -> bool:
    """Tell whether a pronoun takes up the subject before the verb: "la police a-t-elle"."""
    word, hyphen, pronoun = token.norm.rpartition("-")
    return bool(word and hyphen) and pronoun in fold_all(pack.attribution.pronouns)


def _with_objects(tokens: Sequence[Token], pack: Lexicon, verbs: frozenset[str]) -> Iterator[Match]:
    """Yield Arabic verbs that end in what is asked for: "ما الذي قالته X", "كما يوثقه X"."""
    for asked in finder("what", (*pack.asking.what, _AS)).find(tokens):
        place = asked.last + 1
        word = tokens[place].norm if place < len(tokens) else ""
        stems = [word.removesuffix(end) for end in _OBJECTS if word.endswith(end)]
        if not verbs.isdisjoint(stems) and word not in verbs:
            yield Match("found", word, place, place)
