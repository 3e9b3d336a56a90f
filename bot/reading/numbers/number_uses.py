"""What a number is used for: whether it counts something, or dates, measures, prices, names it."""

from collections.abc import Sequence

from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.measures import AGE, AGES
from bot.reading.numbers.number_values import NumberValues
from bot.reading.numbers.number_words import cardinals
from bot.reading.numbers.numerals import Numerals
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_NO_ADJECTIVES = ("of", "and", "joiners", "qualifiers", "prepositions")
_DEFINITE, _AND_DEFINITE = "ال", "وال"
_BEFORE_ONE = ("acts", "fates", "prepositions", "and", "saying", "clauses", "links", "from", "of")
"""What may stand before an Arabic "one" that counts by itself ("مقتل واحد")."""
_LAST_WITH_PLURAL = 10
"""Up to ten an Arabic number has its noun in the plural, from there on in the accusative."""
_COMMAS = frozenset(",،")
_BOUNDS = frozenset({"more than", "less than", "nearly"})
_FLOORS = frozenset({"more than", "at least"})
_MOST_YEARS = 120
"""How many years, and no more, are counted before a year: "12 år 2019 til 2031"."""
_LONGEST_YEAR = 4
"""Words of a phrase for a year counted back ("of last year")."""
_LONGEST_BOUND = 2
"""Words of a phrase that bounds an age ("sotto i")."""
_LONGEST_AGE = 4
"""Words of a phrase that an age follows ("at the age of")."""


def _is_bounded(following: int, tags: Tags) -> bool:
    """Tell whether digits are said to be too few or too many: "2000'den fazla", no year."""
    after = tags.beginning("qualifiers_after", following)
    return after is not None and after.label in _BOUNDS


def _is_floor(before: int, tags: Tags) -> bool:
    """Tell whether digits are said to be too few by what opens them: "أكثر من 2000 جريح"."""
    opened = tags.at("qualifiers", before)
    return opened is not None and opened.label in _FLOORS


