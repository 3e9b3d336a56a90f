"""Tokens as lexicons list them: without an apostrophe's genitive, compounds known by their head."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.reading.tokens import Kind, Token

_LONGEST_ACRONYM = 6


def without_genitives(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with "FN's" as "FN", and with "IS" among the forms of "IS-soldater"."""
    return tuple(_bare(token) for token in tokens)


@lru_cache(maxsize=1 << 16)
def _forms(norm: str, text: str) -> tuple[str, tuple[str, ...]] | None:
    bare = norm.removesuffix("'s").removesuffix("'")
    head, hyphen, _ = bare.partition("-")
    if hyphen and len(head) <= _LONGEST_ACRONYM and text[: len(head)].isupper():
        return text, (bare, head)
    return (bare, (bare,)) if bare != norm else None


def _bare(token: Token) -> Token:
    if token.kind is not Kind.WORD or ("'" not in token.norm and "-" not in token.norm):
        return token
    found = _forms(token.norm, token.text)
    if found is None:
        return token
    norm, forms = found
    return replace(token, norm=norm, forms=forms)
