"""Attributions without a finite verb: "according to X", "citing X", "adding that", "X's claim"."""

from dataclasses import replace

from bot.reading.saying.accusations import Accusations
from bot.reading.saying.backward_clauses import BackwardClauses
from bot.reading.saying.cited_clauses import CitedClauses
from bot.reading.saying.clauses import Clause, begins_clause, content_start, forward, goes_on
from bot.reading.saying.given_counts import with_count
from bot.reading.saying.openings import How, Opening, OpeningFinder, tells_something
from bot.reading.saying.participle_subjects import ParticipleSubjects
from bot.reading.saying.relative_cues import relative_end
from bot.reading.saying.told_counts import told_count
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.agreement import is_agent
from bot.reading.speakers.informants import before_published, informant, past_release
from bot.reading.speakers.joined_nouns import holds_phrase
from bot.reading.speakers.listeners import ListenerFinder, told_at
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head, is_listener
from bot.reading.speakers.opening_verbs import behind_opening_verb
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.speakers.seated_names import with_holder
from bot.reading.speakers.speakers import phrase_after, phrase_before, phrase_fronted
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.speakers.subjects_behind import past_adverbials_to_article
from bot.reading.speakers.worded_sources import (
    names_nobody,
    own_subject,
    own_word,
    past_count,
    reckoned_by_speaker,
    worded_source,
)
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_LONGEST_RELATIVE = 30
_NEAR_COUNT = 5
_NEAR = 3


