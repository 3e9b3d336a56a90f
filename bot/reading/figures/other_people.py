"""People named between a number and a fate, whom the fate may befall instead of the counted."""

from bot.reading.figures.acts import is_or
from bot.reading.figures.countables import COMMAS, NEAR, Countables
from bot.reading.figures.single_nouns import is_definite
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, fold

_RELATING = ("ي", "يه")
"""Endings of Arabic adjectives that are made of nouns, where they describe one."""
_INSIDE_PHRASE = 3
_JOINED_WITHIN = 4
_FARTHEST_KIN = 6
_BEFORE_AGE = 4
_ATTACHED = ("ل", "ب")


class OtherPeople:
    """Tells others from people who belong to the counted."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags

    def are(self, people: Match, start: int) -> bool:
        """Tell whether people after the counted can be those whom the fate befalls.

        Right behind them a word for people only says which: "35 civiles y milicianos kurdos".
        """
        if people.first == start:
            return False
        if self._is_coordinated(start, people.first) or self._is_adjective(people.first):
            return False
        return not (self._is_inside_phrase(people.first) or self._is_governed(people))

    def _is_coordinated(self, start: int, position: int) -> bool:
        """Tell whether people without a number join the counted: "14 people and the driver"."""
        start = self._past_age(start)
        linked = self._tags.covers("and", start) or is_or(self._all, start)
        joined = linked or self._all.is_attached(start)
        owned = self._tags.covers("possessives", start + 1)  # "and her two-year-old son"
        return position - start <= (_FARTHEST_KIN if owned else NEAR) and joined

    def _past_age(self, start: int) -> int:
        """Return the place behind the age of the counted: "une fille de huit ans et son père"."""
        tokens, tags = self._all.tokens, self._tags
        comma = start < len(tokens) and tokens[start].text in COMMAS
        for place in range(start + comma, min(len(tokens) - 1, start + _BEFORE_AGE)):
            if tokens[place].kind is Kind.MARK:
                break
            if tags.covers("prepositions", place - 1) and tags.covers("not_counts", place + 1):
                after = place + 2
                closed = comma and after < len(tokens) and tokens[after].text in COMMAS
                return after + closed
        return start

    def _is_inside_phrase(self, position: int) -> bool:
        """Tell whether a noun depends on a preposition, or is a share, shortly before it."""
        nearby = range(max(0, position - _INSIDE_PHRASE), position)
        tables = ("prepositions", "of", "includes", "shares")
        return any(self._tags.covers_any(tables, i) for i in nearby)

    def _is_adjective(self, position: int) -> bool:
        """Tell whether an Arabic word for a people goes with the noun before ("الجيش الكلدي").

        So does one for a sort of people with a name ("تنظيم الراية الإرهابي").
        """
        word = self._all.tokens[position]
        if position < 1 or not is_definite(word):
            return False
        plain = self._tags.at("who", position) is None
        relating = (
            word.norm.endswith(_RELATING) and self._all.tokens[position - 1].kind is Kind.WORD
        )
        return relating or (plain and is_definite(self._all.tokens[position - 1]))

    def _is_governed(self, people: Match) -> bool:
        """Tell whether an Arabic preposition is written together with a noun ("لقوات").

        It governs what "and" joins to that noun as well ("لقوات الدرع ومليشيات النسر").
        """
        first = self._all.tokens[people.first].norm[:1]
        if first in _ATTACHED and fold(people.phrase)[:1] != first:
            return True
        if not self._all.is_attached(people.first):
            return False
        before = self._tags.within("who", people.first - _JOINED_WITHIN, people.first - 1)
        return any(self._is_governed(one) for one in before)
