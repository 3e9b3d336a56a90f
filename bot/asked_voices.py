"""Whose statements a question asks for: the subjects of its verbs of saying, and its sources."""

from collections.abc import Sequence
from functools import cache

from bot.asked_names import asked_speaker, speaker_before
from bot.reading.lexicon import Lexicon
from bot.reading.phrases import Match, PhraseFinder, finder
from bot.reading.tokens import Kind, Token, fold

_BRACKETS = {"(": ")", "[": "]"}
_SHORT_NAME = 3
"""How many tokens a short name in brackets has, with its brackets: "(KDF)"."""


class AskedVoices:
    """Reads the speakers that a question names.

    Args:
        text: The question.
        tokens: Its tokens.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        who_says: Where it asks who says so: that names nobody.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        pack: Lexicon,
        how_many: Sequence[Match],
        who_says: Sequence[Match],
    ) -> None:
        self._text, self._tokens, self._pack = text, tokens, pack
        self._how_many = how_many
        self._taken = {i for m in who_says for i in range(m.first, m.last + 1)}
        asking, said = pack.asking, pack.attribution
        verbs = (*asking.whether, *pack.counting.passive, *pack.counting.former)
        topic = (*asking.about, *said.conjunctions, *pack.numbers.and_words)
        self._ends = _folded(*topic, *verbs, *said.auxiliaries)
        nobody = (*said.pronouns, *said.object_pronouns, *said.auxiliaries)
        self._small = _folded(*asking.function_words, *nobody)
        self._fates = _fates(pack)

    def read(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return whose figure is asked for, and whom a second question wants to hear.

        "How many does X say ..." asks for X's figure; "how many ..., and what does X say?" for
        anybody's, and for X's words.
        """
        verbs = [verb for verb in self._verbs() if verb.first not in self._taken]
        second = self._second_question()
        own = [one for verb in verbs if verb.first < second for one in self._subjects(verb)]
        own += [one for source in self._sources() for one in source]
        other = [one for verb in verbs if verb.first >= second for one in self._subjects(verb)]
        return _distinct(own), _distinct(other)

    def named_after(self, start: int) -> str | None:
        """Return the speaker that begins at ``start``, up to where the topic begins."""
        start = self._start(start)
        return self._speaker_text(start, self._end(start))

    def _verbs(self) -> list[Match]:
        """Return the verbs of saying; of those that also cost lives none where a count is asked."""
        said = self._pack.attribution
        revising = said.revising if self._find(said.tolls) else ()
        cues = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *revising)
        costing = self._pack.counting.weak if self._how_many else ()
        return self._find([cue for cue in cues if cue not in costing])

    def _sources(self) -> list[list[str]]:
        said = self._pack.attribution
        before = [m for m in self._find(said.according_to) if m.first not in self._taken]
        after = [m for m in self._find(said.postpositions) if m.first not in self._taken]
        leading = [speaker_before(self._tokens[: m.first], self._pack) for m in after]
        return [
            *(self._with_short_name(m.last + 1) for m in before),
            *([one] for one in leading if one),
        ]

    def _second_question(self) -> int:
        """Return the place of a "what" that follows "how many", or the end."""
        after = self._how_many[0].last if self._how_many else len(self._tokens)
        found = [m.first for m in self._find(self._pack.asking.what) if m.first > after]
        return min(found, default=len(self._tokens))

    def _subjects(self, verb: Match) -> list[str]:
        """Return the subject of a verb, with its short name."""
        if self._pack.attribution.order == "sov":
            subject = asked_speaker(self._tokens[: verb.first], self._pack)
            return [subject] if subject else []
        auxiliaries = set(self._pack.asking.whether)
        before = [i for i in range(verb.first) if self._tokens[i].norm in auxiliaries]
        between = self._tokens[before[-1] + 1 : verb.first] if before else ()
        if between and all(token.kind is not Kind.MARK for token in between):
            subject = self._speaker_text(before[-1] + 1, verb.first)
            return [subject] if subject else []
        return self._with_short_name(verb.last + 1)

    def _with_short_name(self, start: int) -> list[str]:
        """Return the speaker that begins at ``start``, and the acronym that follows in brackets."""
        start = self._start(start)
        end = self._end(start)
        names = [self._speaker_text(start, end)]
        bracket = self._tokens[end : end + _SHORT_NAME]
        if len(bracket) == _SHORT_NAME and _BRACKETS.get(bracket[0].text) == bracket[2].text:
            names.append(bracket[1].text)
        return [name for name in names if name]

    def _start(self, start: int) -> int:
        """Return where the speaker begins behind an auxiliary."""
        auxiliaries = self._pack.asking.whether
        while start < len(self._tokens) and self._tokens[start].norm in auxiliaries:
            start += 1
        return start

    def _end(self, start: int) -> int:
        end = start
        while end < len(self._tokens) and not self._ends_at(end, start):
            end += 1
        return end

    def _ends_at(self, place: int, start: int) -> bool:
        """Tell whether a speaker ends: at a mark, the topic, a verb, an adverb, a harm."""
        token = self._tokens[place]
        if token.kind is Kind.MARK:
            return True
        if place == start:
            return False
        harmed = token.text.islower() and self._fates.at(self._tokens, place) is not None
        return harmed or token.norm in self._ends

    def _speaker_text(self, start: int, end: int) -> str | None:
        tokens = self._tokens[start:end]
        while tokens and tokens[-1].norm in self._small:
            tokens = tokens[:-1]
        content = [t for t in tokens if t.kind is Kind.WORD and t.norm not in self._small]
        if not content or self._asks(start, end) or self._is_unowned(content):
            return None
        return self._text[tokens[0].span.start : tokens[-1].span.end]

    def _is_unowned(self, content: Sequence[Token]) -> bool:
        """Tell whether it is information of nobody ("the latest information")."""
        unowned = _folded(*self._pack.attribution.unowned)
        return content[-1].norm in unowned and not any(token.capitalised for token in content)

    def _asks(self, start: int, end: int) -> bool:
        return any(start <= match.first < end for match in self._how_many)

    def _find(self, phrases: Sequence[str]) -> list[Match]:
        return finder("found", tuple(phrases)).find(self._tokens)


@cache
def _fates(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.counting.fates)


def _folded(*words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
