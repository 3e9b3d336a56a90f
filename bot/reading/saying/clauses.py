"""A cue with its speaker and its content, as places in one sentence."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.saying.openings import How, Opening
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.nouns import NounPhrase
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind
from bot.values import value_class

_SHORTEST_DATELINE = 3
_LONGEST_DATELINE = 10
_LATER_CLAUSES = 8
_SHORTEST_SPEECH = 6
_BUT = ("لكن", "ولكن")


@value_class(frozen=True, slots=True)
class Clause:
    """One attribution in its sentence; numbers are tokens.

    Attributes:
        cue: The phrase that marks it.
        source: The speaker's noun phrase, or None where it is implied.
        first: First token of cue and speaker.
        last: Last token of cue and speaker.
        content: First and last token of what is said, or None where it lies elsewhere.
        before: Whether the content stands before the cue.
        implied: Whether the speaker is to be looked for in an earlier statement.
        via: Those who pass the statement on.
        awaits: Whether a colon announces the content.
        backward: Whether the content is the sentence before.
        tentative: Whether the speaker counts only if the article lets it speak elsewhere too.
    """

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
    tentative: bool = False


def forward(words: Words, draft: Clause, opening: Opening) -> Clause | None:
    """Return ``draft`` with the content that begins at ``opening``, or None where none does."""
    if opening.how is How.AWAITED:
        return replace(draft, last=words.last, content=None, awaits=True)
    if opening.how is How.NOTHING or opening.begin >= words.size:
        return None
    end = _end_of_speech(words, opening)
    return replace(draft, last=opening.begin - 1, content=(opening.begin, end))


def _end_of_speech(words: Words, opening: Opening) -> int:
    """Return the last token of what is said: that of direct speech, if the article goes on itself.

    In Arabic a comma and "and" open its next clause: "قال نجم: «... »، وتأتي الهجمات بعد".
    """
    if opening.how is not How.QUOTATION or words.order != "vso":
        return words.last
    end = words.quotation_end(opening.begin)
    after = end + 2
    if end - opening.begin < _SHORTEST_SPEECH or not words.is_comma(end + 1) or words.ends(after):
        return words.last
    joined = has_attached_and(words.tokens[after]) and not words.has(after, "conjunctions")
    return end if joined and words.plain(after) else words.last


def fitted(words: Words, clauses: Sequence[Clause], vocabulary: Vocabulary) -> list[Clause]:
    """Cut each content that runs on where a later clause stands beside it, not inside it."""
    if len(clauses) <= 1:
        return list(clauses)  # as most sentences have
    edges = [_edge(words, clause, vocabulary) for clause in clauses]
    result: list[Clause] = []
    for number, clause in enumerate(clauses):
        content = clause.content
        if content is not None and not clause.before:
            first, last = content
            later = edges[number + 1 : number + 1 + _LATER_CLAUSES]
            cut = next((edge for edge in later if edge is not None and first < edge <= last), None)
            content = (first, cut - 1) if cut is not None else content
        result.append(clause if content == clause.content else replace(clause, content=content))
    return result


def is_cited_by(words: Words, clause: Clause) -> bool:
    """Tell whether "cité par X", "quoted by X" names who passes on what the one before said."""
    svo = words.order == "svo"
    return svo and clause.cue.label == "citing" and words.has(clause.cue.last, "by")


def opens_subordinate(words: Words, place: int) -> bool:
    """Tell whether a word opens a clause of time or cause: "während", not "und" or "dass"."""
    return words.has(place, "clause_openers") and not words.has(place, "joiners", "conjunctions")


def goes_on(words: Words, place: int) -> bool:
    """Tell whether what came of it goes on with what was told: "..., X said, killing nine"."""
    after = place + words.has(place, "joiners")
    if words.has(place, "resulting") or words.has(after, "acts", "resulting"):
        return True
    article = words.has(after, "determiners") and words.is_number(after + 1)
    return after > place and (article or words.is_number(after))


def past_dateline(words: Words) -> int:
    """Return the first token after "TOWN, Country —", or 0 where no dateline opens the text."""
    if not words.size or not words.tokens[0].text.isupper():
        return 0
    if len(words.tokens[0].text) < _SHORTEST_DATELINE:
        return 0
    for place in range(1, min(words.size, _LONGEST_DATELINE)):
        if words.is_mark(place, DASHES) and not is_hyphen(words, place):
            return place + 1
        if words.tokens[place].text.islower() and not words.has(place, "joiners", "times"):
            return 0  # "CNHR said ten people – six ..."
    return 0


def is_hyphen(words: Words, place: int) -> bool:
    """Tell whether a short dash joins two words: "NATO said a 15-year-old boy"."""
    mark, before = words.tokens[place], words.tokens[place - 1]
    return mark.text == "-" and before.span.end == mark.span.start


def begins_clause(words: Words, position: int) -> bool:
    """Tell whether a clause, or the sentence, begins at ``position``, past what joins it."""
    place = position - 1
    while words.plain(place) and words.has(place, "clause_openers", "auxiliaries"):
        place -= 1
    return place < 0 or words.tokens[place].text in ".;:"


def content_start(words: Words, end: int, floor: int) -> int:
    """Return where the content that ends at ``end`` begins, past leading marks."""
    start = floor
    while (
        start < end
        and words.plain(start)
        and words.tokens[start].kind is Kind.MARK
        and words.tokens[start].text not in "(["
    ):
        start += 1
    return start


def _edge(words: Words, clause: Clause, vocabulary: Vocabulary) -> int | None:
    """Return the token at which ``clause`` opens a clause of its own; None where it is nested."""
    place = clause.first - 1
    while place > 0 and words.has(place, "clause_openers", "auxiliaries"):
        place -= 1
    if words.is_comma(place) or words.is_mark(place, ";؛"):
        return place
    crossed = any(words.has(spot, "clause_openers") for spot in range(place + 1, clause.first))
    if crossed or clause.cue.label == "participles":
        return place + 1
    if clause.cue.first == clause.first and vocabulary.is_attached(words, clause.cue):
        return clause.first
    return clause.first - 1 if _contrasts(words, clause.first - 1) else None


def _contrasts(words: Words, place: int) -> bool:
    """Tell whether an Arabic "but he" stands here, written as one word."""
    told = words.order == "vso" and words.plain(place)
    return told and words.tokens[place].norm.startswith(_BUT)
