"""Words of a question that no lexicon explains: maybe names, where no capital tells.

A script may have no capitals, and who types in haste leaves them out: "how many dead in brenvik".
"""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.asking.classes import class_finder
from bot.asking.happened import happened_finder
from bot.asking.split_verbs import split_verbs
from bot.asking.things import things_finder
from bot.reading.days.days import read_days
from bot.reading.days.mention import DayMention
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import CountryMention, read_countries
from bot.reading.names.place_openers import ARABIC_OPENERS
from bot.reading.words.concepts import ConceptMention, read_concepts
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_SHORTEST_NOUN = 6
"""Letters of a word that is a noun with an ending rather than a name that ends so ("Bergen")."""
_TAKEN_OVER = "("
_HEADING = frozenset(",:–—")
"""Marks behind the place that opens a heading."""
_AND_THE = "وال"
"""The Arabic "and" and the article, written together with a second name: "برنفيك والتورسك"."""
_Mention = Match | ConceptMention | CountryMention | DayMention


class UnknownWords:
    """Reads the words of one question that may be names.

    Args:
        tokens: The question.
        pack: The pack of its language.
        asking: Where it asks for a figure or for who says so.
        spoken: The tokens of those who speak.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        pack: Lexicon,
        asking: Sequence[Match],
        spoken: frozenset[int] = frozenset(),
    ) -> None:
        self._tokens, self._pack = tokens, pack
        self._asking = frozenset(_places(asking))
        self._spoken = spoken
        places, counting = pack.happening.place_prepositions, pack.counting
        self._openers = fold_all((*places, *counting.prepositions, *pack.numbers.of_words))

    def read(self, names: Sequence[str], *, of_harm: bool = False) -> tuple[str, ...]:
        """Return the words.

        Args:
            names: The names that capitals tell: beside them no others are meant.
            of_harm: Whether the question asks what happened to people, which is somewhere.
        """
        letters = [letter for token in self._tokens for letter in token.text if letter.isalpha()]
        if not any(letter.islower() or letter.isupper() for letter in letters):
            return tuple(self._with_openers(self._unexplained()))
        if names:
            return tuple(self._opening_name())
        hasty = not any(letter.isupper() for letter in letters)
        maybe = [self._tokens[i].text for i in self._maybe_names(of_harm=of_harm, hasty=hasty)]
        return tuple(maybe or self._opening_name())

    def _opening_name(self) -> Iterator[str]:
        """Yield the word that opens a heading: "Orlu, 3 May: how many died", "Orlu and Kelm, ...".

        Every first word has a capital; that of a sentence has no mark behind it.
        """
        first, following = self._tokens[:1], self._tokens[1:3]
        joining = fold_all(self._pack.numbers.and_words)
        closed = any(token.text in _HEADING for token in following[:1])
        joined = [t.norm in joining for t in following[:1]] == [True] and following[-1].capitalised
        if first and first[0].capitalised and (closed or joined) and 0 in self._unexplained():
            yield first[0].text

    def _maybe_names(self, *, of_harm: bool, hasty: bool) -> list[int]:
        """Return the places of words that may be names though nothing has a capital inside.

        They stand behind a preposition of place ("in brenvik"), or in a note without a verb.
        """
        unknown = [place for place in self._unexplained() if place not in self._spoken]
        if hasty:
            return unknown
        placed = [place for place in unknown if self._is_placed(place, unknown)]
        named = [place for place in placed if not self._is_definite(self._tokens[place])]
        if of_harm and named:  # a telephone gives a capital to the first word alone
            return unknown
        if not self.is_note():
            return []
        return [i for i in unknown if of_harm and self._tokens[i].capitalised]

    def _is_definite(self, token: Token) -> bool:
        """Tell whether a word has the ending of a known thing: "i sammenstødet"."""
        endings = self._pack.happening.definite_endings
        return len(token.norm) > _SHORTEST_NOUN and token.norm.endswith(endings or "\n")

    def _is_placed(self, place: int, unknown: Sequence[int]) -> bool:
        """Tell whether a preposition of place stands before a word and its unknown neighbours.

        The kind of place may stand between: "near the town of brenvik". A follow-up has in
        brackets what it takes over: "How many wounded (brenvik on 5 March)?".
        """
        while place - 1 in unknown:
            place -= 1
        asking = self._pack.asking
        openers = self._openers
        kinds = [i for i in range(max(0, place - 2), place) if self._is_kind(i)]
        small = fold_all(asking.function_words) - openers
        place = min(kinds, default=place)
        while kinds and place and self._tokens[place - 1].norm in small:
            place -= 1
        before = self._tokens[place - 1] if place else None
        return before is not None and (before.norm in openers or before.text == _TAKEN_OVER)

    def _is_kind(self, place: int) -> bool:
        return self._tokens[place].norm in fold_all(self._pack.happening.place_nouns)

    def is_note(self) -> bool:
        """Tell whether the question is a few words without a verb: "death toll brenvik"."""
        asking, said = self._pack.asking, self._pack.attribution
        verbs = (*asking.whether, *self._pack.counting.passive, *said.auxiliaries)
        saying = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *said.denying)
        asks = (*asking.giving, *asking.who, *asking.who_is)
        told = finder("verb", (*verbs, *saying, *asks)).find(self._tokens)
        return not any(match.first not in self._asking for match in told)

    def _unexplained(self) -> list[int]:
        """Return the places of words that no table of the pack has."""
        explained = set(_places(read_concepts(self._tokens, self._pack)))
        explained.update(_places(read_countries(self._tokens, self._pack)))
        tables = (happened_finder, things_finder, class_finder, _known_words)
        for table in tables:
            explained.update(_places(table(self._pack).find(self._tokens)))
        for split in split_verbs(self._tokens, self._pack):
            explained.update(_places(split))
        explained.update(_places(read_days(self._tokens, self._pack, None)), self._asking)
        asking = self._pack.asking
        small = fold_all((*asking.function_words, *asking.whether))
        return [
            place
            for place, token in enumerate(self._tokens)
            if token.kind is Kind.WORD and token.norm not in small and place not in explained
        ]

    def _with_openers(self, places: Sequence[int]) -> Iterator[str]:
        """Yield the words; the first of a place's name ("عين") with the one that it goes with."""
        joined = {i for i in places if self._tokens[i].norm in ARABIC_OPENERS and i + 1 in places}
        for place in places:
            text = self._tokens[place].text
            text = text[1:] if text.startswith(_AND_THE) else text
            if place in joined:
                yield f"{text} {self._tokens[place + 1].text}"
            elif place - 1 not in joined:
                yield text


