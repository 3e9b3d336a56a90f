"""Whose document it is that an article goes on to quote: "the statement", "البيان".

A document told before is meant where the noun is definite: by an article, by an ending as in the
Scandinavian languages, or because the language marks none.
"""

from collections.abc import Sequence
from functools import cache

from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.words.memory import Memory
from bot.reading.words.tokens import Token, stands_alone, tokenize
from index.spans import Span

_ARTICLE = "ال"
_OF_THE = "لل"
_OBJECT = "ا"
_TEXT = "نص"
"""The word before a document whose text is quoted ("نص البيان")."""
_NEAR = 60
"""How many characters beside a speaker may hold the document in which they speak."""
_LONGEST_ENDING, _SHORTEST_STEM = 3, 5


class Issuers:
    """The issuers of an article's documents so far, by the noun of the document.

    Args:
        text: The article.
        vocabulary: The words of its language.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._arabic = vocabulary.section.order == "vso"
        self._documents, self._definite = _documents(vocabulary), vocabulary.definite
        self._known: dict[str, Span] = {}

    def note(self, statement: Statement, speaker: Span) -> None:
        """Remember the documents that ``statement`` tells beside its speaker as theirs."""
        source = statement.source
        if source is None or not self._documents.nouns:
            return
        content = statement.content
        ahead = content.start if content is not None and content.start > source.end else source.end
        end = max(ahead, min(source.end + _NEAR, self._line_end(source.end)))
        start = min(statement.cue.end, source.start)
        if not self._arabic:
            start = min(start, self._sentence_start(source.start))
        start += self._text[start : start + 1] == " "  # words behind a space are known from before
        near = Span(start, end)
        if not self._documents.may_stand(self._text, near):
            return
        for token in tokenize(self._text, near):
            document = self._documents.of(token)
            if document is not None and not source.contains(token.span):
                self._known[document] = speaker

    def of(self, words: Sequence[Token], phrase: Span) -> Span | None:
        """Return who issued the document of ``words``, which is nothing but "البيان", or None.

        ``phrase`` is where they stand, with the article before them.
        """
        rest = words[1:] if words and words[0].norm == _TEXT else words
        if not self._known or len(rest) != 1:
            return None
        document = self._documents.of(rest[0])
        if document is None or not self._is_definite(rest[0], tokenize(self._text, phrase)[0]):
            return None
        return self._known.get(document)

    def _is_definite(self, noun: Token, opening: Token) -> bool:
        if self._arabic:
            return noun.norm.startswith((_ARTICLE, _OF_THE))
        if opening != noun:
            return opening.norm in self._definite
        articles = bool(self._definite) and self._vocabulary.section.order == "svo"
        return not articles or noun.norm not in self._documents.nouns

    def body(self, words: Sequence[Token]) -> Sequence[Token]:
        """Return the words of the body in "تقرير جديد للمرصد", or none."""
        if not self._arabic or not words or self._documents.of(words[0]) is None:
            return ()
        for place, word in enumerate(words[1:], 1):
            if word.norm.startswith(_OF_THE):
                return words[place:]
        return ()

    def _sentence_start(self, end: int) -> int:
        start = max(0, end - _NEAR)
        return max(start, *(self._text.rfind(mark, start, end) + 1 for mark in (". ", "\n")))

    def _line_end(self, start: int) -> int:
        ends = (self._text.find(mark, start) for mark in ".\n")
        return min((end for end in ends if end >= 0), default=start)


class _Documents:
    """The nouns of documents of one language."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.nouns = vocabulary.issued
        self._arabic = vocabulary.section.order == "vso"
        self._in = Memory(self._is_in)

    def may_stand(self, text: str, span: Span) -> bool:
        """Tell whether one may stand in ``text[span]``: most such words have been met before."""
        if span.start and not text[span.start - 1].isspace():
            return True
        return any(map(self._in.__getitem__, span.of(text).split()))

    def _is_in(self, piece: str) -> bool:
        """Tell whether what stands between two spaces has such a noun, or the next word decides."""
        return not stands_alone(piece) or any(map(self.of, tokenize(piece)))

    def of(self, token: Token) -> str | None:
        """Return the bare noun of a document: "بيان" of "البيان", "بيانا", "ببيان", "للبيان"."""
        for form in token.forms:
            bare = form.removeprefix(_ARTICLE).removesuffix(_OBJECT)
            if bare in self.nouns:
                return bare
        return None if self._arabic else self._stem_of(token.norm)

    def _stem_of(self, word: str) -> str | None:
        """Return the noun of which a word is a form: "erklæringen", "заявлении"."""
        for noun in self.nouns:
            stem = noun[:-1] if len(noun) >= _SHORTEST_STEM else noun
            if word.startswith(stem) and len(word) - len(noun) <= _LONGEST_ENDING:
                return noun
        return None


@cache
def _documents(vocabulary: Vocabulary) -> _Documents:
    return _Documents(vocabulary)
