"""Digits: what value they write, and when they are no count but a date, a name or a score."""

import re
from collections.abc import Sequence

from bot.reading.lexicon.numbers import NumberWords
from bot.reading.numbers.told_number import LARGEST
from bot.reading.words.memory import Memory
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import ARABIC, Kind, Token

_DASHES = frozenset("-–—‑‐")
_JOINING = _DASHES | frozenset("/:")
_QUOTES = frozenset('"“”„»«')
_LONGEST_NAME = 5
_LONG = 4
_GROUP = 3
_ROUND = "000"
_LONGEST_LIST = 40
"""How many tokens a list of numbers after one noun may have ("Articles 5, 6 and 7")."""
_MOST_DIGITS = 13
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_SWISS = "'’"
"""Marks of thousands in every language: no other number is written with one ("30'000")."""
_LONGEST_DATE = 4
"""As many digits as the year has, and an hour of the day written with its minutes at most."""
_DEFINITE = "ال"
_SHORTEST_NOUN = 4


class Numerals:
    """Reads digits of one language."""

    def __init__(self, words: NumberWords, *, nouns_capitalised: bool = False) -> None:
        thousands = "".join(re.escape(mark) for mark in words.thousands if len(mark) == 1) + _SWISS
        decimal = "".join(re.escape(mark) for mark in words.decimal)
        self._grouped = re.compile(rf"(\d{{1,3}}(?:[{thousands}]\d{{3}})+)(?:[{decimal}](\d+))?")
        self._plain = re.compile(rf"(\d+)(?:[{decimal}](\d+))?")
        self._marks = frozenset(words.thousands)
        self._not_digits = re.compile(r"\D")
        self._ordinal_marks = frozenset(words.ordinal_marks)
        self._nouns_capitalised = nouns_capitalised
        self._dates = PhraseFinder({"dates": words.dates})
        self._money = PhraseFinder({"money": words.money})
        self._labels = PhraseFinder({"labels": words.labels})

        self._values = Memory(self._value)

    def value(self, text: str) -> int | float | None:
        """Return the value of ``text`` ("30.000", "2,5"), or None where it writes no number."""
        return self._values[text]

    def _value(self, text: str) -> int | float | None:
        for pattern in (self._grouped, self._plain):
            match = pattern.fullmatch(text)
            if match is None:
                continue
            whole, decimals = match.groups()
            digits = self._not_digits.sub("", whole)
            if len(digits) > _MOST_DIGITS:
                return None
            return float(f"{int(digits)}.{int_text(decimals)}") if decimals else int(digits)
        return None

    def read(self, tokens: Sequence[Token], first: int) -> tuple[int, int | float] | None:
        """Return the last token and the value of the digits at ``first``, or None."""
        value, last = self.value(tokens[first].text), first
        while value is not None and value <= LARGEST and (group := self._group(tokens, last)):
            last = group
            value = value * 1000 + int(tokens[last].text)
        return None if value is None or value > LARGEST else (last, value)

    def is_count(
        self, tokens: Sequence[Token], first: int, last: int, *, counted: bool = False
    ) -> bool:
        """Tell whether the digits can count things, by what stands beside them.

        Args:
            tokens: The sentence.
            first: The first token of the number, ...
            last: ... and its last.
            counted: Whether a noun that can be counted follows.
        """
        return not (
            self._is_glued(tokens, first, last)
            or self._is_ordinal(tokens, last)
            or self._is_dated(tokens, first, last, counted=counted)
            or self._is_aside(tokens, first, last)
        )

    def is_money(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether an amount of money is written."""
        before = first > 0 and self._money.at(tokens, first - 1) is not None
        return before or (last + 1 < len(tokens) and self._money.at(tokens, last + 1) is not None)

    def is_label(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether a noun before the digits makes them a name ("Article 5")."""
        for place in range(first, max(0, first - _LONGEST_LIST), -2):
            if self._labels.at(tokens, place - 1) is not None:
                return True
            if place == 1 or tokens[place - 2].kind is not Kind.NUMBER:
                return False
        return False

    def is_year(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether the digits look like a year."""
        text = tokens[first].text
        bare = first == last and len(text) == 4 and text.isdigit()  # noqa: PLR2004 - a year
        return bare and _FIRST_YEAR <= int(text) <= _LAST_YEAR

    def _group(self, tokens: Sequence[Token], last: int) -> int | None:
        """Return the place of a group of three digits after one space ("30 000"), or None.

        Scraped pages have a space behind the mark of round thousands as well: "30, 000".
        """
        here, ahead = tokens[last], tokens[last + 1 : last + 3]
        if not ahead or not here.text.isdigit() or len(here.text) > _GROUP:
            return None
        marked = ahead[0].text in self._marks and _touch(here, ahead[0]) and len(ahead) > 1
        before, following = (ahead[0], ahead[1]) if marked else (here, ahead[0])
        if following.span.start - before.span.end != 1 or len(following.text) != _GROUP:
            return None
        if not following.text.isdigit() or (marked and following.text != _ROUND):
            return None
        return last + 1 + marked

    @staticmethod
    def _is_only_run_together(before: Token) -> bool:
        """Tell whether an Arabic particle, or a noun without the article, only lacks a space.

        "إصابة10" are ten hurt; "الفوج46" is the name of a regiment.
        """
        if not ARABIC.match(before.norm) or before.norm == _DEFINITE:
            return False
        particle = len(before.norm) <= len(_DEFINITE)
        noun = len(before.norm) >= _SHORTEST_NOUN and not before.norm.startswith(_DEFINITE)
        return particle or noun

    def _is_glued(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether the digits belong to a name or another word: "Su-24", "12th", "M4"."""
        before = tokens[first - 1] if first > 0 else None
        if before is not None and _touch(before, tokens[first]):
            if before.kind is Kind.WORD and not self._is_page_word(tokens, first, last):
                return not self._is_only_run_together(before)
            if before.text in _JOINING or before.text in "#@_.":
                return first > 1 and _touch(tokens[first - 2], before)
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        if after is None or not _touch(tokens[last], after):
            return False
        if after.kind is Kind.WORD:
            return not ARABIC.match(after.norm)
        joins = after.text in _JOINING and last + 2 < len(tokens)
        return joins and _touch(after, tokens[last + 2])

    @staticmethod
    def _is_page_word(tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether the word before is of the page and not of its text: "Public12 قتيلا"."""
        before, after = tokens[first - 1].text, tokens[last + 1 : last + 2]
        foreign = len(before) >= _LONG and before.isascii() and before[-1].islower()
        account = first > 1 and tokens[first - 2].text in "@_#"
        if not foreign or account or not after or _touch(tokens[last], after[0]):
            return False
        return bool(ARABIC.match(after[0].norm))

    def _is_ordinal(self, tokens: Sequence[Token], last: int) -> bool:
        if last + 2 >= len(tokens):
            return False
        mark, following = tokens[last + 1], tokens[last + 2]
        marked = mark.text in self._ordinal_marks and _touch(tokens[last], mark)
        small = self._nouns_capitalised or following.text[:1].islower()
        return marked and following.kind is Kind.WORD and small

    def _is_dated(self, tokens: Sequence[Token], first: int, last: int, *, counted: bool) -> bool:
        """Tell whether a month or an hour stands directly beside the digits."""
        before = first - 1
        if before > 0 and tokens[before].text == ".":
            before -= 1
        after = last + 1
        if after < len(tokens) and tokens[after].text == "/":
            after += 1
        beyond = counted and self._is_beyond_dates(tokens, first)
        dated = self.is_date_word(tokens, before) and not beyond
        return dated or self.is_date_word(tokens, after)

    @staticmethod
    def _is_beyond_dates(tokens: Sequence[Token], first: int) -> bool:
        """Tell whether no day, hour or year has those digits: "هذا العام 730 ضحية"."""
        text = tokens[first].text
        if not text.isdigit() or len(text) < _GROUP:
            return False
        return len(text) != _LONGEST_DATE or int(text) > _LAST_YEAR

    def is_date_word(self, tokens: Sequence[Token], position: int) -> bool:
        """Tell whether a month or an hour stands at ``position``."""
        if not 0 <= position < len(tokens):
            return False
        match = self._dates.at(tokens, position)
        if match is None:
            return False
        return tokens[position].capitalised or not match.phrase[0].isupper()

    def _is_aside(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether the digits are an age after a name, or end a quoted name.

        "Kim Berg, 34," or "(19)"; the camp "Hope 2".
        """
        if first < 2 or last + 1 >= len(tokens):  # noqa: PLR2004 - a name and a mark
            return False
        opening, closing, name = tokens[first - 1].text, tokens[last + 1].text, tokens[first - 2]
        if opening == "(" and closing == ")":
            return True
        if closing in _QUOTES and _may_end_name(tokens[first - 1]):
            before = (token.text for token in tokens[max(0, first - _LONGEST_NAME) : first])
            return any(text in _QUOTES for text in before)
        return opening == "," and closing in {",", "."} and name.capitalised


def int_text(digits: str) -> str:
    """Return ``digits`` in ASCII, leading zeros kept."""
    return "".join(str(int(digit)) for digit in digits)


def _may_end_name(word: Token) -> bool:
    """Tell whether a number can go with a word to a name: "Hope 2", but not "rose to 80"."""
    cased = word.text.lower() != word.text.upper()
    return word.kind is Kind.WORD and (word.capitalised or not cased)


def _touch(left: Token, right: Token) -> bool:
    return left.span.end == right.span.start
