"""Two harms that one number counts by their nouns: "nine dead and wounded"."""

from bot.reading.figures.acts import is_or
from bot.reading.figures.countables import Countables
from bot.reading.figures.counted_phrases import NounPhrase
from bot.reading.figures.fates import Fates
from bot.reading.figures.two_harms import of_both, of_either
from bot.reading.numbers.told_number import Form


def with_the_other(countables: Countables, fates: Fates, index: int) -> str:
    """Return the harm that a number's noun names, or that of both in "nine dead and wounded"."""
    number, phrase, tags = countables.numbers[index], countables.phrases[index], countables.tags
    last, category = phrase.last, phrase.thing or "other"
    if number.form in {Form.NOUN, Form.SINGLE}:
        return category
    for position in (last + 1, last + 2):
        match = tags.beginning("things", position)
        if match is None or match.last + 1 in countables.taken or position in countables.taken:
            continue  # "شهداء وإصابة 21": the second has a number of its own
        second = position == last + 2
        attached = not second and countables.is_attached(position)
        if attached or (second and tags.covers("and", last + 1)):
            return of_both(category, match.label)
        if second and is_or(countables, last + 1):
            return of_either(category, match.label)
    fate = tags.at("fates", last)
    told = fate is not None and fate.label == category and is_or(countables, last + 1)
    return fates.joined(fate) if fate is not None and told else category


def names_both(countables: Countables, phrase: NounPhrase) -> bool:
    """Tell whether a noun says both of whom it means: "12 قتيلا وجريحا"."""
    first, _ = phrase.noun or (phrase.last, phrase.last)
    named = countables.tags.at("things", first)
    return named is not None and any(
        countables.is_attached(place) for place in range(named.first + 1, named.last + 1)
    )
