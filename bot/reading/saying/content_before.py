"""What is said where it stands before its cue: "..., said X", "..., wie X mitteilte"."""

from dataclasses import replace

from bot.reading.saying.clauses import Clause, content_start, forward, goes_on
from bot.reading.saying.openings import How, Opening, opening_at
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.words.tokens import Kind

_FRONTS = ("joiners", "adverbials", "outside", "times", "clause_openers")
_FINITE = ("outside", "auxiliaries", "subjunctives")
_NOT_FINITE = ("joiners", "adverbials", "times", "clause_openers", "pronouns", "relatives")
_LONGEST_BEFORE_CLAUSE = 4
"""Among how many words behind a comma a clause opens ("two days after")."""
_LONGEST_ADVERBIAL = 9
_SHORTEST_CLAUSE = 3
_NEAR_A_TIME = 4
_SHORTEST_QUOTATION = 3


class ContentBefore:
    """Finds what stands before subject and verb, and where their clause ends behind it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def ending_at(self, words: Words, place: int, floor: int) -> tuple[int, int] | None:
        """Return the content that ends at ``place``: a comma, a dash or a quotation's end."""
        if place < floor:
            return None
        if words.in_quotation(place):
            if _is_single_word(words, place, floor):
                return None
            end = place
        elif words.is_comma(place) or words.is_mark(place, DASHES):
            end = place - 1
        else:
            return None
        start = content_start(words, end, floor)
        adverbial = words.plain(end) and _only_adverbial(words, start, end)
        counted = self._vocabulary.label_at(words, start) == "quantities"
        if end <= start or (adverbial and not counted):
            return None
        return start, end

    def all_of(self, words: Words, place: int, floor: int) -> tuple[int, int] | None:
        """Return all that stands before the comma at ``place``, if something is told there."""
        start = content_start(words, place - 1, floor)
        told = any(words.is_number(i) or words.has(i, "acts") for i in range(start, place))
        return (start, place - 1) if words.is_comma(place) and told else None

    def around(self, words: Words, place: int, start: int, floor: int) -> tuple[int, int] | None:
        """Return the sentence around a cue between commas: "In time, he said, it will"."""
        after = self.tail(words, start) + 1
        if not (words.is_comma(place) and words.is_comma(after)) or place <= floor:
            return None
        return None if words.ends(after + 1) else (floor, place - 1)

    def posed(self, words: Words, draft: Clause, said: tuple[int, int], start: int) -> Clause:
        """Return the clause whose content stands before it, and goes on after a medial cue.

        ``start`` is where the rest of its own words begins ("Smith said in a statement").
        """
        begin, end = said
        last = self.tail(words, start)
        after = last + 1
        medial = words.plain(end) and words.is_comma(after) and words.plain(after + 1)
        if medial and not self._breaks_off(words, after + 1):
            end = words.last
        return replace(draft, last=last, content=(begin, end), before=True)

    def compared(self, words: Words, draft: Clause, start: int, floor: int) -> Clause | None:
        """Read "..., wie X mitteilte" and "Wie X mitteilte, ..."."""
        said = self.ending_at(words, draft.first - 1, floor)
        if said is not None:
            return self.posed(words, draft, said, start)
        last = self.tail(words, start)
        if draft.first > floor or not words.is_comma(last + 1):
            return None
        return forward(words, draft, Opening(How.CONJUNCTION, last + 2))

    def tail(self, words: Words, start: int) -> int:
        """Return the last token of the cue's clause: "Smith said in a statement on Friday"."""
        for place in range(start, words.size):
            ends = words.is_comma(place) or words.is_stop(place) or not words.plain(place)
            if ends or self._vocabulary.label_at(words, place) in ("according_to", "citing"):
                return place - 1
        return words.last

    def _breaks_off(self, words: Words, place: int) -> bool:
        """Tell whether what follows the cue's comma is no more of the content."""
        if goes_on(words, place):
            return False
        if words.has(place, "clause_openers", "relatives"):
            return True
        if self._vocabulary.is_participle(words.tokens[place]):
            return True
        labels = ("participles", "citing", "according_to", "not_cues")
        return self._vocabulary.label_at(words, place) in labels


def _is_single_word(words: Words, place: int, floor: int) -> bool:
    """Tell whether the quotation is one word within a clause: "can “see” a cell called"."""
    start = words.quotation_start(place)
    before = start - 1
    within = before >= floor and words.tokens[before].kind is Kind.WORD
    return within and place - start < _SHORTEST_QUOTATION


def belongs_before(words: Words, said: tuple[int, int], start: int, opening: Opening) -> bool:
    """Tell whether the content is what stands before subject and verb, not what follows."""
    if opening.how is How.NOTHING or _is_of_later_clause(words, start, opening):
        return True
    direct = opening_at(words, start)
    return words.in_quotation(said[1]) and (direct is None or direct.how is How.QUOTATION)


def _is_of_later_clause(words: Words, start: int, opening: Opening) -> bool:
    """Tell whether another clause has the opening: "X said, a day after Y warned that"."""
    if opening.how is not How.CONJUNCTION or words.is_comma(opening.begin - 1):
        return False
    comma = next((i for i in range(start, opening.begin) if words.is_comma(i)), opening.begin)
    begins = range(comma + 1, min(opening.begin, comma + 1 + _LONGEST_BEFORE_CLAUSE))
    return any(words.has(i, "clause_openers") and not words.has(i, "conjunctions") for i in begins)


def _has_clause(words: Words, start: int, end: int) -> bool:
    """Tell whether a clause follows a first adverbial: "In the meantime, doctors treated 36"."""
    comma = next((i for i in range(start, end) if words.is_comma(i)), end)
    opens = comma + 1
    if words.order != "svo" or end - comma < _SHORTEST_CLAUSE or not words.plain(opens):
        return False
    token = words.tokens[opens]
    counted = token.kind is Kind.NUMBER and not words.has(opens + 1, "times")
    plain = counted or words.has(opens, "determiners") or token.text.islower()
    return plain and not words.has(opens, "joiners", "adverbials", "times", "relatives")


def _only_adverbial(words: Words, start: int, end: int) -> bool:
    """Tell whether "In a statement on Friday" is all that stands before the comma."""
    if not words.has(start, *_FRONTS) or end - start > _LONGEST_ADVERBIAL:
        return False
    if words.has(start, "acts") or words.is_mark(0, DASHES):
        return False
    if _counts(words, start, end) or _has_clause(words, start, end):
        return False
    return not any(
        words.has(place, *_FINITE) and not words.has(place, *_NOT_FINITE)
        for place in range(start + 1, end + 1)
    )


def _counts(words: Words, start: int, end: int) -> bool:
    """Tell whether a number, and none of a time, stands here: "In Kelda sank three boats"."""
    return any(
        words.is_number(place)
        and not any(words.has(near, "times") for near in range(place - 1, place + _NEAR_A_TIME))
        for place in range(start, end + 1)
    )
