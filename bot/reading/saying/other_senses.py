"""Words that are written like a verb of saying and are something else where they stand."""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_head
from bot.reading.words.phrases import Match

_FARTHEST_AGENT = 12
_ONLY = "nur"


def is_silent(words: Words, cue: Match) -> bool:
    """Tell whether nobody says anything by the German verb where it stands."""
    return _is_attributive(words, cue) or _is_passive_behind(words, cue)


def _is_attributive(words: Words, cue: Match) -> bool:
    """Tell whether it describes a noun: "die Zahl der bestätigten Fälle", "auf meinen Hof".

    Only where a capital shows the noun. "Das bestätigten Ärzte" points back and has a verb.
    """
    place = cue.first
    if not words.nouns_capitalised or cue.last > place or words.tokens[place].capitalised:
        return False
    if not words.plain(place + 1) or not words.tokens[place + 1].capitalised:
        return False
    before = place - 1
    opens = words.has(before, "determiners", "joiners", "adverbials", "cardinals")
    return opens and not words.has(before, "backward", "clause_openers", "auxiliaries")


def is_denied_behind(words: Words, cue: Match) -> bool:
    """Tell whether a German verb is denied behind it: "bestätigte nicht", but "sagte nicht nur"."""
    denied = words.nouns_capitalised and words.has(cue.last + 1, "negations")
    only = denied and cue.last + 2 < words.size and words.tokens[cue.last + 2].norm == _ONLY
    return denied and not only


def _is_passive_behind(words: Words, cue: Match) -> bool:
    """Tell whether a passive closes the clause: the subject of "falls er bestätigt wird" is silent.

    In "wie von der Polizei bestätigt wurde" the one who speaks is named.
    """
    if words.order != "v2" or not words.nouns_capitalised:
        return False
    if not words.has(cue.last + 1, "passive_auxiliaries"):
        return False
    for place in range(cue.first - 1, max(-1, cue.first - _FARTHEST_AGENT), -1):
        if words.has(place, "comparatives"):
            return False
        if words.is_comma(place):
            return True
        if words.has(place, "speaking_of"):
            return not any(is_head(words, noun) for noun in range(place + 1, cue.first))
    return True
