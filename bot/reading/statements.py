"""Attributions inside one sentence: cue, speaker and content, before anything is carried over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.claims import Mode
from bot.reading.phrases import Match
from bot.reading.speakers import (
    NounPhrase,
    can_speak,
    is_head,
    phrase_after,
    phrase_before,
)
from bot.reading.tokens import Kind
from bot.reading.vocabulary import Vocabulary, Words
from index.spans import Span

_COMMAS = frozenset(",،")
_STOPS = frozenset(".!?…؟;؛")
_FRONTS = frozenset({"joiners", "adverbials", "outside", "times", "clause_openers"})
_BODIES = frozenset({"roles", "collectives", "outlets", "documents"})
_LONGEST_ADVERBIAL = 9
_LOOK_AHEAD = 30
_LONGEST_TITLE = 10
_QUOTED_SHARE = 0.8
_SHORTEST_DATELINE = 3
_SHORTEST_BARE = 3
_FAR = 6
_LONGEST_DATELINE = 10


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution as its sentence gives it.

    Attributes:
        content: What is said, or None where it follows in the next sentence ("X said:").
        mode: Word for word or retold.
        source: The noun phrase of the speaker, a pronoun included, or None where it is implied.
        cue: The words that mark the attribution.
        hedge: The words by which the outlet keeps its distance, or None.
        via: Those who pass the statement on, nearest to the reader first.
        implied: True where the source is to be looked for in an earlier statement.
        awaits: True where a colon at the end announces the content.
        backward: True where the content is the sentence before ("Det oplyser politiet").
    """

    content: Span | None
    mode: Mode
    source: Span | None
    cue: Span
    hedge: str | None = None
    via: tuple[Span, ...] = ()
    implied: bool = False
    awaits: bool = False
    backward: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    """A cue with its speaker: the tokens from ``first`` to ``last`` are not content."""

    cue: Match
    source: NounPhrase | None
    first: int
    last: int
    content: tuple[int, int] | None
    before: bool = False
    implied: bool = False
    via: tuple[NounPhrase, ...] = ()
    awaits: bool = False
    backward: bool = False


