"""Where the subject behind its verb ends and the verb's object begins, as in Arabic.

No mark parts them: "اتهمت المندوبة نظام كلدة". But a noun with the article owns no noun behind it,
so that one without the article begins a new phrase, and an adjective shares article and gender
with its noun.
"""

import re

from bot.reading.names.countries import is_country
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase
from bot.reading.words.tokens import Kind, Token

_ARTICLE = "ال"
_ATTACHED = ("و", "ب", "ل", "ف", "ك")
_GOVERNED = re.compile("ب(?:ت..ي.ه?|است..ا.|ا.ت.ا.|ات.ا.|ان..ا.|م.ا..ه|عدم)")
_DATING = frozenset({"بتاريخ", "بتوقيت"})
_PLACING = frozenset({"بمحافظه", "بمقاطعه"})
"""Nouns of places that have the form of a noun of action."""
_NO_ACTS = _DATING | _PLACING
_BY = "ب"
"""The preposition with which all of them begin."""
_GOVERNED_HAMZA = ("بإ", "بأشد")
"""No name that stands in a subject begins so ("بإعادة", "بأشد العبارات")."""
_OF_WHAT = "بال"
_AND, _OWNED = "و", ("ته", "تها", "تهم")
_SHORTEST_OWNED = 5
_FEMININE = "ه"
_FEMININE_ADJECTIVES = ("ه", "ا")
_FEMININE_FORMS = frozenset({"الكبري", "الصغري", "العظمي", "الوسطي", "الاولي", "الاخري", "الام"})
_PLURAL = ("ون", "ين")
_RELATION = "ي"
_GENERAL = "العام"
_LANDS = ("يا", "لاند", "ستان")
"""What names of countries end in; those of the pack are known."""
_ACCUSED = ("اتهم", "اتهمت", "تتهم", "يتهم")
_SHORTEST_CHARGE = 4
_SHORTEST_PEOPLE = 7
_NAMES_IN_PLURAL = frozenset({"العابدين", "المامون", "القيصرين", "الامينين"})
_DENIED = frozenset(
    ("الاتهام", "الاتهامات", "المزاعم", "الادعاء", "الادعاءات", "التهمه", "التهم", "الانباء")
)
"""What somebody denies, in so many words."""
_OPPOSED = "المعارضه"
"""Both a body and what a body can be."""


def is_governed_gerund(word: Token) -> bool:
    """Tell whether a word is a noun of action with its preposition: "بتوفير", "بإعادة"."""
    if word.norm[:1] != _BY:
        return False  # most words
    acts = _GOVERNED.fullmatch(word.norm) is not None and word.norm not in _NO_ACTS
    return acts or word.text.startswith(_GOVERNED_HAMZA)


def _is_owned(word: Token) -> bool:
    """Tell whether a noun carries its owner, the subject: "نفى الفصيل مشاركته"."""
    joined = word.norm.startswith(_AND)  # "الوزيرة ومساعدتها"
    return word.text.endswith(_OWNED) and len(word.text) >= _SHORTEST_OWNED and not joined


def ends_subject(words: Words, first: int, place: int) -> bool:
    """Tell whether the word at ``place`` begins another phrase than the one from ``first`` on."""
    if not words.plain(place - 1) or words.tokens[place].kind is not Kind.WORD:
        return False
    if is_governed_gerund(words.tokens[place]) or _is_owned(words.tokens[place]):
        return True
    if not words.tokens[place].norm.startswith(_ARTICLE):
        return _is_owned_by_none(words, first, place)
    if not _all_definite(words, first, place):
        return False
    return _is_another_noun(words, place) or _is_of_other_gender(words, first, place)


def _is_owned_by_none(words: Words, first: int, place: int) -> bool:
    """Tell whether a noun without the article stands behind one that can own none."""
    word, before = words.tokens[place].norm, words.tokens[place - 1].norm
    people = words.has(place, "anonymous") and not words.has(place, "roles")
    if people or words.has(place, "bodies"):
        return before.startswith(_ARTICLE) or before.endswith(_PLURAL[0])
    body = words.has(first, "collectives") and not words.has(first, "outlets", "roles")
    unnamed = (body or words.has(first, "anonymous")) and _all_definite(words, first, place)
    return unnamed and not words.kinds[place] and not word.startswith(_ATTACHED)


def _is_another_noun(words: Words, place: int) -> bool:
    """Tell whether a word with the article is a noun, no adjective of the one before."""
    word = words.tokens[place].norm
    if not words.has(place, "bodies"):
        return words.has(place, "contents")
    return not (word.endswith(_RELATION + _FEMININE) or word == _OPPOSED)


def _is_of_other_gender(words: Words, first: int, place: int) -> bool:
    """Tell whether a word with the article is no adjective of the feminine body at ``first``."""
    word = words.tokens[place].norm
    feminine = words.tokens[first].norm.endswith(_FEMININE)
    body = words.has(first, "bodies") and not words.has(first, "roles")
    agrees = word.endswith(_FEMININE_ADJECTIVES) or word in _FEMININE_FORMS
    return feminine and body and not agrees


