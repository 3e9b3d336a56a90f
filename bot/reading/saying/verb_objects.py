"""What follows a reporting verb, and whether it is what somebody says or just an object."""

from itertools import takewhile

from bot.reading.saying.accusations import Accusations
from bot.reading.saying.given_counts import GivenCounts
from bot.reading.saying.openings import How, Opening, OpeningFinder, is_finite, takes_bare
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head
from bot.reading.speakers.occasions import past_means
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_LONGEST_OBJECT = 12
_SHORTEST_OWN_WORDS = 2
_LONGEST_SUBJECT = 5
_LONGEST_ASIDE = 6
_NO_SUBJECT = ("relatives", "conjunctions", "adverbials", "clause_openers", "infinitives")
_FINITE = ("blockers", "passive_auxiliaries", "perfects", "acts")
_SAYING = ("verbs", "hedging_verbs", "participles")


class VerbObjects:
    """Tells what follows a verb that its subject stands before."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openings = OpeningFinder(vocabulary)
        self._counts = GivenCounts(vocabulary)
        self._accusations = Accusations(vocabulary)

    def opening(self, words: Words, cue: Match, start: int) -> Opening:
        """Return how what is said opens behind the verb; ``start`` is past who is told."""
        romance = words.order == "svo" and words.adjectives_follow  # "a reconnu avoir tiré"
        start = _past_aside(words, start) if romance else start
        hedging = self._vocabulary.is_hedging(cue)
        if (romance or hedging) and words.has(start, "infinitives"):
            return Opening(How.CONJUNCTION, start)
        behind = self._behind_told(words, start) if romance else None
        behind = behind or self._accusations.charge(words, cue, start)
        if behind is not None:
            return behind
        near = words.order == "svo" and self._vocabulary.is_guarded(cue)
        opening = self._openings.after(words, start, near=near)
        if opening.how is How.NOTHING and _is_parted(words, start):
            return Opening(How.BARE, start + 1)
        return self._behind_particle(words, cue) or opening if not opening.marked else opening

    def _behind_particle(self, words: Words, cue: Match) -> Opening | None:
        """Return what opens behind the particle of a verb: "wies Berichte zurück, wonach"."""
        particle = self._vocabulary.particle_after(words, cue)
        if particle is None:
            return None
        opening = self._openings.after(words, particle + 1)
        return opening if opening.marked else None

    def _behind_told(self, words: Words, start: int) -> Opening | None:
        """Read "informó a la prensa de que", "insistió en que", "a avoué au juge avoir tiré"."""
        begin = self._past_settings(words, start)
        if words.plain(begin) and words.has(begin, "listeners"):
            told = phrase_after(words, begin + 1, words.size, apposition=False)
            begin = self._past_settings(words, told.last + 1) if told else words.size
        begin += words.has(begin, "joiners") and words.has(begin + 1, "conjunctions")
        opens = words.plain(begin) and words.has(begin, "conjunctions", "infinitives")
        return Opening(How.CONJUNCTION, begin) if opens else None

    def _past_settings(self, words: Words, start: int) -> int:
        """Step over when and by what means something is said: "informó hoy en un comunicado"."""
        place = self._openings.past_times(words, start)
        return self._openings.past_times(words, past_means(words, place))

    def is_said(self, words: Words, cue: Match, source: NounPhrase, begin: int) -> bool:
        """Tell whether an object without a conjunction is what ``source`` says."""
        return (
            self._takes_bare(words, cue, begin)
            or _documented(words, source, begin)
            or self._partly_quoted(words, begin)
            or self._counts.opens(words, cue, begin)
            or self._is_denied(words, cue, begin)
            or _opens_clause(words, begin)
            or _tells_harm(words, cue, begin)
        )

    def is_said_on(self, words: Words, cue: Match, begin: int) -> bool:
        """Tell the same for a verb that shares its subject with the one before."""
        if self._takes_bare(words, cue, begin) or self._is_denied(words, cue, begin):
            return True
        return self._counts.opens(words, cue, begin)

    def _takes_bare(self, words: Words, cue: Match, begin: int) -> bool:
        if self._vocabulary.is_guarded(cue) or self._is_fate(words, begin):
            return False
        amount = self._vocabulary.label_at(words, begin) == "quantities"
        return amount or takes_bare(words, begin)

    def _is_fate(self, words: Words, begin: int) -> bool:
        """Tell whether the verb tells of its subject's own fate: "nine confirmed dead"."""
        if begin >= words.size or not words.has(begin, "acts"):
            return False
        bare = words.order == "svo" and not words.adjectives_follow  # "affirme avoir | tué neuf"
        return bare and not self._vocabulary.is_participle(words.tokens[begin])

    def _is_denied(self, words: Words, cue: Match, begin: int) -> bool:
        """Tell whether a verb of denial takes what is denied as its object, not a request."""
        if not self._vocabulary.denies(cue) or not 0 <= begin < words.last:
            return False
        articled = words.adjectives_follow or words.nouns_capitalised
        begin += articled and words.has(begin, "determiners")
        gerund = self._vocabulary.is_participle(words.tokens[begin])
        claims = self._vocabulary.names_claim(words.tokens[begin])
        harm = words.nouns_capitalised and words.has(begin, "harms")
        return gerund or claims or harm or words.has(begin, "any", "cardinals")

    def _partly_quoted(self, words: Words, begin: int) -> bool:
        """Tell whether the object holds the speaker's own words ("called it “a lie”")."""
        for place in range(begin, min(words.size, begin + _LONGEST_OBJECT)):
            if words.in_quotation(place):
                return words.quotation_end(place) - place > _SHORTEST_OWN_WORDS
            if words.is_comma(place) or words.has(place, "clause_openers"):
                return False
            if self._vocabulary.label_at(words, place) in _SAYING:
                return False  # the words are said by that verb's subject
        return False


