"""Where the name of a person begins and ends in a sentence, as far as its words show."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.names.names import Name, read_names
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_MOST_SURNAMES = 2
_HUNDRED = 100
_ATTACHED = frozenset("وفبلك")
_NO_SURNAME = (
    *("acts", "fates", "things", "who", "persons", "kin", "kin_owned", "links", "prepositions"),
    *("clauses", "passive", "includes", "saying", "times", "not_counts", "determiners", "that"),
)


class NameEnd(Protocol):
    """Tells where the name of a person that begins at a token ends; None where none begins there.

    After a title or a word for kin (``told``) a name may be a single word.
    """

    def __call__(self, place: int, *, told: bool = False) -> int | None:
        """Return the last token of the name at ``place``."""


def person_names(tokens: Sequence[Token], tags: Tags, lexicon: Lexicon) -> NameEnd:
    """Return what finds the names of persons in a sentence.

    With capitals a name of two words or more is one, unless it holds a word of the lexicons for
    places, bodies or peoples. Without them it begins with a given name that the pack lists.
    """
    if lexicon.counting.given_names:
        return _GivenNames(tokens, tags)
    return _Capitals(tokens, tags, lexicon)


class _GivenNames:
    def __init__(self, tokens: Sequence[Token], tags: Tags) -> None:
        self._tokens, self._tags = tokens, tags

    def __call__(self, place: int, *, told: bool = False) -> int | None:  # noqa: ARG002 - as asked
        """Return the last token of a name that begins with a given name: two surnames at most."""
        given = self._tags.beginning("given_names", place)
        if given is None or self._joins_people(given):
            return None
        last = given.last
        while last - given.last < _MOST_SURNAMES and self._goes_on(last + 1):
            last += 1
        return last

    def _joins_people(self, given: Match) -> bool:
        """Tell whether no name but further people follow "mother of": "أم وطفلها"."""
        people = self._tags.covers_any(("kin_owned", "who", "persons"), given.last)
        return given.last > given.first and people

    def _goes_on(self, place: int) -> bool:
        if place >= len(self._tokens) or self._tokens[place].kind is not Kind.WORD:
            return False
        token, given = self._tokens[place], self._tags.beginning("given_names", place)
        if token.norm[:1] in _ATTACHED and len(token.forms) > 1:
            return given is not None and fold(given.phrase.split()[0]) == token.norm
        return not self._tags.covers_any(_NO_SURNAME, place)


class _Capitals:
    def __init__(self, tokens: Sequence[Token], tags: Tags, lexicon: Lexicon) -> None:
        self._tokens, self._tags, self._lexicon = tokens, tags, lexicon
        self._names: dict[int, Name] | None = None

    def __call__(self, place: int, *, told: bool = False) -> int | None:
        """Return the last token of a capitalised name of a person."""
        if place >= len(self._tokens) or not self._tokens[place].capitalised:
            return None
        value = cardinals(self._lexicon).of(self._tokens[place])
        if value is not None and 0 < max(value) < _HUNDRED:
            return None  # "Arresting Five Smugglers"; "Mia" may be a person or a milliard
        if self._names is None:
            names = map(self._behind_act, read_names(self._tokens, self._lexicon))
            self._names = {name.first: name for name in names}
        name = self._names.get(place)
        if name is None or (name.last == name.first and not told):
            return None
        return name.last if _is_person(self._tokens, name, self._lexicon) else None

    def _behind_act(self, name: Name) -> Name:
        """Return a name without the act that a headline begins with: "Death of Ada Holt"."""
        act = self._tags.beginning("acts", name.first)
        if act is None or act.last >= name.last:
            return name
        return replace(name, first=act.last + 1)


def _is_person(tokens: Sequence[Token], name: Name, lexicon: Lexicon) -> bool:
    window = tokens[name.first : name.last + 1]
    if any(token.norm in _kinds(lexicon) for token in window):
        return False
    concepts = read_concepts(window, lexicon)
    known = sum(mention.last - mention.first + 1 for mention in concepts)
    return known < len(window) and not read_countries(window, lexicon)


@cache
def _kinds(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns of places and bodies, folded."""
    nouns = (*lexicon.happening.place_nouns, *lexicon.attribution.collectives)
    return fold_all(nouns)