class StatementReader:
    """Reads the statements of one sentence at a time."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._order = vocabulary.section.order

    def read(self, words: Words, *, heading: bool = False) -> list[Statement]:
        """Return the statements of ``words`` in the order of their cues."""
        if not words.tokens:
            return []
        matches = self._vocabulary.matches(words)
        outside = [match for match in matches if words.quoted[match.first] == -1]
        hedges = [match for match in outside if match.label == "hedges"]
        clauses = list(self._clauses(words, outside))
        if not clauses:
            titled = self._titled(words, heading=heading)
            clauses = [titled] if titled is not None else []
        clauses = _fitted(words, clauses)
        return _statements(words, clauses, hedges)

    def _clauses(self, words: Words, cues: list[Match]) -> Iterator[_Clause]:
        floor = _past_dateline(words)
        skipped = -1
        previous: _Clause | None = None
        for cue in cues:
            if cue.first <= skipped:
                continue
            clause = self._clause(words, cue, previous, floor)
            if clause is not None:
                yield clause
                previous = clause
                skipped = clause.last
                if clause.content is None or clause.before:
                    floor = clause.last + 1
                elif clause.content is not None:
                    floor = max(floor, clause.last + 1)

    def _clause(
        self, words: Words, cue: Match, previous: _Clause | None, floor: int
    ) -> _Clause | None:
        if cue.label == "according_to":
            return self._according(words, cue, floor)
        if cue.label == "passives":
            return self._according(words, cue, floor)
        if cue.label == "citing":
            return self._citing(words, cue, previous, floor)
        if cue.label == "participles":
            return self._participle(words, cue, previous)
        if cue.label == "nominals":
            return self._nominal(words, cue, floor)
        if cue.label in ("verbs", "hedging_verbs", "relaying"):
            return self._verb(words, cue, previous, floor)
        return None

    # --- "according to X" -------------------------------------------------------------------

    def _according(self, words: Words, cue: Match, floor: int) -> _Clause | None:
        first = cue.last + 1
        if first < len(words.tokens) and self._says(words, first):
            first += 1
        source = phrase_after(words, first, len(words.tokens), quoted=True)
        if source is None:
            return None
        implied = source.first == source.last and "pronouns" in words.kinds[source.first]
        last = source.last
        begins = self._begins_clause(words, cue.first)
        if begins:
            start = last + 1
            if start < len(words.tokens) and words.tokens[start].text in _COMMAS:
                start += 1
            start = self._past_relative(words, start)
            if start >= len(words.tokens) or words.ends(start):
                return None
            return _Clause(
                cue, source, cue.first, last, (start, len(words.tokens) - 1), implied=implied
            )
        end = cue.first - 1
        if words.tokens[end].text in _COMMAS:
            end -= 1
        start = _clause_start(words, end, floor)
        if start > end:
            return None
        after = last + 1
        medial = after + 1 < len(words.tokens) and not words.ends(after)
        if medial and not self._new_clause(words, after):
            return _Clause(
                cue,
                source,
                cue.first,
                last,
                (start, len(words.tokens) - 1),
                before=True,
                implied=implied,
            )
        return _Clause(cue, source, cue.first, last, (start, end), before=True, implied=implied)

    def _citing(
        self, words: Words, cue: Match, previous: _Clause | None, floor: int
    ) -> _Clause | None:
        """Read whom the medium quotes ("..., VANA said, quoting a military source")."""
        if previous is None:
            return self._according(words, cue, floor)
        source = phrase_after(words, cue.last + 1, len(words.tokens), quoted=True)
        if source is None:
            return None
        return _Clause(cue, source, cue.first, source.last, previous.content, before=True)

    def _says(self, words: Words, position: int) -> bool:
        """Tell whether a reporting verb stands here ("بحسب ما أعلنت")."""
        if self._verb_kinds(words, position) in ("verbs", "hedging_verbs"):
            return True
        norm = words.tokens[position].norm
        bare = norm.removeprefix("ما").removesuffix("ه").removesuffix("ها")
        return bare != norm and bare in self._vocabulary.verbs

    def _verb_kinds(self, words: Words, position: int) -> str:
        match = self._vocabulary.cues.at(words.tokens, position)
        return match.label if match is not None else ""

    def _begins_clause(self, words: Words, position: int) -> bool:
        place = position - 1
        while place >= 0 and words.quoted[place] == -1:
            if not words.kinds[place].isdisjoint({"clause_openers", "auxiliaries"}):
                place -= 1
                continue
            break
        return place < 0 or words.tokens[place].text in ".;:"

    def _new_clause(self, words: Words, position: int) -> bool:
        place = position
        if words.tokens[place].text in _COMMAS or words.tokens[place].text in _STOPS:
            place += 1
        if place >= len(words.tokens):
            return True
        return "clause_openers" in words.kinds[place]

    def _past_relative(self, words: Words, start: int) -> int:
        """Step over a relative clause that still belongs to the speaker."""
        if start >= len(words.tokens) or "relatives" not in words.kinds[start]:
            return start
        for place in range(start, min(len(words.tokens), start + _LOOK_AHEAD)):
            if words.tokens[place].text in _COMMAS:
                return place + 1
        return start

    # --- "adding that" ----------------------------------------------------------------------

    def _participle(self, words: Words, cue: Match, previous: _Clause | None) -> _Clause | None:
        before = cue.first - 1
        goes_on = before < 0 or words.tokens[before].kind is Kind.MARK or words.quoted[before] != -1
        joined = before >= 0 and "clause_openers" in words.kinds[before]
        _, start = self._listener(words, cue)
        if start >= len(words.tokens) or not (goes_on or joined or "و" in cue.phrase):
            return None
        begin, kind = self._opening(words, start)
        source = previous.source if previous is not None else self._first_phrase(words, cue.first)
        implied = source is None or (previous is not None and previous.implied)
        if source is not None and "pronouns" in words.kinds[source.first]:
            implied = True
        final = len(words.tokens) - 1
        if kind == "await":
            return _Clause(cue, source, cue.first, final, None, implied=implied, awaits=True)
        if kind in ("end", "stop", "comma", "new"):
            return None
        if begin is None:
            begin = start
        if begin >= len(words.tokens):
            return None
        return _Clause(cue, source, cue.first, begin - 1, (begin, final), implied=implied)

    # --- "X said" ---------------------------------------------------------------------------

    def _verb(
        self, words: Words, cue: Match, previous: _Clause | None, floor: int
    ) -> _Clause | None:
        if self._blocked(words, cue.first, floor) or self._in_a_name(words, cue):
            return None
        if cue.label == "relaying":
            return self._relay(words, cue, floor)
        if self._order == "vso":
            return self._verb_first(words, cue, floor)
        inverted = self._inverted(words, cue, floor)
        if inverted is not None:
            return inverted
        return self._subject_first(words, cue, previous, floor)

    def _in_a_name(self, words: Words, cue: Match) -> bool:
        """Tell whether a capital marks the verb as part of a name ("United States")."""
        if not words.tokens[cue.first].capitalised or cue.first == 0:
            return False
        shouted = sum(token.capitalised for token in words.tokens) * 2 > len(words.tokens)
        return not shouted and words.tokens[cue.first - 1].kind is Kind.WORD

    def _blocked(self, words: Words, position: int, floor: int) -> bool:
        place = position - 1
        steps = 0
        while place >= floor and steps < 3 and words.quoted[place] == -1:
            kinds = words.kinds[place]
            if "blockers" in kinds or "passive_auxiliaries" in kinds:
                return True
            if "auxiliaries" not in kinds:
                return False
            place -= 1
            steps += 1
        return False

    def _subject(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        place = position - 1
        while place >= floor and words.quoted[place] == -1:
            kinds = words.kinds[place]
            token = words.tokens[place]
            timed = (
                token.kind is Kind.NUMBER and place > floor and "times" in words.kinds[place - 1]
            )
            on_time = (
                place + 1 < position and "times" in words.kinds[place + 1] and "joiners" in kinds
            )
            adverb = token.norm.endswith("ly") and len(token.norm) > 4 and not token.capitalised
            if timed or on_time or adverb or not kinds.isdisjoint({"auxiliaries", "times"}):
                place -= 1
                continue
            break
        return phrase_before(words, place, floor)

    def _subject_first(
        self, words: Words, cue: Match, previous: _Clause | None, floor: int
    ) -> _Clause | None:
        source = self._subject(words, cue.first, floor)
        if source is None and self._coordinated(words, cue.first, floor):
            return self._goes_on(words, cue, previous)
        needs_speaker = cue.label == "hedging_verbs" or cue.phrase in self._vocabulary.guarded
        if source is None or not can_speak(words, source):
            source = self._far_subject(words, cue.first, floor) or source
        if source is None or (needs_speaker and not can_speak(words, source)):
            return None
        if (
            source.first > floor
            and "joiners" in words.kinds[source.first - 1]
            and not can_speak(words, source)
        ):
            return None
        preceded = source.first - 1
        has_before = self._content_before(words, preceded, floor)
        implied = source.first == source.last and "pronouns" in words.kinds[source.first]
        guarded = cue.phrase in self._vocabulary.guarded
        told, start = self._listener(words, cue)
        via = (told,) if told is not None and self._passes_on(words, told) else ()
        begin, kind = self._opening(words, start, near=guarded)
        if (
            cue.label == "hedging_verbs"
            and start < len(words.tokens)
            and "infinitives" in words.kinds[start]
        ):
            begin, kind = start, "conjunction"
        direct = self._direct(words, start) if start < len(words.tokens) else None
        trails = kind in ("end", "stop", "comma", "new")
        ended = has_before is not None and words.quoted[has_before[1]] != -1
        if has_before is not None and (
            trails or (ended and (direct is None or direct[1] == "quote"))
        ):
            last = self._clause_last(words, start)
            return self._post(
                words, cue, source, has_before, source.first, last, implied=implied, via=via
            )
        if kind == "await":
            return _Clause(
                cue,
                source,
                source.first,
                len(words.tokens) - 1,
                None,
                implied=implied,
                via=via,
                awaits=True,
            )
        if begin is None or (guarded and kind == "bare"):
            return None
        if kind == "bare" and not self._takes_bare(words, begin):
            return None
        return _Clause(
            cue,
            source,
            source.first,
            begin - 1,
            (begin, len(words.tokens) - 1),
            implied=implied,
            via=via,
        )

    def _coordinated(self, words: Words, position: int, floor: int) -> bool:
        """Tell whether "and", "but" stand before the verb: it has the subject of another one."""
        place = position - 1
        while place > floor and "auxiliaries" in words.kinds[place]:
            place -= 1
        return (
            place > floor
            and bool(words.kinds[place] & {"clause_openers", "joiners"})
            and "adverbials" not in words.kinds[place]
        )

    def _far_subject(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        """Return the clause's first phrase where only its modifiers stand before the verb."""
        phrase = self._first_phrase(words, position)
        if phrase is None or phrase.first < floor:
            return None
        between = range(phrase.last + 1, position)
        crossed = any(
            words.tokens[place].text in _COMMAS
            or words.quoted[place] != -1
            or words.kinds[place]
            & {"pronouns", "conjunctions", "clause_openers"} - {"conjunctions"}
            for place in between
        )
        return None if crossed else phrase

    def _goes_on(self, words: Words, cue: Match, previous: _Clause | None) -> _Clause | None:
        """Read a verb without a subject of its own: "X promised help and said that"."""
        _, start = self._listener(words, cue)
        guarded = cue.phrase in self._vocabulary.guarded
        begin, kind = self._opening(words, start, near=guarded)
        source = previous.source if previous is not None else self._first_phrase(words, cue.first)
        implied = previous.implied if previous is not None else False
        if source is None:
            return None
        if source.first == source.last and "pronouns" in words.kinds[source.first]:
            implied = True
        if kind == "await":
            last = len(words.tokens) - 1
            return _Clause(cue, source, cue.first, last, None, implied=implied, awaits=True)
        if begin is None or kind in ("comma", "new") or (kind == "bare" and guarded):
            return None
        last = len(words.tokens) - 1
        return _Clause(cue, source, cue.first, begin - 1, (begin, last), implied=implied)

    def _first_phrase(self, words: Words, ceiling: int) -> NounPhrase | None:
        """Return the noun phrase that opens the sentence, if it can speak."""
        place = _past_dateline(words)
        while (
            place < ceiling
            and (
                words.kinds[place] & {"clause_openers", "auxiliaries"}
                or words.tokens[place].text in _COMMAS
            )
            and "adverbials" not in words.kinds[place]
        ):
            place += 1
        if place >= ceiling or "adverbials" in words.kinds[place]:
            return None
        phrase = phrase_after(words, place, ceiling)
        return phrase if phrase is not None and can_speak(words, phrase) else None

    # --- "X's announcement that" ------------------------------------------------------------

    def _nominal(self, words: Words, cue: Match, floor: int) -> _Clause | None:
        start = cue.last + 1
        if self._order == "vso":
            source = phrase_after(words, start, len(words.tokens))
            start = source.last + 1 if source is not None else start
        elif start < len(words.tokens) and "by" in words.kinds[start]:
            source = phrase_after(words, start + 1, len(words.tokens), apposition=False)
            start = source.last + 1 if source is not None else start
        else:
            source = self._possessor(words, cue.first, floor)
        if source is None or not can_speak(words, source) or start >= len(words.tokens):
            return None
        if "conjunctions" not in words.kinds[start]:
            return None
        implied = source.first == source.last and "pronouns" in words.kinds[source.first]
        first = min(cue.first, source.first)
        last = len(words.tokens) - 1
        return _Clause(cue, source, first, start - 1, (start, last), implied=implied)

    def _possessor(self, words: Words, position: int, floor: int) -> NounPhrase | None:
        place = position - 1
        if place < floor:
            return None
        norm = words.tokens[place].norm
        if "pronouns" in words.kinds[place]:
            return NounPhrase(place, place)
        if norm.endswith(("'s", "s'")) or words.tokens[place].text in "'’":
            return phrase_before(words, place, floor)
        if self._order == "v2" and norm.endswith("s"):
            return phrase_before(words, place, floor)
        return None

    def _takes_bare(self, words: Words, begin: int) -> bool:
        if words.kinds[begin] & {"joiners", "clause_openers", "auxiliaries"} and not (
            words.kinds[begin] & {"determiners", "pronouns"} or words.tokens[begin].norm == "to"
        ):
            return False
        return len(words.tokens) - begin >= _SHORTEST_BARE

    def _inverted(self, words: Words, cue: Match, floor: int) -> _Clause | None:
        position = cue.first
        before = position - 1
        first = cue.last + 1
        if first >= len(words.tokens) or words.quoted[first] != -1:
            return None
        after_content = before >= floor and (
            words.tokens[before].text in _COMMAS or words.quoted[before] != -1
        )
        if self._order == "svo" and not after_content:
            return None
        if not after_content and self._order == "v2":
            if before == 0 and "backward" in words.kinds[0]:
                return self._backward(words, cue)
            if not self._fronted(words, before, floor):
                return None
        while first < len(words.tokens) and words.kinds[first] & {"auxiliaries", "by"}:
            first += 1
        source = phrase_after(words, first, len(words.tokens))
        if source is None or (self._order == "svo" and not can_speak(words, source)):
            return None
        implied = source.first == source.last and "pronouns" in words.kinds[source.first]
        start = source.last + 1
        begin, kind = self._opening(words, start)
        via: tuple[NounPhrase, ...] = ()
        told = self._told_after(words, start)
        if told is not None:
            via = (told,)
        if after_content:
            content = self._content_before(words, before, floor)
            if content is not None and kind != "await":
                last = self._clause_last(words, start)
                return self._post(
                    words, cue, source, content, position, last, implied=implied, via=via
                )
        if kind == "await":
            return _Clause(
                cue,
                source,
                position,
                len(words.tokens) - 1,
                None,
                implied=implied,
                via=via,
                awaits=True,
            )
        if begin is None:
            return None
        if kind == "bare" and (
            cue.phrase in self._vocabulary.guarded or not can_speak(words, source)
        ):
            return None
        return _Clause(
            cue,
            source,
            position,
            begin - 1,
            (begin, len(words.tokens) - 1),
            implied=implied,
            via=via,
        )

    def _backward(self, words: Words, cue: Match) -> _Clause | None:
        """Read "Det oplyser politiet": the content is the sentence before."""
        source = phrase_after(words, cue.last + 1, len(words.tokens))
        if source is None or not can_speak(words, source):
            return None
        _, kind = self._opening(words, source.last + 1)
        if kind not in ("end", "stop", "comma", "new"):
            return None
        told = self._told_after(words, source.last + 1)
        via = (told,) if told is not None else ()
        return _Clause(cue, source, 0, source.last, None, via=via, backward=True)

    def _fronted(self, words: Words, before: int, floor: int) -> bool:
        """Tell whether what stands before the verb is an adverbial, so that the subject follows."""
        if before < floor:
            return before < 0
        source = self._subject(words, before + 1, floor)
        if source is None:
            return True
        if source.first > floor and words.quoted[source.first - 1] == -1:
            kinds = words.kinds[source.first - 1]
            if "joiners" in kinds or "outside" in kinds and "clause_openers" not in kinds:
                return True
        return False

    def _told_after(self, words: Words, start: int) -> NounPhrase | None:
        """Return the listener in "said X to Y", where Y is a medium."""
        if start >= len(words.tokens) or "listeners" not in words.kinds[start]:
            return None
        told = phrase_after(words, start + 1, len(words.tokens), apposition=False)
        return told if told is not None and self._passes_on(words, told) else None

    def _listener(self, words: Words, cue: Match) -> tuple[NounPhrase | None, int]:
        start = cue.last + 1
        if cue.phrase not in self._vocabulary.telling:
            return self._told_after(words, start), start
        told = phrase_after(words, start, len(words.tokens), apposition=False)
        if told is None:
            while (
                start < len(words.tokens)
                and "outside" in words.kinds[start]
                and words.tokens[start].norm
                in (
                    "him",
                    "her",
                    "them",
                    "us",
                    "me",
                    "you",
                    "it",
                    "ham",
                    "hende",
                    "dem",
                    "os",
                    "mig",
                )
            ):
                return None, start + 1
            return None, start
        return told, told.last + 1

    def _passes_on(self, words: Words, told: NounPhrase) -> bool:
        places = range(told.first, told.last + 1)
        if any("outlets" in words.kinds[place] for place in places):
            return True
        return any(
            words.tokens[place].text.isupper() and len(words.tokens[place].text) > 1
            for place in places
        )

    # --- Arabic -----------------------------------------------------------------------------

    def _verb_first(self, words: Words, cue: Match, floor: int) -> _Clause | None:
        guarded = cue.phrase in self._vocabulary.guarded
        first = cue.last + 1
        while (
            first < len(words.tokens)
            and words.quoted[first] == -1
            and (not words.kinds[first].isdisjoint({"auxiliaries", "times"}))
        ):
            first += 1
        ceiling = self._nominal_content(words, first)
        limit = ceiling if ceiling is not None else len(words.tokens)
        source = phrase_after(words, first, limit)
        if source is None and first < len(words.tokens) and words.quoted[first] != -1:
            source = self._quoted_source(words, first)
        start = source.last + 1 if source is not None else first
        begin, kind = self._opening(words, start)
        weak = begin is None or kind in ("bare", "comma", "quote")
        if ceiling is not None and (weak or ceiling + _FAR < (begin or 0)):
            begin, kind = ceiling, "nominal"
        via: tuple[NounPhrase, ...] = ()
        if begin is not None:
            via = self._told_between(words, start, begin)
        if source is None:
            attached = (
                words.tokens[cue.first].norm != ""
                and words.tokens[cue.first].norm[0] in "وف"
                and words.tokens[cue.first].norm != _first_word(cue)
            )
            source = None if attached else self._subject(words, cue.first, floor)
            if source is not None and not (can_speak(words, source) or source.first == 0):
                source = None
        if begin is None or kind in ("end", "stop", "comma", "new", "bare"):
            if guarded or source is None or kind != "bare" or begin is None:
                return self._mention(words, cue, source)
        if guarded and kind == "bare":
            return self._mention(words, cue, source)
        implied = source is None
        clause_first = min(cue.first, source.first) if source is not None else cue.first
        if kind == "await":
            return _Clause(
                cue,
                source,
                clause_first,
                len(words.tokens) - 1,
                None,
                implied=implied,
                via=via,
                awaits=True,
            )
        return _Clause(
            cue,
            source,
            clause_first,
            begin - 1,
            (begin, len(words.tokens) - 1),
            implied=implied,
            via=via,
        )

    def _mention(self, words: Words, cue: Match, source: NounPhrase | None) -> _Clause | None:
        """Return a speaker without content, whom the next sentence's pronoun stands for."""
        if source is None or source.first != cue.last + 1 or not can_speak(words, source):
            return None
        if cue.first > 0 and words.tokens[cue.first - 1].kind is not Kind.MARK:
            return None
        return _Clause(cue, source, cue.first, source.last, None)

    def _quoted_source(self, words: Words, first: int) -> NounPhrase | None:
        """Return a speaker whose name stands in quotation marks, where the content follows."""
        named = phrase_after(words, first, len(words.tokens), quoted=True)
        if named is None or named.last + 1 >= len(words.tokens):
            return None
        _, kind = self._opening(words, named.last + 1)
        return named if kind == "conjunction" else None

    def _nominal_content(self, words: Words, first: int) -> int | None:
        """Return where a noun of the pack opens the content ("أعلن الجيش مقتل")."""
        aside = False
        for place in range(first, min(len(words.tokens), first + _LOOK_AHEAD)):
            token, kinds = words.tokens[place], words.kinds[place]
            if words.quoted[place] != -1 or (place == first and "determiners" in kinds):
                continue
            if "conjunctions" in kinds or token.text == ":":
                return None
            if "relatives" in kinds:
                aside = True
            opens = token.norm in self._vocabulary.contents
            if opens and (not aside or words.tokens[place - 1].text in _COMMAS):
                return place
        return None

    def _told_between(self, words: Words, start: int, end: int) -> tuple[NounPhrase, ...]:
        for place in range(start, end):
            token = words.tokens[place]
            if words.quoted[place] != -1 or token.norm[:1] != "ل":
                continue
            outlet = "outlets" in words.kinds[place]
            quoted = token.norm == "ل" and place + 1 < end and words.quoted[place + 1] != -1
            if quoted:
                told = NounPhrase(place + 1, place + 1)
                while (
                    told.last + 1 < end and words.quoted[told.last + 1] == words.quoted[place + 1]
                ):
                    told = NounPhrase(told.first, told.last + 1)
                return (told,)
            if outlet:
                told_phrase = phrase_after(words, place, end, apposition=False)
                if told_phrase is not None:
                    return (told_phrase,)
        return ()

    # --- "X quoted Y as saying" -------------------------------------------------------------

    def _relay(self, words: Words, cue: Match, floor: int) -> _Clause | None:
        if self._order == "vso":
            return self._relay_verb_first(words, cue)
        outlet = self._subject(words, cue.first, floor)
        source = phrase_after(words, cue.last + 1, len(words.tokens))
        if outlet is None or source is None or not can_speak(words, source):
            return None
        begin, kind = self._opening(words, source.last + 1)
        for place in range(source.last + 1, min(len(words.tokens), source.last + 5)):
            match = self._vocabulary.cues.at(words.tokens, place)
            if match is not None and match.label in ("verbs", "participles", "hedging_verbs"):
                begin, kind = self._opening(words, match.last + 1)
                break
        else:
            if kind not in ("conjunction", "quote", "colon"):
                return None
        if begin is None:
            return None
        return _Clause(
            cue, source, outlet.first, begin - 1, (begin, len(words.tokens) - 1), via=(outlet,)
        )

    def _relay_verb_first(self, words: Words, cue: Match) -> _Clause | None:
        about = next(
            (
                place
                for place in range(cue.last + 1, min(len(words.tokens), cue.last + 16))
                if words.tokens[place].norm == "عن" and words.quoted[place] == -1
            ),
            None,
        )
        if about is None:
            return None
        outlet = phrase_after(words, cue.last + 1, about)
        source = phrase_after(words, about + 1, len(words.tokens))
        if source is None:
            return None
        begin, kind = self._opening(words, source.last + 1)
        if begin is None or kind in ("bare", "end", "stop", "comma", "new"):
            return None
        via = (outlet,) if outlet is not None else ()
        return _Clause(cue, source, cue.first, begin - 1, (begin, len(words.tokens) - 1), via=via)

    # --- where the content opens ------------------------------------------------------------

    def _opening(self, words: Words, start: int, *, near: bool = False) -> tuple[int | None, str]:
        """Return the token at which the content opens after ``start``, and by what.

        Kinds: conjunction, quote, colon, bare (at once); await (a colon ends the sentence); end,
        stop, comma, new (no content follows).
        """
        place = start
        while (
            place < len(words.tokens)
            and words.quoted[place] == -1
            and (
                "times" in words.kinds[place]
                or (words.order == "v2" and "auxiliaries" in words.kinds[place])
                or (
                    "joiners" in words.kinds[place]
                    and place + 1 < len(words.tokens)
                    and "times" in words.kinds[place + 1]
                )
                or (words.tokens[place].kind is Kind.NUMBER and place > start)
                or (words.tokens[place].norm.endswith("ly") and place == start)
            )
        ):
            place += 1
        if words.ends(place):
            return None, "end"
        direct = self._direct(words, place)
        if direct is not None:
            return direct
        token = words.tokens[place]
        if token.text in _STOPS:
            return None, "stop"
        if (
            "clause_openers" in words.kinds[place]
            and token.text not in _COMMAS
            and self._order != "vso"
        ):
            return place, "new"
        further = None if near else self._further(words, place)
        if further is not None:
            return further
        if token.text in _COMMAS:
            return place + 1, "comma"
        if self._adverbial(words, place):
            return (None, "end") if self._runs_out(words, place) else (place, "bare")
        return place, "bare"

    def _direct(self, words: Words, place: int) -> tuple[int | None, str] | None:
        token = words.tokens[place]
        if words.quoted[place] != -1:
            return place, "quote"
        if token.text == ":":
            if place + 1 >= len(words.tokens):
                return None, "await"
            return place + 1, "colon"
        if "conjunctions" in words.kinds[place]:
            after = place + 1
            if after < len(words.tokens) and words.tokens[after].text == ":":
                after += 1
            return place, "conjunction"
        if token.text in _COMMAS and place + 1 < len(words.tokens):
            if words.quoted[place + 1] != -1:
                return place + 1, "quote"
            if "conjunctions" in words.kinds[place + 1] and self._order != "svo":
                return place + 1, "conjunction"
        return None

    def _further(self, words: Words, place: int) -> tuple[int | None, str] | None:
        """Look past "in a statement on Friday" for what opens the content."""
        token = words.tokens[place]
        if self._order != "vso" and not self._adverbial(words, place) and token.text not in _COMMAS:
            return None
        commas = 0
        for ahead in range(place, min(len(words.tokens), place + _LOOK_AHEAD)):
            if (
                words.tokens[ahead].text in _STOPS
                and words.quoted[ahead] == -1
                and self._order != "vso"
            ):
                return None
            if self._order == "vso" and self._verb_kinds(words, ahead) == "according_to":
                return None
            direct = self._direct(words, ahead)
            if direct is not None and not (direct[1] == "quote" and self._name_quote(words, ahead)):
                if self._order == "svo" and commas == 1 and direct[1] == "quote":
                    return None
                return direct
            if words.tokens[ahead].text in _COMMAS:
                commas += 1
                if self._order != "vso" and commas > (2 if token.text in _COMMAS else 0):
                    return None
        return None

    def _name_quote(self, words: Words, place: int) -> bool:
        """Tell whether a quotation is a name in the speaker's phrase rather than what is said."""
        if self._order != "vso":
            return False
        start = place if words.quoted[place] != -1 else place + 1
        end = start
        while end + 1 < len(words.tokens) and words.quoted[end + 1] == words.quoted[start]:
            end += 1
        return end - start + 1 <= 5 and end + 3 < len(words.tokens)

    def _adverbial(self, words: Words, place: int) -> bool:
        kinds = words.kinds[place]
        return "adverbials" in kinds or "times" in kinds

    def _runs_out(self, words: Words, place: int) -> bool:
        """Tell whether only a short adverbial is left before the sentence or clause ends."""
        for ahead in range(place, min(len(words.tokens), place + 12)):
            token = words.tokens[ahead]
            if token.text in _COMMAS or words.ends(ahead) or token.text in _STOPS:
                return True
        return len(words.tokens) - place <= 12

    def _clause_last(self, words: Words, start: int) -> int:
        last = start - 1
        for place in range(start, len(words.tokens)):
            token = words.tokens[place]
            if token.text in _COMMAS or token.text in _STOPS or words.quoted[place] != -1:
                return last
            if self._verb_kinds(words, place) in ("according_to", "citing"):
                return last
            last = place
        return last

    # --- what stands before -----------------------------------------------------------------

    def _content_before(self, words: Words, preceded: int, floor: int) -> tuple[int, int] | None:
        """Return the content that ends at token ``preceded``, a comma or a quotation's end."""
        if preceded < floor or preceded < 0:
            return None
        token = words.tokens[preceded]
        if words.quoted[preceded] != -1:
            end = preceded
        elif token.text in _COMMAS or token.text in "–—-":
            end = preceded - 1
        else:
            return None
        start = _clause_start(words, end, floor)
        if end - start < 1 or (words.quoted[end] == -1 and self._only_adverbial(words, start, end)):
            return None
        return start, end

    def _only_adverbial(self, words: Words, start: int, end: int) -> bool:
        """Tell whether "In a statement on Friday" is all that stands before the comma."""
        if not words.kinds[start] & _FRONTS or end - start > _LONGEST_ADVERBIAL:
            return False
        return not any(
            words.kinds[place] & {"outside", "auxiliaries"}
            and not words.kinds[place] & (_FRONTS - {"outside"} | {"pronouns", "relatives"})
            for place in range(start + 1, end + 1)
        )

    def _post(
        self,
        words: Words,
        cue: Match,
        source: NounPhrase,
        content: tuple[int, int],
        first: int,
        last: int,
        *,
        implied: bool,
        via: tuple[NounPhrase, ...],
    ) -> _Clause:
        start, end = content
        after = last + 1
        if (
            after + 1 < len(words.tokens)
            and words.tokens[after].text in _COMMAS
            and words.quoted[end] == -1
        ):
            opens_new = self._new_clause(words, after) or self._verb_kinds(words, after + 1) in (
                "participles",
                "citing",
                "according_to",
                "not_cues",
            )
            if (
                not opens_new
                and words.quoted[after + 1] == -1
                and "relatives" not in words.kinds[after + 1]
                and not words.tokens[after + 1].norm.endswith("ing")
            ):
                end = len(words.tokens) - 1
        return _Clause(
            cue, source, first, last, (start, end), before=True, implied=implied, via=via
        )

    # --- "X: content" -----------------------------------------------------------------------

    def _titled(self, words: Words, *, heading: bool) -> _Clause | None:
        signed = self._signed(words)
        if signed is not None:
            return signed
        for place, token in enumerate(words.tokens[: _LONGEST_TITLE + 1]):
            if (
                token.text == ":"
                and words.quoted[place] == -1
                and 0 < place < len(words.tokens) - 1
            ):
                return self._title_before(words, place)
        if heading:
            return self._title_after(words)
        return None

    def _signed(self, words: Words) -> _Clause | None:
        """Read a quotation that its speaker's name follows after a dash."""
        if words.quoted[0] == -1:
            return None
        end = next(
            (place for place, number in enumerate(words.quoted) if number != words.quoted[0]), None
        )
        if end is None or end + 1 >= len(words.tokens) or words.tokens[end].text not in "–—―-":
            return None
        source = phrase_after(words, end + 1, len(words.tokens))
        if (
            source is None
            or not words.tokens[end + 1].capitalised
            or not words.ends(source.last + 1)
        ):
            return None
        return _Clause(
            Match("title", "-", end, end), source, end, source.last, (0, end - 1), before=True
        )

    def _title_before(self, words: Words, colon: int) -> _Clause | None:
        label = " ".join(token.norm for token in words.tokens[:colon])
        if label in self._vocabulary.not_speakers or words.tokens[colon - 1].kind is Kind.NUMBER:
            return None
        if (
            words.tokens[colon + 1].span.start == words.tokens[colon].span.end
            and words.quoted[colon + 1] == -1
        ):
            return None
        source = phrase_before(words, colon - 1, 0)
        if source is None or source.first != 0:
            return None
        heads = [place for place in range(colon) if is_head(words, place)]
        headed = 0 in heads or any(words.kinds[place] & _BODIES for place in heads)
        names = "determiners" not in words.kinds[0] and all(
            token.capitalised or token.text in ".-'’" for token in words.tokens[:colon]
        )
        quoted = words.quoted[colon + 1] != -1
        if not headed and not (names and colon <= 4) and not quoted:
            return None
        cue = Match("title", ":", colon, colon)
        return _Clause(cue, source, 0, colon, (colon + 1, len(words.tokens) - 1))

    def _title_after(self, words: Words) -> _Clause | None:
        for place in range(len(words.tokens) - 2, max(0, len(words.tokens) - 7), -1):
            if words.tokens[place].text == ":" and words.quoted[place] == -1:
                source = phrase_after(words, place + 1, len(words.tokens))
                if source is None or source.last != len(words.tokens) - 1 or place < 3:
                    return None
                if not any(is_head(words, spot) for spot in range(source.first, source.last + 1)):
                    return None
                cue = Match("title", ":", place, place)
                return _Clause(cue, source, place, source.last, (0, place - 1), before=True)
        return None


