"""What each word of a sentence can be in an attribution, from one language's pack."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.reading.lexicon import Attributing, Lexicon
from bot.reading.phrases import Match, PhraseFinder
from bot.reading.tokens import Kind, Token, fold, tokenize
from index.spans import Span

_NOUNS = ("roles", "collectives", "anonymous", "documents", "outlets", "contents")
_WORDS = (
    "pronouns",
    "continued",
    "conjunctions",
    "determiners",
    "joiners",
    "relatives",
    "auxiliaries",
    "blockers",
    "clause_openers",
    "times",
    "outside",
    "adverbials",
    "by",
    "listeners",
    "infinitives",
    "backward",
    "passive_auxiliaries",
)
_CUES = (
    "verbs",
    "hedging_verbs",
    "according_to",
    "relaying",
    "citing",
    "participles",
    "passives",
    "hedges",
    "nominals",
    "not_cues",
)
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence, or sentences joined by one quotation, ready to be read.

    Attributes:
        text: The whole article.
        span: Where the words stand in it.
        tokens: The words, numbers and marks.
        kinds: For each token, the fields of the lexicon's section that list it.
        quoted: For each token, the number of the quotation it belongs to (marks included), or -1.
        quotations: The spans of the quotations.
        order: The language's word order, as its pack has it.
    """

    text: str
    span: Span
    tokens: tuple[Token, ...]
    kinds: tuple[frozenset[str], ...]
    quoted: tuple[int, ...]
    quotations: tuple[Span, ...]
    order: str = "svo"

    def between(self, first: int, last: int) -> Span:
        """Return the span from token ``first`` to token ``last``."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def ends(self, position: int) -> bool:
        """Tell whether nothing but closing marks stands at and after ``position``."""
        return all(
            token.kind is Kind.MARK and token.text in ".!?…؟)" for token in self.tokens[position:]
        )


class Vocabulary:
    """The attribution section of a pack, as look-ups."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.attribution
        self.section: Attributing = section
        phrases = {name: tuple(getattr(section, name)) for name in _CUES}
        phrases["verbs"] += section.guarded_verbs
        self.cues = PhraseFinder(phrases)
        self.guarded = _single(section.guarded_verbs)
        self.verbs = _single((*section.verbs, *section.guarded_verbs, *section.hedging_verbs))
        self.contents = _single(section.contents)
        self.telling = _single(section.telling)
        self.not_speakers = frozenset(_joined(entry) for entry in section.not_speakers)
        self._nouns = {name: _split(getattr(section, name)) for name in _NOUNS}
        self._words = {name: _single(getattr(section, name)) for name in _WORDS}
        self._known: dict[str, frozenset[str]] = {}

    def words(self, text: str, span: Span, quotations: Sequence[Span]) -> Words:
        """Return the words of ``text[span]`` with their kinds."""
        tokens = tokenize(text, span)
        kinds = tuple(self.kinds(token) for token in tokens)
        quoted = _quoted(tokens, quotations)
        return Words(text, span, tokens, kinds, quoted, tuple(quotations), self.section.order)

    def kinds(self, token: Token) -> frozenset[str]:
        """Return the fields that list ``token``."""
        if token.kind is not Kind.WORD:
            return _NOTHING
        known = self._known.get(token.norm)
        if known is None:
            known = self._known[token.norm] = frozenset(self._look_up(token))
        return known

    def matches(self, words: Words) -> list[Match]:
        """Return the cue phrases of ``words``; Arabic verbs may have one particle before them."""
        return [match for match in self.cues.find(words.tokens) if _unbent(match, words.tokens)]

    def _look_up(self, token: Token) -> Iterable[str]:
        for name, (plain, endings) in self._nouns.items():
            if any(form in plain or form.endswith(endings) for form in token.forms):
                yield name
        if token.norm[0] == "ل" and self._hears(token):
            yield "listener"
        bare = {token.norm, *(form for form in token.forms if len(token.norm) - len(form) == 1)}
        short = {form for form in bare if form == token.norm or token.norm[0] in "وف"}
        for name, plain in self._words.items():
            if not short.isdisjoint(plain):
                yield name

    def _hears(self, token: Token) -> bool:
        """Tell whether an attached particle makes a medium the listener ("لوكالة")."""
        plain, _ = self._nouns["outlets"]
        return token.norm not in plain and not plain.isdisjoint(token.forms[1:])


def _single(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(_joined(entry) for entry in entries)


def _joined(entry: str) -> str:
    return " ".join(fold(word) for word in entry.split())


def _split(entries: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    folded = [_joined(entry) for entry in entries]
    endings = tuple(entry[1:] for entry in folded if entry.startswith("*"))
    return frozenset(entry for entry in folded if not entry.startswith("*")), endings


def _unbent(match: Match, tokens: Sequence[Token]) -> bool:
    word = fold(match.phrase.split()[0])
    norm = tokens[match.first].norm
    return norm == word or "*" in word or (norm[1:] == word and norm[0] in "وفبك")


def _quoted(tokens: Sequence[Token], quotations: Sequence[Span]) -> tuple[int, ...]:
    quoted: list[int] = []
    number = 0
    for token in tokens:
        while number < len(quotations) and quotations[number].end <= token.span.start:
            number += 1
        inside = number < len(quotations) and quotations[number].start <= token.span.start
        quoted.append(number if inside else -1)
    return tuple(quoted)
