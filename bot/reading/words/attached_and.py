"""The Arabic "and", which is written together with the next word: "وأورلو"."""

from bot.reading.words.tokens import Token

ATTACHED_AND = "و"


def has_attached_and(token: Token) -> bool:
    """Tell whether a word begins with "and", and not only with its letter."""
    return token.norm.startswith(ATTACHED_AND) and len(token.forms) > 1
