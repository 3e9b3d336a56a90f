"""Reporting verbs whose subject follows them: "...," said X; "Samtidig siger X, at ..."."""

from dataclasses import replace

from bot.reading.saying.backward_clauses import (
    BackwardClauses,
    opens_document,
    stands_for_what_was_said,
)
from bot.reading.saying.clauses import Clause, content_start, forward
from bot.reading.saying.content_before import ContentBefore
from bot.reading.saying.given_counts import GivenCounts
from bot.reading.saying.openings import How, Opening, OpeningFinder, tells_something
from bot.reading.saying.turned_subjects import (
    is_apposed,
    is_document,
    is_related,
    is_told,
    opens_clause,
    speaks_by_noun,
    subject_within,
)
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.agreement import behind_place
from bot.reading.speakers.listeners import ListenerFinder
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.occasions import past_outlet, past_times, tells_outlet
from bot.reading.speakers.quoted_names import is_quoted_name
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import (
    SubjectFinder,
    before_aside,
    is_pronominal,
)
from bot.reading.speakers.subjects_behind import past_adverbials
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind


class TurnedClauses:
    """Reads verbs in an order that is turned, where what is said or an adverbial comes first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._listeners = ListenerFinder(vocabulary)
        self._counts = GivenCounts(vocabulary)
        self._pointing = BackwardClauses(vocabulary)
        self._before = ContentBefore(vocabulary)

    def read(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Return the clause of the verb ``cue``; nothing left of token ``floor`` belongs to it."""
        before = past_dash(words, cue.first - 1)
        blamed = "*" in cue.phrase and self._vocabulary.addresses(cue)
        if blamed and words.has(before, "clause_openers"):
            return None  # "..., men beskylder hæren for": who spoke before goes on
        within = subject_within(words, cue, blamed=blamed)
        if within is not None and (words.is_comma(before) or self._fronted(words, before, floor)):
            draft = Clause(cue, within, cue.first, cue.last, None)
            return forward(words, draft, self._openings.after(words, cue.last + 1))
        if stands_for_what_was_said(words, before):
            return self._pointed(words, cue)
        compares = _comparison(words, before)
        if compares is not None and _goes_on(words, cue.last + 1):
            compared = self._compared_turned(words, cue, compares, floor)
            if compared is not None:
                return compared
        return self._spoken_after(words, cue, _past_object(words, before), floor)

    def _pointed(self, words: Words, cue: Match) -> Clause | None:
        """Return a clause that points back, or ahead to a colon: "Об этом сообщил X: ..."."""
        source = self._subject_after(words, cue, quoted=False)
        if source is None or not words.is_mark(source.last + 1, ":"):
            return self._pointing.verbal(words, cue)
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, 0, source.last, None, implied=implied)
        return forward(words, draft, self._openings.after(words, source.last + 1))

    def _spoken_after(self, words: Words, cue: Match, before: int, floor: int) -> Clause | None:
        """Return the clause whose subject follows the verb, if the order is turned at all."""
        dialogue = words.is_mark(0, DASHES) and words.is_mark(before, DASHES)
        ended = before >= floor and (dialogue or _ends_content(words, before))
        turned = ended or cue.first == 0 or words.order == "v2"
        if not (turned and _goes_on(words, cue.last + 1)) or self._tells_object(words, cue):
            return None
        if self._stands_before(words, cue, before, floor):
            return None
        if not (ended or self._fronted(words, before, floor)):
            return None
        quoted = words.in_quotation(before) or _follows_speech(words, before)
        source = self._subject_after(words, cue, quoted=quoted)
        if source is None or (ended and self._has_subject(words, cue, source, floor)):
            return None
        implied = is_pronominal(words, source)
        via = self._listeners.after(words, source.last + 1)
        draft = Clause(cue, source, cue.first, source.last, None, implied=implied, via=via)
        if not ended and opens_with_toll(words, cue.first, floor):
            clause = _of_toll(words, draft, floor)
        else:
            said = self._said(words, source, before, floor) if ended else None
            around = said is None and ended and words.order == "svo"
            between = self._between_commas(words, draft, source, floor) if around else None
            clause = between or self._turned(words, draft, source, said)
        return clause

    def _said(
        self, words: Words, source: NounPhrase, before: int, floor: int
    ) -> tuple[int, int] | None:
        """Return what is said up to ``before``, where a comma or a quotation ends."""
        said = self._before.ending_at(words, before, floor)
        if said is None and self._ends(words, source):
            said = self._before.all_of(words, before, floor)
        return said

    def _stands_before(self, words: Words, cue: Match, before: int, floor: int) -> bool:
        """Tell whether the subject stands before the verb, which has an aside or a name there."""
        if before_aside(words, before, floor) < before:  # "a, pour sa part, annoncé"
            return True
        if is_related(words, cue.first):
            return True
        if tells_outlet(words, cue.last + 1):
            subject = self._subjects.before(words, cue.first, floor)
            return subject is not None and can_speak(words, subject)
        if self._names_subject(words, cue, before, floor):
            return True
        ended = words.is_comma(before) and before >= floor
        return ended and self._opens_with_subject(words, cue, floor)

    def _between_commas(
        self, words: Words, draft: Clause, subject: NounPhrase, floor: int
    ) -> Clause | None:
        """Read "On Monday, says the board, the bridge fell": what is said stands around it."""
        source = phrase_after(words, subject.first, words.size, apposition=False)
        if source is None or not can_speak(words, source):
            return None
        comma = past_dash(words, draft.cue.first - 1)
        said = self._before.around(words, comma, source.last + 1, floor)
        alone = replace(draft, source=source, last=source.last)
        return self._turned(words, alone, source, said) if said is not None else None

    def _names_subject(self, words: Words, cue: Match, before: int, floor: int) -> bool:
        """Tell whether a quotation right before the verb is its subject's name, and not said."""
        if not (words.adjectives_follow and words.in_quotation(before)) or before + 1 != cue.first:
            return False
        subject = self._subjects.before(words, cue.first, floor)
        if subject is None or subject.last != before:
            return False
        start = words.quotation_start(before)
        described = subject.first < start and can_speak(words, NounPhrase(subject.first, start - 1))
        return described or is_quoted_name(words, subject.first)

    def _ends(self, words: Words, source: NounPhrase) -> bool:
        """Tell whether nothing is said behind the one who speaks."""
        after = source.last + 1
        cited = self._vocabulary.label_at(words, after) in ("citing", "according_to")
        return cited or self._openings.after(words, after).how is How.NOTHING

    def _tells_object(self, words: Words, cue: Match) -> bool:
        """Tell whether the one who is told follows the verb, and never its subject ("told X").

        At the end of the sentence the subject of some does: "..., warned the mayor." A preposition
        tells whom somebody accuses: "acusó al alcalde".
        """
        if self._vocabulary.addresses(cue) and words.has(cue.last + 1, "listeners"):
            return True
        takes = words.order == "svo" and not words.adjectives_follow
        if not takes or not self._vocabulary.takes_listener(cue):
            return False
        if not self._vocabulary.may_tell_nobody(cue):
            return True
        last = phrase_after(words, cue.last + 1, words.size)
        return last is None or not words.ends(last.last + 1)

    def _compared_turned(self, words: Words, cue: Match, first: int, floor: int) -> Clause | None:
        """Read "Как сообщил X, ..." and "..., как сообщил X", which begin at token ``first``."""
        source = self._subject_after(words, cue, quoted=False)
        if source is None or not can_speak(words, source):
            return None
        colon = words.is_mark(source.last + 1, ":")
        if words.plain(source.last + 1) and not (colon or words.is_comma(source.last + 1)):
            source = self._subject_after(words, cue, quoted=False, apposition=False) or source
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, first, source.last, None, implied=implied)
        if colon:
            return forward(words, draft, self._openings.after(words, source.last + 1))
        return self._before.compared(words, draft, source.last + 1, floor)

    def _opens_with_subject(self, words: Words, cue: Match, floor: int) -> bool:
        """Tell whether the comma closes what is said of a subject: "X, head of the board, said".

        In "Ada Holt, 54, died, said the mayor" it does not, for a verb tells what happened.
        """
        if words.order != "svo":
            return False
        subject = self._subjects.before(words, cue.first, floor)
        if subject is None or not can_speak(words, subject):
            return False
        if words.adjectives_follow:
            return is_apposed(words, subject, cue.first, floor)
        start = content_start(words, cue.first, floor)
        fronted = words.is_comma(subject.first - 1) and not any(
            words.is_comma(i) or words.has(i, "acts") for i in range(start, subject.first - 1)
        )
        comma = next((i for i in range(subject.first, cue.first) if words.is_comma(i)), cue.first)
        related = words.has(comma + 1, "relatives")
        aside = range(subject.first, cue.first)
        tells = any(words.has(i, "acts", "passive_auxiliaries") for i in aside)
        return (subject.first <= start or fronted) and (related or not tells)

    def _has_subject(self, words: Words, cue: Match, source: NounPhrase, floor: int) -> bool:
        """Tell whether all before the verb is its subject: "Registret, et organ, tæller 17".

        In languages of free order one who can speak and ends the sentence is the subject.
        """
        if words.order != "v2" or not words.is_comma(cue.first - 1):
            return False
        if words.adjectives_follow and can_speak(words, source) and self._ends(words, source):
            return False
        subject = self._subjects.before(words, cue.first, floor)
        if subject is None or subject.first > content_start(words, cue.first, floor):
            return False
        if opens_clause(words, subject, cue.first):
            return False
        return words.tokens[subject.first].kind is Kind.WORD and can_speak(words, subject)

    def _turned(
        self, words: Words, draft: Clause, source: NounPhrase, said: tuple[int, int] | None
    ) -> Clause | None:
        """Return the clause whose subject follows the verb, with what is said in its place."""
        parted = said is not None and words.is_comma(source.last + 1)
        if parted and said is not None and self._names(words, draft.cue, said):
            return None
        start = max(phrase.last for phrase in (source, *draft.via)) + 1
        if said is not None and words.plain(said[1]) and self._describes(words, source, start):
            return self._before.posed(words, draft, said, start)
        start += start < words.size and self._vocabulary.governs(draft.cue, words.tokens[start])
        opening = self._openings.after(words, start)
        bare = opening.how is How.BARE
        if said is not None and _tells_more(words, start, opening):
            said = None
        if said is not None and opening.how is not How.AWAITED:
            told = opening.how is How.CONJUNCTION and self._vocabulary.takes_listener(draft.cue)
            told = told and not any(words.is_comma(i) for i in range(start, opening.begin))
            if (bare or told) and words.order == "svo" and words.plain(said[1]):
                return None  # what stands before the verb is its subject
            return self._before.posed(words, draft, said, start)
        spoken = can_speak(words, source) and not self._vocabulary.is_guarded(draft.cue)
        counted = bare and self._counts.opens(words, draft.cue, opening.begin)
        if bare and not counted and (words.order == "svo" or not spoken):
            return None
        return forward(words, draft, opening)

    def _names(self, words: Words, cue: Match, said: tuple[int, int]) -> bool:
        """Tell whether a verb gives a name and tells nothing: "The ship, called Merrow, sank"."""
        if words.order != "svo" or words.adjectives_follow or not self._vocabulary.is_guarded(cue):
            return False
        return words.plain(said[1]) and not tells_something(words, said[0], said[1] + 1)

    def _describes(self, words: Words, source: NounPhrase, start: int) -> bool:
        """Tell whether it only goes on to say who speaks: "said an official who asked not to"."""
        if not can_speak(words, source) or start >= words.size:
            return False
        if words.adjectives_follow and self._is_asked(words, start):
            return True
        verb = start + words.tokens[start].norm.endswith("'")  # "s'exprimant"
        participle = verb < words.size and self._vocabulary.is_participle(words.tokens[verb])
        return words.has(start, "relatives") or (words.adjectives_follow and participle)

    def _is_asked(self, words: Words, start: int) -> bool:
        """Tell whether it says by whom one was asked: "dit un médecin joint par téléphone"."""
        cited = self._vocabulary.label_at(words, start) == "citing"
        asked = words.has(start, "outside") and not words.has(start, "adverbials", "auxiliaries")
        return words.order == "svo" and (cited or (asked and words.has(start + 1, "by")))

    def _subject_after(
        self, words: Words, cue: Match, *, quoted: bool, apposition: bool = True
    ) -> NounPhrase | None:
        """Return the phrase after the verb; any noun will do after a quotation."""
        first = past_adverbials(words, cue.last + 1, self._vocabulary)
        first = past_outlet(words, first)
        first = _past_impersonal(words, cue, first)
        first += words.order == "v2" and opens_document(words, first)
        named = is_quoted_name(words, first)
        source = phrase_after(words, first, words.size, apposition=apposition, quoted=named)
        if named:
            return source
        if source is not None and words.has(first - 1, "adverbials"):
            source = behind_place(words, source, cue.first)
        guarded = self._vocabulary.is_guarded(cue) and not _follows_speech(words, cue.first - 1)
        sure = words.order == "v2" or (quoted and not guarded)
        if source is None or not (sure or can_speak(words, source)):
            return None
        if guarded and words.is_comma(cue.first - 1) and not speaks_by_noun(words, source):
            return None
        if guarded and cue.first == 0 and is_document(words, source):
            return None
        return source if quoted or not is_told(words, source, self._vocabulary) else None

    def _fronted(self, words: Words, before: int, floor: int) -> bool:
        """Tell whether an adverbial stands before the verb, so that the subject follows it."""
        if before < floor:
            return before < 0
        source = self._subjects.before(words, before + 1, floor)
        if words.nouns_capitalised and words.has(before, "clause_openers"):
            return not words.has(before, "joiners")  # "und nannte die Vorwürfe"
        if source is None or opens_with_toll(words, before + 1, floor):
            return True
        added = self._vocabulary.opens_addition(words, source)  # "Des Weiteren meldete sie"
        place = source.first - 1
        if added or place < floor or not words.plain(place):
            return added
        if is_scandinavian(words) and words.has(place, "adverbials"):
            return True  # "Efter mødet oplyste politiet"
        adverbial = words.has(place, "outside", "joiners", "adverbials")
        return adverbial and not words.has(place, "clause_openers")


