"""Tokens as lexicons list them: see ``bot.reading.words.listed_forms``."""

from collections.abc import Sequence

from bot.reading.words.tokens import Token


def without_genitives(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with "FN's" as "FN", and with "IS" among the forms of "IS-soldater".

    Where there is no such token, they are returned as they are.
    """
    listed = [token.listed for token in tokens]
    if not any(listed):
        return tokens
    return tuple(
        [
            token
            if token.listed is None
            else Token(token.span, token.text, token.kind, *token.listed, token.listed)
            for token in tokens
        ]
    )
