"""Whose of several counts of one thing is asked for: "X won 14 seats, the Liberals 11".

Each figure of such a sentence goes with the name right before it. So a question that names one of
them is answered by that one's figure, and by no other of the sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers import Question
from bot.choosing.events.naming import names_any_of
from bot.claims import Claim
from bot.reading.reader import Reading
from bot.reading.words.tokens import Kind, tokenize
from index.spans import Span


class AskedOwners:
    """Whom a question names, and whose figures lists of counts tell."""

    def __init__(self, question: Question, readings: Sequence[Reading]) -> None:
        self._names = _owners_asked(question)
        self._readings = {reading.article.id: reading for reading in readings}
        self._lists: dict[tuple[str, str], tuple[_List, ...]] = {}

    def own(self, chosen: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return the asked one's figures in place of others of their lists.

        Where an article has such a list of what is chosen, all of the asked one's in it are told.
        """
        if not self._names:
            return tuple(chosen)
        kept: dict[int, Claim] = {}
        for claim in chosen:
            lists = self._lists_of_asked(claim)
            listed = any(claim in some.claims for some in lists)
            if not (listed or self._is_anothers(claim)):
                kept[id(claim)] = claim
            kept |= {id(one): one for some in lists for one in some.own}
        return tuple(kept.values())

    def without_others(self, rivals: Sequence[Claim]) -> list[Claim]:
        """Leave out what others whom such a list has say of their own."""
        return [claim for claim in rivals if not self._is_anothers(claim)]

    def _is_anothers(self, claim: Claim) -> bool:
        """Tell whether one of a list speaks, in a sentence that does not name the asked one."""
        text, speaker = claim.article.text, claim.attribution.speaker
        if speaker is None or names_any_of(text, claim.quote, self._names):
            return False
        return any(
            speaker != some.claims[0].attribution.speaker
            and names_any_of(text, some.span, [speaker])
            for some in self._lists_of_asked(claim)
        )

    def _lists_of_asked(self, claim: Claim) -> "tuple[_List, ...]":
        """Return the lists of a claim's article that count the same and have the asked one's."""
        reading, figure = self._readings.get(claim.article.id), claim.figure
        if not self._names or reading is None or figure is None or figure.noun is None:
            return ()
        key = (claim.article.id, figure.noun)
        if key not in self._lists:
            lists = _lists(reading, figure.noun, self._names)
            self._lists[key] = tuple(one for one in lists if one.own)
        return self._lists[key]


@dataclass(frozen=True, slots=True)
class _List:
    """The figures of one sentence that count one thing, in their order.

    Attributes:
        claims: All of them.
        own: Those of the asked one.
        span: The sentence up to the last figure.
    """

    claims: tuple[Claim, ...]
    own: tuple[Claim, ...]
    span: Span


def _lists(reading: Reading, noun: str, names: Sequence[str]) -> Iterator[_List]:
    """Yield the lists of an article that count ``noun``, with what each tells of ``names``."""
    by_sentence: dict[Span, list[tuple[Claim, Span]]] = {}
    for claim in reading.claims:
        if claim.figure is not None and claim.figure.noun == noun:
            by_sentence.setdefault(claim.quote, []).append((claim, claim.figure.span))
    for sentence, listed in by_sentence.items():
        if len(listed) > 1:
            own = tuple(_own(sentence, listed, names))
            last = listed[-1][1].end
            yield _List(tuple(one for one, _ in listed), own, Span(sentence.start, last))


def _own(
    sentence: Span, listed: Sequence[tuple[Claim, Span]], names: Sequence[str]
) -> Iterator[Claim]:
    """Yield the claims before whose figure one of ``names`` stands, behind the one before it."""
    start = sentence.start
    for claim, figure in listed:
        if names_any_of(claim.article.text, Span(start, figure.start), names):
            yield claim
        start = figure.end


def _owners_asked(question: Question) -> tuple[str, ...]:
    """Return the names in a question that are no places, and not those of its speakers.

    In German any noun may be one; it is where some sentence has it right before a figure.
    """
    asked = question.circumstances
    speakers = (*question.speakers, *question.also_heard)
    names = [name for name in asked.names if name not in asked.places]
    others = [name for name in names if not any(name in speaker for speaker in speakers)]
    return tuple(others) if asked.names else _capitalised(question)


def _capitalised(question: Question) -> tuple[str, ...]:
    counted = question.noun or ""
    words = [one for one in tokenize(question.text) if one.kind is Kind.WORD]
    return tuple(one.text for one in words[1:] if one.capitalised and one.text not in counted)
