"""Speakers in languages that tell a noun's part by its case, and put what describes it before it.

A subject has no ending; a phrase ends with the first word that has one. Relative clauses stand
before their noun ("basına konuşan Vali Aksoy"), nouns of saying after it ("Aksoy'un yaptığı
açıklamaya").
"""

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.first_words import is_named
from bot.reading.speakers.nouns import CLOSERS, NounPhrase, can_speak, is_head
from bot.reading.words.apostrophes import is_placed, without_case
from bot.reading.words.tokens import Kind

_LONGEST_SPEAKER = 12
_SAYING = ("documents", "unowned", "by", "relatives", "citing", "occasions")
_DESCRIBING = "ki"
"""Ending of adverbials that tell which one is meant ("31 yaşındaki", "kentteki")."""
_SOME = frozenset(("biri", "birisi", "ikisi", "üçü", "birkaçı", "bazıları", "çoğu"))
_FROM = ("dan", "den", "tan", "ten")
_LONGEST_PARTITIVE = 5
_PAST = ("dı", "di", "du", "dü", "tı", "ti", "tu", "tü")
_PLURALS = ("lar", "ler")
_VOWELS = ("ı", "i", "u", "ü")
"""Endings of nouns that belong to what stands before them ("Kelda polisi")."""
_CLOSING = ("relatives", "times", "adverbials", "announcing", "subjunctives")
"""What ends a clause or an adverbial before a noun."""
_SPEAKING = ("roles", "collectives", "anonymous", "outlets", "continued")


