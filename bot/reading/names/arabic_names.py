"""Names in Arabic, which has no capitals: found by the words beside them.

A place follows its kind in the construct state ("مدينة ..."), a person an office ("الرئيس ..."),
and a short name may stand between quotation marks. Modest in recall, meant for precision.
"""

from collections.abc import Sequence
from functools import cache

from bot.reading.days.calendars import calendar_words
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.exonyms import city_names, other_names
from bot.reading.names.place_openers import ARABIC_OPENERS
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import MEMORY, PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_QUOTES = {'"': '"', "“": "”", "«": "»", "”": "“", "'": "'"}
_DEFINITE = ("ال", "وال", "بال", "فال", "كال", "لل")
_ADJECTIVE_ENDINGS = ("ه", "ي", "يه")
_POSSESSIVES = ("ه", "ها", "هم", "هما", "هن")
"""Endings of a noun that belongs to somebody: "in his house" names no place."""
_HAPPENINGS = (
    *("air_strike", "shelling", "bombing", "explosion", "raid", "massacre", "fire"),
    *("earthquake", "flood", "clash", "shipwreck", "landslide", "siege", "shooting"),
)
_BEFORE_DATES = frozenset({"في", "يوم", "بتاريخ", "مساء", "صباح", "فجر"})
_IN = "في"
_DIRECTIONS = (
    *("north", "south", "east", "west"),
    *("northwest", "northeast", "southwest", "southeast"),
)
_LONGEST_QUOTED = 2
_LONGEST_PERSON = 2
_MOST_BETWEEN = 3
_SHORTEST_CITY = 4


def read_arabic_names(
    tokens: Sequence[Token], lexicon: Lexicon | None
) -> tuple[tuple[int, int], ...]:
    """Return first and last index of each name, in order, none overlapping another."""
    return _reader(lexicon).read(tokens) if lexicon is not None else ()


@cache
def _reader(lexicon: Lexicon) -> "_ArabicNames":
    return _ArabicNames(lexicon)