def _past_object(words: Words, before: int) -> int:
    """Step back over an object that stands for what was said: "«...», lo ha detto il sindaco"."""
    if not (words.adjectives_follow and before > 0 and words.has(before, "backward")):
        return before
    return before - 1 - (words.is_mark(before - 1, ":") and words.in_quotation(before - 2))


def opens_with_toll(words: Words, verb: int, floor: int) -> bool:
    """Tell whether a toll is the verb's object before it: "Die Zahl der Toten gab X mit 9 an".

    Where nouns have capitals the phrase's first one tells, and a subject follows the verb.
    """
    noun = floor + words.has(floor, "determiners")
    if not words.nouns_capitalised or not words.has(noun, "tolls"):
        return False
    if not all(words.plain(i) and not words.is_comma(i) for i in range(noun, verb)):
        return False
    return verb + 1 < words.size and (
        words.has(verb + 1, "determiners", "pronouns") or words.tokens[verb + 1].capitalised
    )


def _of_toll(words: Words, draft: Clause, floor: int) -> Clause | None:
    """Return the clause of who gives a toll that opens the sentence, if a number follows."""
    given = any(words.is_number(place) for place in range(draft.last + 1, words.size))
    return replace(draft, content=(floor, words.last), before=True) if given else None


def _tells_more(words: Words, start: int, opening: Opening) -> bool:
    """Tell whether a clause is told right behind the subject: "Mens det brænder, siger X, at"."""
    if words.order != "v2" or words.adjectives_follow or opening.how is not How.CONJUNCTION:
        return False
    return opening.begin <= start + 1 + words.is_comma(start)


