"""Numbers that only head the members of a list: "1- Ada Holt 2- Bo Rask"."""

from collections.abc import Sequence

from bot.reading.words.tokens import Kind, Token

_MARKS = frozenset("-–—.)/:_")


def enumerators(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    """Return the places of the numbers of each list that a sentence holds, two members or more.

    A list begins with one, goes up by one, and has the same mark behind each number.
    """
    numbers = [place for place, token in enumerate(tokens[:-1]) if token.kind is Kind.NUMBER]
    runs: list[list[int]] = []
    for place in numbers if len(numbers) > 1 else ():
        token = tokens[place]
        if tokens[place + 1].text not in _MARKS:
            continue
        value = int(token.text) if token.text.isdecimal() else 0
        if value == 1:
            runs.append([place])
        elif runs and value == len(runs[-1]) + 1:
            same = tokens[runs[-1][-1] + 1].text == tokens[place + 1].text
            runs[-1] += [place] if same else []
    return tuple(tuple(run) for run in runs if len(run) > 1)
