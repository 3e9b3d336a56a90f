"""One who came to harm, whom only the words behind show to be counted."""

from collections.abc import Sequence

from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase
from bot.reading.harms import OWN_HARMS
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_MOST_AUXILIARIES = 2


def meets_more(tags: Tags, place: int) -> bool:
    """Tell whether more befell one of those harmed, right then: "один из раненых скончался"."""
    end = place + _MOST_AUXILIARIES
    while place < end and tags.beginning("fates", place) is None:
        if not tags.covers_any(("passive", "later"), place):
            return False
        place += 1
    fate = tags.beginning("fates", place)
    return fate is not None and fate.label in VICTIMS


def is_fated(tokens: Sequence[Token], tags: Tags, phrase: NounPhrase) -> bool:
    """Tell whether what became of a person stands right behind it: "bir kişinin kayıp olduğu"."""
    noun = phrase.noun[1] if phrase.noun is not None else phrase.last
    if noun + 1 == phrase.last and tags.covers_any(("who", "persons"), noun):
        return tags.covers("fates", phrase.last)
    closes = noun == phrase.last and tags.covers_any(("who", "persons"), noun - 1)
    return closes and _ends_headline(tokens, tags, noun)


def _ends_headline(tokens: Sequence[Token], tags: Tags, place: int) -> bool:
    """Tell whether a harm without a verb ends what is told: "Kelda'da bir asker yaralı"."""
    harm, after = tags.at("things", place), place + 1
    if harm is None or harm.label not in OWN_HARMS:
        return False
    return after >= len(tokens) or tokens[after].kind is Kind.MARK
