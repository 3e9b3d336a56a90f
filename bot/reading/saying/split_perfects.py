"""Perfects whose auxiliary stands apart from the participle: "a d'abord annoncé", "a depuis revu".

The packs have the whole perfect ("a annoncé"); here its participle alone is known for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.entries import folded
from bot.reading.saying.words import Words
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST = 6
_NEVER_BETWEEN = ("passive_auxiliaries", "relatives", "conjunctions", "roles", "collectives")


class SplitPerfects:
    """Knows the participles of a Romance pack's perfects."""

    def __init__(self, lexicon: Lexicon, phrases: Mapping[str, Iterable[str]]) -> None:
        section = lexicon.attribution
        romance = section.order == "svo" and section.adjectives_follow
        self._perfects = (
            frozenset(map(folded, lexicon.counting.perfects)) if romance else frozenset()
        )
        known = {(folded(phrase), label) for label, some in phrases.items() for phrase in some}
        self._labels = {phrase: label for phrase, label in known if self._is_perfect(phrase)}
        bare = frozenset(phrase.split(" ", 1)[1] for phrase in self._labels)
        self.alone = bare - {phrase for phrase, _ in known}
        self._participles = bare

    def settled(self, match: Match, words: Words) -> Match | None:
        """Return a participle as its whole perfect, or None where one stands without auxiliary."""
        participle = folded(match.phrase)
        if participle not in self._participles:
            return match
        auxiliary = self._auxiliary(words, match.first)
        if auxiliary is not None:
            whole = f"{words.tokens[auxiliary].norm} {participle}"
            if whole in self._labels:
                label = self._labels[whole]
                return replace(match, label=label, phrase=whole, first=auxiliary)
        return None if participle in self.alone else match

    def _is_perfect(self, phrase: str) -> bool:
        return "*" not in phrase and phrase.split(" ", 1)[0] in self._perfects and " " in phrase

    def _auxiliary(self, words: Words, participle: int) -> int | None:
        """Return where the auxiliary of a participle stands, past adverbs, or None."""
        for place in range(participle - 1, max(-1, participle - 1 - _FARTHEST), -1):
            token = words.tokens[place]
            if token.norm in self._perfects:
                return place
            if words.has(place, *_NEVER_BETWEEN) or not words.plain(place):
                return None
            if token.kind is not Kind.WORD or token.capitalised:
                return None
        return None
