"""Deeds that somebody claims or disowns, of which the article tells what came of them.

"The group claimed responsibility for the attack, which killed nine": that nine died is no part of
what the group says, as it is in "claimed that the attack killed nine".
"""

from dataclasses import replace

from bot.reading.saying.clauses import Clause
from bot.reading.saying.openings import is_finite
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words

_FARTHEST_RELATIVE = 8
_LONGEST_DEED = 8


def without_deed(words: Words, clause: Clause, vocabulary: Vocabulary) -> Clause:
    """Return a clause whose content is no more than a described deed without its content."""
    content = clause.content
    if content is None or clause.before:
        return clause
    if words.order == "svo" and not words.adjectives_follow:
        return replace(clause, content=None) if _is_claimed(words, clause, *content) else clause
    if not _is_named(words, content[0], vocabulary):
        return clause
    return replace(clause, content=None) if _is_described(words, *content) else clause


def _is_claimed(words: Words, clause: Clause, begin: int, end: int) -> bool:
    """Tell whether an English verb claims an attack with a relative clause on what came of it.

    "Claimed a string of raids in which nine died", not "claimed the raid killed nine".
    """
    if clause.cue.label != "hedging_verbs" or words.has(begin, "conjunctions"):
        return False
    nouns = range(begin + 1, min(end, begin + _LONGEST_DEED))
    deed = next((place for place in nouns if words.has(place, "attacks")), None)
    if deed is None or any(not words.plain(i) or is_finite(words, i) for i in range(begin, deed)):
        return False
    for place in range(deed + 1, end):
        if words.has(place, "relatives", "resulting"):
            return True
        if not words.plain(place) or words.has(place, "acts") or is_finite(words, place):
            return False
    return False


def _is_named(words: Words, begin: int, vocabulary: Vocabulary) -> bool:
    """Tell whether an attack, or in Arabic "responsibility for", opens the content."""
    if words.order == "vso":
        last = begin - (words.has(begin, "by") and begin > 0)
        return words.plain(last) and vocabulary.names_blame(words.tokens[last])
    romance = words.order == "svo" and words.adjectives_follow
    noun = begin + words.has(begin, "determiners")
    return romance and (words.has(noun, "attacks") or words.has(noun + 1, "attacks"))


def _is_described(words: Words, begin: int, end: int) -> bool:
    """Tell whether a relative clause describes what is named, right behind it."""
    for place in range(begin + 1, min(end, begin + _FARTHEST_RELATIVE)):
        if not words.plain(place):
            return False
        if words.has(place, "relatives"):
            return True
    return False
