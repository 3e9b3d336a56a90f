"""What each number of a sentence counts: the act or the thing it belongs to.

A number is bound to the harm its own noun names ("nine deaths"), to an act right before it
("killed nine"), to a fate after it ("nine were killed"), to an act some words before, or to a
toll that announces it ("the death toll rose to nine"). What is left takes part in its neighbour's
act, as a member of a list ("nine civilians and a soldier") or as a part of a total ("nine,
including two children").
"""

from collections.abc import Sequence

from bot.reading.figures.acts import Acts
from bot.reading.figures.ailments import by_its_cause
from bot.reading.figures.countable_numbers import read_countables
from bot.reading.figures.countables import CASUALTIES, COMMAS, NEAR, Countables
from bot.reading.figures.counted import OTHER, Counted
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase
from bot.reading.figures.damaged_things import are_called_destroyed, is_damaged
from bot.reading.figures.denials import Denials
from bot.reading.figures.describing import told_by_adjective
from bot.reading.figures.fates import Fates
from bot.reading.figures.interceptions import INTERCEPTED, WEAPONS, Interceptions
from bot.reading.figures.joined_victims import JoinedVictims
from bot.reading.figures.later_fates import PARTING, LaterFates
from bot.reading.figures.listed_things import with_listed_things
from bot.reading.figures.lists_of_counts import with_comrades, with_listed_parts
from bot.reading.figures.one_displaced import DISPLACED, fate_of_one, flee_the_law
from bot.reading.figures.other_harm import names_both, with_the_other
from bot.reading.figures.predicates import who_in_predicate
from bot.reading.figures.relative_clauses import opens_relative
from bot.reading.figures.shared_acts import Sharing
from bot.reading.figures.shared_participles import counts_next, shared_harm
from bot.reading.figures.single_nouns import is_definite
from bot.reading.figures.sought import MISSING, is_sought
from bot.reading.figures.strikes import Strikes
from bot.reading.figures.survivors import Survivors
from bot.reading.figures.tallies import Tallies
from bot.reading.figures.told_wholes import harm_of_part, harm_of_whole
from bot.reading.figures.tolls import Tolls
from bot.reading.figures.turnouts import PARTICIPANTS, Turnouts
from bot.reading.harms import OWN_HARMS
from bot.reading.numbers.number_links import link_numbers
from bot.reading.numbers.told_number import WEAK_FORMS, Form, Number
from bot.reading.property_kinds import DESTROYED
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token

_TOLD_OF_WHOLES = OWN_HARMS | {"arrested", "kidnapped", WEAPONS}
COUNTED_THINGS = frozenset({"air_strikes", WEAPONS, INTERCEPTED})
"""Categories that count what happened, and not whom or what it harmed."""
_HARM = ("acts", "fates", "things", "tolls")
"""Where the categories of victims stand, but for people found alive."""
_MISTAKEN = frozenset({None, "injured", CASUALTIES})
"""Categories by which a verb may be meant that also tells of weapons ("збито": hit, shot down)."""
_FARTHEST_AMONG = 5
_MOST_ADJECTIVES = 2
_FARTHEST_WEAK = 3


def count(tokens: Sequence[Token], numbers: Sequence[Number], tags: Tags) -> tuple[Counted, ...]:
    """Return what each number counts, in order; numbers that count nothing are left out."""
    countables = read_countables(tokens, numbers, tags)
    links = link_numbers(tokens, countables.numbers, countables.phrases, tags)
    binder = _Binder(countables)
    direct = [binder.category(index) for index in range(len(links))]
    sharing = Sharing(countables, links, binder.follows_act)
    categories = sharing.spread(direct)
    categories = with_listed_things(countables, links, categories, binder.follows_act)
    found = [
        binder.counted(index, category, included=sharing.is_part(index))
        for index, category in enumerate(categories)
    ]
    listed = with_listed_parts(found, links)
    return with_comrades([counted for counted in listed if counted is not None], tags)


