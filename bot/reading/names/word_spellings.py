"""Whether a word of a text spells a word of a name, within a script and across scripts.

No dictionary: letters are aligned with the sounds they stand for (``bot.reading.names.alignment``).
How far two spellings may lie apart grows with the number of letters that agree, for short names
look like common words.
"""

from functools import cache, lru_cache

from bot.reading.days.calendars import calendar_words
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.alignment import FARTHEST, distance
from bot.reading.names.country_words import means_country
from bot.reading.names.name_words import NameWord
from bot.reading.names.place_openers import PLACE_OPENERS, same_opener
from bot.reading.names.romanisations import romanisations, turkish_readings
from bot.reading.names.spelling import (
    arabic_variants,
    cyrillic_stem,
    cyrillic_variants,
    latin_variants,
    plain_letters,
    single_letters,
)
from bot.reading.words.concepts import GEOGRAPHIC
from bot.reading.words.memory import Memory
from bot.reading.words.tokens import fold

_ARABIC_WEAK = frozenset("اويهءئؤع")
_WEAK_WEIGHT = 0.5
ARTICLES = ("ال", "لل", "وال", "فال", "بال", "كال", "ولل")
"""The Arabic article, also melted with the particles before it."""
_PARTICLE_COST = 0.1
_RARE_PARTICLES = frozenset("فك")
_RARE_PARTICLE_COST = 0.25
_MISSING_ARTICLE_COST = 0.25
ALONE, TOGETHER = 1.0, 1.4
"""How far words may stray that are a name alone, and beside others of it."""
_COMMON_WORD = 0.06
_ABJAD_ALLOWANCES = ((2.5, 0.2), (3.0, 0.27), (3.5, 0.33), (4.0, 0.42), (5.0, 0.53), (6.0, 0.8))
_ALPHABET_ALLOWANCES = ((4.0, 0.2), (5.0, 0.3), (6.0, 0.5), (7.0, 0.7))
_MOST = 0.95
_SHORTEST_ACRONYM_ACROSS = 4
_SHORTEST_IN_CAPITALS = 4
"""Letters of a name that may be meant by an acronym with the same letters but for accents."""
_SHORTEST_PLAIN_ACRONYM = 5
_SHORTEST_GENITIVE = 5
_MOST_WORDS = 1 << 14
"""Words of which it is remembered whether they spell one that is sought."""


@lru_cache(maxsize=1 << 9)
def fits_of(part: NameWord, slack: float) -> Memory[NameWord, bool]:
    """Return which words spell ``part``: articles are looked through for few names, word by word.

    An entry takes a quarter of what one of ``lru_cache`` does.
    """
    return Memory(lambda word: _fits(part, word, slack), _MOST_WORDS)


@lru_cache(maxsize=1 << 16)
def fits_alone(part: NameWord, word: NameWord) -> bool:
    """Tell whether ``word`` of a text spells a name of one word."""
    return _fits(part, word, ALONE)


@lru_cache(maxsize=1 << 16)
def fits_together(part: NameWord, word: NameWord) -> bool:
    """Tell whether ``word`` spells ``part`` of a longer name, which may stray a little further."""
    return _fits(part, word, TOGETHER)


def _fits(part: NameWord, word: NameWord, slack: float) -> bool:
    """Tell whether two words spell one name as they stand, or without a case that one has."""
    return any(
        _spells(one, other, slack)
        for one in (part, part.caseless)
        for other in (word, word.caseless)
        if one is not None and other is not None
    )


def _spells(part: NameWord, word: NameWord, slack: float) -> bool:
    if not word.capital:
        return False
    if part.script == word.script:
        return _fits_in_script(part, word)
    if (part.acronym or word.acronym) and len(part.folded) < _SHORTEST_ACRONYM_ACROSS:
        return False
    if part.script == "arabic":
        part, word = word, part
    if word.script == "arabic":
        return _fits_arabic(part, word, slack)
    if part.script == "cyrillic":
        part, word = word, part
    return _fits_cyrillic(part, word, slack)


def _fits_in_script(part: NameWord, word: NameWord) -> bool:
    if part.folded == word.folded:
        short = part.acronym and len(part.folded) < _SHORTEST_PLAIN_ACRONYM
        return word.acronym or not short
    if part.acronym or word.acronym:  # capitals often go without their accents
        plain = plain_letters(part.folded)
        return len(plain) >= _SHORTEST_IN_CAPITALS and plain == plain_letters(word.folded)
    if part.script == "arabic":
        return any(_spells_arabic(part, form) for form in word.forms)
    if part.script == "cyrillic":
        return cyrillic_variants(part.folded, word.folded)
    if {part.folded, word.folded} <= PLACE_OPENERS:
        return same_opener(part.folded, word.folded)
    return latin_variants(part.folded, word.folded) or _genitive(part.folded, word.folded)


