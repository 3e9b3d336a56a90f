"""What the sentences so far leave open: a colon, or a speaker who may go on."""

from collections.abc import Iterator
from dataclasses import replace

from bot.claims import Mode
from bot.reading.saying.joined_sentences import Unit
from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.persons import Persons
from bot.reading.words.tokens import Kind
from bot.values import value_class
from index.spans import Span, cover

_SHORTEST_SECOND_HALF = 3


@value_class(frozen=True, slots=True)
class _Before:
    """Sentences of one paragraph without a speaker, which the next one may point back to."""

    span: Span
    paragraph: int
    mode: Mode


class OpenSpeech:
    """What the sentences so far leave open: a colon, or a speaker who may go on."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._persons = Persons(vocabulary)
        self._opened: Words | None = None
        self._last: Statement | None = None
        self._paragraph = -1
        self._awaiting = False
        self._comma, self._end = False, 0
        self._before: _Before | None = None

    def continued(self, words: Words, unit: Unit, statements: list[Statement]) -> list[Statement]:
        """Return ``statements`` with the quotations that belong to an earlier speaker."""
        statements = [self._pointed_back(one, unit) for one in statements]
        statements = self._retold(words, unit, statements)
        statements = self._with_person(words, unit, statements)
        result = list(statements)
        if words.quotations and (self._awaiting or not statements):
            result.extend(self._carried(words, unit))
        if not result:
            result.extend(self._parts(words, unit))
        elif words.quotations:
            result.extend(self._rest(words, [one for one in statements if one.content is not None]))
        self._remember(words, unit, statements, carried=len(result) > len(statements))
        return sorted(result, key=lambda one: one.content or one.cue)

    def _with_person(
        self, words: Words, unit: Unit, statements: list[Statement]
    ) -> list[Statement]:
        """Name the person of the sentence before where a pronoun goes on with them."""
        opened, self._opened = self._opened, None
        if not any(one.source is not None or one.implied for one in statements):
            if not unit.heading and not words.quotations:
                self._opened = words
            return statements
        if opened is None or not self._persons.stands_for_one(words.text, statements[0]):
            return statements
        person = self._persons.mentioned(opened)
        return [person, *statements] if person is not None else statements

    def _retold(self, words: Words, unit: Unit, statements: list[Statement]) -> list[Statement]:
        """Give a clause of the sentence before, or indirect speech, to the speaker of that one."""
        last = self._last
        if last is None or unit.heading or any(one.source or one.implied for one in statements):
            return statements
        retold = unit.paragraph == self._paragraph and "indirect" in words.listed
        retold = retold and any(map(words.plain, words.places("indirect")))
        if not (retold or self._unfinished(words, unit, last)):
            return statements
        hedge = next((one.hedge for one in statements), None)
        span = words.between(0, max(0, words.end - 1))
        return [replace(last, content=span, mode=Mode.PARAPHRASE, hedge=hedge, implied=True)]

    def _unfinished(self, words: Words, unit: Unit, last: Statement) -> bool:
        """Tell whether the words are a clause of the sentence before, or add to what it told.

        A sentence that ends in a comma goes on over the border of its paragraph.
        """
        if last.content is None:
            return False
        if self._comma and unit.paragraph <= self._paragraph + 1:
            return last.content.end >= self._end - 1
        if unit.paragraph != self._paragraph:
            return False
        head = last.cue if last.source is None else last.source
        told_on = last.mode is Mode.PARAPHRASE and head.end <= last.content.start
        return words.has(0, "continuing") or (told_on and self._vocabulary.adds(words))

    def _pointed_back(self, statement: Statement, unit: Unit) -> Statement:
        """Give a statement that points back ("Det oplyser politiet") its content."""
        before = self._before
        if not statement.backward or before is None:
            return statement
        if unit.paragraph > before.paragraph + 1:
            return statement
        return replace(statement, content=before.span, mode=before.mode)

    def _remember(
        self, words: Words, unit: Unit, statements: list[Statement], *, carried: bool
    ) -> None:
        spoken = [one for one in statements if one.source is not None or one.implied]
        if spoken:
            self._last = spoken[-1]
        elif not carried and not unit.heading:
            self._last = None
        if spoken or carried:
            self._paragraph = unit.paragraph
        self._awaiting = any(one.awaits for one in spoken)
        self._comma, self._end = words.is_comma(words.last), unit.span.end
        quoted = bool(words.quoted) and words.quoted[-1] != -1
        mode = Mode.QUOTATION if quoted else Mode.PARAPHRASE
        if spoken or unit.heading:
            self._before = None
        elif self._before is not None and self._before.paragraph == unit.paragraph:
            span = Span(self._before.span.start, unit.span.end)
            self._before = _Before(span, unit.paragraph, Mode.PARAPHRASE)
        else:
            self._before = _Before(unit.span, unit.paragraph, mode)

    def _carried(self, words: Words, unit: Unit) -> Iterator[Statement]:
        last = self._last
        if last is None or unit.paragraph > self._paragraph + 1:
            return
        spans = [span for span in words.quotations if unit.span.overlaps(span)]
        if not spans:
            return
        whole = cover(spans)
        loose = sum(
            number == -1 and token.kind is not Kind.MARK
            for number, token in zip(words.quoted, words.tokens, strict=True)
        )
        spoken = last.mode is Mode.QUOTATION or last.content is None
        spoken = spoken or unit.paragraph == self._paragraph  # "X said that ... “It also ...”"
        if loose > 0 or not (spoken or self._awaiting):
            return
        yield replace(last, content=whole, mode=Mode.QUOTATION, hedge=None, implied=True)

    def _parts(self, words: Words, unit: Unit) -> Iterator[Statement]:
        """Find the parts of a count that somebody gives in the sentence before."""
        last = self._last
        if last is None or last.content is None or unit.paragraph != self._paragraph:
            return
        if self._vocabulary.goes_on_counting(words):
            yield replace(last, content=unit.span, mode=Mode.PARAPHRASE, implied=True)

    def _rest(self, words: Words, statements: list[Statement]) -> Iterator[Statement]:
        """Find the second half of a split quotation: "A," said X. "B." in one sentence."""
        if not statements:
            return
        last = statements[-1]
        content = last.content
        if content is None or last.mode is not Mode.QUOTATION:
            return
        end = max(last.cue.end, last.source.end if last.source is not None else 0)
        if content.end > last.cue.start:
            return
        after = [span for span in words.quotations if span.start >= end]
        if after and _goes_on(words, after[0]):
            yield replace(last, content=cover(after), implied=last.implied)


def _goes_on(words: Words, quotation: Span) -> bool:
    """Tell whether a quotation after the cue is more of the statement, not a name or a word."""
    first = next(
        place for place, token in enumerate(words.tokens) if token.span.start >= quotation.start
    )
    length = sum(number == words.quoted[first] for number in words.quoted)
    return first > 0 and words.tokens[first - 1].text in ",،.:—–" and length > _SHORTEST_SECOND_HALF