class PhraseClauses:
    """Reads prepositional, participial and nominal cues."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._listeners = ListenerFinder(vocabulary)
        self._pointing = BackwardClauses(vocabulary)
        self._cited = CitedClauses(vocabulary)
        self._own = ParticipleSubjects(vocabulary)
        self._accusations = Accusations(vocabulary)

    def according(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "according to X" before, inside or after what X says."""
        if self._vocabulary.accuses(cue):
            return self._accusations.passive(words, cue)
        named = self._named(words, cue)
        meant = _earlier_speaker(words, cue)
        if named is None or meant == cue.last or relative_end(words, cue) is not None:
            return self._of_earlier(words, cue, meant, floor)
        if reckoned_by_speaker(words, named[0], self._vocabulary):
            return self._of_own(words, cue, named[0].last, floor)
        return self._of_named(words, cue, named, floor)

    def _of_named(
        self, words: Words, cue: Match, named: tuple[NounPhrase, int], floor: int
    ) -> Clause | None:
        source, last = named
        via: tuple[NounPhrase, ...] = ()
        known = self._relayed(words, cue, last)
        if known is not None:
            source, via, last = known, (source,), known.last
        told = told_at(words, last + 1, words.size)
        if words.order == "vso" and told is not None:
            via, last = (*via, told), told.last
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, cue.first, last, None, implied=implied, via=via)
        backward = self._pointing.phrasal(words, cue, source)
        if backward is not None:
            return backward
        if words.is_mark(source.last + 1, ":"):
            outlet = self._subjects.first_phrase(words, cue.first)
            via = (outlet,) if outlet is not None and cue.label == "citing" else ()
            opening = self._openings.after(words, source.last + 1)
            return forward(words, replace(draft, first=0, via=via), opening)
        if cue.label == "passives" and words.has(source.last + 1, "conjunctions"):
            return forward(words, draft, Opening(How.CONJUNCTION, source.last + 1))
        aside = cue.phrase.startswith(",")
        unsaid = aside and not (can_speak(words, source) and _heads(words, source))
        if unsaid or (cue.label == "passives" and not is_agent(words, source)):
            return None
        return with_count(self._beside(words, draft, floor))

    def passive(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "It was announced on Monday by X that": a time stands before who says so."""
        by = cue.last + 1
        while words.has(by, "times", "joiners", "adverbials") and not self._is_agent(words, by):
            by += 1
        said = words.has(cue.first - 1, "passive_auxiliaries") and not words.adjectives_follow
        if not said or words.order != "svo" or not self._is_agent(words, by):
            return None
        source = phrase_after(words, by + 1, words.size, apposition=False)
        if source is None or not words.has(source.last + 1, "conjunctions"):
            return None
        return self.according(words, Match("passives", cue.phrase, cue.first, by), floor)

    def _is_agent(self, words: Words, place: int) -> bool:
        """Tell whether the word before the one who does something stands here ("by")."""
        agents = self._vocabulary.section.by[:1]
        return words.plain(place) and words.tokens[place].norm in agents

    def _according_to_which(self, words: Words, cue: Match) -> Clause | None:
        """Read "X published a message, according to which nine died": the subject says so."""
        source = self._subjects.first_phrase(words, cue.first)
        which = relative_end(words, cue)
        if words.order == "svo" and words.adjectives_follow:
            source = self._author_before(words, cue, source)
        if source is None or which is None or words.ends(which + 1):
            return None
        source = before_published(words, source)
        draft = Clause(cue, source, source.first, which, None)
        return replace(draft, content=(which + 1, words.last))

    def _author_before(
        self, words: Words, cue: Match, subject: NounPhrase | None
    ) -> NounPhrase | None:
        """Return whose words "selon lequel" points to: the subject's only if they are a document.

        "Le maire a publié un avis selon lequel"; "a nié les rumeurs selon lesquelles" is nobody's.
        """
        end = cue.first - 1 - words.is_comma(cue.first - 1)
        told = phrase_before(words, end, 0)
        for place in range(told.first, told.last + 1) if told is not None else ():
            document = words.has(place, "documents") and not words.has(place, "unowned")
            if not document and self._vocabulary.label_at(words, place) != "nominals":
                continue
            if words.has(place + 1, "by"):
                owner = phrase_after(words, place + 2, cue.first, apposition=False)
                return owner if owner is not None and can_speak(words, owner) else None
            return subject if document else None
        noun = told.first + words.has(told.first, "determiners") if told is not None else 0
        known = words.has(noun, "roles", "collectives", "continued")  # "un médecin selon lequel"
        return told if known else None

    def _of_earlier(self, words: Words, cue: Match, last: int | None, floor: int) -> Clause | None:
        """Return the clause up to ``last`` of a speaker who is named in an earlier one."""
        if relative_end(words, cue) is not None:
            return self._according_to_which(words, cue)
        if last is None:
            return None
        return self._beside(words, Clause(cue, None, cue.first, last, None, implied=True), floor)

    def _of_own(self, words: Words, cue: Match, last: int, floor: int) -> Clause | None:
        """Read "by its figures": the subject's before it, or an earlier speaker's."""
        subject = self._subjects.first_phrase(words, cue.first)
        if subject is None or subject.first < floor or not _is_body(words, subject):
            return self._of_earlier(words, cue, last, floor)
        return self._beside(words, Clause(cue, subject, cue.first, last, None), floor)

    def _relayed(self, words: Words, cue: Match, last: int) -> NounPhrase | None:
        """Return the source that the one named has it from: "وفق ما نقلته الوكالة عن مصدر"."""
        verb = cue.last + 1
        if verb >= words.size or not self._vocabulary.is_relayed(words.tokens[verb]):
            return None
        if not words.has(last + 1, "by"):
            return None
        source = phrase_after(words, last + 2, words.size)
        return source if source is not None and can_speak(words, source) else None

    def _beside(self, words: Words, draft: Clause, floor: int) -> Clause | None:
        """Return the clause with what stands after it, before it or around it."""
        if begins_clause(words, draft.first):
            return self._fronted(words, draft)
        end = draft.first - 1
        end -= words.is_comma(end)
        start = content_start(words, end, floor)
        if start > end:
            return None
        counted = told_count(words, draft, start)
        if counted is not None:
            return replace(draft, content=(counted, end), before=True)
        after = draft.last + 1
        medial = after < words.last and not words.ends(after)
        cited = self._vocabulary.label_at(words, after) in ("citing", "according_to")
        if medial and not cited and not _new_clause(words, after):
            end = words.last
        return replace(draft, content=(start, end), before=True)

    def postposed(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X zufolge" before, inside or after what X says."""
        source = phrase_before(words, cue.first - 1, floor)
        if source is None or names_nobody(words, source, self._vocabulary):
            return None
        first = source.first
        if cue.last > cue.first and words.has(first - 1, "adverbials"):
            first -= 1  # "aus dem Bericht geht hervor"
        while words.has(source.first, "documents") and words.has(source.first + 1, "determiners"):
            source = replace(source, first=source.first + 1)
        if words.has(source.first, "pronouns") and words.has(source.last, "documents"):
            source = replace(source, last=source.first)
        if words.has(first, "own"):  # "eigenen Angaben zufolge"
            found = own_subject(words, first, cue.last, self._vocabulary)
            source = found[0] if found is not None else source
        implied = is_pronominal(words, source)
        draft = Clause(cue, source, first, cue.last, None, implied=implied)
        return self._beside(words, draft, floor)

    def citing(
        self, words: Words, cue: Match, previous: Clause | None, floor: int
    ) -> Clause | None:
        """Read whom a medium quotes: "..., the agency said, citing X"."""
        if previous is None:
            return self._cited.alone(words, cue, floor) or self.according(words, cue, floor)
        return self._cited.beside(words, cue, previous)

    def participle(self, words: Words, cue: Match, previous: Clause | None) -> Clause | None:
        """Read "..., adding that": the speaker of the clause before goes on."""
        before = cue.first - 1
        own = self._own.absolute(words, cue)
        if own is not None:
            return own
        apart = before < 0 or words.tokens[before].kind is Kind.MARK or not words.plain(before)
        joined = words.has(before, "clause_openers") or cue.last > cue.first
        if not (apart or joined or self._own.ends_text(words, before, previous)):
            return None
        via, start = self._listeners.of_verb(words, cue)
        opening = self._openings.after(words, start)
        if previous is not None:
            source, implied = previous.source, previous.implied
        elif opening.how is How.BARE and not tells_something(words, opening.begin):
            return None
        else:
            source, implied = self._subjects.first_phrase(words, cue.first), False
            source = behind_opening_verb(words, source) if source is not None else None
        implied = implied or source is None or is_pronominal(words, source)
        draft = Clause(cue, source, cue.first, cue.last, None, implied=implied, via=via)
        return forward(words, draft, opening)

    def nominal(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X's announcement that", "a claim by X that", "إعلان X أن"."""
        start = cue.last + 1
        source: NounPhrase | None
        if words.order == "vso":
            told = words.plain(start) and is_listener(words, start)  # "تصريح لصحيفة كلدة"
            source = phrase_after(words, start, words.size) if not told else None
        elif words.has(start, "by"):
            source = phrase_after(words, start + 1, words.size, apposition=False)
        else:
            source = self._subjects.possessor(words, cue.first, floor)
        if source is None or not self._may_own(words, source):
            return None
        source = self._subjects.without_verb(words, source)
        start = max(start, source.last + 1)
        if not words.has(start, "conjunctions"):
            return None
        draft = Clause(
            cue,
            source,
            min(cue.first, source.first),
            cue.last,
            None,
            implied=is_pronominal(words, source),
        )
        return forward(words, draft, Opening(How.CONJUNCTION, start))

    def _may_own(self, words: Words, source: NounPhrase) -> bool:
        """Tell whether ``source`` can say something, by its own noun or as an owner ("hærens")."""
        owner = self._vocabulary.is_owner(words.tokens[source.last])
        return can_speak(words, source) or (is_scandinavian(words) and owner)

    def _named(self, words: Words, cue: Match) -> tuple[NounPhrase, int] | None:
        """Return who is named after the cue, past a verb ("بحسب ما أعلنت X"), and the last word."""
        worded = worded_source(words, cue, self._vocabulary)
        if worded is not None or own_word(words, cue) is not None:
            return worded
        first = cue.last + 1
        if first >= words.size:
            return None
        verbal = self._vocabulary.label_at(words, first) in ("verbs", "hedging_verbs")
        fused = self._vocabulary.is_fused_verb(words.tokens[first])
        if self._is_described_document(words, first) or self._is_noun(words, first):
            verbal = False
        if verbal or fused or self._vocabulary.is_relayed(words.tokens[first]):
            first += 1 + words.has(first + 1, "object_pronouns")
        first = past_release(words, first, self._vocabulary) or first
        first = past_adverbials_to_article(words, first, self._vocabulary)
        first = past_count(words, first, self._vocabulary)
        fronted = begins_clause(words, cue.first)
        if fronted:
            source = phrase_fronted(words, first, quoted=True)
        else:
            source = phrase_after(words, first, words.size, quoted=True)
        if source is None:
            return None
        if names_nobody(words, source, self._vocabulary):
            return None
        source = with_holder(words, source, words.size)
        if self._vocabulary.needs_speaker(cue) and not _is_speaker(words, cue, source):
            return None
        return informant(words, source, self._vocabulary, fronted=fronted)

    @staticmethod
    def _is_noun(words: Words, place: int) -> bool:
        """Tell whether a word written like a verb opens a body's name: "state television"."""
        return words.order == "svo" and not words.adjectives_follow and is_head(words, place + 1)

    def _is_described_document(self, words: Words, place: int) -> bool:
        """Tell whether a word is no verb but a noun, with where it stands: "reports in the press".

        Mere "reports" are nobody's, and so are those of which a day alone is told.
        """
        noun = words.order != "vso" and words.has(place, "documents")
        told = ("adverbials", "by") if words.order == "svo" else ("adverbials",)
        placed = words.plain(place + 1) and words.has(place + 1, *told)
        return noun and placed and not words.has(place + 2, "times")

    def _fronted(self, words: Words, draft: Clause) -> Clause | None:
        start = draft.last + 1
        start += words.is_comma(start)
        start = _past_relative(words, start)
        if words.ends(start):
            return None
        return replace(draft, content=(start, words.last))


def _is_body(words: Words, subject: NounPhrase) -> bool:
    """Tell whether a noun of those who count heads a subject: not "Women hold"."""
    if not words.adjectives_follow:
        return is_head(words, subject.last)
    return is_head(words, subject.first + words.has(subject.first, "determiners"))


def _earlier_speaker(words: Words, cue: Match) -> int | None:
    """Return the last token of "по его словам", "ifølge ham": an earlier speaker is meant."""
    if cue.label != "according_to":
        return None
    owned = words.has(cue.last - 1, "pronouns") and not words.has(cue.last, "by")
    if cue.last > cue.first and owned:
        return cue.last
    told = words.has(cue.last + 1, "object_pronouns")
    return cue.last + 1 if told and not words.tokens[cue.last + 1].capitalised else None


def _is_speaker(words: Words, cue: Match, source: NounPhrase) -> bool:
    """Tell whether somebody who can speak is meant, and no rate ("nine beds per hospital")."""
    first = source.first
    if not can_speak(words, source) or words.has(first, "one_person", "times"):
        return False
    if words.adjectives_follow and not is_head(words, first + words.has(first, "determiners")):
        return False  # "morti per l'esplosione a Orlu"
    if words.order != "svo":
        return True  # "i henhold til talspersonen"
    beside = words.is_comma(cue.first - 1) or begins_clause(words, cue.first)
    alone = first == source.last or words.has(first + 1, "joiners")
    single = alone and words.tokens[first].text.islower() and not words.has(first, "determiners")
    plural = words.tokens[first].norm.endswith("s")
    if single and not plural and words.has(first, "roles", "anonymous"):
        return False
    near = range(cue.first - _NEAR, cue.first)
    return beside or not single or plural or any(words.has(place, "acts") for place in near)


def _new_clause(words: Words, place: int) -> bool:
    """Tell whether a clause of its own follows, so that the content has ended."""
    place += words.is_comma(place) or words.is_stop(place)
    if place >= words.size:
        return True
    opens = words.has(place, "clause_openers") and not goes_on(words, place)
    return opens and not _brings_count(words, place)


def _brings_count(words: Words, place: int) -> bool:
    """Tell whether a preposition leads to a count: "acabó, según X, con unos 40 heridos"."""
    if not words.has(place, "adverbials"):
        return False
    near = range(place + 1, min(words.size - 1, place + _NEAR_COUNT))
    number = next((i for i in near if words.is_number(i)), None)
    return number is not None and not words.has(number + 1, "times")


def _heads(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether a noun heads the phrase, where capitals show nouns: no "so nah an der Tür"."""
    first = phrase.first + words.has(phrase.first, "determiners")
    if first > phrase.first and holds_phrase(words, phrase.first):
        return True  # "so die in Kelda ansässige Stelle"
    while first < phrase.last and words.plain(first) and words.tokens[first].text.islower():
        if words.nouns_capitalised and words.has(first, "joiners", "adverbials"):
            return False
        first += 1
    return True


def _past_relative(words: Words, start: int) -> int:
    """Step over a relative clause that still belongs to the speaker."""
    if not words.has(start, "relatives"):
        return start
    for place in range(start, min(words.size, start + _LONGEST_RELATIVE)):
        if words.is_comma(place):
            return place + 1
    return start