def _first_word(cue: Match) -> str:
    from bot.reading.tokens import fold

    return fold(cue.phrase.split()[0])


def _past_dateline(words: Words) -> int:
    """Return the first token after "TOWN, Country —", or 0 where no dateline opens the text."""
    if (
        not words.tokens
        or not words.tokens[0].text.isupper()
        or len(words.tokens[0].text) < _SHORTEST_DATELINE
    ):
        return 0
    for place in range(1, min(len(words.tokens), _LONGEST_DATELINE)):
        if words.tokens[place].text in "–—―-":
            return place + 1
    return 0


def _clause_start(words: Words, end: int, floor: int) -> int:
    """Return where the content that ends at ``end`` begins, past conjunctions and commas."""
    start = floor
    while (
        start < end
        and words.quoted[start] == -1
        and (words.tokens[start].kind is Kind.MARK and words.tokens[start].text not in "([")
    ):
        start += 1
    return start


def _fitted(words: Words, clauses: list[_Clause]) -> list[_Clause]:
    """Cut each content that runs on where the next clause of its own begins."""
    fitted: list[_Clause] = []
    for number, clause in enumerate(clauses):
        content = clause.content
        if content is not None and not clause.before:
            for later in clauses[number + 1 :]:
                edge = _edge(words, later)
                if edge is not None and content[0] < edge <= content[1]:
                    content = (content[0], edge - 1)
                    break
        fitted.append(replace(clause, content=content))
    return fitted


