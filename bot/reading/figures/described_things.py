"""Things whose own phrase says what became of them: "ten ruined houses", "casas destruidas"."""

from collections.abc import Sequence

from bot.reading.harms import HARM
from bot.reading.property_kinds import DESTROYED
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_NO_NOUN = (
    *("links", "prepositions", "passive", "includes", "saying", "acts", "fates", "and", "clauses"),
    *("determiners", "times", "that", "who", "persons", "according", "degrees", "others", "struck"),
)
_SHORTEST = 4
"""Letters of a noun that no table has; shorter words are adverbs more often than not."""


def describes_things(tokens: Sequence[Token], tags: Tags, place: int) -> bool:
    """Tell whether a participle says what became of the things behind it: "ten ruined houses"."""
    found = (tags.beginning("fates", place), tags.beginning("acts", place))
    return any(
        participle is not None
        and participle.label == DESTROYED
        and _are_things(tokens, tags, participle.last + 1)
        for participle in found
    )


def _are_things(tokens: Sequence[Token], tags: Tags, place: int) -> bool:
    thing = tags.beginning("things", place)
    if thing is not None:
        return thing.label not in HARM
    if place >= len(tokens) or tags.covers_any(_NO_NOUN, place):
        return False
    return tokens[place].kind is Kind.WORD and len(tokens[place].norm) >= _SHORTEST


def are_described(tokens: Sequence[Token], tags: Tags, noun: tuple[int, int] | None) -> bool:
    """Tell whether things are called destroyed in their phrase, or right behind: "casas rotas"."""
    if noun is None:
        return False
    behind = tags.beginning("fates", noun[1] + 1)
    told = behind is not None and behind.label == DESTROYED
    return told or (noun[0] < noun[1] and describes_things(tokens, tags, noun[0]))
