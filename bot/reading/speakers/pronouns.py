"""Whom "she said", "it said" stand for: the last person, or the last body, who spoke.

Only where a pronoun tells one from the other by itself. In French "elle" is the police, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.words.tokens import Token

_BODIES, _PEOPLE = ("collectives", "outlets"), ("roles", "anonymous", "reporters")

One = TypeVar("One")


@dataclass(slots=True)
class LastSpeakers(Generic[One]):
    """The last speaker of an article so far, the last person and the last body among them.

    Whether the last one is a person is certain by an office or a name; "the organiser" and "KOF"
    may be either, and "it" stands for them too.
    """

    vocabulary: Vocabulary
    _last: One | None = field(default=None, init=False)
    _person: One | None = field(default=None, init=False)
    _body: One | None = field(default=None, init=False)
    _is_certain: bool = field(default=False, init=False)

    def note(self, speaker: One, words: Sequence[Token]) -> None:
        """Note that ``speaker``, whose words are these, has spoken."""
        self._last = speaker
        self._is_certain = any(word.capitalised and not word.text.isupper() for word in words[:1])
        kinds = [self.vocabulary.kinds(word) for word in words]
        people = any(not kind.isdisjoint(_PEOPLE) for kind in kinds)
        bodies = any(not kind.isdisjoint(_BODIES) for kind in kinds)
        self._is_certain |= people
        if bodies and not people:
            self._body = speaker
        elif not bodies or any("roles" in kind for kind in kinds):
            self._person = speaker

    def meant(self, pronoun: str) -> One | None:
        """Return whom ``pronoun`` stands for, or the last speaker where it tells nothing."""
        section = self.vocabulary.section
        if section.adjectives_follow or self.vocabulary.nouns_capitalised:
            return self._last
        word = pronoun.casefold()
        if word in section.personal and self._last is self._body:
            return self._person or self._last
        if word in section.neuter and self._last is self._person and self._is_certain:
            return self._body or self._last
        return self._last