def tells_of_harm(tags: Tags) -> bool:
    """Tell whether a sentence has a word beside which numbers of ``WEAK_FORMS`` can count."""
    return tags.tells(_HARM, VICTIMS) or bool(tags.all("alive"))


class _Binder:
    """Binds numbers to the words around them."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags
        self._acts = Acts(countables)
        self._fates = Fates(countables)
        self._strikes = Strikes(countables, self._fates)
        self._later = LaterFates(countables, self._acts, self._fates)
        self._tolls = Tolls(countables, self._fates)
        self._denials = Denials(countables, self._fates)
        self._joined = JoinedVictims(countables)
        self._survivors = Survivors(countables)
        self._tallies = Tallies(countables, self._tolls)
        self._turnouts = Turnouts(countables, self._tallies)
        self._interceptions = Interceptions(countables)

    def category(self, index: int) -> str | None:
        """Return the category that the number's own surroundings give it, or None."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if index in self._all.wholes or index in self._all.ages:
            return self._of_whole(index)
        if number.form is Form.ZERO:
            denial = self._denials.denied(index)
            return denial.category if denial is not None else None
        if phrase.thing in OWN_HARMS:
            later = self._later.harm(index)
            own = with_the_other(self._all, self._fates, index)
            return later or by_its_cause(self._all, index, own)
        if phrase.thing == CASUALTIES and names_both(self._all, phrase):
            return CASUALTIES
        if phrase.thing is not None and phrase.thing not in VICTIMS:
            return self._of_thing(index, phrase.thing)
        category = are_called_destroyed(self._all, index) or self._by_words_around(index)
        category = by_its_cause(self._all, index, self._of_people(index, category))
        fits = category is not None and self._fits(index, category)
        return category if fits else phrase.thing or told_by_adjective(self._all, index)

    def _of_whole(self, index: int) -> str | None:
        """Return the harm that a whole tells of itself: "three of the nine dead"."""
        phrase = self._all.phrases[index]
        if index in self._all.ages:
            return None
        related = opens_relative(self._all, phrase.last + 1)
        fate = self._fates.after(index) if related else None
        return phrase.thing if phrase.thing in _TOLD_OF_WHOLES else fate or self._told_whole(index)

    def _told_whole(self, index: int) -> str | None:
        """Return the harm of a whole whose part follows it: "of the 15 men killed, four were"."""
        parts = index + 1 < len(self._all.numbers) and harm_of_part(self._all, index + 1)
        return harm_of_whole(self._all, index) if parts else None

    def follows_act(self, index: int) -> bool:
        """Tell whether the number's act stands before it, so that a list can go on."""
        phrase = self._all.phrases[index]
        if phrase.thing in OWN_HARMS:
            return False
        if self._acts.before(index) is not None or self._tolls.names(index) is not None:
            return True
        if harm_of_part(self._all, index) is not None:
            return True
        return phrase.noun is not None and self._tolls.before(index) is not None

    def counted(self, index: int, category: str | None, *, included: bool) -> Counted | None:
        """Return the number with its category, or None where it counts nothing."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if self._is_in_fate(number):
            return None
        if number.form is Form.ZERO:
            return self._denied(index)
        category = self._told_of_no_harm(index, category)
        weak = number.form in WEAK_FORMS
        if (weak and category not in VICTIMS) or (number.vague and category is None):
            return None
        if index in self._all.ages or self._is_covered(index):
            return None
        refers = category is None and self._tallies.refers(index)
        told = number.percent or refers or self._is_told_before(phrase)
        if category is None and phrase.noun is None and not told:
            return None
        part = phrase.part and self._later.harm(index) in {None, phrase.thing}
        included = included or part or self._is_among(phrase)
        included = included or self._among_harmed(index) is not None
        included = included or harm_of_part(self._all, index) is not None
        who = phrase.who or (who_in_predicate(self._all, phrase) if included else None)
        former = (category in VICTIMS or refers) and self._tallies.is_former(index)
        return Counted(
            number, phrase, category or OTHER, who, included, former, refers, also=phrase.also
        )

    def _told_of_no_harm(self, index: int, category: str | None) -> str | None:
        """Return what a number counts by what is told of no victim, else its ``category``."""
        if category in _MISTAKEN and self._interceptions.bare(index):
            return INTERCEPTED
        if category is None and self._interceptions.are_all(index):
            return WEAPONS
        took_part = category is None and self._turnouts.are_counted(index)
        return PARTICIPANTS if took_part else category

    def _is_in_fate(self, number: Number) -> bool:
        """Tell whether a word is part of one for a fate: "hallados sin vida", "بين قتيل وجريح"."""
        fate = self._tags.at("fates", number.first)
        weak = number.vague or number.form in {Form.SINGLE, Form.ZERO}
        return weak and fate is not None and fate.first < number.first

    def _is_told_before(self, phrase: NounPhrase) -> bool:
        """Tell whether a part of people named before gets a class: "two of them were children"."""
        return phrase.part and who_in_predicate(self._all, phrase) is not None

    def _denied(self, index: int) -> Counted | None:
        """Return a denying word with all that it denies."""
        denial = self._denials.denied(index)
        if denial is None or denial.category not in VICTIMS:
            return None
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        return Counted(
            number, phrase, denial.category, denial.who, included=denial.part, last=denial.last
        )

    def _by_words_around(self, index: int) -> str | None:
        return (
            self._survivors.after(index)
            or self._strikes.harm(index)
            or self._fallen(index)
            or self._completed(index)
            or self._claimed(index)
            or self._acts.before(index, near=True)
            or self._fates.after(index)
            or self._acts.before(index)
            or self._tolls.before(index)
            or (MISSING if is_sought(self._all, index) else None)
            or self._joined.category(index)
            or self._part_of_next(index)
            or self._shared(index)
            or self._among_harmed(index)
            or harm_of_part(self._all, index)
        )

    def _part_of_next(self, index: int) -> str | None:
        """Return the category of those among whom people are said to be: "were among nine dead"."""
        phrase, following = self._all.phrases[index], index + 1
        among = phrase.last + 2
        told = self._tags.covers("passive", phrase.last + 1) and self._tags.covers("among", among)
        if not told or following >= len(self._all.numbers):
            return None
        near = self._all.numbers[following].begin - among <= NEAR
        return self.category(following) if near and phrase.person else None

    def _shared(self, index: int) -> str | None:
        """Return the harm whose participle follows the next number only."""
        return shared_harm(self.category(index + 1)) if counts_next(self._all, index) else None

    def _claimed(self, index: int) -> str | None:
        """Return the fate of those of whom a verb tells that may also be one of harm.

        "The mayor claimed nine people had been hurt", and no storm claimed them.
        """
        before = self._all.numbers[index].begin - 1
        said = self._tags.covers("hedging", before) and self._tags.covers("acts", before)
        return self._fates.after(index) if said else None

    def _among_harmed(self, index: int) -> str | None:
        """Return the harm of those among whom the counted are: "طفلان بين القتلى"."""
        phrase, following = self._all.phrases[index], index + 1
        if not phrase.person:
            return None
        opener = self._tags.beginning("includes", self._past_adjectives(phrase.last + 1))
        if opener is None:
            listed = following < len(self._all.numbers) and self._all.is_attached(phrase.last + 1)
            joined = listed and self._all.numbers[following].begin == phrase.last + 1
            return self._among_harmed(following) if joined else None
        harmed = self._tags.within("things", opener.first, opener.last)
        return next((harm.label for harm in harmed if harm.label in VICTIMS), None)

    def _past_adjectives(self, place: int) -> int:
        """Return where a noun's adjectives end that follow it: "الحراس الليليين من بين القتلى"."""
        end = place + _MOST_ADJECTIVES
        while place < end and self._all.tokens[place : place + 1] and self._is_plain(place):
            place += 1
        return place

    def _is_plain(self, place: int) -> bool:
        return is_definite(self._all.tokens[place]) and not self._tags.covers_any(PARTING, place)

    def _completed(self, index: int) -> str | None:
        """Return the fate of a verb whose sense follows the number: "lost nine their lives"."""
        end = max(self._all.phrases[index].last, self._all.numbers[index].end)
        fate = self._tags.beginning("fates", end + 1)
        if fate is None or self._tags.covers("acts", fate.first):
            return None
        act = self._acts.before(index)
        if act == "killed" and fate.label not in {act, CASUALTIES}:
            return None  # "the killing of nine people in custody"
        return fate.label if act is not None else None

    def _fallen(self, index: int) -> str | None:
        """Return what became of those who fell: "سقط عشرة في قبضة الأمن", into its hands."""
        fell = self._acts.before(index, near=True) == "killed"
        return self._fates.ending(index) if fell else None

    def _of_people(self, index: int, category: str | None) -> str | None:
        """Return what a harm is where people came to it who died, or where it is done to things."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if category == "injured" and self._later.dies(index):
            return "killed"  # "yaralanan üç kişi öldü"
        if category == DISPLACED and flee_the_law(self._all, index):
            return None
        if category == DISPLACED and number.low == 1:
            return fate_of_one(self._all, index)
        if category == DESTROYED and phrase.thing in VICTIMS:
            return phrase.thing  # "two arrested over a house that collapsed"
        if category != DESTROYED or not phrase.person:
            return category
        near = range(number.begin - _FARTHEST_WEAK, phrase.last + _FARTHEST_WEAK + 1)
        return "killed" if any(self._tags.covers("weak", place) for place in near) else category

    def _fits(self, index: int, category: str) -> bool:
        """Tell whether the number can count what the category counts."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if category == DESTROYED:
            return not phrase.person or self._are_other_things(index)
        fraction = isinstance(number.low, float) and not number.percent
        vanishing = number.form is Form.CARDINAL and number.low == 0 and number.qualifier
        return not (fraction or vanishing)

    def _are_other_things(self, index: int) -> bool:
        """Tell whether "others" are things as those counted before: "two houses and ten others"."""
        first, last = self._all.phrases[index].noun or (0, -1)
        others = any(self._tags.covers("others", place) for place in range(first, last + 1))
        return others and index > 0 and self._all.phrases[index - 1].thing == DESTROYED

    def _of_thing(self, index: int, thing: str) -> str | None:
        """Return the category of a thing that is no victim, or None for "other"."""
        number = self._all.numbers[index]
        if thing == WEAPONS and self._interceptions.are_counted(index):
            return DESTROYED if self._interceptions.lie_unfired(index) else INTERCEPTED
        if thing in COUNTED_THINGS or (thing == "territory" and number.percent):
            return thing
        if thing == DESTROYED:
            return thing if is_damaged(self._all, self._acts, self._fates, index) else None
        if self._tags.covers("cases", self._all.phrases[index].last):
            before = self._acts.before(index, near=True) or self._tolls.before(index)
            return before or self._fates.after(index)
        members = thing == OTHER and self._tags.covers("of", number.last + 1)
        return self._acts.before(index) if members else None

    def _is_among(self, phrase: NounPhrase) -> bool:
        """Tell whether people are said to be a part: "two children are among the dead", "them"."""
        first = phrase.last + 1
        named = self._tags.within("includes", first, first + _FARTHEST_AMONG)
        named = [match for match in named if not self._opens_part(first, match)]
        told = any(self._tags.beginning("fates", match.first) is not None for match in named)
        closes = self._tags.covers("passive", first)
        return told or (closes and any(self._fates.ends_at(match.last + 1) for match in named))

    def _opens_part(self, first: int, among: Match) -> bool:
        """Tell whether the part is told behind "among": "nine died, among them two children"."""
        parted = self._all.tokens[first].text in COMMAS
        behind = range(among.last + 1, among.last + 1 + _FARTHEST_AMONG)
        return parted and any(place in self._all.taken for place in behind)

    def _is_covered(self, index: int) -> bool:
        """Tell whether the noun belongs to the number before: "12 dead and wounded"."""
        number = self._all.numbers[index]
        covered = index > 0 and number.first <= self._all.phrases[index - 1].last
        return covered and number.form is Form.SINGLE
