"""Which numbers of a sentence can count something: read to ``Countables``."""

from collections.abc import Sequence

from bot.reading.figures.bare_ages import OF_AN_AGE
from bot.reading.figures.countables import Countables, places_taken
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase, read_noun_phrase
from bot.reading.figures.joined_classes import with_joined_class
from bot.reading.figures.member_bodies import is_whose_members
from bot.reading.figures.nations import tells_nation
from bot.reading.figures.one_harmed import is_fated, meets_more
from bot.reading.figures.single_nouns import (
    described,
    describes_two,
    does_harm,
    is_bare,
    is_definite,
    with_class_of_one,
)
from bot.reading.figures.singled_out import is_singled_out
from bot.reading.figures.wholes_and_ages import with_wholes_and_ages
from bot.reading.harms import OWN_HARMS
from bot.reading.numbers.post_tags import ends_tag
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Token

_AND, _WITH = "و", "ب"
_LONGEST_ARTICLE = 2


def read_countables(tokens: Sequence[Token], numbers: Sequence[Number], tags: Tags) -> Countables:
    """Return the numbers that can count something, with their noun phrases."""
    kept = _kept(tokens, numbers, tags)
    first = _with_phrases(tokens, kept, tags)
    can_count = [
        number
        for number, phrase in zip(kept, first.phrases, strict=True)
        if number.form is not Form.ARTICLE
        or (_can_count(first, number, phrase) and not is_whose_members(tags, number))
    ]
    if len(can_count) == len(kept):
        return with_wholes_and_ages(first)
    return with_wholes_and_ages(_with_phrases(tokens, tuple(can_count), tags))


def _with_phrases(tokens: Sequence[Token], numbers: tuple[Number, ...], tags: Tags) -> Countables:
    taken = places_taken(numbers)
    phrases = tuple(_phrase(tokens, number, tags, taken) for number in numbers)
    return Countables(tokens, tags, numbers, phrases, taken)


def _phrase(
    tokens: Sequence[Token], number: Number, tags: Tags, taken: frozenset[int]
) -> NounPhrase:
    if tells_nation(tokens, number, tags):
        return NounPhrase(number.last, (number.first, number.last), person=True)
    phrase = with_class_of_one(read_noun_phrase(tokens, number, tags, taken), number, tags)
    return with_joined_class(phrase, number, tokens, tags, taken)


def _kept(tokens: Sequence[Token], numbers: Sequence[Number], tags: Tags) -> tuple[Number, ...]:
    """Leave out articles before a number, definite nouns, and adjectives of a counted noun."""
    kept: list[Number] = []
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        opens = number.form is Form.ARTICLE and following and following.begin == number.last + 1
        if opens and following and not _is_one_of_two(tokens, following):
            continue
        if kept and kept[-1].form is Form.ARTICLE and kept[-1].last + 1 == number.begin:
            continue
        token = tokens[number.first]
        if ends_tag(tokens, number.first) or describes_two(tokens, number, tags):
            continue
        if number.form is Form.SINGLE:
            number = described(tokens, number, tags)  # noqa: PLW2901 - it is the same noun
            bare = is_bare(tokens, number, tags, kept[-1] if kept else None)
            if not bare or does_harm(tokens, number, following, tags):
                continue
        if kept and not token.norm.startswith(_AND) and _describes(kept[-1], number):
            continue
        kept.append(number)
    return tuple(kept)


def _is_one_of_two(tokens: Sequence[Token], noun: Number) -> bool:
    """Tell whether "one" picks one of two who are known: "أحد الشابين"."""
    return noun.form is Form.NOUN and is_definite(tokens[noun.first])


def _describes(noun: Number, following: Number) -> bool:
    """Tell whether a word for one, or for two, goes with the counted noun before it."""
    if noun.form not in {Form.SINGLE, Form.NOUN}:
        return False
    same = noun.low == following.low and following.form is Form.NOUN
    adjacent = noun.last + 1 == following.first and following.form in {Form.SINGLE, Form.ARTICLE}
    return adjacent or (same and noun.last + 1 >= following.first)


def _can_count(countables: Countables, number: Number, phrase: NounPhrase) -> bool:
    """Tell whether an article counts: a person or a harm follows, or "one" stands alone."""
    tags = countables.tags
    if phrase.thing is not None and phrase.thing not in VICTIMS:
        return False
    of = tags.beginning("of", phrase.last + 1)
    several = phrase.who not in OF_AN_AGE  # "a man of 45" is one
    if phrase.person and several and of is not None and of.last + 1 in countables.taken:
        return False  # "a family of seven"
    if tags.covers("others", number.last):
        alone = _stands_alone(countables, number, phrase)
        if alone or ARABIC.match(countables.tokens[number.first].norm):
            return alone  # an Arabic "another" follows its noun: "هجوم آخر"
    if phrase.part and phrase.thing in OWN_HARMS:
        return meets_more(tags, phrase.last + 1)
    person = phrase.person and (phrase.thing is None or is_fated(countables.tokens, tags, phrase))
    return person or _counts_one(countables, number, phrase)


def _counts_one(countables: Countables, number: Number, phrase: NounPhrase) -> bool:
    """Tell whether an article without a person after it counts one who came to harm."""
    tags, following = countables.tags, number.last + 1
    if is_singled_out(tags, number):
        return True
    short = len(countables.tokens[number.first].text) <= _LONGEST_ARTICLE
    if short or tags.covers("links", number.first):
        named = tags.within("who", following, phrase.last)
        named += tags.within("persons", following, phrase.last)
        told = bool(named) or countables.stands_for_a_victim(_past_verb(tags, following))
        return told or _is_one_harmed(countables, following)
    if tags.beginning("fates", following) is not None:
        return countables.stands_for_a_victim(following)
    act = tags.at("acts", number.first - 1)
    if act is not None and act.label in VICTIMS and phrase.noun is None:
        return True
    alone = tags.covers_any(("fates", "passive", "things", "others"), following)
    return alone or countables.stands_for_a_victim(following + 1)


def _is_one_harmed(countables: Countables, place: int) -> bool:
    """Tell whether a noun, which its capital shows, is one who came to harm: "einen Toten"."""
    harmed = countables.tags.beginning("things", place)
    if harmed is None or harmed.label not in OWN_HARMS:
        return False
    return countables.tokens[place].capitalised


def _past_verb(tags: Tags, following: int) -> int:
    """Return where what became of one is told: "og en er hårdt såret"."""
    if tags.beginning("passive", following) is None:
        return following
    return following + 1 + tags.covers("degrees", following + 1)


def _stands_alone(countables: Countables, number: Number, phrase: NounPhrase) -> bool:
    """Tell whether "another" is a person: "and another was hurt", "and wounded another"."""
    tags, following = countables.tags, number.last + 1
    noun = phrase.noun[0] if phrase.noun is not None else number.last
    if noun > number.last and not _is_with(countables.tokens[noun]):
        return False
    act, fate = tags.at("acts", number.first - 1), tags.beginning("fates", following)
    harmed = any(match is not None and match.label in VICTIMS for match in (act, fate))
    return harmed or tags.beginning("passive", following) is not None


def _is_with(token: Token) -> bool:
    """Tell whether a word holds an Arabic preposition: "وإصابة آخر برفقته"."""
    return token.norm.startswith(_WITH) and len(token.forms) > 1
