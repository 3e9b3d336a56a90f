"""Verbs of saying beside which a question has no speaker: what follows is told of, or told to."""

from collections.abc import Sequence

from bot.asking.infinitives import is_infinitive
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold, fold_all


def leads_to_deed(tokens: Sequence[Token], pack: Lexicon, verb: Match) -> bool:
    """Tell whether it is said what somebody will do: "сколько решила собрать X"."""
    following = tokens[verb.last + 1 : verb.last + 2]
    return any(is_infinitive(tokens[verb.last], one, pack) for one in following)


def addresses(tokens: Sequence[Token], pack: Lexicon, verb: Match) -> bool:
    """Tell whether a pronoun for whom it is done follows the verb: "give me every count"."""
    pronouns = fold_all(pack.attribution.object_pronouns)
    return any(token.norm in pronouns for token in tokens[verb.last + 1 : verb.last + 2])


def is_passive(tokens: Sequence[Token], pack: Lexicon, verb: Match) -> bool:
    """Tell whether a passive's auxiliary stands before the verb: "were reported"."""
    passives = fold_all(pack.attribution.passive_auxiliaries)
    return verb.first > 0 and tokens[verb.first - 1].norm in passives


def is_reflexive(tokens: Sequence[Token], pack: Lexicon, verb: Match) -> bool:
    """Tell whether a verb of saying means another with the word before it: "se llama"."""
    found = finder("not cues", pack.attribution.not_cues).find(tokens)
    return any(phrase.first < verb.first <= phrase.last for phrase in found)


def is_told_of(tokens: Sequence[Token], pack: Lexicon, auxiliary: int, verb: Match) -> bool:
    """Tell whether an auxiliary before its subject makes a passive: "is spending expected"."""
    said = pack.attribution
    active = tokens[verb.first].norm.endswith(tuple(said.participle_endings) or "\n")
    return tokens[auxiliary].norm in map(fold, said.passive_auxiliaries) and not active
