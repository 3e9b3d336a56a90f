"""Which noun phrase is the subject of a reporting verb, and who is told."""

from collections.abc import Sequence

from bot.reading.saying.clauses import past_dateline
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.distant_subjects import before_relatives
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head, is_listener, is_noun_like
from bot.reading.speakers.oblique_phrases import to_noun
from bot.reading.speakers.occasions import (
    before_occasion,
    before_told,
    behind_occasion,
    behind_told,
    is_occasion,
    past_occasion,
    past_told,
)
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_LONGEST_SAME = 3
_CERTAIN = ("roles", "collectives")


class SubjectFinder:
    """Finds subjects and listeners of verbs."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def before(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        """Return the phrase before a verb, past times, adverbs and auxiliaries."""
        place = self._past_between(words, position - 1, position, floor)
        before = before_occasion(words, place, floor)
        if before < place:
            place = self._past_between(words, before, position, floor)
        told = before_told(words, place, floor)
        if told < place:
            place = self._past_between(words, told, position, floor)
        if words.has(place, "relatives") and not words.has(place, "conjunctions", "adverbials"):
            place -= 1 + words.is_comma(place - 1)
        related = before_relatives(words, place, floor) if words.is_comma(place) else None
        found = related or _with_document(words, phrase_before(words, place, floor), floor)
        if found is None:
            return None
        found = to_noun(words, _past_harm(words, found))
        if found is None:
            return None
        return _before_occasion(words, behind_told(words, behind_occasion(words, found)))

    def _past_between(self, words: Words, place: int, position: int, floor: int) -> int:
        while place >= floor and words.plain(place) and self._between(words, place, position):
            place -= 1
        return place

    def _between(self, words: Words, place: int, position: int) -> bool:
        token = words.tokens[place]
        if words.has(place, "auxiliaries", "times") or self._vocabulary.is_adverb(token):
            return True
        if token.kind is Kind.NUMBER:
            return words.has(place - 1, "times")
        timed = place + 1 < position and words.has(place + 1, "times")
        return timed and (words.has(place, "joiners") or _dates(words, place))

    def past_adverbials(self, words: Words, start: int) -> int:
        """Return where the subject after a verb may begin: "a annoncé mardi à la presse le maire".

        Only words that cannot open the subject are stepped over, and a listener or a document
        only where a noun phrase with an article follows.
        """
        place = past_occasion(words, start)
        while words.plain(place) and place < words.last:
            dated = _past_date(words, place)
            if dated > place:
                place = dated
                continue
            timed = words.has(place + 1, "times") and words.has(place, "determiners", "joiners")
            opens = words.has(place, "determiners")
            if timed or (words.has(place, "auxiliaries", "by", "times") and not opens):
                place += 1 + timed
                continue
            end = self._adverbial_end(words, place)
            if end is not None and self._is_told(words, end):
                place = end + 1
                continue
            if end is None or not (self._opens_subject(words, end) and self._heads(words, end)):
                break
            place = end + 1
        return place

    @staticmethod
    def _opens_subject(words: Words, end: int) -> bool:
        """Tell whether an article follows that is none of a name's: not "au Courrier du Havre"."""
        name = words.tokens[end]
        named = name.capitalised and not name.text.isupper() and words.has(end + 1, "joiners")
        return words.has(end + 1, "determiners") and not named

    @staticmethod
    def _is_told(words: Words, end: int) -> bool:
        """Tell whether an outlet ends there, with a name or a known noun without article after it.

        "a déclaré à l'AFP Ada Holt"; the name of an outlet is one in capitals, or a known one.
        """
        name = words.tokens[end]
        outlet = words.has(end, "outlets") and name.capitalised
        known = outlet and (name.text.isupper() or words.has(end - 1, "outlets"))
        follows = end + 1 <= words.last and words.plain(end + 1)
        return known and follows and (words.tokens[end + 1].capitalised or is_head(words, end + 1))

    def past_times(self, words: Words, start: int) -> int:
        """Return where "le préfet" begins in "comme l'a indiqué mardi le préfet"."""
        place = self.past_adverbials(words, start)
        return place if words.has(place, "determiners") else start

    @staticmethod
    def _heads(words: Words, end: int) -> bool:
        """Tell whether a name or a noun that can speak follows an article after ``end``."""
        return (
            is_head(words, end + 2)
            or words.has(end + 1, "pronouns")
            or (end + 2 <= words.last and words.tokens[end + 2].capitalised)
        )

    def _adverbial_end(self, words: Words, place: int) -> int | None:
        """Return the end of "dans un communiqué", "à la presse", before the subject's article."""
        if words.order != "svo" or not words.has(place, "adverbials", "listeners"):
            return None
        noun = place + 1 + words.has(place + 1, "determiners")
        if not (words.plain(noun) and is_noun_like(words, noun)):
            return None
        if words.has(noun, "outlets") and words.has(noun + 1, "outlets"):
            return noun + 1  # "a la agencia Efe"
        adjective = words.adjectives_follow and is_noun_like(words, noun + 1)
        return noun + (adjective and words.has(noun + 2, "determiners"))

    def first_phrase(self, words: Words, ceiling: int) -> NounPhrase | None:
        """Return the noun phrase that opens the sentence, if it can speak."""
        place = past_dateline(words)
        while place < ceiling and (
            words.is_comma(place) or words.has(place, "clause_openers", "auxiliaries")
        ):
            if words.has(place, "adverbials"):
                return None
            place += 1
        if place >= ceiling or words.has(place, "adverbials"):
            return None
        phrase = phrase_after(words, place, ceiling)
        phrase = self.without_verb(words, phrase) if phrase is not None else None
        return phrase if phrase is not None and can_speak(words, phrase) else None

    def without_verb(self, words: Words, phrase: NounPhrase) -> NounPhrase:
        """Return the phrase without a verb of saying at its end: "the Coast Front condemned"."""
        last = phrase.last
        while last > phrase.first and not is_head(words, last) and self._is_verb(words, last):
            last -= 1
        return NounPhrase(phrase.first, last)

    def _is_verb(self, words: Words, place: int) -> bool:
        """Tell whether a word in small letters is a verb of saying."""
        token = words.tokens[place]
        return token.text.islower() and self._vocabulary.says(token)

    def distant(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        """Return the sentence's first phrase where only its modifiers stand before the verb."""
        phrase = self.first_phrase(words, position)
        if phrase is None or phrase.first < floor:
            return None
        for place in range(phrase.last + 1, position):
            if not words.plain(place) or words.is_comma(place):
                return None
            if words.has(place, "pronouns", "clause_openers"):
                return None
        return phrase

    def possessor(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        """Return whose announcement the noun at ``position`` is ("the mayor's", "hærens")."""
        place = position - 1
        if place < floor:
            return None
        if words.has(place, "pronouns"):
            return NounPhrase(place, place)
        norm = words.tokens[place].norm
        owns = norm.endswith(("'s", "s'")) or words.is_mark(place, "'’")
        if owns or (words.order == "v2" and norm.endswith("s")):
            return phrase_before(words, place, floor)
        return None

    def listener(self, words: Words, cue: Match) -> tuple[tuple[NounPhrase, ...], int]:
        """Return the medium that is told, if one is, and the token after the listener."""
        start = cue.last + 1
        named = self._vocabulary.past_listener(words, start) is not None
        if named or not self._vocabulary.takes_listener(cue):
            heard = self.told_after(words, start)
            return heard, heard[0].last + 1 if heard and words.order != "vso" else start
        while words.plain(start) and words.has(start, "times"):
            start += 1
        if words.has(start, "object_pronouns"):
            return (), start + 1
        told = phrase_after(words, start, words.size, apposition=False)
        if told is None:
            return (), start
        if words.has(told.last + 1, "occasions"):
            return (), told.last + 2  # "told a news conference"
        told = _before_figure(words, _acronym(words, told))
        return ((told,) if _may_pass_on(words, told) else ()), told.last + 1

    def told_after(
        self, words: Words, start: int, ceiling: int | None = None
    ) -> tuple[NounPhrase, ...]:
        """Return the medium in "said X to Y", before ``ceiling`` if one is given."""
        first = self._vocabulary.past_listener(words, start + words.is_comma(start))
        if first is None:
            return ()
        end = words.size if ceiling is None else ceiling
        told = phrase_after(words, first, end, apposition=False)
        return (told,) if told is not None and _may_pass_on(words, told) else ()

    def past_outlet(self, words: Words, place: int) -> int:
        """Return where the subject begins past a named outlet: "рассказал газете Маяк мэр"."""
        told = past_told(words, place)
        if told > place:
            return told
        if not words.has(place, "outlets"):
            return place
        if not words.in_quotation(place + 1):
            named = words.order == "v2" and words.adjectives_follow
            named = named and place + 1 < words.size and words.tokens[place + 1].capitalised
            return place + 2 if named and is_head(words, place + 2) else place
        after = words.quotation_end(place + 1) + 1
        return after if is_head(words, after) else place

    def told_between(self, words: Words, start: int, end: int) -> tuple[NounPhrase, ...]:
        """Return the medium that an attached particle makes the listener ("لوكالة")."""
        told = (self.told_at(words, place, end) for place in range(start, end))
        return next(((one,) for one in told if one is not None), ())

    def told_at(self, words: Words, place: int, end: int) -> NounPhrase | None:
        """Return the medium that is told, if its particle stands at ``place``."""
        named = words.has(place, "listeners") and words.in_quotation(place + 1)
        if named and not words.has(place - 1, "belonging"):
            return NounPhrase(place + 1, words.quotation_end(place + 1))
        if words.plain(place) and is_listener(words, place):
            return phrase_after(words, place, end, apposition=False)
        return None


def _dates(words: Words, place: int) -> bool:
    """Tell whether a word in small letters goes with the time behind it: "letztes Jahr"."""
    small = words.nouns_capitalised and words.tokens[place].text.islower()
    plain = small and not words.has(place, "pronouns", "conjunctions", "clause_openers")
    return plain and words.tokens[place + 1].capitalised


def _past_date(words: Words, place: int) -> int:
    """Return the token after "in der vergangenen Woche", "der letzten Woche", or ``place``."""
    end = place
    end += words.has(end, "joiners", "adverbials") and not words.has(end, "determiners")
    end += words.has(end, "determiners")
    timed = words.plain(end + 1) and words.has(end + 1, "times")
    return end + 2 if end > place and timed and _dates(words, end) else place


def is_pronominal(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether the phrase stands for an earlier speaker: "he", "the same source"."""
    return stands_again(words.kinds[phrase.first : phrase.last + 1])


def stands_again(kinds: Sequence[frozenset[str]]) -> bool:
    """Tell whether words, by the fields that list them, are a pronoun or "the same source".

    "The same minister" need not be the last speaker.
    """
    if len(kinds) == 1:
        return "pronouns" in kinds[0]
    again = len(kinds) <= _LONGEST_SAME and any("same" in kind for kind in kinds)
    return again and all(kind.isdisjoint(_CERTAIN) or _is_unnamed(kind) for kind in kinds)


def _is_unnamed(kind: frozenset[str]) -> bool:
    """Tell whether a word is for sources and no office: "المصادر نفسها" are those before."""
    return "anonymous" in kind and "roles" not in kind


def _with_document(words: Words, author: NounPhrase | None, floor: int) -> NounPhrase | None:
    """Return the document whose author stands before the verb: "a report by X said"."""
    if author is None or words.order != "svo" or words.adjectives_follow:
        return author
    noun = author.first - 2
    written = words.has(noun + 1, "by") and words.has(noun, "documents")
    document = phrase_before(words, noun, floor) if written and noun >= floor else None
    return NounPhrase(document.first, author.last) if document is not None else author


def _before_occasion(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Cut off where somebody spoke: "X in an interview with the channel said"."""
    svo = words.order == "svo" and not words.adjectives_follow
    kinds = ("occasions", "documents") if svo else ("occasions",)
    for place in range(phrase.first + 1, phrase.last):
        noun = place + 1 + (svo and words.has(place + 1, "determiners"))
        if words.has(place, "joiners") and words.has(noun, *kinds):
            aside = words.has(place, "appended") and svo  # "the author of the report"
            if not aside:
                return NounPhrase(phrase.first, place - 1)
        if not svo and words.has(place, "joiners") and is_occasion(words, place, phrase.first):
            return NounPhrase(phrase.first, place - 1)
    return phrase


def _past_harm(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Cut off the clause of those who came to harm: "seven people died and the board said"."""
    if words.tokens[phrase.first].kind is not Kind.NUMBER and not words.has(
        phrase.first, "cardinals"
    ):
        return phrase
    for place in range(phrase.last - 1, phrase.first, -1):
        joined = words.has(place, "clause_openers") and not words.has(place + 1, "acts")
        if joined and any(words.has(i, "acts") for i in range(phrase.first, place)):
            return NounPhrase(place + 1, phrase.last)
    return phrase


def _before_figure(words: Words, told: NounPhrase) -> NounPhrase:
    """Cut off what follows a number: in "told X 12 boats sank" it is what is said."""
    for place in range(told.first + 1, told.last + 1):
        if words.tokens[place].kind is Kind.NUMBER:
            return NounPhrase(told.first, place - 1)
    return told


def _acronym(words: Words, told: NounPhrase) -> NounPhrase:
    """Cut off what follows the letters of an agency: in "told AFP Dorrin was hit" it is said."""
    token = words.tokens[told.first]
    letters = words.has(told.first, "outlets") and token.text.isupper()
    follows = told.last > told.first and not words.has(told.first + 1, "joiners", "outlets")
    return NounPhrase(told.first, told.first) if letters and follows else told


def _may_pass_on(words: Words, told: NounPhrase) -> bool:
    """Tell whether the one who is told is a medium, or has a name that may be one's."""
    places = range(told.first, told.last + 1)
    if any(words.has(place, "outlets") for place in places):
        return True
    known = any(
        words.has(place, "roles", "collectives", "anonymous", "pronouns") for place in places
    )
    last = words.tokens[told.last]
    return not known and last.capitalised and last.kind is Kind.WORD
