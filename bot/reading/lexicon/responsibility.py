"""The table of deeds that somebody owns up to, or is blamed for: an attack, a bomb, a killing."""

from dataclasses import dataclass

from bot.reading.lexicon.fields import STRICT, Phrases


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who says that a deed was theirs, whom others hold responsible, and who denies it.

    Attributes:
        claiming: What tells that somebody owns up to a deed ("claimed responsibility").
        blaming: What tells that somebody is held responsible ("blamed", "accused").
        denying: What tells that somebody denies it ("denied involvement").
        behind: What asks for whoever did it, owned up to or not ("who is behind").
    """

    __pydantic_config__ = STRICT

    claiming: Phrases = ()
    blaming: Phrases = ()
    denying: Phrases = ()
    behind: Phrases = ()