def _spells_arabic(name: NameWord, form: str) -> bool:
    own = {name.folded, name.folded.removeprefix("ال")}
    if form in own:
        return True
    return form not in common_words() and any(arabic_variants(known, form) for known in own)


def _genitive(one: str, other: str) -> bool:
    longer = max(one, other, key=len)
    return len(longer) >= _SHORTEST_GENITIVE and longer == min(one, other, key=len) + "s"


def _fits_arabic(latin: NameWord, arabic: NameWord, slack: float) -> bool:
    definite = arabic.folded.startswith(ARTICLES)
    words = romanisations(latin, definite=definite)
    common = slack == 1 and any(form in common_words() for form in arabic.forms)
    extra = _MISSING_ARTICLE_COST if latin.article and not definite else 0.0
    if not _is_near(arabic, slack, words, extra, common=common):
        return False
    if common or slack > 1 or not means_country(latin.folded):
        return True
    exactly = not any(map(means_country, arabic.forms))
    return not exactly or _is_near(arabic, slack, words, extra, common=True)


def _is_near(
    arabic: NameWord, slack: float, words: tuple[str, ...], extra: float, *, common: bool
) -> bool:
    """Tell whether one of the romanised ``words`` lies near enough, exactly if ``common``."""
    return any(
        distance(word, spelt, abjad=True) + extra + _stripping(arabic.folded, form)
        <= (_COMMON_WORD if common else slack * _allowance(_weight(spelt), _ABJAD_ALLOWANCES))
        for form in arabic.forms
        for spelt in _once_and_doubled(form)
        for word in words
    )


@lru_cache(maxsize=1 << 14)
def _once_and_doubled(form: str) -> tuple[str, ...]:
    """Return the form, and with its doubled letters written once, as Latin spellings have it."""
    return tuple(dict.fromkeys((form, single_letters(form))))


def _fits_cyrillic(latin: NameWord, cyrillic: NameWord, slack: float) -> bool:
    plain = plain_letters(latin.folded)
    stems = {single_letters(cyrillic.folded), cyrillic_stem(cyrillic.folded)}
    shortest = _SHORTEST_GENITIVE - (2 if _is_declined(cyrillic.folded) else 0)
    read = {plain, *turkish_readings(latin.folded)}
    bare = read | {word.rstrip("aeiouyj") for word in read if len(word) > shortest}
    nearest = min(distance(word, stem, abjad=False) for stem in stems for word in bare)
    allowed = _allowance(float(len(cyrillic.folded)), _ALPHABET_ALLOWANCES)
    return nearest < FARTHEST and nearest <= slack * allowed


def _is_declined(cyrillic: str) -> bool:
    """Tell whether a word of a name may be in an oblique case ("Кельды", "Толбом")."""
    return cyrillic[-1] not in "аяой" and len(cyrillic_stem(cyrillic)) < len(cyrillic)


@cache
def common_words() -> frozenset[str]:
    """Return the Arabic words that the lexicon knows as no names: they must fit a name exactly."""
    pack = lexicon("ar")
    if pack is None:
        return frozenset()
    phrases = [
        phrase
        for concept, entries in pack.concepts.items()
        if concept not in GEOGRAPHIC
        for phrase in entries
    ]
    calendar = calendar_words(pack.happening.calendars)
    words = (*phrases, *pack.asking.function_words, *pack.attribution.verbs, *calendar)
    return frozenset(fold(word) for word in words if " " not in word)


def _stripping(whole: str, form: str) -> float:
    prefix = whole.removesuffix(form)
    if not prefix or prefix in ARTICLES:
        return 0.0
    return _RARE_PARTICLE_COST if prefix in _RARE_PARTICLES else _PARTICLE_COST


@lru_cache(maxsize=1 << 14)
def _weight(arabic: str) -> float:
    """Return how much a word's letters tell it from others: consonants whole, weak ones half."""
    return sum(_WEAK_WEIGHT if letter in _ARABIC_WEAK else 1.0 for letter in arabic)


def _allowance(weight: float, allowances: tuple[tuple[float, float], ...]) -> float:
    return next((allowed for limit, allowed in allowances if weight <= limit), _MOST)
