"""The tables of a language pack whose phrases are looked for in every sentence, by their names.

A labelled table has phrases by what they stand for, a plain one just phrases.
"""

from collections.abc import Iterable, Mapping

from bot.reading.days.calendars import month_names, weekday_names, with_forms
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.tokens import tokenize


def labelled_counts(lexicon: Lexicon) -> dict[str, Mapping[str, Iterable[str]]]:
    """Return the tables whose phrases say what or who is counted, and how nearly."""
    counting, numbers = lexicon.counting, lexicon.numbers
    return {
        "acts": counting.acts,
        "fates": counting.fates,
        "closing": counting.closing,
        "struck": counting.struck,
        "things": counting.things,
        "tolls": counting.tolls,
        "who": counting.who,
        "nobody": counting.nobody,
        "kin": counting.kin,
        "kin_owned": counting.kin_owned,
        "known": counting.known,
        "fates_of_one": counting.fates_of_one,
        "fates_of_two": counting.fates_of_two,
        "bodies": counting.bodies,
        "qualifiers": numbers.qualifiers,
        "qualifiers_after": numbers.qualifiers_after,
    }


def number_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables that decide what value a number has, and whether it counts."""
    numbers = lexicon.numbers
    return {
        "vague": numbers.vague,
        "zero": numbers.zero,
        "duals": numbers.duals,
        "singles": numbers.singles,
        "exceptions": numbers.exceptions,
        "percent": numbers.percent,
        "percent_before": numbers.percent_before,
        "joiners": numbers.range_joiners,
        "between": numbers.between,
        "not_counts": numbers.not_counts,
        "ones": numbers.ones,
        "and": numbers.and_words,
        "of": numbers.of_words,
        "rounded": numbers.rounded,
        "partitive": numbers.partitive,
        "shares": numbers.shares,
    }


def counting_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables of what may be counted, and of what is said about it."""
    counting = lexicon.counting
    return {
        "nouns": _nouns(lexicon),
        "people": _people(lexicon),
        "counters": counting.counters,
        "persons": counting.persons,
        "members": counting.members,
        "includes": counting.includes,
        "parents": counting.parents,
        "parents_after": counting.parents_after,
        "of_them": counting.of_them,
        "partitives": counting.partitives,
        "degrees": counting.degrees,
        "groups": counting.groups,
        "others": counting.others,
        "rest": counting.rest,
        "besides": counting.further,
        "all": counting.all_words,
        "unharmed": counting.unharmed,
        "amounts": counting.amounts,
        "outcomes": counting.outcomes,
        "absent": counting.absent,
        "non_answers": counting.non_answers,
        "passive": counting.passive,
        "perfects": counting.perfects,
        "brackets": counting.brackets,
        "prepositions": counting.prepositions,
        "links": counting.links,
        "weak": counting.weak,
        "losing": counting.losing,
        "determiners": counting.determiners,
        "clauses": counting.clauses,
        "negations": counting.negations,
        "any": counting.any_words,
        "reaching": counting.reaching,
        "raising": counting.raising,
        "from": counting.from_words,
        "from_after": counting.from_after,
        "denials": counting.denials,
        "claims_of": counting.claims_of,
        "blame": counting.blame,
        "alive": counting.alive,
        "finding": counting.finding,
        "sought": counting.sought,
        "needing": counting.needing,
        "illnesses": counting.illnesses,
        "tallies": counting.tallies,
        "differences": counting.differences,
        "compared": counting.compared,
        "rivals": _with_adverbs(counting.rivals),
        "being": _with_adverbs(counting.being),
        "among": counting.among,
        "losses": counting.losses,
        "together": counting.together,
        "possessives": counting.possessives,
        "strikes": counting.strikes,
        "cases": counting.cases,
        "oblique": counting.oblique,
        "owners": counting.owners,
        "doers": counting.doers,
        "later": counting.later,
        "pronouns_of_one": counting.pronouns_of_one,
        "called": counting.called,
        "definite": counting.definite,
        "announced": counting.announced,
        "victims": counting.victims,
        "attempts": counting.attempts,
        "describing": counting.describing,
        "stopping": counting.stopping,
        "stored": counting.stored,
        "culprits": counting.culprits,
        "given_names": counting.given_names,
        "from_to": (*counting.from_words, *counting.from_to),
        "former": counting.former,
    }


def _with_adverbs(phrases: Iterable[str]) -> list[str]:
    """Return phrases with those that have one more word before their last: "speaks only of"."""
    parts = [phrase.rsplit(" ", 1) for phrase in phrases]
    return [*map(" ".join, parts), *(" * ".join(part) for part in parts if len(part) > 1)]


