"""Proper names in a sentence: of places, people, bodies and operations.

Where a script has capitals they mark names: a run of capitalised words, with the particles that
link them ("Deir al-Zor", "Bank of Kelda"). Titles, months, weekdays and adjectives of peoples are
no names by themselves, and the first word of a sentence only where its company shows it. Arabic
has no capitals: see ``bot.reading.names.arabic_names``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.days.calendars import calendar_words
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.arabic_names import read_arabic_names
from bot.reading.names.capital_nouns import is_common_noun, named_parts
from bot.reading.names.place_openers import PLACE_OPENERS
from bot.reading.words.apostrophes import without_case
from bot.reading.words.concepts import concept_at, read_concepts
from bot.reading.words.genitives import without_genitives
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold

_LINKS = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "de",
        "del",
        "la",
        "di",
        "da",
        "du",
        "von",
        "van",
        "der",
        "den",
        "of",
        "for",
        "do",
        "dos",
        "ul",
        "af",
        "d'",
    ]
)
_ELIDED = "'"
TAG_MARKS = frozenset("#_")
"""Marks of a tag, before its first word and between its words."""
_JOINING_MARKS = frozenset("&_")
_GENITIVE = re.compile(r"(?:['’:](?:s|en|ens|et|ets|er|erne)?|(?<=[A-ZÆØÅÄÖ]{2})s)$")
_ELISION = re.compile(r"(?<=\bd)(['’]) ")
_ACRONYM = re.compile(r"^(?:[A-ZÆØÅÄÖ0-9]{2,6}|(?:[A-Z]\.){2,})$")
_ARTICLES = frozenset(("al", "el", "ar", "as", "ash", "at", "ath", "ad", "ed", "ez", "er", "es"))
_OPENERS = frozenset("\"'“”„»«‘’:-–—•*([|")
_FIRST_ARABIC, _LAST_ARABIC = "\u0600", "\u06ff"
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


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name.

    Attributes:
        first: Index of its first token.
        last: Index of its last token.
        text: The name as written, without a genitive's ending ("Kelda" of "Kelda's").
    """

    first: int
    last: int
    text: str


def read_names(
    tokens: Sequence[Token],
    lexicon: Lexicon | None,
    *,
    sentence_initial: bool = True,
    bare: Sequence[Token] | None = None,
) -> tuple[Name, ...]:
    """Return the names in ``tokens``, in order.

    Args:
        tokens: A sentence, or several.
        lexicon: The pack of its language; without one, capitals alone decide.
        sentence_initial: Whether the first token begins a sentence (its capital tells nothing).
        bare: The tokens ``without_genitives``, if they have been made.
    """
    language = lexicon.language if lexicon else ""
    if _mostly_arabic(tokens):
        untagged, places = without_tag_marks(tokens)
        found = read_arabic_names(untagged, lexicon)
        return tuple(_name(tokens, places[first], places[last]) for first, last in found)
    bare = bare if bare is not None else without_genitives(tokens)
    if lexicon is not None and lexicon.happening.name_cases:
        tokens = [_without_case(token) for token in tokens]
    nouns = lexicon is not None and lexicon.happening.nouns_capitalised
    names: list[Name] = []
    runs = _runs(tokens)
    weak = _weak_places(tokens, runs) if sentence_initial else set()
    for first, last in runs:
        if nouns and first == last and is_common_noun(tokens[first], language):
            continue  # most runs of a language that writes every noun with a capital
        kept = _trimmed(tokens, bare, (first, last), language, weak)
        if kept is not None:
            parts = named_parts(tokens, *kept, language) if nouns else [kept]
            names.extend(_name(tokens, *part) for part in parts)
    return tuple(names)


