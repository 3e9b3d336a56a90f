"""Where the content opens after a cue, and by what."""

from typing import ClassVar

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.words.choices import Choice
from bot.reading.words.tokens import Kind
from bot.values import value_class

_LOOK_AHEAD = 30
_LONGEST_TAIL = 12
_LONGEST_NAME = 5
_SHORTEST_BARE = 3
_SHORTEST_AFTER_NAME = 3
_FARTHEST_VERB = 12
_FINITE = ("passive_auxiliaries", "perfects", "acts", "blockers")
_PAST = "ed"


class How(Choice):
    """What opens the content."""

    CONJUNCTION: ClassVar["How"]
    QUOTATION: ClassVar["How"]
    COLON: ClassVar["How"]
    NOUN: ClassVar["How"]
    BARE: ClassVar["How"]
    AWAITED: ClassVar["How"]
    NOTHING: ClassVar["How"]


@value_class(frozen=True, slots=True)
class Opening:
    """What opens the content, and its first token.

    A colon at the sentence's end leaves the content to the next one (``AWAITED``); with
    ``NOTHING`` the clause of the cue has no content after it.
    """

    how: How
    begin: int = -1

    @property
    def marked(self) -> bool:
        """Whether a conjunction, a quotation, a colon or a noun opens the content."""
        return self.how in (How.CONJUNCTION, How.QUOTATION, How.COLON, How.NOUN)


_NOTHING = Opening(How.NOTHING)


