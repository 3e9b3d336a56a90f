"""Nouns that open what is said without a conjunction, as in Arabic: "أعلن الجيش مقتل"."""

from bot.reading.saying.headline_subjects import says_next
from bot.reading.saying.openings import OpeningFinder
from bot.reading.saying.verb_surroundings import ARTICLE, is_joined, owns
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.verb_subjects import is_governed_gerund
from bot.reading.words.tokens import Kind

_LOOK_AHEAD = 30
_LONGEST_NAME_END = 7
_LONGEST_OCCASION = 12
_LONGEST_SUBJECT = 8
_SAYS_THAT = "إن"
"""What only verbs of saying take; nouns take "أن" as well."""
_LONGEST_NAME = 3
"""How many words of a body's name may stand behind what it does."""


class ToldNouns:
    """Tells a noun that opens what is said from one in the subject's name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)

    def after(self, words: Words, first: int) -> int | None:
        """Return where a noun of the pack opens the content ("أعلن الجيش مقتل")."""
        aside = False
        if self._is_done(words, first):
            return first
        for place in range(first, min(words.size, first + _LOOK_AHEAD)):
            kinds = words.kinds[place]  # looked at here: these are most words of a statement
            if words.quoted[place] != -1 or (place == first and "determiners" in kinds):
                continue
            if "conjunctions" in kinds or words.tokens[place].text == ":":
                return None
            if "said" in kinds and says_next(words, first, place):
                return None
            aside = aside or "relatives" in kinds
            opens = self._vocabulary.opens_content(words.tokens[place])
            opens = opens or self._opens_with_next(words, place)
            opens = opens and not owns(words, place - 1)  # "وكالة أنباء", "مدير صحة"
            opens = opens and not self._names_body(words, place)
            opens = opens or (place > first and self._is_new_gerund(words, place))
            if not opens or (aside and not words.is_comma(place - 1)):
                continue
            if place == first and _is_body_of_place(words, place):
                continue
            if not (_ends_name(words, place) or self._is_before_occasion(words, place)):
                return place
        return None

    def _opens_with_next(self, words: Words, place: int) -> bool:
        """Tell whether two words open the content: "القضاء على" kills, "القضاء" is the courts."""
        following = place + 1
        return following < words.size and self._vocabulary.opens_content_in_two(
            words.tokens[place], words.tokens[following]
        )

    def _names_body(self, words: Words, place: int) -> bool:
        """Tell whether the noun is part of a body's name, and another word opens what it says.

        "أعلن مركز توثيق الضحايا مقتل": what the body does is definite.
        """
        body, owned = words.tokens[place - 1], place + 1
        bare = words.has(place - 1, "collectives") and not body.norm.startswith(ARTICLE)
        bare = bare and not words.has(place - 1, "anonymous") and not words.has(place, "acts")
        if not bare or owned >= words.size or not words.tokens[owned].norm.startswith(ARTICLE):
            return False
        ahead = range(owned + 1, min(words.size, owned + 1 + _LONGEST_NAME))
        return any(
            words.has(spot, "conjunctions", "adverbials", "documents")
            or words.is_mark(spot, ":")
            or self._opens(words, spot)
            for spot in ahead
        )

    def _opens(self, words: Words, place: int) -> bool:
        """Tell whether a noun of the pack opens the content, and is not joined to one before."""
        word = words.tokens[place]
        joined = is_joined(words, place) and not self._vocabulary.is_content_noun(word)
        return self._vocabulary.opens_content(word) and not joined

    def _is_new_gerund(self, words: Words, place: int) -> bool:
        """Tell whether a noun of action follows one with the article, which owns none.

        With its preposition it follows any.
        """
        if is_governed_gerund(words.tokens[place]):
            return True
        definite = words.tokens[place - 1].norm.startswith(ARTICLE)
        unknown = not words.kinds[place] and self._vocabulary.is_gerund(words.tokens[place])
        return definite and unknown

    def _is_before_occasion(self, words: Words, place: int) -> bool:
        """Tell whether an occasion parts a noun of the subject's name from what is told of.

        "أكد فريق استجابة كلدة، في بيان اليوم، استمرار القصف".
        """
        near = range(place + 1, min(words.size, place + _LONGEST_NAME_END))
        comma = next((ahead for ahead in near if words.is_comma(ahead)), words.size)
        if not (words.has(comma + 1, "adverbials") and words.has(comma + 2, "occasions")):
            return False
        ahead = range(comma + 3, min(words.size, comma + _LONGEST_OCCASION))
        closing = next((spot for spot in ahead if words.is_comma(spot)), words.last)
        return closing < words.last and self._vocabulary.opens_content(words.tokens[closing + 1])

    def _is_done(self, words: Words, first: int) -> bool:
        """Tell whether what is announced stands where the subject would: "كما أعلنت اغتنام"."""
        if not words.plain(first) or words.kinds[first]:
            return False
        if not self._vocabulary.is_gerund(words.tokens[first]):
            return False
        told = self._openings.after(words, first + 1)
        return not (told.marked and told.begin - first <= _LONGEST_SUBJECT)


def _is_body_of_place(words: Words, place: int) -> bool:
    """Tell whether a noun for what is told is a body's short name: "أفادت صحة كلدة بأن"."""
    owner = place + 1
    named = words.has(place, "bodies") and words.plain(owner)
    if not named or words.kinds[owner]:
        return False
    ahead = range(owner + 1, min(words.size, owner + _LONGEST_NAME))
    return any(words.has(spot, "conjunctions") for spot in ahead)


def _ends_name(words: Words, place: int) -> bool:
    """Tell whether a noun that could open the content belongs to the subject: "رجال إنقاذ إن".

    Then a conjunction follows soon, and nothing else that could be told of.
    """
    for ahead in range(place + 1, min(words.size, place + _LONGEST_NAME_END)):
        parted = words.is_comma(ahead)
        if words.has(ahead, "conjunctions"):
            return words.tokens[ahead].text.startswith(_SAYS_THAT) or words.is_comma(ahead - 1)
        told = words.has(ahead, "adverbials", "clause_openers", "cardinals", "relatives", "times")
        if not parted and (told or words.tokens[ahead].kind is not Kind.WORD):
            return False
    return False
