"""Participles of saying with a subject of their own: "with X saying that", "X's report saying"."""

from bot.reading.saying.clauses import Clause, forward
from bot.reading.saying.openings import How, OpeningFinder, tells_something
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.listeners import ListenerFinder
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_before
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.phrases import Match


class ParticipleSubjects:
    """Reads English participles that no comma parts from the one who speaks."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._listeners = ListenerFinder(vocabulary)

    def ends_text(self, words: Words, place: int, previous: Clause | None) -> bool:
        """Tell whether a text that somebody gives ends here: "a statement on Monday | saying"."""
        if words.order != "svo" or words.adjectives_follow:
            return False
        while place > 0 and words.has(place, "times", "occasions", "joiners"):
            place -= 1
        if not words.plain(place) or not words.has(place, "documents", "occasions"):
            return False
        if previous is not None:
            return previous.content is None and previous.source is not None
        giver = self._subjects.first_phrase(words, place)
        return giver is not None and giver.last < place

    def absolute(self, words: Words, cue: Match) -> Clause | None:
        """Read "..., with the army saying that", whose participle has a subject of its own."""
        if words.order != "svo" or words.adjectives_follow:
            return None
        floor = max((i + 1 for i in range(cue.first) if words.is_comma(i)), default=0)
        source = phrase_before(words, cue.first - 1, floor) if cue.first - 1 > floor else None
        led = floor if words.has(floor, "appended") and words.has(floor, "clause_openers") else None
        if source is None or led is None or not can_speak(words, source):
            return None
        source = NounPhrase(max(source.first, led + 1), source.last)
        if source.first != led + 1 or source.last < source.first:
            return None
        via, start = self._listeners.of_verb(words, cue)
        opening = self._openings.after(words, start)
        bare = opening.how is How.BARE and not tells_something(words, opening.begin)
        draft = Clause(cue, source, led, cue.last, None, via=via)
        return None if bare else forward(words, draft, opening)