def _without_case(token: Token) -> Token:
    """Return a token whose case is cut off but for its apostrophe, which still ends the name."""
    bare = without_case(token.text)
    return token if bare == token.text else token._replace(text=f"{bare}'")


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return first and last index of each run of capitalised words."""
    runs: list[tuple[int, int]] = []
    last = -1
    capitals = [place for place, token in enumerate(tokens) if _has_capital(token.text)]
    for place in capitals:
        if place > last and _is_capital(tokens[place]):
            last = place
            while (following := _next(tokens, last)) is not None:
                last = following
            runs.append((place, last))
    return runs


def _next(tokens: Sequence[Token], place: int) -> int | None:
    """Return where a name goes on after ``place``: at once, after a link, or after an initial."""
    if _ends_name(tokens[place].text):
        return None
    if _is_capital_at(tokens, place + 1):
        return place + 1
    if place + 2 >= len(tokens):
        return None
    between = tokens[place + 1]
    initial = between.text == "." and len(tokens[place].text) == 1
    linked = between.norm in _LINKS or initial or between.text in _JOINING_MARKS
    if linked and _is_capital_at(tokens, place + 2):
        return place + 2
    return None


@lru_cache(maxsize=1 << 16)
def _ends_name(word: str) -> bool:
    """Tell whether nothing of a name can follow: a genitive, or a compound's common noun."""
    return bool(_GENITIVE.search(word)) or _compound_head(word) is not None


def _is_capital(token: Token) -> bool:
    if not _has_capital(token.text):
        return False
    return token.kind is Kind.WORD and not token.norm.endswith(_ELIDED)


@lru_cache(maxsize=1 << 16)
def _has_capital(word: str) -> bool:
    return word[:1].isupper() or _article_before(word)


