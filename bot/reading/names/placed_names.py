"""Which names in a sentence are of places, by the words around them and by what is well known.

A capital stands for those who govern there where it speaks ("Moscow said"): it is no place of what
it tells of.
"""

from collections.abc import Sequence
from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.exonyms import other_names
from bot.reading.names.names import Name
from bot.reading.names.tag_marks import TAG_MARKS
from bot.reading.words.apostrophes import is_placed
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tokens import Token, fold, fold_all

_NOUNS_OF_ORIGIN = 3
"""How many words may stand between "from" and a place ("from the town of")."""
_PEOPLE_WITHIN = 2
"""How many words before "from" people are named ("a woman displaced from")."""
_CUE_WITHIN = 3
"""How many words before a name the one that makes a place of it stands."""
_LONGEST_CUE = 4
"""Words of a phrase before a speaker ("according to")."""


class PlacedNames:
    """Tells names of places in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        happening, said = lexicon.happening, lexicon.attribution
        self._name_cases = happening.name_cases
        self._place_nouns = fold_all(happening.place_nouns)
        self._small = frozenset(lexicon.attribution.determiners) | {"of", "af"}
        self._place_words = self._place_nouns.union(
            self._telling_word(phrase) for phrase in happening.place_prepositions
        )
        joined = lexicon.attribution.order == "v2"  # "nabobyen", "Nachbardorf"
        self._compounds = tuple(sorted(self._place_nouns)) if joined else ()
        self._origins = fold_all(happening.origins)
        verbs = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *said.denying)
        self._saying = finder("says", () if said.order in {"vso", "sov"} else verbs)
        before = (*said.according_to, *(() if said.order in {"svo", "sov"} else verbs))
        self._before_speaker = finder("says", before)
        self._auxiliaries = fold_all(said.auxiliaries)

    def _telling_word(self, phrase: str) -> str:
        """Return the last word of a preposition that tells a place: the "north" of "north of"."""
        words = [fold(word) for word in phrase.split()]
        return next((word for word in reversed(words) if word not in self._small), words[-1])

    def is_place(self, tokens: Sequence[Token], name: Name) -> bool:
        """Tell whether ``name`` stands in ``tokens`` as the name of a place."""
        if self._is_origin(tokens, name.first):
            return False
        if self._name_cases and is_placed(tokens[name.last].text):
            return True
        after = tokens[name.last + 1 : name.last + 2]
        if after and not self._place_nouns.isdisjoint(after[0].forms):
            return True
        known = name.first == name.last and any(map(other_names, tokens[name.first].forms))
        cited = known and self._cited_before(tokens, name.first)
        if known and not cited and not self._speaks(tokens, name):
            return True
        return not cited and self._is_named_as_place(tokens, name.first)

    def _is_named_as_place(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether a preposition or a noun of places stands before the name."""
        for token in reversed(tokens[max(0, first - _CUE_WITHIN) : first]):
            if token.norm not in self._small and token.text not in TAG_MARKS:
                named = not self._place_words.isdisjoint(token.forms)
                return named or token.norm.endswith(self._compounds)
        return False

    def _speaks(self, tokens: Sequence[Token], name: Name) -> bool:
        """Tell whether a well-known place stands for those who govern there: "Moscow said"."""
        following = name.last + 1
        while following < len(tokens) and tokens[following].norm in self._auxiliaries:
            following += 1
        if following >= len(tokens):
            return False
        opens = name.first == 0 and tokens[following].text == ":"
        return opens or self._saying.at(tokens, following) is not None

    def _cited_before(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether words that name a speaker stand right before: "according to Moscow"."""
        starts = range(max(0, first - _LONGEST_CUE), first)
        found = (self._before_speaker.at(tokens, start) for start in starts)
        return any(match is not None and match.last == first - 1 for match in found)

    def _is_origin(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether people come from the place: "a displaced woman from (the town of) Kelda".

        They may come to harm elsewhere, and mostly do where a text says where they are from.
        """
        word = first - 1
        while word > 0 and first - word <= _NOUNS_OF_ORIGIN and self._is_kind(tokens[word]):
            word -= 1
        if word < 1 or tokens[word].norm not in self._origins:
            return False
        return bool(people_finder(self._lexicon).find(tokens[max(0, word - _PEOPLE_WITHIN) : word]))

    def _is_kind(self, token: Token) -> bool:
        """Tell whether a word is a place's kind, or a small one beside it ("the town of")."""
        if not self._place_nouns.isdisjoint(token.forms):
            return True
        return token.norm in self._small and token.norm not in self._origins


@cache
def people_finder(lexicon: Lexicon) -> PhraseFinder:
    """Return what finds nouns for people: of any class, of one, and of none."""
    counting = lexicon.counting
    nouns = [noun for nouns in counting.who.values() for noun in nouns]
    return PhraseFinder({"people": (*nouns, *counting.persons, *lexicon.numbers.singles)})
