"""Figures in digits, in any language: what can be read of a number without knowing a word.

Any decimal digits of Unicode are read, with the separators of the language as CLDR gives them.
Whatever may be a date, a time, a year, money, a measure, a score, a number of a list or a
telephone is left out; so is a number whose value the marks in it leave open, unless the language
is known. What the figure counts is never guessed: it is "other".
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.claims import Figure, Unit
from bot.reading.figures.counted import OTHER
from bot.reading.numbers.told_number import LARGEST
from bot.reading.numbers.unit_words import UnitWords, unit_words
from bot.reading.words.tokens import fold
from index.spans import Span

_DASH = r"\-–—‑‐〜～~"
_RUN = re.compile(
    rf"\d+(?:(?:[.,٫٬'’/:{_DASH} \u00a0\u202f]|[ \u00a0][–—-][ \u00a0])\d+)*"
)  # all that hangs together, dates and telephone numbers included
_RANGE = re.compile(rf"(.*?)[ \u00a0]?[{_DASH}][ \u00a0]?(.*)")
_BETWEEN_YEARS = re.compile(rf"[ \u00a0]?[{_DASH}][ \u00a0]?")
_GROUPED = re.compile(r"\d{1,3}([ \u00a0\u202f'’٬])\d{3}(?:\1\d{3})*")
_POINTS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_OPEN = re.compile(r"\d{1,3}([.,])\d{3}")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Letters of scripts that put no space between a numeral and its noun."""
_MEASURE = re.compile("[年月日時时号號分秒点點周週岁歲歳才元円圆圓년월일시분초세살원]")
"""Letters of such scripts that stand for times, ages and money right after a numeral."""
_NUMERAL_LETTERS = frozenset("十百千万萬亿億兆만억천〇第")
_WORD = re.compile(r"[ \u00a0\u202f]?([^\W\d_][^\s\d,;:!?()。、，]*)")
_SHORT_WORD = re.compile(r"\.?[ \u00a0][^\W\d_]{1,3}(?=[ \u00a0])")
_WORD_BEFORE = re.compile(r"([^\W\d_][^\s\d,;:!?()]*)[ \u00a0]?$")
_PERCENT_AFTER = re.compile(r"[ \u00a0\u202f]?[%٪％﹪]")
_PERCENT_BEFORE = re.compile(r"[%٪][ \u00a0]?$")
_HEBREW_PARTICLE = re.compile(r"(?<![^\W\d_])[\u05d0-\u05ea]{1,2}[-־]$")
_HEBREW_PREFIX = re.compile("^[בלמה](?=[\u05d0-\u05ea]{3})")
_ORDINAL = re.compile(r"\.[ \u00a0][^\W\d_]")
_NUMBERS = frozenset({"nr", "no", "n°", "nº", "№"})
_CODE = re.compile(r"[ \u00a0]?[A-Z]{3}(?![^\W\d_])")
"""A currency's code."""
_LISTING = frozenset(".)、．")
_LOOK = 32
_MOST_DIGITS = 15
"""Digits of the largest number, decimals included."""
_UNTOLD = math.nan
"""The value of "1.234" where nobody tells whether the mark divides thousands or decimals."""
_Ends = tuple[float, float]


def read_plain_figures(text: str, sentence: Span, language: str) -> tuple[Figure, ...]:
    """Return the figures in digits of ``text[sentence]``, in order.

    Args:
        text: The article's text.
        sentence: Where to read.
        language: BCP 47 primary tag; any, ``UNKNOWN_LANGUAGE`` too.
    """
    return tuple(_figures(text, sentence, unit_words(language), language))


