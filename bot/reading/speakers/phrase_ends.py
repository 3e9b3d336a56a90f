"""Walking word by word to the right, to where a noun phrase ends."""

from bot.reading.saying.words import Words
from bot.reading.speakers.joined_nouns import (
    describes_noun,
    is_past,
    leads_to_noun,
    may_be_name,
    opens_another,
    participle_of,
    seats,
    tells_where,
)
from bot.reading.speakers.nouns import (
    APOSTROPHES,
    CLOSERS,
    INSIDE,
    LONGEST_BRACKET,
    LONGEST_PHRASE,
    OPENERS,
    has_noun,
    is_abbreviation,
    is_capital_inside,
    is_cased,
    is_foreign,
    is_genitive,
    is_head,
    is_listener,
    is_name_particle,
    is_object,
    is_one_of,
    is_owned,
    is_pronoun,
    is_proper,
    joins,
    lacks,
)
from bot.reading.speakers.quoted_names import name_in_quotes
from bot.reading.speakers.scandinavian_phrases import (
    AGE,
    is_described_noun,
    is_earlier,
    is_scandinavian,
    is_turned_verb,
    is_whole,
    opens_aged_name,
)
from bot.reading.speakers.verb_subjects import ends_subject, is_general
from bot.reading.words.tokens import Kind

_FEMININE_PAST = "ت"
"""What Arabic verbs of a feminine subject end in, and no noun of the same letters."""
_NUMBER_SIGN = "№"
_ASIDES = frozenset("-–")
_MOST_ADJECTIVES = 2
_NO_ADJECTIVE = ("determiners", "joiners", "adverbials", "outside", "acts", "cardinals")
_MOST_DESCRIBING = 3
_PARTICIPLES = ("te", "de")
"""Endings of Scandinavian verbs that may stand before a noun as well."""


def end_rightward(words: Words, first: int, ceiling: int) -> int | None:
    """Return the last token of the noun phrase that begins at ``first``, before ``ceiling``."""
    walk = _Rightward(words, first, min(ceiling, first + LONGEST_PHRASE, words.size))
    while walk.step():
        pass
    if walk.last is None or not has_noun(words, first, walk.last):
        return None
    return walk.last


