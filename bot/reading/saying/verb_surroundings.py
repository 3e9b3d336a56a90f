"""What stands around a reporting verb that comes first: places, times, media, names of bodies."""

import re
from itertools import takewhile

from bot.reading.saying.openings import How, Opening
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head, is_listener
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.verb_subjects import before_object
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

LONGEST_TIME = 4
"""How many words of time and a preposition may stand before what is pointed to."""
LONGEST_PLACE = 8
"""How many words a place behind the first of two subjects may have, and the "and" behind it."""
_LONGEST_DATE = 8
_LONGEST_LISTENER = 6
_LONGEST_ROOT = 3
_LONGEST_NAME = 3
_TO_A_NAME = ("لأ", "لإ", "لآ")
_MAY_GOVERN = ("ب", "و", "ل", "ك", "ف", "ال")
_LONGEST_OCCASION = 12
_LONGEST_ASIDE = 3
ARTICLE, AND = "ال", "و"
_OURS = "نا"
_OF_WHAT = "ب"
_PASSIVE = re.compile("[وف]?[^\u064b-\u0652]\u064f")
_FARTHEST_SHOWN = 10


def is_passive(words: Words, cue: Match) -> bool:
    """Tell whether a vowel mark makes the verb a passive, which nobody says: "سُجّل مقتل"."""
    return _PASSIVE.match(words.tokens[cue.first].text) is not None


def is_noun(words: Words, cue: Match) -> bool:
    """Tell whether a preposition before it makes a verb a noun: "من نشر", "مع بث", "في تبني".

    A longer word may be a verb behind one of the prepositions that open a clause as well.
    """
    short = cue.first == cue.last and len(words.tokens[cue.first].norm) <= _LONGEST_ROOT
    before = cue.first - 1
    if not words.plain(before) or cue.first != cue.last:
        return False
    return words.has(before, "adverbials" if short else "within")


def is_possible(words: Words, cue: Match) -> bool:
    """Tell whether a word before a present verb makes it a mere possibility: "قد يعلن"."""
    before = cue.first - 1
    return (
        words.plain(before) and words.tokens[before].norm.removeprefix(AND) in words.around.possible
    )


def past_auxiliaries(words: Words, place: int) -> int:
    """Return the first place from ``place`` on that is neither an auxiliary nor a time.

    Nor is it what a relative clause goes back to: "بيان قالت فيه الوزارة إن".
    """
    while words.plain(place) and words.has(place, "auxiliaries", "times"):
        place += 1
    if words.plain(place) and words.tokens[place].norm in words.around.in_which:
        follows = words.plain(place + 1) and words.tokens[place + 1].kind is Kind.WORD
        place += follows and not words.has(place + 1, "conjunctions", "contents")
    return place


def is_accused(words: Words, cue: Match) -> bool:
    """Tell whether only one stands between "accused" and of what: "اتهمت حركة الفجر بقتل".

    The verb is written like a passive, and a subject would have an object beside it.
    """
    if words.tokens[cue.last].norm.removeprefix(AND) not in words.around.accusing:
        return False
    named = phrase_after(words, past_auxiliaries(words, cue.last + 1), words.size)
    if named is None or before_object(words, named) != named or named.last == words.last:
        return False
    ahead = range(named.first + 1, named.last + 1)
    alone = all(words.tokens[place].norm.startswith(ARTICLE) for place in ahead)
    of_what = words.tokens[named.last + 1]
    return alone and of_what.norm.startswith(_OF_WHAT) and len(of_what.forms) > 1


def past_listener(words: Words, listener: int, ceiling: int) -> NounPhrase | None:
    """Return the subject behind the one who is told: "وقال لقناة كلدة مصدر طبي"."""
    for place in range(listener + 1, min(ceiling, listener + _LONGEST_LISTENER)):
        if not words.plain(place) or words.has(place, "conjunctions") or words.is_comma(place):
            return None
        if words.has(place, "roles", "anonymous") and not words.has(place, "outlets"):
            return phrase_after(words, place, ceiling)
    return None


def is_told(words: Words, place: int) -> bool:
    """Tell whether the one who is told stands here: "لوكالة", "لأصداء كلدة", "لـ«أصداء كلدة»".

    Of an unknown medium only letters tell by which no person's name begins: "لي" may be a name's.
    """
    if is_listener(words, place) or words.has(place, "listeners"):
        return True
    named = words.plain(place) and words.tokens[place].text.startswith(_TO_A_NAME)
    return named and not is_head(words, place)


