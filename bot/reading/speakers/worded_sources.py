"""Whose word it is where a phrase of German holds it: "nach Polizeiangaben", "nach Palts Worten".

The phrases of a pack have a wildcard where whose word it is, or a description of it, stands.
"""

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.phrases import Match
from index.spans import Span

_WILDCARD = "*"
_OWNERLESS = ("determiners", "pronouns", "relatives")
_LONGEST_SUBJECT = 6
_LONGEST_OWNED = 2
_SUPERLATIVE = 3
_RECKONED = ("documents", "counts", "indicators", "unowned")
"""Nouns of what somebody has written, counted or reckoned."""


def worded_source(
    words: Words, cue: Match, vocabulary: Vocabulary
) -> tuple[NounPhrase, int] | None:
    """Return who speaks by the words of the cue itself, and the last token about them, or None.

    None also where somebody is named behind the cue ("nach ersten Angaben der Polizei").
    """
    word = cue.first + 1
    own = own_word(words, cue)
    if own is not None:
        return own_subject(words, cue.first, max(cue.last, own + 1), vocabulary)
    counted = cue.label == "passives"  # "estimated at 11,000 by"
    if counted or _WILDCARD not in cue.phrase or words.has(word, *_OWNERLESS):
        return None
    if word == cue.last:  # "nach Polizeiangaben"
        return NounPhrase(word, word), word
    if words.tokens[word].capitalised:  # "nach Jorin Palts Worten"
        owner = NounPhrase(word, cue.last - 1)
        return (owner, cue.last) if _is_genitive(words, owner) else None
    named = words.has(cue.last + 1, "by")
    return (NounPhrase(word, cue.last), cue.last) if not named else None


def reckoned_by_speaker(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Tell whether the last speaker reckons so: "according to its latest figures", "أرقامها"."""
    if source.first == source.last:
        ends = tuple(vocabulary.section.owner_suffixes)
        owned = bool(ends) and words.tokens[source.first].norm.endswith(ends)
        return owned and words.has(source.first, "occasions")
    short = source.last - source.first <= _LONGEST_OWNED
    return short and words.has(source.first, "possessives") and _is_reckoned(words, source)


def _is_reckoned(words: Words, source: NounPhrase) -> bool:
    """Tell whether a phrase holds a noun of what is reckoned, and nobody after it."""
    inside = range(source.first + 1, source.last + 1)
    reckoned = any(words.has(place, *_RECKONED) for place in inside)
    return reckoned and not any(words.has(place, "by", "joiners") for place in inside)


def names_nobody(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Tell whether a criterion, or a count that nobody is said to have made, is named."""
    noun = source.first + words.has(source.first, "determiners")
    known = words.has(noun, "criteria") and not is_head(words, noun)
    if known and words.order == "vso" and words.has(noun, "documents"):
        known = not _is_released(words, noun + 1, vocabulary)  # "لائحة أعدها الأهالي": a list
    return known or _is_bare_count(words, source, vocabulary)


def _is_bare_count(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Tell whether a count is named as no one's: "a new provisional toll"."""
    inside = range(source.first, source.last + 1)
    plain = [place for place in inside if not words.has(place, "determiners", "versions")]
    counts = [place for place in inside if words.has(place, "counts")]
    whose = any(words.has(place, "possessives") for place in inside)  # "its figures"
    if whose or not counts or plain != counts[: len(plain)]:
        return False
    after = range(source.last + 1, min(words.size, source.last + 1 + _LONGEST_OWNED))
    beside = [place for place in after if words.plain(place)]
    if words.order == "vso" and beside and words.has(beside[0], "particle"):
        return False  # "تعداد لوكالة كلدة"
    owned = any(words.has(place, "by", "joiners", "relatives") for place in beside)
    return not (owned or any(_is_released(words, place, vocabulary) for place in beside))


def _is_released(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    if place >= words.size:
        return False
    released = vocabulary.releases(words.tokens[place])
    return released or vocabulary.label_at(words, place) == "passives"


def past_count(words: Words, first: int, vocabulary: Vocabulary) -> int:
    """Return where whose count it is, or the noun of it, begins behind "according to"."""
    return _past_relative(words, _past_superlative(words, first), vocabulary)


def _past_superlative(words: Words, first: int) -> int:
    """Return where "datos de X" begins in "los más recientes datos de X", or ``first``."""
    noun = first + _SUPERLATIVE
    if not (words.adjectives_follow and words.order == "svo" and words.has(noun, *_RECKONED)):
        return first
    more = words.has(first, "determiners") and words.has(first + 1, "outside", "quantities")
    return noun if more and words.has(noun + 1, "by") else first


def _past_relative(words: Words, first: int, vocabulary: Vocabulary) -> int:
    """Return where who gives a count is named: "las últimas cifras que maneja X", or ``first``."""
    if not (words.adjectives_follow and words.order == "svo"):
        return first
    noun = first
    while words.has(noun, "determiners", "versions"):
        noun += 1
    if not words.has(noun, *_RECKONED):
        return first
    relative = noun + 1 + words.has(noun + 1, "versions")
    given = words.has(relative, "relatives") and vocabulary.label_at(words, relative + 1) == "verbs"
    giver = relative + 2
    return giver if given and words.has(giver, "determiners", "collectives", "roles") else first


def own_word(words: Words, cue: Match) -> int | None:
    """Return where "eigenen" stands, after which the subject's own word is meant, or None."""
    return next((i for i in (cue.first + 1, cue.last + 1) if words.has(i, "own")), None)


def owner_in_cue(words: Words, cue: Match, phrase: NounPhrase) -> Span | None:
    """Return where "Palt" stands in "nach Palts Worten", if ``phrase`` is such a genitive."""
    inside = cue.first < phrase.first and phrase.last < cue.last and _WILDCARD in cue.phrase
    if not inside or not _is_genitive(words, phrase):
        return None
    span = phrase.span(words)
    return Span(span.start, span.end - 1)


def own_subject(
    words: Words, first: int, last: int, vocabulary: Vocabulary
) -> tuple[NounPhrase, int] | None:
    """Return the subject of the clause: "Die Armee tötete nach eigenen Angaben zwölf Kämpfer".

    Where the phrase, which ends at ``last``, opens the clause, the subject follows the verb.
    """
    before = SubjectFinder(vocabulary).first_phrase(words, first)
    if before is not None:
        apart = any(words.is_comma(place) for place in range(before.last + 1, first))
        return None if apart else (before, last)
    subject = phrase_after(words, last + 2, words.size, apposition=False)
    if first or subject is None or subject.last - subject.first >= _LONGEST_SUBJECT:
        return None
    return (subject, last) if can_speak(words, subject) else None


def _is_genitive(words: Words, owner: NounPhrase) -> bool:
    """Tell whether all words of a name have capitals, and the last one the ending "s"."""
    named = (words.tokens[place].capitalised for place in range(owner.first, owner.last + 1))
    return all(named) and words.tokens[owner.last].norm.endswith("s")
