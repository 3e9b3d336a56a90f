"""What the bot itself says, one file a language in ``phrases/``; answers have their own phrases.

Another language is another file with the same keys: nothing else names the languages.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from bot.rendering.phrasebook import phrasebook
from index.errors import ProgrammerError

FALLBACK = "en"
_FOLDER = Path(__file__).with_name("phrases")
_COMMANDS = "commands"
_SAME = {"no": "nb", "nn": "nb"}
"""Languages whose speakers read the phrases of another."""


class Phrases:
    """The phrases of one language."""

    def __init__(
        self, language: str, phrases: Mapping[str, str], commands: Mapping[str, str]
    ) -> None:
        self.language = language
        self.commands = commands
        self._phrases = phrases

    def __call__(self, key: str, **fields: object) -> str:
        """Return a phrase with its fields filled in; they are not escaped."""
        return self._phrases[key].format(**fields)

    def listed(self, names: Iterable[str]) -> str:
        """Return names as a list in this language."""
        return phrasebook(self.language).comma.join(names)

    @property
    def shape(self) -> Mapping[str, frozenset[str]]:
        """Each key with the names of its fields: the same in every language."""
        keys = {key: _fields(text) for key, text in self._phrases.items()}
        return keys | {f"{_COMMANDS}.{name}": frozenset[str]() for name in self.commands}


@cache
def phrase_languages() -> tuple[str, ...]:
    """Return the languages that there are files for."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


@cache
def phrases(language: str | None) -> Phrases:
    """Return the phrases of ``language``, or those of ``FALLBACK`` where it has no file.

    Raises:
        ProgrammerError: The file lacks a key or a field that the fallback has, or has one more.
    """
    tag = (language or FALLBACK).partition("-")[0].lower()
    tag = _SAME.get(tag, tag)
    if tag not in phrase_languages():
        return phrases(FALLBACK)
    content = tomllib.loads(_FOLDER.joinpath(f"{tag}.toml").read_text("utf-8"))
    found = Phrases(tag, content["phrases"], content[_COMMANDS])
    if tag != FALLBACK and found.shape != phrases(FALLBACK).shape:
        differing = found.shape.items() ^ phrases(FALLBACK).shape.items()
        keys = sorted({key for key, _ in differing})
        raise ProgrammerError(f"phrases/{tag}.toml differs from the fallback in {keys}.")
    return found


def _fields(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
