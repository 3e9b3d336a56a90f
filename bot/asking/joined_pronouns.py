"""Verbs of saying that a pronoun is joined to: "reconnaît-elle", and in Arabic their object."""

from collections.abc import Iterator, Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold_all

_OBJECTS = ("هم", "ها", "ه")
"""Arabic object pronouns, joined to their verb."""
_INSIDE, _FINAL = "ا", "ي"
"""How a long vowel is written before a pronoun, and how at the end, folded: "أعطاها", "أعطى"."""
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


def without_object(token: Token, pack: Lexicon) -> list[str]:
    """Return what an Arabic verb may be without its object: "يذكره" is "يذكر"."""
    word = token.norm
    ends = _OBJECTS if pack.attribution.order == "vso" else ()
    stems = [word.removesuffix(end) for end in ends if word.endswith(end)]
    return [*stems, *(f"{stem[:-1]}{_FINAL}" for stem in stems if stem.endswith(_INSIDE))]


def _with_objects(tokens: Sequence[Token], pack: Lexicon, verbs: frozenset[str]) -> Iterator[Match]:
    """Yield Arabic verbs that end in what is asked for: "ما الذي قالته X", "الحصيلة التي ذكرتها X".

    It follows "what", "as" ("كما يوثقه X") or a relative pronoun.
    """
    opening = (*pack.asking.what, _AS, *pack.attribution.relatives)
    for asked in finder("what", opening).find(tokens):
        place = asked.last + 1
        word = tokens[place].norm if place < len(tokens) else ""
        stems = without_object(tokens[place], pack) if word else []
        if not verbs.isdisjoint(stems) and word not in verbs:
            yield Match("found", word, place, place)