class OpeningFinder:
    """Finds where the content opens."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def after(self, words: Words, start: int, *, near: bool = False) -> Opening:
        """Return the opening at or after token ``start``, past times and adverbials.

        With ``near``, an adverbial is stepped over only where it tells by what means, or when.
        """
        place = self.past_times(words, start)
        if words.has(place, "determiners") and words.has(place + 1, "times"):
            place = self._past_span(words, place)
        if words.ends(place):
            return _NOTHING
        opening = opening_at(words, place) or _main_clause(words, place)
        if opening is not None:
            return opening
        if self._opens_amount(words, place):
            return Opening(How.BARE, place)
        if words.is_stop(place) or _opens_another(words, place):
            return _NOTHING
        further = self._past_occasions(words, place) if near else self._further(words, place)
        return further or _bare_after(words, place)

    def _opens_amount(self, words: Words, place: int) -> bool:
        """Tell whether "over" opens a number here, and no adverbial ("over for")."""
        quantity = self._vocabulary.cue_at(words, place)
        amount = quantity is not None and quantity.label == "quantities"
        return amount and quantity is not None and not words.has(quantity.last + 1, "joiners")

    def past_times(self, words: Words, start: int) -> int:
        """Return the first place from ``start`` on where no time and no adverb stands."""
        place = start
        while words.plain(place) and self._is_time(words, place, start):
            place += 1
        return place

    def _past_span(self, words: Words, place: int) -> int:
        """Return the token after "this month" where something marked opens there, or ``place``."""
        after = self.past_times(words, place + 1)
        opening = opening_at(words, after)
        return after if opening is not None and not words.ends(after) else place

    def _is_time(self, words: Words, place: int, start: int) -> bool:
        token = words.tokens[place]
        if self._vocabulary.is_particle(words, place):
            return True
        steps_over = words.order == "v2" or words.adjectives_follow
        if words.has(place, "times") or (steps_over and words.has(place, "auxiliaries")):
            return True
        if words.adjectives_follow and words.order == "svo" and words.has(place, "determiners"):
            return words.has(place + 1, "times")  # "afirmó el domingo que"
        if token.kind is Kind.NUMBER and place > start:
            counts = words.order == "svo" and _counts_what_follows(words, place)
            return words.has(place + 1, "times") or (words.has(place - 1, "times") and not counts)
        if place == start and self._vocabulary.is_adverb(token):
            return True
        return words.has(place, "joiners") and words.has(place + 1, "times")

    def _further(self, words: Words, place: int) -> Opening | None:
        """Look past "in a statement on Friday" for what opens the content."""
        if words.order == "vso":
            return self._far_ahead(words, place)
        apart = words.is_comma(place) and _opens_aside(words, place + 1)
        if not (words.has(place, "adverbials", "times") or apart):
            return None
        allowed = 2 if words.is_comma(place) else 0
        commas = 0
        for ahead in range(place, min(words.size, place + _LOOK_AHEAD)):
            if words.is_stop(ahead) or self._says_on(words, ahead):
                return None
            opening = opening_at(words, ahead)
            if opening is not None and not _is_governed(words, opening):
                foreign = words.order == "svo" and commas == 1 and opening.how is How.QUOTATION
                return None if foreign else opening
            commas += words.is_comma(ahead)
            if commas > allowed:
                return None
        return None

    def _says_on(self, words: Words, place: int) -> bool:
        """Tell whether another cue opens what follows: "X said, adding that ..."."""
        if not words.is_comma(place - 1):
            return False
        participle = words.has(place, "participles")
        return participle or self._vocabulary.label_at(words, place) == "participles"

    def _past_occasions(self, words: Words, place: int) -> Opening | None:
        """Look past "on Telegram", "in a statement on Friday" and the like alone."""
        end = place
        while words.has(end, "adverbials"):
            noun = end + 1 + words.has(end + 1, "determiners")
            if not words.plain(noun) or not words.has(noun, "documents", "occasions", "outlets"):
                return None
            end = self.past_times(words, noun + 1)
        return opening_at(words, end) if end > place else None

    def _far_ahead(self, words: Words, place: int) -> Opening | None:
        for ahead in range(place, min(words.size, place + _LOOK_AHEAD)):
            if self._vocabulary.label_at(words, ahead) == "according_to":
                return None
            opening = opening_at(words, ahead)
            if opening is None or _is_name(words, opening) or _is_temporal(words, opening):
                continue
            return opening
        return None


def opening_at(words: Words, place: int) -> Opening | None:
    """Return what opens the content right at token ``place``, or None."""
    if 0 <= place < len(words.tokens) and _opens_nothing(words, place):
        return None
    if words.in_quotation(place):
        return Opening(How.QUOTATION, place)
    if words.is_mark(place, ":"):
        return Opening(How.COLON, place + 1) if place < words.last else Opening(How.AWAITED)
    if words.has(place, "conjunctions"):
        return Opening(How.CONJUNCTION, place)
    return _opening_behind_comma(words, place + 1) if words.is_comma(place) else None


def _opening_behind_comma(words: Words, place: int) -> Opening | None:
    if words.in_quotation(place):
        return Opening(How.QUOTATION, place)
    joined = words.order != "svo" and words.has(place, "conjunctions")
    return Opening(How.CONJUNCTION, place) if joined or _is_indirect(words, place) else None


def _opens_nothing(words: Words, place: int) -> bool:
    """Tell whether a word is listed nowhere and stands in no quotation, as most do."""
    word = words.tokens[place].kind is Kind.WORD
    return word and not words.kinds[place] and words.quoted[place] == -1


def _is_indirect(words: Words, begin: int) -> bool:
    """Tell whether a subjunctive marks the clause as indirect speech ("..., die Lage sei")."""
    if words.listed.isdisjoint(("subjunctives", "infinitives")):
        return False
    if words.has(begin, "relatives", "clause_openers") and not _opens_number(words, begin):
        return False
    for place in range(begin, min(words.size, begin + _LOOK_AHEAD)):
        if words.is_stop(place) or words.in_quotation(place):
            return False
        if words.has(place, "subjunctives"):
            return True
        if words.order == "v2" and words.has(place, "infinitives") and words.ends(place + 2):
            return place > begin
    return False


def _opens_aside(words: Words, begin: int) -> bool:
    """Tell whether what a comma opens may end before what is said: "sagte, laut Agentur, dass".

    Where a comma must stand before each clause, a verb or "und" goes on with the sentence.
    """
    if not words.nouns_capitalised:
        return True
    joined = words.has(begin, "clause_openers") and words.has(begin, "joiners")
    opens = ("adverbials", "times", "clause_openers", "relatives", "determiners")
    return words.has(begin, *opens) and not joined


def _opens_another(words: Words, place: int) -> bool:
    """Tell whether a clause begins here that is not said: "sagte und ging", "said after".

    Where a comma must stand before a conjunction, the word is a preposition without one.
    """
    if words.order == "vso" or not words.has(place, "clause_openers"):
        return False
    return not (words.nouns_capitalised and words.has(place, "adverbials"))


def _main_clause(words: Words, comma: int) -> Opening | None:
    """Return the clause of its own that a comma parts from a German verb of saying."""
    opens = words.is_comma(comma) and _opens_main_clause(words, comma + 1)
    return Opening(How.CONJUNCTION, comma + 1) if opens else None


def _opens_main_clause(words: Words, begin: int) -> bool:
    """Tell whether what is said is a clause of its own: "..., drei Häuser wurden zerstört".

    Nouns have capitals then, and its verb, which never ends it, stands second.
    """
    if not words.nouns_capitalised or not words.plain(begin):
        return False
    named = words.tokens[begin].capitalised or words.is_number(begin)
    if not (named or words.has(begin, "determiners", "pronouns", "quantities")):
        return False
    for place in range(begin + 1, min(words.size, begin + _FARTHEST_VERB)):
        if not words.plain(place) or words.is_comma(place) or words.is_stop(place):
            return False
        if words.has(place, *_FINITE) and not words.has(place, "joiners", "adverbials"):
            after = place + 1
            return not (words.ends(after) or words.is_comma(after))
    return False


def _opens_number(words: Words, begin: int) -> bool:
    """Tell whether two words open a number of which the first can open a clause: "bis zu 30"."""
    return words.has(begin + 1, "infinitives") and words.is_number(begin + 2)


def takes_bare(words: Words, begin: int) -> bool:
    """Tell whether a clause without a conjunction can begin at ``begin``."""
    closed = words.has(begin, "joiners", "clause_openers", "auxiliaries")
    opens = words.has(begin, "determiners", "pronouns", "infinitives")
    counted = any(
        words.is_number(place) for place in range(begin, min(words.size, begin + _SHORTEST_BARE))
    )
    return counted or ((opens or not closed) and words.size - begin >= _SHORTEST_BARE)


def tells_something(words: Words, begin: int, end: int | None = None) -> bool:
    """Tell whether what follows a participle tells or orders something, and is no mere object.

    "..., adding the boat had sunk"; not "..., revealing the names of its agents".
    """
    if words.order != "svo" or words.adjectives_follow:
        return True
    ordered = range(begin, min(words.size, begin + _SHORTEST_BARE))
    if any(_is_infinitive(words, place) for place in ordered):
        return True
    return any(
        words.is_number(place)
        or words.in_quotation(place)
        or words.has(place, "acts", "harms", "said")
        or is_finite(words, place)
        or (words.tokens[place].norm.endswith(_PAST) and words.tokens[place].text.islower())
        for place in range(begin, words.size if end is None else end)
    )


def _is_infinitive(words: Words, place: int) -> bool:
    """Tell whether "to" and a verb stand here: "warning residents to leave", not "to Kelda"."""
    verb = place + 1
    bare = words.plain(verb) and words.tokens[verb].text.islower()
    named = words.has(verb, "determiners", "pronouns", "times", "roles", "collectives", "joiners")
    return bare and not named and words.has(place, "infinitives")


def _bare_after(words: Words, place: int) -> Opening:
    """Return the opening of a clause without a conjunction at ``place``, or behind a setting."""
    bare = _past_setting(words, place)
    if bare is not None:
        return Opening(How.BARE, bare)
    return _NOTHING if _trails(words, place) else Opening(How.BARE, place)


def _past_setting(words: Words, place: int) -> int | None:
    """Return where a clause begins behind "at first", "in Kelda": "said at first he thought"."""
    if words.order != "svo" or words.adjectives_follow or not words.has(place, "adverbials"):
        return None
    end = place + 1
    while end - place <= _LONGEST_NAME and _sets(words, end):
        end += 1
    opens = words.has(end, "pronouns", "determiners") or words.is_number(end)
    if words.has(end - 1, "documents") and words.has(end, "pronouns"):
        opens = is_finite(words, end + 1)  # "in a statement it had", not "in the report he wrote"
    return end if opens and end > place + 1 and takes_bare(words, end) else None


def _sets(words: Words, place: int) -> bool:
    """Tell whether a word can name where or when something is said."""
    if not words.plain(place) or words.is_number(place) or words.has(place, "pronouns"):
        return False
    named = words.tokens[place].capitalised and words.tokens[place].kind is Kind.WORD
    kinds = ("times", "occasions", "documents")
    article = words.has(place, "determiners") and words.has(place + 1, *kinds)
    dated = words.has(place, "joiners") and words.has(place + 1, "times")
    return named or article or dated or words.has(place, *kinds, "auxiliaries")


def is_finite(words: Words, place: int) -> bool:
    """Tell whether a verb that only goes with others stands here ("had", "will", "was")."""
    if words.has(place, "infinitives"):
        return False
    helps = words.has(place, "auxiliaries") and words.has(place, "outside")
    return helps or words.has(place, "passive_auxiliaries", "blockers")


def _counts_what_follows(words: Words, place: int) -> bool:
    """Tell whether a number after a time counts a noun: "announced on Monday 34 deaths"."""
    noun = place + 1
    if not words.plain(noun) or words.tokens[noun].kind is not Kind.WORD:
        return False
    return not words.has(noun, "times", "joiners", "conjunctions", "auxiliaries", "blockers")


def _is_name(words: Words, opening: Opening) -> bool:
    """Tell whether a quotation is a name inside a speaker's phrase rather than what is said."""
    if opening.how is not How.QUOTATION:
        return False
    end = words.quotation_end(opening.begin)
    return end - opening.begin < _LONGEST_NAME and end + _SHORTEST_AFTER_NAME < words.size


def _is_temporal(words: Words, opening: Opening) -> bool:
    """Tell whether the conjunction only joins a clause: "بعد أن", "إلا أن"."""
    joined = words.has(opening.begin - 1, "clause_openers")
    return opening.how is How.CONJUNCTION and joined


def _is_governed(words: Words, opening: Opening) -> bool:
    """Tell whether a preposition governs the conjunction: "fortsatte med at".

    Romance "de" that a noun of an occasion precedes is the verb's own: "informó en un comunicado
    de que".
    """
    before = opening.begin - 1
    if opening.how is not How.CONJUNCTION or not words.has(before, "joiners", "adverbials"):
        return False
    romance = words.order == "svo" and words.adjectives_follow
    of_verb = romance and words.has(before, "speaking_of")
    return not (of_verb and words.has(before - 1, "documents", "occasions", "outlets", "times"))


def _trails(words: Words, place: int) -> bool:
    """Tell whether only a comma or a short adverbial is left of the clause."""
    if words.is_comma(place):
        return True
    if not words.has(place, "adverbials", "times"):
        return False
    return any(
        words.is_comma(ahead) or words.is_stop(ahead) or words.ends(ahead)
        for ahead in range(place, place + _LONGEST_TAIL + 1)
    )
