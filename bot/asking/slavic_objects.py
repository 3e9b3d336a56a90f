"""Slavic names behind a verb that are its object: "история, в которой обвиняют Павла Хольта".

A verb in the plural has no single person for its subject, and a name in the accusative shows whom
others accuse or name.
"""

from collections.abc import Sequence

from bot.reading.words.tokens import Kind, Token

_PLURAL_VERBS = ("ют", "ят", "ут", "ат", "ли", "ють", "ять", "уть", "ать")
_OBJECTS = ("а", "я", "ого", "его", "ього")
"""Endings of men's names, and of their offices, in the accusative."""
_NOMINATIVE = ("ия", "ія")
"""Endings of names that are no man's: "Известия"."""
_JOINING = frozenset({"и", "і", "й", "та", "с", "со", "з", "із"})
"""What makes one name the first of several."""
_NAME = 4
"""How many words behind the verb a name and what joins it to another may take."""


def is_object(verb: Token, following: Sequence[Token]) -> bool:
    """Tell whether the words behind a verb begin with the name of one whom others speak of."""
    if not verb.norm.endswith(_PLURAL_VERBS):
        return False
    name = following[:_NAME]
    if not name or not name[0].capitalised or name[0].text.isupper():
        return False
    words = [token for token in name if token.kind is Kind.WORD]
    joined = any(token.norm in _JOINING or token.text == "," for token in name[1:])
    norm = words[0].norm if words else ""
    return not joined and norm.endswith(_OBJECTS) and not norm.endswith(_NOMINATIVE)
