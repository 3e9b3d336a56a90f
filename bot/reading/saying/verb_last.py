"""Reporting verbs of languages in which the verb comes last, as in Turkish.

The speaker opens the clause and the verb closes it, with what is said in between ("X, 12 kişinin
öldüğünü söyledi"). A quotation stands right before its verb, which may have its subject after it
("…" dedi X). Participles have it there always ("…" diyen X). A passive names the speaker beside a
noun of saying ("X'ten yapılan açıklamada … bildirildi") or right before itself ("… X tarafından
açıklandı").
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.case_speakers import CaseSpeakers, past_openers
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import is_pronominal
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_LONGEST_FRONTED = 30
_FARTHEST_QUOTATION = 4
_FARTHEST_ANNOUNCEMENT = 8
_MOST_FRONTED = 3
_LONGEST_AGENT = 12
_FINITE = tuple(
    tense + number
    for tense in ("dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "yor", "mış", "miş", "muş", "müş")
    for number in ("", "lar", "ler")
)
"""Endings of verbs that close a clause."""
_WHILE = "rken"
"""Ending of a verb that opens "while X says ..., Y": what follows has a subject of its own."""


@dataclass(frozen=True, slots=True)
class _Second:
    """A second speaker, where begins what that one says, and where the first one's words end."""

    source: NounPhrase
    start: int
    end: int


_Reader = Callable[[Words, Match, int], Clause | None]


