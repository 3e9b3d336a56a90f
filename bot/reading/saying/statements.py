"""Attributions inside one sentence: cue, speaker and content, before anything is carried over."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from bot.claims import Mode
from bot.reading.saying.cited_clauses import is_medium, speaks_itself
from bot.reading.saying.claimed_deeds import without_deed
from bot.reading.saying.clauses import Clause, fitted, is_cited_by, past_dateline
from bot.reading.saying.gapped_counts import with_gapped_counts
from bot.reading.saying.gapped_verbs import gapped
from bot.reading.saying.headline_subjects import carries_and
from bot.reading.saying.indicators import without_indicators
from bot.reading.saying.inner_clauses import with_inner_speakers
from bot.reading.saying.lookalikes import (
    is_claim_by,
    is_in_a_name,
    is_no_verb,
    is_owned_claim,
    is_unsaid,
    owns_claim,
)
from bot.reading.saying.owned_counts import (
    counted_behind,
    given_count,
    owner_span,
    without_genitive,
)
from bot.reading.saying.phrase_clauses import PhraseClauses
from bot.reading.saying.refusals import refused, silent
from bot.reading.saying.relaying_pairs import is_known_to, knows, passed_on, reports
from bot.reading.saying.speaking import spoken_of, told_object
from bot.reading.saying.verb_clauses import VerbClauses
from bot.reading.saying.verb_first import VerbFirst
from bot.reading.saying.verb_last import VerbLast
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.informants import author
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head, is_listener
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.speakers.titles import titled
from bot.reading.speakers.worded_sources import owner_in_cue
from bot.reading.trained.cue_rows import readable_cues
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind
from bot.values import value_class
from index.spans import Span

QUOTED_SHARE = 0.8
"""How much of a content must stand in quotation marks to be word for word."""
_TO_THE = "لل"
_MOST_NESTED = 4
_SEMICOLONS = ";؛"
_EDGE_MARKS = ",،:;؛–—―-−."
_VERBS = ("verbs", "hedging_verbs", "relaying")


@value_class(frozen=True, slots=True)
class Statement:
    """One attribution as its sentence gives it.

    Attributes:
        content: What is said, or None where it lies in another sentence or nowhere.
        mode: Word for word or retold.
        source: The noun phrase of the speaker, a pronoun included, or None where it is implied.
        cue: The words that mark the attribution.
        hedge: The words by which the outlet keeps its distance, or None.
        via: Those who pass the statement on, nearest to the reader first.
        implied: True where the source is to be looked for in an earlier statement.
        awaits: True where a colon at the end announces the content.
        backward: True where the content is the sentence before ("Det oplyser politiet").
        tentative: True where the source counts only if it speaks elsewhere in the article too.
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
    tentative: bool = False


