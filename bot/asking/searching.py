"""A question to a search: its words with their translations, its names, its days, its parts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from bot.answers import Question
from bot.reading import cldr
from bot.reading.days.days import read_days
from bot.reading.gloss import glosses_version, in_english
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import read_countries
from bot.reading.names.exonyms import other_names
from bot.reading.names.name_words import name_words
from bot.reading.words.apostrophes import without_case
from bot.reading.words.concepts import called, read_concepts
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize
from index.searching.search import MOST_DAYS, Search, Term

_SHORTEST_PART = 25
_MOST_PARTS = 4
_SHORTEST_PIECE = 3
_ARTICLES = frozenset({"Al", "El", "Ad", "An", "Ar", "As", "Ash", "At", "Az"})
_MARKS = r"[,;:?!،؛؟]\s"


class EnglishWording:
    """Passages in the English words that the packs know (``index.searching.search.Wording``)."""

    def version(self, language: str) -> str:
        """Return a hash of the pack's glosses, or "" where it has none."""
        return glosses_version(language)

    def reworded(self, text: str, language: str) -> str:
        """Return ``text`` with the words that are known said in English."""
        return in_english(text, language)


def search_for(question: Question, languages: Sequence[str], outlets: Iterable[str] = ()) -> Search:
    """Return what is searched for to answer ``question`` in texts of ``languages``.

    Args:
        question: What is asked.
        languages: BCP 47 tags of the texts that there are.
        outlets: The names of the outlets that there are.
    """
    pack = lexicon(question.language)
    parts = (question.text, *_parts(question.text, pack))
    return Search(
        meanings=tuple(in_english(part, question.language) for part in parts),
        terms=tuple(_terms(question, pack, languages)),
        days=question.circumstances.days,
        outlets=frozenset(name for name in outlets if _stands_in(name, question.text)),
    )


def _stands_in(name: str, text: str) -> bool:
    """Tell whether ``text`` has ``name`` in whole words, as it is written."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _parts(text: str, pack: Lexicon | None) -> tuple[str, ...]:
    """Return the clauses of a long question: each may have its own answer somewhere."""
    conjunctions = (rf"\s{re.escape(word)}\s" for word in pack.numbers.and_words) if pack else ()
    pieces = re.split("|".join((_MARKS, *conjunctions)), text)
    long = [piece.strip() for piece in pieces if len(piece.strip()) >= _SHORTEST_PART]
    return tuple(long[:_MOST_PARTS]) if len(long) > 1 else ()


def _terms(question: Question, pack: Lexicon | None, languages: Sequence[str]) -> Iterator[Term]:
    tokens = tokenize(question.text)
    others = " ".join((*question.speakers, *question.also_heard, *question.about_people))
    told = _translated(tokens, pack, languages)
    called = _called(question)
    small = _small_words(question.language)
    seen: set[str] = set()
    dated = _dated(tokens, pack)
    for place, token in enumerate(tokens):
        if token.kind is Kind.MARK or token.norm in small or token.norm in seen:
            continue
        if place in dated or _is_article(tokens, place):
            continue
        seen.add(token.norm)
        if place in told:
            yield Term(token.text, told[place])
        else:
            name = token.kind is Kind.WORD and _may_be_name(token)
            cased = pack is not None and pack.happening.name_cases
            word = without_case(token.text) if cased else token.text
            also = called.get(token.norm, ()) if name else ()
            yield from (Term(piece, name=name, others=also) for piece in _pieces(word))
    for token in tokenize(others):  # names that are known, but that the question does not have
        if token.kind is Kind.WORD and token.norm not in small | seen:
            seen.add(token.norm)
            yield from (Term(piece, name=True) for piece in _pieces(token.text))


def _called(question: Question) -> Mapping[str, tuple[str, ...]]:
    """Return what the places named are called elsewhere, in one word, by their first words."""
    found: dict[str, tuple[str, ...]] = {}
    for name in (*question.circumstances.names, *question.unknown_words):
        others = tuple(other for other in other_names(name) if len(name_words(other)) == 1)
        if others:
            found.setdefault(tokenize(name)[0].norm, others)
    return found


def _dated(tokens: Sequence[Token], pack: Lexicon | None) -> frozenset[int]:
    """Return the places of words that name times which are searched for day by day."""
    named = read_days(tokens, pack, None) if pack else ()
    return frozenset(
        place
        for day in named
        if day.days and (day.days[1] - day.days[0]).days <= MOST_DAYS
        for place in range(day.first, day.last + 1)
    )


def _is_article(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word is the Arabic article before a name ("Al Dalim", "Ar Rumana")."""
    following = tokens[place + 1 : place + 2]
    return tokens[place].text in _ARTICLES and any(token.capitalised for token in following)


def _pieces(word: str) -> list[str]:
    """Return the parts of a word with hyphens, articles such as "al-" left out."""
    pieces = [piece for piece in word.split("-") if len(piece) >= _SHORTEST_PIECE]
    return pieces or [word]


def _may_be_name(token: Token) -> bool:
    return token.capitalised or not token.text[0].islower()


def _translated(
    tokens: Sequence[Token], pack: Lexicon | None, languages: Sequence[str]
) -> dict[int, Mapping[str, tuple[str, ...]]]:
    """Return what concepts, countries and months are called in each language, by their tokens."""
    if pack is None:
        return {}
    told: dict[int, Mapping[str, tuple[str, ...]]] = {}
    for mention in read_concepts(tokens, pack):
        names = {code: _phrases(mention.concept, code) for code in languages}
        told |= dict.fromkeys(range(mention.first, mention.last + 1), names)
    for country in read_countries(tokens, pack):
        for place in range(country.first, country.last + 1):
            told.setdefault(place, {})
    for place, token in enumerate(tokens):
        month = _months(pack.language).get(token.norm)
        if month is not None:
            told[place] = {code: _month_names(month, code) for code in languages}
    return told


@lru_cache(maxsize=4096)
def _phrases(concept: str, language: str) -> tuple[str, ...]:
    """Return the words of one pack for a concept; stems stand for themselves."""
    pack = lexicon(language)
    concepts = pack.concepts if pack else {}
    phrases = (phrase for name in called(concept) for phrase in concepts.get(name, ()))
    return tuple(phrase.rstrip("*") for phrase in phrases if not phrase.startswith("*"))


@cache
def _small_words(language: str) -> frozenset[str]:
    pack = lexicon(language)
    words = (*pack.asking.function_words, *pack.asking.whether) if pack else ()
    return fold_all(words)


@cache
def _months(language: str) -> Mapping[str, int]:
    """Return the folded names of the months of a language's calendars, with their numbers."""
    return {fold(name): month for name, month in _names_of_months(language)}


@cache
def _month_names(month: int, language: str) -> tuple[str, ...]:
    names = (name for name, number in _names_of_months(language) if number == month)
    return tuple(dict.fromkeys(names))


def _names_of_months(language: str) -> Iterable[tuple[str, int]]:
    pack = lexicon(language)
    for locale in pack.happening.calendars if pack else ():
        for form in ("format", "stand-alone"):
            for month, name in cldr.months(locale, form, "wide").items():
                yield name, int(month)
