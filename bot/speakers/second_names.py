"""Second names that the read articles give: "the Kelda Rescue Service (Green Caps)".

A body's name and a second one stand beside each other, one of them in brackets or quotation marks,
or after "known as". Much else stands so: where somebody lives, what a person does, whose picture it
is. So one of the two must be what the articles call a speaker, with a noun for a body in it; the
other must look like a name and be somebody's word for a speaker, an article's or the question's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answers import Question
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import read_countries
from bot.reading.reader import Reading
from bot.reading.speakers.nouns import is_cased
from bot.reading.speakers.speakers_match import same_speaker
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import Kind, tokenize
from bot.speakers.known_speakers import Names, is_particular, plain
from bot.speakers.names_beside import FEWEST, MOST, names_beside

_SHORTENED = re.compile(r"[(\[\"“”«„,،]")
_ARABIC_ARTICLE = "ال"
_OUTLETS_TONGUE = "en"

Spoken = tuple[str, str]
"""A name and the language that it is in."""


@dataclass(slots=True)
class _Body:
    """A body under the names that were found to be its own."""

    names: list[Spoken]
    second: list[Spoken]

    def is_called(self, other: Spoken) -> bool:
        return any(same_speaker(*one, *other) for one in (*self.names, *self.second))


def second_names(
    readings: Sequence[Reading], question: Question, acronyms: Sequence[Names]
) -> tuple[Names, ...]:
    """Return bodies with the second names that ``readings`` give them, in every language.

    A second name that two bodies have is left out.

    Args:
        readings: What was read.
        question: What is asked; whom it asks for is called so by somebody.
        acronyms: The names that are known with their acronyms; such a body gets them as well.
    """
    said = _Said(readings, question)
    found = [one for reading in readings for one in _found(reading, said)]
    clear = [one for one in found if not _is_of_two(one, found)]
    return tuple(_names(body, said, acronyms) for body in _joined(clear))


class _Said:
    """Who speaks in the articles, and who is asked for."""

    def __init__(self, readings: Sequence[Reading], question: Question) -> None:
        self.asked = [(name, question.language) for name in question.speakers]
        self.languages = {reading.article.language for reading in readings}
        self.outlets = dict.fromkeys(
            (reading.article.outlet, tongue)
            for reading in readings
            for tongue in (_OUTLETS_TONGUE, reading.article.language)
        )
        self._by_words: dict[str, dict[str, str]] = {}
        for reading in readings:
            known = self._by_words.setdefault(reading.article.language, {})
            for speaker in _speakers(reading):
                known.setdefault(plain(speaker), speaker)

    def body(self, names: Sequence[str], pack: Lexicon) -> list[str]:
        """Return those of ``names`` that are a particular body which speaks in an article."""
        known = self._by_words.get(pack.language, {})
        return [
            name
            for name in names
            if (words := plain(name)) in known and is_particular(words) and _is_body(name, pack)
        ]

    def calls(self, name: str, language: str) -> bool:
        """Tell whether somebody is called ``name``, by an article or by the question."""
        if plain(name) in self._by_words.get(language, {}):
            return True
        speakers = (
            (one, tongue) for tongue, known in self._by_words.items() for one in known.values()
        )
        others = (*self.asked, *self.outlets, *speakers)
        return any(same_speaker(name, language, *other) for other in others)


def _speakers(reading: Reading) -> Iterator[str]:
    """Yield the named speakers of an article, without what stands in brackets or quotations."""
    for claim in reading.claims:
        said = claim.attribution
        if said.speaker and not said.anonymous:
            yield _SHORTENED.split(said.speaker)[0].strip() or said.speaker


def _is_body(name: str, pack: Lexicon) -> bool:
    return bool(finder("bodies", pack.attribution.collectives).find(tokenize(name)))


@dataclass(frozen=True, slots=True)
class _Definition:
    second: str
    names: tuple[str, ...]
    language: str


def _found(reading: Reading, said: _Said) -> Iterator[_Definition]:
    pack = lexicon(reading.article.language)
    if pack is None:
        return
    for beside in names_beside(reading.article):
        for names, others in ((beside.before, beside.after), (beside.after, beside.before)):
            bodies = said.body(names, pack)
            likely = (one for one in others if bodies and _is_second(one, pack))
            second = next((one for one in likely if said.calls(one, pack.language)), None)
            if second is not None:
                yield _Definition(second, tuple(bodies), pack.language)


@lru_cache(maxsize=4096)
def _is_second(name: str, pack: Lexicon) -> bool:
    """Tell whether a name may be a body's own: no office, no day, no country and no person's.

    It says what it means ("Green Caps") or is definite ("the Caps"); names of persons do neither.
    """
    tokens, said = tokenize(name), pack.attribution
    if not FEWEST <= len(tokens) <= MOST or any(t.kind is not Kind.WORD for t in tokens):
        return False
    articles = finder("articles", (*said.determiners, *said.name_particles))
    told = [token for token in tokens if not articles.find([token])]
    nouns = (*said.roles, *said.collectives, *said.outlets, *said.documents, *said.anonymous)
    others = (*said.times, *said.outside, *said.adverbials, *said.verbs)
    if not told or finder("no name", (*nouns, *others)).find(told) or read_countries(told, pack):
        return False
    named = told[0].capitalised or tokens[0].capitalised or not is_cased(told[0].text)
    definite = told[0] is not tokens[0] or told[0].norm.startswith(_ARABIC_ARTICLE)
    return named and (definite or bool(read_concepts(told[:1], pack)))


def _is_of_two(one: _Definition, found: Iterable[_Definition]) -> bool:
    """Tell whether another body of the same language is given the same second name."""
    alike = (
        other
        for other in found
        if other.language == one.language
        and same_speaker(other.second, other.language, one.second, one.language)
    )
    return not all(_agree(one, other) for other in alike)


def _agree(one: _Definition, other: _Definition) -> bool:
    """Tell whether both name one body, the one in fewer words than the other perhaps."""
    return any(
        same_speaker(name, one.language, known, other.language) or _within(name, known)
        for name in one.names
        for known in other.names
    )


def _within(one: str, other: str) -> bool:
    first, second = set(plain(one).split()), set(plain(other).split())
    return first <= second or second <= first


def _joined(found: Iterable[_Definition]) -> list[_Body]:
    """Return the bodies, each with what any language calls it."""
    bodies: list[_Body] = []
    for one in found:
        new = _Body([(name, one.language) for name in one.names], [(one.second, one.language)])
        same = [body for body in bodies if any(map(body.is_called, (*new.names, *new.second)))]
        for body in same:
            new.names += body.names
            new.second += body.second
            bodies.remove(body)
        bodies.append(new)
    return bodies


def _names(body: _Body, said: _Said, acronyms: Sequence[Names]) -> Names:
    """Return the names of a body: its own, and those that others give it."""
    own = [name for name, _ in (*_full(body.names), *body.second)]
    others = [
        name for name, tongue in (*said.asked, *said.outlets) if body.is_called((name, tongue))
    ]
    known = [
        name
        for names in acronyms
        for name in names
        if any(body.is_called((name, language)) for language in said.languages)
    ]
    return tuple(dict.fromkeys((*own, *others, *known)))


def _full(names: Sequence[Spoken]) -> list[Spoken]:
    """Leave out names that are short for another and could be many a body's ("civil defence")."""
    return [one for one in names if not any(_is_short_for(one, other) for other in names)]


def _is_short_for(one: Spoken, other: Spoken) -> bool:
    if one[1] != other[1] or len(one[0]) >= len(other[0]):
        return False
    return _within(one[0], other[0]) and not same_speaker(*one, *other)
