"""The noun phrase that is a speaker, read outward from the words that mark the attribution.

There is no parser here and no list of names: a phrase goes on while its words can belong to one
(nouns, names, titles, what a preposition adds) and stops at what cannot: times, verbs known to the
pack, conjunctions, relative clauses. An apposition between commas belongs to its phrase.
"""

from dataclasses import dataclass

from bot.reading.tokens import Kind
from bot.reading.words import Words
from index.spans import Span

_LONGEST = 32
_LONGEST_NAME_IN_QUOTES = 6
_LONGEST_ABBREVIATION = 5
_LONGEST_APPOSITION = 22
_MOST_ASIDES = 4
_INSIDE = frozenset("-–&/’'#@")
_OPENERS, _CLOSERS = "([", ")]"
_HEADS = frozenset({"roles", "collectives", "anonymous", "documents", "outlets", "continued"})
_NEVER = frozenset({"outside", "times", "conjunctions", "relatives", "clause_openers"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The first and last token of a noun phrase."""

    first: int
    last: int

    def span(self, words: Words) -> Span:
        """Return where the phrase stands in the article."""
        return words.between(self.first, self.last)


def phrase_before(words: Words, last: int, floor: int) -> NounPhrase | None:
    """Return the noun phrase that ends at token ``last``, reading left no further than ``floor``.

    A relative clause or an apposition between two commas right before the end is stepped over.
    """
    if last < floor:
        return None
    if words.tokens[last].text in ",،":
        return _before_comma(words, last, floor)
    phrase = _leftward(words, last, floor)
    if phrase is None:
        return None
    return _before_relative(words, phrase, floor) or phrase


def phrase_after(
    words: Words, first: int, ceiling: int, *, apposition: bool = True, quoted: bool = False
) -> NounPhrase | None:
    """Return the noun phrase that begins at token ``first`` and ends before ``ceiling``.

    With ``quoted``, a short quotation at the beginning is a name.
    """
    if quoted and first < ceiling and words.quoted[first] != -1:
        end = _quotation_end(words, first)
        return NounPhrase(first, end) if end - first < _LONGEST_NAME_IN_QUOTES else None
    last = _rightward(words, first, min(ceiling, first + _LONGEST))
    if last is None:
        return None
    if apposition:
        last = _appositions(words, last, ceiling)
    return NounPhrase(first, last)


def is_head(words: Words, position: int) -> bool:
    """Tell whether the word can by itself be the one who speaks, as the pack knows."""
    return not _HEADS.isdisjoint(words.kinds[position])


def can_speak(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether a name, a pronoun or a noun of the pack is in the phrase."""
    return any(
        is_head(words, place)
        or "pronouns" in words.kinds[place]
        or (words.tokens[place].capitalised and words.tokens[place].kind is Kind.WORD)
        for place in range(phrase.first, phrase.last + 1)
    )


def _before_comma(words: Words, comma: int, floor: int) -> NounPhrase | None:
    lowest = max(floor, comma - _LONGEST)
    for place in range(comma - 1, lowest, -1):
        if words.tokens[place].text in ",،" and words.quoted[place] == -1:
            named = _leftward(words, place - 1, floor)
            if named is None:
                continue
            aside = _is_aside(words, place + 1)
            first = _past_asides(words, named.first, floor)
            return NounPhrase(first, named.last if aside else comma - 1)
    return None


def _past_asides(words: Words, first: int, floor: int) -> int:
    """Step left over further commas ("NAME, 59, of TOWN, who ... , said") to the clause's start."""
    place = first
    for _ in range(_MOST_ASIDES):
        if place - 2 < floor or words.tokens[place - 1].text not in ",،":
            return first
        phrase = _leftward(words, place - 2, floor)
        if phrase is None:
            return first
        place = phrase.first
        if place > floor and "joiners" in words.kinds[place - 1]:
            place -= 1
        if place == floor:
            return place if _is_name(words, phrase) else first
    return first


def _is_name(words: Words, phrase: NounPhrase) -> bool:
    return all(
        words.tokens[place].capitalised
        or words.tokens[place].kind is Kind.MARK
        or words.has(place, "roles", "name_particles")
        for place in range(phrase.first, phrase.last + 1)
    )


def _is_aside(words: Words, first: int) -> bool:
    """Tell whether what begins here is a relative clause or an adverbial, not an apposition."""
    kinds = words.kinds[first]
    if "determiners" in kinds or is_head(words, first):
        return False
    return not _NEVER.isdisjoint(kinds) or "joiners" in kinds


def _before_relative(words: Words, phrase: NounPhrase, floor: int) -> NounPhrase | None:
    lowest = max(floor, phrase.first - _LONGEST)
    for place in range(phrase.first - 1, lowest, -1):
        if words.tokens[place].kind is Kind.MARK or "conjunctions" in words.kinds[place]:
            return None
        if "relatives" in words.kinds[place]:
            named = _leftward(words, place - 1, floor)
            return named if named is not None and can_speak(words, named) else None
    return None


def _leftward(words: Words, last: int, floor: int) -> NounPhrase | None:
    first: int | None = None
    place = last
    while place >= max(floor, last - _LONGEST):
        step = _step_left(words, place, first, floor)
        if step is None:
            break
        place, first, stop = step
        if stop:
            break
    if first is None or not _has_noun(words, first, last):
        return None
    return NounPhrase(first, last)


def _step_left(
    words: Words, place: int, first: int | None, floor: int
) -> tuple[int, int | None, bool] | None:
    token, kinds = words.tokens[place], words.kinds[place]
    if words.quoted[place] != -1:
        start = _quotation_start(words, place)
        said = words.tokens[max(start, place - 1)].text in ",.!?،؟"
        if said or place - start + 1 > _LONGEST_NAME_IN_QUOTES or start <= floor:
            return None
        if not _noun_like(words, start - 1):
            return None
        return (start - 1, start, False)
    if token.kind is Kind.MARK:
        return _mark_left(words, place, first, floor)
    if token.kind is Kind.NUMBER:
        return (place - 1, place, False)
    if "pronouns" in kinds and first is None and "determiners" not in kinds:
        return (place - 1, place, True)
    if "determiners" in kinds:
        joined = place > floor and "joiners" in words.kinds[place - 1]
        return (place - 1, place, not joined)
    if "joiners" in kinds and not _name_particle(words, place):
        usable = first is not None and place > floor and _noun_like(words, place - 1)
        return (place - 1, first, False) if usable else None
    if not _NEVER.isdisjoint(kinds) and not _capital_inside(words, place, floor):
        return None
    return (place - 1, place, False)


def _mark_left(
    words: Words, place: int, first: int | None, floor: int
) -> tuple[int, int | None, bool] | None:
    token = words.tokens[place]
    if token.text in _CLOSERS:
        for opener in range(place - 1, max(floor, place - 10), -1):
            if words.tokens[opener].text in _OPENERS:
                return (opener - 1, first if first is not None else opener, False)
        return None
    if first is None and token.text not in "’'":
        return None
    if token.text in _INSIDE or (token.text == "." and _abbreviation(words, place)):
        return (place - 1, first, False)
    return None


def _rightward(words: Words, first: int, ceiling: int) -> int | None:
    last: int | None = None
    place = first
    headed = named = False
    while place < ceiling:
        if (
            first < place
            and words.has(place, "listeners")
            and (named or words.has(place + 1, "outlets"))
        ):
            break
        following = _step_right(words, place, first, headed=headed, named=named)
        if following is None:
            break
        if "joiners" in words.kinds[place] and not _name_particle(words, place):
            headed = False
        place, ends = following
        if ends:
            last = place - 1
        headed = headed or is_head(words, place - 1)
        named = named or _named(words, place - 1, first)
    if last is None or not _has_noun(words, first, last):
        return None
    return last


def _step_right(
    words: Words, place: int, first: int, *, headed: bool, named: bool
) -> tuple[int, bool] | None:
    token, kinds = words.tokens[place], words.kinds[place]
    if words.quoted[place] != -1:
        end = _quotation_end(words, place)
        name = end - place + 1 <= _LONGEST_NAME_IN_QUOTES and place > first
        return (end + 1, True) if name else None
    if token.kind is Kind.MARK:
        return _mark_right(words, place, first)
    if token.kind is Kind.NUMBER:
        return (place + 1, False)
    if "pronouns" in kinds and "determiners" not in kinds:
        return (place + 1, True) if place == first else None
    if "listener" in kinds and place > first:
        return None
    if "joiners" in kinds and not _name_particle(words, place):
        if place == first or not _goes_on(words, place + 1):
            return None
        if named and not _proper(words, place + 1):
            return None
        return (place + 1, False)
    timed = "times" in kinds and place > first and "determiners" in words.kinds[place - 1]
    if not _NEVER.isdisjoint(kinds) and not timed and not _capital_inside(words, place, first):
        return None
    if "determiners" in kinds and not token.capitalised:
        after = place == first or "joiners" in words.kinds[place - 1]
        return (place + 1, False) if after else None
    if (headed or named) and not _belongs(words, place, headed=headed):
        return None
    return (place + 1, True)


def _belongs(words: Words, place: int, *, headed: bool) -> bool:
    """Tell whether a word after the head still belongs to the phrase, not to what follows it."""
    token = words.tokens[place]
    if token.capitalised or is_head(words, place) or "joiners" in words.kinds[place - 1]:
        return True
    if "determiners" in words.kinds[place - 1] or not _cased(token.text):
        return True
    if headed or words.order != "svo":
        return False
    if place + 1 >= len(words.tokens):
        return True
    following = words.tokens[place + 1]
    if following.kind is Kind.MARK:
        return following.text not in "-"
    return not {"outside", "joiners", "times", "conjunctions"}.isdisjoint(words.kinds[place + 1])


def _mark_right(words: Words, place: int, first: int) -> tuple[int, bool] | None:
    token = words.tokens[place]
    if place == first:
        return None
    if token.text in _OPENERS:
        for closer in range(place + 1, min(len(words.tokens), place + 10)):
            if words.tokens[closer].text in _CLOSERS:
                return (closer + 1, True)
        return None
    if token.text in _INSIDE or (token.text == "." and _abbreviation(words, place)):
        return (place + 1, token.text in "’'")
    return None


def _appositions(words: Words, last: int, ceiling: int) -> int:
    comma = last + 1
    if comma + 1 >= ceiling or words.tokens[comma].text not in ",،":
        return last
    first = comma + 1
    if words.quoted[first] != -1 or _is_aside(words, first):
        return last
    token = words.tokens[first]
    opens = (
        "determiners" in words.kinds[first]
        or is_head(words, first)
        or token.kind is Kind.NUMBER
        or token.capitalised
    )
    if _cased(token.text) and not opens:
        return last
    if token.norm.startswith(("بال", "لل", "كال")) or "listener" in words.kinds[first]:
        return last
    end = _rightward(words, first, min(ceiling, first + _LONGEST_APPOSITION))
    if end is None or not _apposition_closes(words, end):
        return last
    return end


def _apposition_closes(words: Words, end: int) -> bool:
    if end + 1 >= len(words.tokens):
        return True
    following = words.tokens[end + 1]
    if following.kind is Kind.MARK:
        return following.text in '.,،:;!?…"“”«»„‘'
    return not {"relatives", "conjunctions", "outside", "joiners"}.isdisjoint(words.kinds[end + 1])


def _noun_like(words: Words, place: int) -> bool:
    token = words.tokens[place]
    if token.text in _CLOSERS or words.quoted[place] != -1:
        return True
    if token.kind is not Kind.WORD:
        return False
    return words.kinds[place].isdisjoint(_NEVER | {"determiners", "joiners"}) or is_head(
        words, place
    )


def _proper(words: Words, place: int) -> bool:
    """Tell whether what a preposition adds to a name is a name, a known noun or definite."""
    token = words.tokens[place]
    known = is_head(words, place) or words.has(place, "determiners") or not _cased(token.text)
    return known or token.capitalised or not words.plain(place)


def _goes_on(words: Words, place: int) -> bool:
    if place >= len(words.tokens):
        return False
    kinds = words.kinds[place]
    if words.tokens[place].kind is Kind.MARK:
        return words.quoted[place] != -1
    if "pronouns" in kinds and "determiners" not in kinds:
        return False
    return kinds.isdisjoint(_NEVER) or words.tokens[place].capitalised and "times" not in kinds


def _name_particle(words: Words, place: int) -> bool:
    """Tell whether "de", "al", "van" stand between names."""
    if not words.has(place, "name_particles") or not 0 < place < words.last:
        return False
    return _like_a_name(words, place - 1) and _like_a_name(words, place + 1)


def _like_a_name(words: Words, place: int) -> bool:
    token = words.tokens[place]
    return token.capitalised or not _cased(token.text)


def _capital_inside(words: Words, place: int, floor: int) -> bool:
    """Tell whether a word that is otherwise no part of a name is capitalised within one."""
    if place <= floor or not words.tokens[place].capitalised:
        return False
    before = words.tokens[place - 1]
    return before.capitalised and "times" not in words.kinds[place]


def _named(words: Words, place: int, first: int) -> bool:
    token = words.tokens[place]
    return token.kind is Kind.WORD and token.capitalised and "determiners" not in words.kinds[first]


def _has_noun(words: Words, first: int, last: int) -> bool:
    return any(
        words.tokens[place].kind is Kind.WORD
        and (
            "determiners" not in words.kinds[place]
            or is_head(words, place)
            or "pronouns" in words.kinds[place]
        )
        and "joiners" not in words.kinds[place]
        for place in range(first, last + 1)
    )


def _abbreviation(words: Words, place: int) -> bool:
    if place == 0 or place + 1 >= len(words.tokens):
        return False
    word = words.tokens[place - 1]
    return (
        word.span.end == words.tokens[place].span.start
        and word.capitalised
        and len(word.text) <= _LONGEST_ABBREVIATION
        and words.tokens[place + 1].capitalised
    )


def _cased(text: str) -> bool:
    return text.lower() != text.upper()


def _quotation_start(words: Words, place: int) -> int:
    number = words.quoted[place]
    while place > 0 and words.quoted[place - 1] == number:
        place -= 1
    return place


def _quotation_end(words: Words, place: int) -> int:
    number = words.quoted[place]
    while place + 1 < len(words.tokens) and words.quoted[place + 1] == number:
        place += 1
    return place
