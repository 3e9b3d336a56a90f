"""Two classes of people under one number: "twelve soldiers and civilians" are twelve of neither."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.classes_of_people import COMBATANTS, PARTS
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token

_EVERYBODY = "people"
"""The class of people who are of no one class."""
_GROUPS = PARTS | COMBATANTS | {"civilians", "elderly"}
"""Classes that are counted together; a driver beside passengers is one person more."""
_COUNTING = frozenset({Form.CARDINAL, Form.VAGUE})
_OTHERS_DOING = ("acts", "saying")
"""What begins a clause on the second people alone: "five rebels, and soldiers arrested two"."""


def with_joined_class(
    phrase: NounPhrase,
    number: Number,
    tokens: Sequence[Token],
    tags: Tags,
    taken: frozenset[int],
) -> NounPhrase:
    """Return the noun phrase with the people whom "and" joins to it under the same number.

    Args:
        phrase: The noun phrase after the number.
        number: The number.
        tokens: The sentence.
        tags: The counting phrases of the sentence.
        taken: The tokens at which other numbers begin: "12 soldiers and two civilians" are apart.
    """
    if phrase.noun is None or phrase.who in {None, _EVERYBODY} or number.form not in _COUNTING:
        return phrase
    joined = _joined(phrase.last, tokens, tags, taken)
    if joined is None or joined.label in {phrase.who, *phrase.also}:
        return phrase
    if _is_one(joined, phrase.noun[0], tokens, tags):
        return phrase
    classes = frozenset({phrase.who or _EVERYBODY, *phrase.also, joined.label})
    noun = (phrase.noun[0], joined.last)
    return replace(phrase, last=joined.last, noun=noun, who=_EVERYBODY, also=classes)


def _is_one(joined: Match, noun: int, tokens: Sequence[Token], tags: Tags) -> bool:
    """Tell whether one more person is joined: "12 soldiers and a civilian" are thirteen.

    So are "three children and their mother". Turkish counts its nouns in the singular, and then
    both of them are.
    """
    if tags.covers("kin_owned", joined.first):
        return True
    single = tags.covers("singles", joined.first)
    return single and (has_attached_and(tokens[joined.first]) or not tags.covers("singles", noun))


def _joined(last: int, tokens: Sequence[Token], tags: Tags, taken: frozenset[int]) -> Match | None:
    """Return the class right behind "and", or None where something else is told of its people."""
    place = last + 1
    if place >= len(tokens):
        return None
    if tags.covers("and", place):
        place += 1
    elif not has_attached_and(tokens[place]):
        return None
    if tags.covers("of", place) and not tags.covers("determiners", place):
        place += 1
    found = tags.beginning("who", place) if place not in taken else None
    if found is None or found.label not in _GROUPS or _goes_on(found.last + 1, tags, taken):
        return None
    return found


def _goes_on(after: int, tags: Tags, taken: frozenset[int]) -> bool:
    """Tell whether the class only describes a thing ("civilian cars") or its people act."""
    thing = tags.beginning("things", after)
    if thing is not None and thing.label not in VICTIMS:
        return True
    doing = next((tags.beginning(t, after) for t in _OTHERS_DOING if tags.covers(t, after)), None)
    if doing is None:
        return False
    following = doing.last + 1
    return following in taken or tags.covers_any(("determiners", "who", "persons"), following)
