"""Acronyms that the read articles define: the "KHW" of one is the body that another writes out.

A name and its acronym stand beside each other, one of them in brackets: "Kelda Harbour Watch
(KHW)", "KHW (Kelda Harbour Watch)", or "Kelda Harbour Watch, known as KHW". Where every letter of
the acronym begins a word, these words are the name (a strict form of Schwartz and Hearst 2003).
An acronym from another language or script has no such letters; then the name is what the articles
call a speaker, in those very words right before the bracket.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.once_an_article import once_an_article
from bot.reading.reader import Reading
from bot.reading.speakers.speakers_match import same_speaker
from bot.reading.words.tokens import Token, tokenize
from bot.speakers.known_speakers import Names, is_particular, plain
from bot.speakers.names_beside import last_words
from index.articles import Article
from index.spans import Span

_ACRONYM = r"[A-ZÆØÅÄÖÜА-ЯІЇЄҐ]{2,8}"
_AFTER_NAME = re.compile(
    rf"(?:[(\[]|\s[\"“«„])(?:\w+ )?(?P<acronym>{_ACRONYM})[)\]\"”»“]"
    rf"|,(?: \w+){{1,4}} (?P<apart>{_ACRONYM})\b"
)
_BEFORE_NAME = re.compile(rf"\b(?P<acronym>{_ACRONYM}) [(\[](?P<name>[^()\[\]\n]+)[)\]]")
_CONTEXT = 120


@dataclass(frozen=True, slots=True)
class _Definition:
    acronym: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class _Bracket:
    """An acronym beside what may be its name.

    Attributes:
        acronym: The acronym.
        initialled: The name whose initials it is, or None.
        before: The folded words before its bracket, of which a speaker may be the name.
        inside: The words in the bracket that follows it, or None.
    """

    acronym: str
    initialled: str | None
    before: tuple[str, ...] = ()
    inside: str | None = None


def defined_names(readings: Sequence[Reading]) -> tuple[Names, ...]:
    """Return acronyms with the names that ``readings`` write them out as, in every language.

    An acronym that one language's articles write out in two ways belongs to two bodies, and is
    left out.
    """
    found: dict[str, list[_Definition]] = {}
    speakers = {language: _speakers(readings, language) for language in _languages(readings)}
    for reading in readings:
        for one in _defined(reading, speakers[reading.article.language]):
            found.setdefault(one.acronym, []).append(one)
    return tuple(_joined(several) for several in found.values() if _agree(several))


def _languages(readings: Iterable[Reading]) -> set[str]:
    return {reading.article.language for reading in readings}


def _speakers(readings: Iterable[Reading], language: str) -> dict[str, str]:
    """Return the named speakers of one language by their plain words, if these are several."""
    said = (
        claim.attribution.speaker
        for reading in readings
        if reading.article.language == language
        for claim in reading.claims
        if claim.attribution.speaker and not claim.attribution.anonymous
    )
    return {
        words: speaker
        for speaker in said
        if speaker and is_particular(words := plain(speaker.split("(")[0]))
    }


def _joined(definitions: Sequence[_Definition]) -> Names:
    return tuple(dict.fromkeys((definitions[0].acronym, *(one.name for one in definitions))))


def _agree(definitions: Sequence[_Definition]) -> bool:
    return all(
        same_speaker(one.name, one.language, other.name, other.language)
        for number, one in enumerate(definitions)
        for other in definitions[:number]
        if one.language == other.language
    )


def _defined(reading: Reading, speakers: dict[str, str]) -> Iterator[_Definition]:
    language = reading.article.language
    for bracket in _brackets(reading.article):
        name = bracket.initialled or _as_spoken(bracket.before, speakers)
        if bracket.inside is not None and plain(bracket.inside) in speakers:
            name = bracket.inside.strip()
        if name is not None:
            yield _Definition(bracket.acronym, name, language)


@once_an_article
def _brackets(article: Article) -> tuple[_Bracket, ...]:
    """Return the acronyms that an article has beside what may be the name."""
    text = article.text
    found: list[_Bracket] = []
    for match in _AFTER_NAME.finditer(text):
        acronym = match["acronym"] or match["apart"]
        words = _words_before(text, match.start())
        norms = tuple(word.norm for word in words) if match["acronym"] else ()
        found.append(_Bracket(acronym, _initialled(text, words, acronym), norms))
    for match in _BEFORE_NAME.finditer(text):
        name, words = match["name"], tokenize(match["name"])
        written_out = name.strip() if _initialled(name, words, match["acronym"]) else None
        found.append(_Bracket(match["acronym"], written_out, inside=name))
    return tuple(found)


def _words_before(text: str, end: int) -> tuple[Token, ...]:
    """Return the words that stand together right before ``end``."""
    return last_words(tokenize(text, Span(max(0, end - _CONTEXT), end)))


def _initialled(text: str, words: Sequence[Token], acronym: str) -> str | None:
    """Return the name at the end of ``words`` whose capitals, in order, are the acronym.

    Small words in between need no letter; one that has a letter of the acronym gives it.
    """
    letters = list(acronym.casefold())
    for token in reversed(words):
        if letters and token.norm[:1] == letters[-1]:
            letters.pop()
            if not letters:
                return text[token.span.start : words[-1].span.end] if token.capitalised else None
        elif token.capitalised:
            return None
    return None


def _as_spoken(norms: Sequence[str], speakers: dict[str, str]) -> str | None:
    """Return the longest speaker whose words, folded, end ``norms``."""
    endings = (" ".join(norms[start:]) for start in range(len(norms)))
    known = next((ending for ending in endings if ending in speakers), None)
    return speakers[known].split("(")[0].strip() if known is not None else None
