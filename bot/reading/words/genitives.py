"""Tokens as lexicons list them: see ``bot.reading.words.listed_forms``."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.words.tokens import Token


def without_genitives(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with "FN's" as "FN", and with "IS" among the forms of "IS-soldater"."""
    return tuple(
        [
            token
            if token.listed is None
            else replace(token, norm=token.listed[0], forms=token.listed[1])
            for token in tokens
        ]
    )