class VerbLast:
    """Reads the clauses that a verb, a passive, a participle or a postposition closes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._speakers = CaseSpeakers(vocabulary)
        self._readers: Mapping[str, _Reader] = {
            "verbs": self._verb,
            "hedging_verbs": self._verb,
            "participles": self._participle,
            "passives": self._passive,
            "postpositions": self._postposed,
            "refusals": self._refused,
            "citing": self._cited,
        }

    def read(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Return the clause of ``cue``; nothing left of token ``floor`` belongs to it."""
        read = self._readers.get(cue.label)
        return read(words, cue, floor) if read is not None else None

    def _verb(self, words: Words, cue: Match, floor: int) -> Clause | None:
        if words.has(floor - 2, "citing"):
            return None  # it closes "X, polise dayandırdığı haberinde ... yazdı"
        quotation = _quotation_before(words, cue, floor)
        if quotation is not None:
            return self._quoted(words, cue, floor, quotation)
        second = self._second(words, cue, floor)
        if second is not None:
            return _clause(cue, second.source, words, (second.start, cue.first - 1))
        start, source = self._subject(words, floor, cue.first)
        if words.is_mark(cue.last + 1, ":"):
            return _announced(words, cue, source)
        turned = self._behind_content(words, cue, floor, source)
        if turned is not None:
            return turned
        start = self._past_announcement(words, start, cue.first)
        told = start < cue.first and self._tells(words, cue, source)
        return _clause(cue, source, words, (start, cue.first - 1)) if told else None

    def _behind_content(
        self, words: Words, cue: Match, floor: int, opening: NounPhrase | None
    ) -> Clause | None:
        """Read "12 kişinin öldüğünü Vali Aksoy açıkladı": the subject stands beside the verb.

        Then one word at the ``opening``, which only its place gives a capital, speaks not.
        """
        start, last = past_openers(words, floor), cue.first - 1
        source = self._speakers.right_before(words, start, last) if last > start else None
        if source is None:
            return None
        told = words.is_comma(source.first - 1) and _closes(words, source.first - 2)
        first = opening is None or (opening.first == 0 and _is_doubtful(words, opening))
        if not told and not (first and words.has(source.first - 1, "subjunctives")):
            return None
        speaks = source.first > start and self._speakers.is_subject(words, source, last)
        told = speaks and not is_pronominal(words, source)
        return _clause(cue, source, words, (start, source.first - 1)) if told else None

    def _tells(self, words: Words, cue: Match, source: NounPhrase | None) -> bool:
        """Tell whether a verb without a quotation means saying, as far as it may mean other things.

        What shows something or thinks must be known to be able to, and no question says anything.
        """
        if words.is_mark(cue.last + 1, "?"):
            return False
        if self._vocabulary.is_doubtful(cue):
            known = source is not None and any(
                is_head(words, place) for place in range(source.first, source.last + 1)
            )
            return known and _retells(words, cue)
        told = _retells(words, cue) or not self._vocabulary.is_guarded(cue)
        return told or self._gives(words, cue, source)

    def _gives(self, words: Words, cue: Match, source: NounPhrase | None) -> bool:
        """Tell whether a verb gives a figure: "Dernek 12 ölü saydı", "sayıyı 12'ye çıkardı"."""
        if source is None or not can_speak(words, source):
            return False
        inside = range(source.last + 1, cue.first)
        if not any(words.is_number(place) for place in inside):
            return False
        toll = any(words.has(place, "tolls") for place in inside)
        return self._vocabulary.counts(cue) or (self._vocabulary.revises(cue) and toll)

    def contrasted(self, words: Words, clause: Clause, floor: int) -> Iterator[Clause]:
        """Yield what the first of two speakers says: "X 7, Y ise 6 kişinin öldüğünü söyledi"."""
        second = self._second(words, clause.cue, floor)
        if second is None or second.source != clause.source:
            return
        start, source = self._subject(words, floor, second.end)
        if source is not None and start < second.end:
            draft = _clause(clause.cue, source, words, (start, second.end - 1))
            yield replace(draft, last=second.end - 1)

    def _second(self, words: Words, cue: Match, floor: int) -> _Second | None:
        """Return the second of two speakers who are set against each other before one verb."""
        for place in range(cue.first - 2, floor, -1):
            if words.in_quotation(place):
                return None
            if words.has(place, "contrasting"):
                return self._after_comma(words, place, floor)
            if words.tokens[place].norm.endswith(_WHILE) and words.plain(place + 1):
                begin = past_openers(words, place + 1)
                source = self._speakers.opening(words, begin, cue.first)
                return _Second(source, source.last + 1, place) if source is not None else None
        return None

    def _after_comma(self, words: Words, contrast: int, floor: int) -> _Second | None:
        """Read "..., Y ise ...": Y stands between a comma and the word that sets them apart."""
        marks = (p for p in range(contrast - 1, floor - 1, -1) if words.is_mark(p, ",;"))
        comma = next(marks, floor - 1)  # nobody else speaks before it where the clause begins so
        if comma + 1 >= contrast:
            return None
        source = self._speakers.among(words, comma + 1, contrast - 1)
        known = source is not None and source.first == comma + 1
        return _Second(source, contrast + 1, comma) if source is not None and known else None

    def _refused(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X ölü sayısını açıklamadı": who gives no figure opens the clause."""
        start, source = self._subject(words, floor, cue.last)
        if source is None or source.last >= cue.last:
            return None
        return _clause(cue, source, words, (max(start, source.last + 1), cue.last))

    def _participle(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "12 kişinin öldüğünü belirten X": the subject follows, and may go on speaking."""
        source = self._after(words, cue)
        quotation = _quotation_before(words, cue, floor)
        start = quotation[0] if quotation is not None else past_openers(words, floor)
        told = quotation is not None or _retells(words, cue)
        if source is None or start >= cue.first or not told:
            return None
        end = quotation[1] if quotation is not None else cue.first - 1
        return replace(_clause(cue, source, words, (start, end)), first=cue.first, last=cue.last)

    def _passive(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X tarafından yapılan açıklamada … bildirildi"; None where nobody is named."""
        begin = past_openers(words, floor)
        for place in range(begin, min(cue.first, begin + _LONGEST_FRONTED)):
            if words.in_quotation(place):
                return None
            if words.has(place, "announcing"):
                start = past_openers(words, place + 1)
                source = self._speakers.among(words, begin, place - 1)
                if words.is_mark(cue.last + 1, ":"):
                    return _announced(words, cue, source)
                said = (start, cue.first - 1)
                known = source is not None or words.has(place, "continued")  # not "çalışmalarda"
                return _clause(cue, source, words, said) if known and start < cue.first else None
        return self._by_agent(words, cue, begin)

    def _postposed(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "X'e göre" before what X says; the phrase opens its clause."""
        first = cue.first
        while first > floor and words.tokens[first - 1].text not in ",;:":
            first -= 1
        start = cue.last + 1 + words.is_comma(cue.last + 1)
        source = self._speakers.among(words, first, cue.first - 1)
        implied = source is None and words.has(cue.first - 1, "continued")
        implied = implied or (source is not None and is_pronominal(words, source))
        if words.ends(start) or (source is None and not implied):
            return None
        whole = source is not None and source.last == cue.first - 1
        if source is not None and whole and self._speakers.is_mere_noun(words, source):
            return None
        via = self._speakers.relaying(words, first, cue.first - 1)
        return Clause(cue, source, first, start - 1, (start, words.last), implied=implied, via=via)

    def _cited(self, words: Words, cue: Match, floor: int) -> Clause | None:
        """Read "Kıyı Postası, X'e dayandırdığı haberinde …": X knows, the outlet passes it on."""
        first = cue.first
        while first > floor and not words.is_comma(first - 1):
            first -= 1
        start = cue.last + 1
        if first == floor or not words.has(start, "announcing") or words.ends(start + 1):
            return None
        whole = NounPhrase(first, cue.first - 1)
        inner = NounPhrase(first, max(first, cue.first - 2))
        alone = self._speakers.cut_at_case(words, inner) == inner
        source = whole if alone else self._speakers.right_before(words, first, cue.first - 1)
        if source is None or not can_speak(words, source):
            return None
        outlet = phrase_after(words, floor, first - 1)
        via = (outlet,) if outlet is not None else ()
        said = (start + 1 + words.is_comma(start + 1), words.last)
        return Clause(cue, source, first, start, said, via=via)

    def _quoted(
        self, words: Words, cue: Match, floor: int, quotation: tuple[int, int]
    ) -> Clause | None:
        """Read "X, '…' dedi" and "'…' dedi X"."""
        _, source = self._subject(words, floor, quotation[0])
        if source is None:
            after = self._after(words, cue)
            draft = _clause(cue, after, words, quotation)
            return replace(draft, last=after.last) if after is not None else draft
        return _clause(cue, source, words, quotation)

    def _by_agent(self, words: Words, cue: Match, begin: int) -> Clause | None:
        """Read "… X tarafından açıklandı": agent and verb stand together at the end."""
        by = cue.first - 1
        if not words.has(by, "by"):
            return None
        agent = self._after_content(words, begin, by - 1)
        if agent is None:
            agent = self._speakers.right_before(words, begin, by - 1)
        if agent is None or agent.first <= begin:
            return None
        return _clause(cue, agent, words, (begin, agent.first - 1))

    def _after_content(self, words: Words, begin: int, last: int) -> NounPhrase | None:
        """Return what stands between the content and ``last``: "... öldüğü, bölge sakinleri"."""
        for place in range(last, max(begin, last - _LONGEST_AGENT), -1):
            if not words.plain(place):
                return None
            if words.is_comma(place) or words.has(place, "subjunctives"):
                agent = NounPhrase(place + 1, last)
                return agent if place < last and can_speak(words, agent) else None
        return None

    def _after(self, words: Words, cue: Match) -> NounPhrase | None:
        """Return the speaker who follows the verb, up to the first word with a case."""
        first = cue.last + 1
        if words.is_number(first) and words.has(first + 1, "adverbials"):
            first += 2  # "diyen 45 yaşındaki çiftçi"
        if not words.plain(first) or words.tokens[first].kind is not Kind.WORD:
            return None
        named = phrase_after(words, first, words.size, apposition=False)
        if named is None:
            return None
        named = self._speakers.cut_at_case(words, named)
        return named if can_speak(words, named) else None

    def _subject(self, words: Words, floor: int, ceiling: int) -> tuple[int, NounPhrase | None]:
        """Return where the content begins, and the speaker before it.

        The speaker opens the clause, or follows what is fronted ("İki gün sonra, Vali Aksoy, ...").
        """
        own = _own_clause(words, floor, ceiling)
        if own is not None:
            begin, source = self._subject(words, own, ceiling)
            if source is not None:
                return begin, source
        begin = past_openers(words, floor)
        start, lone = begin, None
        for _ in range(_MOST_FRONTED):
            comma = _comma_after(words, start, min(ceiling, begin + _LONGEST_FRONTED))
            source = self._speakers.closed(words, start, comma - 1) if comma is not None else None
            if source is None and lone is None:
                source = self._speakers.opening(words, start, ceiling)
            fronted = comma is not None and self._speakers.is_fronted(words, comma - 1)
            if source is not None and not (fronted and _is_doubtful(words, source)):
                return past_openers(words, source.last + 1), source
            lone = lone or source
            if comma is None or not fronted:
                break
            start = past_openers(words, comma)
        return (begin, None) if lone is None else (past_openers(words, lone.last + 1), lone)

    def _past_announcement(self, words: Words, start: int, ceiling: int) -> int:
        """Step over "yaptığı yazılı açıklamada," between the speaker and what is said."""
        for place in range(start, min(ceiling, start + _FARTHEST_ANNOUNCEMENT)):
            if words.has(place, "announcing"):
                return place + 1 + words.is_comma(place + 1)
            if words.tokens[place].kind is not Kind.WORD:
                break
        return start


def _clause(
    cue: Match, source: NounPhrase | None, words: Words, content: tuple[int, int]
) -> Clause:
    """Return the clause of a verb that closes it, its speaker told or implied."""
    implied = source is None or is_pronominal(words, source)
    first = cue.first if source is None else min(source.first, cue.first)
    return Clause(cue, source, first, cue.last, content, before=True, implied=implied)


def _retells(words: Words, cue: Match) -> bool:
    """Tell whether a verb of saying has a clause for its object: "... öldüğünü yazdı"."""
    place = cue.first - 1
    while place > 0 and words.has(place, "auxiliaries", "adverbials", "times"):
        if words.has(place, "subjunctives"):
            break
        place -= 1
    return words.has(place, "subjunctives")


def _own_clause(words: Words, floor: int, ceiling: int) -> int | None:
    """Return where the verb's own clause opens behind another one: "... gitti ancak Vali ..."."""
    for place in range(ceiling - 1, floor + 1, -1):
        if words.in_quotation(place):
            return None
        if words.is_mark(place, ";"):
            return place + 1
        if words.has(place, "clause_openers") and not words.has(place, "joiners"):
            before = words.tokens[place - 1 - words.is_comma(place - 1)]
            return place if before.norm.endswith(_FINITE) else None
    return None


def _closes(words: Words, place: int) -> bool:
    """Tell whether a finite verb ends a clause there: "12 kişi öldü, polis bildirdi"."""
    return words.plain(place) and words.tokens[place].norm.endswith(_FINITE)


def _is_doubtful(words: Words, source: NounPhrase) -> bool:
    """Tell whether but one word may be a speaker: "Selden iki gün sonra, Vali Aksoy, ..."."""
    return source.first == source.last and not is_head(words, source.first)


def _comma_after(words: Words, start: int, ceiling: int) -> int | None:
    """Return the first comma from ``start`` on, none of what is between standing in quotes."""
    for place in range(start, ceiling):
        if not words.plain(place):
            return None
        if words.is_comma(place):
            return place
    return None


def _announced(words: Words, cue: Match, source: NounPhrase | None) -> Clause:
    """Read "X şunları söyledi: …": a colon after the verb opens what is said."""
    colon = cue.last + 1
    draft = Clause(cue, source, cue.first, colon, None, implied=source is None)
    if colon >= words.last:
        return replace(draft, awaits=True)
    return replace(draft, content=(colon + 1, words.last))


def _quotation_before(words: Words, cue: Match, floor: int) -> tuple[int, int] | None:
    """Return first and last token of the quotations that the verb closes, a few words off."""
    end = next(
        (
            place
            for place in range(cue.first - 1, max(floor, cue.first - _FARTHEST_QUOTATION) - 1, -1)
            if words.in_quotation(place)
        ),
        None,
    )
    if end is None:
        return None
    between = range(end + 1, cue.first)
    if any(words.tokens[p].kind is Kind.MARK and not words.is_comma(p) for p in between):
        return None
    return max(floor, words.quotation_start(end)), end
