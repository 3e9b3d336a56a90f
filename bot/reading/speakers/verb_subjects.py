"""Where the subject behind its verb ends and the verb's object begins, as in Arabic.

No mark parts them: "اتهمت المندوبة نظام كلدة". But a noun with the article owns no noun behind it, so
that one without the article begins a new phrase, and an adjective shares article and gender with
its noun.
"""

from bot.reading.saying.words import Words
from bot.reading.words.tokens import Kind

_ARTICLE = "ال"
_FEMININE = "ه"
_FEMININE_ADJECTIVES = ("ه", "ا")
_FEMININE_FORMS = frozenset({"الكبري", "الصغري", "العظمي", "الوسطي", "الاولي", "الاخري", "الام"})
_PLURAL = ("ون", "ين")
_RELATION = "ي"
_OPPOSED = "المعارضه"
"""Both a body and what a body can be."""


def ends_subject(words: Words, first: int, place: int) -> bool:
    """Tell whether the word at ``place`` begins another phrase than the one from ``first`` on."""
    word, before = words.tokens[place].norm, words.tokens[place - 1].norm
    if not words.plain(place - 1) or words.tokens[place].kind is not Kind.WORD:
        return False
    if words.has(place, "bodies") and not word.startswith(_ARTICLE):
        return before.startswith(_ARTICLE) or before.endswith(_PLURAL[0])
    if not word.startswith(_ARTICLE) or not _all_definite(words, first, place):
        return False
    if words.has(place, "contents") and not words.has(place, "bodies"):
        return True
    relation = word.endswith(_RELATION + _FEMININE) or word == _OPPOSED
    if words.has(place, "bodies") and not relation:
        return True
    return _is_feminine_body(words, first) and not _is_feminine_adjective(word)


def begins_object(words: Words, first: int, place: int) -> bool:
    """Tell the same of a verb that cannot do without an object ("accused").

    There a body behind a name is the object, and what is no plural behind a plural.
    """
    word, subject = words.tokens[place].norm, words.tokens[first].norm
    if words.tokens[place].kind is not Kind.WORD:
        return False
    if words.has(place, "bodies") and not words.kinds[place - 1]:
        return True
    several = subject.startswith(_ARTICLE) and subject.endswith(_PLURAL)
    return several and word.startswith(_ARTICLE) and not word.endswith(_PLURAL)


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


def _all_definite(words: Words, first: int, place: int) -> bool:
    return all(words.tokens[spot].norm.startswith(_ARTICLE) for spot in range(first, place))


def _is_feminine_body(words: Words, first: int) -> bool:
    feminine = words.tokens[first].norm.endswith(_FEMININE)
    return feminine and words.has(first, "bodies") and not words.has(first, "roles")


def _is_feminine_adjective(word: str) -> bool:
    return word.endswith(_FEMININE_ADJECTIVES) or word in _FEMININE_FORMS
