"""The names in a question for a measure, and the sentences that have them."""

from bot.answers import Question
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.claims import Claim
from bot.reading.numbers.measures import AGE


def asked_names(question: Question) -> tuple[str, ...]:
    """Return the names in the question, and the last word of each: a sentence has no more."""
    told = question.circumstances
    of_age = AGE in question.measures
    people = (name for name in told.names if not (of_age and _is_place(name, question)))
    names = particular(tuple(people), question.language)
    return tuple(dict.fromkeys(part for name in names for part in (name, name.split()[-1])))


def names_asked(question: Question, claim: Claim) -> bool:
    """Tell whether a sentence names whom or what, or the country that, the question names."""
    countries = question.circumstances.countries & claim.circumstances.countries
    return bool(countries) or names_any_of(claim.article.text, claim.told_in, asked_names(question))


def _is_place(name: str, question: Question) -> bool:
    """Tell whether a name is a place's, or another name of it in brackets: "Arvik (al-Arvik)"."""
    places = question.circumstances.places
    return name in places or any(f"{place} ({name})" in question.text for place in places)