def _places(found: Sequence[_Mention]) -> list[int]:
    return [place for match in found for place in range(match.first, match.last + 1)]


@cache
def _known_words(pack: Lexicon) -> PhraseFinder:
    """Find the words of a pack that are no names, beside those of harm and of concepts."""
    said, counting, happening = pack.attribution, pack.counting, pack.happening
    verbs = (*said.verbs, *said.guarded_verbs, *said.hedging_verbs, *pack.asking.giving)
    small = (*said.outside, *said.times, *said.auxiliaries, *said.pronouns, *said.relatives)
    small += (*said.object_pronouns, *said.determiners, *pack.asking.everyone, *pack.asking.about)
    people = (*counting.persons, *said.anonymous, *said.roles, *said.collectives)
    counts = (*counting.passive, *counting.reaching, *counting.prepositions, *said.passives)
    counts += (*said.tolls, *said.counts, *pack.asking.lives, *counting.any_words)
    places = (*happening.place_nouns, *happening.place_prepositions, *happening.not_names)
    parts = (part for phrases in happening.month_parts.values() for part in phrases)
    beside = (*happening.spans, *happening.some_days, *happening.beside_days)
    ends = (*happening.periods_from, *happening.periods_between, *happening.periods_to)
    times = (*parts, *happening.shortly_before, *happening.shortly_after, *beside, *ends)
    times += (*happening.since, *happening.starting, *happening.up_to)
    times += (*happening.year_openers, *happening.year_closers, *happening.year_nouns)
    return PhraseFinder({"known": (*verbs, *small, *people, *counts, *places, *times)})
