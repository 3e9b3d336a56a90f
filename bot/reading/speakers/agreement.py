"""Slavic subjects behind a place: in "На совещании в Кельде министр сказал" the minister speaks.

A preposition and its noun may stand right before the subject, and no comma parts them. Gender and
number of the verb tell with which of the words the subject begins.
"""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase
from bot.reading.words.tokens import Kind

_OBLIQUE = ("ов", "ев", "ів", "їв", "ей", "ий", "ій", "ом", "ем", "им", "ым", "їм", "ой", "ою")
"""Endings of nouns in other cases that look like those of a masculine subject."""
_GERUNDS = (
    *("уя", "юя", "ясь", "вшись", "ывая", "ивая", "вечая", "упая", "воря"),
    *("учи", "ючи", "ячи", "чись"),
)
_INSTRUMENTAL = (
    *("ом", "ем", "єм", "ой", "ей", "ою", "ею", "єю", "ью", "ттю", "стю"),
    *("им", "ым", "ими", "ыми", "ами", "ями"),
)
_VOWELS = tuple("аеиоуыэюяєії")
_ADJECTIVES = ("ский", "ський", "цкий", "цький", "ший", "щий", "жий", "ый", "лий", "тий")
_FEMININE = ("ия", "ія", "ура", "ба", "рада", "ца", "ця", "ка", "рь", "судья", "суддя", "глава")
_NEUTER = ("о", "е", "є", "ия", "ство")
_PLURAL = ("и", "ы", "і", "ї", "ане", "яне")
_MASCULINE = ("глава", "староста", "судья", "суддя", "голова", "коллега", "колега")
_ENDINGS = {"ла": _FEMININE, "ло": _NEUTER, "ли": _PLURAL}
_NAMED = {"ла": ("а", "я", "ь"), "ло": ("о", "е")}
_DESCRIBING = {
    "л": ("ый", "ий"),
    "ла": ("ая", "яя", "ська", "цька", "йна", "рна", "дна", "чна"),
    "ло": ("ое", "ее", "ське", "цьке", "йне", "рне", "дне", "чне"),
    "ли": ("ые", "ие", "ські", "цькі", "йні", "рні", "дні", "чні"),
}
_FORENAMES = ("о", "ю", "ья", "ху")
"""Endings of men's names that look like another gender or case."""
_SINGULAR = ("л", "лся", "в", "вся", "ла", "лась", "лася", "ло", "лось", "лося")


def behind_place(words: Words, phrase: NounPhrase, verb: int) -> NounPhrase | None:
    """Return a subject without the place before it, if its verb shows where it begins.

    Return None for a place alone, which says nothing itself: "В Кельде сообщил ...". With a
    plural it stands for those who are there: "В полиции сообщили".

    Args:
        words: The sentence.
        phrase: What stands before the verb.
        verb: The first token of the verb.
    """
    if not words.adjectives_follow or words.order != "v2":
        return phrase
    aside = _gerund_aside(words, phrase)
    if aside is not None:
        return NounPhrase(phrase.first, aside - 1)
    placed = words.has(phrase.first - 1, "adverbials")
    if not placed and not words.has(phrase.first + 1, "times"):
        return phrase
    if placed and words.has(phrase.first - 2, "determiners"):
        return phrase  # "один из жителей Кельды"
    norm = words.tokens[verb].norm.removesuffix("сь").removesuffix("ся")
    inside = range(phrase.first + 1, phrase.last + 1)
    for agrees in (_heads, _names, _ends):
        for place in inside:
            if words.plain(place) and agrees(words, place, norm):
                return NounPhrase(_with_adjectives(words, phrase, place, norm), phrase.last)
    quoted = any(not words.plain(place) for place in inside)
    alone = placed and not quoted and norm.endswith(_SINGULAR)
    return None if alone else phrase


def _gerund_aside(words: Words, phrase: NounPhrase) -> int | None:
    """Return the comma before what the subject does meanwhile: "мэр, отвечая на вопросы, "."""
    for place in range(phrase.first + 1, phrase.last):
        if words.is_comma(place) and words.tokens[place + 1].norm.endswith(_GERUNDS):
            return place
    return None


def is_agent(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether the phrase can be by whom a Slavic passive says something was done.

    In "зафиксировано 47 обстрелов" it is what was counted; an acronym shows no case.
    """
    if not words.adjectives_follow or words.order != "v2":
        return True
    token = words.tokens[phrase.first]
    acronym = token.text.isupper() and not token.text.isdigit()
    return acronym or token.norm.endswith(_INSTRUMENTAL) or not words.plain(phrase.first)


def _with_adjectives(words: Words, phrase: NounPhrase, place: int, verb: str) -> int:
    """Return where a subject begins whose adjectives agree with it: "Следственный комитет"."""
    endings = _DESCRIBING.get(verb[-2:], _DESCRIBING["л"])
    while place - 1 > phrase.first and words.tokens[place - 1].norm.endswith(endings):
        place -= 1
    return place


def _heads(words: Words, place: int, verb: str) -> bool:
    """Tell whether the subject can begin with this noun, which is known to speak."""
    plural = verb.endswith("ли")
    tables = ("roles", "anonymous") if plural else ("roles", "anonymous", "collectives")
    token = words.tokens[place]
    if token.kind is not Kind.WORD or not words.has(place, *tables):
        return False
    endings = _ENDINGS.get(verb[-2:])
    if endings is not None:
        return token.norm.endswith(endings)
    return _is_masculine(verb) and _is_nominative(token.norm)


def _names(words: Words, place: int, verb: str) -> bool:
    """Tell whether the subject can begin with this name."""
    token = words.tokens[place]
    foreign = token.norm.isascii() and _is_capitalised(words, place + 1)
    if foreign or not _is_capitalised(words, place):
        return False
    endings = _NAMED.get(verb[-2:])
    if endings is not None:
        return token.norm.endswith(endings)
    small = not _is_capitalised(words, place + 1)  # "В Кельде Трюдо заявил"
    if token.norm.endswith(_FORENAMES) and (small or _is_surname(words, place + 1)):
        return _is_masculine(verb)
    return _is_masculine(verb) and not token.norm.partition("-")[0].endswith(_VOWELS)


def _ends(words: Words, place: int, verb: str) -> bool:
    """Tell whether a noun right before the verb, whatever it is, agrees with a masculine."""
    token = words.tokens[place]
    last = not words.plain(place + 1) or words.tokens[place + 1].norm.startswith(verb)
    return last and _is_masculine(verb) and _is_nominative(token.norm)


def _is_surname(words: Words, place: int) -> bool:
    return _is_capitalised(words, place) and not words.tokens[place].norm.endswith(_VOWELS)


def _is_capitalised(words: Words, place: int) -> bool:
    token = words.tokens[place]
    return token.kind is Kind.WORD and token.capitalised


def _is_nominative(noun: str) -> bool:
    known = noun in _MASCULINE or noun.endswith(_ADJECTIVES)
    return known or not noun.endswith((*_VOWELS, *_OBLIQUE))


def _is_masculine(verb: str) -> bool:
    return verb.endswith(("л", "в"))