def _joins(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    """Tell whether a comma or "and" stands at ``place``, as between the ages of several."""
    return tokens[place].text in _COMMAS or tags.at("and", place) is not None


def _is_age(tokens: Sequence[Token], first: int, last: int | None = None) -> bool:
    """Tell whether a token is in digits that can tell an age."""
    digits = tokens[first].text
    return last in {None, first} and digits.isdecimal() and int(digits) in AGES


def _leading_to_age(lexicon: Lexicon) -> list[str]:
    """Return the phrases that an age follows: those for an age that end in a small word."""
    small = fold_all((*lexicon.numbers.of_words, *lexicon.counting.prepositions))
    ages = lexicon.measures.units.get(AGE, ())
    return [phrase for phrase in ages if fold(phrase.split()[-1]) in small]


class NumberUses:
    """Tells what the numbers of one language are used for."""

    def __init__(self, lexicon: Lexicon, numerals: Numerals, values: NumberValues) -> None:
        self._words = cardinals(lexicon)
        self._numerals = numerals
        self._values = values
        self._follows_nouns = lexicon.numbers.follows_nouns
        self._ordinals = fold_all(lexicon.numbers.ordinals)
        self._years_ago = PhraseFinder({"year": lexicon.happening.years_ago})
        self._aged = PhraseFinder({AGE: _leading_to_age(lexicon)})
        self._age_bounds = PhraseFinder({AGE: lexicon.numbers.age_bounds})
        self._verb_first = lexicon.attribution.order == "vso"

    def counts(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether a number with a value counts something."""
        if number.percent:
            return True
        if number.form is Form.ARTICLE and self._is_adjective(tokens, number.first, tags):
            return False
        if self.measures(tokens, number, tags) or self._is_named(tokens, number, tags):
            return False
        if self._is_ordinal(tokens, number) or self._is_age(tokens, number, tags):
            return False
        first, last = number.first, number.last
        if self._numerals.is_money(tokens, first, last):
            return False
        digits = first
        while digits < last and tokens[digits].kind is not Kind.NUMBER:
            digits += 1
        worded = tokens[digits].kind is not Kind.NUMBER
        return worded or self._digits_count(tokens, digits, last, tags)

    def _is_adjective(self, tokens: Sequence[Token], position: int, tags: Tags) -> bool:
        """Tell whether an Arabic "one" goes with the unknown noun before it ("عائلة واحدة")."""
        before = tokens[position - 1] if position else None
        if not self._follows_nouns or before is None or before.kind is not Kind.WORD:
            return False
        unit = self._words.of(tokens[position]) is not None
        return unit and not tags.covers_any(_BEFORE_ONE, position - 1)

    def _digits_count(self, tokens: Sequence[Token], first: int, last: int, tags: Tags) -> bool:
        counted = tags.beginning("nouns", last + 1) is not None
        if not self._numerals.is_count(tokens, first, last, counted=counted):
            return False
        label = self._numerals.is_label(tokens, first) and not self._is_of_known_year(tokens, first)
        if label and not counted:
            return self._verb_first and tags.at("reaching", first - 2) is not None
        if not self._numerals.is_year(tokens, first, first) or _is_bounded(last + 1, tags):
            return True
        if counted and _is_floor(first - 1, tags):
            return True
        governed = tags.at("prepositions", first - 1) is not None
        if governed and tags.at("qualifiers", first - 1) is not None:
            governed = False  # "около 2000 солдат"
        dated = first > 0 and (tokens[first - 1].text == "," or governed)
        return self._has_people(last + 1, tags) and not dated

    def _has_people(self, place: int, tags: Tags) -> bool:
        """Tell whether people follow digits, in Arabic also the dead or hurt: "2000 قتيل"."""
        if tags.beginning("people", place) is not None:
            return True
        harmed = tags.beginning("things", place) if self._follows_nouns else None
        return harmed is not None and harmed.label in HARM

    def _is_named(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether an Arabic noun without article is named by a number: "محور الأربعين"."""
        cardinal = number.form is Form.CARDINAL and (number.low or 0) > _LAST_WITH_PLURAL
        if not (self._follows_nouns and number.first and cardinal):
            return False  # "وأولاده الثلاثة"
        token, before = tokens[number.first], tokens[number.first - 1]
        if token.kind is not Kind.WORD or not token.norm.startswith(_DEFINITE):
            return False
        if self._words.is_whole(token):
            return False  # "نحو ألفي شخص"
        owner = before.kind is Kind.WORD and not before.norm.startswith(_DEFINITE)
        return owner and not tags.covers_any((*_BEFORE_ONE, "nouns"), number.first - 1)

    def _is_ordinal(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether Arabic tens with their article say which: "الذكرى الخمسين".

        Behind an ordinal of units they are a part of it ("الرابع والعشرين"), and before a month
        they are its day ("العشرين من مايو").
        """
        first = number.first
        norm = tokens[first].norm
        if not self._follows_nouns or number.form is not Form.CARDINAL:
            return False
        if norm.startswith(_AND_DEFINITE):
            return first > 0 and not self._ordinals.isdisjoint(tokens[first - 1].forms)
        if not norm.startswith(_DEFINITE):
            return False
        dated = self._numerals.is_date_word(tokens, number.last + 1)
        return dated or self._numerals.is_label(tokens, first)

    def _is_of_known_year(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether the noun before digits is of a year that they don't name: "letztes Jahr"."""
        starts = range(max(0, first - _LONGEST_YEAR), first)
        found = (self._years_ago.at(tokens, start) for start in starts)
        return any(match is not None and match.last == first - 1 for match in found)

    def _is_age(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether words for an age lead to a number: "the ages of five and twelve"."""
        place = number.first if number.begin < 0 else number.begin
        if self._is_aside_of_somebody(tokens, number, tags) or self._bounds_age(
            tokens, number, tags
        ):
            return True
        joined = place > 1 and tags.covers_any(("and", "joiners"), place - 1)
        if joined and self._values.cardinal(tokens, place - 2) is not None:
            place -= 2
        starts = range(max(0, place - _LONGEST_AGE), place)
        found = (self._aged.at(tokens, start) for start in starts)
        return any(match is not None and match.last == place - 1 for match in found)

    def _bounds_age(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether a number right behind people bounds their age: "boys under 15, were"."""
        if number.low is None or number.low > _MOST_YEARS:
            return False
        if tags.covers_any(("nouns", "things"), number.last + 1):
            return False
        starts = range(max(1, number.first - _LONGEST_BOUND), number.first)
        found = (self._age_bounds.at(tokens, start) for start in starts)
        bound = next((one for one in found if one and one.last == number.first - 1), None)
        return bound is not None and tags.covers_any(("who", "persons"), bound.first - 1)

    @staticmethod
    def _is_aside_of_somebody(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether digits stand between commas behind a person: "the driver, 42, was held"."""
        before, after = number.first - 1, number.last + 1
        if after >= len(tokens) or not _is_age(tokens, number.first, number.last):
            return False
        listed = False
        while before > 1 and _joins(tokens, before, tags):
            aged = before - 1 - (tokens[before - 1].text in _COMMAS)  # ", 21, and 34"
            if not _is_age(tokens, aged):
                break
            before, listed = aged - 1, True
        enclosed = tokens[before].text in _COMMAS and (listed or _joins(tokens, after, tags))
        return before > 0 and enclosed and tags.at("nouns", before - 1) is not None

    def measures(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether the number measures time, length or the like."""
        following = number.last + 1
        if (number.low or 0) > _MOST_YEARS and self._is_before_year(tokens, following):
            return False  # "4 812 år 2031", "4,812 last year"
        if tags.beginning("not_counts", following) is not None:
            return not tokens[following].norm.startswith(_DEFINITE)
        if number.form is not Form.CARDINAL or following >= len(tokens):
            return False
        if self._measures_with_next(tokens, following, tags):
            return True
        definite = tokens[number.first].norm not in tokens[number.first].forms[1:]
        before = tags.at("not_counts", number.first - 1)
        if before is not None and definite and tokens[number.first].norm.startswith(_DEFINITE):
            return True
        plain = tokens[following].kind is Kind.WORD and tags.at("nouns", following) is None
        adjective = plain and tokens[following].norm[-1:] != "."
        return adjective and self._is_measured_adjective(tokens, following, tags)

    def _is_before_year(self, tokens: Sequence[Token], following: int) -> bool:
        """Tell whether what follows a number says of which year it is."""
        if following >= len(tokens):
            return False
        if self._years_ago.at(tokens, following) is not None:
            return True
        year = following + 1
        return year < len(tokens) and self._numerals.is_year(tokens, year, year)

    def _measures_with_next(self, tokens: Sequence[Token], following: int, tags: Tags) -> bool:
        """Tell whether a number after "and", "of" has the unit: "two and three days"."""
        for table in ("and", "of"):
            joiner = tags.beginning(table, following)
            if joiner is None or joiner.last + 1 >= len(tokens):
                continue
            second = self._values.cardinal(tokens, joiner.last + 1)
            if second is not None and tags.beginning("not_counts", second.last + 1):
                return True
        return False

    @staticmethod
    def _is_measured_adjective(tokens: Sequence[Token], position: int, tags: Tags) -> bool:
        if tags.covers_any(_NO_ADJECTIVES, position):
            return False
        noun = position + 1
        return noun < len(tokens) and tags.beginning("not_counts", noun) is not None
