"""A follow-up question made to stand alone, by taking over from the last one what it lacks.

What is taken over stands in brackets behind the follow-up's own words: "How many were civilians
(killed in the explosion on the quay in Brenvik)?" From a question in another language come its
names as they are, and its days and what happened in the follow-up's language. A question that
stands for itself is returned as it is.
"""

from collections.abc import Iterator
from datetime import date

from bot.asking.parts import Places, QuestionParts, question_parts
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import Kind, fold, fold_all, tokenize

_ENDS = " ?؟!.\u00a0"


def standing_alone(text: str, language: str, earlier: str, earlier_language: str) -> str:
    """Return the question ``text`` as it reads without ``earlier``, the one before it.

    Args:
        text: The question as it was put.
        language: Its language.
        earlier: The question before it, itself standing alone.
        earlier_language: The language of that.
    """
    asked = question_parts(text, language)
    before = question_parts(earlier, earlier_language)
    if asked is None or before is None:
        return text
    if _asks_who_else(asked):
        return earlier
    if not _goes_on(asked, before):
        return text
    if _asks_only_who_says(asked):
        return earlier
    before = _of_one_thing(before)
    if _is_reply(asked) and _hears_somebody(before) and language == earlier_language:
        return before.question.text.replace(_heard(before)[0], asked.text(_content(asked)), 1)
    places = _carried(asked, before)
    comma = "، " if "؟" in text else ", "
    if language == earlier_language:
        carried = before.text(before.trimmed(places), comma)
    else:
        carried = comma.join(_told(places, before, asked.pack))
    return _written(asked, before, carried) if carried else text


def _of_one_thing(before: QuestionParts) -> QuestionParts:
    """Return a question that asks for several things as one for a harm, else for the first.

    That is whom "of them" means. The event goes along, where another clause tells of it.
    """
    parts, language = before.question.parts, before.question.language
    if not parts:
        return before
    part = next((one for one in parts if not HARM.isdisjoint(one.counted)), parts[0])
    clause = part.clause.strip(_ENDS)
    event = before.names | before.days
    lacking = {p for p in event if before.tokens[p].text not in clause}
    told = before.text(before.trimmed(frozenset(lacking)), ", ")
    return question_parts(f"{clause} ({told})" if told else clause, language) or before


def _goes_on(asked: QuestionParts, before: QuestionParts) -> bool:
    """Tell whether a question leaves something to the one before it."""
    if asked.opening or asked.referring:
        return True
    if asked.unexplained or asked.names or asked.days or asked.question.about_people:
        return False
    return asked.happened <= before.happened


def _asks_only_who_says(asked: QuestionParts) -> bool:
    """Tell whether it asks for the speakers of the answer before, which that has named."""
    others = _content(asked) - asked.who_says - asked.small - asked.opening
    return bool(asked.who_says) and not others and not asked.how_many


def _asks_who_else(asked: QuestionParts) -> bool:
    """Tell whether it is no more than "and who else?": the answer before has named them all."""
    said = _norms(asked.text(_content(asked)))
    return said in map(_norms, asked.pack.asking.who_else)


def _norms(words: str) -> tuple[str, ...]:
    return tuple(token.norm for token in tokenize(words))


def _is_reply(asked: QuestionParts) -> bool:
    """Tell whether it is a few words that ask nothing themselves ("and the hospital?")."""
    return not asked.asking & _content(asked)


def _hears_somebody(before: QuestionParts) -> bool:
    return bool(_heard(before)) and not before.how_many


def _heard(before: QuestionParts) -> tuple[str, ...]:
    return (*before.question.speakers, *before.question.about_people)


def _is_speaker(asked: QuestionParts) -> bool:
    """Tell whether the few words of a reply name one who speaks."""
    said = asked.pack.attribution
    heads = (*said.roles, *said.collectives, *said.anonymous)
    known = {fold(head.strip("*")) for head in heads}
    return bool(asked.question.speakers) or any(
        not known.isdisjoint(asked.tokens[place].forms) for place in _content(asked) - asked.small
    )


def _content(asked: QuestionParts) -> Places:
    """Return the words behind the opening; one that a conjunction is written with is content."""
    attached = len(asked.opening) == 1 and len(asked.tokens[0].forms) > 1
    content = frozenset(range(len(asked.tokens))) - (frozenset() if attached else asked.opening)
    marks = {place for place in content if asked.tokens[place].kind is Kind.MARK}
    last = max(content - marks, default=-1)
    first = min(content - marks, default=0)
    return frozenset(place for place in content if first <= place <= last)


