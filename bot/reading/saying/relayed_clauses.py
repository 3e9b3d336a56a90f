"""What an agency passes on where the verb comes first: "نقلت الوكالة عن مصدر أن"."""

from bot.reading.saying.clauses import Clause, forward
from bot.reading.saying.openings import How, Opening, OpeningFinder
from bot.reading.saying.told_nouns import ToldNouns
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.phrases import Match

_LONGEST_OUTLET = 16
_PARTING = "؛;"
_LONGEST_CLAIM = 12
"""How many words after "quoted" the noun may stand by which the source says something."""


class RelayedClauses:
    """Reads "نقلت X عن Y أن": Y speaks, X passes it on."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._nouns = ToldNouns(vocabulary)

    def read(self, words: Words, cue: Match) -> Clause | None:
        """Read "نقلت الوكالة عن مصدر أن": the source speaks, the agency passes it on."""
        start = cue.last + 1
        ahead = range(start, min(words.size, start + _LONGEST_OUTLET))
        for about in (place for place in ahead if words.plain(place) and words.has(place, "by")):
            source = phrase_after(words, about + 1, words.size, quoted=True)
            opening = self._opening(words, source.last + 1) if source is not None else None
            source, opening = self._claimed(words, about + 1) or (source, opening)
            if opening is None or not opening.marked:
                source, opening = self._noun_behind(words, start, about) or (source, opening)
            if source is None or opening is None or not opening.marked:
                continue  # "نقلت الوكالة في ساعة مبكرة من صباح اليوم عن مصدر"
            outlet = phrase_after(words, start, about)
            via = (outlet,) if outlet is not None else ()
            source, further = _told_by(words, source)
            via = (*via, *further)
            return forward(words, Clause(cue, source, cue.first, cue.last, None, via=via), opening)
        return self._told_themselves(words, cue)

    def _told_themselves(self, words: Words, cue: Match) -> Clause | None:
        """Read "نقل شهود أن": who passes it on has it from nobody else."""
        source = phrase_after(words, cue.last + 1, words.size)
        if source is None or not can_speak(words, source):
            return None
        opening = self._openings.after(words, source.last + 1)
        between = range(source.last + 1, opening.begin)
        timed = all(words.has(place, "times") for place in between)
        if opening.how is not How.CONJUNCTION or words.has(opening.begin, "by") or not timed:
            return None
        return forward(words, Clause(cue, source, cue.first, cue.last, None), opening)

    def _opening(self, words: Words, start: int) -> Opening:
        """Return what opens behind the source, from which a mark may part it: "عن سامي؛ أن"."""
        parted = words.is_mark(start, _PARTING) and words.has(start + 1, "conjunctions")
        return self._openings.after(words, start + parted)

    def _noun_behind(
        self, words: Words, start: int, about: int
    ) -> tuple[NounPhrase, Opening] | None:
        """Return the source and the noun that opens its words: "نقلت الوكالة عن الشرطة مقتل"."""
        noun = self._nouns.after(words, about + 1)
        if noun is None or not self._passes_on(words, start, about):
            return None
        source = phrase_after(words, about + 1, noun, quoted=True)
        if source is None or source.last + 1 != noun:
            return None
        return (source, Opening(How.NOUN, noun)) if can_speak(words, source) else None

    @staticmethod
    def _passes_on(words: Words, start: int, about: int) -> bool:
        """Tell whether an outlet, and what it carries nowhere, stands before "from"."""
        if start == about:
            return True  # "ونقل عن شهود مقتل"
        outlet = phrase_after(words, start, about, quoted=True)
        if outlet is None or not (words.in_quotation(start) or can_speak(words, outlet)):
            return False
        between = range(outlet.last + 1, about)
        carried = any(words.is_number(i) or words.has(i, "acts", "contents") for i in between)
        return not between or (words.has(between[0], "within", "times") and not carried)

    def _claimed(self, words: Words, first: int) -> tuple[NounPhrase, Opening] | None:
        """Return the source and what opens its words in "نقلت الوكالة عن مصدر تأكيده مقتل"."""
        for place in range(first + 1, min(words.size - 1, first + _LONGEST_CLAIM)):
            if words.has(place, "conjunctions") or words.is_mark(place, ":"):
                return None
            opens = self._vocabulary.opens_content(words.tokens[place + 1])
            if opens and self._vocabulary.is_owned_claim(words.tokens[place]):
                source = phrase_after(words, first, place, quoted=True)
                return (source, Opening(How.NOUN, place + 1)) if source is not None else None
        return None


def _told_by(words: Words, source: NounPhrase) -> tuple[NounPhrase, tuple[NounPhrase, ...]]:
    """Return who says so and who has it from them: "عن صحيفة الأفق قول مسؤول في المستشفى إن"."""
    inside = range(source.first + 1, source.last)
    saying = next(
        (place for place in inside if words.tokens[place].norm in words.around.words_of), None
    )
    if saying is None or not words.has(source.first, "outlets"):
        return source, ()
    known, outlet = NounPhrase(saying + 1, source.last), NounPhrase(source.first, saying - 1)
    return (known, (outlet,)) if can_speak(words, known) else (source, ())
