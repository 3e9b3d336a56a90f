"""Counts that a body gives by a verb that is none of saying: "has counted 12"."""

from dataclasses import replace

from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.words.phrases import Match

_LONGEST_OBJECT = 10
_FARTHEST_FIGURE = 18
_FARTHEST_OBJECT = 16
_NEAR_HARM = 3
_NEAR_FIGURE = 4


class GivenCounts:
    """Tells verbs of counting and revising that give a figure from their other senses.

    "The Register has counted 12 boats" and "the board raised the toll to 12" say so; "the army
    recorded a song" and "the council raised a flag" do not.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def opens(self, words: Words, cue: Match, begin: int) -> bool:
        """Tell whether the object of ``cue``, which begins at ``begin``, gives a figure."""
        if 0 <= begin < words.size and self._vocabulary.deplores(cue):
            return _names_harm(words, begin)
        if not (0 <= begin < words.size) or not self._may_count(cue):
            return False
        quantity = self._vocabulary.label_at(words, begin) == "quantities"
        if words.has(begin, "joiners", "clause_openers") and not quantity:
            return False
        if self._vocabulary.counts(cue) and self._is_harm(words, begin):
            return True
        toll = self._find(words, begin, _LONGEST_OBJECT, figures=False)
        if self._vocabulary.revises(cue):
            toll = toll if toll is not None else self._measured(words, begin)
            return self._gives(words, cue, toll, begin)
        owned = words.has(begin, "pronouns") and not _puts_it(words, begin)
        told = self._has_figure(words, begin, _LONGEST_OBJECT) or _names_harm(words, begin)
        return toll is not None or (not owned and told)

    def revised(self, words: Words, cue: Match) -> bool:
        """Tell whether ``cue`` revises a toll, wherever its subject stands."""
        begin = cue.last + 1
        toll = self._find(words, begin, _FARTHEST_OBJECT, figures=False, commas=True)
        toll = toll if toll is not None else self._measured(words, begin)
        return self._gives(words, cue, toll, begin)

    def after_subject(self, words: Words, cue: Match, first: int) -> int | None:
        """Return where the count opens after a verb that its subject follows, or None."""
        if not self._may_count(cue):
            return None
        revises = self._vocabulary.revises(cue)
        place = self._find(words, first, _FARTHEST_OBJECT, figures=not revises, commas=True)
        if place is None or (revises and not self._has_figure(words, place)):
            return None
        return next((p for p in range(first + 1, place) if words.has(p, "measured")), place)

    def _gives(self, words: Words, cue: Match, toll: int | None, begin: int) -> bool:
        """Tell whether the object is a toll with its figure, or counts the harmed without one."""
        if toll is not None and self._has_figure(words, toll):
            return True
        harmed = self._vocabulary.gives(cue) and self._counts_harmed(words, begin)
        ends = cue.last > cue.first and words.has(cue.last, "joiners")  # "put it at"
        return harmed or (ends and _is_figure(words, begin)) or _settles(words, begin)

    def _counts_harmed(self, words: Words, begin: int) -> bool:
        """Tell whether the object opens with a figure of the harmed: "gives 47 people dead"."""
        amount = self._vocabulary.cue_at(words, begin)
        if amount is not None and amount.label == "quantities":
            begin = amount.last + 1
        if begin >= words.size or not _is_figure(words, begin):
            return False
        near = self._object(words, begin + 1, _NEAR_HARM)
        return any(words.has(place, "acts", "harms") for place in near)

    def _may_count(self, cue: Match) -> bool:
        return self._vocabulary.counts(cue) or self._vocabulary.revises(cue)

    def _has_figure(self, words: Words, begin: int, length: int = _FARTHEST_FIGURE) -> bool:
        return any(_is_figure(words, place) for place in self._object(words, begin, length))

    def _is_harm(self, words: Words, begin: int) -> bool:
        """Tell whether the object names what happened to somebody: "the death of a woman"."""
        noun = begin + words.has(begin, "determiners")
        opens = noun < words.size and self._vocabulary.opens_content(words.tokens[noun])
        return opens and (words.order == "v2" or words.has(noun + 1, "by"))

    def _measured(self, words: Words, begin: int) -> int | None:
        """Return what the object measures: "put the turnout at 41 percent"."""
        near = self._object(words, begin, _NEAR_FIGURE)
        return next((place for place in near if words.has(place, "measured")), None)

    def _find(
        self, words: Words, begin: int, length: int, *, figures: bool, commas: bool = False
    ) -> int | None:
        for place in self._object(words, begin, length, commas=commas):
            if words.has(place, "tolls"):
                return place
            amount = self._vocabulary.label_at(words, place) == "quantities"
            if figures and (amount or _is_figure(words, place)) and not words.has(place, "times"):
                return place
        return None

    def _object(self, words: Words, begin: int, length: int, *, commas: bool = False) -> range:
        """Return the places of the object, which no other clause interrupts."""
        for place in range(begin, min(words.size, begin + length)):
            comma = words.is_comma(place) and not commas and not _goes_on_with(words, place + 1)
            relative = words.has(place, "relatives") and not words.has(place - 1, "joiners")
            closed = words.has(place, "conjunctions") or relative or words.is_stop(place)
            if comma or closed or not words.plain(place):
                return range(begin, place)
        return range(begin, min(words.size, begin + length))


def _goes_on_with(words: Words, place: int) -> bool:
    """Tell whether a preposition takes the object on: "un bilan provisoire, avec 12 morts"."""
    romance = words.order == "svo" and words.adjectives_follow
    led = romance and words.has(place, "adverbials")
    return led and (_is_figure(words, place + 1) or words.has(place + 1, "quantities"))


def _settles(words: Words, begin: int) -> bool:
    """Tell whether the object sets a number: "put the dead at 47", "puts it at 47"."""
    if words.order != "svo" or words.adjectives_follow:
        return False
    harmed = words.has(begin, "determiners") and words.has(begin + 1, "acts", "harms")
    joined = begin + 1 + harmed
    if not (harmed or words.has(begin, "object_pronouns")) or not words.has(joined, "joiners"):
        return False
    return any(_is_figure(words, place) for place in range(joined + 1, joined + _NEAR_FIGURE))


def _puts_it(words: Words, begin: int) -> bool:
    """Tell whether the object is no more than "it at 5.6", "его в 5,6"."""
    it = words.has(begin, "pronouns", "object_pronouns") and words.has(begin + 1, "joiners")
    return it and begin + 2 < words.size and _is_figure(words, begin + 2)


def _names_harm(words: Words, begin: int) -> bool:
    """Tell whether the object is what happened to people: "documented the death of a man".

    So it is behind a rounded number: "évoque une trentaine de disparus".
    """
    noun = begin + (words.has(begin, "determiners") or _is_figure(words, begin))
    if words.is_number(noun) and words.has(noun + 1, "joiners"):
        noun += 2
    return noun < words.size and words.has(noun, "acts", "harms")


def _is_figure(words: Words, place: int) -> bool:
    dated = words.has(place - 1, "times") or words.has(place + 1, "times")
    number = words.is_number(place)
    return number and not dated


def with_count(clause: Clause | None) -> Clause | None:
    """Return what is said up to the number inside a passive: "is put at 300 by the ministry"."""
    if clause is None:
        return None
    counts = clause.cue.label == "passives" and "*" in clause.cue.phrase
    if not counts or clause.content is None or not clause.before:
        return clause
    return replace(clause, content=(clause.content[0], clause.cue.last - 1))