def _written(asked: QuestionParts, before: QuestionParts, carried: str) -> str:
    text = asked.question.text
    mark = "؟" if "؟" in text else "?"
    start = "¿" if text.startswith("¿") else ""
    content = _content(asked)
    own = asked.text(content - _named_again(asked))
    ending = ""
    if _is_reply(asked) and before.how_many:
        how_many = _how_many(asked, before)
        if _is_speaker(asked):
            own, ending = how_many, f" {_according_to(asked)}"
        else:
            own = f"{how_many} {asked.text(content - _determiners(asked))}"
    return f"{start}{own[:1].upper()}{own[1:]} ({carried}){ending}{mark}"


def _named_again(asked: QuestionParts) -> Places:
    """Return the phrases for "of them": what they mean is written out instead."""
    phrase = {p for p in asked.referring if {p - 1, p + 1} & asked.referring}
    return frozenset(phrase)


def _determiners(asked: QuestionParts) -> Places:
    """Return the article at the beginning ("the children"), which "how many" does without."""
    words = fold_all(asked.pack.attribution.determiners)
    first = min(_content(asked), default=0)
    return frozenset({first}) if asked.tokens[first].norm in words else frozenset()


def _how_many(asked: QuestionParts, before: QuestionParts) -> str:
    if asked.pack is not before.pack:
        return asked.pack.asking.how_many[0]
    places = sorted(before.how_many)
    return before.text(places if len(places) == places[-1] - places[0] + 1 else places[:1])


def _according_to(asked: QuestionParts) -> str:
    said, words = asked.pack.attribution, asked.text(_content(asked))
    if asked.question.speakers:
        return words
    if said.according_to:
        return f"{said.according_to[0]} {words}"
    return f"{words} {said.postpositions[0]}" if said.postpositions else words


def _carried(asked: QuestionParts, before: QuestionParts) -> Places:
    """Return the words of the earlier question that the follow-up lacks."""
    left = frozenset(range(len(before.tokens)))
    left -= before.asking | before.speaking | before.opening | before.referring
    speaker = _is_reply(asked) and _is_speaker(asked)
    if not _lacks_counted(asked, before):
        left -= before.counted | before.who
    if asked.who and not speaker:
        left -= before.who
    if asked.days:
        left -= before.days
    if asked.names and not speaker:
        own_event = bool(asked.concepts)
        what = frozenset() if own_event else before.concepts
        return left & (before.counted | before.who | what)
    if asked.happened and not speaker and not asked.happened & before.happened:
        return left - before.concepts
    return left


def _lacks_counted(asked: QuestionParts, before: QuestionParts) -> bool:
    """Tell whether it asks how many, and not of what."""
    counts = bool(asked.how_many) or (_is_reply(asked) and bool(before.how_many))
    other_thing = bool(asked.unexplained) and not asked.referring
    return counts and not asked.question.counted and not other_thing


def _told(places: Places, before: QuestionParts, pack: Lexicon) -> Iterator[str]:
    """Yield what the earlier question says at ``places``, in the language of ``pack``."""
    counting, question = pack.counting, before.question
    if places & before.counted:
        for label in question.counted:
            phrases = (*counting.fates.get(label, ()), *counting.things.get(label, ()))
            yield from (phrase.strip("*") for phrase in phrases[:1])
    if places & before.who and question.who is not None:
        yield from (phrase.strip("*") for phrase in counting.who.get(question.who, ())[:1])
    for mention in read_concepts(before.tokens, before.pack):
        if mention.first in places & before.concepts:
            yield from (p.strip("*") for p in pack.concepts.get(mention.concept, ())[:1])
    if places & before.names:
        yield from _names_told(before, pack)
    if places & before.days:
        yield from (_day(first, last, pack) for first, last in question.circumstances.days)


def _names_told(before: QuestionParts, pack: Lexicon) -> Iterator[str]:
    """Yield the names of the event, countries as the language of ``pack`` calls them."""
    from babel import Locale  # noqa: PLC0415 -- slow to import

    territories = Locale(pack.language).territories
    countries = set()
    for country in read_countries(before.tokens, before.pack):
        if country.first in before.names:
            countries |= set(range(country.first, country.last + 1))
            yield territories.get(country.code, country.code)
    named = before.names - countries
    if named:
        yield before.text(named)


def _day(first: date, last: date, pack: Lexicon) -> str:
    from babel.dates import format_date  # noqa: PLC0415 -- slow to import

    if first == last:
        return format_date(first, "long", pack.language)
    if (first.year, first.month) == (last.year, last.month):
        return format_date(first, "LLLL y", pack.language)
    return str(first.year)