def is_bare_name(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether two or three words are in no table, and have no letter of a preposition's."""
    if not 1 <= phrase.last - phrase.first <= _LONGEST_NAME - 1:
        return False
    places = range(phrase.first, phrase.last + 1)
    unknown = all(words.tokens[i].kind is Kind.WORD and not words.kinds[i] for i in places)
    return unknown and not words.tokens[phrase.first].norm.startswith(_MAY_GOVERN)


def owns(words: Words, place: int) -> bool:
    """Tell whether the word goes on with the next: an outlet or office without an article.

    The same word may describe the noun before it: "مصادر إعلامية".
    """
    owning = words.has(place, "roles", "outlets")
    describing = words.has(place - 1, "anonymous", "collectives") and words.plain(place - 1)
    norm = words.tokens[place].norm
    if words.has(place + 1, "acts", "led_to"):
        return False  # "أعلنت رويترز مقتل"
    return owning and not (describing or norm.startswith(ARTICLE) or norm.endswith(_OURS))


def may_place(words: Words, spot: int) -> bool:
    """Tell whether a word can name the place between a subject and its verb."""
    word = words.plain(spot) and words.tokens[spot].kind is Kind.WORD
    return word and not words.has(
        spot, "conjunctions", "relatives", "acts", "cardinals", "blockers"
    )


def is_joined(words: Words, place: int) -> bool:
    """Tell whether a word carries the Arabic "and"."""
    return has_attached_and(words.tokens[place])


def says_at_once(words: Words, cue: Match, source: NounPhrase | None, opening: Opening) -> bool:
    """Tell whether a conjunction follows a subject that follows a word which opens a clause."""
    if source is None or opening.how is not How.CONJUNCTION or source.first != cue.last + 1:
        return False
    before = words.tokens[cue.first - 1].kind if cue.first else Kind.MARK
    between = range(source.last + 1, opening.begin)
    timed = all(words.has(place, "times") or words.is_comma(place) for place in between)
    placed = words.has(source.last + 1, "within") and len(between) <= LONGEST_PLACE
    return (timed or placed) and before is Kind.MARK and can_speak(words, source)


def is_place(words: Words, start: int, end: int) -> bool:
    """Tell whether only where a speaker is stands from ``start`` to before ``end``: "في كلدة"."""
    named = range(start + 1, end)
    placed = words.has(start, "within") and not words.has(start + 1, "occasions", "documents")
    fits = 0 < len(named) < LONGEST_PLACE and all(may_place(words, spot) for spot in named)
    return placed and fits


def without_told(words: Words, source: NounPhrase) -> tuple[NounPhrase, NounPhrase | None]:
    """Part the subject from the medium that is told: "أخبر الطبيب صحيفة كلدة أن"."""
    for place in range(source.first + 1, source.last + 1):
        medium = words.plain(place) and words.has(place, "outlets")
        definite = words.tokens[place].norm.startswith(ARTICLE)
        if medium and not definite and not owns(words, place - 1):
            return NounPhrase(source.first, place - 1), NounPhrase(place, source.last)
    return source, None


def opens_clause(words: Words, verb: int) -> bool:
    """Tell whether nothing but an aside stands before a verb: "من جانبها أصدرت الوزارة"."""
    first = verb
    while first and verb - first < _LONGEST_ASIDE and words.tokens[first - 1].kind is Kind.WORD:
        first -= 1
    if first and words.tokens[first - 1].kind is not Kind.MARK:
        return False
    return first == verb or words.has(first, "adverbials")


def ends_before_verb(words: Words, start: int, opening: Opening) -> bool:
    """Tell whether the next clause's verb stands before "that": "نشر ... صورة، وأكد سامي أن".

    "While" may open that clause: "60 شاحنة عبرت الحاجز، بينما أكد سامي أن".
    """
    between = range(start + 1, opening.begin)
    return any(words.is_comma(i - 1) and _opens_speech(words, i) for i in between)


def _opens_speech(words: Words, place: int) -> bool:
    """Tell whether a verb of saying follows "and" or "while"; "while" may be two words."""
    if words.has(place, "said_too"):
        return True
    verb = place + 1 + words.has(place, "within")
    return words.tokens[verb - 1].norm in words.around.whereas and words.has(verb, "said")


def tells_on(words: Words, cue: Match) -> bool:
    """Tell whether the verb only says what a report is of: "أن الغرفة تلقت بلاغا يفيد بحريق"."""
    document = cue.first - 1
    if document < 0 or words.tokens[document].norm.startswith(ARTICLE):
        return False
    report = words.tokens[document].norm in words.around.received
    if not (report or words.has(document, "documents")):
        return False
    earlier = range(document - 1, max(0, document - _LONGEST_DATE) - 1, -1)
    clause = takewhile(words.plain, earlier)
    return any(words.has(i, "conjunctions") and not words.has(i, "by") for i in clause)


def points_to(words: Words, start: int, begin: int) -> bool:
    """Tell whether nothing but a time and a preposition stands before the noun.

    "أشار إلى مقتل", "أشار في وقت سابق إلى مقتل". An occasion to speak may stand there as well
    ("أشار، في تصريح لوكالة كلدة، إلى مقتل").
    """
    start += words.is_comma(start)
    if begin > start and words.tokens[begin - 1].norm in words.around.after:
        return False  # "شددت كلدة الإجراءات بعد مقتل"
    if is_place(words, start, begin - words.has(begin - 1, "adverbials")):
        return True
    between = range(start, begin)
    timed = all(_is_time_or_way(words, place) for place in between)
    spoken = any(words.has(place, "occasions") for place in between)
    aside = spoken and words.has(begin - 1, "adverbials") and len(between) <= _LONGEST_OCCASION
    return aside or (timed and len(between) <= _LONGEST_DATE)


def _is_time_or_way(words: Words, place: int) -> bool:
    """Tell whether a word may stand before what a verb points to ("، قبل قليل، إلى")."""
    if words.tokens[place].kind is Kind.NUMBER:
        return words.has(place - 1, "times")
    return words.is_comma(place) or words.has(place, "adverbials", "times", "occasions")


def toll_shows(words: Words, cue: Match) -> bool:
    """Tell whether a toll is what the verb has for its subject: "تشير حصيلة الهجوم إلى مقتل"."""
    first = past_auxiliaries(words, cue.last + 1)
    if toll_speaks(words, first):
        return False
    if not words.has(first, "tolls") or not words.has(first, "counts"):
        return False
    ahead = range(first + 1, min(words.size, first + _FARTHEST_SHOWN))
    clause = takewhile(words.plain, ahead)
    return any(words.tokens[place].norm in words.around.towards for place in clause)


def toll_speaks(words: Words, first: int) -> bool:
    """Tell whether a toll is told to be an authority's: "تحدثت حصيلة رسمية عن مقتل"."""
    counted = words.has(first, "counts") and words.plain(first + 1)
    return counted and words.tokens[first + 1].norm in words.around.official
