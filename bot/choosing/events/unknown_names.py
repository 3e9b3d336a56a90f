"""Which words of a question that no lexicon explains are names: the articles tell.

A script without capitals leaves open whether a rare word is a name. It is one where an article has
it as a name, and two that stand side by side are one name where they do so in an article as well.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answers import Question
from bot.choosing.events.asked_days import names_a_day
from bot.choosing.events.naming import article_names
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize


def unknown_names(question: Question, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return the unknown words that some article has, where any are names there only those.

    Where the question has its country and its day in words that are known, no others are meant.
    """
    if not question.unknown_words:
        return ()  # most questions, and the names of all articles are many
    words = tuple(_joined(question, readings))
    found = [w for w in words if any(article_names(r.article, w) for r in readings)]
    named = {name for reading in readings for name in _names_of(reading)}
    certain = [w for w in found if any(_is_named(w, name) for name in named)]
    pinned = names_a_day(question) and question.circumstances.countries
    return tuple(certain if certain or pinned else found)


def _joined(question: Question, readings: Sequence[Reading]) -> Iterator[str]:
    """Yield the unknown words, two neighbours as one where an article has them so."""
    unknown = question.unknown_words
    texts = [token.text for token in tokenize(question.text)]
    pairs = [
        (one, other)
        for one, other in pairwise(texts)
        if one in unknown
        and other in unknown
        and any(article_names(reading.article, f"{one} {other}") for reading in readings)
    ]
    parts = {part for pair in pairs for part in pair}
    for word in unknown:
        if word not in parts:
            yield word
        yield from (f"{one} {other}" for one, other in pairs if one == word)


def _names_of(reading: Reading) -> Iterator[str]:
    yield from reading.lead.names
    for claim in reading.claims:
        yield from claim.circumstances.names


def _is_named(word: str, name: str) -> bool:
    """Tell whether a word is a name, or one of its words."""
    return same_name(word, name) or any(same_name(word, part) for part in name.split())
