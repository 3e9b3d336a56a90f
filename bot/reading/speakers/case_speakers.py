"""Speakers in languages that tell a noun's part by its case, and put what describes it before it.

A subject has no ending; a phrase ends with the first word that has one. Relative clauses stand
before their noun ("basına konuşan Vali Aksoy"), nouns of saying after it ("Aksoy'un yaptığı
açıklamaya").
"""

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.words.tokens import Kind

_LONGEST_SPEAKER = 12
_SAYING = ("documents", "unowned", "by", "relatives", "citing", "occasions")
_SPEAKING = ("roles", "collectives", "anonymous", "outlets", "continued")


class CaseSpeakers:
    """Finds speakers by case endings and by what the pack lists."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def among(self, words: Words, first: int, last: int) -> NounPhrase | None:
        """Return the speaker at the end of the tokens, nouns of saying after it left out."""
        end = last
        while end >= first and words.has(end, *_SAYING) and not self._is_name(words, end):
            end -= 1
        if end < first:
            return self._document(words, last) if last >= first else None
        begin = self._after_clauses(words, first, end)
        if words.has(end + 1, "citing"):
            cited = self.right_before(words, first, end)
            begin = cited.first if cited is not None else end
        source = NounPhrase(begin, self._owner_end(words, begin, end))
        return source if begin <= end and can_speak(words, source) else None

    def _owner_end(self, words: Words, begin: int, end: int) -> int:
        """Return the last token of whose text or account it is: "Vali Aksoy'un X hesabından".

        Where somebody who can speak follows, that one is meant ("Kelda'nın valisi").
        """
        for place in range(begin, end):
            speaking = any(words.has(later, *_SPEAKING) for later in range(place + 1, end + 1))
            if self._has_case(words, place) and not speaking:
                return place
        return end

    def relaying(self, words: Words, first: int, last: int) -> tuple[NounPhrase, ...]:
        """Return the medium of "X'in Y'ye dayandırdığı habere göre": X, which passes Y on."""
        cited = next((p for p in range(first, last) if words.has(p, "citing")), None)
        if cited is None or cited - 2 < first:
            return ()
        return (NounPhrase(self._after_clauses(words, first, cited - 2), cited - 2),)

    def right_before(self, words: Words, first: int, last: int) -> NounPhrase | None:
        """Return the name or known noun that ends at ``last``, as far as it reaches left."""
        begin = last + 1
        while (
            begin > first
            and self._belongs(words, begin - 1)
            and (begin > last or not self._has_case(words, begin - 1))
        ):
            begin -= 1
        return NounPhrase(begin, last) if begin <= last else None

    def opening(self, words: Words, begin: int, ceiling: int) -> NounPhrase | None:
        """Return the subject that no comma parts from what is said: "Vali Aksoy 12 kişinin".

        A relative clause may stand before it ("gazeteye konuşan bir yetkili 12 kişinin").
        """
        source = self._rightward(words, begin, ceiling)
        if source is not None:
            return self._with_joined(words, source, ceiling)
        ahead = range(begin, min(ceiling, begin + _LONGEST_SPEAKER))
        clause = next((place for place in ahead if words.has(place, "relatives")), None)
        return self._rightward(words, clause + 1, ceiling) if clause is not None else None

    def _with_joined(self, words: Words, source: NounPhrase, ceiling: int) -> NounPhrase:
        """Return the subject with a second one that "and" joins to it: "Ordu ve polis"."""
        joiner = source.last + 1
        if not words.has(joiner, "appended"):
            return source
        second = self._rightward(words, joiner + 1, ceiling)
        return NounPhrase(source.first, second.last) if second is not None else source

    def _rightward(self, words: Words, begin: int, ceiling: int) -> NounPhrase | None:
        """Return the subject that begins at ``begin``, up to the first word with a case."""
        place = begin
        while place < ceiling and words.plain(place):
            article = words.has(place, "determiners") and (
                place == begin or is_head(words, place + 1)  # "askeri bir kaynak"
            )
            if not (article or self._belongs(words, place)):
                break
            inflected = self._has_case(words, place)
            if inflected and place > begin and not words.tokens[place].capitalised:
                break
            place += 1
            pronoun = words.has(place - 1, "pronouns") and not article
            unnamed = words.has(place - 2, "determiners") and words.has(place - 1, "anonymous")
            if inflected or pronoun or (unnamed and place - 2 >= begin):
                break
        if place == begin:
            return None
        source = NounPhrase(begin, place - 1)
        return source if self.is_subject(words, source, source.last) else None

    def is_subject(self, words: Words, source: NounPhrase, last: int) -> bool:
        """Tell whether the phrase ends at ``last``, can speak, and has no ending of a case."""
        bare = not self._has_case(words, source.last)
        counted = any(_is_number(words, place) for place in range(source.first + 1, last + 1))
        return source.last == last and bare and not counted and can_speak(words, source)

    def cut_at_case(self, words: Words, phrase: NounPhrase) -> NounPhrase:
        """Return the phrase up to its first word with a case, which begins another."""
        for place in range(phrase.first + 1, phrase.last + 1):
            if self._has_case(words, place):
                return NounPhrase(phrase.first, place - 1)
        return phrase

    def _document(self, words: Words, place: int) -> NounPhrase | None:
        """Return a report that speaks for itself ("rapora göre"), if nothing goes before it."""
        own = words.has(place, "documents") and not words.has(place, "continued", "unowned")
        return NounPhrase(place, place) if own else None

    def _after_clauses(self, words: Words, first: int, end: int) -> int:
        """Return where the phrase begins that ends at ``end``: after any clause before it."""
        for place in range(end - 1, max(first, end - _LONGEST_SPEAKER) - 1, -1):
            if self._ends_clause(words, place):
                return _past_times(words, place + 1, end)
        return _past_times(words, past_openers(words, first), end)

    def _ends_clause(self, words: Words, place: int) -> bool:
        token = words.tokens[place]
        if token.kind is not Kind.WORD or words.in_quotation(place):
            return token.text in ",;:"
        if words.has(place, "relatives", "times", "adverbials"):
            return not self._is_name(words, place)
        return not self._belongs(words, place) and self._vocabulary.is_participle(token)

    def _belongs(self, words: Words, place: int) -> bool:
        """Tell whether a word can belong to a speaker: a name, a known noun, a pronoun."""
        token = words.tokens[place]
        if token.kind is not Kind.WORD or words.has(place, "times", "outside", "cardinals"):
            return False
        return token.capitalised or is_head(words, place) or words.has(place, "pronouns")

    def _is_name(self, words: Words, place: int) -> bool:
        return words.tokens[place].capitalised and place > 0

    def _has_case(self, words: Words, place: int) -> bool:
        token = words.tokens[place]
        return self._vocabulary.caseless_length(token) < len(token.text)


def past_openers(words: Words, place: int) -> int:
    """Return the first token at or after ``place`` that no comma, dash or "also" goes before."""
    while place < words.last and (
        words.is_mark(place, ",-–—;") or words.has(place, "clause_openers", "auxiliaries")
    ):
        place += 1
    return place


def _is_number(words: Words, place: int) -> bool:
    return words.is_number(place)


def _past_times(words: Words, place: int, end: int) -> int:
    while place < end and words.has(place, "times", "adverbials", "auxiliaries"):
        place += 1
    return place
