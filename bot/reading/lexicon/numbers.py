"""How a language writes numbers: the table ``numbers`` of its pack."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written.

    Attributes:
        library: The language's code in num2words, which generates the cardinal words; or "".
        thousands: Separators between groups of three digits.
        decimal: The decimal separators, one character each.
        range_joiners: What stands between the ends of a range ("to", "til").
        between: Words that open a range closed by one of ``and_words`` ("between X and Y").
        and_words: The conjunction inside numbers and lists.
        units: Further exact number words and their values (spellings, genders, cases).
        multipliers: Words that multiply the number before them ("hundred", "millioner").
        powers: Words that multiply a rounded number before them, "of" between ("une centaine de
            milliers", "un centenar de miles"), and are vague else.
        bound_duals: Words for two thousand and the like before their noun, which elsewhere mean one
            of them ("ألفا قتيل" are two thousand dead, "بلغ ألفا" is one thousand).
        fractions: Words before a multiplier that take a part of it ("half a": 0.5).
        and_fractions: Words after a number that add a part ("and a half": 0.5).
        ten_takes_units: Whether eleven to nineteen are ten and a unit, apart ("on iki").
        exceptions: Words that look like number words and are none.
        ones: Articles and words for one, counts only beside a victim ("a", "one").
        duals: Nouns that say "two" by their ending.
        singles: Nouns that say "one" by having no article; counts only beside an act.
        vague: Counts without a number ("dozens", "several").
        zero: Words that deny the counted thing ("no", "ingen").
        percent: Words for a percentage ("percent", "pct").
        percent_before: Those that stand before the number ("yüzde").
        ordinal_marks: Marks after a numeral that make it an ordinal (".").
        ordinal_endings: Endings after a numeral that make it one ("th", "й").
        ordinal_words: Ordinals from three to ten, by their value ("3": "third"): which one of a
            longer time something is counts all of them so far.
        numbered: Words between a noun and digits that say which one it is ("number", "رقم").
        ordinals: Ordinals of units, which make one of the tens after them ("الرابع والعشرين").
        not_counts: Words beside a numeral that make it no count of people or things: units of
            time, length, money ("km", "years", "dollars").
        money: Signs and words that make a numeral an amount of money, before or after it.
        dates: Words beside a numeral that make it a date or a time of day ("june", "o'clock").
        labels: Nouns before a numeral that make it a name ("article", "flight").
        shares: Words for a share of a whole ("half", "most").
        age_bounds: Approximators that behind people and before nothing counted bound their age
            ("boys under 15", "Kinder unter fünf").
        rounded: Number words that are approximate in themselves ("vingtaine": about 20).
        partitive: Words between a number and the noun it counts ("de" of "un million de").
        of_words: Words between a part and its whole ("of the").
        follows_nouns: Whether a number word can stand after its noun ("مدنيين اثنين").
        qualifiers: Approximators before a number, by ``bot.claims.Qualifier`` value.
        qualifiers_after: Approximators after a number, likewise.
    """

    __pydantic_config__ = STRICT

    library: str = ""
    thousands: Phrases = ()
    decimal: str = "."
    range_joiners: Phrases = ()
    between: Phrases = ()
    and_words: Phrases = ()
    units: Mapping[str, int] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)
    powers: Mapping[str, int] = field(default_factory=dict)
    bound_duals: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, float] = field(default_factory=dict)
    and_fractions: Mapping[str, float] = field(default_factory=dict)
    ten_takes_units: bool = False
    exceptions: Phrases = ()
    ones: Phrases = ()
    duals: Phrases = ()
    singles: Phrases = ()
    vague: Phrases = ()
    zero: Phrases = ()
    percent: Phrases = ()
    percent_before: Phrases = ()
    ordinal_marks: Phrases = ()
    ordinal_endings: Phrases = ()
    ordinal_words: LabelledPhrases = field(default_factory=dict)
    numbered: Phrases = ()
    ordinals: Phrases = ()
    not_counts: Phrases = ()
    money: Phrases = ()
    dates: Phrases = ()
    labels: Phrases = ()
    shares: Phrases = ()
    age_bounds: Phrases = ()
    rounded: Phrases = ()
    partitive: Phrases = ()
    of_words: Phrases = ()
    follows_nouns: bool = False
    qualifiers: LabelledPhrases = field(default_factory=dict)
    qualifiers_after: LabelledPhrases = field(default_factory=dict)
