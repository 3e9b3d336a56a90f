"""Numbers that tell how old somebody is without a word for years: "two boys under 18".

Beside the harm that the boys came to they would be read as a count of others.
"""

from collections.abc import Sequence

from bot.reading.figures.counted_phrases import NounPhrase
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.tags import Tags

_BOUNDS = frozenset({"more than", "less than", "at most"})
_OLDEST = 120
OF_AN_AGE = frozenset({"men", "women", "children"})
"""Of whom "a man of 45" tells an age; a crew of five is five."""


def is_bare_age(
    numbers: Sequence[Number], phrases: Sequence[NounPhrase], index: int, tags: Tags
) -> bool:
    """Tell whether a number without a noun bounds or tells the age of those counted before it."""
    number = numbers[index]
    if number.form is not Form.CARDINAL or phrases[index].noun is not None or not index:
        return False
    if number.low is None or number.low > _OLDEST:
        return False
    before, phrase = numbers[index - 1], phrases[index - 1]
    if not phrase.person:
        return False
    bounded = number.qualifier in _BOUNDS and number.begin == number.first - 1
    if bounded and phrase.last == number.begin - 1:
        return True
    of = tags.at("of", number.begin - 1)
    single = before.low == before.high == 1 and phrase.who in OF_AN_AGE
    return single and of is not None and phrase.last == of.first - 1
