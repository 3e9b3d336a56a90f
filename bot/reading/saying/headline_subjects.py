"""Subjects before their verb in a language in which it comes first, as in Arabic headlines.

"كلدة تعلن مقتل جندي وأورلو تنفي": each verb has its own subject before it. What is pointed to
before a verb ("هذا القصف يؤكد") shows something and says nothing.
"""

from bot.reading.saying.verb_surroundings import (
    AND,
    ARTICLE,
    LONGEST_PLACE,
    may_place,
    past_auxiliaries,
)
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_foreign, is_head
from bot.reading.speakers.opening_verbs import behind_opening_verb
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, Token

_LONGEST_SUBJECT = 6
_OF_WHAT = "ب"
_VERBS = ("verbs", "hedging_verbs", "relaying")
_ACCUSATIVE = ("اً", "ًا")
"""What an indefinite object ends in."""
_PRESENT, _FEMININE_PAST = ("ي", "ت"), "ت"


class HeadlineSubjects:
    """Finds the subject that opens its sentence, before the verb."""

    def __init__(self, vocabulary: Vocabulary, subjects: SubjectFinder) -> None:
        self._vocabulary = vocabulary
        self._subjects = subjects

    def subject(self, words: Words, cue: Match, floor: int) -> NounPhrase | None:
        """Return the subject that opens the sentence, as in headlines ("الجيش يعلن")."""
        before = cue.first - 1
        if before < floor or self._vocabulary.is_attached(words, cue):
            return None
        if words.in_quotation(before):
            start = words.quotation_start(before)
            named = phrase_after(words, start, cue.first, quoted=True)
            opens = start == floor or words.tokens[start - 1].kind is Kind.MARK
            return named if opens and named is not None else None
        if words.is_comma(before) and words.in_quotation(floor):
            return self._described_name(words, cue, floor)
        source = self._subjects.before(words, cue.first, floor)
        opens = source is not None and source.first == floor
        if source is not None and opens and can_speak(words, source):
            return behind_event(words, source)
        return self._placed_subject(words, cue, floor)

    def _placed_subject(self, words: Words, cue: Match, floor: int) -> NounPhrase | None:
        """Return the subject whose place stands between it and the verb: "مصادر في كلدة تؤكد".

        "وكان" may open the sentence, and "قد" stand before the verb.
        """
        first, end = past_auxiliaries(words, floor), cue.first
        while end > first and words.has(end - 1, "auxiliaries"):
            end -= 1
        framed = floor < first and end < cue.first  # "وكان سامي نجم قد أعلن"
        end -= framed and words.is_comma(end - 1)  # "وكانت صحيفة كلدة، قد ذكرت"
        heads = framed or is_head(words, first)
        source = phrase_after(words, first, end) if heads else None
        if source is None or not words.has(source.last + 1, "within", "by"):
            return source if source is not None and source.last + 1 == end else None
        place = range(source.last + 2, end)
        plain = all(may_place(words, spot) for spot in place)
        return source if plain and 0 < len(place) <= LONGEST_PLACE else None

    def _described_name(self, words: Words, cue: Match, floor: int) -> NounPhrase | None:
        """Return a name in quotation marks that an aside before the verb describes."""
        named = phrase_after(words, floor, cue.first, quoted=True)
        if named is None:
            return None
        last = named.last
        if words.is_mark(last + 1, "("):
            closing = (i for i in range(last + 2, cue.first) if words.is_mark(i, ")"))
            last = next(closing, last)
        aside = range(last + 1, cue.first)
        parted = any(words.is_stop(place) for place in aside)
        said = any(self._vocabulary.label_at(words, place) in _VERBS for place in aside)
        described = words.is_comma(last + 1) and last + 2 < cue.first - 1
        return NounPhrase(floor, last) if described and not parted and not said else None


def joined_subject(words: Words, cue: Match, floor: int) -> NounPhrase | None:
    """Return the subject that "and" joins to another clause, right before a present verb."""
    if not words.tokens[cue.first].norm.startswith(_PRESENT):
        return None
    for place in range(cue.first - 1, max(floor, cue.first - _LONGEST_SUBJECT) - 1, -1):
        token = words.tokens[place]
        foreign = is_foreign(words, place) and not words.has(place, "within")
        if not words.plain(place) or token.kind is not Kind.WORD or foreign:
            return None
        if carries_and(words, place):
            return NounPhrase(place, cue.first - 1)
    return None


def carries_and(words: Words, place: int) -> bool:
    """Tell whether the letter of "and" at the beginning of a noun joins it to what stands before.

    That is so of "والوزارة"; of a name without an article ("وأورلو") where a word stands before it
    that governs none.
    """
    norm, before = words.tokens[place].norm, place - 1
    if not norm.startswith(AND) or before < 0 or words.tokens[before].kind is Kind.MARK:
        return False
    if norm.startswith((AND + ARTICLE, AND + AND)):
        return True
    governed = words.has(before, "joiners", "determiners", "auxiliaries") or is_foreign(
        words, before
    )
    return not (governed or is_head(words, place))


