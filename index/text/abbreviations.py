"""Which words before a full stop are abbreviations, language by language."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from index.text.languages import reading_tag

_INNER_STOPS = re.compile(r"[^\W\d_]{1,4}(?:\.-?[^\W\d_]{1,4})+")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of one language; ``abbreviations.toml`` explains the four sets.

    Attributes:
        before_name: Words whose full stop never ends a sentence.
        before_number: Words whose full stop does not end one before a digit.
        anywhere: Words whose full stop ends one only before an opener.
        openers: Usual first words of a sentence.
        ordinals: Whether "25." before a capitalised noun is an ordinal number.
    """

    before_name: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    openers: frozenset[str]
    ordinals: bool

    def ends_sentence(self, word: str, following: str, *, digit_follows: bool) -> bool:
        """Tell whether a full stop after ``word`` may end a sentence.

        Args:
            word: The letters, digits and inner full stops that stand before the full stop.
            following: The next word, or "" where none begins there.
            digit_follows: Whether a digit comes next.
        """
        if word in self.before_name:
            return False
        if digit_follows and word in self.before_number:
            return False
        if self._is_ambiguous(word):
            return following in self.openers
        return True

    def _is_ambiguous(self, word: str) -> bool:
        if word.isdecimal():
            return self.ordinals and len(word) <= 2  # noqa: PLR2004 - days, ranks and centuries
        is_initial = len(word) == 1 and word.isalpha()
        return is_initial or word in self.anywhere or bool(_INNER_STOPS.fullmatch(word))


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of ``language``; of none in particular where it has no section."""
    sections = _sections()
    own, shared = sections.get(reading_tag(language), {}), sections["any"]

    def words(name: str) -> frozenset[str]:
        listed = [*_strings(shared, name), *_strings(own, name)]
        return frozenset(listed) | {word[:1].upper() + word[1:] for word in listed}

    return Abbreviations(
        before_name=words("before_name"),
        before_number=words("before_number"),
        anywhere=words("anywhere"),
        openers=words("openers"),
        ordinals=bool(own.get("ordinals", False)),
    )


@cache
def _sections() -> dict[str, dict[str, object]]:
    source = files("index.text").joinpath("abbreviations.toml")
    return tomllib.loads(source.read_text("utf-8"))


def _strings(section: dict[str, object], name: str) -> list[str]:
    listed = section.get(name, [])
    return [str(word) for word in listed] if isinstance(listed, list) else []
