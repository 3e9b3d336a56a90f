"""The noun phrase that is a speaker, read outward from the words that mark the attribution.

There is no parser here and no list of names: a phrase goes on while its words can belong to one
(nouns, names, titles, what a preposition adds) and stops at what cannot: times, verbs known to the
pack, conjunctions, relative clauses. An apposition between commas belongs to its phrase.
"""

from itertools import takewhile

from bot.reading.saying.words import COMMAS, Words
from bot.reading.speakers.nouns import (
    NounPhrase,
    can_speak,
    counts_some,
    is_cased,
    is_foreign,
    is_head,
    is_listener,
)
from bot.reading.speakers.oblique_phrases import is_relative
from bot.reading.speakers.phrase_beginnings import phrase_leftward
from bot.reading.speakers.phrase_ends import end_rightward
from bot.reading.speakers.quoted_names import name_in_quotes
from bot.reading.speakers.slavic_phrases import before_participle
from bot.reading.words.tokens import Kind

_FARTHEST = 32
_LONGEST_APPOSITION = 22
_MOST_ASIDES = 4
_HYPHEN = "-"
_IN = "ب"
_PREPOSITIONS = ("بال", "لل", "كال")
_AFTER_APPOSITION = frozenset('.,،:;!?…"“”«»„‘')


def phrase_before(words: Words, last: int, floor: int) -> NounPhrase | None:
    """Return the noun phrase that ends at token ``last``, reading left no further than ``floor``.

    A relative clause or an apposition between two commas right before the end is stepped over.
    """
    if last < floor:
        return None
    if words.tokens[last].text in COMMAS:
        named = _before_comma(words, last, floor)
        return before_participle(words, named) if named is not None else None
    phrase = phrase_leftward(words, last, floor)
    if phrase is None:
        return None
    return _before_relative(words, phrase, floor) or phrase


def phrase_after(
    words: Words, first: int, ceiling: int, *, apposition: bool = True, quoted: bool = False
) -> NounPhrase | None:
    """Return the noun phrase that begins at token ``first`` and ends before ``ceiling``.

    With ``quoted``, a short quotation at the beginning is a name.
    """
    if quoted and first < ceiling and words.in_quotation(first):
        end = name_in_quotes(words, first)
        return NounPhrase(first, _past_hyphen(words, end, ceiling)) if end is not None else None
    last = end_rightward(words, first, ceiling)
    if last is None:
        return None
    return NounPhrase(first, _past_apposition(words, last, ceiling) if apposition else last)


def _past_hyphen(words: Words, end: int, ceiling: int) -> int:
    """Return the last token of a compound with a name in quotation marks: "„Bote“-Reporter X"."""
    hyphen = end + 1
    glued = hyphen < ceiling and words.tokens[hyphen].span.start == words.tokens[end].span.end
    if not glued or words.tokens[hyphen].text != _HYPHEN:
        return end
    return end_rightward(words, hyphen + 1, ceiling) or end


def phrase_fronted(words: Words, first: int, *, quoted: bool = False) -> NounPhrase | None:
    """Return the phrase after "according to" at a sentence's beginning, before what is said.

    What stands after its comma is an apposition only where another comma ends it and it tells
    nothing: "According to the board, three boats, all of wood, sank."
    """
    phrase = phrase_after(words, first, words.size, quoted=quoted, apposition=False)
    if phrase is None:
        return None
    last, aged = phrase.last, False
    for _ in range(_MOST_ASIDES):
        end = _past_apposition(words, last, words.size)
        if end == last or not _is_told_of(words, last + 2, end, aged=aged):
            break
        last, aged = end, end == last + 2
    return NounPhrase(phrase.first, last)


def _is_told_of(words: Words, first: int, last: int, *, aged: bool) -> bool:
    """Tell whether words between commas say who somebody is, and not what happened.

    ``aged`` where an age stands before them.
    """
    named = any(is_head(words, i) or words.tokens[i].capitalised for i in range(first, last + 1))
    closed = words.is_comma(last + 1) and not words.has(last + 2, "pronouns")
    return closed and (named or aged or first == last) and not _tells(words, first, last)