class _Rightward:
    """``last`` is the phrase's last token so far; ``_place`` is the next one to look at.

    A head is a noun that the pack knows; after it, or after a name, an unknown word in small
    letters is no longer part of the phrase.
    """

    def __init__(self, words: Words, first: int, ceiling: int) -> None:
        self.last: int | None = None
        self._words = words
        self._first = first
        self._place = first
        self._ceiling = ceiling
        self._headed = False
        self._named = False
        self._adjectives = 0
        self._participle = participle_of(words, first)

    def step(self) -> bool:
        """Take one more word, mark or bracket into the phrase; False where it ends."""
        if self._place >= self._ceiling:
            return False
        place = self._place
        if self._words.in_quotation(place):
            end = name_in_quotes(self._words, place)
            quoted = end is not None and may_be_name(self._words, place + 1)
            return place > self._first and end is not None and quoted and self._take(end)
        kind = self._words.tokens[place].kind
        if kind is Kind.MARK:
            return self._take_mark()
        named = self._words.has(place, "collectives")  # "il 118", those who send the ambulances
        if kind is Kind.NUMBER and (named or self._words.is_mark(place - 1, _NUMBER_SIGN)):
            return self._take(place)
        if kind is Kind.NUMBER:
            return self._take_number()
        return self._take_word()

    def _take_number(self) -> bool:
        """Step over a number; it ends the name of an outlet right before what that says."""
        words, place = self._words, self._place
        if place == self._first and opens_aged_name(words, place):
            self._place += AGE
            return True
        if words.order == "vso" and self.last is not None and words.has(place + 1, "conjunctions"):
            return self._take(place)  # "ذكرت كلدة 24 أن"
        self._place += 1
        return self.last is None or not words.nouns_capitalised

    def _take(self, place: int) -> bool:
        words = self._words
        self.last, self._place = place, place + 1
        self._headed = self._headed or is_head(words, place)
        token = words.tokens[place]
        capital = token.kind is Kind.WORD and token.capitalised
        capital = capital and not (place == 0 and words.has(place, "anonymous"))
        self._named = self._named or (capital and not words.has(self._first, "determiners"))
        return True

    def _take_word(self) -> bool:
        words, place = self._words, self._place
        if is_pronoun(words, place):
            return place == self._first and self._take(place) and self._stop()
        if place > self._first and self._ends_before(place):
            return False
        if joins(words, place) and not (place == self._first and is_genitive(words, place)):
            return self._join()
        if self._names_body(place):
            self._place += 1
            return True
        if words.has(place, "determiners") and not (place and words.tokens[place].capitalised):
            self._place += 1
            twice = words.order == "v2" and words.has(place - 1, "determiners")  # "en anonym kilde"
            twice = twice or is_one_of(words, place)  # "l'un des témoins"
            return twice or place == self._first or words.has(place - 1, "joiners")
        foreign = is_foreign(words, place) and not self._is_inside(place)
        return not foreign and self._belongs(place) and self._take(place)

    def _ends_before(self, place: int) -> bool:
        """Tell whether the word opens what comes of it, its listener, object, number or verb."""
        words = self._words
        if lacks(words, place):
            return False  # "ohne" counts nobody as well
        ends = words.has(place, "led_to") or self._tells_listener() or self._is_object(place)
        ends = ends or (words.nouns_capitalised and words.has(place, "cardinals"))
        return ends or is_turned_verb(words, place) or self._is_next_verb(place)

    def _is_next_verb(self, place: int) -> bool:
        """Tell whether an Arabic verb opens what follows: "في بيان نشرته الوكالة قالت الوزارة".

        With "and" and before "that" it is the next one of the same speaker: "... سامي وأضاف أن".
        """
        words = self._words
        if words.order != "vso":
            return False
        if words.has(place, "said_too"):
            return words.has(place + 1, "conjunctions") or words.is_mark(place + 1, ":")
        return words.has(place, "said") and words.tokens[place].norm.endswith(_FEMININE_PAST)

    def _is_object(self, place: int) -> bool:
        """Tell whether an Arabic word is an object, no part of who publishes it."""
        words = self._words
        if words.order != "vso" or place == self._first:
            return False
        indefinite = words.tokens[place].text.endswith(("اً", "ًا", "ةً"))
        return indefinite or ends_subject(words, self._first, place)

    def _stop(self) -> bool:
        self._ceiling = self._place
        return True

    def _tells_listener(self) -> bool:
        """Tell whether the listener begins here: "said Dahl to ...", "لوكالة"."""
        words, place = self._words, self._place
        if is_listener(words, place):
            return True
        if not words.has(place, "listeners"):
            return False
        told = place + 1 + words.has(place + 1, "determiners")
        outlet = words.has(told, "outlets") or self._tells_described_media(place)
        quoted = words.order == "vso" and words.in_quotation(place + 1)  # "لـ«صوت كلدة»"
        quoted = quoted and not words.has(place - 1, "belonging")
        titled = is_scandinavian(words) and words.tokens[place - 1].capitalised
        named = (self._named or titled) and not words.has(place - 1, "collectives")
        return named or outlet or quoted

    def _tells_described_media(self, place: int) -> bool:
        """Tell whether an unknown adjective stands before the media told: "til lokale medier"."""
        words, adjective = self._words, place + 1
        plain = words.plain(adjective) and words.tokens[adjective].text.islower()
        plain = plain and not is_foreign(words, adjective)
        office = words.has(place - 1, "roles", "reporters", "outlets")  # "chef för lokala medier"
        return is_scandinavian(words) and plain and not office and words.has(place + 2, "outlets")

    def _names_body(self, place: int) -> bool:
        """Tell whether an unnamed source is placed in its body: "مصادر في الجيش"."""
        words = self._words
        if place == self._first or not words.has(place, "adverbials"):
            return False
        if words.has(place, "by") and words.has(place - 1, "documents"):
            return False  # whose report it is
        if words.has(place - 1, "anonymous") and words.has(place + 1, "collectives"):
            return True
        return words.order == "vso" and self._places_source(place)

    def _places_source(self, place: int) -> bool:
        """Tell whether "في" and a place follow an unnamed source ("مصدر أمني في تارنا")."""
        words = self._words
        unnamed = words.has(self._first, "anonymous") and words.has(place, "within")
        spot = place + 1
        if not (unnamed and words.plain(spot) and words.tokens[spot].kind is Kind.WORD):
            return False
        return not (is_foreign(words, spot) or words.has(spot, "occasions", "documents"))

    def _join(self) -> bool:
        words, place = self._words, self._place
        if lacks(words, place):
            return self._take(place + 1)
        if place == self._first or not is_object(words, place + 1) or tells_where(words, place):
            return False
        if _joins_others(words, place):
            return False
        unnamed = words.nouns_capitalised and not leads_to_noun(words, place + 1)
        if unnamed or opens_another(words, place + 1):
            return False
        self._place += 1
        self._headed = False
        named = self._named and words.tokens[place - 1].capitalised
        if named and not words.has(place, "appended") and not seats(words, place):
            return False
        owned = words.order == "v2" and is_head(words, place + 2)  # "för mänskliga rättigheter"
        owned = owned or self._tells_task(place)
        return not self._named or is_proper(words, place + 1) or owned

    def _tells_task(self, place: int) -> bool:
        """Tell whether a body's task follows an acronym: "Управление ООН по правам человека"."""
        words, acronym = self._words, self._words.tokens[place - 1].text
        free = words.order == "v2" and words.adjectives_follow and words.has(place, "appended")
        return free and acronym.isupper() and words.has(place - 2, "collectives")

    def _is_inside(self, place: int) -> bool:
        words = self._words
        owned = words.has(place - 1, "determiners")
        hit = words.has(place, "acts") and words.tokens[place].norm.endswith(_PARTICIPLES)
        timed = words.has(place, "times") and words.order != "vso"  # "هذا الشهر"
        dated = owned and (timed or hit)  # "det ramte hus"
        dated = dated or is_general(words, place) or is_earlier(words, place)
        dated = dated or is_owned(words, place)
        return (dated and place > self._first) or is_capital_inside(words, place, self._first)

    def _belongs(self, place: int) -> bool:
        """Tell whether a word after head or name is still part of the phrase."""
        words = self._words
        token = words.tokens[place]
        ended = self._headed or self._named or self._follows_noun()
        whole = self.last == place - 1 and is_whole(words, self._first, place - 1)
        if not (ended or whole) or place == self._participle:
            return True
        if token.capitalised or is_head(words, place) or is_name_particle(words, place):
            return True
        if not is_cased(token.text):
            return words.tokens[place - 1].text not in CLOSERS
        if words.has(place - 1, "joiners", "determiners") or self._is_genitive(place - 1):
            return not words.nouns_capitalised or describes_noun(words, place)
        return self._goes_on(place)

    def _goes_on(self, place: int) -> bool:
        """Tell the same of an unknown word in small letters, which nothing leads to."""
        words = self._words
        if words.adjectives_follow:
            return self._is_adjective(place)
        if is_described_noun(words, place):
            return True
        ends = words.order == "svo" and not is_past(words, place) and self._ends_after(place + 1)
        return not self._headed and (ends or self._leads_to_head(place))

    def _leads_to_head(self, place: int) -> bool:
        """Tell whether a noun of the pack ends it: "Ashkar security forces"."""
        words = self._words
        if not self._named or words.order != "svo":
            return False
        noun = next((i for i in (place + 1, place + 2) if is_head(words, i)), None)
        if noun is None or noun >= self._ceiling:
            return False
        return not any(words.has(i, *_NO_ADJECTIVE) for i in range(place, noun))

    def _is_adjective(self, place: int) -> bool:
        """Tell whether an unknown word can be an adjective or genitive of the noun before it."""
        named = self._named and not is_head(self._words, place - 1)
        if named and self._words.tokens[place - 1].capitalised:
            return self._leads_to_body(place)
        if self._words.has(place, "cardinals", "any"):
            return False
        self._adjectives += 1
        return self._adjectives <= _MOST_ADJECTIVES

    def _leads_to_body(self, place: int) -> bool:
        """Tell whether adjectives go on to a body: "Прибережна обласна прокуратура"."""
        words = self._words
        if words.order != "v2" or words.kinds[place]:
            return False
        after = place + 1
        while after <= place + _MOST_DESCRIBING and words.plain(after):
            if words.has(after, "collectives"):
                return True
            if words.kinds[after] or words.tokens[after].kind is not Kind.WORD:
                return False
            after += 1
        return False

    def _follows_noun(self) -> bool:
        """Tell whether a capital shows the last word of the phrase to be a noun."""
        if self.last is None or not self._words.nouns_capitalised:
            return False
        last = self._words.tokens[self.last]
        return last.capitalised or last.text in CLOSERS

    def _is_genitive(self, place: int) -> bool:
        """Tell whether the word before owns the next one ("Tarn's council", "Vestlands råd").

        The name of an outlet that ends in "s" is no genitive ("Ifølge Times ventes ...").
        """
        token = self._words.tokens[place]
        plain = self._words.order == "v2" and token.capitalised and token.norm.endswith("s")
        plain = plain and not self._words.has(place, "outlets")
        owned = self._words.nouns_capitalised and self._words.has(self._first, "determiners")
        return (plain and not owned) or token.norm.endswith(("'s", "s'"))

    def _ends_after(self, place: int) -> bool:
        """Tell whether the phrase would end before ``place``: "the Turkish presidency,"."""
        words = self._words
        if place >= words.size:
            return True
        if words.tokens[place].kind is Kind.MARK:
            return words.tokens[place].text != "-"
        return words.has(place, "outside", "joiners", "times", "conjunctions")

    def _take_mark(self) -> bool:
        words, place = self._words, self._place
        text = words.tokens[place].text
        if place == self._first:
            return False
        if text in OPENERS:
            for closer in range(place + 1, min(words.size, place + LONGEST_BRACKET)):
                if words.tokens[closer].text in CLOSERS:
                    return self._take(closer)
            return False
        if text in APOSTROPHES:
            return self._take(place)
        if text in _ASIDES and _parts(words, place):
            return False
        self._place += 1
        return text in INSIDE or is_abbreviation(words, place)


def _parts(words: Words, hyphen: int) -> bool:
    """Tell whether a hyphen opens or closes an aside: "la agencia -citando a X- dijo"."""
    mark = words.tokens[hyphen].span
    left = words.tokens[hyphen - 1].span.end == mark.start
    right = hyphen < words.last and words.tokens[hyphen + 1].span.start == mark.end
    return left != right


def _joins_others(words: Words, joiner: int) -> bool:
    """Tell whether "and" goes on with people without number: "selon X et des milliers ont fui"."""
    if not words.has(joiner, "clause_openers"):
        return False
    first = joiner + 1 + words.has(joiner + 1, "determiners")
    digits = words.plain(first) and words.tokens[first].kind is Kind.NUMBER
    return words.has(first, "cardinals") and not (digits or words.has(first, "determiners"))
