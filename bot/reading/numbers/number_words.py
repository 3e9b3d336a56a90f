"""Number words: the cardinals of a language and how they are put together.

The words come from num2words and, for spellings that it lacks, from the language pack. Words
are combined by the rule that all three languages share: a word adds to what precedes it if it is
of a smaller order ("hundred and five", "مئة وخمسة"), and multiplies it if it is a power of ten
("two thousand"). Arabic and Danish put units before tens; Danish writes both as one word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.reading.lexicon.numbers import NumberWords
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.spelt_numbers import spelt_numbers
from bot.reading.words.phrases import MEMORY, PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold, fold_all
from bot.values import value_class

_HUNDRED = 100
_THOUSAND = 1000
_MILLION = 1_000_000
_TEN = 10
_TENS_AND_UNITS = 3
_PREPOSITIONS = frozenset("بلك")


@value_class(frozen=True, slots=True)
class Cardinal:
    """A number that was read: its last token, its value and its largest multiplier (or 1)."""

    last: int
    value: int | float
    multiplier: int = 1


class Cardinals:
    """Reads number words, and digits followed by number words, of one language."""

    def __init__(self, words: NumberWords) -> None:
        self._values = _vocabulary(words)
        self._multipliers = {fold(word): value for word, value in words.multipliers.items()}
        self._powers = {fold(word): value for word, value in words.powers.items()}
        self._rounded = fold_all(words.rounded)
        self._partitive = fold_all(words.partitive)
        self._never_first = fold_all(words.vague)
        self._exceptions = fold_all(words.exceptions)
        self._and_words = fold_all(words.and_words)
        self._joined_tens = self._tens_with_and(words)
        self._ones = fold_all(words.ones)
        self._fractions = _Values(words.fractions)
        self._and_fractions = _Values(words.and_fractions)
        self._least_tens = _TEN if words.ten_takes_units else 2 * _TEN
        self._memory: dict[str, tuple[int, ...] | None] = {}
        self._openers: set[str] = set()
        self._others: set[str] = set()

    def _tens_with_and(self, words: NumberWords) -> frozenset[tuple[int, int]]:
        """Return the tens and units that "and" joins ("vingt et un", "treinta y dos")."""
        pairs = set()
        for number, spelt in spelt_numbers(words.library).items():
            if not 2 * _TEN <= number < _HUNDRED:
                continue
            if len(spelt) == _TENS_AND_UNITS and spelt[1] in self._and_words:
                tens, units = (self._values.get(word, ()) for word in spelt[::2])
                pairs |= {(*tens, *units)} if len(tens) == len(units) == 1 else set()
        return frozenset(pair for pair in pairs if pair[0] > pair[1])

    def may_begin(self, token: Token) -> bool:
        """Tell whether a number can begin with the word ``token``."""
        return self.of(token) is not None or self._fractions.may_begin(token)

    def openings(self, tokens: Sequence[Token]) -> set[int]:
        """Return the places where a number, with digits or an article too, can begin."""
        others = self._others
        near = [place for place, token in enumerate(tokens) if token.norm not in others]
        return {place for place in near if self._may_open(tokens[place])}

    def _may_open(self, token: Token) -> bool:
        """Tell whether a number can begin with ``token``, and remember it."""
        if token.norm in self._openers:
            return True
        if len(self._openers) + len(self._others) >= MEMORY:
            self._openers.clear()
            self._others.clear()
        number = token.kind is Kind.NUMBER
        opens = number or self.may_begin(token) or self.is_one(token)
        (self._openers if opens else self._others).add(token.norm)
        return opens

    def of(self, token: Token) -> tuple[int, ...] | None:
        """Return the value of one word (two for a word like "femtusind": 5, 1000), or None."""
        known = self._memory.get(token.norm, ())
        if known == ():
            known = self._memory[token.norm] = self._look_up(token)
        return known

    def _opens(self, token: Token) -> bool:
        values = self.of(token)
        return values is not None and not self._never_first.intersection(token.forms)

    def is_whole(self, token: Token) -> bool:
        """Tell whether a word is a numeral as it stands: no particle begins "ألفي"."""
        return token.norm in self._values

    def is_one(self, token: Token) -> bool:
        """Tell whether the word is an article or the word for one."""
        return not self._ones.isdisjoint(token.forms)

    def multiplier(self, token: Token) -> int | None:
        """Return the factor that the word stands for after a number, or None."""
        if not self._joins(token):
            return None
        known = (form for form in token.forms if form in self._multipliers)
        return next((self._multipliers[form] for form in known), None)

    def read(
        self, tokens: Sequence[Token], first: int, *, qualified: bool = False
    ) -> Cardinal | None:
        """Return the number whose words begin at ``first``, or None.

        After an approximator (``qualified``) a power of ten that else is vague is one of it:
        "более тысячи" is more than one thousand, "тысячи" alone are thousands.
        """
        fraction = self._fractions.at(tokens, first)
        if fraction is not None:
            return self._fraction(tokens, *fraction)
        opens = self.multiplier(tokens[first]) is not None if qualified else False
        opens = opens or self._opens(tokens[first])
        if tokens[first].kind is not Kind.WORD or not opens:
            article = self.is_one(tokens[first]) and first + 1 < len(tokens)
            if not article or self.multiplier(tokens[first + 1]) is None:
                return None
            return self._composed(tokens, first, self._sum(current=1))
        return self._composed(tokens, first - 1, self._sum())

    def multiplied(self, tokens: Sequence[Token], number: Cardinal) -> Cardinal:
        """Return a rounded number with the power behind its "of": "une centaine de milliers"."""
        power = number.last + 2
        if power >= len(tokens) or self._rounded.isdisjoint(tokens[number.last].forms):
            return number
        factor = self._powers.get(tokens[power].norm)
        if factor is None or self._partitive.isdisjoint(tokens[power - 1].forms):
            return number
        return Cardinal(power, number.value * factor, factor)

    def counts_power(self, token: Token) -> bool:
        """Tell whether a word of a vague count is a power of ten ("thousands", "milliers")."""
        return token.norm in self._powers

    def power_at(self, tokens: Sequence[Token], first: int) -> int | None:
        """Return where a power of ten in words ends that begins at ``first``, or None.

        Behind "several" it has no value: "mehrere hunderttausend", "flere titusinde".
        """
        if tokens[first].kind is not Kind.WORD or self.is_one(tokens[first]):
            return None
        found = self.read(tokens, first)
        plain = found is not None and str(found.value).rstrip("0") == "1"
        return found.last if found and plain and found.value >= _HUNDRED else None

    def _sum(self, current: int = 0) -> "_Sum":
        return _Sum(self._joined_tens, self._least_tens, current=current)

    def scaled(self, tokens: Sequence[Token], last: int, value: float) -> Cardinal:
        """Return the number that digits ending at ``last`` make with the words after them."""
        following = last + 1
        factor = self.multiplier(tokens[following]) if following < len(tokens) else None
        if factor is None:
            part = self._and_fractions.at(tokens, following) if following < len(tokens) else None
            factor = self._factor_after(tokens, part[0]) if part else None
            if part is None or factor is None:
                return Cardinal(last, value)
            return Cardinal(part[0] + 1, _whole((value + part[1]) * factor), factor)
        return self._with_part(tokens, following, value * factor, factor)

    def _with_part(self, tokens: Sequence[Token], last: int, value: float, factor: int) -> Cardinal:
        last = self._past_stop(tokens, last)
        part = self._and_fractions.at(tokens, last + 1) if last + 1 < len(tokens) else None
        if part is None:
            return Cardinal(last, _whole(value), factor)
        return Cardinal(part[0], _whole(value + part[1] * factor), factor)

    def _past_stop(self, tokens: Sequence[Token], last: int) -> int:
        """Return the full stop of an abbreviated factor ("тыс.", "Mio."), else ``last``."""
        following = last + 1
        stopped = following < len(tokens) and tokens[following].text == "."
        return following if stopped and tokens[last].norm + "." in self._multipliers else last

    def _factor_after(self, tokens: Sequence[Token], last: int) -> int | None:
        return self.multiplier(tokens[last + 1]) if last + 1 < len(tokens) else None

    def _fraction(self, tokens: Sequence[Token], last: int, part: float) -> Cardinal | None:
        factor = self._factor_after(tokens, last)
        return None if factor is None else Cardinal(last + 1, _whole(part * factor), factor)

    def _joins(self, token: Token) -> bool:
        """Tell whether a word goes on with a number: no preposition is attached to it."""
        return token.norm in self._values or token.norm[:1] not in _PREPOSITIONS

    def _composed(self, tokens: Sequence[Token], last: int, total: "_Sum") -> Cardinal | None:
        position = first = last + 1
        while position < len(tokens):
            token = tokens[position]
            particle = token.kind is Kind.WORD and len(token.norm) == 1
            joined = token.norm in self._and_words and (particle or total.takes_and)
            if joined and position + 1 < len(tokens):
                position, token = position + 1, tokens[position + 1]
            parts = self.of(token) if token.kind is Kind.WORD else None
            if position > first and parts is not None and not self._joins(token):
                break
            attached = token.norm[:1] in self._and_words and token.norm not in self._values
            if parts is None or not total.take(parts, joined=joined or attached):
                break
            last = position
            position += 1
        if not total.begun:
            return None
        if total.factor > 1:
            return self._with_part(tokens, last, total.value, total.factor)
        return self.scaled(tokens, last, total.value)

    def _look_up(self, token: Token) -> tuple[int, ...] | None:
        if token.norm in self._exceptions:
            return None
        for form in token.forms:
            if form in self._values:
                return self._values[form]
        return self._split(token.norm)

    def _split(self, word: str) -> tuple[int, ...] | None:
        """Return the values of a word with a power of ten inside, as Danish writes them."""
        for power in self._multipliers:
            before, inside, after = word.partition(power)
            if inside and after in self._values and (before + power) in self._values:
                return (*self._values[before + power], *self._values[after])
        return None


@dataclass(slots=True)
class _Sum:
    """A number under construction: finished thousands, and the group being read."""

    joined_tens: frozenset[tuple[int, int]]
    least_tens: int
    total: int = 0
    current: int = 0
    smallest: int = 0
    factor: int = 1
    begun: bool = False

    @property
    def value(self) -> int:
        return self.total + self.current

    @property
    def takes_and(self) -> bool:
        """Whether "and" can stand inside the number here ("hundred and five", "vingt et un")."""
        return self.value >= _HUNDRED or any(self.smallest == tens for tens, _ in self.joined_tens)

    def take(self, parts: tuple[int, ...], *, joined: bool) -> bool:
        """Add a word's values, and tell whether they fit."""
        kept = (self.total, self.current, self.smallest, self.factor, self.begun)
        if all(self._take(part, joined=joined and not i) for i, part in enumerate(parts)):
            return True
        self.total, self.current, self.smallest, self.factor, self.begun = kept
        return False

    def _take(self, part: int, *, joined: bool) -> bool:
        if part < 0:
            return self._multiply(-part, joined=joined)
        if not self.begun and self.current == 0:
            self.current = self.smallest = part
        elif self._is_smaller(part, joined=joined) or self._is_inverted(part, joined=joined):
            self.current += part
            self.smallest = min(part, self.smallest or part)
        else:
            return False
        self.begun = True
        return True

    def _is_smaller(self, part: int, *, joined: bool) -> bool:
        if self.current == 0:
            return 0 < part < self.factor
        if self.current % _HUNDRED == 0:
            return 0 < part < _HUNDRED
        if joined:
            return (self.smallest, part) in self.joined_tens
        tens = self.smallest >= self.least_tens and self.smallest % _TEN == 0
        return tens and 0 < part < _TEN

    def _is_inverted(self, part: int, *, joined: bool) -> bool:
        """Units before tens: "five and twenty" in Arabic, "five ten" for fifteen."""
        units = 0 < self.current % _HUNDRED < _TEN
        tens = _TEN < part < _HUNDRED and part % _TEN == 0
        return units and ((tens and joined) or (part == _TEN and not joined))

    def _multiply(self, factor: int, *, joined: bool) -> bool:
        if joined and self.current:
            return self._begin_group(factor)
        if factor < _THOUSAND:
            if self.current % _HUNDRED == 0 and self.current:
                return False
            if not self.current and self.begun and factor >= self.factor:
                return False
            self.current = max(self.current, 1) * factor
            self.smallest = self.current
        else:
            if self.begun and not self.current:
                return False
            self.total += max(self.current, 1) * factor
            self.current = self.smallest = 0
        self.factor = max(self.factor, factor)
        self.begun = True
        return True

    def _begin_group(self, factor: int) -> bool:
        """Take a power of ten that adds to a larger one ("million and thousand")."""
        return factor < self.factor and self._is_smaller(factor, joined=True)


