"""When and where: the table ``happening`` of a pack."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases


@dataclass(frozen=True, slots=True)
class Happening:
    """When and where.

    Attributes:
        calendars: CLDR locales that name the months and weekdays; several where a language has
            several calendars ("ar" and "ar_LB").
        weekday_endings: What may follow the name of a weekday ("onsdagen", "i onsdags").
        months: Further forms of months and their numbers ("январе": 1); CLDR has one case.
        weekdays: Further forms of weekdays, 0 for Monday ("среду": 2).
        days_ago: Words for days counted back from the article's date ("today": 0).
        months_ago: Words for months counted back, after a day of theirs ("of last month": 1).
        weeks_ago: Words for weeks counted back ("last week": 1).
        years_ago: Words for years counted back, after a month of theirs ("of last year": 1).
        half_years: "first_half" or "second_half" to the phrases that stand for that half of the
            article's year ("the first six months of the year").
        back_then: Words for the time that the sentence before tells of ("at that time", "آنذاك").
        ordinals: Days of a month in words ("الرابع": 4).
        since: Words before the first day of a longer time ("since", "siden", "منذ").
        since_events: Words that open a clause or phrase on the event from which a total is counted,
            whose day may stand in it ("since Ada took office on 17 April").
        starting: Words before a day from which something goes on ("starting from"): a question
            asks with them for a total, while an article tells by them when something began.
        since_then: Phrases for a time that begins in the sentence before ("since then").
        that_year: Phrases for the year of a day beside them: up to it is counted from the year's
            beginning ("by 14 May 41 people had drowned that year").
        years_begun: Phrases after ``since`` for the first day of the article's year ("the start of
            the year").
        bare_years: Whether a year without any word beside it tells when ("2030 starb er").
        year_openers: Words before a year that make it a time ("in", "throughout", "i hele").
        year_closers: Words after it that do ("boyunca" of "2030 boyunca", "году").
        year_nouns: Nouns between a month and its year ("عام").
        long_ago: Phrases that put a sentence in an earlier time ("years ago").
        aftermaths: Phrases that place a sentence some time after or before another event, which
            they open ("weeks after", "i kølvandet på").
        definite_endings: Endings by which a noun is definite, so that its event is known ("et").
        superlatives: Words by which the event is compared with others: times named after them are
            of those ("the deadliest since 2011").
        further: Words beside a happening that is another than the article's ("another", "آخر").
        known_events: Plurals of happenings that were told of before ("the attacks", "angrebene").
        demonstratives: Words before a happening that the sentence before told of ("these").
        spans: Units of time and their days, for days counted back from the article's ("week": 7).
        ago_before: Words before such a time ("قبل").
        ago_after: Words after it ("ago", "siden").
        elapsed_after: Words between such a time and the known event that it is counted from ("days
            after the raid").
        elapsed_before: Words before the time there, if the language has any ("بعد").
        month_parts: Words beside a month by which a part of it is meant: "first_day", "early",
            "middle", "late", "last_day", "first_half" or "second_half" to its phrases ("mid-" is
            one word with the month).
        seasons: Season to its names ("summer": "sommeren"); they count beside a year.
        feasts: Feast to its names ("christmas": "jul"), likewise.
        shortly_before: Words by which the days before a feast are meant ("before").
        shortly_after: Words by which those after it are.
        some_days: Units of time of which there are several, nobody says how many ("days", "birkaç
            gün").
        beside_days: Phrases beside a day by which days before it (below zero) or after it are
            meant, so many of them: "the eve of" -1, "the run-up to" -7.
        periods_from: Words before the first day of a time whose last one follows ("from").
        periods_between: Words before both, if the language has any ("between").
        periods_to: Words between the first day of a time and its last one ("to", "until").
        up_to: Words before the last day alone ("by", "up to").
        shifts: Phrases that open another subject ("meanwhile", "separately", "samtidig").
        elsewhere: Phrases that open an event of another place or time than the article's
            ("elsewhere", "on another front", "last month").
        separate: Words beside a happening, at the beginning of a sentence, that is another one for
            certain ("separate", "previous", "منفصل").
        last: Words beside a weekday by which that of the week before is meant ("last", "الماضي").
        nth: Words before a weekday that tell which one of its month it is ("first" 1, "last" -1).
        place_prepositions: Words before a place ("in", "near", "ved", "في").
        origins: Words between people and the place that they come from ("from").
        place_nouns: Nouns that a place's name stands beside ("town", "city", "province").
        not_names: Capitalised words that are no names (titles, sentence openers).
        name_cases: Whether names take cases after an apostrophe, as in Turkish ("Orlu'da").
        nouns_capitalised: Whether every noun has a capital, so that a capital marks no name.
        noun_endings: Endings that only common nouns have, in such a language ("ung").
        toponyms: Common nouns that names of places end in, in such a language ("dorf").
    """

    __pydantic_config__ = STRICT

    calendars: Phrases = ()
    weekday_endings: Phrases = ()
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    days_ago: Mapping[str, int] = field(default_factory=dict)
    months_ago: Mapping[str, int] = field(default_factory=dict)
    weeks_ago: Mapping[str, int] = field(default_factory=dict)
    years_ago: Mapping[str, int] = field(default_factory=dict)
    half_years: LabelledPhrases = field(default_factory=dict)
    back_then: Phrases = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    since: Phrases = ()
    since_events: Phrases = ()
    starting: Phrases = ()
    since_then: Phrases = ()
    that_year: Phrases = ()
    years_begun: Phrases = ()
    bare_years: bool = False
    year_openers: Phrases = ()
    year_closers: Phrases = ()
    year_nouns: Phrases = ()
    long_ago: Phrases = ()
    aftermaths: Phrases = ()
    definite_endings: Phrases = ()
    superlatives: Phrases = ()
    further: Phrases = ()
    demonstratives: Phrases = ()
    known_events: Phrases = ()
    spans: Mapping[str, int] = field(default_factory=dict)
    ago_before: Phrases = ()
    ago_after: Phrases = ()
    elapsed_after: Phrases = ()
    elapsed_before: Phrases = ()
    month_parts: LabelledPhrases = field(default_factory=dict)
    seasons: LabelledPhrases = field(default_factory=dict)
    feasts: LabelledPhrases = field(default_factory=dict)
    shortly_before: Phrases = ()
    shortly_after: Phrases = ()
    some_days: Phrases = ()
    beside_days: Mapping[str, int] = field(default_factory=dict)
    periods_from: Phrases = ()
    periods_between: Phrases = ()
    periods_to: Phrases = ()
    up_to: Phrases = ()
    shifts: Phrases = ()
    elsewhere: Phrases = ()
    separate: Phrases = ()
    last: Phrases = ()
    nth: Mapping[str, int] = field(default_factory=dict)
    place_prepositions: Phrases = ()
    origins: Phrases = ()
    place_nouns: Phrases = ()
    not_names: Phrases = ()
    name_cases: bool = False
    nouns_capitalised: bool = False
    noun_endings: Phrases = ()
    toponyms: Phrases = ()
