"""Whom a medium quotes: "the agency, citing X, said that", "..., the agency said, citing X".

X knows, and the medium passes it on.
"""

from bot.reading.saying.clauses import Clause, begins_clause, forward
from bot.reading.saying.openings import How, OpeningFinder
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.phrases import Match

_LONGEST_ASIDE = 12
_SAYING = ("verbs", "hedging_verbs", "participles")


class CitedClauses:
    """Reads cues like "citing" and "quoted by"."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)

    def alone(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Return the clause of a cue that the medium's own verb follows."""
        return self._aside(words, cue, floor) or self._first(words, cue)

    def beside(self, words: Words, cue: Match, previous: Clause) -> Clause | None:
        """Return the clause of a cue behind ``previous``, whose content it shares."""
        romance = words.order == "svo" and words.adjectives_follow
        apposed = not (romance and words.has(cue.last, "by"))
        first = cue.last + 1
        source = phrase_after(words, first, words.size, quoted=True, apposition=apposed)
        if source is None:
            return None
        return Clause(cue, source, cue.first, source.last, previous.content, before=True)

    def _aside(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "the agency, citing X, said that ...": X knows, and the agency passes it on.

        Dashes may stand for the commas ("la agencia -citando a X- dijo que ...").

        In "X, quoted by the agency, said" and "X was quoted by the agency as saying" the first one
        knows.
        """
        first = self._subjects.before(words, cue.first, floor)
        parted = words.is_comma(cue.first - 1) or words.is_mark(cue.first - 1, DASHES)
        if first is None and parted:
            first = self._subjects.before(words, cue.first - 1, floor)
        second = phrase_after(words, cue.last + 1, words.size, apposition=False)
        if first is None or second is None or not can_speak(words, first):
            return None
        verb = self._verb_from(words, second.last + 1, second.last + 3)
        verb = verb or self._verb_from(words, second.first + 1, second.last)
        verb = verb or (self._behind_aside(words, cue, second) if parted else None)
        if verb is None:
            return None
        second = NounPhrase(second.first, min(second.last, verb.first - 1))
        opening = self._openings.after(words, verb.last + 1)
        if opening.how is How.NOTHING or not can_speak(words, second):
            return None
        passive = words.has(cue.last, "by") and not (
            words.adjectives_follow and words.order == "v2"
        )
        source, outlet = (first, second) if passive else (second, first)
        own = not passive and speaks_itself(words, first, second)
        source, via = (first, ()) if own else (source, (outlet,))
        draft = Clause(verb, source, first.first, verb.last, None, via=via)
        return forward(words, draft, opening)

    def _first(self, words: Words, cue: Match) -> Clause | None:
        """Read "Со ссылкой на X «Маяк» пишет, что ...": the outlet stands right before its verb."""
        source = phrase_after(words, cue.last + 1, words.size, apposition=False)
        if source is None or not begins_clause(words, cue.first):
            return None
        verb = self._verb_from(words, source.first + 1, source.last + 2)
        outlet = verb.first - 1 if verb is not None else 0
        if verb is None or not words.in_quotation(outlet):
            return None
        start = words.quotation_start(outlet)
        opening = self._openings.after(words, verb.last + 1)
        source, via = NounPhrase(source.first, start - 1), (NounPhrase(start, outlet),)
        if opening.how is How.NOTHING or source.last < source.first:
            return None
        return forward(words, Clause(verb, source, cue.first, verb.last, None, via=via), opening)

    def _behind_aside(self, words: Words, cue: Match, known: NounPhrase) -> Match | None:
        """Return the verb behind the mark that ends an aside: "-citando a X, que ...- dijo"."""
        opening = cue.first - 1
        for place in range(known.last + 1, min(words.size, known.last + _LONGEST_ASIDE)):
            if words.is_stop(place) or words.in_quotation(place):
                return None
            if words.tokens[place].text == words.tokens[opening].text:
                return self._verb_from(words, place + 1, place + 2)
        return None

    def _verb_from(self, words: Words, first: int, last: int) -> Match | None:
        """Return the verb of saying that begins at one of the tokens from ``first`` on."""
        for place in range(first, min(words.size, last + 1)):
            found = self._vocabulary.cue_at(words, place)
            if found is not None and found.label in _SAYING:
                return found
        return None


def is_medium(words: Words, source: NounPhrase) -> bool:
    """Tell whether a noun phrase names an outlet or an agency."""
    return any(words.has(place, "outlets") for place in range(source.first, source.last + 1))


def speaks_itself(words: Words, teller: NounPhrase | None, known: NounPhrase | None) -> bool:
    """Tell whether a body says what it has from sources without a name.

    "The hospital board, citing medical sources, said": the board says so. A medium only passes
    on what its sources say.
    """
    if teller is None or known is None or is_medium(words, teller):
        return False
    body = any(
        words.has(place, "roles", "collectives") for place in range(teller.first, teller.last + 1)
    )
    return body and any(
        words.has(place, "anonymous") for place in range(known.first, known.last + 1)
    )
