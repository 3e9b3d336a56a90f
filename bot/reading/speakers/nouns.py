"""Which words can belong to a noun phrase, as far as spelling and the pack tell."""

from bot.reading.saying.words import Words
from bot.reading.words.tokens import Kind
from bot.values import value_class
from index.spans import Span

OPENERS = frozenset("([")
CLOSERS = frozenset(")]")
INSIDE = frozenset("-–&/’'#@№")
APOSTROPHES = "’'"
LONGEST_PHRASE = 32
"""How many tokens a noun phrase is looked for in."""
LONGEST_BRACKET = 10
_LONGEST_ABBREVIATION = 5
_HEADS = ("roles", "collectives", "anonymous", "documents", "outlets", "continued")
_SPEAKING = (*_HEADS, "pronouns")
_PERSONS = (*_SPEAKING, "one_person")
_NEVER = ("outside", "times", "conjunctions", "relatives", "clause_openers")


@value_class(frozen=True, slots=True)
class NounPhrase:
    """The first and last token of a noun phrase."""

    first: int
    last: int

    def span(self, words: Words) -> Span:
        """Return where the phrase stands in the article."""
        return words.between(self.first, self.last)


def is_head(words: Words, place: int) -> bool:
    """Tell whether the word can by itself be the one who speaks, as the pack knows."""
    return words.has(place, *_HEADS)


