"""Reporting verbs whose subject stands before them: "X said that", "X promised help and said"."""

from dataclasses import replace

from bot.reading.saying.backward_clauses import stands_for_what_was_said
from bot.reading.saying.clauses import Clause, forward
from bot.reading.saying.closed_clauses import is_told_on
from bot.reading.saying.content_before import ContentBefore, belongs_before
from bot.reading.saying.openings import How
from bot.reading.saying.told_subjects import told_of
from bot.reading.saying.turned_clauses import opens_with_toll
from bot.reading.saying.verb_objects import VerbObjects
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.distant_subjects import (
    before_brackets,
    is_relative_pronoun,
    within_brackets,
)
from bot.reading.speakers.listeners import ListenerFinder
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.oblique_phrases import is_impersonal, is_oblique
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.words.phrases import Match

_VERBS = ("verbs", "hedging_verbs")


class SubjectFirst:
    """Reads verbs whose subject stands before them, be it another verb's too, or far off."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._objects = VerbObjects(vocabulary)
        self._before = ContentBefore(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._listeners = ListenerFinder(vocabulary)

    def read(self, words: Words, cue: Match, previous: Clause | None, floor: int) -> Clause | None:
        """Return the clause of the verb ``cue``; nothing left of token ``floor`` belongs to it."""
        romance = words.order == "svo" and words.adjectives_follow
        if romance and words.has(cue.first - 1, "comparatives"):
            return None  # "es tal como dice la prensa"
        told = told_of(words, cue, floor)
        if told is not None:
            return told
        known = self._behind_relative(words, cue, previous)
        clause = self._spoken_by(words, cue, known, floor) if known is not None else None
        if clause is not None:
            return replace(clause, first=cue.first)
        source = self._subjects.before(words, cue.first, floor)
        source = self._before_verb(words, cue, source or self._related(words, cue, previous))
        if source is None and _coordinated(words, cue.first, floor):
            return self._coordinate(words, cue, previous)
        if source is None or not can_speak(words, source):
            source = self._subjects.distant(words, cue.first, floor) or source
        if source is None or not self._may_speak(words, cue, source, floor):
            return None
        return self._spoken_by(words, cue, source, floor)

    def _before_verb(
        self, words: Words, cue: Match, source: NounPhrase | None
    ) -> NounPhrase | None:
        """Return the subject up to its first verb: "El ministerio reconoce 31 muertes y acusa"."""
        if source is None or not self._vocabulary.addresses(cue):
            return source
        places = range(source.first + 1, source.last + 1)
        said = (i for i in places if self._vocabulary.label_at(words, i) in _VERBS)
        return NounPhrase(source.first, next(said, source.last + 1) - 1)

    def _related(self, words: Words, cue: Match, previous: Clause | None) -> NounPhrase | None:
        """Return whom a clause before ends with: "lo publica la radio, que cuenta 12"."""
        place = self._past_auxiliaries(words, cue.first - 1)
        source = previous.source if previous is not None else None
        behind = source is not None and source.last == place - 2
        return source if behind and is_relative_pronoun(words, place) else None

    def _behind_relative(
        self, words: Words, cue: Match, previous: Clause | None
    ) -> NounPhrase | None:
        """Return whose relative clause ends before the verb: "X, which confirmed the raid, said".

        No comma closes one that tells which of many speaks: "a guard who spoke to us said".
        """
        if previous is None or previous.source is None or previous.before or previous.implied:
            return None
        relative = self._past_auxiliaries(words, previous.cue.first - 1)
        end = self._past_auxiliaries(words, cue.first - 1)
        own = previous.source.last in (relative - 1, relative - 2)
        if not own or not is_relative_pronoun(words, relative):
            return None
        parted = words.is_comma(relative - 1)
        between = range(previous.cue.last + 1, end)
        commas = [place for place in between if words.is_comma(place)]
        closed = words.is_comma(end) if parted else previous.content is None
        return previous.source if closed and not commas else None

    def _past_auxiliaries(self, words: Words, place: int) -> int:
        """Return the first place from ``place`` backwards that only goes with no verb."""
        adverb = self._vocabulary.is_adverb
        while place > 0 and (
            words.has(place, "auxiliaries", "times") or adverb(words.tokens[place])
        ):
            place -= 1
        return place

    def _spoken_by(self, words: Words, cue: Match, source: NounPhrase, floor: int) -> Clause | None:
        """Return the clause of ``source`` with what it says, before it or behind the verb."""
        via, start = self._listeners.of_verb(words, cue)
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, source.first, cue.last, None, implied=implied, via=via)
        opening = self._objects.opening(words, cue, start)
        first = _comparing(words, source.first - 1)
        if first is not None and (words.order != "svo" or self._ends(words, start)):
            return self._before.compared(words, replace(draft, first=first), start, floor)
        said = self._said_before(words, source.first - 1, floor)
        if said is None and opening.how is How.NOTHING:
            said = self._before.around(words, source.first - 1, start, floor)
        if said is not None and belongs_before(words, said, start, opening):
            return self._before.posed(words, draft, said, start)
        if opening.how is not How.BARE:
            return forward(words, draft, opening)
        if opens_with_toll(words, cue.first, floor):
            return None  # "Zahlen zu Opfern nannte die Polizei nicht"
        if not self._objects.is_said(words, cue, source, opening.begin):
            return None
        clause = forward(words, draft, opening)
        return _within_relative(words, clause) if clause is not None else None

    def _said_before(self, words: Words, place: int, floor: int) -> tuple[int, int] | None:
        """Return what is said up to ``place``, right before the subject.

        In German the verb comes first there ("..., sagte X"): what stands before "die „Freie
        Liste“ Zustimmung fand" is its clause.
        """
        if words.nouns_capitalised and not words.is_mark(place, DASHES):
            return None
        return self._before.ending_at(words, place, floor)

    def _ends(self, words: Words, start: int) -> bool:
        """Tell whether nothing is said after the verb: "as X reported on Monday, ..."."""
        while words.has(start, "times", "joiners", "adverbials"):
            start += 1
        return words.ends(start) or words.is_comma(start)

    def bracketed(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X har over for flere medier anslået, at"."""
        turned = self._turned_perfect(words, cue, floor)
        if turned is not None:
            return turned
        found = before_brackets(words, cue, floor)
        if found is None:
            return None
        source, between = found
        via = self._listeners.after(words, between, cue.first)
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, source.first, cue.last, None, implied=implied, via=via)
        opening = self._objects.opening(words, cue, cue.last + 1)
        bare = opening.how is How.BARE
        if bare and (
            is_told_on(words, cue, self._vocabulary)
            or not self._objects.is_said(words, cue, source, opening.begin)
        ):
            return None
        return forward(words, draft, opening)

    def _turned_perfect(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "..., har X oplyst", "I går har X oplyst, at", "Det har X oplyst"."""
        found = within_brackets(words, cue, floor)
        if found is None:
            return None
        source, perfect = found
        via = self._listeners.after(words, cue.last + 1)
        last = max([cue.last, *(phrase.last for phrase in via)])
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, perfect, last, None, implied=implied, via=via)
        if stands_for_what_was_said(words, perfect - 1):
            return replace(draft, first=0, backward=True)
        said = self._before.ending_at(words, perfect - 1, floor)
        if said is not None:
            return self._before.posed(words, draft, said, last + 1)
        opening = self._objects.opening(words, cue, last + 1)
        return forward(words, draft, opening) if opening.marked else None

    def _coordinate(self, words: Words, cue: Match, previous: Clause | None) -> Clause | None:
        """Read a verb that has the subject of the one before: "X promised help and said that"."""
        if previous is not None:
            source, implied = previous.source, previous.implied
        else:
            source, implied = self._subjects.first_phrase(words, cue.first), False
        if source is None:
            return None
        via, start = self._listeners.of_verb(words, cue)
        opening = self._objects.opening(words, cue, start)
        bare = opening.how is How.BARE
        if bare and not self._objects.is_said_on(words, cue, opening.begin):
            return None
        implied = implied or is_pronominal(words, source)
        draft = Clause(cue, source, cue.first, cue.last, None, implied=implied, via=via)
        return forward(words, draft, opening)

    def _may_speak(self, words: Words, cue: Match, source: NounPhrase, floor: int) -> bool:
        if words.has(source.first, "zero") or self._vocabulary.opens_addition(words, source):
            return False  # "no casualties reported", "Des Weiteren meldete der Rat"
        if is_impersonal(words, cue):
            return True
        if is_oblique(words, source):
            return False
        if words.order == "v2" and source.first == floor + 1 and _opens_adverbial(words, floor):
            return False  # "I en erklæring offentliggjort ..."
        if can_speak(words, source):
            return True
        hedging = cue.label == "hedging_verbs" and not _opens_content(words, cue.last + 1)
        doubtful = hedging or self._vocabulary.is_guarded(cue)
        fronted = source.first > floor and words.has(source.first - 1, "joiners")
        return not doubtful and not fronted


def _opens_content(words: Words, place: int) -> bool:
    """Tell whether what is claimed follows as a clause, which nobody claims who cannot speak."""
    return words.has(place + words.is_comma(place), "conjunctions")


def _comparing(words: Words, place: int) -> int | None:
    """Return where "as X said", "wie in X gesagt wurde" begins, if it does at ``place``."""
    if not words.has(place, "comparatives"):
        place -= words.has(place, "adverbials")
    return place if words.has(place, "comparatives") else None


def _opens_adverbial(words: Words, place: int) -> bool:
    preposition = words.has(place, "joiners", "adverbials")
    return preposition and not words.has(place, "clause_openers", "determiners", "by")


def _coordinated(words: Words, position: int, floor: int) -> bool:
    """Tell whether "and", "but" stand before the verb, so that its subject is another one's."""
    place = position - 1
    while place > floor and words.has(place, "auxiliaries"):
        place -= 1
    joined = words.has(place, "clause_openers", "joiners")
    return place > floor and joined and not words.has(place, "adverbials")


def _within_relative(words: Words, clause: Clause) -> Clause:
    """Let the content of a relative clause ("X, which lists 12 dead, said") end at its comma."""
    if clause.content is None or not words.has(clause.cue.first - 1, "relatives"):
        return clause
    first, last = clause.content
    comma = next((place for place in range(first, last) if words.is_comma(place)), None)
    return clause if comma is None else replace(clause, content=(first, comma - 1))
