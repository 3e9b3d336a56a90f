"""Whether words name people, a body or an office that can speak."""

from collections.abc import Sequence
from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tokens import Token

_SPEAKING = frozenset(
    {
        "activist", "army", "civil_defence", "doctor", "fire_service", "government", "governor",
        "hospital", "human_rights_monitor", "lawyer", "local_authorities", "mayor", "observatory",
        "police", "rebel", "rescuer", "resident", "state_media", "survivor", "union", "witness",
    }
)  # fmt: skip
"""Concepts of people and bodies who speak, whether or not a list of offices has their word."""


def can_speak(words: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether the words name a body, an office or people who speak."""
    concepts = {mention.concept for mention in read_concepts(words, pack)}
    told = concepts & _SPEAKING or any(one.startswith("ministry") for one in concepts)
    return bool(told or _somebody(pack).find(words))


@cache
def _somebody(pack: Lexicon) -> PhraseFinder:
    said = pack.attribution
    return finder("somebody", (*said.collectives, *said.roles, *said.anonymous))
