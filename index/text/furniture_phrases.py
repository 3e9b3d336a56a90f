"""The phrases of page furniture, folded so that spellings of one phrase are equal."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter

from index.text.languages import reading_tag

_VOWEL_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_OTHER_SPELLINGS = (*((alef, "ا") for alef in "أإآٱ"), ("ى", "ي"), ("ة", "ه"), ("’", "'"))
_LEADING = re.compile(r"^[^\w©@#]+")


@dataclass(frozen=True, slots=True)
class PagePhrases:
    """What pages print around articles, in every language; ``furniture.toml`` explains the sets.

    ``starts``, ``teasers`` and ``links`` are sorted by their first letters: there are hundreds.
    ``contains`` has with each phrase its characters, which most texts do not all have.
    """

    lines: frozenset[str]
    sections: frozenset[str]
    starts: Mapping[str, tuple[str, ...]]
    teasers: Mapping[str, tuple[str, ...]]
    links: Mapping[str, tuple[str, ...]]
    contains: tuple[tuple[str, frozenset[str]], ...]
    agencies: frozenset[str]
    ages: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ProsePhrases:
    """Words of one language that tell biographies and reports from links."""

    callings: re.Pattern[str]
    careers: re.Pattern[str]
    copulas: frozenset[str]
    numbers: re.Pattern[str]
    continues: re.Pattern[str]


def fold(text: str) -> str:
    """Return the form in which a phrase is compared; leading marks are gone, the rest stays."""
    folded = text.casefold()
    if folded.isascii():
        return _LEADING.sub("", folded)
    for letter, other in _OTHER_SPELLINGS:  # several times as fast as str.translate
        folded = folded.replace(letter, other)
    return _LEADING.sub("", _VOWEL_MARKS.sub("", folded))


def fold_line(folded: str) -> str:
    """Return a folded line without the marks and counts around it ("Comments (12)")."""
    start, end = 0, len(folded)
    while start < end and not _is_letter(folded[start]):
        start += 1
    while start < end and not _is_letter(folded[end - 1]):
        end -= 1
    return folded[start:end]


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


@cache
def page_phrases() -> PagePhrases:
    """Return the phrases of all languages together, since pages mix them."""
    sections = _sections().values()

    def collected(name: str) -> Iterable[str]:
        return (fold(phrase) for section in sections for phrase in section.get(name, []))

    return PagePhrases(
        lines=frozenset(fold_line(phrase) for phrase in collected("lines")),
        sections=frozenset(fold_line(phrase) for phrase in collected("sections")),
        starts=_by_first_letter(collected("starts")),
        teasers=_by_first_letter(collected("teasers")),
        links=_by_first_letter(collected("links")),
        contains=tuple((one, frozenset(one)) for one in sorted(set(collected("contains")))),
        agencies=frozenset(collected("agencies")),
        ages=_any_of(collected("ages")),
    )


def _by_first_letter(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    grouped = groupby(sorted(set(phrases)), key=itemgetter(0))
    return {letter: tuple(group) for letter, group in grouped}


@cache
def prose_phrases(language: str) -> ProsePhrases:
    """Return the words of ``language``; English ones where it has no section."""
    sections = _sections()
    section = sections.get(reading_tag(language), sections["en"])
    return ProsePhrases(
        callings=_any_of(section["callings"]),
        careers=_any_of(section["careers"]),
        copulas=frozenset(fold(phrase) for phrase in section["copulas"]),
        numbers=_any_of(section["numbers"]),
        continues=_any_of(section["continues"]),
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    folded = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, folded))})\b")


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    source = files("index.text").joinpath("furniture.toml")
    return tomllib.loads(source.read_text("utf-8"))
