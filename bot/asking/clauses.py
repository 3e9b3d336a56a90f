"""Which clauses of a question ask, and which only tell which event is meant.

"Were civilians hit in the strike that killed two leaders?" asks for civilians hit, not for leaders
killed.
"""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder, covered
from bot.reading.words.tokens import Kind, Token, fold_all

_SETTING_WITHIN = 5
"""How many words before a thing the preposition may stand that makes it one of the event."""
_NAME_WITHIN = 4
"""How many words the name of the owner of a harm may have."""
_APOSTROPHES = ("'", "’")
_GENITIVES = ("s", "S", *_APOSTROPHES)
_ENDS = frozenset({"?", "!", "؟"})
_SHORT = 2
"""Letters of an abbreviation or figures of an ordinal, whose point ends no sentence."""


class AskedClauses:
    """Tells the words that ask from those that describe.

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: Where it asks for a figure: there a clause that asks begins.
        harms: Where it tells what happened to people.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        pack: Lexicon,
        how_many: Sequence[Match],
        harms: Sequence[Match],
    ) -> None:
        self._tokens = tokens
        self._starts = {match.first for match in how_many}
        self._asking = covered(how_many)
        self._harms = {match.first for match in harms}
        saying = set(pack.attribution.conjunctions)  # "confirms that": that clause asks as well
        conjunctions = [words for words in pack.counting.clauses if words not in saying]
        found = PhraseFinder({"clause": conjunctions, "": pack.asking.joining}).find(tokens)
        self._conjunctions = {match.first for match in found if match.label}
        self._relatives = fold_all(pack.attribution.relatives)
        self._auxiliaries = fold_all(pack.asking.whether)
        openers = (
            *pack.counting.prepositions,
            *pack.counting.clauses,
            *pack.attribution.adverbials,
        )
        parts = (word for words in pack.numbers.of_words for word in words.split()[:1])
        about = fold_all(pack.asking.about) - fold_all(pack.happening.place_prepositions)
        self._appended = fold_all(pack.attribution.appended)
        self._and_words = fold_all(pack.numbers.and_words)
        self._openers = fold_all(openers) - fold_all(list(parts)) - about

    @property
    def openers(self) -> frozenset[str]:
        """The words that open a time, a place or a circumstance."""
        return self._openers

    def describing(self) -> frozenset[int]:
        """Return the places of words in clauses that only describe the event."""
        places: set[int] = set()
        within = False
        for place, token in enumerate(self._tokens):
            if token.kind is Kind.MARK or place in self._starts:
                within = False
            within = within or self._opens(place)
            if within:
                places.add(place)
        return frozenset(places)

    def tells_event(self, harm: Match) -> bool:
        """Tell whether a preposition makes the harm one of the event: "after the sinking".

        So does the name of a place after it: "le massacre de Torvel".
        """
        opener = self._owner_start(harm.first) - 1
        if opener >= 0 and self._tokens[opener].norm in self._openers:
            return True
        following = self._tokens[harm.last + 1 : harm.last + 2]
        placed = harm.last > harm.first and self._tokens[harm.last].norm in self._appended
        return placed and any(token.capitalised for token in following)

    def _owner_start(self, place: int) -> int:
        """Return where the name of whose harm it is begins: "after the poet Ro Lind's death"."""
        start = place
        while start > 0 and place - start < _NAME_WITHIN and self._is_of_name(start - 1):
            start -= 1
        owned = start < place and self._tokens[place - 1].text.endswith(_GENITIVES)
        return start if owned else place

    def _is_of_name(self, place: int) -> bool:
        """Tell whether a word of a name stands there, or the apostrophe of its genitive."""
        token = self._tokens[place]
        return token.capitalised or token.text in _APOSTROPHES

    def is_setting(self, thing: Match) -> bool:
        """Tell whether a preposition makes the thing one of the event: "in the March raids"."""
        for place in range(thing.first - 1, max(-1, thing.first - 1 - _SETTING_WITHIN), -1):
            if self._tokens[place].kind is Kind.MARK or place in self._asking:
                return False
            if self._tokens[place].norm in self._openers:
                return True
        return False

    def sentence_of(self, place: int) -> int:
        """Return the number of the sentence in which a token stands."""
        return sum(self._ends_sentence(before) for before in range(place))

    def _ends_sentence(self, place: int) -> bool:
        """Tell whether a sentence ends: not at the point of an ordinal or an abbreviation."""
        token = self._tokens[place]
        if token.text in _ENDS:
            return True
        if token.text != "." or place + 1 >= len(self._tokens):
            return False
        before = self._tokens[place - 1] if place else token
        following = self._tokens[place + 1].text
        return len(before.text) > _SHORT and (following.istitle() or not following.islower())

    def _opens(self, place: int) -> bool:
        """Tell whether a clause of time, place or description opens here."""
        if place in self._asking:
            return False
        if place in self._conjunctions:
            return True
        return self._tokens[place].norm in self._relatives and self._is_relative(place)

    def _is_relative(self, place: int) -> bool:
        """Tell whether a pronoun follows a comma, or what happened to people follows it.

        A preposition may stand between ("in which"). "Blev der dræbt nogen" has no such pronoun.
        """
        before = self._tokens[max(0, place - 2) : place]
        if before and before[-1].norm in self._auxiliaries:
            return False
        if len(before) > 1 and before[0].norm in self._and_words and place + 1 in self._harms:
            return False  # "workers hurt and workers who died": both are asked for
        marked = any(token.kind is Kind.MARK for token in before)
        return marked or place + 1 in self._harms
