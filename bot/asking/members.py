"""Members of a body whom a question counts: "members of the security forces" are of its class."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.reading.classes_of_people import lies_within
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_BODY_WITHIN = 4
"""How many words behind the members their body may begin ("of the Danish armed forces")."""


class MembersOfBodies:
    """Reads of which body somebody is a member.

    Args:
        tokens: The question.
        pack: The pack of its language.
    """

    def __init__(self, tokens: Sequence[Token], pack: Lexicon) -> None:
        self._tokens = tokens
        self._bodies = bodies_finder(pack)
        self._found = finder("members", pack.counting.members).find(tokens)
        self._joiners = fold_all(pack.numbers.and_words)
        self._told = finder("told", pack.asking.whether)

    def with_bodies(self, people: Sequence[Match], first: int, last: int) -> list[Match]:
        """Return classes of people, and of members between two tokens, in the order of the text.

        The body's class takes the place of the members' own, but where theirs lies within it:
        "members" are no fighters if they are the army's, "commanders" of a militia stay such.
        """
        members = [m for m in self._found if first <= m.first < last]
        told = [(m, self._body(m)) for m in members]
        of_bodies = [replace(m, label=body) for m, body in told if body is not None]
        kept = [p for p in people if not any(_gives_way(p, m) for m in of_bodies)]
        starts = {match.first for match in kept}
        added = [match for match in of_bodies if match.first not in starts]
        return sorted((*kept, *added), key=lambda match: match.first)

    def _body(self, members: Match) -> str | None:
        """Return the class of the body whose members are named, or None."""
        bodies = (self._bodies.at(self._tokens, place) for place in self._behind(members.last + 1))
        return next((body.label for body in bodies if body is not None), None)

    def _behind(self, start: int) -> Iterator[int]:
        """Yield the places where a body may begin: up to a mark, an "and" or a verb."""
        for place in range(start, min(start + _BODY_WITHIN, len(self._tokens))):
            token = self._tokens[place]
            verb = self._told.at(self._tokens, place) is not None
            if token.kind is not Kind.WORD or token.norm in self._joiners or verb:
                return
            yield place


def _gives_way(people: Match, members: Match) -> bool:
    """Tell whether a class is the members' own, or stands for their body."""
    if people.first != members.first:
        return False
    return not lies_within(people.label, members.label)


@cache
def bodies_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds the bodies that a pack knows, by the class of their members."""
    return PhraseFinder(pack.counting.bodies)
