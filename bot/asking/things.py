"""What a question counts: the dead, the hurt, the strikes, or what it names itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.asking.beside import is_beside, is_within
from bot.asking.causes import HITS, named_by_cause
from bot.asking.classes import class_finder
from bot.asking.clauses import AskedClauses
from bot.asking.fates_behind import STATES, fates_behind
from bot.asking.happened import happened_finder, toll_finder
from bot.asking.joined_harms import begun_in, is_joined, joined_to, of_phrase, treated_beside
from bot.asking.lost_things import without_lost_things
from bot.asking.named_by_harm import without_event
from bot.asking.people import named_between
from bot.asking.split_verbs import split_verbs, with_split_verbs
from bot.reading.classes_of_people import COMBATANTS
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.counted import OTHER
from bot.reading.happenings import kinds
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon
from bot.reading.property_kinds import DESTROYED
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match, PhraseFinder, covered, finder
from bot.reading.words.tokens import Token, fold, fold_all

_BUILDINGS = frozenset({"prison"})
"""Concepts of places that are called like a harm ("fængslet", "سجن")."""
_CAMPS, _CAMP_WITHIN = frozenset({"camp", "refugee_camp"}), 2
"""A camp is called after those who live in it ("the displaced people's camp")."""
_STATE_WITHIN = 3
"""How many words after "how many" such people may stand."""
_NOUN_WITHIN = 3
"""How many words behind a thing another one may be of the same phrase."""
_PEOPLE_WITHIN = 3
"""How many words after "how many" people may stand, who are no strikes."""
_STRIKES = ("air_strikes", "bombs")
"""What is counted where a question asks how often something was hit."""
_TAKEN = "taken"
"""Who was taken away was arrested, as some say, or kidnapped, as others do."""
_FALLEN = "fallen"
"""Soldiers who fell are dead; whatever else fell is not."""
_TREATED = "hospitalised"
"""Who is treated came to harm, though it is not told to what."""
_MEANT = {_TAKEN: ("arrested", "kidnapped"), _FALLEN: ("killed",)}


class AskedThings:
    """Reads what a question counts.

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        spoken: The tokens of those who speak: "according to the rescue service" tells no rescue.

    Attributes:
        harms: Where its asking sentences tell what happened to people; else any of it.
        split: Where verbs begin whose other half closes their clause.
        loses_thing: Whether a verb of losing has a thing for its object.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        pack: Lexicon,
        how_many: Sequence[Match],
        spoken: frozenset[int] = frozenset(),
    ) -> None:
        self._tokens, self._pack, self._how_many = tokens, pack, how_many
        self._spoken = spoken
        self._happened, self._weak = happened_finder(pack), fold_all(pack.counting.weak)
        small = set(pack.asking.function_words) - set(pack.numbers.and_words)
        self._ends = fold_all((*small, *pack.counting.prepositions))
        classes, split = class_finder(pack).find(tokens), split_verbs(tokens, pack)
        self.split = {verb.first for verb, _ in split}
        told = with_split_verbs(self._happened.find(tokens), split)
        found = without_lost_things(told, tokens, pack)
        self.loses_thing = len(found) < len(told)
        found = [m for m in found if not is_within(m, classes)]
        found = [match for match in found if match.first not in spoken]
        found = [m for m in found if m.label != _FALLEN or self._is_of_fighters(m)]
        found = [replace(m, label="killed") if self._wipes_out(m) else m for m in found]
        self._found = found if how_many or self._tells_of_people(classes) else self._certain(found)
        concepts = read_concepts(tokens, pack)
        self._found = list(named_by_cause(self._found, tokens, pack, concepts))
        self._long = [m for m in concepts if m.last > m.first]
        buildings = [m for m in concepts if m.concept in _BUILDINGS]
        places = covered(buildings)
        camps = [i for m in concepts if m.concept in _CAMPS for i in (m.first, m.last)]
        asked = HARM | _MEANT.keys() | {_TREATED}
        harm = [m for m in self._found if m.label in asked and m.first not in places]
        harm = [m for m in harm if m.label != _TREATED or self._is_asked_alone(m, harm)]
        harm = [m for m in harm if m.label not in STATES or not is_beside(m, camps, _CAMP_WITHIN)]
        self._clauses = AskedClauses(tokens, pack, how_many, harm)
        self.harms = self._of_asking_sentences(harm)

    def counted(self) -> tuple[str, ...]:
        """The thing asked with, or named right after "how many", decides; else every act."""
        if self._asks_how_often():
            own = tuple(label for label in self.acts() if label in HARM - {CASUALTIES})
            return own if own and not self._asks_how_many_too() else (*_STRIKES, *own)
        later = fates_behind(self._how_many, self.harms, self._tokens, self._pack)
        asked_with = _labels(later) or self._toll_asked_for()
        asked_with = asked_with or (("killed",) if self._asks_for_lives() else ())
        if asked_with:
            return asked_with
        things = things_finder(self._pack)
        for number, asked in enumerate(self._how_many):
            for place in self._places_behind(asked):
                found = things.at(self._tokens, place) if place not in self._spoken else None
                second = treated_beside(found, things, self._tokens, self._pack)
                if place in self.split or self._happened.at(self._tokens, place) is not None:
                    return tuple(dict.fromkeys((*self.acts(), *second)))
                if found is not None and not self._is_other(found, asked):
                    if self._are_harmed_patients(found):
                        return tuple(one for one in self.acts() if one != _TREATED)
                    joined = of_phrase(found, things, self._tokens, self._ends)
                    beside = _labels(self._joined_to(found))
                    return tuple(dict.fromkeys((*joined, *beside, *self._asked_next(number))))
        return self.acts() or self._thing_of_event(things)

    def _are_harmed_patients(self, found: Match) -> bool:
        """Tell whether patients are counted of whom another harm is told: "how many died"."""
        treated = [m for m in self._found if m.label == _TREATED and m.first != found.first]
        alone = found.label == _TREATED and not (treated or any(self._joined_to(found)))
        return alone and not HARM.isdisjoint(self.acts())

    def _places_behind(self, asked: Match) -> Iterator[int]:
        """Yield where the counted may stand: up to a small word behind another ("pupils in")."""
        named = False
        for place in range(asked.last + 1, min(asked.last + 1 + _NOUN_WITHIN, len(self._tokens))):
            small = self._tokens[place].norm in self._ends
            if small and named:
                return
            named = named or not small
            yield place

    def _is_other(self, thing: Match, asked: Match) -> bool:
        """Tell whether a thing is part of a longer name, or what did harm to the counted people."""
        did = bool(self.harms) and thing.label not in HARM
        told = did and named_between(asked, thing, self._tokens, self._pack)
        return told or is_within(thing, self._long)

    def only_names(self, counted: tuple[str, ...]) -> bool:
        """Tell whether things are counted of which no harm is asked: "how many shops opened?"."""
        counting = self._pack.counting
        tables = (counting.acts, counting.fates)  # what kills fighters destroys houses as well
        verbs = {phrase for table in tables for phrase in table.get(DESTROYED, ())}
        told = any(m.label == DESTROYED or m.phrase in verbs for m in self._found)
        return bool(self._how_many) and counted == (DESTROYED,) and not told

    def manners(self) -> frozenset[str]:
        """Return the concepts that tell of no kind of event: "how many shops burned".

        What burned need not have done so in what the articles call a fire, and "how many fires did
        the raid start" is of a raid.
        """
        verbs = [match for match in self._found if match.label == DESTROYED]
        places = covered(verbs) | set(self._behind_destroyed())
        mentions = read_concepts(self._tokens, self._pack)
        counted = [asked.last + 1 for asked in self._how_many]
        others = (m.concept for m in mentions if m.first not in (*places, *counted))
        places |= set(counted) if kinds(frozenset(others)) else set()
        told = {m.concept for m in mentions if m.first not in places}
        return frozenset(m.concept for m in mentions if m.first in places) - told - {DESTROYED}

    def _behind_destroyed(self) -> Iterator[int]:
        """Yield the word that follows "how many houses", auxiliaries and pronouns left out."""
        small = fold_all((*self._pack.asking.whether, *self._pack.attribution.object_pronouns))
        things = things_finder(self._pack)
        for found in (m for m in things.find(self._tokens) if m.label == DESTROYED):
            if any(0 < found.first - asked.last <= _NOUN_WITHIN for asked in self._how_many):
                following = range(found.last + 1, len(self._tokens))
                verb = next((i for i in following if self._tokens[i].norm not in small), None)
                yield from () if verb is None else (verb,)

    def surely_harms(self) -> bool:
        """Tell whether a verb tells of harm that may not tell of something else ("cost")."""
        return any(fold(harm.phrase) not in self._weak for harm in self.harms)

    def _asked_next(self, number: int) -> tuple[str, ...]:
        """Return the harms of a further "how many": "how many raids, and how many were hurt"."""
        following = self._how_many[number + 1 : number + 2]
        if any(map(self._is_followed_by_lives, following)):
            return ("killed",)
        describing = self._clauses.describing()
        return _labels(
            match
            for match in self._without_hits(self.harms)
            if match.first not in describing and any(match.first > one.last for one in following)
        )

    def acts(self) -> tuple[str, ...]:
        """What happened to the counted: events are left to the circumstances.

        A clause that only tells which event is meant does not count, unless nothing else does.
        """
        describing = self._clauses.describing() if self.harms else frozenset()
        openers = self._clauses.openers
        harms = without_event(self.harms, self._tokens, self._pack, self._how_many, openers)
        asked = [match for match in harms if match.first not in describing]
        events = [match for match in asked if self._clauses.tells_event(match)]
        events += [other for match in events for other in self._joined_to(match)]
        asked = [match for match in asked if match not in events] or asked
        asked = self._without_deeds(asked)
        asked = self._without_hits(self._without_fallen(self._without_states(asked)))
        return _labels(asked or self._without_hits(harms) or self._found)

    def _tells_of_people(self, classes: Sequence[Match]) -> bool:
        """Tell whether it speaks of people, to whom something may have happened, or of lives."""
        people = finder("people", (*self._pack.counting.persons, *self._pack.asking.lives))
        return bool(classes) or bool(people.find(self._tokens))

    def _certain(self, happened: Sequence[Match]) -> list[Match]:
        """Leave out verbs that harm nobody by themselves: "who claimed responsibility?".

        "Anyone" may be hit, but claims no lives.
        """
        anybody = finder("any", self._pack.counting.any_words).find(self._tokens)
        return [m for m in happened if not self._is_weak(m, anybody=bool(anybody))]

    def _is_weak(self, match: Match, *, anybody: bool) -> bool:
        counting = self._pack.counting
        weak = match.label in {"killed", *HITS} and fold(match.phrase) in self._weak
        happens = match.label in HITS or match.phrase in counting.fates.get(match.label, ())
        return weak and not (anybody and happens)

    def _is_asked_alone(self, treated: Match, harm: Sequence[Match]) -> bool:
        """Tell whether no other harm stands between it and its "how many": "died in hospital"."""
        asked = max((m.last for m in self._how_many if m.last < treated.first), default=-1)
        return not any(asked < m.first < treated.first for m in harm)

    def _is_of_fighters(self, verb: Match) -> bool:
        """Tell whether soldiers are named between "how many" and a verb."""
        before = [asked.last + 1 for asked in self._how_many if asked.last < verb.first]
        people = class_finder(self._pack).find(self._tokens[max(before, default=0) : verb.first])
        return bool(before) and any(match.label in COMBATANTS for match in people)

    def _wipes_out(self, verb: Match) -> bool:
        """Tell whether fighters are what was destroyed: "сколько боевиков уничтожила армия"."""
        weak = finder("weak", self._pack.counting.weak).at(self._tokens, verb.first)
        if verb.label != DESTROYED or weak is None:
            return False
        classes = class_finder(self._pack)
        before = [asked.last + 1 for asked in self._how_many if asked.last + 1 < verb.first]
        people = (classes.at(self._tokens, place) for place in before)
        return any(match is not None and match.label in COMBATANTS for match in people)

    def _thing_of_event(self, things: PhraseFinder) -> tuple[str, ...]:
        """Return the thing that a question without any harm counts, named far behind "how many".

        Strikes are none where people are counted, or where they only tell which event is meant.
        """
        people = finder("people", self._pack.counting.persons)
        for asked in self._how_many:
            start = asked.last + 1
            if people.find(self._tokens[asked.first : start + _PEOPLE_WITHIN]):
                return ()
        named = (m for m in things.find(self._tokens) if m.label not in {OTHER, DESTROYED})
        found = (match for match in named if not self._clauses.is_setting(match))
        return _labels(found)[:1]

    def _asks_how_often(self) -> bool:
        return any(map(self._is_how_often, self._how_many))

    def _asks_how_many_too(self) -> bool:
        """Tell whether it asks for a number as well: "how often ..., and how many died"."""
        return not all(map(self._is_how_often, self._how_many))

    def _is_how_often(self, asked: Match) -> bool:
        return bool(finder("times", self._pack.asking.times).find(self._words_of(asked)))

    def _toll_asked_for(self) -> tuple[str, ...]:
        """Return the harms of a question that names its count: "the death toll", "dødstallet".

        "The toll, dead and hurt" says itself whom it counts, and a second "how many" what else.
        """
        tolls = toll_finder(self._pack)
        longer = {
            one.first: begun_in(one, self.harms, self._tokens, self._pack) for one in self._how_many
        }
        found = {
            one: longer[one.first] or tolls.find(self._words_of(one)) for one in self._how_many
        }
        ends = [(longer[one.first] or [one])[-1] for one, told in found.items() if told]
        joined = [m for end in ends for m in self._joined_to(end)]
        named = _labels((*(toll for told in found.values() for toll in told), *joined))
        if self._asks_for_toll():
            return self._named_beside() or named or (CASUALTIES,)
        if named and not all(found.values()):
            return tuple(dict.fromkeys((*named, *self._named_beside())))
        return named

    def _joined_to(self, asked: Match) -> Iterator[Match]:
        return joined_to(asked, self.harms, self._tokens, self._pack)

    def _asks_for_toll(self) -> bool:
        tolls = finder("toll", self._pack.asking.tolls)
        specific = finder("killed", self._pack.concepts.get("killed", ()))
        words = [self._words_of(asked) for asked in self._how_many]
        return any(tolls.find(them) and not specific.find(them) for them in words)

    def _named_beside(self) -> tuple[str, ...]:
        """Return the harms named beside the words that ask."""
        asking = covered(self._how_many)
        describing = self._clauses.describing()
        beside = [m for m in self.harms if m.last not in asking and m.first not in describing]
        return _labels(self._without_hits(beside))

    def _asks_for_lives(self) -> bool:
        """Tell whether it asks what something cost: "how many lives did the flood claim?"."""
        return any(map(self._is_followed_by_lives, self._how_many[:1]))

    def _is_followed_by_lives(self, asked: Match) -> bool:
        lives, place = finder("lives", self._pack.asking.lives), asked.last + 1
        return place < len(self._tokens) and lives.at(self._tokens, place) is not None

    def _words_of(self, match: Match) -> Sequence[Token]:
        return self._tokens[match.first : match.last + 1]

    def _of_asking_sentences(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out what a sentence tells before the one that asks, if that tells something.

        "A raid killed the mayor of Brenvik. How many civilians were hurt?"
        """
        number = self._clauses.sentence_of
        asking = {number(asked.first) for asked in self._how_many}
        own = {match.label for match in harm if number(match.first) in asking}
        return [match for match in harm if match.label in own or not own]

    def _without_hits(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out that something was hit, where it is told what became of people."""
        rest = [m for m in harm if m.label not in HITS or fold(m.phrase) not in self._weak]
        return rest or list(harm)

    def _without_states(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out in what state those are of whom more is asked: "how many prisoners died"."""
        if len(self._how_many) != 1:
            return list(harm)
        near = self._how_many[0].last + 1 + _STATE_WITHIN
        states = [match for match in harm if match.label in STATES and match.first < near]
        dead = [match.last for match in harm if match.label == "killed" and match.first < near]
        out = [match for match in harm if match.label == "rescued" and dead]  # bodies "pulled out"
        states += [match for match in out if not self._is_joined_on(min(dead), match.first)]
        joiners = fold_all((*self._pack.numbers.and_words, *self._pack.numbers.range_joiners))
        beside = [i for one in states for i in (one.first - 1, one.last + 1)]
        joined = any(self._tokens[i].norm in joiners for i in beside if i < len(self._tokens))
        rest = [match for match in harm if match not in states]
        return rest if rest and not joined else list(harm)

    def _is_joined_on(self, last: int, first: int) -> bool:
        """Tell whether "and" stands between two harms, up to the second: "died and were saved"."""
        joining = fold_all(self._pack.numbers.and_words)
        between = self._tokens[last + 1 : first + 1]
        return any(token.norm in joining or has_attached_and(token) for token in between)

    def _without_deeds(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out a deed that is named, where a noun says whom it counts.

        "How many displaced were there at the time of the massacre of Kelm": no dead are asked for.
        """
        things = things_finder(self._pack)
        near = {place for m in self._how_many for place in (m.last + 1, m.last + 2)}
        named = (things.at(self._tokens, m.first) for m in harm if m.first in near)
        if not any(noun is not None and noun.label in HARM for noun in named):
            return list(harm)
        whose = fold_all([word for words in self._pack.numbers.of_words for word in words.split()])
        deeds = {m for m in harm if m.last > m.first and self._tokens[m.last].norm in whose}
        return [m for m in harm if m not in deeds]

    def _without_fallen(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out a verb that only says that there were any: "كم جريحا سقط" (fell)."""
        first = harm[0] if harm else None
        if first is None or not any(m.last + 1 == first.first for m in self._how_many):
            return list(harm)
        own = [m for m in self._how_many if m.first > first.last]  # "kaç kişi" asks for it again
        return [
            match
            for match in harm
            if match.label == first.label
            or fold(match.phrase) not in self._weak
            or any(asked.last < match.first for asked in own)
            or is_joined(match, self._tokens, self._pack)
        ]


def _labels(matches: Iterable[Match]) -> tuple[str, ...]:
    """Return the categories of what was found, each once."""
    return tuple(dict.fromkeys(c for m in matches for c in _MEANT.get(m.label, (m.label,))))


@cache
def things_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds the nouns for what is counted."""
    return PhraseFinder(pack.counting.things)
