"""Statements of a whole article held against each other: hedges without an owner, lone labels."""

from dataclasses import replace

from bot.reading.saying.statements import Statement
from index.spans import Span


def owned(statements: list[Statement]) -> list[Statement]:
    """Give hedges that no speaker owns to the statement that points back to their sentence.

    A speaker who was only thought to go on there has said nothing of it.
    """
    result: list[Statement] = []
    for one in statements:
        hedge = one.hedge
        while one.backward and result and _is_carried_into(result[-1], one.content):
            result.pop()
        while one.backward and result and _is_loose_within(result[-1], one.content):
            loose = result.pop()
            hedge = hedge or loose.hedge
        result.append(one if hedge == one.hedge else replace(one, hedge=hedge))
    return result


def _is_loose_within(statement: Statement, content: Span | None) -> bool:
    if statement.source is not None or statement.implied or statement.content is None:
        return False
    return content is not None and content.contains(statement.content)


def _is_carried_into(statement: Statement, content: Span | None) -> bool:
    """Tell whether a speaker of an earlier sentence is thought to go on within ``content``."""
    own = statement.content
    if not statement.implied or own is None or content is None:
        return False
    return content.contains(own) and not content.contains(statement.cue)


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
