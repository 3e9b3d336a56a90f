"""Numbers that have a value: digits and words, their ranges, and shares of a hundred."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.number_words import Cardinal, cardinals
from bot.reading.numbers.numerals import Numerals
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold

_DASHES = frozenset("-–—‑‐")
_AND = "و"
_TANWIN = "\u064b"
_HUNDRED, _THOUSAND, _MILLION = 100, 1000, 1_000_000


class NumberValues:
    """Reads the values of numbers of one language, whether or not they count something."""

    def __init__(self, lexicon: Lexicon, numerals: Numerals) -> None:
        self._words = cardinals(lexicon)
        self._numerals = numerals
        duals: Mapping[str, int] = lexicon.numbers.bound_duals
        self._bound_duals = {fold(word): value for word, value in duals.items()}

    def at(self, tokens: Sequence[Token], first: int, tags: Tags) -> Number | None:
        """Return the number with a value, with its range and its percent sign."""
        low = self.cardinal(tokens, first, qualified=tags.at("qualifiers", first - 1) is not None)
        if low is None:
            return None
        low = self._as_dual(tokens, first, low, tags)
        if self._words.is_one(tokens[first]) and low.last == first:
            number = self._from_one(tokens, first, low, tags)
        else:
            number = self._ranged(tokens, first, low, tags)
        return _with_percent(tokens, number, tags) if number is not None else None

    def cardinal(
        self, tokens: Sequence[Token], first: int, *, qualified: bool = False
    ) -> Cardinal | None:
        """Return what digits or words come to from ``first`` on.

        ``qualified`` says whether an approximator stands before them.
        """
        if tokens[first].kind is not Kind.NUMBER:
            words = self._words.read(tokens, first, qualified=qualified)
            if words is None:
                return None
            return self._with_rest(tokens, self._words.multiplied(tokens, words))
        digits = self._numerals.read(tokens, first)
        if digits is None:
            return None
        return self._with_rest(tokens, self._words.scaled(tokens, *digits))

    def _with_rest(self, tokens: Sequence[Token], number: Cardinal) -> Cardinal:
        """Return the number with digits that add to its thousands: "3 bin 500", "42 ألفا و718"."""
        following = number.last + 1
        if number.multiplier < _HUNDRED or following >= len(tokens):
            return number
        if tokens[following].norm == _AND:
            following += 1
        elif number.multiplier < _THOUSAND:
            return number
        if following >= len(tokens) or tokens[following].kind is not Kind.NUMBER:
            return number
        if number.multiplier >= _MILLION and self._numerals.is_year(tokens, following, following):
            return number  # "1.1 million in 2031" without its preposition
        rest = self.cardinal(tokens, following)
        if rest is None or rest.value >= number.multiplier or isinstance(rest.value, float):
            return number
        return replace(number, last=rest.last, value=number.value + rest.value)

    def _as_dual(self, tokens: Sequence[Token], first: int, low: Cardinal, tags: Tags) -> Cardinal:
        """Return two thousand for a word that else means one, where only the dual can stand.

        The dual has lost its ending before its noun. One thousand has that form as an object, which
        neither opens a sentence nor goes before a noun, and may be written with its tanwin.
        """
        token = tokens[first]
        value = self._bound_duals.get(token.norm)
        if value is None or low.last > first or _TANWIN in token.text:
            return low
        opens = first == 0 or tokens[first - 1].kind is Kind.MARK
        joined = first + 1 < len(tokens) and tokens[first + 1].norm.startswith(_AND)
        bound = tags.beginning("nouns", first + 1) is not None and not joined
        return replace(low, value=value) if bound or (opens and not joined) else low

    def _from_one(
        self, tokens: Sequence[Token], first: int, low: Cardinal, tags: Tags
    ) -> Number | None:
        """Return a range that begins with "one", or else an article; None in a vague count."""
        vague = tags.beginning("vague", first)
        if vague is not None and vague.last > first:
            return None
        number = self._ranged(tokens, first, low, tags)
        if number.low != number.high and self._spans(number, tags):
            return number
        one = tags.beginning("ones", first)
        last = one.last if one is not None else first
        return Number(first, last, 1, 1, form=Form.ARTICLE)

    @staticmethod
    def _spans(number: Number, tags: Tags) -> bool:
        """Tell whether a range that begins with "one" is told as such, or has its noun."""
        between = tags.at("between", number.first) is not None
        return between or tags.beginning("nouns", number.last + 1) is not None

    def _ranged(self, tokens: Sequence[Token], first: int, low: Cardinal, tags: Tags) -> Number:
        number = Number(first, low.last, low.value, low.value)
        high = self._high(tokens, first, low.last, tags)
        share = tags.beginning("percent", low.last + 1)
        if high is None and share is not None:  # "70 % à 90 %"
            high = self._high(tokens, first, share.last, tags)
            shared = high is not None and tags.beginning("percent", high.last + 1) is not None
            high = high if shared else None
        if high is None:
            return number
        smallest = low.value
        if low.multiplier == 1 < high.multiplier and smallest * high.multiplier < high.value:
            smallest *= high.multiplier
        if smallest >= high.value:
            return number
        article = tags.covers_any(("ones", "determiners"), first - 1)  # "entre el 70 y el 90 %"
        opening = tags.at("between", first - 1 - article)
        begin = opening.first if opening is not None else first
        return Number(begin, high.last, smallest, high.value)

    def _high(self, tokens: Sequence[Token], first: int, last: int, tags: Tags) -> Cardinal | None:
        """Return the upper end of a range whose lower one stands from ``first`` to ``last``."""
        start = self._second_end(tokens, first, last, tags)
        if start is None:
            return None
        article = tags.beginning("ones", start) or tags.beginning("determiners", start)
        within = article is not None and start + 1 < len(tokens)
        if within and tokens[start + 1].kind is Kind.NUMBER:  # "entre un 70 % y un 90 %"
            start += 1
        return self.cardinal(tokens, start)

    def _second_end(self, tokens: Sequence[Token], first: int, last: int, tags: Tags) -> int | None:
        """Return where the upper end of a range that begins at ``first`` would begin."""
        following = last + 1
        if following >= len(tokens) or tags.at("from", first - 1) is not None:
            return None
        if any(tags.at("between", first - back) for back in (1, 2) if first >= back):
            joined = tags.beginning("and", following)
            if joined is not None:
                is_attached = self._words.of(tokens[following]) is not None
                return following if is_attached else self._after(tokens, joined.last)
            if self._words.of(tokens[following]) is not None:
                return following
        if tokens[following].text in _DASHES:
            return self._after(tokens, following)
        joiner = tags.beginning("joiners", following)
        return self._after(tokens, joiner.last) if joiner is not None else None

    @staticmethod
    def _after(tokens: Sequence[Token], last: int) -> int | None:
        return last + 1 if last + 1 < len(tokens) else None


def _with_percent(tokens: Sequence[Token], number: Number, tags: Tags) -> Number:
    """Return the number as a share, with its words, where "percent" stands behind or before it.

    A hyphen may join the two in an adjective: "14-процентный рост".
    """
    percent = tags.beginning("percent", number.last + 1)
    if percent is None and tags.beginning("percent", number.last + 2) is not None:
        hyphenated = tokens[number.last + 1].text == "-"
        percent = tags.beginning("percent", number.last + 2) if hyphenated else None
    if percent is not None:
        return replace(number, last=percent.last, percent=True, form=Form.CARDINAL)
    before = tags.at("percent_before", number.first - 1)
    if before is None:
        return number
    whole = tags.beginning("of", number.last + 1)
    last = whole.last if whole is not None else number.last
    return replace(number, first=before.first, last=last, percent=True, form=Form.CARDINAL)