def _is_capital_at(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and _is_capital(tokens[place])


def _article_before(text: str) -> bool:
    article, hyphen, rest = text.partition("-")
    return bool(hyphen) and article.casefold() in _ARTICLES and rest[:1].isupper()


@lru_cache(maxsize=1 << 16)
def _compound_head(word: str) -> str | None:
    """Return the name that opens a compound ("IS" of "IS-medlemmer"), or None."""
    head, _, rest = word.rpartition("-")
    return head if rest[:1].islower() and _has_capital(head) else None


def _weak_places(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the places whose capital may come from the beginning of a sentence or quotation."""
    places = (place for first, last in runs for place in range(first, last + 1))
    return {place for place in places if _is_weak(tokens, place)}


def _is_weak(tokens: Sequence[Token], place: int) -> bool:
    if tokens[place].kind is not Kind.WORD:
        return False
    for before in range(place - 1, -1, -1):
        mark = tokens[before]
        if mark.text in _OPENERS or mark.text in ".!?":
            return True
        if mark.kind is not Kind.MARK:
            return False
    return True


def _trimmed(
    tokens: Sequence[Token],
    bare: Sequence[Token],
    run: tuple[int, int],
    language: str,
    weak: set[int],
) -> tuple[int, int] | None:
    """Take titles, offices and small words off a run; None if no name is left."""
    first, last = run
    while first <= last and (
        (_is_small(tokens[first], language) and not _opens_place(tokens, first, last, weak))
        or (first in weak and _is_common(tokens[first], bare[first : first + 1], language))
    ):
        first += 1
    while first < last and (after := _after_office(tokens, bare, (first, last), language)):
        first = after
    kinds = _place_nouns(language)
    if last - first > 1 and tokens[first].norm in kinds and tokens[first + 1].norm in _LINKS:
        first += 2
    while last >= first and (
        _is_small(tokens[last], language) or (last > first and tokens[last].norm in kinds)
    ):
        last -= 1
    while first <= last and not _is_capital(tokens[first]):
        first += 1
    if first > last or _only_adjective(tokens, bare, (first, last), language):
        return None
    if first == last and first in weak and not _clearly_name(tokens, first, language):
        return None
    return first, last


def _is_small(token: Token, language: str) -> bool:
    return _is_small_word(token.text, token.norm, token.kind, language)


@lru_cache(maxsize=1 << 16)
def _is_small_word(text: str, norm: str, kind: Kind, language: str) -> bool:
    if _ACRONYM.match(_without_genitive(text)):
        return False
    if len(text) == 1 and kind is Kind.WORD:
        return True
    no_names = _no_names(language)
    return norm in no_names or _without_genitive(norm) in no_names  # "What's"


@lru_cache(maxsize=1 << 16)
def _without_genitive(word: str) -> str:
    return _GENITIVE.sub("", word)


def _opens_place(tokens: Sequence[Token], place: int, last: int, weak: set[int]) -> bool:
    """Tell whether a word that is small elsewhere begins a name: the "Tal" of "Tal Orman"."""
    opens = tokens[place].norm in PLACE_OPENERS and place not in weak
    following, _ = without_tag_marks(tokens[place + 1 : last + 1])
    return opens and bool(following) and following[0].capitalised


def _is_common(token: Token, bare: Sequence[Token], language: str) -> bool:
    """Tell whether a sentence's first word is a word of the lexicons rather than a name."""
    if _ACRONYM.match(token.text):
        return False
    mention = concept_at(bare, language)
    return mention is not None and fold(mention.concept) != token.norm


def _after_office(
    tokens: Sequence[Token], bare: Sequence[Token], run: tuple[int, int], language: str
) -> int | None:
    """Return the place after a title or office, with its adjective, at the head of a longer run."""
    first, last = run
    start = first + 1 if _demonyms(language).at(tokens, first) else first
    if start > last:
        return None
    office = _roles(language).at(tokens, start)
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
    found = _demonyms(language).at(tokens, first)
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
    bare = _without_genitive(token.text)
    if _ACRONYM.match(bare) or bare != token.text or _article_before(token.text):
        return True
    if _compound_head(token.text) is not None:
        return True
    if any(other.text == token.text for other in tokens[place + 1 :]):
        return True
    if _names_place(tokens, place, language):
        return True
    following = tokens[place + 1 : place + 4]
    return bool(following) and _speaks(language).at(following, 0) is not None


def _names_place(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Tell whether a kind of place follows, where names stand before it: "Orlu limanında"."""
    pack = lexicon(language)
    if pack is None or not pack.happening.name_cases or place + 1 >= len(tokens):
        return False
    return tokens[place + 1].norm in _place_nouns(language)


def _name(tokens: Sequence[Token], first: int, last: int) -> Name:
    texts = [token.text for token in tokens[first : last + 1] if token.text not in TAG_MARKS]
    head = _compound_head(texts[-1])
    texts[-1] = head if head is not None else _without_genitive(texts[-1])
    if first == last:
        return Name(first, last, texts[0])
    return Name(first, last, _ELISION.sub(r"\1", " ".join(texts).replace(" .", ".")))


def without_tag_marks(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[int]]:
    """Return the tokens without the marks of tags ("in #Tal_Orman"), and where each of them stood.

    A post tags the words that matter, names above all; they stand in its sentences like others.
    """
    if all(token.text not in TAG_MARKS for token in tokens):
        return tokens, range(len(tokens))
    places = [place for place, token in enumerate(tokens) if token.text not in TAG_MARKS]
    return [tokens[place] for place in places], places


def _mostly_arabic(tokens: Sequence[Token]) -> bool:
    arabic = [token for token in tokens if token.text >= _FIRST_ARABIC and token.kind is Kind.WORD]
    if not arabic:
        return False
    words = [token.text[0] for token in tokens if token.kind is Kind.WORD]
    return 2 * sum(_FIRST_ARABIC <= letter <= _LAST_ARABIC for letter in words) > len(words)


@lru_cache(maxsize=64)
def _no_names(language: str) -> frozenset[str]:
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    listed = (
        *pack.happening.not_names,
        *pack.asking.function_words,
        *pack.attribution.pronouns,
        *(word for phrase in pack.asking.how_many for word in phrase.split()),
        *(word for phrase in pack.asking.whether for word in phrase.split()),
        *calendar_words(pack.happening.calendars),
    )
    return frozenset(fold(word) for word in listed)


@lru_cache(maxsize=64)
def _place_nouns(language: str) -> frozenset[str]:
    pack = lexicon(language)
    return frozenset(fold(noun) for noun in pack.happening.place_nouns) if pack else frozenset()


@lru_cache(maxsize=64)
def _roles(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder({"role": pack.attribution.roles} if pack else {})


@lru_cache(maxsize=64)
def _demonyms(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder(pack.demonyms if pack else {})


@lru_cache(maxsize=64)
def _speaks(language: str) -> PhraseFinder:
    pack = lexicon(language)
    if pack is None:
        return PhraseFinder({})
    attribution = pack.attribution
    return PhraseFinder({"says": (*attribution.verbs, *attribution.hedging_verbs)})
