"""Arabic words for one or two of a nation: "مقتل كيلدي", "بينهم كيلديان".

The same words are adjectives of anything else ("قصف كيلدي"), so they tell of people only where
nothing but people can stand.
"""

from collections.abc import Sequence

from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Token

_RELATING = ("ي", "يه", "يان", "يين", "يتان", "يتين")
_KNOWN = ("who", "persons", "things", "kin")


def tells_nation(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether a word counts people, if any, only by the nation that they are of."""
    word = tokens[number.first].norm
    worded = number.form in {Form.SINGLE, Form.NOUN} and ARABIC.match(word) is not None
    return worded and word.endswith(_RELATING) and not tags.covers_any(_KNOWN, number.first)


def is_only_adjective(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether such a word goes with the noun before it.

    It stands for people right behind a harm, or in a list of those among the harmed.
    """
    if not tells_nation(tokens, number, tags):
        return False
    act = tags.at("acts", number.first - 1)
    harmed = act is not None and act.label in VICTIMS
    among = tags.covers("includes", number.first - 1)
    return not (harmed or among or has_attached_and(tokens[number.first]))


def past_description(tokens: Sequence[Token], place: int, tags: Tags) -> int:
    """Return the token behind what says which one is meant: "رجل كيلدي", "امرأة ثالثة"."""
    if place >= len(tokens) or not ARABIC.match(tokens[place].norm):
        return place
    described = tags.covers_any(("singles", "others"), place)
    return place + (described and not has_attached_and(tokens[place]))
