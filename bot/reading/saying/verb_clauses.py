"""Reporting verbs whose subject stands before them, or after them where the order is turned."""

from bot.reading.saying.clauses import Clause, forward
from bot.reading.saying.closed_clauses import closed
from bot.reading.saying.content_before import ContentBefore, belongs_before
from bot.reading.saying.given_counts import GivenCounts
from bot.reading.saying.openings import OpeningFinder
from bot.reading.saying.subject_first import SubjectFirst
from bot.reading.saying.turned_clauses import TurnedClauses, opens_with_toll, past_dash
from bot.reading.saying.verb_objects import VerbObjects
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.listeners import ListenerFinder
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.occasions import past_told
from bot.reading.speakers.quoted_names import is_quoted_name
from bot.reading.speakers.slavic_phrases import is_related_object
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_QUOTING_SPAN = 5
_FARTHEST_QUOTING = 14
_AS_SAYING = frozenset({"comparatives", "participles"})
"""The fields of "as" and "saying"."""


class VerbClauses:
    """Reads "X said that", "..., said X", "X said on Friday: ..." and their kin."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._listeners = ListenerFinder(vocabulary)
        self._counts = GivenCounts(vocabulary)
        self._objects = VerbObjects(vocabulary)
        self._before = ContentBefore(vocabulary)
        self._subject_first = SubjectFirst(vocabulary)
        self._turned = TurnedClauses(vocabulary)

    def read(self, words: Words, cue: Match, previous: Clause | None, floor: int) -> Clause | None:
        """Return the clause of the verb ``cue``; nothing left of token ``floor`` belongs to it."""
        if cue.label == "relaying":
            quoted = is_related_object(words, cue.first - 1)
            return self._relayed(words, cue, floor) if not quoted else None
        whole = self._quoted(words, cue, floor) or closed(words, cue, floor, self._vocabulary)
        if whole is not None:
            return whole
        revises = self._vocabulary.only_revises(cue)
        revises = revises and not opens_with_toll(words, cue.first, floor)
        if revises and not self._counts.revised(words, cue):
            return None
        if self._vocabulary.holds_subject(cue):
            return self._without_subject(words, cue, floor)
        turned = self._turned.read(words, cue, floor)
        found = turned or self._subject_first.bracketed(words, cue, floor)
        found = found or self._subject_first.read(words, cue, previous, floor)
        if found is None and self._vocabulary.needs_no_subject(cue):
            return self._without_subject(words, cue, floor)
        return None if found is not None and _is_commanded(words, found) else found

    def _without_subject(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "…, a-t-il ajouté", "Agregó que ...": the last speaker goes on."""
        if not self._begins_clause(words, cue.first, floor):
            return None
        via, start = self._listeners.of_verb(words, cue)
        draft = Clause(cue, None, cue.first, cue.last, None, implied=True, via=via)
        opening = self._objects.opening(words, cue, start)
        said = self._before.ending_at(words, cue.first - 1, floor)
        if said is not None and belongs_before(words, said, start, opening):
            return self._before.posed(words, draft, said, start)
        return forward(words, draft, opening) if opening.marked else None

    def _begins_clause(self, words: Words, position: int, floor: int) -> bool:
        """Tell whether only adverbials stand between the verb and the start of its clause."""
        place = position - 1
        while place >= floor and words.plain(place) and not words.is_comma(place):
            adverb = self._vocabulary.is_adverb(words.tokens[place])
            if not (adverb or words.has(place, "auxiliaries", "times", "clause_openers")):
                return words.is_stop(place)
            place -= 1
        return True

    def _quoted(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "cited X as saying that", whose verb also gives figures ("cited a toll of 12").

        Other verbs as well have who speaks behind them: "reported X as saying", "reported X said".
        """
        if words.order != "svo" or cue.label != "verbs" or not words.plain(cue.last + 1):
            return None
        relays = self._vocabulary.relays(cue)
        passes = _may_pass_on(words)
        if not (relays or passes):
            return None
        source = phrase_after(words, cue.last + 1, words.size)
        if passes and source is not None and _passes_on(words, source):
            return self._relayed(words, cue, floor)
        if not relays:
            return None
        said = self._verb_after(words, source.last + 1) if source is not None else None
        said_by = said is not None and said.label == "participles"
        return self._relayed(words, cue, floor) if said_by else None

    def _relayed(self, words: Words, cue: Match, floor: int) -> Clause | None:
        turned = self._relayed_after(words, cue, floor)
        if turned is not None:
            return turned
        outlet = self._subjects.before(words, cue.first, floor)
        first = cue.last + 1
        romance = words.order == "svo" and words.adjectives_follow
        first += romance and words.has(first, "listeners")  # "citó a una fuente"
        named = is_quoted_name(words, first)
        source = phrase_after(words, first, words.size, quoted=named)
        if outlet is None or source is None:
            return None
        opening = self._openings.after(words, source.last + 1)
        verb = self._verb_after(words, source.last + 1)
        if verb is None and not can_speak(words, source):
            return None
        if verb is not None:
            opening = self._openings.after(words, verb.last + 1)
        elif not opening.marked or (romance and words.has(source.last + 1, "relatives")):
            return None  # "cita a una mujer que trabaja en el puerto"
        draft = Clause(cue, source, outlet.first, cue.last, None, via=(outlet,))
        said = self._before.ending_at(words, outlet.first - 1, floor)
        if verb is not None and said is not None and words.ends(verb.last + 1):
            return self._before.posed(words, draft, said, verb.last + 1)
        return forward(words, draft, opening)

    def _relayed_after(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "«...», — цитирует «Маяк» мэра": the outlet stands between verb and speaker."""
        said = self._before.ending_at(words, past_dash(words, cue.first - 1), floor)
        first = past_told(words, cue.last + 1)
        if said is None or first == cue.last + 1:
            return None
        source = phrase_after(words, first, words.size)
        if source is None or not can_speak(words, source):
            return None
        via = (NounPhrase(cue.last + 1, first - 1),)
        draft = Clause(cue, source, cue.first, source.last, None, via=via)
        return self._before.posed(words, draft, said, source.last + 1)

    def _verb_after(self, words: Words, start: int) -> Match | None:
        near = start + _QUOTING_SPAN
        for place in range(start, min(words.size, start + _FARTHEST_QUOTING)):
            match = self._vocabulary.cue_at(words, place)
            if words.is_stop(place) or not words.plain(place):
                return None
            if match is None or match.label not in ("verbs", "participles", "hedging_verbs"):
                continue
            as_saying = words.has(
                place - 1, "comparatives"
            )  # "X, a nurse who was there, as saying"
            close = match.label == "participles" or not words.has(start, "relatives")
            said = place == start + 1 and words.has(place + 1, "conjunctions")
            if as_saying or (place < near and close) or said:  # "X who says that"
                return match
        return None


def _may_pass_on(words: Words) -> bool:
    """Tell whether a sentence has a further verb of saying as ``_passes_on`` seeks it."""
    if words.adjectives_follow:
        return False
    return words.has(words.end - 1, "said") or words.listed >= _AS_SAYING


def _passes_on(words: Words, source: NounPhrase) -> bool:
    """Tell whether an English verb passes on what ``source`` says, and says nothing itself."""
    verb = source.last + 1
    if words.has(verb, "comparatives"):
        return words.has(verb + 1, "participles")
    return words.has(verb, "said") and words.ends(verb + 1)


def _is_commanded(words: Words, clause: Clause) -> bool:
    """Tell whether the verb is a command, with another or a label for its subject."""
    source = clause.source
    if source is None or words.order != "svo" or source.first > clause.cue.first:
        return False
    labelled = any(words.is_mark(i, ":") for i in range(source.last + 1, clause.cue.first))
    alone = source.first == source.last
    opens = alone and (source.first == 0 or words.tokens[source.first - 1].kind is Kind.MARK)
    return labelled or (opens and words.has(source.first, "commands"))
