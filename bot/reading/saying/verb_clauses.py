"""Reporting verbs whose subject stands before them, or after them where the order is turned."""

from dataclasses import replace

from bot.reading.saying.backward_clauses import BackwardClauses, stands_for_what_was_said
from bot.reading.saying.clauses import Clause, content_start, forward, goes_on
from bot.reading.saying.given_counts import GivenCounts
from bot.reading.saying.openings import How, Opening, OpeningFinder, opening_at, takes_bare
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.distant_subjects import before_brackets
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FRONTS = ("joiners", "adverbials", "outside", "times", "clause_openers")
_FINITE = ("outside", "auxiliaries", "subjunctives")
_NOT_FINITE = ("joiners", "adverbials", "times", "clause_openers", "pronouns", "relatives")
_LONGEST_ADVERBIAL = 9
_QUOTING_SPAN = 5
_LONGEST_OBJECT = 12
_SHORTEST_OWN_WORDS = 2


class VerbClauses:
    """Reads "X said that", "..., said X", "X said on Friday: ..." and their kin."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._counts = GivenCounts(vocabulary)
        self._pointing = BackwardClauses(vocabulary)

    def read(self, words: Words, cue: Match, previous: Clause | None, floor: int) -> Clause | None:
        """Return the clause of the verb ``cue``; nothing left of token ``floor`` belongs to it."""
        if cue.label == "relaying":
            return self._relayed(words, cue, floor)
        if self._vocabulary.revises(cue) and not self._counts.revised(words, cue):
            return None
        if self._vocabulary.holds_subject(cue):
            return self._without_subject(words, cue, floor)
        inverted = self._inverted(words, cue, floor)
        found = inverted or self._bracketed(words, cue, floor)
        found = found or self._subject_first(words, cue, previous, floor)
        if found is None and self._vocabulary.needs_no_subject(cue):
            return self._without_subject(words, cue, floor)
        return None if found is not None and _is_commanded(words, found) else found

    def _subject_first(
        self, words: Words, cue: Match, previous: Clause | None, floor: int
    ) -> Clause | None:
        source = self._subjects.before(words, cue.first, floor)
        if source is None and _coordinated(words, cue.first, floor):
            return self._coordinate(words, cue, previous)
        if source is None or not can_speak(words, source):
            source = self._subjects.distant(words, cue.first, floor) or source
        if source is None or not self._may_speak(words, cue, source, floor):
            return None
        via, start = self._subjects.listener(words, cue)
        draft = Clause(
            cue, source, source.first, cue.last, None, implied=is_pronominal(words, source), via=via
        )
        opening = self._opening(words, cue, start)
        first = source.first - 1 - words.has(source.first - 1, "adverbials")
        if words.has(first, "comparatives"):
            return self._compared(words, replace(draft, first=first), start, floor)
        said = self._content_before(words, source.first - 1, floor)
        if said is None and opening.how is How.NOTHING:
            said = self._around(words, source.first - 1, start, floor)
        if said is not None and _belongs_before(words, said, start, opening):
            return self._post_posed(words, replace(draft, last=self._tail(words, start)), said)
        if opening.how is How.BARE and not (
            self._takes_bare(words, cue, opening.begin)
            or _documented(words, source, opening.begin)
            or _partly_quoted(words, opening.begin)
            or self._counts.opens(words, cue, opening.begin)
            or self._is_denied(words, cue, opening.begin)
        ):
            return None
        clause = forward(words, draft, opening)
        bare = opening.how is How.BARE
        return _within_relative(words, clause) if bare and clause is not None else clause

    def _bracketed(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X har over for flere medier anslået, at"."""
        found = before_brackets(words, cue, floor)
        if found is None:
            return None
        source, between = found
        via = self._subjects.told_after(words, between, cue.first)
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, source.first, cue.last, None, implied=implied, via=via)
        return forward(words, draft, self._opening(words, cue, cue.last + 1))

    def _without_subject(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "…, a-t-il ajouté", "Agregó que ...": the last speaker goes on."""
        if not self._begins_clause(words, cue.first, floor):
            return None
        via, start = self._subjects.listener(words, cue)
        draft = Clause(cue, None, cue.first, cue.last, None, implied=True, via=via)
        opening = self._opening(words, cue, start)
        said = self._content_before(words, cue.first - 1, floor)
        if said is not None and _belongs_before(words, said, start, opening):
            return self._post_posed(words, replace(draft, last=self._tail(words, start)), said)
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

    def _compared(self, words: Words, draft: Clause, start: int, floor: int) -> Clause | None:
        """Read "..., wie X mitteilte" and "Wie X mitteilte, ..."."""
        draft = replace(draft, last=self._tail(words, start))
        said = self._content_before(words, draft.first - 1, floor)
        if said is not None:
            return self._post_posed(words, draft, said)
        if draft.first > floor or not words.is_comma(draft.last + 1):
            return None
        return forward(words, draft, Opening(How.CONJUNCTION, draft.last + 2))

    def _may_speak(self, words: Words, cue: Match, source: NounPhrase, floor: int) -> bool:
        if can_speak(words, source):
            return True
        doubtful = cue.label == "hedging_verbs" or self._vocabulary.is_guarded(cue)
        fronted = source.first > floor and words.has(source.first - 1, "joiners")
        return not doubtful and not fronted

    def _opening(self, words: Words, cue: Match, start: int) -> Opening:
        if cue.label == "hedging_verbs" and words.has(start, "infinitives"):
            return Opening(How.CONJUNCTION, start)
        near = words.order == "svo" and self._vocabulary.is_guarded(cue)
        return self._openings.after(words, start, near=near)

    def _takes_bare(self, words: Words, cue: Match, begin: int) -> bool:
        return not self._vocabulary.is_guarded(cue) and takes_bare(words, begin)

    def _is_denied(self, words: Words, cue: Match, begin: int) -> bool:
        """Tell whether a verb of denial takes what is denied as its object, not a request."""
        if not self._vocabulary.denies(cue) or not 0 <= begin < words.last:
            return False
        begin += words.adjectives_follow and words.has(begin, "determiners")
        gerund = self._vocabulary.is_participle(words.tokens[begin])
        claims = self._vocabulary.names_claim(words.tokens[begin])
        return gerund or claims or words.has(begin, "any", "cardinals")

    def _coordinate(self, words: Words, cue: Match, previous: Clause | None) -> Clause | None:
        """Read a verb that has the subject of the one before: "X promised help and said that"."""
        if previous is not None:
            source, implied = previous.source, previous.implied
        else:
            source, implied = self._subjects.first_phrase(words, cue.first), False
        if source is None:
            return None
        via, start = self._subjects.listener(words, cue)
        opening = self._opening(words, cue, start)
        bare = opening.how is How.BARE and not self._takes_bare(words, cue, opening.begin)
        denied = self._is_denied(words, cue, opening.begin)
        if bare and not denied and not self._counts.opens(words, cue, opening.begin):
            return None
        implied = implied or is_pronominal(words, source)
        draft = Clause(cue, source, cue.first, cue.last, None, implied=implied, via=via)
        return forward(words, draft, opening)

    # The subject after the verb: "...," said X; "Samtidig siger X, at ..."

    def _inverted(self, words: Words, cue: Match, floor: int) -> Clause | None:
        before = _past_dash(words, cue.first - 1)
        if stands_for_what_was_said(words, before):
            return self._pointing.verbal(words, cue)
        if words.has(before, "comparatives") and words.plain(cue.last + 1):
            compared = self._compared_turned(words, cue, floor)
            if compared is not None:
                return compared
        dialogue = words.is_mark(0, DASHES) and words.is_mark(before, DASHES)
        ended = before >= floor and (dialogue or _ends_content(words, before))
        turned = ended or cue.first == 0 or words.order == "v2"
        if not turned or not words.plain(cue.last + 1) or self._tells_object(words, cue):
            return None
        if not ended and not self._fronted(words, before, floor):
            return None
        source = self._subject_after(words, cue, quoted=words.in_quotation(before))
        if source is None or (ended and self._has_subject(words, cue, floor)):
            return None
        implied = is_pronominal(words, source)
        via = self._subjects.told_after(words, source.last + 1)
        draft = Clause(cue, source, cue.first, source.last, None, implied=implied, via=via)
        said = self._content_before(words, before, floor) if ended else None
        return self._turned(words, draft, source, said)

    def _tells_object(self, words: Words, cue: Match) -> bool:
        """Tell whether the one who is told follows the verb, and never its subject ("told X")."""
        takes = words.order == "svo" and not words.adjectives_follow
        return takes and self._vocabulary.takes_listener(cue)

    def _compared_turned(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "Как сообщил X, ..." and "..., как сообщил X"."""
        source = self._subject_after(words, cue, quoted=False)
        if source is None or not can_speak(words, source):
            return None
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, cue.first - 1, source.last, None, implied=implied)
        return self._compared(words, draft, source.last + 1, floor)

    def _has_subject(self, words: Words, cue: Match, floor: int) -> bool:
        """Tell whether all before the verb is its subject: "Registret, et organ, tæller 17"."""
        if words.order != "v2" or not words.is_comma(cue.first - 1):
            return False
        subject = self._subjects.before(words, cue.first, floor)
        if subject is None or subject.first > content_start(words, cue.first, floor):
            return False
        return words.tokens[subject.first].kind is Kind.WORD and can_speak(words, subject)

    def _turned(
        self, words: Words, draft: Clause, source: NounPhrase, said: tuple[int, int] | None
    ) -> Clause | None:
        """Return the clause whose subject follows the verb, with what is said in its place."""
        start = max(phrase.last for phrase in (source, *draft.via)) + 1
        opening = self._openings.after(words, start)
        bare = opening.how is How.BARE
        if said is not None and opening.how is not How.AWAITED:
            told = opening.how is How.CONJUNCTION and self._vocabulary.takes_listener(draft.cue)
            told = told and not words.is_comma(opening.begin - 1)
            if (bare or told) and words.order == "svo" and words.plain(said[1]):
                return None  # what stands before the verb is its subject
            return self._post_posed(words, replace(draft, last=self._tail(words, start)), said)
        spoken = can_speak(words, source) and not self._vocabulary.is_guarded(draft.cue)
        counted = bare and self._counts.opens(words, draft.cue, opening.begin)
        if bare and not counted and (words.order == "svo" or not spoken):
            return None
        return forward(words, draft, opening)

    def _subject_after(self, words: Words, cue: Match, *, quoted: bool) -> NounPhrase | None:
        """Return the phrase after the verb; any noun will do after a quotation."""
        first = self._subjects.past_adverbials(words, cue.last + 1)
        first = self._subjects.past_outlet(words, first)
        source = phrase_after(words, first, words.size)
        sure = words.order == "v2" or (quoted and not self._vocabulary.is_guarded(cue))
        if source is None or not (sure or can_speak(words, source)):
            return None
        return source if quoted or not _is_object(words, source) else None

    def _fronted(self, words: Words, before: int, floor: int) -> bool:
        """Tell whether an adverbial stands before the verb, so that the subject follows it."""
        if before < floor:
            return before < 0
        source = self._subjects.before(words, before + 1, floor)
        if source is None:
            return True
        place = source.first - 1
        if place < floor or not words.plain(place):
            return False
        adverbial = words.has(place, "outside", "joiners")
        return adverbial and not words.has(place, "clause_openers")

    # The content before the cue

    def _content_before(self, words: Words, place: int, floor: int) -> tuple[int, int] | None:
        """Return the content that ends at ``place``: a comma, a dash or a quotation's end."""
        if place < floor:
            return None
        if words.in_quotation(place):
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

    def _around(self, words: Words, place: int, start: int, floor: int) -> tuple[int, int] | None:
        """Return the sentence around a cue between commas: "In time, he said, it will"."""
        after = self._tail(words, start) + 1
        if not (words.is_comma(place) and words.is_comma(after)) or place <= floor:
            return None
        return None if words.ends(after + 1) else (floor, place - 1)

    def _post_posed(self, words: Words, draft: Clause, said: tuple[int, int]) -> Clause:
        """Return the clause whose content stands before it, and goes on after a medial cue."""
        start, end = said
        after = draft.last + 1
        medial = words.plain(end) and words.is_comma(after) and words.plain(after + 1)
        if medial and not self._breaks_off(words, after + 1):
            end = words.last
        return replace(draft, content=(start, end), before=True)

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

    def _tail(self, words: Words, start: int) -> int:
        """Return the last token of the cue's clause: "Smith said in a statement on Friday"."""
        for place in range(start, words.size):
            ends = words.is_comma(place) or words.is_stop(place) or not words.plain(place)
            if ends or self._vocabulary.label_at(words, place) in ("according_to", "citing"):
                return place - 1
        return words.last

    # "X quoted Y as saying"

    def _relayed(self, words: Words, cue: Match, floor: int) -> Clause | None:
        outlet = self._subjects.before(words, cue.first, floor)
        source = phrase_after(words, cue.last + 1, words.size)
        if outlet is None or source is None or not can_speak(words, source):
            return None
        opening = self._openings.after(words, source.last + 1)
        verb = self._verb_after(words, source.last + 1)
        if verb is not None:
            opening = self._openings.after(words, verb.last + 1)
        elif not opening.marked:
            return None
        return forward(
            words, Clause(cue, source, outlet.first, cue.last, None, via=(outlet,)), opening
        )

    def _verb_after(self, words: Words, start: int) -> Match | None:
        for place in range(start, min(words.size, start + _QUOTING_SPAN)):
            match = self._vocabulary.cue_at(words, place)
            if match is not None and match.label in ("verbs", "participles", "hedging_verbs"):
                return match
        return None


