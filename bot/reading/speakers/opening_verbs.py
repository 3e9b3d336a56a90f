"""Sentences that open with a verb the pack does not know, as Arabic ones do: "وزار الوزير المرفأ".

The whole of such a clause looks like a noun phrase, and its subject goes on speaking behind it
("..., مشيرا إلى أن").
"""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase
from bot.reading.speakers.speakers import phrase_after

_AND = ("و", "ف")
_ARTICLE = "ال"
_GOVERNED = ("بال", "بم", "بدور", "بجهود")
_FEMININE = "ة"
"""What nouns end in, and no verb."""
_ACCUSATIVE = "ا"
_SUBJECTS = ("roles", "collectives", "anonymous", "one_person")
_OBJECTS = ("documents", "occasions")


def behind_opening_verb(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Return the subject of the clause that ``phrase`` is, or ``phrase`` itself if it is none.

    Only "and" written together with the first word shows it to be a verb, not "زوجة القائد".
    """
    first = phrase.first
    if words.order != "vso" or not words.plain(first) or words.kinds[first]:
        return phrase
    word = words.tokens[first].text
    opens = word.startswith(_AND) and not word.endswith(_FEMININE)
    if not opens or first == phrase.last or not words.has(first + 1, *_SUBJECTS):
        return phrase
    subject = phrase_after(words, first + 1, phrase.last + 1)
    return _before_object(words, subject) if subject is not None else phrase


def _before_object(words: Words, subject: NounPhrase) -> NounPhrase:
    for place in range(subject.first + 1, subject.last + 1):
        if _opens_object(words, place):
            return NounPhrase(subject.first, place - 1)
    return subject


def _opens_object(words: Words, place: int) -> bool:
    """Tell whether an indefinite noun begins with which no subject goes on: "مؤتمرا صحفيا"."""
    if words.tokens[place].norm.startswith(_ARTICLE):
        return False
    if words.has(place, *_OBJECTS):
        return True
    two = words.tokens[place : place + 2]
    return len(two) > 1 and all(one.norm.endswith(_ACCUSATIVE) for one in two)


def is_governed(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether an Arabic preposition governs the phrase: "وأشاد بمقاتلي كلدة".

    Names begin with its letter as well, but hardly ever so.
    """
    return words.order == "vso" and words.tokens[phrase.first].norm.startswith(_GOVERNED)
