"""Words for things after a number, where one for people or an ending shows what is counted."""

from collections.abc import Collection

from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Token

_ARTICLE = "ال"


def told_thing(tags: Tags, place: int, harms: Collection[str]) -> Match | None:
    """Return the word for a thing, unless one for people fits closer.

    "Пожарных" begins as a fire does, and names firefighters.

    Args:
        tags: The counting phrases of the sentence.
        place: The place of the word.
        harms: What things may stand for that people came to, who are then counted by it.
    """
    thing = tags.at("things", place)
    if thing is None or thing.label in harms:
        return thing
    people = tags.at("who", place) or tags.at("persons", place)
    closer = people is not None and people.first == thing.first and _length(people) > _length(thing)
    return None if closer else thing


def _length(match: Match) -> int:
    return len(match.phrase.strip("*"))


def stronger(known: str | None, new: str, harms: Collection[str]) -> str:
    """Of two things in one phrase keep the harm: "killed" before "casualties"."""
    return known if known in {"killed", "injured"} and new in harms else new


def is_owner(noun: Token, victim: Token) -> bool:
    """Tell whether an Arabic victim only says whose relatives are counted: "أقارب الشهيد".

    A noun without the article before one that has it is one of somebody's; an adjective would have
    no article either: "جنود قتلى".
    """
    definite = victim.norm.startswith(_ARTICLE) and not noun.norm.startswith(_ARTICLE)
    return definite and bool(ARABIC.match(noun.norm))
