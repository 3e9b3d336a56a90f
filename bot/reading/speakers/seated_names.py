"""What stands behind the place of a speaker where no capital shows it, and belongs to it.

It is the name of an office's holder ("مدير الصحة في كلدة سامي نجم"), or a second speaker. The place
ends the noun phrase, so that they would be lost.
"""

from bot.reading.saying.verb_surroundings import AND, LONGEST_PLACE
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_foreign
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.tokens import Kind

_SHORTEST = 3
"""How many words a place and a name have at least."""
_LONGEST = 7
_ARTICLE = "ال"
_ENDS = ("times", "acts", "contents", "said", "said_too", "cardinals", "relatives", "listeners")
_NO_PLACE = ("documents", "occasions")


def with_holder(words: Words, source: NounPhrase, ceiling: int) -> NounPhrase:
    """Return the office with its place and the name behind it, which end before ``ceiling``."""
    within = source.last + 1
    office = words.order == "vso" and words.has(source.first, "roles")
    placed = within < ceiling and words.has(within, "within")
    if not (office and placed) or words.has(within + 1, *_NO_PLACE):
        return source
    end = within + 1
    while end < min(ceiling, within + 1 + _LONGEST) and _may_name(words, end):
        end += 1
    named = [words.tokens[place].norm for place in (end - 2, end - 1)]
    bare = any(not norm.startswith(_ARTICLE) for norm in named)
    long_enough = end - within > _SHORTEST and bare
    return NounPhrase(source.first, end - 1) if long_enough else source


def with_joined(words: Words, source: NounPhrase, begin: int, vocabulary: Vocabulary) -> NounPhrase:
    """Return the subject with a second one behind its place, right before what both say.

    "قالت وزارة الصحة في كلدة والدفاع المدني إن": the place parts them.
    """
    if not words.has(source.last + 1, "adverbials"):
        return source
    for place in range(source.last + 3, min(begin, source.last + LONGEST_PLACE)):
        joined = words.tokens[place].norm.startswith(AND) and words.plain(place)
        joined = joined and not vocabulary.is_noun(words.tokens[place])  # "وكالة"
        if joined and words.has(place, "collectives", "roles", "outlets", "anonymous"):
            second = phrase_after(words, place, begin)
            ends = second is not None and second.last + 1 == begin
            return NounPhrase(source.first, begin - 1) if ends else source
    return source


def _may_name(words: Words, place: int) -> bool:
    word = words.plain(place) and words.tokens[place].kind is Kind.WORD
    return word and not is_foreign(words, place) and not words.has(place, *_ENDS)