def _edge(words: Words, clause: _Clause) -> int | None:
    """Return the token at which ``clause`` opens a clause of its own, or None where it is nested."""
    place = clause.first - 1
    if place < 0:
        return None
    crossed = False
    while place > 0 and "clause_openers" in words.kinds[place]:
        crossed = True
        place -= 1
    if words.tokens[place].text in ",،;؛":
        return place
    if crossed or clause.cue.label in ("participles",):
        return place + 1
    norm = words.tokens[clause.first].norm
    if norm[:1] == "و" and clause.cue.first == clause.first and norm != _first_word(clause.cue):
        return clause.first
    return None


def _statements(words: Words, clauses: list[_Clause], hedges: list[Match]) -> list[Statement]:
    statements: list[Statement] = []
    used: set[int] = set()
    for number, clause in enumerate(clauses):
        if clause.cue.label == "citing" and statements:
            statements[-1] = _cited(words, statements[-1], clause)
            continue
        if number and clauses[number - 1].cue.label == "citing" and not clauses[number - 1].before:
            quoting = _statement(words, clause, hedges, used)
            statements[-1] = _cited(words, quoting, clauses[number - 1])
            continue
        if (
            clause.cue.label == "according_to"
            and statements
            and _reported_elsewhere(words, clause, clauses[number - 1])
        ):
            told = clause.source
            assert told is not None
            statements[-1] = replace(statements[-1], via=(told.span(words), *statements[-1].via))
            continue
        statements.append(_statement(words, clause, hedges, used))
    loose = [hedge for hedge in hedges if hedge.first not in used]
    if loose and not statements:
        hedge = words.between(loose[0].first, loose[0].last)
        statements.append(
            Statement(
                _trimmed(words, 0, len(words.tokens) - 1),
                Mode.PARAPHRASE,
                None,
                hedge,
                hedge.of(words.text),
            )
        )
    return [one for one in statements if one is not None]