def can_speak(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether a name, a pronoun or a noun of the pack is in the phrase."""
    persons = words.order == "svo" and not words.adjectives_follow
    known = _PERSONS if persons else _SPEAKING
    for place in range(phrase.first, phrase.last + 1):
        token = words.tokens[place]
        if words.has(place, *known) or (token.capitalised and token.kind is Kind.WORD):
            return True
    return False


def has_noun(words: Words, first: int, last: int) -> bool:
    """Tell whether more than articles, numbers and prepositions stands in the phrase."""
    return any(
        (words.tokens[place].kind is Kind.WORD or words.has(place, "collectives"))
        and not words.has(place, "joiners")
        and (not words.has(place, "determiners") or words.has(place, *_SPEAKING))
        for place in range(first, last + 1)
    )


def is_listener(words: Words, place: int) -> bool:
    """Tell whether the one who is told is written together with its particle ("لوكالة").

    Where the name of an outlet is unknown, its second word may be known ("لتارنا نيوز").
    """
    if words.listed.isdisjoint(("listener", "outlets")):
        return False
    if words.has(place - 1, "belonging"):
        return False  # "شبكة تابعة لوزارة الموانئ"
    if words.has(place, "listener"):
        return True
    joined = words.order == "vso" and words.plain(place) and words.has(place + 1, "outlets")
    joined = joined and not words.has(place + 1, "listener")
    return joined and words.tokens[place].norm.startswith("ل") and not is_head(words, place)


def is_pronoun(words: Words, place: int) -> bool:
    """Tell whether the word stands for a noun phrase, and does not begin one."""
    return words.has(place, "pronouns") and not words.has(place, "determiners")


def is_foreign(words: Words, place: int) -> bool:
    """Tell whether the word is never part of a speaker: times, verbs, conjunctions."""
    return words.has(place, *_NEVER) and not _tells_version(words, place)


def _tells_version(words: Words, place: int) -> bool:
    """Tell whether a word says which count it is: "en foreløbig opgørelse", "el último balance"."""
    return words.has(place, "versions") and words.has(place + 1, "documents", "counts")


def joins(words: Words, place: int) -> bool:
    """Tell whether a preposition or conjunction goes on with the phrase here."""
    if lacks(words, place):
        return True
    if words.has(place, "determiners"):
        if words.nouns_capitalised or words.adjectives_follow:
            return is_genitive(words, place)
        if words.order == "v2":
            return _is_within_name(words, place)
    return words.has(place, "joiners") and not is_name_particle(words, place)


def lacks(words: Words, place: int) -> bool:
    """Tell whether "without" stands in the name of a body: "Ifølge Læger uden Grænser"."""
    if not words.has(place, "lacking") or not words.plain(place + 1):
        return False
    people = words.has(place - 1, "anonymous", "roles", "reporters")
    return people and words.tokens[place - 1].capitalised and not is_foreign(words, place + 1)


def is_genitive(words: Words, place: int) -> bool:
    """Tell whether an article right after a noun opens its genitive ("die Polizei der Stadt").

    In French "des" is both "of the" and a plural article: "le conseil des élus", "des témoins".
    """
    article = words.has(place, "determiners") and words.has(place, "joiners")
    if not (article and place > 0):
        return False
    if not words.nouns_capitalised:
        partitive = is_one_of(words, place - 1)
        return partitive or (words.adjectives_follow and is_noun_like(words, place - 1))
    return words.tokens[place - 1].capitalised and is_noun_like(words, place - 1)


def is_one_of(words: Words, place: int) -> bool:
    """Tell whether an article without a noun opens some of many: "l'un des témoins"."""
    if not (words.adjectives_follow and words.has(place, "determiners")):
        return False
    return words.has(place + 1, "joiners") and words.has(place + 1, "by")


def counts_some(words: Words, place: int) -> bool:
    """Tell whether a number or an article stands before "of": "one of", "12 of", "en av"."""
    counted = words.has(place, "determiners") or words.is_number(place)
    return counted and words.has(place + 1, "joiners") and not words.has(place + 1, "determiners")


def is_name_particle(words: Words, place: int) -> bool:
    """Tell whether "de", "al", "van" stand between names."""
    if not words.has(place, "name_particles") or not 0 < place < words.last:
        return False
    return _like_a_name(words, place - 1) and _like_a_name(words, place + 1)


def is_noun_like(words: Words, place: int) -> bool:
    """Tell whether a preposition after this word can go on with its phrase."""
    if place >= words.size:
        return False
    token = words.tokens[place]
    if token.text in CLOSERS or words.in_quotation(place):
        return True
    if token.kind is not Kind.WORD:
        return False
    plain = not is_foreign(words, place) and not words.has(place, "determiners", "joiners")
    return plain or is_head(words, place)


def is_object(words: Words, place: int) -> bool:
    """Tell whether what stands after a preposition can belong to the phrase."""
    if place >= words.size:
        return False
    token = words.tokens[place]
    if token.kind is Kind.MARK:
        return words.in_quotation(place)
    if is_pronoun(words, place):
        return False
    return not is_foreign(words, place) or (token.capitalised and not words.has(place, "times"))


def is_proper(words: Words, place: int) -> bool:
    """Tell whether what a preposition adds to a name is a name, a known noun or definite."""
    token = words.tokens[place]
    known = is_head(words, place) or words.has(place, "determiners") or not is_cased(token.text)
    return known or token.capitalised or not words.plain(place)


def is_capital_inside(words: Words, place: int, floor: int) -> bool:
    """Tell whether a word that is otherwise no part of a name is capitalised within one."""
    if place <= floor or not words.tokens[place].capitalised:
        return False
    return words.tokens[place - 1].capitalised and not words.has(place, "times")


def is_first_name(words: Words, place: int) -> bool:
    """Tell whether a word that could open a question is a name here: "Will Marsh said"."""
    if words.order != "svo" or not words.has(place, "blockers") or place >= words.last:
        return False
    return words.tokens[place].capitalised and words.tokens[place + 1].capitalised


def is_abbreviation(words: Words, place: int) -> bool:
    """Tell whether the full stop at ``place`` ends a title or an initial ("Gen. Brook")."""
    if not 0 < place < words.last or words.tokens[place].text != ".":
        return False
    word = words.tokens[place - 1]
    if words.has(place - 1, "occasions") and words.has(place - 2, "adverbials", "joiners"):
        return False  # "skriver han på X. Læger"
    short = word.capitalised and len(word.text) <= _LONGEST_ABBREVIATION
    beside = word.span.end == words.tokens[place].span.start
    return short and beside and words.tokens[place + 1].capitalised


def is_owned(words: Words, place: int) -> bool:
    """Tell whether a word stands behind its noun's owner in English: "the town's only clinic"."""
    english = words.order == "svo" and not words.adjectives_follow and place > 0
    owned = english and words.tokens[place - 1].norm.endswith(("'s", "s'"))
    return owned and not words.has(place, "clause_openers", "conjunctions", "relatives")


def is_cased(text: str) -> bool:
    """Tell whether the word's script has capitals."""
    return text.lower() != text.upper()


def _is_within_name(words: Words, place: int) -> bool:
    """Tell whether Scandinavian "de" stands within a name ("Ada de Vries"); else it is "the"."""
    if not words.has(place, "name_particles") or not 0 < place < words.last:
        return False
    follows = _like_a_name(words, place + 1) or words.has(place + 1, "name_particles")
    return _like_a_name(words, place - 1) and follows


def _like_a_name(words: Words, place: int) -> bool:
    token = words.tokens[place]
    return token.capitalised or not is_cased(token.text)
