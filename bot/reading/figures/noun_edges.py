"""Where the noun of a number begins, and what behind it is none of it."""

from collections.abc import Sequence

from bot.reading.numbers.told_number import Number
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token


def past_partitive(number: Number, tags: Tags) -> int:
    """Return where the noun begins, past "or more" and the "de" of "un million de personnes"."""
    start = number.end + 1
    if number.percent or tags.beginning("of", start) is not None:
        return start
    partitive = tags.beginning("partitive", start)
    return partitive.last + 1 if partitive is not None else start


def ends_verb(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    """Tell whether a verb's other half ends the clause: "nahm sechs weitere fest"."""
    if not tags.covers("struck", place):
        return False
    after = tokens[place + 1 : place + 2]
    return not after or after[0].kind is Kind.MARK


def is_label(tokens: Sequence[Token], number: Number, last: int) -> bool:
    """Tell whether a harm is the label of the number after it: "dead: 5 wounded: 20"."""
    after = tokens[last + 1 : last + 3]
    colons = [tokens[number.begin - 1].text, *(token.text for token in after[:1])]
    return colons == [":", ":"] and len(after) > 1 and after[1].kind is Kind.NUMBER
