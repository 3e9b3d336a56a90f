"""Sentences that give a speaker to the sentence before: "Det oplyser politiet", "So says X"."""

from dataclasses import replace

from bot.reading.saying.clauses import Clause
from bot.reading.saying.openings import How, OpeningFinder
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.listeners import ListenerFinder
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.words.phrases import Match

_FARTHEST_OWNER = 6
_BEFORE_THE_VERB = ("backward", "auxiliaries", "times", "joiners")


class BackwardClauses:
    """Reads clauses whose content is what the sentence before says."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._listeners = ListenerFinder(vocabulary)

    def verbal(self, words: Words, cue: Match) -> Clause | None:
        """Read "Det oplyser politiet til X", "Det fremgår af en rapport", "So says X"."""
        start = cue.last + 1
        while words.has(start, "by", "auxiliaries") and not words.has(start, "determiners"):
            start += 1
        start += words.order == "v2" and opens_document(words, start)
        heard = self._listeners.after(words, start)  # "Lo ha detto alla Rai il sindaco"
        start = heard[0].last + 1 if heard else start
        clause = self._named(words, cue, phrase_after(words, start, words.size))
        return replace(clause, via=(*clause.via, *heard)) if clause is not None else None

    def verb_first(self, words: Words, cue: Match) -> Clause | None:
        """Read "أفاد بذلك الدفاع المدني", "جاء ذلك في بيان لوزارة الموانئ"."""
        start = cue.last + 1
        if cue.first > 0:
            return None
        if words.has(start, "backward"):
            start += 1
        elif not words.has(cue.last, "backward"):
            return None
        while words.has(start, "adverbials"):
            start += 1
        return self._named(words, cue, self._owner(words, start))

    def phrasal(self, words: Words, cue: Match, source: NounPhrase) -> Clause | None:
        """Read "That is according to X", "This was confirmed by X"."""
        place = 1
        while words.has(place, "passive_auxiliaries"):
            place += 1
        if place < cue.first or not points_back(words):
            return None
        return self._named(words, cue, source)

    def _named(self, words: Words, cue: Match, source: NounPhrase | None) -> Clause | None:
        if source is None or not can_speak(words, source):
            return None
        place = _past_relative(words, source.last + 1)
        passed_on = self._vocabulary.cue_at(words, place)
        via: tuple[NounPhrase, ...] = ()
        if passed_on is not None and passed_on.label in ("according_to", "citing"):
            other = phrase_after(words, passed_on.last + 1, words.size)
            if other is not None:
                cites = passed_on.label == "citing"
                source, via = (other, (source,)) if cites else (source, (other,))
        elif not words.has(place, "said_too") and self._goes_on(words, cue, place):
            return None
        else:
            via = self._listeners.after(words, place)
        last = max(source.last, *(phrase.last for phrase in via)) if via else source.last
        implied = is_pronominal(words, source)
        return Clause(cue, source, 0, last, None, implied=implied, via=via, backward=True)

    def _goes_on(self, words: Words, cue: Match, place: int) -> bool:
        """Tell whether something is said after the cue, so that it does not point back."""
        opening = self._openings.after(words, place)
        late = opening.how is How.BARE and not self._vocabulary.is_guarded(cue)
        return opening.how is not How.NOTHING and not late

    def _owner(self, words: Words, start: int) -> NounPhrase | None:
        """Return the phrase at ``start``, or whose document it is ("بيان لوزارة الموانئ")."""
        if not words.has(start, "documents", "occasions"):
            return phrase_after(words, start, words.size)
        for place in range(start + 1, min(words.size, start + _FARTHEST_OWNER)):
            cue = self._vocabulary.cue_at(words, place)
            if cue is not None and cue.label == "passives":
                return phrase_after(words, cue.last + 1, words.size)
            if words.has(place, "particle"):
                return phrase_after(words, place, words.size)
        return phrase_after(words, start, words.size)


def _past_relative(words: Words, place: int) -> int:
    """Return where a relative clause about the speaker, between two commas, has ended."""
    if not (words.is_comma(place) and words.has(place + 1, "relatives")):
        return place
    commas = (spot for spot in range(place + 1, words.size) if words.is_comma(spot))
    return next(commas, words.end - 1) + 1


def opens_document(words: Words, place: int) -> bool:
    """Tell whether a document follows in which something is said: "hedder det i en rapport"."""
    noun = place + 1 + words.has(place + 1, "determiners")
    return words.has(place, "adverbials") and words.has(noun, "documents")


def stands_for_what_was_said(words: Words, last: int) -> bool:
    """Tell whether the words up to ``last`` are the object of a verb: "So says X", "Об этом".

    In "This shows X" they are its subject; "Lo ha detto X" begins with an object that is also an
    article.
    """
    if not 0 <= last < words.size or not points_back(words):
        return False
    if not all(words.has(place, *_BEFORE_THE_VERB) for place in range(last + 1)):
        return False
    article = words.has(0, "determiners") and not (words.adjectives_follow and last == 0)
    return not (words.order == "svo" and (article or words.has(0, "conjunctions")))


def points_back(words: Words) -> bool:
    """Tell whether the sentence opens with a word that stands for the sentence before."""
    return words.has(0, "backward")
