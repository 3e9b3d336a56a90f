"""Whose document it is that an article goes on to quote: "البيان", "تقرير للمرصد".

Only where the definite article shows that a document told before is meant, as in Arabic.
"""

from collections.abc import Sequence

from bot.reading.saying.entries import folded_all
from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.words.tokens import Token, tokenize
from index.spans import Span

_ARTICLE = "ال"
_OF_THE = "لل"
_OBJECT = "ا"
_NEAR = 60
"""How many characters beside a speaker may hold the document in which they speak."""


class Issuers:
    """The issuers of an article's documents so far, by the noun of the document.

    Args:
        text: The article.
        vocabulary: The words of its language.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._documents = folded_all(vocabulary.section.documents)
        self._known: dict[str, Span] = {}

    def note(self, statement: Statement, speaker: Span) -> None:
        """Remember the documents that ``statement`` tells beside its speaker as theirs."""
        source = statement.source
        if self._vocabulary.section.order != "vso" or source is None:
            return
        content = statement.content
        ahead = content.start if content is not None and content.start > source.end else source.end
        end = max(ahead, min(source.end + _NEAR, self._line_end(source.end)))
        start = min(statement.cue.end, source.start)
        start += self._text[start : start + 1] == " "  # words behind a space are known from before
        for token in tokenize(self._text, Span(start, end)):
            document = self._document(token)
            if document is not None:
                self._known[document] = speaker

    def of(self, words: Sequence[Token]) -> Span | None:
        """Return who issued the document of ``words``, which is nothing but "البيان", or None."""
        if len(words) != 1 or not words[0].norm.startswith((_ARTICLE, _OF_THE)):
            return None
        document = self._document(words[0])
        return self._known.get(document) if document is not None else None

    def body(self, words: Sequence[Token]) -> Sequence[Token]:
        """Return the words of the body in "تقرير جديد للمرصد", or none."""
        if not words or self._document(words[0]) is None:
            return ()
        for place, word in enumerate(words[1:], 1):
            if word.norm.startswith(_OF_THE):
                return words[place:]
        return ()

    def _line_end(self, start: int) -> int:
        ends = (self._text.find(mark, start) for mark in ".\n")
        return min((end for end in ends if end >= 0), default=start)

    def _document(self, token: Token) -> str | None:
        """Return the bare noun of a document: "بيان" of "البيان", "بيانا", "ببيان", "للبيان"."""
        for form in token.forms:
            bare = form.removeprefix(_ARTICLE).removesuffix(_OBJECT)
            if bare in self._documents:
                return bare
        return None
