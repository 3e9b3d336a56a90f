"""Nouns for one person that count by themselves: "Man killed", "погибла 59-летняя женщина"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.classes_of_people import COMBATANTS, PARTS
from bot.reading.figures.counted_phrases import QUOTES, VICTIMS, NounPhrase
from bot.reading.figures.nations import is_only_adjective
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Kind, Token

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_NO_NAMES = ("prepositions", "links", "clauses", "acts", "fates", "passive", "nouns", "degrees")
"""What may follow a noun for one person and is no name of that person."""
_NO_ADJECTIVE = ("prepositions", "acts", "fates", "saying", "and", "links", "clauses", "times")
_BARRIERS = ("acts", "fates", "passive", "saying", "clauses", "links", "and", "who", "persons")
_MOST_GENITIVES = 3
_PLURAL = ("и", "ы", "і")
"""What Slavic verbs and participles of several end in."""
_FARTHEST_LISTED = 3
_HYPHENS = frozenset("-‐‑–")
_RELATING = ("ي", "يه")
"""Endings of Arabic adjectives that are made of nouns, ..."""
_RELATING_TWO = ("يان", "يين", "يتان", "يتين")
"""... and those of two."""
_PARTICLES = ("ب", "ل")
_WITH = "ب"
_NO_WEAPON = ("prepositions", "includes", "determiners", "qualifiers", "among")
_NOUN_AND_ACT = 2
_ARTICLES = ("ال", "وال", "بال", "فال", "كال")


def is_definite(token: Token) -> bool:
    """Tell whether an Arabic noun carries the article, alone or after a particle."""
    return token.norm.startswith(_ARTICLES)


def is_bare(
    tokens: Sequence[Token], number: Number, tags: Tags, previous: Number | None = None
) -> bool:
    """Tell whether a singular noun has no article: always so in Arabic but for the attached one.

    Elsewhere only headlines leave articles out: "Man killed", "Blast kills woman". ``previous`` is
    the number before.
    """
    token, before, following = tokens[number.first], number.begin - 1, number.last + 1
    if tags.covers("any", before):
        return False
    if ARABIC.match(token.norm):
        if (
            _is_known_victim(tokens, number, tags)
            or _describes_thing(tokens, number, tags)
            or _owns_weapon(tokens, number, tags)
            or is_only_adjective(tokens, number, tags)
        ):
            return False
        return not is_definite(token) or _is_named(tokens, number, tags)
    opens = before < 0 or tokens[before].kind is Kind.MARK or tags.covers("and", before)
    slavic = _CYRILLIC.match(token.norm) is not None
    fated = tags.beginning("fates", following) is not None or (
        slavic and _has_fate(tokens, following, tags)
    )
    if slavic and fated and not tags.covers_any(("determiners", "possessives"), before):
        return True  # no Slavic noun has an article: "В Кельде водитель был ранен"
    if opens:
        listed = _is_listed(before, tags, previous) and _ends_phrase(tokens, following, tags)
        return fated or listed
    described = number.begin < number.first and tags.covers_any(("that", "links"), before)
    acted = _follows_act(tokens, before, following, tags)
    return (described and fated) or (acted and not _is_counted_before(before, tags, previous))


def _is_counted_before(before: int, tags: Tags, previous: Number | None) -> bool:
    """Tell whether a participle is part of what a number counts: "fünf verletzte Arbeiter".

    A word for how bad the harm is may stand between them.
    """
    act = tags.at("acts", before)
    if previous is None or act is None:
        return False
    first = act.first - tags.covers("degrees", act.first - 1)
    return previous.end == first - 1


def does_harm(
    tokens: Sequence[Token], number: Number, following: Number | None, tags: Tags
) -> bool:
    """Tell whether an Arabic noun for one person is the doer: "قتل مسلح خمسة أشخاص".

    Its verb stands before it, and those whom a number counts behind it, an adjective in between.
    """
    people, act = _people(number, tags), tags.at("acts", number.begin - 1)
    if following is None or people is None or act is None or act.label not in VICTIMS:
        return False
    arabic = ARABIC.match(tokens[number.first].norm)
    if not arabic or number.form is not Form.SINGLE:
        return False
    between = range(people.last + 1, following.begin)
    if following.form is Form.SINGLE and not between and _is_relating(tokens[following.first]):
        return False  # "قتل شاب كيلدي وآخر أورلي"
    if len(between) > 1 or not all(_may_be_adjective(tokens[i], i, tags) for i in between):
        return False
    if any(has_attached_and(tokens[i]) for i in range(people.last + 1, following.begin + 1)):
        return False
    counted = following.last if following.form is Form.NOUN else following.last + 1
    return tags.covers_any(("who", "persons"), counted)


def _is_relating(token: Token) -> bool:
    return token.norm.endswith(_RELATING)


def _people(number: Number, tags: Tags) -> Match | None:
    """Return the noun of a doer: of any class but those who are never said to have done harm."""
    who = tags.at("who", number.first)
    if who is None:
        return tags.at("persons", number.first)
    return who if who.label in COMBATANTS | PARTS else None


def _may_be_adjective(token: Token, place: int, tags: Tags) -> bool:
    return token.kind is Kind.WORD and not tags.covers_any(_NO_ADJECTIVE, place)


def describes_two(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether an Arabic noun for two is an adjective of two things: "تفجيران انتحاريان"."""
    word, noun = tokens[number.first].norm, number.begin - 1
    if number.form is not Form.NOUN or noun < 0 or not word.endswith(_RELATING_TWO):
        return False
    people = tags.covers_any(("who", "persons", *_NO_ADJECTIVE), noun)
    return tokens[noun].norm.endswith(word[-2:]) and not people


