"""Several things asked for in one question: "how many were held, and how many shops closed?".

Each clause that asks is read as a question of its own. Where the clauses differ only in the harm,
or only in the people, one question has room for them all; else each is a part of the question that
is answered by itself: "how many soldiers died, and how many villagers were hurt" is not answered by
villagers who died. The event, and whom "according to" names, belong to all the parts.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers import Question
from bot.asking.classes import class_finder, counts_some
from bot.asking.measures import ANY_AMOUNT, measures_asked
from bot.reading.figures.countables import CASUALTIES
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Kind, Token, fold_all

Bounds = tuple[int, int]
"""The first and the last token of a clause."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause that asks.

    Attributes:
        question: What it asks for, read by itself.
        said_by: The speakers whom it makes the subject of a verb of saying.
        names_people: Whether it names people of any kind as what is counted.
        is_bare: Whether it ends with these: "how many soldiers, and how many ... were hurt".
        is_elliptic: Whether it leaves out what is counted: "and how many in the towns".
        is_of_some: Whether it counts some of those named before: "how many of the dead were".
    """

    question: Question
    said_by: tuple[str, ...]
    names_people: bool
    is_bare: bool
    is_elliptic: bool
    is_of_some: bool


def clauses_asking(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]
) -> tuple[Bounds, ...]:
    """Return the first and last token of each clause that asks, if there are several.

    The first clause has whatever stands before it, and the last whatever follows.
    """
    asking = [*how_many, *measures_asked(tokens, pack)]
    starts: list[int] = []
    last = -2
    for asked in sorted(asking, key=lambda match: match.first):
        if asked.first > last + 1:
            starts.append(asked.first)
        last = max(last, asked.last)
    if len(starts) < 2:  # noqa: PLR2004 -- several
        return ()
    before = fold_all((*pack.counting.prepositions, *pack.attribution.according_to))
    opened = [place - (tokens[place - 1].norm in before) for place in starts[1:]]
    bounds = [0, *opened, len(tokens)]
    joiners = fold_all((*pack.numbers.and_words, *pack.numbers.range_joiners))
    return tuple(
        (first, _without_joiners(tokens, first, end, joiners)) for first, end in pairwise(bounds)
    )


def _without_joiners(tokens: Sequence[Token], first: int, end: int, joiners: frozenset[str]) -> int:
    """Return the last token of a clause without the comma and the "and" before the next one."""
    last = end - 1
    if end < len(tokens):
        while last > first and (tokens[last].kind is Kind.MARK or tokens[last].norm in joiners):
            last -= 1
    return last


def people_counted(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]
) -> tuple[bool, bool]:
    """Tell whether a clause names people behind its "how many", and whether it ends with them.

    A country's adjective may follow them, or stand for them.
    """
    if not how_many:
        return False, False
    start = how_many[0].last + 1
    words = tokens[start:]
    people = finder("people", pack.counting.persons).find(words)
    found = [*people, *class_finder(pack).find(words)]
    countries = {m.last for m in read_countries(words, pack)}
    last = max((place for place, t in enumerate(words) if t.kind is Kind.WORD), default=-1)
    ends = {-1, *(match.last for match in found)}
    ended = bool(found) and last in ends
    return bool(found), ended or (last in countries and last - 1 in ends)


def is_elliptic(tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]) -> bool:
    """Tell whether no noun can follow "how many": a mark does, or a small word.

    So in "and how many in the towns", "and how many were there", "and how many, and who says so":
    but not in "how many of them".
    """
    start = how_many[0].last + 1 if how_many else len(tokens)
    if start >= len(tokens) or is_of_some(tokens, pack, how_many):
        return False
    small = (
        *pack.counting.prepositions,
        *pack.attribution.determiners,
        *pack.asking.whether,
        *pack.numbers.and_words,
    )
    return tokens[start].kind is Kind.MARK or tokens[start].norm in fold_all(small)


def is_of_some(tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]) -> bool:
    """Tell whether "of" follows "how many": "how many of the dead"."""
    start = how_many[0].last + 1 if how_many else len(tokens)
    return counts_some(tokens, start, pack)


def parts_of(whole: Question, clauses: Sequence[Clause]) -> tuple[Question, ...]:
    """Return the questions that a question consists of; none where it is one."""
    completed = list(_completed(clauses))
    harms = [one for one in completed if one.counted and HARM.issuperset(one.counted)]
    harms = [one for one in harms if not one.measures and not one.noun]
    some = {clause.question.text for clause in clauses if clause.is_of_some}
    joined = _joined(harms, some)
    others = [one for one in completed if one not in harms]
    if len(joined) == 1 and not _told(whole).issuperset(_told(joined[0])):
        joined = harms  # "how many died, and how many missing are there": one reading lost a harm
    if len(joined) + len(others) < 2:  # noqa: PLR2004 -- several
        return ()
    said_by = {name for clause in clauses for name in clause.said_by}
    heard = tuple(name for name in whole.speakers if name not in said_by)
    order = [clause.question.text for clause in clauses]
    asked = sorted(dict.fromkeys((*joined, *others)), key=lambda one: order.index(one.text))
    return tuple(_of_event(whole, one, one.speakers or heard) for one in asked)


def _told(asked: Question) -> frozenset[str]:
    """Return the harms that are told: "and whose is each toll?" tells none."""
    return frozenset(asked.counted) - {CASUALTIES}


def _completed(clauses: Sequence[Clause]) -> Iterator[Question]:
    """Yield what each clause asks for, with what it leaves to the clause before or after it."""
    before: Question | None = None
    said_by: tuple[str, ...] = ()
    for number, clause in enumerate(clauses):
        asked = clause.question
        said_by = clause.said_by or said_by
        if clause.is_bare and not asked.counted:
            asked = _with_harm_of(asked, before or _next_of_harm(clauses[number + 1 :]))
        elif before is not None:
            asked = _with_people_of(asked, before, clause)
        told = asked.counted or asked.who or asked.measures
        if clause.is_elliptic and before is not None and not told:
            continue  # "and how many in the towns": of what the clause before counts
        if asked.counted or asked.noun or asked.measures or asked.counts_people:
            before = replace(asked, speakers=said_by)
            yield before


def _next_of_harm(clauses: Sequence[Clause]) -> Question | None:
    return next((one.question for one in clauses if one.question.counted), None)


def _with_harm_of(asked: Question, other: Question | None) -> Question:
    """Return ``asked``, which names people alone, of the harm of a clause beside it."""
    if other is None or not other.counted:
        return asked
    who = asked.who or (other.who if asked.nationality else None)  # "Danish and ... Swedish troops"
    return replace(asked, counted=other.counted, noun=None, counts_people=False, who=who)


def _with_people_of(asked: Question, before: Question, clause: Clause) -> Question:
    """Return ``asked`` with the people of the clause before it, or with its harm.

    "How many children died, and how many were hurt", "how many died, and how many of them were
    children".
    """
    counts = not asked.measures or asked.measures == ANY_AMOUNT  # "et combien côté rebelles"
    if asked.who is not None and not asked.counted and counts:
        return replace(_with_harm_of(asked, before), measures=frozenset())
    harmed = bool(asked.counted) and HARM.issuperset(asked.counted)
    told = clause.names_people or bool(asked.nationality)
    if harmed and asked.who is None and not told:
        return replace(asked, who=before.who, or_who=before.or_who, nationality=before.nationality)
    return asked


def _joined(harms: Sequence[Question], some: Container[str]) -> list[Question]:
    """Return the harms asked for as few questions, none of which asks for more than they do.

    Texts in ``some`` count part of the harmed: one such class is never an alternative to another.
    """
    if not harms:
        return []
    first = harms[0]
    if any(one.state for one in harms):
        return list(harms)
    told = {_told(one) for one in harms} - {frozenset()}
    if len({one.speakers for one in harms}) > 1 and len(told) > 1:
        return list(harms)  # "how many died, and how many missing does X report"
    people = dict.fromkeys((one.who, one.or_who, one.nationality) for one in harms)
    if len(people) == 1:
        counted = dict.fromkeys(harm for one in harms for harm in one.counted)
        return [replace(first, counted=tuple(counted))]
    classes = [who for who, or_who, _ in people if or_who is None and who is not None]
    nations = {one.nationality for one in harms}
    alike = len({(one.counted, one.speakers) for one in harms}) == 1 == len(nations)
    same = alike and not any(one.text in some for one in harms)
    if same and len(classes) == len(people) == 2:  # noqa: PLR2004 -- a class and another
        return [replace(first, who=classes[0], or_who=classes[1])]
    return list(harms)


def _of_event(whole: Question, part: Question, speakers: tuple[str, ...]) -> Question:
    """Return what a clause asks ``speakers`` for as a question on the event of the whole one."""
    return replace(
        whole,
        clause=part.text,
        counted=part.counted,
        noun=part.noun,
        destroyed=part.destroyed,
        counts_people=part.counts_people,
        measures=part.measures,
        counts_besides=part.counts_besides,
        who=part.who,
        or_who=part.or_who,
        state=part.state,
        nationality=part.nationality,
        speakers=speakers,
        also_heard=(),
    )


def with_later_heard(whole: Question, clauses: Sequence[Clause]) -> Question:
    """Return a question of one part, whose first clause asks anybody.

    Whom a later clause asks for the figure once more is heard besides: "how many died, and which
    numbers do witnesses give?".
    """
    if not clauses or not clauses[0].question.counted or clauses[0].said_by:
        return whole
    again = [one for one in clauses[1:] if not one.question.counted]
    later = tuple(name for one in again for name in one.said_by)
    return replace(
        whole,
        speakers=tuple(name for name in whole.speakers if name not in later),
        also_heard=tuple(dict.fromkeys((*whole.also_heard, *later))),
    )