def _cited(words: Words, statement: Statement, clause: _Clause) -> Statement:
    assert clause.source is not None
    via = statement.via if statement.source is None else (statement.source, *statement.via)
    return replace(statement, source=clause.source.span(words), via=via, implied=False)


def _reported_elsewhere(words: Words, clause: _Clause, earlier: _Clause) -> bool:
    """Tell whether "according to X" names the medium of a statement that has its speaker."""
    if clause.source is None or earlier.source is None or clause.content is None:
        return False
    places = range(clause.source.first, clause.source.last + 1)
    outlet = any("outlets" in words.kinds[place] for place in places)
    return outlet and not earlier.implied and clause.first - earlier.last <= 2


def _statement(words: Words, clause: _Clause, hedges: list[Match], used: set[int]) -> Statement:
    content = _trimmed(words, *clause.content) if clause.content is not None else None
    source = clause.source.span(words) if clause.source is not None else None
    cue = words.between(clause.cue.first, clause.cue.last)
    hedge = cue.of(words.text) if clause.cue.label == "hedging_verbs" else None
    for match in hedges:
        place = words.tokens[match.first].span
        if (
            content is None
            or content.contains(place)
            or words.between(clause.first, clause.last).contains(place)
        ):
            used.add(match.first)
            if hedge is None:
                hedge = words.between(match.first, match.last).of(words.text)
    quotation = content is not None and _is_quotation(words, content)
    mode = Mode.QUOTATION if quotation else Mode.PARAPHRASE
    via = tuple(phrase.span(words) for phrase in clause.via)
    return Statement(
        content,
        mode,
        source,
        cue,
        hedge,
        via,
        clause.implied or source is None,
        clause.awaits,
        clause.backward,
    )


def _is_quotation(words: Words, content: Span) -> bool:
    inside = [span for span in words.quotations if content.overlaps(span)]
    quoted = sum(min(span.end, content.end) - max(span.start, content.start) for span in inside)
    return quoted >= _QUOTED_SHARE * max(1, content.end - content.start)


def _trimmed(words: Words, first: int, last: int) -> Span:
    """Return the span of the content without the marks at its edges that are no part of it."""
    while first < last and words.quoted[first] == -1 and words.tokens[first].text in ",،:;–—-.":
        first += 1
    while last > first and words.quoted[last] == -1 and words.tokens[last].text in ",،:;–—-.؛":
        last -= 1
    return words.between(first, last)