class _Values:
    """Phrases that stand for a value."""

    def __init__(self, phrases: Mapping[str, float]) -> None:
        self._finder = PhraseFinder(_by_value(phrases))

    def may_begin(self, token: Token) -> bool:
        return self._finder.opening(token) is not None

    def at(self, tokens: Sequence[Token], first: int) -> tuple[int, float] | None:
        match = self._finder.at(tokens, first)
        return (match.last, float(match.label)) if match is not None else None


def _by_value(phrases: Mapping[str, float]) -> dict[str, list[str]]:
    by_value: dict[str, list[str]] = {}
    for phrase, value in phrases.items():
        by_value.setdefault(str(value), []).append(phrase)
    return by_value


def _vocabulary(words: NumberWords) -> dict[str, tuple[int, ...]]:
    """Return word to values; a power of ten is negative, which marks it as a multiplier."""
    plain = {fold(word): value for word, value in words.units.items() if " " not in word}
    for number, spelt in spelt_numbers(words.library).items():
        if len(spelt) == 1:
            plain.setdefault(spelt[0], number)
    powers = {fold(word): value for word, value in words.multipliers.items() if " " not in word}
    values = {word: _factors(value) for word, value in plain.items() if word not in powers}
    glued = {
        word + power: (value, -factor)
        for word, value in plain.items()
        for power, factor in powers.items()
        if 0 < value < _THOUSAND
    }
    return {**glued, **values, **{word: (-value,) for word, value in powers.items()}}


def _factors(value: int) -> tuple[int, ...]:
    for factor in (_MILLION * _THOUSAND, _MILLION, _THOUSAND):
        if value >= factor and value % factor == 0:
            return (value // factor, -factor)
    return (value,)


def _whole(value: float) -> int | float:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded


@cache
def cardinals(lexicon: Lexicon) -> Cardinals:
    """Return the reader of number words of one pack."""
    return Cardinals(lexicon.numbers)
