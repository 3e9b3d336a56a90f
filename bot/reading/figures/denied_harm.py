"""Harm that a speaker denies, which counts zero: "denied any civilian deaths".

The harm must be indefinite: who denies "the deaths of the miners" denies something else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.figures.countables import COMMAS
from bot.reading.figures.counted_phrases import QUOTES, VICTIMS
from bot.reading.figures.single_nouns import is_definite
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold_all

_FARTHEST = 16
_FARTHEST_OBJECT = 3
_FARTHEST_NEGATION = 2
_STOPS = ("blame", "prepositions", "clauses", "saying", "zero", "non_answers")
_PLAIN = ("determiners", "passive", "outcomes", "ones")
_INDEFINITE = ("any", "ones", "passive", "outcomes")
_ENDS = ("prepositions", "links", "and", "clauses", "passive", "saying", "who", "includes")


@dataclass(frozen=True, slots=True)
class DeniedHarm:
    """A harm that is denied.

    Attributes:
        first: First token, the verb of denial.
        last: Last token of the harm and its people.
        category: The harm.
        who: Victim class, or None.
    """

    first: int
    last: int
    category: str
    who: str | None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stands between the denial and the word under examination."""

    that: bool = False
    definite: bool = False
    people: Match | None = None


def denied_harms(tokens: Sequence[Token], tags: Tags, lexicon: Lexicon) -> list[DeniedHarm]:
    """Return the harms that verbs of denial deny in a sentence.

    Args:
        tokens: The sentence.
        tags: The counting phrases in it.
        lexicon: The pack of its language.
    """
    denials = tags.all("denials")
    if not denials:
        return []  # most sentences
    reader = _Reader(tokens, tags, lexicon)
    found = (reader.after(denial) for denial in denials)
    return [harm for harm in found if harm is not None]