def gathering_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables of those who take part in what people gather for."""
    gathering = lexicon.gathering
    return {
        "gathered_people": gathering.people,
        "gathering": gathering.acts,
        "drawing": gathering.drawing,
        "turnouts": gathering.turnouts,
    }


def telling_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables of who tells a figure, and how."""
    attribution = lexicon.attribution
    return {
        "roles": attribution.roles,
        "sayers": (*attribution.collectives, *attribution.anonymous),
        "blockers": attribution.blockers,
        "telling": (*attribution.verbs, *attribution.counting),
        "revising": attribution.revising,
        "saying": attribution.verbs,
        "hedging": attribution.hedging_verbs,
        "according": attribution.according_to,
        "that": attribution.conjunctions,
        "particles": attribution.separable,
        "times": attribution.times,
    }


def _without_numerals(lexicon: Lexicon) -> dict[str, list[str]]:
    """Return the names of months but for those that are numerals: "sept" is seven in French."""
    known = cardinals(lexicon)
    named = month_names(lexicon.happening.calendars)
    return {
        number: [name for name in names if known.of(tokenize(name)[0]) is None]
        for number, names in named.items()
    }


def labelled_days(lexicon: Lexicon) -> dict[str, Mapping[str, Iterable[str]]]:
    """Return the tables whose phrases name a day or a longer time, or count it back."""
    happening = lexicon.happening
    months = with_forms(_without_numerals(lexicon), happening.months)
    return {
        "months": _with_parts(months, happening.month_parts),
        "month_parts": _opened(happening.month_parts, months),
        "seasons": happening.seasons,
        "feasts": happening.feasts,
        "weekdays": with_forms(
            weekday_names(happening.calendars, happening.weekday_endings), happening.weekdays
        ),
        "days_ago": with_forms({}, happening.days_ago),
        "spans": with_forms({}, happening.spans),
        "beside_days": with_forms({}, happening.beside_days),
        "months_ago": with_forms({}, happening.months_ago),
        "years_ago": with_forms({}, happening.years_ago),
        "half_years": happening.half_years,
        "weeks_ago": with_forms({}, happening.weeks_ago),
        "ordinals": with_forms({}, happening.ordinals),
    }


def time_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables that tell how a sentence stands to a time, or to another event."""
    happening = lexicon.happening
    return {
        "since": happening.since,
        "since_events": happening.since_events,
        "starting": happening.starting,
        "since_then": happening.since_then,
        "that_year": happening.that_year,
        "back_then": happening.back_then,
        "years_begun": happening.years_begun,
        "superlatives": happening.superlatives,
        "ago_before": happening.ago_before,
        "ago_after": happening.ago_after,
        "elapsed_after": happening.elapsed_after,
        "elapsed_before": happening.elapsed_before,
        "long_ago": happening.long_ago,
        "shifts": happening.shifts,
        "elsewhere": happening.elsewhere,
        "separate": happening.separate,
        "shortly_before": happening.shortly_before,
        "shortly_after": happening.shortly_after,
        "some_days": happening.some_days,
        "background": lexicon.counting.background,
        "over_spans": lexicon.counting.over_spans,
        "firsts": lexicon.counting.firsts,
        "aftermaths": happening.aftermaths,
        "demonstratives": happening.demonstratives,
        "known_events": happening.known_events,
        "further": happening.further,
    }


def _with_parts(
    months: Mapping[str, Iterable[str]], parts: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Return the names of months, also in one word with a part of theirs ("mid-January")."""
    openings = [part for phrases in parts.values() for part in phrases if part.endswith("-")]
    return {
        number: [*names, *(opening + name for opening in openings for name in names)]
        for number, names in months.items()
    }


def _opened(
    parts: Mapping[str, Iterable[str]], months: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Return the phrases for parts of months, those that are one word with the month in full."""
    names = [name for them in months.values() for name in them]
    return {
        label: [
            whole
            for part in phrases
            for whole in ([part + name for name in names] if part.endswith("-") else [part])
        ]
        for label, phrases in parts.items()
    }


def _nouns(lexicon: Lexicon) -> tuple[str, ...]:
    counting = lexicon.counting
    tables = (*counting.things.values(), *counting.fates.values())
    return (*_people(lexicon), *(noun for table in tables for noun in table))


def _people(lexicon: Lexicon) -> tuple[str, ...]:
    counting = lexicon.counting
    return (*counting.persons, *(noun for table in counting.who.values() for noun in table))