class _ArabicNames:
    def __init__(self, lexicon: Lexicon) -> None:
        happening, attribution, concepts = lexicon.happening, lexicon.attribution, lexicon.concepts
        self._lexicon = lexicon
        self._place_nouns = fold_all(happening.place_nouns)
        happenings = (phrase for name in _HAPPENINGS for phrase in concepts.get(name, ()))
        self._happenings = frozenset(fold(phrase) for phrase in happenings if " " not in phrase)
        small_words = (
            *lexicon.asking.function_words,
            *happening.not_names,
            *attribution.pronouns,
            *calendar_words(happening.calendars),
        )
        self._small_words = frozenset(fold(word) for word in small_words if len(word) > 1)
        self._roles = PhraseFinder({"role": attribution.roles})
        self._demonyms = PhraseFinder(lexicon.demonyms)
        self._verbs = PhraseFinder({"says": attribution.verbs})
        self._directions = PhraseFinder({name: concepts.get(name, ()) for name in _DIRECTIONS})
        self._cities = PhraseFinder({"city": _cities(lexicon, self._small_words)})
        self._openers: set[str] = set()
        self._others: set[str] = set()

    def read(self, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
        """Return first and last index of each name."""
        found: list[tuple[int, int]] = []
        others = self._others
        for place in [at for at, token in enumerate(tokens) if token.norm not in others]:
            if not self._may_open(tokens[place]) or (found and place <= found[-1][1]):
                continue
            name = (
                self._place_after(tokens, place)
                or self._person_after(tokens, place)
                or self._quoted_at(tokens, place)
                or self._city_at(tokens, place)
                or self._unknown_after(tokens, place)
            )
            if name is not None:
                found.append(name)
        return tuple(found)

    def _may_open(self, token: Token) -> bool:
        """Tell whether the word begins a city, or can show what follows to be a name."""
        if token.norm in self._openers:
            return True
        if len(self._openers) + len(self._others) >= MEMORY:
            self._openers.clear()
            self._others.clear()
        opens = (
            token.text in _QUOTES
            or self._roles.opening(token) is not None
            or self._cities.opening(token) is not None
            or self._is_place_noun(token)
            or self._tells_of_happening(token)
        )
        (self._openers if opens else self._others).add(token.norm)
        return opens

    def _is_place_noun(self, token: Token) -> bool:
        return not _is_definite(token) and not self._place_nouns.isdisjoint(token.forms)

    def _tells_of_happening(self, token: Token) -> bool:
        """Tell whether a place without its kind can follow: "in", or a happening."""
        if _is_definite(token):
            return False
        return token.norm == _IN or not self._happenings.isdisjoint(token.forms)

    def _place_after(self, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
        """Return the name after a noun of place in the construct state."""
        first, second = place + 1, place + 2
        if not (self._is_place_noun(tokens[place]) and self._may_name(tokens, first)):
            return None
        if tokens[first].norm in ARABIC_OPENERS and self._may_name(tokens, second):
            return first, second
        if _is_definite(tokens[first]) or not self._may_name(tokens, second):
            return first, first
        adjective = tokens[second].norm.endswith(_ADJECTIVE_ENDINGS)
        joined = tokens[second].norm.startswith("ال") and not adjective
        return first, second if joined else first

    def _person_after(self, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
        """Return the one or two words that can be a person's name after an office."""
        role = self._roles.at(tokens, place)
        if role is None:
            return None
        first = role.last + 1
        skipped = 0
        while (
            skipped < _MOST_BETWEEN
            and first < len(tokens)
            and self._belongs_to_office(tokens, first)
        ):
            first, skipped = first + 1, skipped + 1
        last = first - 1
        while last - first + 1 < _LONGEST_PERSON and self._may_name(tokens, last + 1):
            if last >= first and not _fits_surname(tokens[last + 1]):
                break
            if last < first and _is_definite(tokens[last + 1]):
                break
            last += 1
        return (first, last) if last == first + 1 else None

    def _quoted_at(self, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
        """Return a word or two between quotation marks at ``place``."""
        closing = _QUOTES.get(tokens[place].text)
        if closing is None:
            return None
        for size in range(1, _LONGEST_QUOTED + 1):
            end = place + size + 1
            if end < len(tokens) and tokens[end].text == closing:
                inside = range(place + 1, end)
                if all(self._may_name(tokens, index) for index in inside):
                    return place + 1, end - 1
        return None

    def _city_at(self, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
        """Return a city of the world that every reader knows by its name."""
        city = self._cities.at(tokens, place)
        return (city.first, city.last) if city is not None else None

    def _unknown_after(self, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
        """Return a word no lexicon knows after "in" or a happening.

        A mark or a number must follow, unless the world knows it as a city.
        """
        token, first = tokens[place], place + 1
        if not (self._tells_of_happening(token) and self._may_name(tokens, first)):
            return None
        if token.norm != _IN and tokens[first].norm.endswith(_ADJECTIVE_ENDINGS):
            return None
        if tokens[first].norm in ARABIC_OPENERS and self._may_name(tokens, first + 1):
            return first, first + 1
        known = read_concepts(tokens[first : first + 1], self._lexicon)
        if _is_definite(tokens[first]) or known or tokens[first].text.endswith(_POSSESSIVES):
            return None
        after = tokens[first + 1] if first + 1 < len(tokens) else None
        closed = after is None or after.kind is not Kind.WORD or after.norm in _BEFORE_DATES
        return (first, first) if closed or other_names(tokens[first].text) else None

    def _belongs_to_office(self, tokens: Sequence[Token], place: int) -> bool:
        token = tokens[place]
        if token.kind is not Kind.WORD:
            return False
        return (
            _is_definite(token)
            or token.norm == "باسم"
            or self._demonyms.at(tokens, place) is not None
        )

    def _may_name(self, tokens: Sequence[Token], place: int) -> bool:
        """Tell whether the word at ``place`` may be (part of) a name: no word of the lexicons."""
        if place >= len(tokens) or tokens[place].kind is not Kind.WORD:
            return False
        token = tokens[place]
        if len(token.norm) == 1 or not self._small_words.isdisjoint(token.forms):
            return False
        return (
            self._demonyms.at(tokens, place) is None
            and self._verbs.at(tokens, place) is None
            and self._directions.at(tokens, place) is None
        )


def _cities(lexicon: Lexicon, small_words: frozenset[str]) -> tuple[str, ...]:
    """Return the names of cities; those that are also common words are left out."""
    counting, verbs = lexicon.counting, lexicon.attribution.verbs
    phrases = [*verbs, *counting.prepositions, *counting.links]
    phrases += [phrase for entries in lexicon.concepts.values() for phrase in entries]
    known = small_words.union(fold(word) for phrase in phrases for word in phrase.split())
    return tuple(
        name
        for name in city_names(lexicon.language)
        if len(name) >= _SHORTEST_CITY and known.isdisjoint(map(fold, name.split()))
    )


def _fits_surname(token: Token) -> bool:
    """Tell whether a word can be a surname: any but one with a particle other than the article."""
    return not token.norm.startswith(("وال", "بال", "لل", "فال"))


def _is_definite(token: Token) -> bool:
    return token.norm.startswith(_DEFINITE)
