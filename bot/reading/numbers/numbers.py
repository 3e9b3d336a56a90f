"""Numbers in a sentence that count something: digits, words, ranges, shares, vague counts.

Dates, years, hours, ages, ordinals, money, measures, names with numbers and scores are left out.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.counted_nouns import bracketed, is_counted_noun, with_noun_before
from bot.reading.numbers.enumerators import enumerators
from bot.reading.numbers.number_qualifiers import approximates, qualified
from bot.reading.numbers.number_uses import NumberUses
from bot.reading.numbers.number_values import NumberValues
from bot.reading.numbers.number_words import cardinals
from bot.reading.numbers.numerals import Numerals
from bot.reading.numbers.told_duals import names_monday, says_has, told_duals
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags, figure_tagger
from bot.reading.words.tokens import Kind, Token, fold_all

_PAST_OF = 2
"""How far behind a number its noun stands at most, "of" between them ("اثنين من المدنيين")."""
_OPENING = ("exceptions", "duals", "singles", "zero", "vague", "rest", "ones")
_BEFORE_OTHERS = ("vague", "of", "determiners", "prepositions", "qualifiers", "people", "all")
"""What may stand before "others" that only goes on with it."""
_BEHIND_OTHERS = (
    "acts",
    "fates",
    "passive",
    "perfects",
    "brackets",
    "prepositions",
    "and",
    "links",
)
"""What may follow "others" that are people without a noun."""
_STRONG = ("duals", "vague", "rest", "percent", "percent_before")
_WORDED = (("duals", Form.NOUN, 2), ("singles", Form.SINGLE, 1), ("zero", Form.ZERO, 0))


def read_numbers(
    tokens: Sequence[Token], lexicon: Lexicon, tags: Tags | None = None, *, weak: bool = True
) -> tuple[Number, ...]:
    """Return the numbers of a sentence that count something, in order.

    Args:
        tokens: The sentence.
        lexicon: The pack of its language.
        tags: What the ``figure_tagger`` found in the sentence, if it has been asked.
        weak: Whether numbers are wanted where all are of ``WEAK_FORMS``.
    """
    tags = tags if tags is not None else figure_tagger(lexicon).tag(tokens)
    return _reader(lexicon).read(tokens, tags, weak=weak)


@cache
def _reader(lexicon: Lexicon) -> "_NumberReader":
    return _NumberReader(lexicon)


class _NumberReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._words = cardinals(lexicon)
        nouns_capitalised = lexicon.happening.nouns_capitalised
        numerals = Numerals(lexicon.numbers, nouns_capitalised=nouns_capitalised)
        self._values = NumberValues(lexicon, numerals)
        self._uses = NumberUses(lexicon, numerals, self._values)
        self._follows_nouns = lexicon.numbers.follows_nouns
        self._vague = fold_all(lexicon.numbers.vague)

    def read(self, tokens: Sequence[Token], tags: Tags, *, weak: bool) -> tuple[Number, ...]:
        """Return the numbers that count something; none where all are weak and not wanted."""
        openings = self._words.openings(tokens)
        duals = told_duals(tokens, tags) if self._follows_nouns else frozenset()
        if not (weak or duals) and self._are_weak(tokens, openings, tags):
            return ()
        numbers: list[Number] = []
        listing = {place for run in enumerators(tokens) for place in run}
        position = 0
        for place in sorted(openings | duals | tags.places(_OPENING)):
            if place < position or place in listing:
                continue
            number, position = self._at(tokens, place, tags)
            if place in duals and not self._is_counted(tokens, place, numbers):
                number = Number(place, place, 2, 2, form=Form.NOUN)
            counted = number is not None and is_counted_noun(tokens, number, numbers)
            if number is not None and not counted and not self._goes_on(number, numbers, tags):
                number = self._whole(tokens, number, tags, numbers)
                numbers.append(number)
                position = max(position, number.end + 1)
        return tuple(numbers)

    def _whole(
        self, tokens: Sequence[Token], number: Number, tags: Tags, before: Sequence[Number]
    ) -> Number:
        """Return the number with the noun that it follows, and with its approximators."""
        if self._follows_nouns:
            number = with_noun_before(tokens, number, tags)
        return qualified(tokens, number, tags, before[-1].end if before else -1)

    def _are_weak(self, tokens: Sequence[Token], openings: Iterable[int], tags: Tags) -> bool:
        """Tell whether the numbers of a sentence are articles, nouns for one and denials at most.

        ``openings`` are the places of words with which numbers can begin.
        """
        if tags.places(_STRONG):
            return False
        return all(
            self._words.is_one(tokens[place]) or tags.beginning("exceptions", place)
            for place in openings
        )

    def _is_counted(self, tokens: Sequence[Token], noun: int, before: Sequence[Number]) -> bool:
        """Tell whether a number right before or after an Arabic noun counts it."""
        if before and noun - before[-1].end <= _PAST_OF:
            return True
        return noun + 1 < len(tokens) and self._words.of(tokens[noun + 1]) is not None

    def _at(self, tokens: Sequence[Token], position: int, tags: Tags) -> tuple[Number | None, int]:
        """Return the number that begins at ``position``, and where to read on."""
        exception = tags.beginning("exceptions", position)
        if exception is not None and not self._counts_after_all(tokens, exception, tags):
            return None, exception.last + 1
        position = exception.last if exception is not None else position
        number = self._values.at(tokens, position, tags)
        if number is None or self._only_opens(tokens, number, tags):
            number = self._worded(tokens, position, tags)
            return number, (number.last if number is not None else position) + 1
        within = bracketed(tokens, number, tags)
        if within is not None:
            return within, within.last + 1
        counts = self._uses.counts(tokens, number, tags)
        return (number if counts else None), number.last + 1

    def _counts_after_all(self, tokens: Sequence[Token], exception: Match, tags: Tags) -> bool:
        """Tell whether "one" counts after all.

        "Added that one soldier was killed" tells of one, "plus d'une centaine", "más de un millar"
        of more than the number that follows.
        """
        following = exception.last + 1
        if exception.last == exception.first or not self._words.is_one(tokens[exception.last]):
            return False
        if tags.beginning("people", following) is not None:
            return True
        larger = following < len(tokens) and self._words.multiplier(tokens[following]) is not None
        opened = tags.at("qualifiers", exception.last - 1)
        return larger and opened is not None and opened.first >= exception.first

    def _only_opens(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether a numeral only opens a vague count ("on binlerce": tens of thousands)."""
        whole = tags.beginning("vague", number.first)
        following = number.last + 1
        return (
            whole is not None and whole.last >= following and tokens[following].norm in self._vague
        )

    def _worded(self, tokens: Sequence[Token], first: int, tags: Tags) -> Number | None:
        """Return a count without a value: a dual, a vague word, a denial, an article."""
        for table, form, value in _WORDED:
            match = tags.beginning(table, first)
            if match is None or approximates(tags, match) or names_monday(tokens, match):
                continue
            if form is not Form.NOUN or not says_has(tokens, tags, first):
                return Number(first, match.last, value, value, form=form)
        vague = tags.beginning("vague", first)
        last = self._vague_end(tokens, vague, tags) if vague is not None else None
        if last is not None:
            number = Number(first, last, None, None, form=Form.VAGUE)
            return None if self._uses.measures(tokens, number, tags) else number
        rest = tags.beginning("rest", first)
        if rest is not None and self._stands_for_people(tokens, rest, tags):
            return Number(first, rest.last, None, None, form=Form.VAGUE)
        one = tags.beginning("ones", first)
        if one is None or self._tells_which(one, tags) or approximates(tags, one):
            return None  # "an estimated 700"
        return Number(first, one.last, 1, 1, form=Form.ARTICLE)

    def _goes_on(self, other: Number, before: Sequence[Number], tags: Tags) -> bool:
        """Tell whether Arabic "another" goes with a noun that is counted: "30 شخصا آخر"."""
        if not (before and self._follows_nouns and other.form is Form.ARTICLE):
            return False
        noun = other.first - 1
        beside = before[-1].end < noun <= before[-1].end + _PAST_OF - 1
        counted = beside and before[-1].form is not Form.ZERO and tags.covers("people", noun)
        return counted and tags.covers("others", other.last)

    def _tells_which(self, one: Match, tags: Tags) -> bool:
        """Tell whether an Arabic "another" is a rank before its noun: "ثالث شخص", "آخر شخص"."""
        further = self._follows_nouns and tags.covers("others", one.last)
        return further and tags.beginning("people", one.last + 1) is not None

    def _stands_for_people(self, tokens: Sequence[Token], rest: Match, tags: Tags) -> bool:
        """Tell whether "others" counts: behind no number, before no noun, Arabic after an act."""
        following, before = rest.last + 1, rest.first - 1
        ends = following >= len(tokens) or tokens[following].kind is Kind.MARK
        harmed = tags.covers("things", following)  # "інших постраждалих немає": no more victims
        if harmed or not (ends or tags.covers_any(_BEHIND_OTHERS, following)):
            return False
        if before < 0:
            return True
        if tokens[before].kind is Kind.NUMBER or self._words.of(tokens[before]) is not None:
            return False
        if self._follows_nouns:
            return tags.covers_any(("acts", "fates"), before)
        return not tags.covers_any(_BEFORE_OTHERS, before)

    def _vague_end(self, tokens: Sequence[Token], vague: Match, tags: Tags) -> int | None:
        """Return where a vague count ends, with the powers of ten that go on with it.

        "Quelques dizaines de milliers", "a few tens of thousands", "mehrere hunderttausend".
        """
        following = vague.last + 1
        if following >= len(tokens):
            return vague.last
        partitive = tags.beginning("partitive", following)
        more = tags.beginning("vague", partitive.last + 1 if partitive is not None else following)
        if more is not None and self._words.counts_power(tokens[more.last]):
            return more.last
        if self._stands_alone(tokens, following):
            return vague.last
        approximate = tags.beginning("qualifiers", vague.first) is not None  # "some hundred"
        return None if approximate else self._words.power_at(tokens, following)

    def _stands_alone(self, tokens: Sequence[Token], following: int) -> bool:
        """Tell whether no number follows a vague word, to which it would be an approximator."""
        if following >= len(tokens):
            return True
        token = tokens[following]
        if self._words.is_one(token):
            return True
        return token.kind is not Kind.NUMBER and self._words.of(token) is None
