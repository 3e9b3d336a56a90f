"""Whether two speakers of one office are told apart by their names.

"The director of the hospital in Kelda" is not the one of the hospital in Brenvik, and spokeswoman
Holt is not spokesman Marow. A speaker who is called by the office alone may be either.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.capital_nouns import is_common_noun
from bot.reading.names.transliteration import find_name
from bot.reading.speakers.speaker_words import SpeakerWords, read_speaker
from bot.reading.speakers.speakers_match import stem_alike
from bot.reading.words.tokens import Token, fold, fold_all

_BODIES = frozenset(
    {
        "aid", "aid_organisation", "airport", "army", "association", "camp", "centre", "city",
        "civil_defence", "committee", "company", "council", "directorate", "education",
        "foundation", "health", "health_authorities", "hospital", "human_rights",
        "local_authorities", "media_office", "neighbourhood", "network", "news_media",
        "observatory", "office", "organisation", "police", "port", "prison", "province",
        "response", "school", "town", "union", "university", "village",
    }
)  # fmt: skip
"""Concepts of what is named after a place, or has a name of its own."""
_SEATS = frozenset({"governor", "mayor"})
"""Offices that a place is named before ("Kelda's mayor"), and a person behind."""
_SON_OF = frozenset({"بن", "ابن"})
_DEFINITE = ("ال", "لل", "وال", "بال")


@lru_cache(maxsize=4096)  # a speaker is heard in many sentences
def has_other_name(name: str, language: str, speaker: str, tongue: str) -> bool:
    """Tell whether ``speaker`` belongs to another place or body than ``name``, or is another one.

    Args:
        name: The asked speaker.
        language: The language of the question.
        speaker: Who speaks in an article.
        tongue: The language of the article.
    """
    asked, told = read_speaker(name, language), read_speaker(speaker, tongue)
    pairs = zip(_parted(asked, language), _parted(told, tongue), strict=True)
    return any(
        bool(mine and theirs) and not (_any_in(mine, told) or _any_in(theirs, asked))
        for mine, theirs in pairs
    )


@lru_cache(maxsize=4096)
def names_of_office(name: str, language: str) -> tuple[str, ...]:
    """Return the names of the places and bodies that the office of a speaker is named after."""
    return _parted(read_speaker(name, language), language)[0]


def without_son_of(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens without "son of": names of parents may be left out."""
    return tuple(token for token in tokens if token.norm not in _SON_OF)


def _any_in(names: Sequence[str], speaker: SpeakerWords) -> bool:
    """Tell whether ``speaker`` has one of the names, or an adjective of it ("Keldanian")."""
    tokens = without_son_of(speaker.tokens)
    found = any(find_name(name, tokens) is not None for name in names)
    words = [word for name in names for word in fold(name).split()]
    others = [word for name in speaker.names for word in fold(name).split()]
    return found or any(stem_alike(word, other) for word in words for other in others)


def _parted(speaker: SpeakerWords, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of a speaker's place or body, and those of the person."""
    pack = lexicon(language)
    if pack is None:
        return (), ()
    owned = {run for run in speaker.runs if _is_owned(speaker, run, pack)}
    rest = [run for run in speaker.runs if run not in owned and _is_person(speaker, run, pack)]
    return tuple(_texts(speaker, sorted(owned))), tuple(_texts(speaker, rest))


def _texts(speaker: SpeakerWords, runs: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first, last in runs:
        yield " ".join(token.text for token in speaker.tokens[first : last + 1])


def _is_owned(speaker: SpeakerWords, run: tuple[int, int], pack: Lexicon) -> bool:
    """Tell whether a name stands where the place or the body of an office does."""
    if _is_noun(speaker, run, pack):
        return False
    first, last = run
    if first and speaker.tokens[first - 1].norm in _prepositions(pack):
        return True
    before = {m.concept for m in speaker.mentions if m.last == first - 1}
    if pack.attribution.order == "vso":
        return bool(before) and not speaker.tokens[first - 1].text.startswith(_DEFINITE)
    after = {m.concept for m in speaker.mentions if m.first == last + 1}
    return not _BODIES.isdisjoint(before | after) or not _SEATS.isdisjoint(after)


def _is_person(speaker: SpeakerWords, run: tuple[int, int], pack: Lexicon) -> bool:
    """Tell whether a name can be a person's: no adjective, which an Arabic article opens.

    Elsewhere an adjective or a genitive stands before its noun ("the Keldanian ministry").
    """
    opened = speaker.tokens[run[0]].text.startswith(_DEFINITE)
    describes = any(mention.first == run[1] + 1 for mention in speaker.mentions)
    return not (opened or describes or _is_noun(speaker, run, pack))


def _is_noun(speaker: SpeakerWords, run: tuple[int, int], pack: Lexicon) -> bool:
    """Tell whether the words are nouns in a language that writes them with capitals."""
    words = speaker.tokens[run[0] : run[1] + 1]
    capitals = pack.happening.nouns_capitalised
    return capitals and all(is_common_noun(word, pack.language) for word in words)


@cache
def _prepositions(pack: Lexicon) -> frozenset[str]:
    """Return the words between an office and its body or place."""
    joining = (*pack.numbers.and_words, *pack.numbers.range_joiners)
    words = (*pack.happening.place_prepositions, *pack.attribution.appended)
    return fold_all(words) - fold_all(joining)