def _past_impersonal(words: Words, cue: Match, first: int) -> int:
    """Return where the source begins in "hieß es am Montag aus Regierungskreisen"."""
    impersonal = words.nouns_capitalised and cue.last > cue.first
    if not impersonal or not words.has(cue.last, "pronouns"):
        return first
    first = past_times(words, first)
    return first + words.has(first, "adverbials")


def _comparison(words: Words, place: int) -> int | None:
    """Return where "как", "tal y como", "comme l'" begin, of which the last word is ``place``."""
    pronoun = words.adjectives_follow and words.has(place, "auxiliaries", "object_pronouns")
    place -= pronoun and not words.has(place, "comparatives")
    if not words.has(place, "comparatives"):
        return None
    joined = words.has(place - 1, "clause_openers") and words.has(place - 2, "comparatives")
    return place - 2 if joined else place - words.has(place - 1, "comparatives")


def _goes_on(words: Words, place: int) -> bool:
    """Tell whether a subject can begin at ``place``: no quotation, unless it is a name."""
    return words.plain(place) or is_quoted_name(words, place)


def past_dash(words: Words, place: int) -> int:
    """Return the place before a dash between what is said and the cue: "..., — said X"."""
    ended = words.is_comma(place - 1) or words.in_quotation(place - 1)
    return place - 1 if ended and words.is_mark(place, DASHES) else place


def _follows_speech(words: Words, comma: int) -> bool:
    """Tell whether a quotation that opens the sentence ends before a comma: "« ... », dit X".

    Where words stand before it, it may be the name of what they tell of.
    """
    if not (words.is_comma(comma) and words.in_quotation(comma - 1)):
        return False
    return words.quotation_start(comma - 1) == 0


def _ends_content(words: Words, place: int) -> bool:
    """Tell whether what is said can end at ``place``: a comma, a quotation, "!" and a dash."""
    asked = words.is_mark(place, DASHES) and words.is_stop(place - 1)
    return words.is_comma(place) or words.in_quotation(place) or asked