def _is_commanded(words: Words, clause: Clause) -> bool:
    """Tell whether the verb is a command, with another or a label for its subject."""
    source = clause.source
    if source is None or words.order != "svo" or source.first > clause.cue.first:
        return False
    labelled = any(words.is_mark(i, ":") for i in range(source.last + 1, clause.cue.first))
    alone = source.first == source.last
    opens = alone and (source.first == 0 or words.tokens[source.first - 1].kind is Kind.MARK)
    return labelled or (opens and words.has(source.first, "commands"))


def _is_object(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether what follows a verb is what it tells ("confirmed the deaths of nine")."""
    if words.order != "svo":
        return False
    inside = range(phrase.first + 1 + words.has(phrase.first, "determiners"), phrase.last + 1)
    return any(words.has(i, "cardinals") or words.tokens[i].kind is Kind.NUMBER for i in inside)


def _past_dash(words: Words, place: int) -> int:
    """Return the place before a dash between what is said and the cue: "..., — said X"."""
    ended = words.is_comma(place - 1) or words.in_quotation(place - 1)
    return place - 1 if ended and words.is_mark(place, DASHES) else place


def _ends_content(words: Words, place: int) -> bool:
    """Tell whether what is said can end at ``place``: a comma, a quotation, "!" and a dash."""
    asked = words.is_mark(place, DASHES) and words.is_stop(place - 1)
    return words.is_comma(place) or words.in_quotation(place) or asked


def _within_relative(words: Words, clause: Clause) -> Clause:
    """Let the content of a relative clause ("X, which lists 12 dead, said") end at its comma."""
    if clause.content is None or not words.has(clause.cue.first - 1, "relatives"):
        return clause
    first, last = clause.content
    comma = next((place for place in range(first, last) if words.is_comma(place)), None)
    return clause if comma is None else replace(clause, content=(first, comma - 1))


def _documented(words: Words, source: NounPhrase, begin: int) -> bool:
    """Tell whether a document is the subject of a clause ("a study found 12 dams leaked")."""
    if not any(words.has(place, "documents") for place in range(source.first, source.last + 1)):
        return False
    token = words.tokens[begin]
    opens = token.capitalised or token.kind is Kind.NUMBER
    return (opens or words.has(begin, "determiners", "pronouns")) and takes_bare(words, begin)


def _partly_quoted(words: Words, begin: int) -> bool:
    """Tell whether the object holds the speaker's own words ("called it “a lie”")."""
    for place in range(begin, min(words.size, begin + _LONGEST_OBJECT)):
        if words.in_quotation(place):
            return words.quotation_end(place) - place > _SHORTEST_OWN_WORDS
        if words.is_comma(place) or words.has(place, "clause_openers"):
            return False
    return False


def _coordinated(words: Words, position: int, floor: int) -> bool:
    """Tell whether "and", "but" stand before the verb, so that its subject is another one's."""
    place = position - 1
    while place > floor and words.has(place, "auxiliaries"):
        place -= 1
    joined = words.has(place, "clause_openers", "joiners")
    return place > floor and joined and not words.has(place, "adverbials")


def _belongs_before(words: Words, said: tuple[int, int], start: int, opening: Opening) -> bool:
    """Tell whether the content is what stands before subject and verb, not what follows."""
    if opening.how is How.NOTHING:
        return True
    direct = opening_at(words, start)
    return words.in_quotation(said[1]) and (direct is None or direct.how is How.QUOTATION)


def _only_adverbial(words: Words, start: int, end: int) -> bool:
    """Tell whether "In a statement on Friday" is all that stands before the comma."""
    if not words.has(start, *_FRONTS) or end - start > _LONGEST_ADVERBIAL:
        return False
    if words.has(start, "acts") or words.is_mark(0, DASHES):
        return False
    return not any(
        words.has(place, *_FINITE) and not words.has(place, *_NOT_FINITE)
        for place in range(start + 1, end + 1)
    )
