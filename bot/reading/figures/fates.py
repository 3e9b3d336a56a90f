"""Fates after a number: "nine people were killed", "ni omkom"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.figures.acts import agrees_alone, is_or
from bot.reading.figures.countables import CASUALTIES, COMMAS, Countables
from bot.reading.figures.counted_phrases import EVENTS, QUOTES, VICTIMS
from bot.reading.figures.deeds import is_deed
from bot.reading.figures.described_people import is_described
from bot.reading.figures.describing import describes_noun
from bot.reading.figures.gap_asides import counts_place, without_asides, without_sources
from bot.reading.figures.hit_and_hurt import hit_and_hurt
from bot.reading.figures.negated_fates import is_negated
from bot.reading.figures.other_people import OtherPeople
from bot.reading.figures.relative_clauses import opens_relative
from bot.reading.figures.single_nouns import is_definite
from bot.reading.figures.two_harms import of_both, of_either
from bot.reading.numbers.told_number import Form, Number, is_one
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import ARABIC, Kind, fold

_FARTHEST = 22
_FARTHEST_BARE = 6
_FARTHEST_PARTS = 8
_IN_HOSPITAL = "hospitalised"
_FARTHEST_OF_ARTICLE = 10
_LONGEST_PASSIVE = 2
_PAIR = 2
_AUXILIARY_BEFORE_FATE = 5
_AUXILIARY_BEFORE_NUMBER = 4
_BRACKET = 10
_AND = "و"
"""The Arabic "and", or the first letter of a verb ("وقعوا")."""
_BREAKS = frozenset(";:؛.!?؟|")


class Fates:
    """Finds the fates whose subject a number is."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags
        self._others = OtherPeople(countables)

    def after(self, index: int) -> str | None:
        """Return the category of the fate after the number, or None."""
        fate = self.fate(index)
        if fate is None:
            closing = self.closing(index)
            return closing.label if closing is not None else None
        return fate.label if is_one(self._all.numbers[index]) else self.joined(fate)

    def ending(self, index: int) -> str | None:
        """Return the state, told by no verb, in which the counted end: "بين قتيل وجريح"."""
        number = self._all.numbers[index]
        start = self._start_behind(index)
        fate = next(iter(self._tags.within("fates", start, start + _FARTHEST_BARE)), None)
        fell = self._tags.covers("weak", number.begin - 1)
        if not fell or fate is None or self._tags.covers_any(("acts", "passive"), fate.first):
            return None
        gap = range(start, fate.first)
        parted = any(
            self._all.tokens[i].kind is Kind.MARK
            or i in self._all.taken
            or self._tags.covers_any(("clauses", "acts"), i)
            for i in gap
        )
        return None if parted else fate.label

    def closing(self, index: int) -> Match | None:
        """Return the verb that closes the clause behind its object: "der neun Menschen tötete"."""
        verb = next(iter(self.behind("closing", index)), None)
        if verb is None or not self.reaches(index, verb):
            return None
        return verb if self.ends_clause(verb) else None

    def behind(self, table: str, index: int) -> Sequence[Match]:
        """Return the words of a table that stand shortly behind the counted."""
        start = self._start_behind(index)
        return self._tags.within(table, start, start + _FARTHEST_BARE)

    def ends_clause(self, verb: Match) -> bool:
        """Tell whether a clause ends behind its verb, or "and" goes on."""
        after = verb.last + 1
        return self.ends_at(after) or self._tags.covers("and", after)

    def reaches(self, index: int, verb: Match) -> bool:
        """Tell whether nothing parts a verb behind the counted from them, and no word denies it."""
        number, start = self._all.numbers[index], self._start_behind(index)
        if number.percent or not self._all.may_be_people(self._all.phrases[index]):
            return False
        gap = range(start, verb.first)
        if any(self._all.tokens[i].kind is Kind.MARK or i in self._all.taken for i in gap):
            return False
        parted = any(self._is_barrier(i, start, verb.first) for i in gap)
        return not parted and not is_negated(self._all, number, verb)

    def _start_behind(self, index: int) -> int:
        return max(self._all.phrases[index].last, self._all.numbers[index].end) + 1

    def fate(self, index: int) -> Match | None:
        """Return the fate after the number, or None."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        blocked = self._all.is_blocked(number) and number.form is not Form.VAGUE
        related = blocked and opens_relative(self._all, self._all.phrases[index].last + 1)
        if blocked and not (related or is_described(self._all, index)):
            return None
        start = self._start_behind(index)
        definite = number.form is Form.NOUN and is_definite(self._all.tokens[number.first])
        counted = number.first < number.last and self._tags.beginning("fates", start) is not None
        if definite and not counted:
            return None  # but "الجنود الثلاثة قتلوا"
        fates = self._tags.within("fates", start, start + _FARTHEST)
        if phrase.person:  # "deux hommes qui ont tiré ont été arrêtés"
            fates = [one for one in fates if one.label not in EVENTS]
            harms = [one for one in fates if one.label in VICTIMS]
            fates = harms or fates  # "los dueños del taller que se hundió fueron detenidos"
        fates = [one for one in fates if not describes_noun(self._all, one)]
        fate = self._past_places([one for one in fates if not is_deed(self._all, one)])
        if fate is None or self._is_label(fate, index) or is_negated(self._all, number, fate):
            return None
        fate = self._told_more(fate)
        if self._all.misses_people(fate, index):
            return None
        joins = self._all.is_attached(fate.first) and not fold(fate.phrase).startswith(_AND)
        if joins or self._is_of_part(fate):
            return None  # "خمس نساء، وأصيب آخرون": the subject of the next clause follows
        return fate if self._is_subject(number, start, fate) else None

    def _past_places(self, fates: Sequence[Match]) -> Match | None:
        """Return the first fate, but for a hospital in which another befalls: "im Spital starb"."""
        for fate, following in pairwise(fates):
            placed = fate.label == _IN_HOSPITAL and self._tags.covers("prepositions", fate.first)
            gap = range(fate.last + 1, following.first)
            apart = any(
                self._all.tokens[i].kind is Kind.MARK
                or i in self._all.taken
                or self._tags.covers_any(("and", "clauses"), i)
                for i in gap
            )
            if not placed or apart or len(gap) > _FARTHEST_BARE:
                return fate
        return fates[-1] if fates else None

    def _is_of_part(self, fate: Match) -> bool:
        """Tell whether a fate befell some of the counted only: "تسعة توفي منهم اثنان"."""
        pronoun = self._tags.beginning("of_them", fate.last + 1)
        return pronoun is not None and pronoun.last + 1 in self._all.taken

    def _told_more(self, fate: Match) -> Match:
        """Return what says more of a fall: "سقطوا بين قتيل وجريح"."""
        hurt = hit_and_hurt(self._all, fate)
        if hurt is not None:
            return hurt
        more = self._tags.beginning("fates", fate.last + 1)
        fallen = self._tags.covers("weak", fate.first)
        return more if fallen and more is not None and more.label in VICTIMS else fate

    def _is_label(self, fate: Match, index: int) -> bool:
        """Tell whether a harm only says what the number after it counts: "dead: 5, wounded: 20"."""
        following, before = fate.last + 1, self._all.numbers[index].begin - 1
        toll = self._tags.beginning("tolls", fate.first)
        if toll is not None and toll.last > fate.last:
            return True  # "can kaybı 61'e, kayıp sayısı 19'a yükseldi"
        if following < len(self._all.tokens) and self._all.tokens[following].text == ":":
            labelled = self._all.tokens[before].text == ":"
            return labelled and following + 1 in self._all.taken
        bare = self._all.phrases[index].noun is None and self._tags.covers("things", fate.first)
        return bare and following in self._all.taken

    def joined(self, fate: Match) -> str:
        """Return the category of the fate, or of two in "killed and wounded"."""
        following, joining, told = fate.last + 1, of_both, False
        if self._tags.covers("and", following):
            following += 1
        elif is_or(self._all, following):
            start, following = following + 1, self._past_passive(following + 1)
            joining, told = of_either, following > start  # "died or were injured"
            told = told or not self._tags.covers("acts", following)
        elif not self._all.is_attached(following):
            return fate.label
        other = self._tags.beginning("fates", following)
        if other is None or not (told or self._tags.covers("acts", following)):
            return fate.label
        first, second = self._all.tokens[fate.first], self._all.tokens[following]
        if agrees_alone(first, second):
            return fate.label
        acts = self._has_object(other) or other.last + 1 in self._all.taken
        return fate.label if acts else joining(fate.label, other.label)

    def _past_passive(self, place: int) -> int:
        """Return the first place behind the auxiliaries of a passive that begins at ``place``."""
        end = place
        while end < place + _LONGEST_PASSIVE and self._tags.covers("passive", end):
            end += 1
        return end if self._tags.beginning("fates", end) is not None else place

    def _is_subject(self, number: Number, start: int, fate: Match) -> bool:
        gap = without_asides(self._all, without_sources(self._all, range(start, fate.first)))
        gap = self._without_apposition(gap, fate)
        if any(self._is_barrier(position, start, fate.first) for position in gap):
            return False
        commas = [i for i in gap if self._all.tokens[i].text in COMMAS and not self._is_in_list(i)]
        closes_parts = bool(commas) and commas[0] == start and self._is_part(number)
        if len(commas) % 2 and not (closes_parts or self._goes_on(commas[-1] + 1, fate)):
            return False
        aside = commas[-1] - commas[0] + 1 if len(commas) > 1 else 0
        if not self._is_within_reach(number, len(gap) - aside):
            return False
        perfect = self._tags.covers("perfects", fate.first - 1)
        if perfect and (fate.label == CASUALTIES or self._has_object(fate)):
            return False  # "un homme a tué deux policiers", "cinco países han alcanzado un pacto"
        if self._has_auxiliary(start, fate):
            return True
        near = len(gap) - aside <= _FARTHEST_BARE
        if self._tags.covers("passive", fate.first) or self._fills_clause(number, fate):
            near = True
        return near and (self._is_inverted(number) or not self._has_object(fate))

    def _fills_clause(self, number: Number, fate: Match) -> bool:
        """Tell whether number and fate open and end a clause: "dass neun Menschen dort starben"."""
        opened = self._tags.covers_any(("that", "clauses"), number.begin - 1)
        return opened and self.ends_at(fate.last + 1)

    def ends_at(self, place: int) -> bool:
        """Tell whether a clause ends before ``place``."""
        return place >= len(self._all.tokens) or self._all.tokens[place].kind is Kind.MARK

    def _has_auxiliary(self, start: int, fate: Match) -> bool:
        earliest = max(start, fate.first - _AUXILIARY_BEFORE_FATE)
        near = bool(self._tags.within("passive", earliest, fate.first - 1))
        opened = max(0, start - _BRACKET)
        closed = self._tags.covers("brackets", fate.last + 1)  # "ums Leben gekommen sind"
        return near or closed or bool(self._tags.within("brackets", opened, fate.first - 1))

    def _without_apposition(self, gap: list[int], fate: Match) -> list[int]:
        """Return the positions outside of who the counted are: "nine men, all miners, were hurt".

        The verb follows right behind the second comma.
        """
        commas = [i for i in gap if self._all.tokens[i].text in COMMAS]
        if len(commas) != _PAIR or not self._has_auxiliary(commas[-1], fate):
            return gap
        aside = range(commas[0] + 1, commas[-1])
        counted = any(i in self._all.taken for i in aside)
        told = counted or self._tags.covers_any(("clauses", "saying", "acts"), commas[0] + 1)
        follows = fate.first - commas[-1] <= _AUXILIARY_BEFORE_NUMBER
        return gap if told or not follows else [i for i in gap if i not in aside]

    def _is_within_reach(self, number: Number, words: int) -> bool:
        if number.percent:
            return words <= _FARTHEST_BARE
        single = number.form in {Form.ARTICLE, Form.SINGLE}
        return words <= (_FARTHEST_OF_ARTICLE if single else _FARTHEST)

    def _is_inverted(self, number: Number) -> bool:
        """Tell whether the auxiliary stands before the number: "blev ni mennesker dræbt"."""
        earliest = max(0, number.begin - _AUXILIARY_BEFORE_NUMBER)
        return bool(self._tags.within("passive", earliest, number.begin - 1))

    def _is_in_list(self, comma: int) -> bool:
        """Tell whether a comma stands between two numerals."""
        tokens = self._all.tokens
        return all(tokens[i].kind is Kind.NUMBER for i in (comma - 1, comma + 1))

    def _is_part(self, number: Number) -> bool:
        """Tell whether a comma behind it ends an aside: "nine, among them two children, died"."""
        earliest = max(0, number.begin - _FARTHEST_PARTS)
        return bool(self._tags.within("includes", earliest, number.begin - 1))

    def _goes_on(self, start: int, fate: Match) -> bool:
        """Tell whether the clause goes on behind an aside that a comma ends: with its auxiliary.

        Else only auxiliaries and quotation marks stand before the fate.
        """
        closed = self._tags.covers("brackets", start) or self._tags.covers(
            "brackets", fate.last + 1
        )
        return closed or all(
            self._tags.covers_any(("passive", "links"), position)
            or self._all.tokens[position].text in QUOTES
            for position in range(start, fate.first)
        )

    def _is_barrier(self, position: int, start: int, fate: int) -> bool:
        """Tell whether the word separates a number's noun from a fate."""
        if self._all.tokens[position].text in _BREAKS:
            return True
        if position in self._all.taken:
            return not counts_place(self._all, position)
        reported = position == start or self._tags.covers("passive", position - 1)
        if self._tags.covers("saying", position) and not (reported or self._is_name(position)):
            return True
        if self._tags.covers("clauses", position) and not self._tags.covers(
            "passive", position - 1
        ):
            return True
        if self._tags.covers("acts", position) and position < fate - 1:
            harm = self._tags.at("fates", position)
            describes = harm is not None and describes_noun(self._all, harm)
            attached = self._all.is_attached(position)  # "طفل وإصابة آخرين بجروح"
            paired = position == fate - 2 and self._tags.covers("and", fate - 1)  # "skudt og dræbt"
            other = paired or self._tags.covers_any(("things", "passive"), position)
            other = other or describes or self._is_governed_verb(position)
            return attached or not other
        people = self._tags.at("who", position) or self._tags.at("persons", position)
        return people is not None and self._others.are(people, start)

    def _is_governed_verb(self, position: int) -> bool:
        """Tell whether an act only says what the counted meant to do: "en tentant d'arrêter"."""
        arabic = ARABIC.match(self._all.tokens[position].norm)
        return not arabic and self._tags.covers("prepositions", position - 1)

    def _is_name(self, position: int) -> bool:
        """Tell whether a capital makes a word a noun and no verb: "nach Angaben der Armee"."""
        return position > 0 and self._all.tokens[position].capitalised

    def _has_object(self, fate: Match) -> bool:
        """Tell whether a participle without auxiliary is an active verb with an object."""
        following = fate.last + 1
        if not self._tags.covers("acts", fate.first) or following >= len(self._all.tokens):
            return False
        joined = self._all.is_attached(following)  # "ثلاثة قتلوا وستة أصيبوا"
        if not joined and (following in self._all.taken or self._all.is_person(following)):
            return True
        determiner = self._tags.at("determiners", following)
        if determiner is not None and not self._tags.covers("prepositions", following):
            after = determiner.last + 1
            timed = self._tags.covers("times", following + 1) or self._is_date(after)
            return not (timed or self._closes(after))
        token = self._all.tokens[following]
        known = self._tags.covers_any(("links", "prepositions"), following)
        return token.kind is Kind.WORD and token.capitalised and not known

    def _is_date(self, position: int) -> bool:
        """Tell whether digits stand there that count nothing: "murieron el 3 de mayo"."""
        digits = self._all.tokens[position : position + 1]
        return any(token.kind is Kind.NUMBER for token in digits) and (
            position not in self._all.taken
        )

    def _closes(self, position: int) -> bool:
        """Tell whether no noun follows a determiner, which says how then: "погибли на месте"."""
        opens = self._tags.covers_any(("prepositions", "clauses"), position)
        return self.ends_at(position) or opens
