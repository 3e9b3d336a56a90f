"""Which noun phrase is the subject of a reporting verb."""

from collections.abc import Sequence

from bot.reading.saying.clauses import past_dateline
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.agreement import behind_place
from bot.reading.speakers.distant_subjects import before_relatives, described, past_relative
from bot.reading.speakers.lost_stops import behind_lost_stop
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.oblique_phrases import to_noun
from bot.reading.speakers.occasions import (
    before_occasion,
    before_told,
    behind_occasion,
    behind_told,
    is_occasion,
)
from bot.reading.speakers.slavic_phrases import described_before
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.speakers.subjects_behind import dates
from bot.reading.words.tokens import Kind

_LONGEST_SAME = 3
_LONGEST_ASIDE = 9
_LONGEST_NAMED = 12
_CERTAIN = ("roles", "collectives")


class SubjectFinder:
    """Finds subjects of verbs."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def before(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        """Return the phrase before a verb, past times, adverbs and auxiliaries."""
        floor = behind_lost_stop(words, position, floor)
        place = self._past_between(words, position - 1, position, floor)
        before = before_occasion(words, place, floor)
        if before < place:
            place = self._past_between(words, before, position, floor)
        told = before_told(words, place, floor)
        if told < place:
            place = self._past_between(words, told, position, floor)
        place = past_relative(words, place, floor)
        related = before_relatives(words, place, floor) if words.is_comma(place) else None
        found = related or _with_document(words, phrase_before(words, place, floor), floor)
        comma = described_before(words, found, floor) if found is not None else None
        found = (phrase_before(words, comma - 1, floor) or found) if comma is not None else found
        if found is None or _tells_how(words, found):
            return None
        found = self._describing(words, found, floor) or found
        found = self._before_participle(words, found, floor)
        found = to_noun(words, _past_harm(words, found))
        if found is None:
            return None
        occasion = behind_occasion(words, found)
        heard = behind_told(words, occasion)
        subject = behind_place(words, found, position) if heard == occasion else found
        subject = _with_name(words, subject, floor) if subject is not None else None
        return subject if subject is not found else _before_occasion(words, heard)

    def _before_participle(self, words: Words, found: NounPhrase, floor: int) -> NounPhrase:
        """Return the noun before what it is doing: "un élu s'exprimant sous couvert d'anonymat"."""
        romance = words.order == "svo" and words.adjectives_follow
        if not (romance and self._vocabulary.is_participle(words.tokens[found.first])):
            return found
        last = found.first - 1
        last -= last > floor and words.tokens[last].norm.endswith("'")  # "s'exprimant"
        noun = phrase_before(words, last, floor) if words.plain(last) and last >= floor else None
        return noun if noun is not None and can_speak(words, noun) else found

    def _describing(self, words: Words, found: NounPhrase, floor: int) -> NounPhrase | None:
        """Return the sentence's first phrase where ``found`` stands in what describes that one."""
        if words.adjectives_follow or words.nouns_capitalised or words.order not in ("svo", "v2"):
            return None
        if not any(self._describes(words, place) for place in range(floor + 1, found.first)):
            return None
        first = self.first_phrase(words, found.first)
        if first is None or first.first < floor:
            return None
        if not any(is_head(words, place) for place in range(first.first, first.last + 1)):
            return None
        after = first.last + 1
        participle = self._vocabulary.is_participle(words.tokens[after])
        participle = participle and not words.has(after, "adverbials", "outside")
        return first if described(words, first, found, participle=participle) else None

    def _describes(self, words: Words, place: int) -> bool:
        """Tell whether a word can open what describes a noun: "that", "operating"."""
        related = words.has(place, "relatives")
        return related or self._vocabulary.is_participle(words.tokens[place])

    def _past_between(self, words: Words, place: int, position: int, floor: int) -> int:
        place = before_aside(words, place, floor)
        while place >= floor and words.plain(place) and self._between(words, place, position):
            place -= 1
        return place

    def _between(self, words: Words, place: int, position: int) -> bool:
        token = words.tokens[place]
        if words.has(place, "auxiliaries", "times"):
            return True
        if self._vocabulary.is_adverb(token) and not is_head(words, place):
            return True
        if token.kind is Kind.NUMBER:
            return words.has(place - 1, "times")
        timed = place + 1 < position and words.has(place + 1, "times")
        return timed and (words.has(place, "joiners") or dates(words, place))

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
        phrase = self._before_finite(words, phrase) if phrase is not None else None
        return phrase if phrase is not None and speaks_itself(words, phrase) else None

    def without_verb(self, words: Words, phrase: NounPhrase) -> NounPhrase:
        """Return the phrase without a verb of saying at its end: "the Coast Front condemned"."""
        inside = range(phrase.first + 1, phrase.last)
        deeds = (i for i in inside if self._is_verb(words, i) and self._owns_up(words, i))
        last = next(deeds, phrase.last + 1) - 1  # "the Coast Front claimed responsibility for it"
        while last > phrase.first and not is_head(words, last) and self._is_verb(words, last):
            last -= 1
        return NounPhrase(phrase.first, last)

    def _owns_up(self, words: Words, place: int) -> bool:
        """Tell whether what a verb is about is somebody's part in a deed."""
        return self._vocabulary.names_blame(words.tokens[place + 1])

    def _before_finite(self, words: Words, phrase: NounPhrase) -> NounPhrase:
        """Return the phrase up to a verb that its ending shows: "El alcalde | visitó el puerto"."""
        endings = tuple(self._vocabulary.section.finite_endings)
        inside = range(phrase.first + 1, phrase.last + 1) if endings else ()
        verbs = (i for i in inside if words.tokens[i].text.endswith(endings))
        first = next((i for i in verbs if words.tokens[i].text.islower()), phrase.last + 1)
        return NounPhrase(phrase.first, first - 1)

    def _is_verb(self, words: Words, place: int) -> bool:
        """Tell whether a word in small letters is a verb of saying."""
        token = words.tokens[place]
        return token.text.islower() and self._vocabulary.says(token)

    def distant(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        """Return the sentence's first phrase where only its modifiers stand before the verb."""
        phrase = self.first_phrase(words, position)
        if phrase is None or phrase.first < floor:
            return None
        written = words.has(phrase.last, "documents") or words.has(phrase.first + 1, "documents")
        for place in range(phrase.last + 1, position):
            if not words.plain(place) or words.is_comma(place):
                return None
            if words.has(place, "pronouns", "passive_auxiliaries") or (
                words.has(place, "clause_openers")
                and not (written and words.has(place, "joiners"))  # "fra 4. klasse og frem"
            ):
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
        if not (owns or (words.order == "v2" and norm.endswith("s"))):
            return None
        owner = phrase_before(words, place, floor)
        return self._past_verb(words, owner, floor) if owner is not None else None

    def _past_verb(self, words: Words, owner: NounPhrase, floor: int) -> NounPhrase | None:
        """Return the owner without the verb before it, or who denies what the owner says.

        "Læger afviser hærens påstand om, at" is what doctors deny.
        """
        if words.adjectives_follow or words.nouns_capitalised:
            return owner
        for place in range(owner.last, max(floor, owner.first - 1) - 1, -1):
            token = words.tokens[place]
            if self._vocabulary.rejects(token):
                return phrase_before(words, place - 1, floor)
            if place > owner.first and self._is_verb(words, place):
                return NounPhrase(place + 1, owner.last)
        return owner


def _tells_how(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether a preposition opens sentence and phrase: "De igual manera señaló que"."""
    romance = words.order == "svo" and words.adjectives_follow
    if not romance or phrase.first or not words.has(0, "adverbials"):
        return False
    return not any(is_head(words, place) for place in range(phrase.first, phrase.last + 1))


def speaks_itself(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether it can speak by more than the capital of an article: "La lesión"."""
    romance = words.order == "svo" and words.adjectives_follow
    article = romance and words.has(phrase.first, "determiners") and phrase.first < phrase.last
    return can_speak(words, NounPhrase(phrase.first + article, phrase.last))


def before_aside(words: Words, place: int, floor: int) -> int:
    """Step over what stands within a verb: "a, pour sa part, annoncé", "a quant à elle dit"."""
    if words.has(place, "pronouns") and words.has(place - 1, "joiners"):
        within = words.has(place - 2, "auxiliaries") and words.has(place - 3, "auxiliaries")
        return place - 3 if within and place - 3 > floor else place
    if not words.is_comma(place) or words.order != "svo":
        return place  # in "seien getötet worden, zwei davon Kinder, sagte" the comma ends a clause
    for opener in range(place - 2, max(floor, place - _LONGEST_ASIDE), -1):
        if words.is_comma(opener):
            within = words.has(opener - 1, "auxiliaries") and words.has(opener - 1, "outside")
            return opener - 1 if within else place
    return place


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


def _with_name(words: Words, office: NounPhrase, floor: int) -> NounPhrase:
    """Return the name before an office that no second comma closes: "Ana Lor, directora, dijo"."""
    comma = office.first - 1
    if not (words.has(office.first, "roles") and words.is_comma(comma)):
        return office
    name = phrase_before(words, comma - 1, floor)
    named = name is not None and (name.first == floor or words.is_comma(name.first - 1))
    if name is None or not named or office.last - name.first > _LONGEST_NAMED:
        return office
    places = range(name.first, name.last + 1)
    whole = all(words.tokens[i].capitalised or words.has(i, "name_particles") for i in places)
    return NounPhrase(name.first, office.last) if whole and len(places) > 1 else office


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