def before_object(words: Words, source: NounPhrase) -> NounPhrase:
    """Return the subject up to whom it accuses or urges, or up to what of.

    A comma may stand before the object: "حذرت الوزارة، كلدة من".
    """
    comma = next((i for i in range(source.first, source.last) if words.is_comma(i)), None)
    if comma is not None and words.has(source.last + 1, "adverbials"):
        return NounPhrase(source.first, comma - 1)
    for place in range(source.first + 1, source.last + 1):
        of_what = words.tokens[place].norm.startswith(_OF_WHAT)
        if words.plain(place) and (of_what or _begins_object(words, source.first, place)):
            return NounPhrase(source.first, place - 1)
    return source


def is_whom(words: Words, verb: int, source: NounPhrase) -> bool:
    """Tell whether the only one behind a verb of accusing is whom: "واتهمت الحرس بضرب 14 منهم".

    Nobody is accused by "اتهم" without an object, be it a passive or its subject named before.
    """
    if not words.tokens[verb].norm.endswith(_ACCUSED):
        return False
    alone = before_object(words, source) == source
    behind = source.last + 1
    told = any(_opens_charge(words.tokens[i]) for i in range(source.first + 1, source.last + 1))
    return alone and (told or (words.plain(behind) and _opens_charge(words.tokens[behind])))


def _opens_charge(word: Token) -> bool:
    """Tell whether "of" is written together with a noun: "بضرب", "بالتعذيب"."""
    return (
        word.kind is Kind.WORD and word.norm.startswith(_BY) and len(word.norm) >= _SHORTEST_CHARGE
    )


def before_warning(words: Words, source: NounPhrase) -> NounPhrase:
    """Return the subject up to what it warns of: "حذر ناشطون من تكرار الهجوم"."""
    last = source.last
    while last > source.first and not words.has(last, "speaking_of"):
        last -= 1
    named = last == source.first or words.has(source.last + 1, "conjunctions")
    return source if named else NounPhrase(source.first, last - 1)


def _begins_object(words: Words, first: int, place: int) -> bool:
    """Tell the same of a verb that cannot do without an object ("accused").

    There a body behind a name is the object, and what is no plural behind a plural.
    """
    word, subject = words.tokens[place].norm, words.tokens[first].norm
    if words.tokens[place].kind is not Kind.WORD:
        return False
    if words.has(place, "deeds") or (word in words.around.cases and words.has(place + 1, "deeds")):
        return True
    if words.has(place, "bodies") and not words.kinds[place - 1]:
        return True
    if _are_several(words, place) or _are_lands(words, first, place):
        return True
    several = subject.startswith(_ARTICLE) and subject.endswith(_PLURAL)
    return several and word.startswith(_ARTICLE) and not word.endswith(_PLURAL)


def _are_several(words: Words, place: int) -> bool:
    """Tell whether people behind a name are the object: "اتهم الوزير سامر كولب المتمردين"."""
    word = words.tokens[place].norm
    several = word.startswith(_ARTICLE) and word.endswith(_PLURAL)
    named = not (words.kinds[place - 1] or words.tokens[place - 1].norm.startswith(_ARTICLE))
    return several and named and len(word) >= _SHORTEST_PEOPLE and word not in _NAMES_IN_PLURAL


def _are_lands(words: Words, first: int, place: int) -> bool:
    """Tell whether two lands stand side by side, the second the object: "اتهمت زوريا روتينيا"."""
    alone = place == first + 1 and not words.tokens[place].norm.startswith(_ARTICLE)
    return alone and _is_land(words.tokens[first]) and _is_land(words.tokens[place])


def _is_land(word: Token) -> bool:
    return word.norm.endswith(_LANDS) or is_country(word.text, "ar")


def before_denied(words: Words, source: NounPhrase) -> NounPhrase:
    """Return the subject up to the claim that it denies: "نفى الجيش الاتهامات"."""
    ahead = range(source.first + 1, source.last + 1)
    ends = (i for i in ahead if words.tokens[i].norm in _DENIED)
    return NounPhrase(source.first, next(ends, source.last + 1) - 1)


def is_general(words: Words, place: int) -> bool:
    """Tell whether a word for "year" is the "general" of an office: "المدعي العام"."""
    office = words.order == "vso" and words.has(place - 1, "roles")
    return office and words.tokens[place].norm == _GENERAL


def disagrees(words: Words, first: int) -> bool:
    """Tell whether a noun is masculine by its adjective, so no subject of a feminine verb.

    "طالبت المجتمع الدولي": the one who demands is named before.
    """
    if not (words.plain(first) and words.plain(first + 1)):
        return False
    noun, adjective = words.tokens[first].norm, words.tokens[first + 1].norm
    both = noun.startswith(_ARTICLE) and adjective.startswith(_ARTICLE)
    masculine = not noun.endswith(_FEMININE) and adjective.endswith(_RELATION)
    return both and masculine and adjective not in _FEMININE_FORMS


def up_to(source: NounPhrase, noun: int | None) -> NounPhrase:
    """Return the subject up to the noun that opens what it says."""
    ends = noun is not None and source.first < noun <= source.last
    return NounPhrase(source.first, noun - 1) if ends and noun is not None else source


def _all_definite(words: Words, first: int, place: int) -> bool:
    return all(words.tokens[spot].norm.startswith(_ARTICLE) for spot in range(first, place))
