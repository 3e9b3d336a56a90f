"""Reporting verbs of languages in which the verb comes first, as in Arabic."""

from dataclasses import replace

from bot.reading.saying.backward_clauses import BackwardClauses
from bot.reading.saying.clauses import Clause, content_start, forward
from bot.reading.saying.given_counts import GivenCounts
from bot.reading.saying.headline_subjects import (
    HeadlineSubjects,
    behind_event,
    describes,
    follows_relative,
    is_accusative,
    is_told_of,
    joined_subject,
    names_body,
    says_on,
    shows,
)
from bot.reading.saying.openings import How, Opening, OpeningFinder
from bot.reading.saying.relayed_clauses import RelayedClauses
from bot.reading.saying.subjects_aside import is_told_by, subject_aside, topic_before
from bot.reading.saying.told_nouns import ToldNouns
from bot.reading.saying.verb_surroundings import (
    ARTICLE,
    LONGEST_PLACE,
    LONGEST_TIME,
    ends_before_verb,
    is_accused,
    is_joined,
    is_noun,
    is_passive,
    is_place,
    is_possible,
    is_told,
    opens_clause,
    past_auxiliaries,
    past_listener,
    points_to,
    says_at_once,
    tells_on,
    toll_shows,
    toll_speaks,
    without_told,
)
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.informants import publisher
from bot.reading.speakers.listeners import told_between
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.opening_verbs import is_governed
from bot.reading.speakers.quoted_names import is_ended, is_speech, name_in_brackets, name_in_quotes
from bot.reading.speakers.seated_names import with_holder, with_joined
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.speakers.verb_subjects import (
    before_denied,
    before_object,
    before_warning,
    disagrees,
    is_governed_gerund,
    is_whom,
    up_to,
)
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FAR, _LONGEST_OUTLET = 6, 16
_OF_WHAT = "ب"
_OF_MANY = ("وا", "ون")
"""What verbs end in whose subject is not behind them."""
_VERBS = ("verbs", "hedging_verbs", "relaying")
_ATTACHED = ("ال", "لل", "ل", "ب", "و", "ك")


