"""Which claims of the articles on the event answer the question."""

from collections.abc import Iterator, Sequence

from bot.answers import Question
from bot.choosing.counts.asked_figures import of_asked_figure
from bot.choosing.counts.asked_totals import is_of_asked_year, is_of_other_year, is_total, sums_up
from bot.choosing.counts.asked_weapons import are_other_weapons
from bot.choosing.counts.counted_nouns import of_noun
from bot.choosing.counts.destroyed_things import DestroyedThings
from bot.choosing.events.event_figures import figures_of_event
from bot.choosing.events.in_passing import in_passing
from bot.choosing.events.later_events import places_of_closing_event, places_of_later_event
from bot.choosing.events.relevance import event_names, follows_name, names_any, names_told
from bot.choosing.events.targets import of_asked_target
from bot.choosing.people.asked_kinds import of_asked_kind
from bot.choosing.people.asked_men import counts_of_men
from bot.choosing.people.asked_people import of_nation, of_people, of_some
from bot.choosing.people.hits import are_hit
from bot.choosing.people.lone_victims import without_lone_victims
from bot.choosing.people.near_counts import are_victims, without_growth
from bot.choosing.people.told_apart import without_others_told_apart
from bot.choosing.people.told_states import counts_in_state
from bot.choosing.people.told_victims import counts_of_told_class, counts_of_told_nation
from bot.choosing.people.wider_classes import told_by_wider_name
from bot.claims import Claim, Figure
from bot.ledger.quotation_pairs import same_voice
from bot.ledger.repetition import once_a_sentence, without_repetition
from bot.reading.figures.ailments import INFECTED
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.figures import UNNAMED
from bot.reading.figures.states import HOSPITALISED
from bot.reading.happenings import kinds
from bot.reading.harms import HARM, HURT
from bot.reading.reader import Reading
from bot.speakers.asked_speakers import spoken_by

_TELLS_HARM = frozenset({"killed", "wounded", "victim", "missing", "arrested", "kidnapped"})
"""Concepts of sentences on harm to people."""
_BOTH = frozenset({"killed", "injured"})
"""Who asks for the dead and the hurt may be told both in one number."""
_COUNTED = frozenset({"arrest", "kidnapping", "escape", "execution", "torture"})
"""Happenings that a question for a count names by what it counts."""
_RULED_OUT_BY = {"killed": ("injured", CASUALTIES), "injured": (CASUALTIES,)}
"""Harms that nobody came to where nobody came to another: nobody hurt is nobody killed."""


def asks_for_figures(question: Question) -> bool:
    """Tell whether figures answer: "how many were hit", and "was anybody hit" as well.

    What a speaker says about the dead is first of all how many they are.
    """
    harm = bool(HARM.intersection(question.counted))
    open_to_figures = question.who is not None or question.asks_whether or bool(question.speakers)
    return question.wants_figure or (harm and open_to_figures)


def needs_figures(question: Question) -> bool:
    """Tell whether nothing but figures answers, so that without one there is no answer."""
    if question.asks_words:
        return False
    return question.wants_figure or (question.who is not None and not question.speakers)