class CaseSpeakers:
    """Finds speakers by case endings and by what the pack lists."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def among(self, words: Words, first: int, last: int) -> NounPhrase | None:
        """Return the speaker at the end of the tokens, nouns of saying after it left out."""
        end = self._before_saying(words, first, last)
        if end < first:
            return self._document(words, last) if last >= first else None
        begin = self._after_clauses(words, first, end)
        if words.has(end + 1, "citing"):
            cited = self.right_before(words, first, end)
            begin = cited.first if cited is not None else end
        source = NounPhrase(begin, self._owner_end(words, begin, end))
        return source if begin <= end and can_speak(words, source) else None

    def _before_saying(self, words: Words, first: int, last: int) -> int:
        """Return the last token before the noun of saying: "Orlu'nun dün yayımladığı bir rapora".

        A day is left out only before a clause, for it may be a part of a name.
        """
        end, article, clause = last, False, False
        while end >= first and not (self._is_name(words, end) and not words.has(end, "times")):
            article = words.has(end + 1, *_SAYING) and words.has(end, "determiners")
            clause = clause or words.has(end, "relatives", "by")
            timed = clause and words.has(end, "times")
            version = words.has(end, "versions") and words.has(end + 1, "documents")
            if not (words.has(end, *_SAYING) or article or timed or version):
                break
            end -= 1
        return end

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
        known = self.right_before(words, first, cited - 1)
        last = cited - 2 if known is None else known.first - 1
        return (NounPhrase(self._after_clauses(words, first, last), last),) if last >= first else ()

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

    def closed(self, words: Words, first: int, last: int) -> NounPhrase | None:
        """Return the subject that ends at ``last``, before a comma: "Kelda'nın valisi Aksoy, ...".

        What describes it may stand before it, but no clause of its own.
        """
        if last < first or not self._names(words, last):
            return None
        if self._is_one_of(words, first, last):
            return NounPhrase(first, last)
        if not self._ends_noun(words, first, last):
            return None
        begin = self._after_clauses(words, first, last)
        while begin < last and words.has(begin, "joiners", "outside", "auxiliaries"):
            begin += 1
        placed = (p for p in range(last - 1, begin - 1, -1) if is_placed(words.tokens[p].text))
        source = NounPhrase(next(placed, begin - 1) + 1, last)  # "Orlu'daki hastane"
        return source if self.is_subject(words, source, last) else None

    def _is_one_of(self, words: Words, first: int, last: int) -> bool:
        """Tell whether one or some of those who can speak do: "Köylülerden biri"."""
        some = first < last and words.tokens[last].norm in _SOME
        group = words.tokens[last - 1].norm.endswith(_FROM) if some else False
        return group and can_speak(words, NounPhrase(first, last))

    def _names(self, words: Words, place: int) -> bool:
        """Tell whether a subject can end at ``place``: with no adverb, verb or noun of saying."""
        if words.has(place, "announcing", "subjunctives", "relatives"):
            return False
        return not words.has(place, "times", "adverbials", "outside") or self._is_name(words, place)

    def _ends_noun(self, words: Words, first: int, last: int) -> bool:
        """Tell whether a name or a known noun ends there, or one that belongs to a name before it.

        "Orlu takımı" may be a subject; what any other word ends may be a clause.
        """
        token = words.tokens[last]
        if self._belongs(words, last) or token.text in CLOSERS or last == first:
            return True
        return token.norm.endswith(_VOWELS) and not token.norm.endswith(_PAST)

    def is_fronted(self, words: Words, last: int) -> bool:
        """Tell whether what ends at ``last`` says when, where or why, and is no part of a list."""
        return words.has(last, "times", "adverbials", "announcing", "auxiliaries", "outside")

    def opening(self, words: Words, begin: int, ceiling: int) -> NounPhrase | None:
        """Return the subject that no comma parts from what is said: "Vali Aksoy 12 kişinin".

        A relative clause or an adverbial may stand before it ("gazeteye konuşan bir yetkili 12
        kişinin", "Dün Vali Aksoy 12 kişinin").
        """
        ahead = range(begin + 1, min(ceiling, begin + _LONGEST_PARTITIVE))
        one = next((place for place in ahead if self._is_one_of(words, begin, place)), None)
        if one is not None:
            return NounPhrase(begin, one)
        source = self._rightward(words, begin, ceiling)
        if source is not None and is_named(words, source, self._vocabulary):
            return self._with_joined(words, source, ceiling)
        return self._behind_clause(words, begin, ceiling)

    def _behind_clause(self, words: Words, begin: int, ceiling: int) -> NounPhrase | None:
        """Return the subject behind a relative clause, an adverbial or "who is near to Aksoy"."""
        contents = False
        for place in range(begin, min(ceiling, begin + _LONGEST_SPEAKER)):
            if words.is_comma(place):
                return None
            unnamed = words.has(place, "determiners") and words.has(place + 1, "anonymous")
            if unnamed or words.has(place, "relatives"):
                return self._rightward(words, place + (not unnamed), ceiling)
            contents = contents or words.has(place, "subjunctives")
            if not contents and words.has(place, "times", "adverbials", "announcing"):
                source = self._rightward(words, place + 1, ceiling)
                described = words.tokens[place].norm.endswith(_DESCRIBING)
                if source is not None and (described or source.first < source.last):
                    return source
        return None

    def _with_joined(self, words: Words, source: NounPhrase, ceiling: int) -> NounPhrase:
        """Return the subject with a second one that "and" joins to it: "Ordu ve polis"."""
        joiner = source.last + 1
        if not words.has(joiner, "appended"):
            return source
        second = self._rightward(words, joiner + 1, ceiling)
        return NounPhrase(source.first, second.last) if second is not None else source

    def _rightward(self, words: Words, begin: int, ceiling: int) -> NounPhrase | None:
        """Return the subject that begins at ``begin``, up to the first word with a case.

        "Orlu'daki" before it only tells which one is meant.
        """
        begin += words.plain(begin) and is_placed(words.tokens[begin].text)
        place = begin
        while place < ceiling and words.plain(place):
            article = words.has(place, "determiners") and (
                place == begin or self._is_noun(words, place + 1)  # "askeri bir kaynak"
            )
            if not (article or self._belongs(words, place) or self._describes(words, begin, place)):
                break
            if place > begin and self._opens_another(words, begin, place):
                break
            inflected = self._has_case(words, place)
            told = is_placed(words.tokens[place].text)  # "Bir tanık Reuters'a ... dedi"
            if inflected and place > begin and (told or not words.tokens[place].capitalised):
                place -= told and self._names_outlet(words, begin, place)
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

    def _names_outlet(self, words: Words, begin: int, place: int) -> bool:
        """Tell whether the word before belongs to an outlet: "bir yetkili Kıyı Ajansı'na ..."."""
        owned = without_case(words.tokens[place].text).endswith(_VOWELS)
        outlet = owned and words.has(place, "outlets")
        return outlet and place - 1 > begin and words.tokens[place - 1].capitalised

    def _opens_another(self, words: Words, begin: int, place: int) -> bool:
        """Tell whether a word after a name is the first of another noun.

        "Vali Aksoy Telegram hesabından", "Avukat Ekin mahkeme çıkışında".
        """
        token, before = words.tokens[place], words.tokens[place - 1]
        plural = words.has(place - 1, "anonymous") and before.norm.endswith(_PLURALS)
        acronym = token.text.isupper() and place - 1 > begin and not before.text.isupper()
        if words.has(place, "occasions") or (token.capitalised and (plural or acronym)):
            return True
        bare = token.text.islower() and not token.norm.endswith(_VOWELS)
        named = before.capitalised and place - 1 > begin and not words.has(place, "anonymous")
        return bare and named and not self._belongs(words, place + 1)

    def _describes(self, words: Words, begin: int, place: int) -> bool:
        """Tell whether an adjective opens a noun: "bir askeri yetkili", "yerel makamlar"."""
        opened = place == begin + 1 and words.has(begin, "determiners")
        opened = opened or (place == begin and self._is_bare(words, place))
        return opened and self._is_noun(words, place + 1) and words.tokens[place].kind is Kind.WORD

    def _is_bare(self, words: Words, place: int) -> bool:
        """Tell whether a word can describe the noun behind it: "yerel makamlar"."""
        other = words.has(place, *_CLOSING, "outside", "auxiliaries", "clause_openers", "cardinals")
        return not other and not self._has_case(words, place)

    def is_subject(self, words: Words, source: NounPhrase, last: int) -> bool:
        """Tell whether the phrase ends at ``last``, can speak, and has no ending of a case."""
        bare = not self._has_case(words, source.last) and self._names(words, source.last)
        counted = any(_is_number(words, place) for place in range(source.first + 1, last + 1))
        return source.last == last and bare and not counted and can_speak(words, source)

    def cut_at_case(self, words: Words, phrase: NounPhrase) -> NounPhrase:
        """Return the phrase up to its first word with a case, which begins another."""
        for place in range(phrase.first + 1, phrase.last + 1):
            if self._has_case(words, place):
                return NounPhrase(phrase.first, place - 1)
        return phrase

    def is_mere_noun(self, words: Words, source: NounPhrase) -> bool:
        """Tell whether only its place gives a capital to a noun that is nobody's: "Kanuna göre".

        A name has an apostrophe before its case.
        """
        inside = range(source.first, source.last + 1)
        named = any(is_head(words, i) or words.has(i, "pronouns") for i in inside)
        named = named or any(words.tokens[i].capitalised for i in inside if i > 0)
        last = words.tokens[source.last].text
        return not (named or source.first > 0 or without_case(last) != last or last.isupper())

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
        if words.has(place, "clause_openers") and not words.has(place, "joiners"):
            return True
        if words.has(place, *_CLOSING):
            return not self._is_name(words, place)
        return not self._belongs(words, place) and self._vocabulary.is_participle(token)

    def _belongs(self, words: Words, place: int) -> bool:
        """Tell whether a word can belong to a speaker: a name, a known noun, a pronoun."""
        token = words.tokens[place]
        if token.kind is not Kind.WORD or words.has(place, "times", "outside", "cardinals"):
            return False
        return token.capitalised or is_head(words, place) or words.has(place, "pronouns")

    def _is_noun(self, words: Words, place: int) -> bool:
        """Tell whether a noun that can speak stands there: "kaynak", and not "mesajda"."""
        return is_head(words, place) and not words.has(place, "announcing")

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
