"""Of which people a question asks: their class, or two of them, and their country."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.asking.members import MembersOfBodies, bodies_finder
from bot.asking.people_of_event import PeopleOfEvent
from bot.reading.figures.states import state_finder
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import adjectives_follow, peoples_of, read_countries
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

NOUN_WITHIN = 4
"""How many words after "how many" the counted noun may stand."""
_OF_PEOPLE = 2
"""How many words after "how many" people may begin: "de" may stand before them."""
_KIN_WITHIN = 3
"""How many words after "members of" the noun for relatives may stand."""
_BESIDE_HARM = 3
"""How many words may stand between people and what happened to them."""
_PREDICATE_WITHIN = 3
"""How many words after "were" or "belonged to" the class may end ("Danish-backed militias")."""
_OPENING = 1
"""How many words may stand before those who open a note ("Schwedische Soldaten")."""
_STOPS = frozenset(".?!؟:;–—")
_ANYBODY = "people"
_DOERS = frozenset({"attackers"})
"""Classes by which a question tells what happened, where it names another one."""
_DONE_BY = frozenset({"arrested", "kidnapped"})
"""Harms whose nouns name those who do it beside them ("arrests the police made")."""


def counts_some(tokens: Sequence[Token], start: int, pack: Lexicon) -> bool:
    """Tell whether "of" stands at ``start``, behind "how many": "how many of the dead"."""
    among = finder("of", pack.numbers.of_words)
    return start < len(tokens) and among.at(tokens, start) is not None


class AskedClasses:
    """Reads the people that a question counts.

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        harms: Where it tells what happened to people.
        spoken: Tokens that belong to a speaker.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        pack: Lexicon,
        how_many: Sequence[Match],
        harms: Sequence[Match],
        spoken: Collection[int] = (),
    ) -> None:
        self._tokens, self._pack = tokens, pack
        self._how_many, self._harms = how_many, harms
        self._spoken = spoken
        self._who, self._bodies = class_finder(pack), bodies_finder(pack)
        self._members = MembersOfBodies(tokens, pack)
        self._verbs = fold_all(pack.asking.whether)
        self._joiners = fold_all(pack.numbers.and_words)
        self._either = fold_all(pack.numbers.range_joiners)
        self._being = fold_all(pack.asking.belonging)
        self._prepositions = fold_all((*pack.counting.prepositions, *pack.numbers.of_words))
        self._named = self._classes()

    def classes(self) -> tuple[str | None, str | None]:
        """Return the class that is asked for, and another that will do as well.

        The other is the second of "women and children" and of "how many women and how many
        children".
        """
        labels = list(dict.fromkeys(match.label for match in self._named))
        return (*labels, None, None)[0], (*labels, None, None)[1]

    def nationality(self) -> frozenset[str]:
        """Return the countries right after "how many", or beside the class that is named before.

        "How many Danish soldiers", "Were any Danish soldiers killed? How many?"
        """
        mentions = read_countries(self._tokens, self._pack)
        if self._how_many and not self._is_asked_before(self._how_many[0]):
            start = self._how_many[0].last + 1
            behind = self._behind_people(start) if adjectives_follow(self._pack) else start
            places = {start, behind, *self._behind_verbs(start)}
            return frozenset(m.code for m in mentions if m.first in places)
        beside = {match.first - 1 for match in self._named}
        if self._pack.attribution.order == "vso" or self._pack.attribution.adjectives_follow:
            beside |= {match.last + 1 for match in self._named}
        return frozenset(m.code for m in mentions if beside & set(range(m.first, m.last + 1)))

    def _behind_verbs(self, start: int) -> Iterator[int]:
        """Yield where it is told of what country some are: "how many of the dead were Danes"."""
        if counts_some(self._tokens, start, self._pack):
            end = next((m.first for m in self._how_many if m.first > start), len(self._tokens))
            yield from (i + 1 for i in range(start, end) if self._tokens[i].norm in self._verbs)

    def _behind_people(self, start: int) -> int:
        """Return where an adjective stands behind the people right after "how many"."""
        harmed = self._pack.counting.things
        nouns = (
            *self._pack.counting.persons,
            *harmed.get("killed", ()),
            *harmed.get("injured", ()),
        )
        people = finder("people", nouns)
        for place in range(start, min(start + _OF_PEOPLE, len(self._tokens))):
            for table in (self._who, people):
                found = table.at(self._tokens, place)
                end = found.last + 1 if found is not None else start
                if end > start and peoples_of(self._words(end), self._pack.language):
                    return end
        return start

    def _words(self, place: int) -> str:
        """Return the word at a place, or "" behind the last one."""
        return self._tokens[place].text if place < len(self._tokens) else ""

    def _classes(self) -> list[Match]:
        """Return the classes asked for, in order."""
        if not self._how_many:
            return self._without_figure()
        if self._is_asked_before(self._how_many[0]):
            return list(self._told_before(self._how_many[0].first))
        own = self._own(self._how_many[0])
        others = [one for asked in self._how_many[1:] for one in self._after(asked)]
        if own and others:
            return [own[0], *others]
        if own or self._has_noun(self._how_many[0]):
            return own
        return list(self._told_before(self._how_many[0].first))

    def _without_figure(self) -> list[Match]:
        """Return the class of a question for no figure, but for those who are of its event.

        "What losses does it say its bomber inflicted on the troops?" asks about the troops.
        """
        event = PeopleOfEvent(self._tokens, self._pack, self._harms)
        found = self._find(0, len(self._tokens))
        harmed = [m for m in found if m.label not in _DOERS or len(found) == 1]
        return self._with_joined([m for m in harmed if not event.holds(m, 0)])

    def _own(self, asked: Match) -> list[Match]:
        """Return the class that "how many" counts, but for those who are of its event."""
        event = PeopleOfEvent(self._tokens, self._pack, self._harms)
        start = asked.last + 1
        return [m for m in self._of_one(*self._counted_words(asked)) if not event.holds(m, start)]

    def _has_noun(self, asked: Match) -> bool:
        """Tell whether a noun for people of any class follows "how many"."""
        people = finder("people", self._pack.counting.persons)
        start = asked.last + 1
        counted = self._tokens[start : start + NOUN_WITHIN]
        return bool(people.find(counted) or self._who.find(counted))

    def _after(self, asked: Match) -> list[Match]:
        """Return the class right after a further "how many"."""
        return self._find(asked.last + 1, asked.last + 1 + NOUN_WITHIN)[:1]

    def _of_one(self, first: int, last: int) -> list[Match]:
        """Return the class between two tokens, and one that "and" joins to it."""
        named = self._find(first, last)
        if len(named) == 1:  # "deaths of civilians and fighters"
            behind = named[0].last + 1
            named += [m for m in self._find(behind, behind + 2) if m.first == behind + 1]
        return self._with_joined(named)

    def _with_joined(self, named: list[Match]) -> list[Match]:
        """Return the first class, and one that "and" joins to it."""
        joined = len(named) > 1 and self._joined(named[0], named[1])
        return named[:2] if joined else named[:1]

    def _find(self, first: int, last: int) -> list[Match]:
        found = self._who.find(self._tokens[first:last])
        placed = [replace(m, first=first + m.first, last=first + m.last) for m in found]
        return [
            match
            for match in self._members.with_bodies(placed, first, last)
            if match.label != _ANYBODY
            and match.first not in self._spoken
            and not self._is_kin(match.last + 1)
            and not self._is_degree(match)
        ]

    def _is_degree(self, people: Match) -> bool:
        """Tell whether a word for people tells how bad a harm is: "minor injuries"."""
        state = state_finder(self._pack).at(self._tokens, people.first)
        return state is not None and any(h.first == people.last + 1 for h in self._harms)

    def _is_asked_before(self, asked: Match) -> bool:
        """Tell whether "how many" refers to people named before: a mark or "and" follows."""
        following = asked.last + 1
        if asked.first == 0:
            return False
        if following >= len(self._tokens):
            return True
        token = self._tokens[following]
        return token.kind is Kind.MARK or token.norm in self._joiners

    def _told_before(self, end: int) -> Iterator[Match]:
        """Yield the class, before token ``end``, of those to whom harm is done."""
        found = self._find(0, end)
        if any(self._either_of(one, other) for one, other in pairwise(found)):
            return  # "was it a child or a young man who died, and how many"
        if len({match.label for match in found}) == 1 and self._is_asked_plainly(end):
            yield found[0]
            return
        told = next((match for match in found if self._is_harmed(match)), None)
        told = told or next(self._predicates(end), None)
        if told is not None:
            yield told

    def _is_asked_plainly(self, end: int) -> bool:
        """Tell whether the question before ``end`` asks whether something happened."""
        words = [token for token in self._tokens if token.kind is Kind.WORD]  # no "¿"
        opens = bool(words) and words[0].norm in self._verbs
        return opens and any(harm.first < end for harm in self._harms)

    def _is_harmed(self, people: Match) -> bool:
        """Tell whether a class stands beside a harm: "civilians were killed"."""
        for harm in self._harms:
            after = harm.first - people.last - 1
            before = people.first - harm.last - 1
            near = 0 <= after <= _BESIDE_HARM or 0 <= before < _BESIDE_HARM - 1
            if after == 0 and self._has_object(harm):
                continue
            if near and not self._parts(people, harm):
                return True
            if after > 0 and self._opens_note(people, harm):
                return True
        return False

    def _opens_note(self, people: Match, harm: Match) -> bool:
        """Tell whether those who open a note are harmed, wherever: "Soldaten bei Orlu getötet:".

        Nobody else stands before the harm, nor right behind it.
        """
        if people.first > _OPENING or self._has_object(harm):
            return False
        between = self._tokens[people.last + 1 : harm.first]
        others = self._who.find(between) or any(h.first < harm.first for h in self._harms)
        helping = self._verbs | fold_all(self._pack.attribution.auxiliaries)
        words = all(t.kind is Kind.WORD and t.norm not in helping for t in between)
        return words and not others

    def _has_object(self, harm: Match) -> bool:
        """Tell whether others follow the verb: "gunmen seized villagers" harms no gunmen."""
        people = finder("people", self._pack.counting.persons)
        following = self._tokens[harm.last + 1 : harm.last + 2]
        return bool(self._who.find(following) or people.find(following))

    def _parts(self, one: Match, other: Match) -> bool:
        first, last = sorted((one, other), key=lambda match: match.first)
        between = self._tokens[first.last + 1 : last.first]
        prepositions = fold_all(self._pack.counting.prepositions)
        return any(t.kind is Kind.MARK or t.norm in prepositions for t in between)

    def _predicates(self, end: int) -> Iterator[Match]:
        """Yield the class that the harmed are said to be: "those killed belonged to militias"."""
        belonging = finder("be", self._pack.asking.belonging).find(self._tokens[:end])
        for verb in belonging:
            if not any(harm.first < verb.first for harm in self._harms):
                continue
            ahead = range(verb.last + 1, min(end, verb.last + 1 + _PREDICATE_WITHIN + 1))
            for table in (self._who, self._bodies):
                found = (table.at(self._tokens, place) for place in ahead)
                yield from (m for m in found if m is not None and m.label != _ANYBODY)

    def _is_kin(self, place: int) -> bool:
        """Tell whether "members" are those of a family, and not some "among the dead"."""
        of = finder("of", self._pack.numbers.of_words).find(self._tokens[place : place + 2])
        following = self._tokens[place + 1 : place + 1 + _KIN_WITHIN]
        kin = finder("kin", self._pack.counting.persons).find(following)
        if not of or of[0].first > 0 or not kin:
            return False
        return not any(place <= harm.first <= place + 1 + kin[0].last for harm in self._harms)

    def _joined(self, one: Match, other: Match) -> bool:
        between = self._tokens[one.last + 1 : other.first]
        if not between:
            return has_attached_and(self._tokens[other.first])
        repeated = has_attached_and(between[0]) and not self._prepositions.isdisjoint(
            between[0].forms
        )  # "من الجنود ومن المدنيين"
        return len(between) == 1 and (repeated or between[0].norm in self._joiners | self._either)

    def _either_of(self, one: Match, other: Match) -> bool:
        """Tell whether "or" joins two classes, an article and an adjective left out."""
        between = self._tokens[one.last + 1 : other.first]
        articles = fold_all((*self._pack.attribution.determiners, *self._pack.numbers.ones))
        further = [token for token in between if token.norm not in self._either | articles]
        joined = any(token.norm in self._either for token in between)
        return joined and len(further) <= 1 and all(t.kind is Kind.WORD for t in further)

    def _counted_words(self, asked: Match) -> tuple[int, int]:
        """Return where the counted are named after "how many".

        "How many of the dead were children?" names them at its end.
        """
        start = asked.last + 1
        if not counts_some(self._tokens, start, self._pack):
            return start, self._end_of_counted(start)
        verb = self._predicate(start)
        end = self._clause_end(start if verb is None else verb)
        return (start if verb is None or self._owns(start) else verb), end

    def _owns(self, start: int) -> bool:
        """Tell whether those counted are somebody's, which names them: "of its own soldiers"."""
        own = fold_all(self._pack.attribution.possessives)
        owned = any(token.norm in own for token in self._tokens[start : start + 2])
        return owned and bool(self._who.find(self._tokens[start : start + NOUN_WITHIN]))

    def _predicate(self, start: int) -> int | None:
        """Return the place of a verb that says of what class those are: "of the dead were women".

        Places that commas join may stand before it, but no other question.
        """
        others = [asked.first for asked in self._how_many if asked.first > start]
        end = min(others, default=len(self._tokens))
        for place in range(start, end):
            if self._tokens[place].text in _STOPS:
                break
            if self._tokens[place].norm in self._verbs and self._tells_class(place + 1, end):
                return place
        return None

    def _tells_class(self, start: int, end: int) -> bool:
        """Tell whether people are named behind a verb, before any harm, mark or preposition."""
        harms = {harm.first for harm in self._harms}
        for place in range(start, min(end, start + _PREDICATE_WITHIN)):
            if self._who.at(self._tokens, place) is not None:
                return True
            if place in harms or self._tokens[place].kind is Kind.MARK:
                return False
        return False

    def _clause_end(self, start: int) -> int:
        marks = (i for i, t in enumerate(self._tokens) if i > start and t.kind is Kind.MARK)
        return next(marks, len(self._tokens))

    def _end_of_counted(self, start: int) -> int:
        """Return where the counted noun ends, behind which others are named.

        "How many people, children included, were killed", "how many people did soldiers take",
        "how many arrests by police".
        """
        end = min(start + NOUN_WITHIN, len(self._tokens))
        if start >= end:
            return start
        opener = self._tokens[start].norm
        if opener in self._verbs and opener not in self._being:
            return start  # "what losses did the bomber inflict on the troops"
        people = finder("people", self._pack.counting.persons).at(self._tokens, start)
        harms = {harm.first: harm for harm in self._harms}
        taken = harms.get(start)
        if taken is not None and taken.label in _DONE_BY:
            return min(end, taken.last + 2)
        for place in range(start + 1, end):
            token = self._tokens[place]
            asks = token.norm in self._verbs and token.norm not in self._being
            told = people is not None and place > people.last
            if asks or (told and (token.kind is Kind.MARK or place in harms)):
                return place
        return end


@cache
def class_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds the classes of people that a pack knows."""
    return PhraseFinder(pack.counting.who)
