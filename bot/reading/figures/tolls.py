"""Tolls that announce a number: "the death toll rose to nine", "antallet af sårede er 40"."""

from bot.reading.figures.countables import CASUALTIES, COMMAS, Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.fates import Fates
from bot.reading.figures.single_nouns import is_definite
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import ARABIC, Kind

_FARTHEST = 30
_FARTHEST_OPENED = 10
_FARTHEST_RAISED = 12
_LONGEST_COUNTED = 6
_LONGEST_VERB = 3
_LONGEST_ASIDE = 9
_OWNING = ("and", "of", "prepositions", "partitive", "reaching")
"""Words before the harm of a toll that is not named again: "y el de heridos a 30"."""
_PARTING = ("passive", "saying", "fates", "clauses")
"""Words of another verb, or of other people, between a harm and the verb that counts it."""
_COLONS = frozenset(":：")
_KILLED = "killed"
_OF_MANY = ("их", "ых", "жертв")
"""Endings of Russian and Ukrainian nouns for so many of those who came to harm."""
_CATEGORIES = VICTIMS | {"air_strikes", "bombs"}


class Tolls:
    """Finds the tolls that announce a number."""

    def __init__(self, countables: Countables, fates: Fates) -> None:
        self._all = countables
        self._tags = countables.tags
        self._fates = fates

    def before(self, index: int) -> str | None:
        """Return the category of the toll that the number is the value of, or None."""
        number = self._all.numbers[index]
        if not (self._is_reached(number) or self._is_opened(index)) or self._is_joined(index):
            return None
        labelled = self._labelled(number)
        if labelled is not None:
            return labelled
        earliest = max(0, number.begin - _FARTHEST)
        tolls = self._tags.within("tolls", earliest, number.begin - 1)
        counters = self._tags.within("counters", earliest, number.begin - 1)
        for toll in sorted([*tolls, *counters], key=lambda match: match.first, reverse=True):
            known = toll in tolls
            category = self._told_by(toll) if known else self._counted_by(toll, number.begin)
            # "the death toll of the attack": what it counts is said before "of"
            suffered = known or not self._tags.covers("tolls", toll.first)
            if category is not None and (suffered or category in VICTIMS):
                return self._of_dead(toll) if known and category == CASUALTIES else category
        return self._announced_after(number) or self.names(index)

    def _of_dead(self, toll: Match) -> str:
        """Return what an Arabic toll of nobody in particular counts: the dead just told of, or all.

        "مقتل ثمانية، ما رفع الحصيلة إلى 90" goes on with the dead where nobody is hurt beside them.
        """
        if not ARABIC.match(self._all.tokens[toll.first].norm):
            return CASUALTIES
        end = len(self._all.tokens)
        told = [m for t in ("acts", "fates", "things") for m in self._tags.within(t, 0, end)]
        told = [m for m in told if m.label in VICTIMS and not toll.first <= m.first <= toll.last]
        harms = {m.label for m in told}
        before = any(m.label == _KILLED and m.first < toll.first for m in told)
        return _KILLED if before and harms == {_KILLED} else CASUALTIES

    def _is_joined(self, index: int) -> bool:
        """Tell whether Arabic "and" joins the number to the one right before: "امرأة وطفلة"."""
        begin = self._all.numbers[index].begin
        beside = index > 0 and self._all.phrases[index - 1].last + 1 == begin
        return beside and self._all.is_attached(begin)

    def _label(self, colon: int) -> Match | None:
        """Return the participle that alone stands before a colon: "Killed: 5"."""
        fate = self._tags.at("fates", colon - 1)
        if fate is None or self._all.tokens[colon].text not in _COLONS:
            return None
        opens = fate.first == 0 or self._all.tokens[fate.first - 1].kind is Kind.MARK
        return fate if opens else None

    def _labelled(self, number: Number) -> str | None:
        """Return the harm right before a number that goes on with a list of tolls.

        "عدد الشهداء 5 والجرحى 20", "5 dead, wounded: 20".
        """
        before = number.begin - 1
        before -= self._all.tokens[before].text in _COLONS
        alike = self._tags.covers_any(_OWNING, before - 2)  # "y el de heridos a 30"
        before -= alike and self._tags.covers("prepositions", before)
        harm = self._tags.at("things", before)
        if harm is None or harm.label not in VICTIMS or self._tags.at("tolls", before) is not None:
            return None
        if harm.label == CASUALTIES and harm.last > harm.first:
            return CASUALTIES  # "عدد القتلى والجرحى 20"
        earlier = any(place < harm.first for place in self._all.taken)
        joined = alike or self._all.is_attached(harm.first)
        joined = joined or self._tags.covers("and", harm.first - 1)
        joined = joined or self._all.tokens[harm.first - 1].kind is not Kind.WORD
        return harm.label if earlier and joined else None

    def _told_by(self, toll: Match) -> str:
        """Return what a toll counts: what right after it says so, "the toll of wounded"."""
        owner = toll.last + 2
        harm = self._tags.beginning("things", owner)
        told = self._tags.covers("of", owner - 1) and harm is not None and harm.label in VICTIMS
        return harm.label if told and harm is not None else toll.label

    def _announced_after(self, number: Number) -> str | None:
        """Return the category of a counter right after its number: "يرتفع إلى 12 عدد القتلى"."""
        following = number.end + 1
        counter = self._tags.beginning("counters", following)
        if counter is None or not self._tags.covers("reaching", number.begin - 1):
            return None
        return self._counted_by(counter, len(self._all.tokens))

    def _is_reached(self, number: Number) -> bool:
        """Tell whether a word such as "to", or the toll itself, stands right before."""
        before = number.begin - 1
        if before < 0:
            return False
        if number.qualifier is not None or self._tags.covers("reaching", number.begin):
            return True
        return self._tags.covers_any(("reaching", "tolls", "things", "who", "fates"), before)

    def _is_opened(self, index: int) -> bool:
        """Tell whether a verb before the toll reaches the number: "بلغ عدد القتلى أمس 12"."""
        number = self._all.numbers[index]
        earliest = max(0, number.begin - _FARTHEST_OPENED)
        tables = ("tolls", "counters")
        found = [m for t in tables for m in self._tags.within(t, earliest, number.begin - 1)]
        return any(
            self._tags.covers("reaching", toll.first - 1)
            and not any(self._parts(place) for place in range(toll.last + 1, number.begin))
            for toll in found
        )

    def _parts(self, place: int) -> bool:
        """Tell whether a number, a mark or a clause stands between a toll and its number.

        A comma before an adverbial does not part them: "the wounded, during this month, exceed 21".
        """
        mark = self._all.tokens[place].kind is Kind.MARK
        if mark and self._all.tokens[place].text in COMMAS:
            mark = not self._tags.covers("prepositions", place + 1)
        between = mark or place in self._all.taken
        return between or self._tags.covers_any(("clauses", "that"), place)

    def _counted_by(self, counter: Match, end: int) -> str | None:
        """Return the category of what a counter counts: "number of people killed"."""
        for position in range(counter.last + 1, min(counter.last + 1 + _LONGEST_COUNTED, end)):
            if position in self._all.taken or self._all.tokens[position].text in COMMAS:
                return None
            for table in ("fates", "things", "acts"):
                match = self._tags.at(table, position)
                if match is not None and match.label in _CATEGORIES:
                    return self._fates.joined(match) if table == "fates" else match.label
        return None

    def _subject(self, position: int) -> Match | None:
        """Return the harm that is the subject of a verb before "to": "casualties have risen"."""
        position = self._before_aside(position)
        earliest = max(0, position - _LONGEST_VERB)
        while position > earliest and not self._tags.covers("things", position):
            if self._tags.covers_any(("prepositions", "who", "persons", "acts"), position):
                return None
            position -= 1
        return self._tags.at("things", position)

    def _before_aside(self, position: int) -> int:
        """Step over an aside between two commas: "The injured, says the mayor, number 24"."""
        if self._all.tokens[position].text not in COMMAS:
            return position
        earliest = max(0, position - _LONGEST_ASIDE)
        places = range(position - 1, earliest, -1)
        commas = (place for place in places if self._all.tokens[place].text in COMMAS)
        return next(commas, position + 1) - 1

    def _headline(self, verb: int) -> Match | None:
        """Return the harm that opens a sentence as its subject: "Deaths in the fire rise to 9".

        Or the object of a verb: "bringing the deaths in the valley to 9".
        """
        raised = self._tags.within("raising", max(0, verb - _FARTHEST_RAISED), verb - 1)
        opener = raised[-1].last + 1 if raised else 0
        opens = self._tags.covers("determiners", opener)
        thing = self._tags.beginning("things", opener + opens)
        if thing is None or verb - thing.last > _FARTHEST_OPENED:
            return None
        parted = any(
            place in self._all.taken
            or self._all.tokens[place].kind is Kind.MARK
            or self._tags.covers_any(_PARTING, place)
            for place in range(thing.last + 1, verb)
        )
        return None if parted else thing

    def names(self, index: int) -> str | None:
        """Return the category of a harm whose number follows: "casualties reached 12"."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if phrase.noun is not None and not phrase.person:
            return None
        if number.form is Form.SINGLE:
            return None  # "القتيل كان سجينا"
        before = number.begin - 1
        reaching = self._tags.at("reaching", before)
        thing = self._subject(reaching.first - 1) if reaching is not None else None
        thing = thing or self._tags.at("things", before) or self._label(before)
        if reaching is not None and (thing is None or thing.label not in VICTIMS):
            thing = self._headline(reaching.first)
        if thing is None or thing.label not in VICTIMS:
            return None
        definite = is_definite(self._all.tokens[thing.first]) and not number.vague
        among = self._tags.at("fates", thing.first)  # "among the victims were two"
        if among is not None and among.first < thing.first and among.label in VICTIMS:
            return among.label
        told = reaching is not None or definite or self._is_of_many(thing, number)
        return thing.label if told else None

    def _is_of_many(self, thing: Match, number: Number) -> bool:
        """Tell whether a Slavic clause is no more than how many there are: "что погибших 19"."""
        tokens, opener, after = self._all.tokens, thing.first - 1, number.end + 1
        if not tokens[thing.first].norm.endswith(_OF_MANY):
            return False
        opens = opener < 0 or tokens[opener].kind is Kind.MARK
        opens = opens or self._tags.covers_any(("clauses", "that", "and"), opener)
        ends = after >= len(tokens) or tokens[after].kind is Kind.MARK
        return opens and (ends or self._tags.covers_any(("clauses", "and"), after))
