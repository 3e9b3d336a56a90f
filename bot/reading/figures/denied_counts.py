"""Counts that somebody denies: "denied killing nine people", "rejects claims that 20 died".

What is denied must be the harm itself: who denies a part in a raid that killed nine, or a raid in
which nine died, leaves the nine standing.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.claims import Figure
from bot.reading.figures.countables import COMMAS
from bot.reading.figures.counted_phrases import QUOTES
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold_all
from index.spans import Span

_FARTHEST = 24
"""How many tokens behind a denial what is denied may end."""
_OPENS_WITHIN = 4
"""How many tokens behind a denial the denied thing begins; a subject may stand between."""
_NEGATED_WITHIN = 2
_HARM = ("acts", "fates", "things")
_OPENING = ("claims_of", "that", "counters", "tolls", *_HARM)
_STOPS = ("blame", "clauses", "saying", "non_answers")


def with_denials(
    text: str, figures: Sequence[Figure], tokens: Sequence[Token], tags: Tags, lexicon: Lexicon
) -> list[Figure]:
    """Return the figures of a sentence; those that somebody denies have the words of denial."""
    told = list(figures)
    for denial in tags.all("denials"):
        span = _Sentence(tokens, tags, lexicon).denied(denial)
        if span is not None:
            words = text[tokens[denial.first].span.start : tokens[denial.last].span.end]
            told = [_denied(figure, span, words) for figure in told]
    return told


def _denied(figure: Figure, span: Span, words: str) -> Figure:
    harm = figure.counted in HARM and figure.high != 0
    return replace(figure, denied=words) if harm and figure.span.overlaps(span) else figure


class _Sentence:
    """What the denials of one sentence deny."""

    def __init__(self, tokens: Sequence[Token], tags: Tags, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._tags = tags
        self._verb_last = lexicon.attribution.order == "sov"
        self._turned = lexicon.attribution.order == "v2"
        self._relatives = fold_all(lexicon.attribution.relatives)

    def denied(self, denial: Match) -> Span | None:
        """Return what is denied, without the words that open it; None where that is no harm."""
        nearby = range(denial.first - _NEGATED_WITHIN, denial.last + 1 + _NEGATED_WITHIN)
        if any(self._tags.covers("negations", place) for place in nearby):
            return None
        places = self._before(denial) if self._verb_last else self._after(denial)
        if not places:
            return None
        return Span(self._tokens[places[0]].span.start, self._tokens[places[-1]].span.end)

    def _before(self, denial: Match) -> range:
        """Return the clause before a verb that closes it: "20 kişinin öldüğünü yalanladı"."""
        claims = self._tags.at("claims_of", denial.first - 1)
        last = (claims.first if claims is not None else denial.first) - 1
        if not self._tags.covers_any(_HARM, last):
            return range(0)
        first = last
        while first and not self._ends(first - 1):
            first -= 1
        return range(first, last + 1)

    def _after(self, denial: Match) -> range:
        """Return what follows the words that open the denied thing, to the end of its clause."""
        end = min(len(self._tokens), denial.last + 1 + _FARTHEST)
        begin = self._opened(denial, min(end, denial.last + 1 + _OPENS_WITHIN))
        if begin is None:
            return range(0)
        last = begin
        while last < end and not self._ends(last):
            last += 1
        blamed = self._turned and self._tags.covers("blame", last)  # "für den Tod verantwortlich"
        return range(begin, begin if blamed else last)

    def _opened(self, denial: Match, end: int) -> int | None:
        """Return where the denied thing goes on behind "that", "claims of" or a word of harm."""
        place = denial.last + 1
        if self._tags.covers("that", denial.last):  # "avviser at"
            return place
        alone = self._turned and denial.first == denial.last
        if alone and self._is_comma(place) and not self._ends(place + 1):
            return place + 1  # "bestritt, neun Menschen getötet zu haben"
        while place < end:
            for table in _OPENING:
                opening = self._tags.beginning(table, place)
                if opening is not None:
                    return opening.last + 1
            if self._ends(place):
                return None
            place += 1
        return None

    def _ends(self, place: int) -> bool:
        """Tell whether what is denied ends here, or is no harm."""
        if not 0 <= place < len(self._tokens):
            return True
        token = self._tokens[place]
        if self._tags.covers("that", place) or self._tags.covers("claims_of", place):
            return token.norm in self._relatives and not self._tags.covers("claims_of", place)
        mark = token.kind is Kind.MARK and token.text not in QUOTES
        comma = self._is_comma(place) and self._tags.covers("that", place + 1)
        if (mark and not comma) or token.norm in self._relatives:
            return True
        return self._tags.covers_any(_STOPS, place)

    def _is_comma(self, place: int) -> bool:
        return place < len(self._tokens) and self._tokens[place].text in COMMAS