class _Reader:
    def __init__(self, tokens: Sequence[Token], tags: Tags, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._tags = tags
        self._verb_first = lexicon.attribution.order == "vso"
        self._relatives = fold_all(lexicon.attribution.relatives)

    def after(self, denial: Match) -> DeniedHarm | None:
        """Return the harm that is denied after a verb, or None where none is."""
        if self._is_negated(denial) or self._tags.covers("non_answers", denial.first):
            return None
        seen, position = _Seen(), denial.last + 1
        end = min(denial.last + 1 + _FARTHEST, len(self._tokens))
        while position < end:
            harm = self._harm(position, seen)
            if harm is not None:
                return replace(harm, first=denial.first)
            step = self._step(position, seen)
            if step is None:
                return None
            position, seen = step
        return None

    def _is_negated(self, denial: Match) -> bool:
        nearby = range(denial.first - _FARTHEST_NEGATION, denial.last + 1 + _FARTHEST_NEGATION)
        return any(self._tags.covers("negations", position) for position in nearby)

    def _step(self, position: int, seen: _Seen) -> tuple[int, _Seen] | None:
        """Return where to read on and what was seen, or None where the denied thing ends."""
        claim = self._tags.beginning("claims_of", position)
        that = self._tags.beginning("that", position)
        people = self._people(position, seen)
        if claim is not None:
            return claim.last + 1, replace(seen, definite=False)
        if that is not None:
            return that.last + 1, _Seen(that=True)
        if self._stops(position):
            return None
        if people is not None:
            return people.last + 1, replace(seen, people=people)
        return position + 1, replace(seen, definite=self._is_definite(position))

    def _stops(self, position: int) -> bool:
        """Tell whether the denied thing ends, or is no harm, at ``position``."""
        token = self._tokens[position]
        if token.kind is Kind.MARK:
            return not self._may_pass(position)
        if token.kind is Kind.NUMBER or self._is_harm(position):
            return True
        if token.norm in self._relatives:  # "the appeal of a man who killed"
            return True
        stops = self._tags.covers_any(_STOPS, position)
        return stops and not self._tags.covers_any(_PLAIN, position)

    def _may_pass(self, position: int) -> bool:
        """Tell whether a mark is a quotation mark, or a comma before "that"."""
        text, following = self._tokens[position].text, position + 1
        return text in QUOTES or (text in COMMAS and self._tags.covers("that", following))

    def _is_definite(self, position: int) -> bool:
        """Tell whether a determiner such as "the" stands at ``position``."""
        determiner = self._tags.covers("determiners", position)
        return determiner and not self._tags.covers_any(_INDEFINITE, position)

    def _is_harm(self, position: int) -> bool:
        found = (self._tags.beginning(table, position) for table in ("things", "fates", "acts"))
        return any(match is not None and match.label in VICTIMS for match in found)

    def _people(self, position: int, seen: _Seen) -> Match | None:
        """Return indefinite people at ``position``."""
        if seen.definite or is_definite(self._tokens[position]):
            return None
        for table in ("who", "persons", "any"):
            match = self._tags.beginning(table, position)
            if match is not None:
                return match
        return None

    def _harm(self, position: int, seen: _Seen) -> DeniedHarm | None:
        if not self._is_harm(position):
            return None
        return self._fate(position, seen) or self._act(position) or self._thing(position, seen)

    def _fate(self, position: int, seen: _Seen) -> DeniedHarm | None:
        """Return the denied fate of indefinite people: "that anybody was missing"."""
        fate, people = self._tags.beginning("fates", position), seen.people
        if fate is None or fate.label not in VICTIMS or people is None:
            return None
        if self._verb_first and not seen.that:
            return None
        owned = self._tags.at("things", people.last + 1)
        if owned is not None and owned.label not in VICTIMS:
            return None
        return self._of(fate, people)

    def _of(self, harm: Match, people: Match | None) -> DeniedHarm:
        who = self._tags.at("who", people.first) if people is not None else None
        last = max(harm.last, people.last if people is not None else 0)
        return DeniedHarm(harm.first, last, harm.label, who.label if who is not None else None)

    def _act(self, position: int) -> DeniedHarm | None:
        """Return the denied act upon indefinite people: "killing civilians"."""
        act = self._tags.beginning("acts", position)
        if act is None or act.label not in VICTIMS:
            return None
        start, people = act.last + 1, None
        for place in range(start, min(start + _FARTHEST_OBJECT, len(self._tokens))):
            thing = self._thing(place, _Seen())
            if thing is not None:
                return thing
            found = self._people(place, _Seen())
            if found is not None:
                people = found
            elif not self._tags.covers("ones", place):
                break
        if people is None or not self._ends(people.last + 1):
            return None
        return self._of(act, people)

    def _thing(self, position: int, seen: _Seen) -> DeniedHarm | None:
        """Return the denied harm that a noun names: "any civilian deaths"."""
        thing = self._tags.beginning("things", position)
        if thing is None or thing.label not in VICTIMS or seen.definite:
            return None
        before = position - 1
        opens = self._tags.covers("that", before) and not self._tags.covers("claims_of", before)
        owed = self._tags.covers("denials", before) and self._tags.covers("of", thing.last + 1)
        if owed or opens or is_definite(self._tokens[position]) or not self._ends(thing.last + 1):
            return None
        people = self._among(thing.last + 1)
        people = people or self._tags.at("who", position) or self._tags.at("who", before)
        return self._of(thing, people)

    def _among(self, position: int) -> Match | None:
        """Return the people right after a harm: "casualties among civilians"."""
        for table in ("among", "of"):
            opener = self._tags.beginning(table, position)
            if opener is not None:
                position = opener.last + 1
                break
        while self._tags.covers("determiners", position):
            position += 1
        return self._tags.beginning("who", position)

    def _ends(self, position: int) -> bool:
        """Tell whether no noun or number follows ("casualties in", not "casualty figures")."""
        if position >= len(self._tokens) or self._tokens[position].kind is Kind.MARK:
            return True
        return self._tags.covers_any(_ENDS, position)