def _tells(words: Words, first: int, last: int) -> bool:
    """Tell whether a verb of harm, or a number and what it counts, stands here."""
    if any(words.has(place, "acts") for place in range(first, last + 1)):
        return True
    return any(
        words.is_number(place) for place in range(first, last) if not words.is_comma(place + 1)
    )


def _before_comma(words: Words, comma: int, floor: int) -> NounPhrase | None:
    for place in range(comma - 1, max(floor, comma - _FARTHEST), -1):
        if not words.is_comma(place):
            continue
        one = _one_of_them(words, place, comma, floor)
        if one is not None:
            return one
        named = phrase_leftward(words, place - 1, floor)
        if named is not None and not _is_distance(words, named):
            first = _past_asides(words, named.first, floor)
            aside = _is_aside(words, place + 1) or is_relative(words, place + 1, comma - 1)
            return NounPhrase(first, named.last if aside else comma - 1)
    return None


def _is_distance(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether a phrase says how far away a place is: "Orlu, 40 miles west of Tarmo"."""
    places = range(phrase.first, phrase.last + 1)
    named = any(is_head(words, place) or words.has(place, "one_person") for place in places)
    far = words.is_number(phrase.first) and words.has(phrase.first + 1, "lengths")
    return far and not named


def _one_of_them(words: Words, opened: int, closed: int, floor: int) -> NounPhrase | None:
    """Return who between two commas is one of those before: "One of them, Ada Brook, said"."""
    them = opened - 1
    some = words.has(them, "pronouns", "object_pronouns") and counts_some(words, them - 2)
    if not some or them - 2 < floor:
        return None
    name = phrase_leftward(words, closed - 1, opened + 1)
    whole = name is not None and name.first == opened + 1
    return name if whole and words.tokens[opened + 1].capitalised else None


def _past_asides(words: Words, first: int, floor: int) -> int:
    """Step left over further commas ("NAME, 59, of TOWN, who ... , said") to the clause's start."""
    place = first
    for _ in range(_MOST_ASIDES):
        if place - 2 < floor or not words.is_comma(place - 1):
            return first
        if words.nouns_capitalised and words.is_number(place - 2) and words.is_comma(place - 3):
            place -= 2  # "NAME, 59, eine Ärztin"
            continue
        phrase = phrase_leftward(words, place - 2, floor)
        if phrase is None:
            return first
        place = phrase.first - (phrase.first > floor and words.has(phrase.first - 1, "joiners"))
        if place == floor and place < phrase.first:
            return first  # "In Kelda, NAME, a nurse, said"
        if place == floor or words.in_quotation(place - 1):
            return place if _is_name(words, phrase) else first
    return first


def _is_name(words: Words, phrase: NounPhrase) -> bool:
    return all(
        words.tokens[place].capitalised
        or words.tokens[place].kind is Kind.MARK
        or words.has(place, "roles", "name_particles")
        for place in range(phrase.first, phrase.last + 1)
    )


def _is_aside(words: Words, first: int) -> bool:
    """Tell whether what begins here is a relative clause or an adverbial, not an apposition."""
    if words.has(first, "determiners") or is_head(words, first):
        return False
    told = words.order == "vso" and words.has(first, "pronouns")  # "سامي نجم، وهو من السكان، قال"
    return told or is_foreign(words, first) or words.has(first, "joiners")


def _before_relative(words: Words, phrase: NounPhrase, floor: int) -> NounPhrase | None:
    """Return whom the relative clause that ``phrase`` stands in is about, if they can speak.

    A clause within the clause is about something else: "the firm that ran the ferry that sank".
    """
    for place in range(phrase.first - 1, max(floor, phrase.first - _FARTHEST), -1):
        related = words.has(place, "relatives")
        if words.tokens[place].kind is Kind.MARK or (
            words.has(place, "conjunctions") and not related
        ):
            return None
        if related:
            named = phrase_leftward(words, place - 1, floor)
            if named is None or not can_speak(words, named):
                return _before_relative(words, named, floor) if named is not None else None
            return (
                named if is_head(words, place - 1) or not words.has(place, "conjunctions") else None
            )
    return None


def _past_apposition(words: Words, last: int, ceiling: int) -> int:
    first = last + 2
    if first >= ceiling or not words.is_comma(last + 1) or not _opens_apposition(words, first):
        return last
    end = end_rightward(words, first, min(ceiling, first + _LONGEST_APPOSITION))
    if end is None or not _closes_apposition(words, end + 1) or _opens_with_verb(words, first, end):
        return last
    subject = words.has(first, "determiners") and _is_auxiliary(words, end + 1)
    if subject and not words.nouns_capitalised:
        return last  # "selon X, le maire a démissionné"
    clause = words.nouns_capitalised and words.has(first, "determiners")
    parted = end + 1 >= words.size or words.tokens[end + 1].kind is Kind.MARK
    if clause and not parted:
        return last  # "sagte die Polizei, die Lage sei ernst"
    free = words.order == "v2" and words.adjectives_follow
    tells = free and any(words.has(place, "acts") for place in range(first, end + 1))
    return last if tells else end  # "По словам X, двое убиты, ..."


def _opens_with_verb(words: Words, first: int, last: int) -> bool:
    """Tell whether a body follows a word that is no noun of the pack: "، قصفت قوات الدرع كلدة"."""
    if words.order != "vso" or is_head(words, first):
        return False
    return any(words.has(place, "collectives") for place in range(first + 1, last + 1))


def _opens_apposition(words: Words, first: int) -> bool:
    if not words.plain(first) or _is_aside(words, first) or words.has(first, "particle", "zero"):
        return False
    if is_listener(words, first) or (words.order == "vso" and words.has(first, "listeners")):
        return False  # "مصدر طبي، لكلدة برس، إن"
    token = words.tokens[first]
    counted = words.is_number(first)
    if counted and words.order != "vso":
        return _is_age(words, first)
    if not is_cased(token.text):
        return _opens_caseless(words, first)
    if words.has(first, "determiners"):
        named = not words.nouns_capitalised or _leads_to_noun(words, first + 1)
        return named and not words.has(first + 1, "harms", "times")
    return is_head(words, first) or token.capitalised


def _opens_caseless(words: Words, first: int) -> bool:
    """Tell the same in a script without capitals."""
    token = words.tokens[first]
    goes_on = words.has(first, "participles", "said_too")  # "المصادر، مؤكدة أن": no apposition
    counts = token.kind is Kind.NUMBER  # "وفق المرصد، 39 من الجنود"
    told = words.has(first, "contents", "acts")  # "رجح الكاتب، بإمكانية التعاون"
    told = told or (words.has(first, "documents") and token.norm.startswith(_IN))
    return not (goes_on or counts or told or token.norm.startswith(_PREPOSITIONS))


def _is_age(words: Words, first: int) -> bool:
    """Tell whether a number between commas is an age: ", 59,", ", 59 ans,"."""
    after = first + 1 + words.has(first + 1, "times")
    return words.is_comma(after) or words.ends(after)


def _leads_to_noun(words: Words, first: int) -> bool:
    """Tell whether a noun, which a capital shows, follows an article that may be a relative."""
    following = words.tokens[first : first + _LONGEST_APPOSITION]
    phrase = takewhile(lambda token: token.kind is not Kind.MARK, following)
    return any(token.capitalised for token in phrase)


def _closes_apposition(words: Words, place: int) -> bool:
    if place >= words.size or words.tokens[place].text in _AFTER_APPOSITION:
        return True
    return words.has(place, "relatives", "conjunctions", "outside", "joiners")


def _is_auxiliary(words: Words, place: int) -> bool:
    """Tell whether a verb that only goes with another stands here ("a", "ont", "ha", "has")."""
    return words.has(place, "auxiliaries") and words.has(place, "outside")
