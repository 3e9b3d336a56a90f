"""The words by which a question tells its language: those that ask, small ones, saying, harm.

Every pack has some, and to load all packs for these is a fifth of the time to a first answer. So
they are kept in a table from run to run, and only the packs that a question needs are loaded.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.reading.days.calendars import month_names
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon, languages, lexicon
from bot.reading.readers_tables import readers_table
from bot.reading.words.phrase_words import know_words, phrase_words
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Token, fold_all

_WHOLE_MONTH = 4
"""Letters of a month's name that is not cut short: "jul" is Christmas as well."""
_ASKS = 3
"""How many small words a phrase that asks is worth."""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What questions in one language are recognised by.

    Attributes:
        asking: Finds the phrases that ask.
        words: Further words, folded.
    """

    asking: PhraseFinder
    words: frozenset[str]

    def score(self, tokens: Sequence[Token]) -> int:
        """Return how much of a question is in the language."""
        asked = self.asking.find(tokens)
        return _ASKS * len(asked) + sum(token.norm in self.words for token in tokens)


@cache
def question_words() -> Mapping[str, QuestionWords]:
    """Return the words of each language that has a pack, in alphabetical order."""
    table = readers_table("questions", _of_all_packs)
    return {language: _known(told) for language, told in table.items()}


def _known(told: Mapping[str, Any]) -> QuestionWords:
    know_words(told["asking"])
    return QuestionWords(PhraseFinder({"ask": told["asking"]}), frozenset(told["words"]))


def _of_all_packs() -> dict[str, Any]:
    packs = ((language, lexicon(language)) for language in languages())
    return {language: _of_pack(pack) for language, pack in packs if pack is not None}


def _of_pack(pack: Lexicon) -> dict[str, Any]:
    asking = (*pack.asking.how_many, *pack.asking.who_says, *pack.asking.who_is)
    return {
        "asking": {phrase: phrase_words(phrase) for phrase in asking},
        "words": sorted(fold_all(_words(pack))),
    }


def _words(pack: Lexicon) -> Iterator[str]:
    yield from (*pack.asking.function_words, *pack.asking.whether)
    yield from (*pack.asking.everyone, *pack.attribution.documents, *pack.attribution.counts)
    yield from (*pack.attribution.verbs, *pack.attribution.guarded_verbs)
    for label in HARM:
        yield from (*pack.counting.acts[label], *pack.counting.fates[label])
    for phrases in pack.happening.month_parts.values():
        yield from (word for phrase in phrases for word in phrase.split())
    for names in month_names(pack.happening.calendars).values():
        yield from (name for name in names if len(name) >= _WHOLE_MONTH)
