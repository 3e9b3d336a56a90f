"""One of several who came to worse: "three were hurt, one of them badly"."""

from bot.reading.numbers.told_number import Number
from bot.reading.words.tags import Tags


def is_singled_out(tags: Tags, number: Number) -> bool:
    """Tell whether "one" is one of those counted before, of whom only a degree is told."""
    following = number.last + 1
    whole = tags.beginning("of_them", following)
    opened = whole is not None or tags.covers("includes", number.first - 1)
    return opened and tags.covers("degrees", following if whole is None else whole.last + 1)
