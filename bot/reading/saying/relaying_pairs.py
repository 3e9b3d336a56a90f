"""Two statements of one sentence with the same content: who passes it on, and who knows."""

from bot.reading.saying.cited_clauses import is_medium
from bot.reading.saying.clauses import Clause
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_head

_NEAR = 2


def passed_on(words: Words, clause: Clause, earlier: Clause) -> bool:
    """Tell whether "according to X" names the medium of a statement that has its speaker."""
    source = clause.source
    if clause.cue.label != "according_to" or source is None or earlier.source is None:
        return False
    return is_medium(words, source) and not earlier.implied and clause.first - earlier.last <= _NEAR


def reports(words: Words, clause: Clause, earlier: Clause) -> bool:
    """Tell whether a medium reports all that somebody says: "X says ..., the agency reports"."""
    source, telling = clause.source, earlier.source
    if source is None or telling is None or not _says_the_same(clause, earlier):
        return False
    return is_medium(words, source) and not is_medium(words, telling)


def _says_the_same(clause: Clause, earlier: Clause) -> bool:
    """Tell whether the end of a sentence says who says all that another says before."""
    told = earlier.content is not None and not (earlier.before or earlier.implied)
    return told and clause.before and clause.content == earlier.content


def knows(words: Words, clause: Clause, earlier: Clause) -> bool:
    """Tell whether a sentence that one tells ends with who knows: "X said ..., according to Y"."""
    source, telling = clause.source, earlier.source
    if source is None or telling is None or clause.implied:
        return False
    if clause.cue.label != "according_to" or not _says_the_same(clause, earlier):
        return False
    spoken = {token.norm for token in words.tokens[telling.first : telling.last + 1]}
    another = any(
        token.norm not in spoken for token in words.tokens[source.first : source.last + 1]
    )
    return another and any(is_head(words, place) for place in range(source.first, source.last + 1))


def is_known_to(words: Words, clause: Clause, earlier: Clause) -> bool:
    """Tell whether what a medium says ends with its source: "the agency says ..., by X's word"."""
    source, medium = clause.source, earlier.source
    if clause.cue.label != "according_to" or source is None or medium is None:
        return False
    ahead = not earlier.before and earlier.content is not None and not earlier.implied
    told = ahead and clause.before and words.ends(clause.last + 1) and not clause.implied
    return told and is_medium(words, medium) and not is_medium(words, source)
