"""Whether words that a model wrote rest on the claims that they are about.

A model's own sentence cannot be found in an article. It can be held to this: its numbers are
numbers of its claims, the harms and days that it tells of are theirs, whom and what it names is
named there, it means something near to them, and it points nowhere else. What fails is left out,
not mended.
"""

import re
from collections.abc import Iterable, Sequence

from bot.answers import Entry
from bot.model_reading.said_numbers import numbers_in
from bot.model_reading.told_facts import facts_in
from bot.reading.gloss import in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import read_countries
from bot.reading.names.names import read_names
from bot.reading.names.transliteration import find_name
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import Token, tokenize
from index.embedding.embedding import Embedder

_ELSEWHERE = re.compile(r"://|www\.|\w@\w|\b\w+\.(?:com|net|org|info|io|ru|cn)\b", re.IGNORECASE)
_LONGEST = 400
"""Characters of a sentence."""
_NEAR = 0.35
"""Cosine from which a sentence is about a claim; by glosses into English, in any two languages."""


class WordingChecks:
    """Checks sentences in one language against claims in any; meanings are compared by embedder."""

    def __init__(self, embedder: Embedder, language: str) -> None:
        self._embedder, self._language = embedder, language

    def sentence_holds(self, text: str, entries: Sequence[Entry], question: str) -> bool:
        """Tell whether a sentence of a lead may be shown on the strength of ``entries``."""
        if not entries or len(text) > _LONGEST or _ELSEWHERE.search(text):
            return False
        said = numbers_in(text, self._language)
        known = _figures(entries)
        if not said <= known or (known and not said) or not self._facts_hold(text, entries):
            return False
        sources = [_told(entry) for entry in entries]
        return self._names_hold(text, [*sources, (question, self._language)]) and self._near(
            text, self._language, [(e.claim.quote_text, e.claim.article.language) for e in entries]
        )

    def translation_holds(self, text: str, original: str, language: str) -> bool:
        """Tell whether ``text`` may be shown as the translation of ``original``."""
        if not text.strip() or len(text) > _LONGEST + 3 * len(original):
            return False
        if _ELSEWHERE.search(text) and not _ELSEWHERE.search(original):
            return False
        if numbers_in(text, self._language) != numbers_in(original, language):
            return False
        ours, theirs = facts_in(text, self._language), facts_in(original, language)
        if ours is not None and theirs is not None and ours != theirs:
            return False
        return self._near(text, self._language, [(original, language)])

    def _facts_hold(self, text: str, entries: Sequence[Entry]) -> bool:
        """Tell whether the sentence tells of no harm and no day but those of its claims."""
        said = facts_in(text, self._language) or frozenset()
        told: set[str] = set()
        for claim in (entry.claim for entry in entries):
            facts = facts_in(claim.quote_text, claim.article.language)
            if facts is None:
                return True
            told |= facts | ({claim.figure.counted} if claim.figure else set())
        return said <= told

    def _names_hold(self, text: str, sources: Sequence[tuple[str, str]]) -> bool:
        """Tell whether every name of ``text`` is one of ``sources``, in whatever script."""
        pack = lexicon(self._language)
        if pack is None:
            return _capitals_hold(text, sources)
        tokens = tokenize(text)
        told = [(tokenize(source), language) for source, language in sources]
        countries = read_countries(tokens, pack)
        if not {mention.code for mention in countries} <= _codes(told):
            return False
        spans = [(mention.first, mention.last) for mention in countries]
        spans += [(mention.first, mention.last) for mention in read_concepts(tokens, pack)]
        known = {place for first, last in spans for place in range(first, last + 1)}
        names = [
            name
            for name in read_names(tokens, pack)
            if not known.issuperset(range(name.first, name.last + 1))
        ]
        return all(any(find_name(name.text, words) for words, _ in told) for name in names)

    def _near(self, text: str, language: str, others: Sequence[tuple[str, str]]) -> bool:
        texts = [in_english(text, language), *(in_english(*other) for other in others)]
        vectors = self._embedder.embed(texts)
        return float((vectors[1:] @ vectors[0]).max()) >= _NEAR


def _figures(entries: Iterable[Entry]) -> frozenset[float]:
    figures = (entry.claim.figure for entry in entries)
    return frozenset(
        float(value)
        for figure in figures
        if figure is not None
        for value in (figure.low, figure.high)
        if value is not None
    )


def _told(entry: Entry) -> tuple[str, str]:
    """Return all that a claim names: its words, who says so and where, with the language."""
    claim = entry.claim
    parts = (
        claim.quote_text,
        claim.attribution.speaker or "",
        *claim.attribution.via,
        claim.article.outlet,
        claim.article.title or "",
    )
    return "\n".join(parts), claim.article.language


def _codes(told: Iterable[tuple[Sequence[Token], str]]) -> frozenset[str]:
    return frozenset(
        mention.code
        for tokens, language in told
        for mention in read_countries(tokens, lexicon(language))
    )


def _capitals_hold(text: str, sources: Sequence[tuple[str, str]]) -> bool:
    """Tell the same where there is no pack: every capitalised word but the first is in them."""
    words = [token.text for token in tokenize(text)[1:] if token.capitalised]
    return all(any(find_name(word, tokenize(s)) for s, _ in sources) for word in words)
