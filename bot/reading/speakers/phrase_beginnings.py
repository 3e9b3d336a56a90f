"""Walking word by word to the left, to where a noun phrase begins."""

from bot.reading.saying.words import Words
from bot.reading.speakers.joined_nouns import opens_attribute, with_son
from bot.reading.speakers.nouns import (
    APOSTROPHES,
    CLOSERS,
    INSIDE,
    LONGEST_BRACKET,
    LONGEST_PHRASE,
    OPENERS,
    NounPhrase,
    counts_some,
    has_noun,
    is_abbreviation,
    is_capital_inside,
    is_first_name,
    is_foreign,
    is_genitive,
    is_noun_like,
    is_one_of,
    is_owned,
    is_pronoun,
    joins,
)
from bot.reading.speakers.quoted_names import MARKS_OF_SPEECH, is_quoted_name, name_in_quotes
from bot.reading.speakers.scandinavian_phrases import is_earlier
from bot.reading.words.tokens import Kind


def phrase_leftward(words: Words, last: int, floor: int) -> NounPhrase | None:
    """Return the noun phrase that ends at ``last``, read to the left no further than ``floor``."""
    walk = _Leftward(words, last, max(floor, last - LONGEST_PHRASE))
    while walk.step():
        pass
    if walk.first is None or not has_noun(words, walk.first, last):
        return None
    return NounPhrase(_past_insert(words, with_son(words, walk.first, floor), last), last)


def _past_insert(words: Words, first: int, last: int) -> int:
    """Return where a phrase begins behind an editor's insert: "[Excerpt] Police sources said"."""
    if words.tokens[first].text not in OPENERS:
        return first
    closed = (i for i in range(first, last) if words.tokens[i].text in CLOSERS)
    return next(closed, first - 1) + 1


class _Leftward:
    """``first`` is the phrase's first token so far; ``_place`` is the next one to look at."""

    def __init__(self, words: Words, last: int, floor: int) -> None:
        self.first: int | None = None
        self._words = words
        self._place = last
        self._floor = floor
        self._done = False

    def step(self) -> bool:
        """Take one more word, mark or bracket into the phrase; False where it begins."""
        if self._done or self._place < self._floor:
            return False
        if self._words.in_quotation(self._place):
            return self._take_quoted_name()
        kind = self._words.tokens[self._place].kind
        if kind is Kind.MARK:
            return self._take_mark()
        return self._take(self._place) if kind is Kind.NUMBER else self._take_word()

    def _take(self, place: int, *, done: bool = False) -> bool:
        self.first, self._place, self._done = place, place - 1, done
        return True

    def _take_word(self) -> bool:
        words, place = self._words, self._place
        if is_pronoun(words, place) and (self.first is None or words.nouns_capitalised):
            return self.first is None and self._take(place, done=True)
        if words.has(place, "determiners") and not is_genitive(words, place):
            joined = words.has(place - 1, "joiners") or self._follows_article(place)
            joined = joined or (self.first == place + 1 and is_owned(words, place))
            return self._take(place, done=not joined or place <= self._floor)
        if joins(words, place):
            usable = self.first is not None and place > self._floor
            self._place -= 1
            if usable and opens_attribute(words, place - 1):
                return self._take(place - 1, done=True)
            double = words.has(place - 1, "joiners") and words.has(place - 1, "nearness")
            counted = is_one_of(words, place - 1) or self._counts_some(place)
            return usable and (double or counted or is_noun_like(words, place - 1))
        named = is_capital_inside(words, place, self._floor) or is_first_name(words, place)
        named = named or (self.first == place + 1 and is_owned(words, place))
        if is_foreign(words, place) and not (named or is_earlier(words, place)):
            return False
        return self._take(place)

    def _counts_some(self, place: int) -> bool:
        """Tell whether "of" at ``place`` tells of whom some are: "one of the doctors"."""
        of = self._words.has(place, "by", "appended")
        return of and place > self._floor and counts_some(self._words, place - 1)

    def _follows_article(self, place: int) -> bool:
        """Tell whether two determiners go together: "en anonym kilde", "l'un des témoins"."""
        double = self._words.order == "v2" or is_one_of(self._words, place)
        return double and self._words.has(place - 1, "determiners")

    def _take_mark(self) -> bool:
        words, place = self._words, self._place
        text = words.tokens[place].text
        if text in CLOSERS:
            return self._take_bracket()
        if self.first is None and text not in APOSTROPHES:
            return False
        self._place -= 1
        return text in INSIDE or is_abbreviation(words, place)

    def _take_bracket(self) -> bool:
        lowest = max(self._floor, self._place - LONGEST_BRACKET)
        for opener in range(self._place - 1, lowest, -1):
            if self._words.tokens[opener].text in OPENERS:
                return self._take(opener)
        return False

    def _take_quoted_name(self) -> bool:
        words, place = self._words, self._place
        start = words.quotation_start(place)
        if start <= self._floor or name_in_quotes(words, start) is None:
            return self._take_bare_name(start)
        said = words.tokens[max(start, place - 1)].text in MARKS_OF_SPEECH
        if said or not is_noun_like(words, start - 1):
            return self._take_bare_name(start)
        return self._take(start)

    def _take_bare_name(self, start: int) -> bool:
        """Take a body's name in quotation marks that no noun stands before."""
        ends = self.first is None or self._words.has(self.first - 1, "joiners")
        return ends and is_quoted_name(self._words, start) and self._take(start)