def _past_aside(words: Words, start: int) -> int:
    """Return where the figure stands that an aside parts from its verb: "compte, lui, 12"."""
    if not words.is_comma(start):
        return start
    ahead = range(start + 1, min(words.last, start + _LONGEST_ASIDE))
    comma = next((place for place in ahead if not words.plain(place) or words.is_comma(place)), 0)
    figure = words.is_number(comma + 1) or words.has(comma + 1, "cardinals")
    return comma + 1 if comma and words.is_comma(comma) and figure else start


def _tells_harm(words: Words, cue: Match, begin: int) -> bool:
    """Tell whether a Romance participle has a harm for its object: "a aussi annoncé la mort de"."""
    romance = words.order == "svo" and words.adjectives_follow
    perfect = romance and words.has(cue.first - 1, "auxiliaries")
    return perfect and words.has(begin, "determiners") and words.has(begin + 1, "harms")


def _opens_clause(words: Words, begin: int) -> bool:
    """Tell whether a subject and a verb open a clause: "thought he was", "fear 90 boys could"."""
    subject = words.has(begin, "pronouns", "determiners") or words.is_number(begin)
    if words.order != "svo" or words.adjectives_follow or not subject:
        return False
    for place in range(begin + 1, min(words.size, begin + _LONGEST_SUBJECT)):
        counted = words.is_number(begin) and words.has(place, "acts")
        if counted or is_finite(words, place):
            return True
        if words.has(place, *_NO_SUBJECT) or words.tokens[place].kind is not Kind.WORD:
            return False
    return False


def _is_parted(words: Words, comma: int) -> bool:
    """Tell whether only a comma opens a clause, as in Danish: "Ministeren mener, Holt bør gå"."""
    if not is_scandinavian(words):
        return False
    begin = comma + 1
    if not (words.is_comma(comma) and words.plain(begin)) or not takes_bare(words, begin):
        return False
    opens = words.has(begin, "determiners", "pronouns") or words.tokens[begin].capitalised
    subject = opens or words.is_number(begin) or is_head(words, begin)
    ahead = range(begin + 1, words.size)
    clause = takewhile(lambda place: words.plain(place) and not words.is_comma(place), ahead)
    return subject and any(words.has(place, *_FINITE) for place in clause)


def _documented(words: Words, source: NounPhrase, begin: int) -> bool:
    """Tell whether a document is the subject of a clause ("a study found 12 dams leaked")."""
    if not any(words.has(place, "documents") for place in range(source.first, source.last + 1)):
        return False
    token = words.tokens[begin]
    opens = token.capitalised or token.kind is Kind.NUMBER
    opens = opens or (is_scandinavian(words) and not words.kinds[begin])  # "viser stor fremgang"
    return (opens or words.has(begin, "determiners", "pronouns")) and takes_bare(words, begin)