def select_figures(question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return the claims whose figure is of the asked thing, people, speaker and event."""
    told = names_told(question, readings)
    closing = places_of_closing_event(question, told)
    names = tuple(name for name in event_names(question, readings) if name not in closing)
    event = _of_event(question, readings, names, told)
    in_state = counts_in_state(question, event, readings) if question.state else []
    if in_state or (question.state and question.state != HOSPITALISED):
        return without_repetition(in_state)
    claims = _of_asked_people(question, event, readings)
    asked = _of_asked_thing(question, claims, event)
    current = of_time(question, asked)
    # A question that names no event may mean the running totals, where there is nothing else.
    asked = current if current or (names and _names_happening(question)) else asked
    asked = [*asked, *_next_best(question, claims, asked)] if names else asked
    asked = without_lone_victims(asked, names) if names else asked
    if not question.who and not question.nationality:
        asked = _without_denials(asked, claims)
    return without_repetition(of_asked_figure(question, _numbers_first(asked)))


def _of_event(
    question: Question, readings: Sequence[Reading], names: Sequence[str], told: Sequence[str]
) -> list[Claim]:
    """Return the figures of the asked event and its target, by an asked speaker.

    Args:
        question: The question.
        readings: The articles.
        names: What the question names of the event.
        told: The names that may pin down whichever event it names.
    """
    later = places_of_later_event(question, told)
    passing = in_passing(question, readings, names)
    claims = [
        claim
        for reading in readings
        for claim in figures_of_event(question, reading, names)
        if reading.article.id not in passing
        or names_any(claim, names)
        or follows_name(claim, reading, names)
    ]
    claims = [claim for claim in claims if not names_any(claim, later) or names_any(claim, names)]
    return _spoken(question, without_growth(of_asked_target(question, claims, readings)))


def _of_asked_people(
    question: Question, event: Sequence[Claim], readings: Sequence[Reading]
) -> list[Claim]:
    """Return the figures of the event that count the asked class of people, of the asked land."""
    men = [*counts_of_men(question, event), *counts_of_told_class(question, event, readings)]
    men += told_by_wider_name(question, event)
    claims = [claim for claim in event if of_people(question, claim) or claim in men]
    nationals = counts_of_told_nation(question, event, readings)
    return [claim for claim in claims if of_nation(question, claim) or claim in nationals]


def _of_asked_thing(
    question: Question, claims: Sequence[Claim], event: Sequence[Claim]
) -> list[Claim]:
    """Return those of ``claims``, which are of the event, that count the asked harm or thing."""
    asked = [c for c in claims if of_thing(question, c) or are_victims(question, c, claims)]
    things = DestroyedThings(question, event)
    asked = [claim for claim in asked if things.are_meant(claim)]
    asked = without_others_told_apart(question, _without_told_parts(asked))
    asked = asked if question.counted else of_asked_countries(question, asked)
    asked = [claim for claim in asked if not is_of_other_year(question, claim)]
    return of_asked_kind(question, asked)


def _next_best(
    question: Question, claims: Sequence[Claim], found: Sequence[Claim]
) -> Iterator[Claim]:
    """Yield what comes nearest to the asked harm where no figure counts it.

    A missing person is an open death toll; people in treatment are hurt.
    """
    current = (c for c in found if c.figure and not c.background)
    injured = {c.article.id for c in current if c.figure and c.figure.counted == "injured"}
    for claim in of_time(question, [claim for claim in claims if claim.figure]):
        counted = claim.figure.counted if claim.figure else UNNAMED
        missing = counted == "missing" and "killed" in question.counted and not found
        treated = counted == "hospitalised" and "injured" in question.counted
        if missing or (treated and claim.article.id not in injured):
            yield claim


def select_statements(question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return what the asked speakers say, in the order of the articles, a sentence once a voice.

    Asked what somebody says about how many came to harm, only what tells of harm is an answer.
    """
    claims = [claim for reading in readings for claim in reading.claims if claim.figure is None]
    names = (*question.speakers, *question.also_heard, *question.about_people)
    said = (claim for claim in claims if spoken_by(claim, names, question.language))
    of_harm = question.wants_figure and question.asks_words and HARM.intersection(question.counted)
    told = (c for c in said if not of_harm or _TELLS_HARM & c.circumstances.concepts)
    return once_a_sentence(told)


def counts_what_is_asked(question: Question, claim: Claim) -> bool:
    """Tell whether the claim's figure is of the asked thing, people and country."""
    figure = claim.figure
    if figure is None or not of_thing(question, claim):
        return False
    things = DestroyedThings(question, (claim,))
    return things.are_meant(claim) and of_people(question, claim) and of_nation(question, claim)


def _without_denials(claims: Sequence[Claim], told: Sequence[Claim]) -> list[Claim]:
    """Leave out zeros of some people only, and those of an article that counts some itself.

    What an article counts is ``told``, also what is not asked for: where it tells of wounded, the
    raid without casualties is another one. "The children were not killed by the bombing" denies a
    manner and is no count of the dead. What another speaker denies stays: that is what the question
    is about.
    """
    return [
        claim
        for claim in claims
        if claim.figure is None
        or claim.figure.low != 0
        or not (of_some(claim) or any(_contradicts(claim, other) for other in told))
    ]


def _contradicts(denial: Claim, claim: Claim) -> bool:
    """Tell whether a denial's article counts some in the same voice, or itself denies."""
    if denial.figure is None or claim.figure is None or not claim.figure.low:
        return False
    denied, counted = denial.figure.counted, claim.figure.counted
    if denial.article.id != claim.article.id or denied not in {counted, CASUALTIES}:
        return False
    return denial.attribution.speaker is None or same_voice(denial, claim)


def _numbers_first(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out counts without a number where the same article gives one with a number."""
    numbered = {_thing(claim) for claim in claims if claim.figure and claim.figure.low is not None}
    return [
        claim
        for claim in claims
        if claim.figure and (claim.figure.low is not None or _thing(claim) not in numbered)
    ]


def _thing(claim: Claim) -> tuple[str, str | None]:
    return claim.article.id, claim.figure.counted if claim.figure else None


def _spoken(question: Question, claims: list[Claim]) -> list[Claim]:
    if not question.speakers:
        return claims
    heard = [c for c in claims if spoken_by(c, question.speakers, question.language)]
    return [c for c in claims if c in heard or any(sums_up(c, other) for other in heard)]


def of_time(question: Question, claims: list[Claim]) -> list[Claim]:
    """Leave out running totals, or what is none where a total is asked for.

    Cases of an illness are always counted over a time ("since January"), so theirs stay.
    """
    if INFECTED in question.counted:
        return claims
    if not question.background:
        return [c for c in claims if not c.background or _is_of_asked_day(question, c)]
    totals = (claim for claim in claims if is_total(question, claim))
    background = [c for c in totals if _same_total(question, c)]
    return background or [claim for claim in claims if not claim.background]


def _names_happening(question: Question) -> bool:
    """Tell whether a question has a day, or what happened, beside its place and its count.

    "How many have disappeared in Quirama?" may mean the total of years.
    """
    asked = question.circumstances
    return bool(asked.days or kinds(asked.concepts - _COUNTED))


def _is_of_asked_day(question: Question, claim: Claim) -> bool:
    """Tell whether the sentence names a day that is asked for, not only a time around it."""
    return any(
        start <= first and last <= end
        for first, last in claim.circumstances.days
        for start, end in question.circumstances.days
    )


def _same_total(question: Question, claim: Claim) -> bool:
    """Tell whether a running total can be the asked one ("since 2011").

    It is where it begins in the same year; one that names neither a beginning nor a day of its own
    is where it names the country or the happening that the question names.
    """
    asked, told = question.circumstances, claim.circumstances
    if not asked.since or is_of_asked_year(question, claim):
        return True
    if is_of_other_year(question, claim):
        return False
    if told.since:
        return any(
            first <= end and last >= start
            for first, last in told.since
            for start, end in asked.since
        )
    common = (asked.countries & told.countries) | (asked.concepts & told.concepts)
    of_a_day = any(first == last for first, last in told.days)
    return not told.runs and not of_a_day and bool(common - HARM)


def of_thing(question: Question, claim: Claim) -> bool:
    """Tell whether the claim's figure is of the asked thing, whoever is counted."""
    figure = claim.figure
    if figure is None or are_other_weapons(question, figure, claim.article.language):
        return False
    if not question.counted or of_noun(question, claim):
        told = of_noun(question, claim) or _is_total_of_class(question, claim, figure)
        return told and _same_countries(question, claim)
    if figure.declined:
        return figure.counted in {UNNAMED, *question.counted}
    among = "killed" in question.counted and _among_victims(figure)
    hit = are_hit(question, claim) or _is_of_both(question, figure)
    if among or figure.counted in question.counted or hit:
        return True
    if CASUALTIES in question.counted:
        return figure.counted in HURT
    nobody = figure.low == 0 and figure.who == question.who
    return nobody and any(figure.counted in _RULED_OUT_BY.get(h, ()) for h in question.counted)


def _is_total_of_class(question: Question, claim: Claim, figure: Figure) -> bool:
    """Tell whether a running total counts the asked class of people, whose harm has no name.

    "How many militants has the army hit since 2030": it "targeted 900 gunmen since 2030".
    """
    running = question.circumstances.since and claim.circumstances.since
    named = question.counted or question.who is None
    return bool(running) and not named and (figure.counted, figure.who) == (UNNAMED, question.who)


def _is_of_both(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts the dead and the hurt together, as the question asks for."""
    return figure.counted == CASUALTIES and set(question.counted) >= _BOTH


def _among_victims(figure: Figure) -> bool:
    """Tell whether victims are told apart by class ("four of the victims were fighters").

    The sentence leaves open whether it speaks of the dead alone; it is shown under their number.
    """
    return figure.counted == CASUALTIES and figure.included and figure.who is not None


def _without_told_parts(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out classes of victims where the same article tells how many of the class died."""
    figures = [(claim, claim.figure) for claim in claims if claim.figure]
    told = {(c.article.id, f.who) for c, f in figures if not _among_victims(f)}
    return [c for c, f in figures if not _among_victims(f) or (c.article.id, f.who) not in told]


def _same_countries(question: Question, claim: Claim) -> bool:
    """Tell whether the sentence names none, or one of the countries that the question names."""
    asked, told = question.circumstances.countries, claim.circumstances.countries
    return not asked or not told or bool(asked & told)


def of_asked_countries(question: Question, claims: list[Claim]) -> list[Claim]:
    """Leave out claims on a further country where others name what these leave out.

    "How many troops does Kelda have in Torsk?" is not answered by those whom a third has there.
    """
    asked = question.circumstances.countries
    told = [(claim, claim.circumstances.countries) for claim in claims]
    if len(asked) < 2 or not any(countries and countries <= asked for _, countries in told):  # noqa: PLR2004 - a pair
        return claims
    return [claim for claim, found in told if found <= asked or asked <= found]
