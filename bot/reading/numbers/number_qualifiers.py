"""The approximators beside a number: "at least", "some", "or more"."""

from collections.abc import Sequence

from bot.claims import Qualifier
from bot.reading.numbers.told_number import WEAK_FORMS, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token

_AND = "و"
_QUALIFIERS_IN_A_ROW = 2


def qualified(tokens: Sequence[Token], number: Number, tags: Tags, previous: int) -> Number:
    """Return the number with the approximators beside it."""
    if number.form in WEAK_FORMS:
        return number.beside(number.first, number.last, None)
    begin, label = number.first, None
    for _ in range(_QUALIFIERS_IN_A_ROW):
        match = _ending_at(tokens, tags, begin - 1, previous)
        if match is None or tokens[begin].norm.startswith(_AND):
            break
        begin, label = match
    after, end = tags.beginning("qualifiers_after", number.last + 1), number.last
    if after is not None and label is None:
        end, label = after.last, after.label
    if label is None and tags.within("rounded", number.first, number.last):
        label = Qualifier.ABOUT
    return number.beside(begin, end, label)


def approximates(tags: Tags, match: Match) -> bool:
    """Tell whether a word only begins an approximator ("no fewer than")."""
    qualifier = tags.beginning("qualifiers", match.first)
    return qualifier is not None and qualifier.last > match.last


def _ending_at(
    tokens: Sequence[Token], tags: Tags, last: int, previous: int
) -> tuple[int, str] | None:
    match = tags.at("qualifiers", last)
    if match is None or match.last != last or match.first <= previous:
        return None
    opening = tokens[match.first]
    added = has_attached_and(opening)  # "امرأة وأكثر من ستة"
    if previous >= 0 and match.first == previous + 1 and not added:
        return None  # "from 12 to 19": a joiner, which in some languages also means "up to"
    reaching = tags.at("reaching", last)
    if reaching is not None and reaching.first < match.first:
        return None  # "rose to": in some languages the word for "to" also means "up to"
    return match.first, match.label