def _is_known_victim(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether Arabic words for a victim count nobody: "لكل شهيد", "والد شهيد الواجب".

    "Each martyr" is any of them, and one whom a definite genitive tells is known.
    """
    before, following = number.begin - 1, number.last + 1
    if tags.covers("all", before):
        return True
    owner = tags.at("things", following) or tags.at("things", number.first)  # "أم الشهيد"
    if owner is None or owner.label not in VICTIMS or tags.covers("acts", before):
        return False
    if following >= len(tokens) or tags.covers("times", following):
        return False
    return is_definite(tokens[following])


def _describes_thing(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether an Arabic word for a soldier is an adjective: "سقوط مقذوف عسكري".

    Behind a preposition and a noun it is one where it may mean somebody armed: "قرب مركز عسكري",
    "في هجوم إرهابي".
    """
    word = tokens[number.first]
    if number.first < _NOUN_AND_ACT or not _is_relating(word) or has_attached_and(word):
        return False
    noun, act = number.first - 1, number.first - 2
    if tokens[noun].kind is not Kind.WORD or is_definite(tokens[noun]):
        return False
    if tags.covers_any((*_BARRIERS, "prepositions", "includes", "times", "determiners"), noun):
        return False
    people = tags.at("who", number.first)
    with_particle = len(tokens[noun].forms) > 1 and tokens[noun].norm[:1] in _PARTICLES
    armed = people is not None and people.label in COMBATANTS
    placed = tags.covers("prepositions", act) and tags.covers("things", noun)
    return tags.covers("acts", act) or ((with_particle or placed) and armed)


def _owns_weapon(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether an Arabic combatant is the doer with whose weapon it was: "برصاص مسلح".

    The weapon has the preposition and no article, and is itself no word of harm ("بمقتل جندي").
    """
    who, weapon = tags.at("who", number.first), number.first - 1
    if who is None or who.label not in COMBATANTS or weapon != number.begin - 1 or weapon < 0:
        return False
    token = tokens[weapon]
    held = len(token.forms) > 1 and token.norm[0] == _WITH and not is_definite(token)
    harm = tags.at("things", weapon)
    harmed = harm is not None and harm.label in VICTIMS
    return held and not harmed and not tags.covers_any((*_BARRIERS, *_NO_WEAPON), weapon)


def _has_fate(tokens: Sequence[Token], start: int, tags: Tags) -> bool:
    """Tell whether a fate follows a Slavic noun, past its genitives and auxiliaries.

    "Водитель автобуса был ранен", "подозреваемый в убийстве арестован". Somebody else may share a
    fate in the plural: "девочка и её мать погибли".
    """
    place = _past_genitives(tokens, start, tags)
    second = _past_second(tokens, place, tags)
    place = place if second is None else second
    while tags.covers("passive", place) and tags.beginning("fates", place) is None:
        place += 1
    fate = tags.beginning("fates", place)
    return fate is not None and (second is None or tokens[fate.first].norm.endswith(_PLURAL))


def _past_genitives(tokens: Sequence[Token], start: int, tags: Tags) -> int:
    place = start
    while place - start < _MOST_GENITIVES and _is_plain(tokens, place, tags):
        place += 1
    return place


def _past_second(tokens: Sequence[Token], place: int, tags: Tags) -> int | None:
    """Return the token after "and" and one more person: "и её мать", "и женщина"."""
    if not tags.covers("and", place):
        return None
    place += 1
    while tags.covers_any(("possessives", "determiners"), place):
        place += 1
    if not tags.covers_any(("kin", "kin_owned", "who", "persons"), place):
        return None
    return _past_genitives(tokens, place + 1, tags)


def _is_plain(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    """Tell whether a word can belong to the noun before it: no verb, and nothing else counted."""
    if place >= len(tokens) or tokens[place].kind is not Kind.WORD:
        return False
    return not tags.covers_any(_BARRIERS, place)


def _follows_act(tokens: Sequence[Token], before: int, following: int, tags: Tags) -> bool:
    """Tell whether an act ends at ``before`` that no article makes a description."""
    act = tags.at("acts", before)
    if act is None or act.last != before:
        return False
    if tags.covers("determiners", act.first - 1) and not tags.covers("times", act.first - 1):
        return False  # "a displaced woman"
    return _ends_phrase(tokens, following, tags)


def _is_listed(place: int, tags: Tags, previous: Number | None) -> bool:
    """Tell whether "and" at ``place`` joins somebody to counted people: "две женщины и мужчина".

    In "most of them women and children" a noun may be singular by its form alone ("barn").
    """
    near = previous is not None and place - previous.last <= _FARTHEST_LISTED
    joins = tags.covers("and", place) and tags.covers_any(("who", "persons"), place - 1)
    return near and joins


def described(tokens: Sequence[Token], number: Number, tags: Tags) -> Number:
    """Return a single noun with what describes it: "59-летняя женщина", "59 yaşındaki kadın"."""
    begin = number.first
    while tags.covers("describing", begin - 1):
        begin -= 1
        age = begin - 1 - (begin > 1 and tokens[begin - 1].text in _HYPHENS)
        begin = age if age >= 0 and tokens[age].kind is Kind.NUMBER else begin
    return number if begin == number.first else replace(number, begin=begin)


def with_class_of_one(found: NounPhrase, number: Number, tags: Tags) -> NounPhrase:
    """Give one person the class of a word that counts people where there are several.

    Ukrainian "чоловік" is a man; in "5 чоловік" it is any people.
    """
    kin = tags.at("kin", number.first) if number.form is Form.SINGLE else None
    if kin is None or found.who is not None or kin.label not in PARTS:
        return found
    return replace(found, who=kin.label)


def _is_named(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether a name follows a definite noun right behind an act: "استشهد الطفل سامي"."""
    act, following = tags.at("acts", number.first - 1), number.last + 1
    if act is None or act.label not in VICTIMS or following >= len(tokens):
        return False
    name = tokens[following]
    if name.text in QUOTES:
        return True
    known = tags.covers_any(_NO_NAMES, following) or is_definite(name)
    return name.kind is Kind.WORD and not known


def _ends_phrase(tokens: Sequence[Token], position: int, tags: Tags) -> bool:
    """Tell whether no further noun follows ("kills civilian in", not "civilian lives").

    In Slavic languages the noun may have a genitive: "погиб водитель автобуса".
    """
    if position >= len(tokens) or tokens[position].kind is not Kind.WORD:
        return True
    if _CYRILLIC.match(tokens[position].norm):
        return not tags.covers_any(("acts", "fates", "saying"), position)
    return tags.covers_any(("prepositions", "links", "and", "clauses"), position)
