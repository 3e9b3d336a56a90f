"""Infinitives of East Slavic languages behind a verb: "сколько пообещала собрать X".

What somebody has promised or decided to do stands where elsewhere the subject does.
"""

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import Kind, Token

_ENDINGS = {
    "ru": (
        *("ать", "ять", "ить", "еть", "уть", "оть", "ыть", "ести", "езти", "йти", "омочь"),
        *("аться", "яться", "иться", "еться", "уться", "ыться"),
    ),
    "uk": (
        *("ати", "яти", "ити", "ути", "оти", "ести", "езти", "йти", "омогти"),
        *("атися", "ятися", "итися", "ітися", "утися"),
    ),
}
_NOUNS = frozenset(("мать", "печать", "знать", "сеть", "память", "зять", "мати"))
"""Nouns in the singular that end like infinitives."""
_PLURAL = ("ли", "лись", "лися", "ть")
"""Endings of Ukrainian verbs whose subject may end like an infinitive: "заявили депутати"."""


def is_infinitive(verb: Token, token: Token, pack: Lexicon) -> bool:
    """Tell whether the word after a verb tells what is to be done, and so names nobody."""
    endings = _ENDINGS.get(pack.language)
    if endings is None or token.kind is not Kind.WORD or token.capitalised:
        return False
    subject = pack.language == "uk" and verb.norm.endswith(_PLURAL)
    return token.norm.endswith(endings) and token.norm not in _NOUNS and not subject