class VerbFirst:
    """Reads "قال X إن", "وأضاف أن", "أعلن X مقتل", "نقلت X عن Y أن"."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._subjects = SubjectFinder(vocabulary)
        self._counts = GivenCounts(vocabulary)
        self._nouns = ToldNouns(vocabulary)
        self._pointing = BackwardClauses(vocabulary)
        self._relayed = RelayedClauses(vocabulary)
        self._headlines = HeadlineSubjects(vocabulary, self._subjects)

    def read(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Return the clause of the verb ``cue``; nothing left of token ``floor`` belongs to it."""
        if cue.label == "relaying":
            return self._relayed.read(words, cue)
        if self._says_nothing(words, cue) or toll_shows(words, cue):
            return None
        pointing = self._pointing.verb_first(words, cue) or self._cited(words, cue)
        if pointing is not None or words.has(cue.last, "backward"):
            return pointing  # "جاء ذلك في بيان ... قالت فيه إن"
        return self._said(words, cue, floor)

    def also(self, words: Words, cue: Match) -> Match | None:
        """Return the verb of "كما أعلن" where it opens a sentence: also said, not as was said.

        So it is elsewhere where what is said follows: "..., كما أعلن الوزير أن".
        """
        as_said = words.order == "vso" and cue.label == "according_to" and cue.first < cue.last
        if not as_said or not words.has(cue.first, "clause_openers"):
            return None
        verb = self._vocabulary.cue_at(words, cue.last)
        opens = cue.first == 0 or says_on(words, cue)
        return verb if opens and verb is not None and verb.label in _VERBS else None

    def _says_nothing(self, words: Words, cue: Match) -> bool:
        """Tell whether the verb is none, or a passive, or only may or shows or describes."""
        vocabulary, before = self._vocabulary, cue.first - 1
        noun = words.has(before, "acts") or is_noun(words, cue)  # "مقتل طالب": a student's
        if is_passive(words, cue) or (noun and vocabulary.is_guarded(cue)):
            return True
        if is_accused(words, cue) or (vocabulary.is_present(cue) and tells_on(words, cue)):
            return True
        if vocabulary.addresses(cue) and describes(words, cue):
            return True
        return shows(words, cue) or (is_possible(words, cue) and vocabulary.is_present(cue))

    def _said(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read a verb with its subject, and what it says, behind it: "قال X إن"."""
        first = past_auxiliaries(words, cue.last + 1)
        counted = self._count_that_opens(words, cue, first, floor)
        if counted is None and self._vocabulary.only_revises(cue):
            return None
        said = first + 2 * toll_speaks(words, first)
        noun = min((i for i in (counted, self._nouns.after(words, said)) if i), default=None)
        source = self._headlines.subject(words, cue, floor)
        source = source or self._behind(words, cue, first, noun, floor)
        start = max(first, source.last + 1) if source is not None else first
        opening = self._opening(words, start, noun)
        if source is not None:
            source, opening = self._settled(words, source, opening)
            start = max(first, source.last + 1)
        if self._vocabulary.is_doubtful(cue) and not says_at_once(words, cue, source, opening):
            return None
        told = None
        if source is not None and opening.marked and self._vocabulary.takes_listener(cue):
            source, told = without_told(words, source)
        via: tuple[NounPhrase, ...] = (told,) if told is not None else ()
        if opening.begin > start:
            via = told_between(words, start, opening.begin)
        if source is None:
            source = self._subject_before(words, cue, floor, aside=opening.marked)
            if source is None and self._says_another(words, cue):
                return None
        implied = source is None or is_pronominal(words, source)
        draft = Clause(cue, source, _first(cue, source), cue.last, None, implied=implied, via=via)
        guarded = self._vocabulary.is_guarded(cue) and counted is None
        if guarded and opening.how is How.NOUN and not self._leads_to(words, draft, start, opening):
            return _mention(words, draft)
        opens = opening.marked or opening.how is How.AWAITED
        if opens or self._is_bare(words, draft, opening, guarded=guarded):
            return forward(words, draft, opening)
        before = _after_quotation(words, draft, floor) or _after_content(words, draft, floor)
        return before or _mention(words, draft)

    def _leads_to(self, words: Words, draft: Clause, start: int, opening: Opening) -> bool:
        """Tell whether a guarded verb and what stands behind its subject lead to the noun."""
        asked = self._vocabulary.addresses(draft.cue)
        if is_governed_gerund(words.tokens[opening.begin]) and not asked:
            return False  # "رأى الرجال بإعادة"
        if draft.source is None and is_joined(words, opening.begin):
            return False  # "مقتل طالب وإصابة"
        if points_to(words, start, opening.begin):
            return not self._vocabulary.resumes(draft.cue)
        return asked and words.tokens[opening.begin].norm.startswith(_OF_WHAT)

    def _is_bare(self, words: Words, draft: Clause, opening: Opening, *, guarded: bool) -> bool:
        """Tell whether an object without a conjunction is what is said."""
        if opening.how is not How.BARE or draft.source is None:
            return False
        denied = self._vocabulary.denies(draft.cue) and words.has(opening.begin, "any")
        return denied or not guarded

    def _count_that_opens(self, words: Words, cue: Match, first: int, floor: int) -> int | None:
        """Return where a count opens that a body beside the verb gives ("أحصى المرصد 12")."""
        start = first
        if words.in_quotation(first):
            named = name_in_quotes(words, first)
            start = named + 1 if named is not None else first
        place = self._counts.after_subject(words, cue, start)
        if place is None:
            return None
        source = phrase_after(words, first, place, quoted=True) if place > first else None
        source = source or self._subjects.before(words, cue.first, floor)
        return place if source is not None and can_speak(words, source) else None

    def _behind(
        self, words: Words, cue: Match, first: int, noun: int | None, floor: int
    ) -> NounPhrase | None:
        """Return the subject, unless it stands before a comma and who is told follows the verb."""
        found = self._subject_after(words, cue, first, noun)
        aside = subject_aside(words, cue, floor, self._subjects) if found is not None else None
        return None if found is not None and is_told_by(words, found, aside) else found

    def _subject_after(
        self, words: Words, cue: Match, first: int, noun: int | None
    ) -> NounPhrase | None:
        """Return the subject, or who has published the document that is one."""
        found = self._phrase_after(words, first, noun)
        if found is None or (self._vocabulary.is_feminine(cue) and disagrees(words, found.first)):
            return None
        if self._is_object(words, cue, found) or is_whom(words, cue.first, found):
            return None
        if self._vocabulary.speaks_of(cue):
            found = before_warning(words, found)
        if self._vocabulary.resumes(cue):
            found = self._before_claim(words, found)
        if self._vocabulary.addresses(cue):
            found = before_object(words, found)
        if self._vocabulary.denies(cue):
            found = before_denied(words, found)
        issuer = publisher(words, found, self._vocabulary)
        return found if issuer is None else up_to(issuer, noun)

    def _is_within(self, words: Words, cue: Match, source: NounPhrase) -> bool:
        """Tell whether the verb describes something within its clause: "سمع أصواتا تطالب"."""
        long = source.last - source.first >= _FAR  # "أن غرفة الطوارئ تلقت بلاغا من مواطن يفيد"
        if (words.has(source.first, "pronouns") and source.first < source.last) or (
            long and words.has(source.first - 1, "conjunctions")
        ):
            return True
        asks = self._vocabulary.addresses(cue) and self._vocabulary.is_present(cue)
        before = source.first - 1
        opens = before < 0 or words.tokens[before].kind is Kind.MARK
        return asks and not (opens or words.has(before, "conjunctions"))

    def _says_another(self, words: Words, cue: Match) -> bool:
        """Tell whether somebody unknown says so: "أن المحتجين طالبوا", "الأمر الذي يشير"."""
        if self._vocabulary.is_attached(words, cue):
            return False
        asks = self._vocabulary.addresses(cue)
        return follows_relative(words, cue) or is_told_of(words, cue, anywhere=asks)

    def _is_object(self, words: Words, cue: Match, found: NounPhrase) -> bool:
        """Tell whether what the verb is about follows: "طالبوا السلطات", "نفت تقارير عن"."""
        if self._vocabulary.counts(cue) and words.is_number(found.first):
            return True  # "سجلت 3 حالات وفاة"
        if self._vocabulary.counts(cue) and words.tokens[found.first].norm in words.around.most:
            return True  # "الشهر الماضي سجل أدنى نسبة"
        if self._vocabulary.denies(cue) and words.has(found.first, "documents"):
            return not words.tokens[found.first].norm.startswith(ARTICLE)
        first = words.tokens[found.first + words.in_quotation(found.first)]
        if is_accusative(first) or is_governed(words, found) or first.norm in words.around.oneself:
            return True
        if not self._vocabulary.addresses(cue):
            return False
        several = words.tokens[cue.first].norm.endswith(_OF_MANY)
        of_what = is_governed_gerund(first) or self._vocabulary.opens_content(first)
        return several or (of_what and first.norm.startswith(_OF_WHAT))

    def _before_claim(self, words: Words, source: NounPhrase) -> NounPhrase:
        """Return the subject up to its own claim: "جدد الوزير تأكيده أن"."""
        ahead = range(source.first + 1, source.last + 1)
        claims = (i for i in ahead if self._vocabulary.names_own_claim(words.tokens[i]))
        return NounPhrase(source.first, next(claims, source.last + 1) - 1)

    def _phrase_after(self, words: Words, first: int, noun: int | None) -> NounPhrase | None:
        if is_told(words, first):
            return past_listener(words, first, noun if noun is not None else words.size)
        if words.is_mark(first, "("):
            return name_in_brackets(words, first)
        source = phrase_after(words, first, noun if noun is not None else words.size)
        if source is not None or not words.in_quotation(first):
            return source
        named = phrase_after(words, first, words.size, quoted=True)
        if named is None:
            return None
        farthest = LONGEST_PLACE if is_head(words, first + 1) else LONGEST_TIME
        opens = noun is not None and named.last < noun <= named.last + farthest
        follows = self._openings.after(words, named.last + 1)
        opens = opens or names_body(words, named)
        return named if opens or follows.how in (How.CONJUNCTION, How.COLON) else None

    def _settled(
        self, words: Words, source: NounPhrase, opening: Opening
    ) -> tuple[NounPhrase, Opening]:
        """Return how far the subject reaches, and where what it says begins."""
        if not opening.marked:
            return self._split(words, source, opening)
        source = with_joined(words, source, opening.begin, self._vocabulary)
        return with_holder(words, source, opening.begin), opening

    def _split(
        self, words: Words, source: NounPhrase, opening: Opening
    ) -> tuple[NounPhrase, Opening]:
        """Part a definite body from the indefinite noun after it: "أكدت المصادر نقل الجرحى"."""
        if not words.has(source.first, "collectives", "anonymous"):
            return source, opening
        for place in range(source.first + 1, source.last + 1):
            before, token = words.tokens[place - 1].norm, words.tokens[place].norm
            word = words.plain(place) and words.tokens[place].kind is Kind.WORD
            if word and before.startswith(ARTICLE) and not token.startswith(_ATTACHED):
                return NounPhrase(source.first, place - 1), Opening(How.NOUN, place)
        return source, opening

    def _subject_before(
        self, words: Words, cue: Match, floor: int, *, aside: bool
    ) -> NounPhrase | None:
        """Return the subject that stands before its verb; a comma may part them (``aside``)."""
        source = None
        if not self._vocabulary.is_attached(words, cue):
            source = self._subjects.before(words, cue.first, floor)
        if source is not None and self._is_within(words, cue, source):
            return None
        told = source is not None and words.has(source.first, "acts")  # "مقتل طالب"
        if source is not None and not told and (can_speak(words, source) or source.first == 0):
            return behind_event(words, source)
        apart = aside and source is None
        beside = subject_aside(words, cue, floor, self._subjects) if apart else None
        if beside is not None or self._vocabulary.is_attached(words, cue):
            return beside or topic_before(words, cue, floor)
        return joined_subject(words, cue, floor)

    def _opening(self, words: Words, start: int, noun: int | None) -> Opening:
        opening = self._openings.after(words, start)
        if ends_before_verb(words, start, opening):
            opening = Opening(How.NOTHING)  # "خفضت الوزارة الحصيلة إلى 12، وقالت إن"
        if noun is None:
            return opening
        weak = opening.how in (How.NOTHING, How.BARE, How.QUOTATION)
        spoken = opening.how is How.QUOTATION and words.is_comma(opening.begin - 1)
        if spoken and opening.begin < noun and is_speech(words, opening.begin):
            return opening
        if opening.how is How.QUOTATION and is_ended(words, opening.begin, noun):
            return opening
        weak = weak or words.has(opening.begin, "by")  # "يعلن مقتل جندي ... تتحدث عن"
        return Opening(How.NOUN, noun) if weak or noun + _FAR < opening.begin else opening

    def _cited(self, words: Words, cue: Match) -> Clause | None:
        """Read "ذكرت الوكالة نقلا عن مصدر أن": as in ``_relayed``, the source speaks."""
        first = cue.last + 1
        ahead = range(first + 1, min(words.size, first + _LONGEST_OUTLET))
        found = (self._vocabulary.cue_at(words, place) for place in ahead)
        citing = next((one for one in found if one is not None), None)
        if citing is None or citing.label != "citing":
            return None
        last = citing.first - 1 - words.is_comma(citing.first - 1)
        outlet = phrase_after(words, first, last + 1, apposition=False)
        noun = self._nouns.after(words, citing.last + 1)
        end = noun if noun is not None else words.size
        source = phrase_after(words, citing.last + 1, end, quoted=True)
        if outlet is None or outlet.last != last or source is None:
            return None
        opening = self._opening(words, source.last + 1, noun)
        if opening.how not in (How.CONJUNCTION, How.NOUN):
            return None
        draft = Clause(cue, source, cue.first, source.last, None, via=(outlet,))
        return forward(words, draft, opening)


def _first(cue: Match, source: NounPhrase | None) -> int:
    return min(cue.first, source.first) if source is not None else cue.first


def _after_quotation(words: Words, draft: Clause, floor: int) -> Clause | None:
    """Read a quotation that verb and speaker follow."""
    end = draft.cue.first - 1
    end -= words.is_comma(end)
    if end < floor or not words.in_quotation(end) or draft.source is None:
        return None
    last = max(draft.cue.last, draft.source.last)
    said = (words.quotation_start(end), end)
    return replace(draft, first=draft.cue.first, last=last, content=said, before=True)


def _after_content(words: Words, draft: Clause, floor: int) -> Clause | None:
    """Read what a comma, the verb and the speaker follow, who end the sentence: "..., يقول نجم"."""
    source, cue = draft.source, draft.cue
    end = cue.first - 2
    if source is None or source.first != cue.last + 1 or not words.is_comma(cue.first - 1):
        return None
    after = source.last + 1
    ends = words.ends(after) or is_place(words, after, words.end)
    if end < floor or not ends or not can_speak(words, source):
        return None
    content = (content_start(words, end, floor), end)
    return replace(draft, first=cue.first, last=source.last, content=content, before=True)


def _mention(words: Words, draft: Clause) -> Clause | None:
    """Return a speaker without content, whom the next sentence's verb stands for."""
    source, cue = draft.source, draft.cue
    if source is None or source.first != cue.last + 1:
        return None
    thing = words.tokens[source.first].norm.startswith(ARTICLE) and not is_head(words, source.first)
    if thing or not can_speak(words, source):
        return None  # "اقترح التسجيل للرئيس"
    if not opens_clause(words, cue.first):
        return None
    return replace(draft, last=source.last, implied=False)