def _figures(text: str, sentence: Span, words: UnitWords, language: str) -> Iterator[Figure]:
    for match in _RUN.finditer(text, *sentence):
        ends = _ends(match.group(), words)
        if ends is None or _is_year(match.group(), language):
            continue
        beside = _Beside(
            text[max(sentence.start, match.start() - _LOOK) : match.start()],
            text[match.end() : min(sentence.end, match.end() + _LOOK)],
        )
        figure = _figure(text, Span(*match.span()), ends, beside, words)
        if figure is not None:
            yield figure


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands before and after the digits in their sentence."""

    before: str
    after: str


def _figure(text: str, span: Span, ends: _Ends, beside: _Beside, words: UnitWords) -> Figure | None:
    """Return the figure that the digits at ``span`` are in their company, or None."""
    if _is_glued(beside) or _is_sign(beside.before) or _is_aside(beside):
        return None
    percent = _percent(beside, words)
    if percent is not None:
        span = Span(span.start - percent[0], span.end + percent[1])
        return _written(text, span, ends, Unit.PERCENT)
    scale = _scale(beside.after, words)
    if scale is not None:
        length, factor = scale
        ends = (_times(ends[0], factor), _times(ends[1], factor))
        span = Span(span.start, span.end + length)
        beside = _Beside(beside.before, beside.after[length:])
    return _written(text, span, ends, Unit.COUNT) if _counts(ends, beside, words) else None


def _written(text: str, span: Span, ends: _Ends, unit: Unit) -> Figure:
    low, high = (None if math.isnan(end) else _whole(end) for end in ends)
    return Figure(low, high, None, span, span.of(text), OTHER, unit=unit)


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _counts(ends: _Ends, beside: _Beside, words: UnitWords) -> bool:
    """Tell whether the digits can be a count: whole, and not beside a word for a measure."""
    if any(end % 1 > 0 or end > LARGEST for end in ends):
        return False
    after = beside.after
    if after[:1] in _NUMERAL_LETTERS or after[:1].isdigit() or _MEASURE.match(after):
        return False
    return not _is_measured(beside, words)


def _times(value: float, factor: int) -> float:
    return round(value * factor, 6)


def _ends(run: str, words: UnitWords) -> _Ends | None:
    """Return lower and upper end of what ``run`` writes, or None where it is no number."""
    one = _value(run, words)
    if one is not None:
        return one, one
    match = _RANGE.fullmatch(run)
    if match is None:
        return None
    low, high = _value(match[1], words), _value(match[2], words)
    if low is None or high is None or not low < high:
        return None
    return low, high


def _value(written: str, words: UnitWords) -> float | None:
    """Return the value, ``_UNTOLD`` where the marks leave it open, or None for no number."""
    padded = len(written) > 1 and unicodedata.digit(written[0], 1) == 0 and written[1].isdecimal()
    whole = "".join(str(unicodedata.digit(c)) for c in written if c.isdecimal())
    if padded or len(whole) > _MOST_DIGITS:
        return None
    if written.isdecimal() or _GROUPED.fullmatch(written) or _POINTS.fullmatch(written):
        return int(whole)
    is_open = _OPEN.fullmatch(written)
    if is_open:
        if is_open[1] == words.group:
            return int(whole)
        return None if is_open[1] == words.decimal else _UNTOLD
    decimal = _DECIMAL.fullmatch(written)
    if decimal is None:
        return None
    return float(int(whole) / 10 ** len(decimal[2]))


def _is_glued(beside: _Beside) -> bool:
    """Tell whether a word is written together with the digits ("Su-24", "12th", "M4")."""
    before, after = beside.before, beside.after
    if before[-1:] in {"-", "־", "‑"}:
        if not _HEBREW_PARTICLE.search(before) and before[-2:-1].isalnum():
            return True
    elif before[-1:].isalpha() and not _UNSPACED.match(before[-1:]):
        return True
    if before[-1:] in {".", "/", ":", "_", "@"} and before[-2:-1].isalnum():
        return True
    joined = after[:1] in set("-–‑'’/:_") and after[1:2].isalnum()
    spaced = _UNSPACED.match(after[:1]) is None
    return joined or (after[:1].isalpha() and spaced)


def _is_sign(before: str) -> bool:
    """Tell whether a sign or a word right before makes the digits a name or an amount."""
    last = before.rstrip(" \u00a0")[-1:]
    if last in set("#№§+@&") | _NUMERAL_LETTERS or (last and unicodedata.category(last) == "Sc"):
        return True
    word = _WORD_BEFORE.search(before)
    return word is not None and fold(word[1].rstrip(".")) in _NUMBERS


def _is_aside(beside: _Beside) -> bool:
    """Tell whether the digits are an age in brackets or commas, an ordinal, or head a list."""
    before, after = beside.before, beside.after
    if not before and after[:1] in _LISTING:
        return True
    opening, closing = before.rstrip()[-1:], after.lstrip()[:1]
    if opening in {"(", "（", "["} and closing in {")", "）", "]"}:
        return True
    if opening == "," and closing == "," and before.rstrip(" ,")[-1:].isalpha():
        return True
    ordinal = _ORDINAL.match(after)
    return ordinal is not None and after[2:3].islower()


def _is_measured(beside: _Beside, words: UnitWords) -> bool:
    """Tell whether a unit, a currency or a month stands beside the digits."""
    before, after = beside.before, beside.after
    if unicodedata.category(after.lstrip(" \u00a0")[:1] or " ") == "Sc":
        return True
    word = _WORD_BEFORE.search(before)
    if word is not None and fold(word[1].strip(".")) in words.months:
        return True
    if _CODE.match(after) or _in(after, words.measures):
        return True
    small = _SHORT_WORD.match(after)
    rest = after[small.end() :] if small else after[1:] if after[:1] == "." else ""
    return _in(rest, words.measures)


def _in(after: str, known: frozenset[str]) -> bool:
    match = _WORD.match(after)
    if match is None:
        return False
    written = match[1].rstrip(".")
    word = fold(written)
    if _UNSPACED.match(word):
        return any(word.startswith(one) for one in known)
    spellings = {written, word, word.split("/")[0], _HEBREW_PREFIX.sub("", word)}
    return not spellings.isdisjoint(known)


def _percent(beside: _Beside, words: UnitWords) -> tuple[int, int] | None:
    """Return how many characters of a percent sign stand before and after the digits."""
    before, after = beside.before, beside.after
    if sign := _PERCENT_AFTER.match(after):
        return 0, sign.end()
    if sign := _PERCENT_BEFORE.search(before):
        return len(sign.group()), 0
    word = _WORD.match(after)
    if word is not None and fold(word[1].rstrip(".")) in words.percent:
        return 0, word.end()
    return None


def _scale(after: str, words: UnitWords) -> tuple[int, int] | None:
    """Return length and value of the word that multiplies the digits, if one follows."""
    space = len(after) - len(after.lstrip(" \u00a0\u202f"))
    rest = after[space:]
    for word, factor in words.scales:
        if fold(rest[: len(word)]) != word:
            continue
        following = rest[len(word) : len(word) + 1]
        if not following.isalpha() or _UNSPACED.match(word):
            return space + len(word), factor
    return None


def _is_year(run: str, language: str) -> bool:
    """Tell whether four digits alone may be a year of the calendars in use."""
    parts = _BETWEEN_YEARS.split(run)
    return all(part.isdecimal() for part in parts) and any(
        len(part) == 4 and _in_calendar(part, language)  # noqa: PLR2004 - a year
        for part in parts
    )


def _in_calendar(digits: str, language: str) -> bool:
    year = int(digits)
    persian = 1300 <= year < 1500 and not digits.isascii()  # noqa: PLR2004 - Solar Hijri
    buddhist = 2400 <= year < 2600 and language == "th"  # noqa: PLR2004 - Buddhist Era
    return 1900 <= year < 2100 or persian or buddhist  # noqa: PLR2004 - Common Era
