"""What of a run of capitalised words is a name: titles, offices and adjectives are none."""

from collections.abc import Sequence
from functools import lru_cache

from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.capital_runs import (
    LINKS,
    article_before,
    compound_head,
    is_acronym,
    is_capital,
    without_genitive,
)
from bot.reading.names.not_names import demonyms, no_names, place_nouns, roles, verbs_of_saying
from bot.reading.names.place_openers import PLACE_OPENERS
from bot.reading.names.tag_marks import without_tag_marks
from bot.reading.words.concepts import concept_at, read_concepts
from bot.reading.words.tokens import Kind, Token, fold

_OFFICES = frozenset(
    [
        "president",
        "vice_president",
        "prime_minister",
        "minister",
        "foreign_minister",
        "defence_minister",
        "interior_minister",
        "health_minister",
        "finance_minister",
        "justice_minister",
        "king",
        "leader",
        "commander",
        "spokesperson",
        "director",
        "ambassador",
        "senate",
    ]
)
_ADJECTIVES = frozenset(
    [
        "kurdish",
        "arab",
        "religion",
        "europe",
        "africa",
        "asia",
        "north",
        "south",
        "east",
        "west",
        "democratic",
        "national",
        "international",
        "islamic",
    ]
)
"""Concepts whose words are written with a capital in English and name nothing alone."""


def trimmed(
    tokens: Sequence[Token],
    bare: Sequence[Token],
    run: tuple[int, int],
    language: str,
    weak: set[int],
) -> tuple[int, int] | None:
    """Take titles, offices and small words off a run; None if no name is left.

    Args:
        tokens: The sentence.
        bare: Its tokens without the endings of genitives.
        run: First and last token of the run.
        language: The language of the sentence.
        weak: The places whose capital tells nothing.
    """
    first = _first_of_name(tokens, bare, run, language, weak)
    last = _last_of_name(tokens, first, run[1], language)
    while first <= last and not is_capital(tokens[first]):
        first += 1
    if first > last or _only_adjective(tokens, bare, (first, last), language):
        return None
    if first == last and first in weak and not _clearly_name(tokens, first, language):
        return None
    return first, last


def _first_of_name(
    tokens: Sequence[Token],
    bare: Sequence[Token],
    run: tuple[int, int],
    language: str,
    weak: set[int],
) -> int:
    """Return where a run begins behind small words, offices and the kind of a place."""
    first, last = run
    while first <= last and (
        (_is_small(tokens[first], language) and not _opens_place(tokens, first, last, weak))
        or (first in weak and _is_common(tokens[first], bare[first : first + 1], language))
    ):
        first += 1
    while first < last and (after := _after_office(tokens, bare, (first, last), language)):
        first = after
    kind = last - first > 1 and tokens[first].norm in place_nouns(language)
    return first + 2 if kind and tokens[first + 1].norm in LINKS else first


def _last_of_name(tokens: Sequence[Token], first: int, last: int, language: str) -> int:
    """Return where a run ends before small words and the kind of a place."""
    kinds = place_nouns(language)
    while last >= first and (
        _is_small(tokens[last], language) or (last > first and tokens[last].norm in kinds)
    ):
        last -= 1
    return last


def _is_small(token: Token, language: str) -> bool:
    return _is_small_word(token.text, token.norm, token.kind, language)


@lru_cache(maxsize=1 << 16)
def _is_small_word(text: str, norm: str, kind: Kind, language: str) -> bool:
    if is_acronym(without_genitive(text)):
        return False
    if len(text) == 1 and kind is Kind.WORD:
        return True
    none = no_names(language)
    return norm in none or without_genitive(norm) in none  # "What's"


def _opens_place(tokens: Sequence[Token], place: int, last: int, weak: set[int]) -> bool:
    """Tell whether a word that is small elsewhere begins a name: the "Tal" of "Tal Orman"."""
    if place in weak or tokens[place].norm not in PLACE_OPENERS:
        return False
    following, _ = without_tag_marks(tokens[place + 1 : last + 1])
    return bool(following) and following[0].capitalised


def _is_common(token: Token, bare: Sequence[Token], language: str) -> bool:
    """Tell whether a sentence's first word is a word of the lexicons rather than a name."""
    if is_acronym(token.text):
        return False
    mention = concept_at(bare, language)
    if mention is None:
        return False
    # A concept that is called as its word may be a name's ("Hamas"), but none of what happens is.
    return fold(mention.concept) != token.norm or bool(kinds(frozenset({mention.concept})))


def _after_office(
    tokens: Sequence[Token], bare: Sequence[Token], run: tuple[int, int], language: str
) -> int | None:
    """Return the place after a title or office, with its adjective, at the head of a longer run."""
    first, last = run
    start = first + 1 if demonyms(language).at(tokens, first) else first
    if start > last:
        return None
    office = roles(language).at(tokens, start)
    if office is not None and office.last < last:
        return office.last + 1
    mention = concept_at(bare[start : last + 1], language)
    if mention is not None and mention.concept in _OFFICES:
        after = start + mention.last + 1
        return after if after <= last else None
    return None


def _only_adjective(
    tokens: Sequence[Token], bare: Sequence[Token], run: tuple[int, int], language: str
) -> bool:
    """Tell whether a run is nothing but an adjective of a people, a creed or a direction."""
    first, last = run
    found = demonyms(language).at(tokens, first)
    if found is not None and found.last >= last:
        return True
    window = bare[first : last + 1]
    if concept_at(window, language) is None:
        return False
    mentions = read_concepts(window, lexicon(language), window)
    covered = sum(mention.last - mention.first + 1 for mention in mentions)
    return covered > last - first and all(m.concept in _ADJECTIVES for m in mentions)


def _clearly_name(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Tell whether a lone first word of a sentence is a name by what follows or recurs."""
    token = tokens[place]
    bare = without_genitive(token.text)
    if is_acronym(bare) or bare != token.text or article_before(token.text):
        return True
    if compound_head(token.text) is not None:
        return True
    if any(other.text == token.text for other in tokens[place + 1 :]):
        return True
    if _names_place(tokens, place, language):
        return True
    following = tokens[place + 1 : place + 4]
    return bool(following) and verbs_of_saying(language).at(following, 0) is not None


def _names_place(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Tell whether a kind of place follows, where names stand before it: "Orlu limanında"."""
    pack = lexicon(language)
    if pack is None or not pack.happening.name_cases or place + 1 >= len(tokens):
        return False
    return tokens[place + 1].norm in place_nouns(language)
