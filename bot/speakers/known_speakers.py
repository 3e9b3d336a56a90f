"""Speakers who are known to go by several names, and which claims are theirs.

The names come from the user's own list and from the acronyms that the read articles define. What
is not known here is compared by its words (``bot.reading.speakers.speakers_match``).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answers import Question
from bot.claims import Claim
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reading
from bot.reading.speakers.speakers_match import same_speaker
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize
from bot.speakers.references import with_references

Names = tuple[str, ...]
"""All names of one speaker."""
_BRACKETED = re.compile(r"[(\[](.+?)[)\]]")
_KEY_LENGTH = 4
_LONG_WORD = 4
_LEAST_LONG_WORDS = 2


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Return the folded words of ``name``, by which names are looked up; "" without a letter."""
    return " ".join(token.norm for token in tokenize(name) if token.kind is Kind.WORD)


def is_particular(words: str) -> bool:
    """Tell whether plain ``words`` are a name of several words: no "police", no "ministry"."""
    return sum(len(word) >= _LONG_WORD for word in words.split()) >= _LEAST_LONG_WORDS


class KnownSpeakers:
    """Looks up who a name belongs to. Immutable but for its memory of what it has looked up."""

    def __init__(self, speakers: Iterable[Names] = ()) -> None:
        """Keep ``speakers``: no name belongs to two of them."""
        self._speakers = tuple(speakers)
        self._places = {plain(n): place for place, s in enumerate(self._speakers) for n in s}
        self._by_word: dict[str, set[int]] = {}
        for place, names in enumerate(self._speakers):
            for key in (key for name in names for key in _keys(name)):
                self._by_word.setdefault(key, set()).add(place)
        self._memory: dict[tuple[str, str], Names] = {}

    def names(self, name: str, language: str) -> Names:
        """Return all names of the speaker whom a text in ``language`` calls ``name``.

        A name that is written otherwise than in the list belongs to the one speaker that it can
        be; to nobody where it could be two, or where no name is like it: then ``()``.
        """
        if not self._speakers:
            return ()
        known = self._memory.get((name, language))
        if known is None:
            known = self._memory[name, language] = self._found(name, language)
        return known

    def extended(self, more: Iterable[Names]) -> "KnownSpeakers":
        """Return these speakers with further names, each added to the speaker it belongs to.

        What is known already goes first: names that would join two known speakers join none.
        """
        speakers = list(self._speakers)
        for names in more:
            places = (self._places.get(plain(name)) for name in names)
            met = {place for place in places if place is not None}
            if not met:
                speakers.append(names)
            elif len(met) == 1:
                place = met.pop()
                speakers[place] = tuple(dict.fromkeys((*speakers[place], *names)))
        return KnownSpeakers(speakers) if speakers != list(self._speakers) else self

    def asked(self, question: Question) -> Question:
        """Return ``question`` with every name of the speakers that it asks for."""
        if not self._speakers:
            return question
        language = question.language
        return replace(
            question,
            speakers=self._with_names(question.speakers, language),
            also_heard=self._with_names(question.also_heard, language),
            about_people=self._with_names(question.about_people, language),
        )

    def told(self, reading: Reading) -> Reading:
        """Return ``reading`` with the names of the speakers of its claims."""
        claims = with_references(self.introduced(reading.claims))
        return reading if claims == reading.claims else replace(reading, claims=claims)

    def introduced(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return ``claims`` with the names of their speakers."""
        return tuple(self._introduced(claim) for claim in claims) if self._speakers else (*claims,)

    def _introduced(self, claim: Claim) -> Claim:
        said = claim.attribution
        if said.anonymous:
            return claim
        names = self.names(said.speaker or claim.article.outlet, claim.article.language)
        if names == said.known_as:
            return claim
        return replace(claim, attribution=replace(said, known_as=names))

    def _with_names(self, asked: Names, language: str) -> Names:
        more = (other for name in asked for other in self.names(name, language))
        return tuple(dict.fromkeys((*asked, *more)))

    def _found(self, name: str, language: str) -> Names:
        for written in (*_ways(name), _issuer(name, language)):
            place = self._places.get(plain(written))
            if place is not None:
                return self._speakers[place]
        near = {place for key in _keys(name) for place in self._by_word.get(key, ())}
        alike = [
            self._speakers[place]
            for place in near
            if any(same_speaker(one, language, name, language) for one in self._speakers[place])
        ]
        return alike[0] if len(alike) == 1 else ()


def one_speaker(one: Claim, other: Claim) -> bool:
    """Tell whether two claims have the same speaker, at least one of them by name.

    An outlet whose page counts in its own voice is the body that others name. Two speakers who
    are both known are one only if they are known as one.
    """
    first, second = one.attribution, other.attribution
    if first.speaker is None and second.speaker is None:
        return False
    if first.known_as and second.known_as:
        return first.known_as == second.known_as
    languages = one.article.language, other.article.language
    names = first.speaker or one.article.outlet, second.speaker or other.article.outlet
    return same_speaker(names[0], languages[0], names[1], languages[1])


@lru_cache(maxsize=8192)  # each question asks for the speakers of its articles
def _issuer(name: str, language: str) -> str:
    """Return the name without a document that speaks for its author: "the SDF statement"."""
    pack, words = lexicon(language), [t for t in tokenize(name) if t.kind is Kind.WORD]
    if pack is None:
        return name
    documents, of = fold_all(pack.attribution.documents), fold_all(pack.numbers.of_words)
    small = of | fold_all(pack.attribution.determiners)
    if documents.isdisjoint(token.norm for token in words):
        return name
    while words and words[0].norm in documents | small:
        del words[0]
    while words and words[-1].norm in documents:
        del words[-1]
    return name[words[0].span.start : words[-1].span.end] if words else name


def _ways(name: str) -> Iterator[str]:
    """Yield the name, and apart what stands outside and inside its brackets."""
    yield name
    if _BRACKETED.search(name):
        yield _BRACKETED.sub(" ", name)
        yield from _BRACKETED.findall(name)


@lru_cache(maxsize=8192)
def _keys(name: str) -> tuple[str, ...]:
    """Return the beginnings of the words of a name, small ones left out, and its acronyms."""
    return tuple(key for token in tokenize(name) for key in _keys_of(token))


def _keys_of(token: Token) -> Iterator[str]:
    if token.kind is Kind.WORD and token.text.isupper():
        yield token.norm
    elif token.kind is Kind.WORD:
        yield from (form[:_KEY_LENGTH] for form in token.forms if len(form) >= _KEY_LENGTH)
