"""Numbers in a sentence that count something: digits, words, ranges, shares, vague counts.

Dates, years, hours, ages, ordinals, money, measures, names with numbers and scores are left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from bot.claims import Qualifier
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.enumerators import enumerators
from bot.reading.numbers.number_words import Cardinal, Cardinals, cardinals
from bot.reading.numbers.numerals import Numerals
from bot.reading.numbers.told_duals import told_duals
from bot.reading.words.choices import Choice
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tags import Tags, figure_tagger
from bot.reading.words.tokens import Kind, Token, fold

_DASHES = frozenset("-–—‑‐")
_AND = "و"
_TANWIN = "\u064b"
_ACCUSATIVE, _FEMININE = "ا", "ه"
_LAST_WITH_PLURAL = 10
"""Up to ten an Arabic number has its noun in the plural, from there on in the accusative."""
_SECOND_NOUN = 3
_PAST_OF = 2
"""How far behind a number its noun stands at most, "of" between them ("اثنين من المدنيين")."""
BRACKETS = frozenset({("(", ")"), ("/", "/")})
"""The marks that may stand around a number that counts."""
_OPENING = ("exceptions", "duals", "singles", "zero", "vague", "ones")
_STRONG = ("duals", "vague", "percent", "percent_before")
_NO_ADJECTIVES = ("of", "and", "joiners", "qualifiers", "prepositions")
_DEFINITE = "ال"
_BEFORE_ONE = ("acts", "fates", "prepositions", "and", "saying", "clauses", "links", "from", "of")
"""What may stand before an Arabic "one" that counts by itself ("مقتل واحد")."""
_QUALIFIERS_IN_A_ROW = 2
_LONGEST_YEAR = 4
"""Words of a phrase for a year counted back ("of last year")."""
_HUNDRED, _THOUSAND = 100, 1000


class Form(Choice):
    """How a number is written, which decides what it needs in order to count."""

    CARDINAL: ClassVar["Form"]
    VAGUE: ClassVar["Form"]
    ZERO: ClassVar["Form"]
    ARTICLE: ClassVar["Form"]
    NOUN: ClassVar["Form"]
    SINGLE: ClassVar["Form"]


WEAK_FORMS = frozenset({Form.ARTICLE, Form.SINGLE, Form.ZERO})
"""The forms that count only beside a word for harm to people."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence.

    Attributes:
        first: Its first token, qualifiers not included.
        last: Its last token.
        low: Smallest value, or None for a vague count.
        high: Largest value, or None for a vague count.
        percent: Whether it is a share of a hundred; the words for that are inside.
        form: CARDINAL for digits and words; VAGUE ("dozens"); ZERO for a denying word, which
            counts only beside what it denies; ARTICLE ("a", "one"), which counts only beside a
            victim; NOUN for a dual, which is number and noun in one; SINGLE for a noun without an
            article that means one of it, which counts only beside an act.
        begin: The first token of the qualifier before it, or ``first``.
        end: The last token of the qualifier after it, or ``last``.
        qualifier: The label of the qualifier, or None.
    """

    first: int
    last: int
    low: int | float | None
    high: int | float | None
    percent: bool = False
    form: Form = Form.CARDINAL
    begin: int = -1
    end: int = -1
    qualifier: str | None = None

    @property
    def vague(self) -> bool:
        """Whether it gives no value ("dozens")."""
        return self.form is Form.VAGUE


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


class _NumberReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._words: Cardinals = cardinals(lexicon)
        nouns_capitalised = lexicon.happening.nouns_capitalised
        self._numerals = Numerals(lexicon.numbers, nouns_capitalised=nouns_capitalised)
        self._follows_nouns = lexicon.numbers.follows_nouns
        self._vague = frozenset(fold(word) for word in lexicon.numbers.vague)
        self._years_ago = PhraseFinder({"year": lexicon.happening.years_ago})
        duals = lexicon.numbers.bound_duals
        self._bound_duals = {fold(word): value for word, value in duals.items()}
        self._verb_first = lexicon.attribution.order == "vso"

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
            if number is not None and not _is_counted_noun(tokens, number, numbers):
                number = self._after_noun(tokens, number, tags)
                previous = numbers[-1].end if numbers else -1
                numbers.append(_qualified(tokens, number, tags, previous))
                position = max(position, numbers[-1].end + 1)
        return tuple(numbers)

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
        if exception is not None and not self._counts_people(tokens, exception, tags):
            return None, exception.last + 1
        position = exception.last if exception is not None else position
        number = self._valued(tokens, position, tags)
        if number is None or self._only_opens(tokens, number, tags):
            number = self._worded(tokens, position, tags)
            return number, (number.last if number is not None else position) + 1
        bracketed = _bracketed(tokens, number, tags)
        if bracketed is not None:
            return bracketed, bracketed.last + 1
        counts = self._is_count(tokens, number, tags)
        return (number if counts else None), number.last + 1

    def _counts_people(self, tokens: Sequence[Token], exception: Match, tags: Tags) -> bool:
        """Tell whether "one" counts after all: "added that one soldier was killed"."""
        one = exception.last > exception.first and self._words.is_one(tokens[exception.last])
        return one and tags.beginning("people", exception.last + 1) is not None

    def _valued(self, tokens: Sequence[Token], first: int, tags: Tags) -> Number | None:
        """Return the number with a value, with its range and its percent sign."""
        low = self._cardinal(tokens, first, qualified=tags.at("qualifiers", first - 1) is not None)
        if low is None:
            return None
        low = self._as_dual(tokens, first, low, tags)
        if self._words.is_one(tokens[first]) and low.last == first:
            vague = tags.beginning("vague", first)
            if vague is not None and vague.last > first:
                return None
            number = self._ranged(tokens, first, low, tags)
            if number.low == number.high or not self._spans(number, tags):
                one = tags.beginning("ones", first)
                last = one.last if one is not None else first
                number = Number(first, last, 1, 1, form=Form.ARTICLE)
        else:
            number = self._ranged(tokens, first, low, tags)
        percent = tags.beginning("percent", number.last + 1)
        if percent is not None:
            number = replace(number, last=percent.last, percent=True, form=Form.CARDINAL)
        before = tags.at("percent_before", number.first - 1)
        if before is not None and not number.percent:
            whole = tags.beginning("of", number.last + 1)
            last = whole.last if whole is not None else number.last
            number = replace(
                number, first=before.first, last=last, percent=True, form=Form.CARDINAL
            )
        return number

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

    @staticmethod
    def _spans(number: Number, tags: Tags) -> bool:
        """Tell whether a range that begins with "one" is told as such, or has its noun."""
        between = tags.at("between", number.first) is not None
        return between or tags.beginning("nouns", number.last + 1) is not None

    def _only_opens(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether a numeral only opens a vague count ("on binlerce": tens of thousands)."""
        whole = tags.beginning("vague", number.first)
        following = number.last + 1
        return (
            whole is not None and whole.last >= following and tokens[following].norm in self._vague
        )

    def _cardinal(
        self, tokens: Sequence[Token], first: int, *, qualified: bool = False
    ) -> Cardinal | None:
        if tokens[first].kind is not Kind.NUMBER:
            words = self._words.read(tokens, first, qualified=qualified)
            return self._with_rest(tokens, words) if words is not None else None
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
        rest = self._cardinal(tokens, following)
        if rest is None or rest.value >= number.multiplier or isinstance(rest.value, float):
            return number
        return replace(number, last=rest.last, value=number.value + rest.value)

    def _ranged(self, tokens: Sequence[Token], first: int, low: Cardinal, tags: Tags) -> Number:
        number = Number(first, low.last, low.value, low.value)
        start = self._second_end(tokens, first, low.last, tags)
        high = self._cardinal(tokens, start) if start is not None else None
        if high is None:
            return number
        smallest = low.value
        if low.multiplier == 1 < high.multiplier and smallest * high.multiplier < high.value:
            smallest *= high.multiplier
        if smallest >= high.value:
            return number
        opening = tags.at("between", first - 1)
        begin = opening.first if opening is not None else first
        return Number(begin, high.last, smallest, high.value)

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

    def _worded(self, tokens: Sequence[Token], first: int, tags: Tags) -> Number | None:
        """Return a count without a value: a dual, a vague word, a denial, an article."""
        forms = (("duals", Form.NOUN, 2), ("singles", Form.SINGLE, 1), ("zero", Form.ZERO, 0))
        for table, form, value in forms:
            match = tags.beginning(table, first)
            if match is not None and not _approximates(tags, match):
                return Number(first, match.last, value, value, form=form)
        vague = tags.beginning("vague", first)
        if vague is not None and self._stands_alone(tokens, vague.last + 1):
            if self._measures(tokens, Number(first, vague.last, None, None), tags):
                return None
            return Number(first, vague.last, None, None, form=Form.VAGUE)
        one = tags.beginning("ones", first)
        if one is not None:
            return Number(first, one.last, 1, 1, form=Form.ARTICLE)
        return None

    def _after_noun(self, tokens: Sequence[Token], number: Number, tags: Tags) -> Number:
        """Return a number that follows its noun, as in Arabic, together with that noun."""
        word = tokens[number.first].kind is Kind.WORD and number.form is Form.CARDINAL
        if not (self._follows_nouns and word) or number.percent:
            return number
        noun = tags.at("nouns", number.first - 1)
        norm = tokens[number.first].norm
        if noun is None or norm.startswith(_AND) or noun.last != number.first - 1:
            return number
        if tags.at("acts", noun.first) is not None:
            return number
        following = number.last + 1
        if tags.beginning("of_them", following) is not None:
            return number  # "4 مدنيين، ثلاثة منهم"
        joined = following < len(tokens) and tokens[following].norm.startswith(_AND)
        followed = tags.at("nouns", following) is not None and not joined
        if followed and not norm.startswith(_DEFINITE):
            return number
        return replace(number, first=noun.first, form=Form.NOUN)

    def _stands_alone(self, tokens: Sequence[Token], following: int) -> bool:
        """Tell whether no number follows a vague word, to which it would be an approximator."""
        if following >= len(tokens):
            return True
        token = tokens[following]
        if self._words.is_one(token):
            return True
        return token.kind is not Kind.NUMBER and self._words.of(token) is None

    def _is_count(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        if number.percent:
            return True
        if number.form is Form.ARTICLE and self._is_adjective(tokens, number.first, tags):
            return False
        first, last = number.first, number.last
        if self._measures(tokens, number, tags) or self._is_named(tokens, number, tags):
            return False
        if self._numerals.is_money(tokens, first, last):
            return False
        digits = first
        while digits < last and tokens[digits].kind is not Kind.NUMBER:
            digits += 1
        if tokens[digits].kind is not Kind.NUMBER:
            return True
        return self._digits_count(tokens, digits, last, tags)

    def _is_adjective(self, tokens: Sequence[Token], position: int, tags: Tags) -> bool:
        """Tell whether an Arabic "one" goes with the unknown noun before it ("عائلة واحدة")."""
        before = tokens[position - 1] if position else None
        if not self._follows_nouns or before is None or before.kind is not Kind.WORD:
            return False
        unit = self._words.of(tokens[position]) is not None
        return unit and not tags.covers_any(_BEFORE_ONE, position - 1)

    def _digits_count(self, tokens: Sequence[Token], first: int, last: int, tags: Tags) -> bool:
        if not self._numerals.is_count(tokens, first, last):
            return False
        counted = tags.beginning("nouns", last + 1) is not None
        label = self._numerals.is_label(tokens, first) and not self._is_of_known_year(tokens, first)
        if label and not counted:
            return self._verb_first and tags.at("reaching", first - 2) is not None
        if not self._numerals.is_year(tokens, first, first):
            return True
        dated = first > 0 and (
            tokens[first - 1].text == "," or tags.at("prepositions", first - 1) is not None
        )
        return tags.beginning("people", last + 1) is not None and not dated

    def _is_named(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether an Arabic noun without article is named by a number: "محور الأربعين"."""
        cardinal = number.form is Form.CARDINAL and (number.low or 0) > _LAST_WITH_PLURAL
        if not (self._follows_nouns and number.first and cardinal):
            return False  # "وأولاده الثلاثة"
        token, before = tokens[number.first], tokens[number.first - 1]
        if token.kind is not Kind.WORD or not token.norm.startswith(_DEFINITE):
            return False
        owner = before.kind is Kind.WORD and not before.norm.startswith(_DEFINITE)
        return owner and not tags.covers_any((*_BEFORE_ONE, "nouns"), number.first - 1)

    def _is_of_known_year(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether the noun before digits is of a year that they don't name: "letztes Jahr"."""
        starts = range(max(0, first - _LONGEST_YEAR), first)
        found = (self._years_ago.at(tokens, start) for start in starts)
        return any(match is not None and match.last == first - 1 for match in found)

    def _measures(self, tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
        """Tell whether the number measures time, length or the like."""
        following = number.last + 1
        if tags.beginning("not_counts", following) is not None:
            return not tokens[following].norm.startswith("ال")
        if number.form is not Form.CARDINAL or following >= len(tokens):
            return False
        if tags.beginning("and", following) is not None and following + 1 < len(tokens):
            second = self._cardinal(tokens, following + 1)
            if second is not None and tags.beginning("not_counts", second.last + 1):
                return True
        definite = tokens[number.first].norm not in tokens[number.first].forms[1:]
        before = tags.at("not_counts", number.first - 1)
        if before is not None and definite and tokens[number.first].norm.startswith("ال"):
            return True
        plain = tokens[following].kind is Kind.WORD and tags.at("nouns", following) is None
        adjective = plain and tokens[following].norm[-1:] != "."
        return adjective and self._is_measured_adjective(tokens, following, tags)

    @staticmethod
    def _is_measured_adjective(tokens: Sequence[Token], position: int, tags: Tags) -> bool:
        if any(tags.at(table, position) for table in _NO_ADJECTIVES):
            return False
        noun = position + 1
        return noun < len(tokens) and tags.beginning("not_counts", noun) is not None


def _bracketed(tokens: Sequence[Token], number: Number, tags: Tags) -> Number | None:
    """Return a number between marks, with them, where what it counts follows: "(8) men"."""
    opening, closing = number.first - 1, number.last + 1
    if opening < 0 or closing + 1 >= len(tokens) or number.form is not Form.CARDINAL:
        return None
    pair = (tokens[opening].text, tokens[closing].text)
    if pair not in BRACKETS:
        return None
    counted = tags.beginning("nouns" if pair == ("/", "/") else "people", closing + 1)
    return replace(number, first=opening, last=closing) if counted is not None else None


def _is_counted_noun(tokens: Sequence[Token], number: Number, before: Sequence[Number]) -> bool:
    """Tell whether a singular noun is what the number right before it counts."""
    token = tokens[number.first]
    joined = token.norm.startswith(_AND) and len(token.forms) > 1
    if number.form is not Form.SINGLE or not before:
        return False
    if joined:
        return _is_second_noun(tokens, number, before[-1])
    return before[-1].form is not Form.SINGLE and before[-1].end + 1 == number.first


def _is_second_noun(tokens: Sequence[Token], number: Number, before: Number) -> bool:
    """Tell whether a number counts two nouns: "12 عسكريا ومدنيا", "20 طفلا وطفلة"."""
    noun = tokens[number.first].norm
    near = number.first - before.end <= _SECOND_NOUN
    if not near or before.form is not Form.CARDINAL or (before.low or 0) <= _LAST_WITH_PLURAL:
        return False
    feminine = noun == f"{_AND}{tokens[number.first - 1].norm.removesuffix(_ACCUSATIVE)}{_FEMININE}"
    return noun.endswith(_ACCUSATIVE) or feminine


def _approximates(tags: Tags, match: Match) -> bool:
    """Tell whether a word only begins an approximator ("no fewer than")."""
    qualifier = tags.beginning("qualifiers", match.first)
    return qualifier is not None and qualifier.last > match.last


def _qualified(tokens: Sequence[Token], number: Number, tags: Tags, previous: int) -> Number:
    """Return the number with the approximators beside it."""
    begin, label = number.first, None
    for _ in range(_QUALIFIERS_IN_A_ROW):
        match = _ending_at(tags, begin - 1, previous)
        if match is None or tokens[begin].norm.startswith(_AND):
            break
        begin, label = match
    after = tags.beginning("qualifiers_after", number.last + 1)
    if number.form in {Form.ARTICLE, Form.ZERO, Form.SINGLE}:
        return replace(number, begin=number.first, end=number.last)
    end = number.last
    if after is not None and label is None:
        end, label = after.last, after.label
    if label is None and tags.within("rounded", number.first, number.last):
        label = Qualifier.ABOUT
    return replace(number, begin=begin, end=end, qualifier=label)


def _ending_at(tags: Tags, last: int, previous: int) -> tuple[int, str] | None:
    match = tags.at("qualifiers", last)
    if match is None or match.last != last or match.first <= previous:
        return None
    if previous >= 0 and match.first == previous + 1:
        return None  # "from 12 to 19": a joiner, which in some languages also means "up to"
    reaching = tags.at("reaching", last)
    if reaching is not None and reaching.first < match.first:
        return None  # "rose to": in some languages the word for "to" also means "up to"
    return match.first, match.label


@cache
def _reader(lexicon: Lexicon) -> _NumberReader:
    return _NumberReader(lexicon)
