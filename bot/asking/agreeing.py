"""Those of whom a question asks whether they agree: "Are the police and the clinic agreed on"."""

from collections.abc import Iterator, Sequence

from bot.asking.classes import class_finder
from bot.asking.joined_pronouns import has_pronoun
from bot.asking.subjects import SubjectBounds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_JOINED = "و"
"""The Arabic "and", which is written in one with the word behind it."""
_DEFINITE = ("ال", "و")
"""What a word begins with before which that "and" is no letter of the word itself."""
_FEWEST = 2
"""How many it takes to agree."""


class Agreeing:
    """Reads those who agree, or do not.

    They stand between an auxiliary that opens the clause and the word for agreeing ("Er A og B
    enige"), before an auxiliary with a pronoun ("A et B sont-ils d'accord"), or behind the word
    that opens the clause ("¿Coinciden A y B en ...").

    Args:
        tokens: The question.
        pack: The pack of its language.
        bounds: The bounds of its speakers.
    """

    def __init__(self, tokens: Sequence[Token], pack: Lexicon, bounds: SubjectBounds) -> None:
        self._tokens, self._pack, self._bounds = tokens, pack, bounds
        said = pack.attribution
        self._comparing = finder("agree", pack.asking.comparing)
        self._whether = finder("whether", pack.asking.whether)
        self._joining = fold_all(pack.numbers.and_words)
        self._joined = said.order == "vso"
        self._topic = fold_all((*pack.asking.about, *said.outside)) - self._joining
        self._small = fold_all((*pack.asking.function_words, *pack.asking.whether))
        self._small -= fold_all(said.determiners)
        self._everyone = fold_all(pack.asking.everyone)
        self._classes = class_finder(pack)

    def named(self, before: int) -> list[str]:
        """Return those of whom a clause asks it that begins before token ``before``."""
        for agreed in self._comparing.find(self._tokens):
            start = self._clause_start(agreed.first)
            if start < before or not start:
                for first, last in self._places(start, agreed):
                    found = self._each(first, last)
                    if found:
                        return found
        return []

    def _clause_start(self, place: int) -> int:
        marks = (i for i in range(place) if self._tokens[i].kind is Kind.MARK)
        return max((i for i in marks if self._tokens[i].text != ","), default=-1) + 1

    def _places(self, start: int, agreed: Match) -> Iterator[tuple[int, int]]:
        """Yield between which tokens they may stand."""
        opening = self._whether.at(self._tokens, start)
        opened = opening.last + 1 if opening is not None else start
        if all(token.norm in self._topic for token in self._tokens[opened : agreed.first]):
            yield agreed.last + 1, self._topic_after(agreed.last + 1)  # "están de acuerdo A y B"
        elif opening is not None:
            yield opened, min(agreed.first, self._topic_after(opened))
        for place in range(start, agreed.last + 1):
            if has_pronoun(self._tokens[place], self._pack):
                yield start, place

    def _topic_after(self, start: int) -> int:
        for place in range(start, len(self._tokens)):
            token = self._tokens[place]
            ends = token.kind is Kind.MARK and token.text != ","
            ends = ends or self._comparing.at(self._tokens, place) is not None
            if ends or (place > start and token.norm in self._topic):
                return place
        return len(self._tokens)

    def _each(self, first: int, last: int) -> list[str]:
        """Return the names that "and" joins between two tokens; [] if any of them is nobody."""
        parts = list(self._parts(first, last))
        if len(parts) < _FEWEST or all(self._is_class(*part) for part in parts):
            return []
        names = [self._bounds.text(start, end) for start, end in parts]
        texts = any(self._tokens[end - 1].norm in self._everyone for _, end in parts)
        if texts or not all(names):  # "the Danish and the Swedish papers"
            return []
        given = [name for name in names if name]
        return [given[0], *map(self._without_and, given[1:])]

    def _parts(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        while first < last and self._tokens[first].norm in self._small:
            first += 1
        for place in range(first, last):
            token = self._tokens[place]
            if token.norm in self._joining or token.kind is Kind.MARK:
                if place > first:
                    yield first, place
                first = place + 1
            elif place > first and self._is_joined(token.text):
                yield first, place
                first = place
        if first < last:
            yield first, last

    def _is_class(self, first: int, last: int) -> bool:
        """Tell whether those are named who may be counted: "are men and women alike"."""
        return bool(self._classes.find(self._tokens[first:last]))

    def _is_joined(self, word: str) -> bool:
        rest = word.removeprefix(_JOINED)
        return self._joined and rest != word and rest.startswith(_DEFINITE)

    def _without_and(self, name: str) -> str:
        return name.removeprefix(_JOINED) if self._is_joined(name) else name