def behind_event(words: Words, source: NounPhrase) -> NounPhrase:
    """Cut off the clause before a joined body, an unknown verb, or that of mere information.

    "زلزال يضرب كلدة والسلطات تعلن", "وردت معلومات تفيد", "وقدم شاهد رواية قال فيها".
    """
    source = behind_opening_verb(words, source)
    first, last = source.first, source.last
    if _is_mere_information(words, source):
        return NounPhrase(last, last)
    for place in range(last, first, -1):
        if is_head(words, place) and words.tokens[place].norm.startswith(AND + ARTICLE):
            headed = any(is_head(words, spot) for spot in range(first, place))
            return source if headed else NounPhrase(place, last)
    return source


def describes(words: Words, cue: Match) -> bool:
    """Tell whether the verb describes the noun before it, of which it says what it is about.

    "التي تدين الهجوم", "تواجه السلطات ضغوطاً متزايدة تطالب".
    """
    before = cue.first - 1
    if words.has(before, "relatives"):
        return True
    last, opened = before, _start_of_phrase(words, cue)
    if last == opened + 1 and _came(words, opened) and _is_unknown(words, last):
        return True  # "خرجت مظاهرات تطالب"
    governed = words.has(opened - 1, "conjunctions")
    indefinite = any(is_accusative(words.tokens[i]) for i in range(opened, last + 1))
    return indefinite and last > opened and not governed


def is_told_of(words: Words, cue: Match, *, anywhere: bool) -> bool:
    """Tell whether a noun phrase stands between "that" and the verb, or ``anywhere`` before it."""
    first = _start_of_phrase(words, cue)
    return first < cue.first and (anywhere or words.has(first - 1, "conjunctions"))


def follows_relative(words: Words, cue: Match) -> bool:
    """Tell whether a relative clause, which no comma parts from its noun, begins with the verb."""
    return words.has(cue.first - 1, "relatives") and not words.is_comma(cue.first - 2)


def is_accusative(word: Token) -> bool:
    """Tell whether a word has the ending of an indefinite object."""
    return word.text.endswith(_ACCUSATIVE)


def _start_of_phrase(words: Words, cue: Match) -> int:
    """Return the first of the words before the verb that no other kind of word parts from it."""
    place = cue.first
    while place > max(0, cue.first - _LONGEST_SUBJECT) and words.plain(place - 1):
        if is_foreign(words, place - 1) or words.tokens[place - 1].kind is not Kind.WORD:
            break
        place -= 1
    return place


def _is_mere_information(words: Words, source: NounPhrase) -> bool:
    """Tell whether a noun without the article stands behind a verb that brings it up."""
    first, last = source.first, source.last
    if first == last or words.tokens[last].norm.startswith(ARTICLE):
        return False
    if any(is_head(words, spot) for spot in range(first, last)):
        return False
    came = last == first + 1 and _came(words, first)
    return words.has(last, "documents") or (came and not is_head(words, last))


def _came(words: Words, place: int) -> bool:
    """Tell whether an unknown word has the form of a verb with a feminine subject."""
    return not words.kinds[place] and words.tokens[place].norm.endswith(_FEMININE_PAST)


def _is_unknown(words: Words, place: int) -> bool:
    return not words.kinds[place] and not words.tokens[place].norm.startswith(ARTICLE)


def says_next(words: Words, first: int, place: int) -> bool:
    """Tell whether a verb of a joined clause stands here: "الوزارة تحذر وواشنطن تعلن مقتل"."""
    if not words.has(place, "said") or not words.tokens[place].norm.startswith(_PRESENT):
        return False
    before = range(max(first, place - _LONGEST_SUBJECT), place)
    return any(words.plain(spot) and carries_and(words, spot) for spot in before)


def says_on(words: Words, cue: Match) -> bool:
    """Tell whether what is said follows the verb and its subject, before the next mark."""
    for place in range(cue.last + 1, min(words.size, cue.last + 1 + _LONGEST_SUBJECT)):
        if not words.plain(place) or words.tokens[place].kind is Kind.MARK:
            return False
        if words.has(place, "conjunctions") and not words.has(place, "by"):
            return True
        if words.has(place, "adverbials") and words.has(place + 1, "contents"):
            return True
        if words.has(place, "contents") and _is_what_is_said(words, cue, place):
            return True
    return False


def _is_what_is_said(words: Words, cue: Match, place: int) -> bool:
    """Tell whether a noun is told, and not of a body's name: "كما أفاد بمقتل", "إصابة خمسة"."""
    governed = words.tokens[place].norm.startswith(_OF_WHAT)
    counted = words.is_number(place + 1) or words.has(place + 1, "one_person")
    return governed or place == cue.last + 1 or (counted and words.has(place, "acts"))


def shows(words: Words, cue: Match) -> bool:
    """Tell whether something that is pointed to, and cannot speak, stands before the verb."""
    place = cue.first - 1
    while place > cue.first - _LONGEST_SUBJECT and words.plain(place):
        if is_head(words, place) or not words.tokens[place].norm.startswith(ARTICLE):
            return False
        if words.plain(place - 1) and words.tokens[place - 1].norm in words.around.pointing:
            return True
        place -= 1
    return False


def names_body(words: Words, named: NounPhrase) -> bool:
    """Tell whether a short quotation is the name of a body, behind which its sentence goes on."""
    after = named.last + 1
    goes_on = words.plain(after) and words.tokens[after].kind is Kind.WORD
    return goes_on and is_head(words, named.first + 1)
