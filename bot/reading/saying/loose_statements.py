"""Statements of a whole article held against each other: hedges without an owner, lone labels."""

from dataclasses import replace

from bot.reading.saying.statements import Statement
from index.spans import Span


def owned(statements: list[Statement]) -> list[Statement]:
    """Give hedges that no speaker owns to the statement that points back to their sentence."""
    result: list[Statement] = []
    for one in statements:
        hedge = one.hedge
        while one.backward and result and _is_loose_within(result[-1], one.content):
            hedge = hedge or result.pop().hedge
        result.append(one if hedge == one.hedge else replace(one, hedge=hedge))
    return result


def _is_loose_within(statement: Statement, content: Span | None) -> bool:
    if statement.source is not None or statement.implied or statement.content is None:
        return False
    return content is not None and content.contains(statement.content)


def confirmed(text: str, statements: list[Statement]) -> list[Statement]:
    """Leave out titles like "NAME: ..." whose name says nothing else in the article."""
    if not any(one.tentative for one in statements):
        return statements
    speaking = {
        word
        for one in statements
        if one.source is not None and not one.tentative
        for word in one.source.of(text).casefold().split()
    }
    return [
        one
        for one in statements
        if not one.tentative
        or (one.source is not None and one.source.of(text).casefold().split()[-1] in speaking)
    ]