class StatementReader:
    """Reads the statements of one sentence at a time."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrases = PhraseClauses(vocabulary)
        self._verbs = VerbClauses(vocabulary)
        self._verb_first = VerbFirst(vocabulary)
        self._verb_last = VerbLast(vocabulary)
        self._subjects = SubjectFinder(vocabulary)

    def read(self, words: Words, *, heading: bool = False) -> list[Statement]:
        """Return the statements of ``words`` in the order of their cues."""
        if not words.tokens:
            return []
        cues = readable_cues(self._vocabulary.matches(words), words.size)
        clauses = list(self._clauses(words, cues)) if cues else []
        if not clauses:
            title = titled(words, self._vocabulary, heading=heading)
            floor = past_dateline(words)
            alone = title or given_count(words, floor, self._vocabulary)
            alone = alone or counted_behind(words, floor, self._vocabulary)
            clauses = [alone] if alone is not None else []
        else:
            clauses.extend(self._counts_beside(words, clauses[-1]))
            clauses = with_gapped_counts(words, clauses)
            clauses = without_indicators(words, clauses, self._vocabulary)
            clauses = with_inner_speakers(words, clauses, self._vocabulary)
        clauses = fitted(words, clauses, self._vocabulary)
        hedges = [cue for cue in cues if cue.label == "hedges"]
        return _hedged(words, _joined(words, clauses, self._vocabulary), hedges)

    def _clauses(self, words: Words, cues: Sequence[Match]) -> Iterator[Clause]:
        floor = past_dateline(words)
        done = -1
        previous: Clause | None = None
        for cue in cues:
            if cue.first <= done:
                continue
            clause = self._clause(words, self._as_noun(words, cue), previous, floor)
            if clause is not None and not self._vocabulary.tells_share(words, clause.source):
                clause = without_deed(words, clause, self._vocabulary)
                clause = self._citing_inside(words, clause, cues)
                if words.order == "sov":
                    yield from self._verb_last.contrasted(words, clause, floor)
                yield clause
                yield from gapped(words, clause, cues)
                previous, done = clause, clause.last
                floor = max(floor, clause.last + 1)

    def _counts_beside(self, words: Words, last: Clause) -> Iterator[Clause]:
        """Yield an owned count that a clause of its own gives beside the last statement."""
        start = max(last.last, last.cue.last) + 1
        ahead = range(start, words.size) if last.content and not last.before else ()
        mark = next((p for p in ahead if words.is_comma(p) or words.is_mark(p, _SEMICOLONS)), None)
        if mark is None:
            return
        opened = words.has(mark + 1, "clause_openers")
        if words.is_comma(mark) and not opened:
            return
        count = given_count(words, mark + 1 + opened, self._vocabulary)
        if count is not None and count.first == mark + 1 + opened:
            yield count

    def _as_noun(self, words: Words, cue: Match) -> Match:
        """Return the noun of a phrase that alone says nothing: "a report", of "a report by X"."""
        if cue.label != "not_cues" or not is_claim_by(words, cue.last, self._vocabulary):
            return cue
        return Match("nominals", words.tokens[cue.last].text, cue.last, cue.last)

    def _clause(
        self, words: Words, cue: Match, previous: Clause | None, floor: int
    ) -> Clause | None:
        if words.order == "sov":
            return self._verb_last.read(words, cue, floor)
        if cue.label in _VERBS:
            owned = is_owned_claim(words, cue, self._vocabulary)
            owned = owned or is_claim_by(words, cue.last, self._vocabulary)
            noun = self._phrases.nominal(words, cue, floor) if owned else None
            return noun or self._verb(words, cue, previous, floor)
        also = self._verb_first.also(words, cue)
        if also is not None:
            return self._verb(words, also, previous, floor)
        match cue.label:
            case "according_to" | "passives":
                clause = self._phrases.according(words, cue, floor)
            case "postpositions":
                clause = self._phrases.postposed(words, cue, floor)
            case "citing":
                clause = self._phrases.citing(words, cue, previous, floor)
            case "participles" if not is_owned_claim(words, cue, self._vocabulary):
                clause = self._phrases.participle(words, cue, previous)
            case "refusals" | "silences":
                clause = refused(words, cue, floor, self._vocabulary)
            case "nominals" | "participles":
                clause = self._phrases.nominal(words, cue, floor)
            case _:
                clause = None
        return clause

    def _citing_inside(self, words: Words, clause: Clause, cues: Sequence[Match]) -> Clause:
        """Give what a medium says to the one it cites: "X reports, citing Y, that"."""
        ahead = not clause.before and clause.content is not None and clause.source is not None
        inside = (
            cue
            for cue in cues
            if ahead and cue.label == "citing" and clause.cue.last < cue.first <= clause.last
        )
        for cue in inside:
            known = phrase_after(words, cue.last + 1, clause.last + 1)
            telling = clause.source is not None and clause.source.last < cue.first
            if speaks_itself(words, clause.source, known):
                return clause
            if known is not None and clause.source is not None and telling:
                return replace(clause, source=known, via=(clause.source, *clause.via))
        return clause

    def _verb(self, words: Words, cue: Match, previous: Clause | None, floor: int) -> Clause | None:
        named = is_in_a_name(words, cue) or self._opens_a_name(words, cue)
        if named or is_no_verb(words, cue, floor, self._vocabulary):
            return None
        if is_unsaid(words, cue, floor):
            passive = self._phrases.passive(words, cue, floor)
            return passive or silent(words, cue, floor, self._vocabulary)
        spoken = told_object(words, cue, floor) or spoken_of(words, cue, floor, self._vocabulary)
        if spoken is None and not self._vocabulary.is_whole(words, cue):
            return self._subject_of(words, cue, floor)
        if spoken is not None:
            return spoken
        if words.order == "vso":
            return self._verb_first.read(words, cue, floor)
        return self._verbs.read(words, cue, previous, floor)

    def _opens_a_name(self, words: Words, cue: Match) -> bool:
        """Tell whether a noun that is written like a verb opens a body's name: "state TV"."""
        before = cue.first - 1
        opens = before < 0 or not words.plain(before) or words.tokens[before].kind is Kind.MARK
        opens = opens or words.has(before, "determiners", "joiners", "by", "clause_openers")
        named = words.order == "svo" and not words.adjectives_follow  # else "dit Mme Holm"
        named = named and cue.first == cue.last and is_head(words, cue.last + 1)
        named = named and not (words.is_comma(before) and words.ends(cue.last + 2))
        return opens and named and self._vocabulary.is_guarded(cue)

    def _subject_of(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Name who "spoke to the paper", though not what was said: they may go on speaking."""
        if not self._vocabulary.speaks_of(cue) or words.order in ("vso", "sov"):
            return None
        if words.is_comma(cue.first - 1):
            return None  # "X, speaking to reporters, said"
        source = self._subjects.before(words, cue.first, floor)
        if source is None or not can_speak(words, source) or is_pronominal(words, source):
            return None
        return Clause(cue, source, source.first, cue.last, None)


def _joined(
    words: Words, clauses: Sequence[Clause], vocabulary: Vocabulary
) -> list[tuple[Clause, Statement]]:
    """Return the statements, with those who pass on and those who know put in their places."""
    result: list[tuple[Clause, Statement]] = []
    for clause in clauses:
        statement = _statement(words, clause, vocabulary)
        if not result:
            result.append((clause, statement))
            continue
        earlier, told = result[-1]
        if clause.cue.label == "citing" and earlier.cue.label == "refusals":
            continue  # "gave no number, citing the law": a reason, no source
        if is_cited_by(words, clause):
            outlet = () if statement.source is None else (statement.source,)
            result[-1] = (earlier, replace(told, via=(*outlet, *told.via)))
        elif clause.cue.label == "citing":
            own = speaks_itself(words, earlier.source, clause.source)
            result[-1] = (earlier, told if own else _cited(told, statement))
        elif earlier.cue.label == "citing" and not earlier.before:
            own = speaks_itself(words, clause.source, earlier.source)
            result[-1] = (clause, statement if own else _cited(statement, told))
        elif passed_on(words, clause, earlier) or reports(words, clause, earlier):
            outlet = () if statement.source is None else (statement.source,)
            result[-1] = (earlier, replace(told, via=(*outlet, *told.via)))
        elif is_known_to(words, clause, earlier):
            result[-1] = (earlier, _cited(told, statement))
        else:
            told = _told_within(words, statement, clause, result)
            result.insert(len(result) - knows(words, clause, earlier), (clause, told))
    return result


def _told_within(
    words: Words, inner: Statement, clause: Clause, before: Sequence[tuple[Clause, Statement]]
) -> Statement:
    """Name the medium in whose words the statement stands: "the agency says that X said"."""
    for outer, telling in reversed(before[-_MOST_NESTED:]):
        source, content = outer.source, outer.content
        if source is None or telling.source is None or content is None or clause.source is None:
            continue
        within = content[0] <= clause.first and clause.last <= content[1]
        if within and is_medium(words, source) and not outer.before and not clause.implied:
            return replace(inner, via=(*inner.via, telling.source, *telling.via))
    return inner


def _cited(telling: Statement, known: Statement) -> Statement:
    """Return what a medium tells as the statement of the one it cites."""
    via = telling.via if telling.source is None else (telling.source, *telling.via)
    return replace(telling, source=known.source, via=via, implied=known.implied)


def _statement(words: Words, clause: Clause, vocabulary: Vocabulary) -> Statement:
    content = _trimmed(words, *clause.content) if clause.content is not None else None
    cue = words.between(clause.cue.first, clause.cue.last)
    return Statement(
        content=content,
        mode=_mode(words, content),
        source=_source(words, clause, vocabulary),
        cue=cue,
        hedge=cue.of(words.text) if vocabulary.is_hedging(clause.cue) else None,
        via=tuple(_bare(words, phrase, vocabulary) for phrase in clause.via),
        implied=clause.implied or clause.source is None,
        awaits=clause.awaits,
        backward=clause.backward,
        tentative=clause.tentative,
    )


def _source(words: Words, clause: Clause, vocabulary: Vocabulary) -> Span | None:
    phrase = clause.source
    if phrase is None:
        return None
    bare = owner_in_cue(words, clause.cue, phrase) or _bare(words, phrase, vocabulary)
    if owns_claim(words, phrase, clause.cue):
        return without_genitive(words, bare)
    headline = words.order == "vso" and phrase.last + 1 == clause.cue.first
    if headline and vocabulary.is_present(clause.cue) and carries_and(words, phrase.first):
        return Span(bare.start + 1, bare.end)
    governed = phrase.first == clause.cue.last + 1 and bare.start == phrase.span(words).start
    if governed and vocabulary.has_particle(clause.cue, words.tokens[phrase.first]):
        return Span(bare.start + 1, bare.end)
    return bare


def _bare(words: Words, phrase: NounPhrase, vocabulary: Vocabulary) -> Span:
    """Return the phrase's span without a particle before it and the ending of a case after it.

    Of a count it is the owner's ("kystvagten" of "kystvagtens opgørelse").
    """
    phrase = author(words, phrase, vocabulary)
    owner, whole = owner_span(words, phrase, vocabulary), phrase.span(words)
    if owner != whole:
        return owner
    last = words.tokens[phrase.last]
    end = last.span.start + vocabulary.caseless_length(last)
    span = Span(whole.start, end)
    particle = words.has(phrase.first, "particle") or is_listener(words, phrase.first)
    melted = words.tokens[phrase.first].norm.startswith(_TO_THE)  # "للوكالة" is "ل" and "الوكالة"
    return Span(span.start + 1 + melted, span.end) if particle else span


def _hedged(
    words: Words, told: Sequence[tuple[Clause, Statement]], hedges: Sequence[Match]
) -> list[Statement]:
    """Return the statements with the hedges that stand in them, or a hedge that stands alone."""
    if not hedges:
        return [statement for _, statement in told]
    spans = [words.between(hedge.first, hedge.last) for hedge in hedges]
    if not told:
        content = _trimmed(words, 0, words.last)
        return [Statement(content, Mode.PARAPHRASE, None, spans[0], spans[0].of(words.text))]
    result: list[Statement] = []
    for clause, statement in told:
        clause_span = words.between(clause.first, clause.last)
        inside = next((span for span in spans if _concerns(span, statement, clause_span)), None)
        if statement.hedge is None and inside is not None:
            result.append(replace(statement, hedge=inside.of(words.text)))
        else:
            result.append(statement)
    return result


def _concerns(hedge: Span, statement: Statement, clause: Span) -> bool:
    content = statement.content
    return content is None or content.contains(hedge) or clause.contains(hedge)


def _mode(words: Words, content: Span | None) -> Mode:
    if content is None:
        return Mode.PARAPHRASE
    nearby = words.quotations[bisect_left(words.quotations, content.start, key=_end) :]
    inside = takewhile(lambda span: span.start < content.end, nearby)
    quoted = sum(min(span.end, content.end) - max(span.start, content.start) for span in inside)
    dashed = (
        words.is_mark(0, DASHES) and content.start == words.tokens[min(1, words.last)].span.start
    )
    if dashed and content.end < words.span.end - 1:
        return Mode.QUOTATION
    share = quoted / max(1, content.end - content.start)
    return Mode.QUOTATION if share >= QUOTED_SHARE else Mode.PARAPHRASE


def _end(span: Span) -> int:
    return span.end


def _trimmed(words: Words, first: int, last: int) -> Span:
    """Return the span of the content without the marks at its edges that are no part of it."""
    while first < last and words.is_mark(first, _EDGE_MARKS):
        first += 1
    while last > first and words.is_mark(last, _EDGE_MARKS):
        last -= 1
    return words.between(first, last)
