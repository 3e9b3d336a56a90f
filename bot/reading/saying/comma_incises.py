"""What the author says between commas inside the marks: « Tout est fini, a dit la maire, enfin ».

French leaves the marks open while the author speaks. Commas stand everywhere in what people say,
so a verb of saying must open the words at once, and its subject must follow it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span

_OPENING = re.compile(r"[,!?…]\s+(?=[a-zà-ÿ])")
_CLOSING = re.compile(r"[,.!?…;:](?=\s|[»”\"]|$)")
_FARTHEST = 50
_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on)$")
_MOST_ASIDES = 2
_LONGEST_ABBREVIATION = 3
_MARKS = '»”"'


def without_comma_incises(
    text: str, spans: Sequence[Span], vocabulary: Vocabulary
) -> Iterator[Span]:
    """Yield the quotations with what the author says between commas cut out."""
    for span in spans:
        start = span.start
        for opening, end in _incises(text, span, vocabulary):
            yield Span(start, opening)
            start = end
        if start < span.end:
            yield Span(start, span.end)


def _incises(text: str, span: Span, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    place = span.start
    while (opening := _OPENING.search(text, place, span.end)) is not None:
        place = opening.end()
        first = Span(place, min(span.end, place + _FARTHEST))
        if not _speaks(tokenize(text, first), vocabulary):
            continue
        place = _end(text, place, span.end, vocabulary)
        yield opening.end(), place


def _speaks(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether "a dit la maire", "explique Ada Holm" or "a-t-il ajouté" begins here."""
    for number, token in enumerate(tokens[:2]):
        if token.kind is not Kind.WORD or token.capitalised:
            return False
        if not vocabulary.says(token):
            inverted = bool(_INVERTED.search(token.norm))
            if number or not (inverted or "auxiliaries" in vocabulary.kinds(token)):
                return False
            continue
        asked = bool(_INVERTED.search(token.norm)) or bool(_INVERTED.search(tokens[0].norm))
        return asked or _is_subject(tokens[number + 1 : number + 3], vocabulary)
    return False


def _is_subject(following: Sequence[Token], vocabulary: Vocabulary) -> bool:
    if not following or following[0].kind is not Kind.WORD:
        return False
    opens = following[0]
    if opens.capitalised:
        return True
    mine = opens.norm in vocabulary.possessives  # « ..., disait ma mère, ... »
    return "determiners" in vocabulary.kinds(opens) and len(following) > 1 and not mine


def _end(text: str, place: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where what the author says ends: at a comma or a full stop, or with the marks."""
    for _ in range(_MOST_ASIDES):
        closing = _CLOSING.search(text, place, end)
        while closing is not None and _abbreviates(text, closing.start()):
            closing = _CLOSING.search(text, closing.end(), end)
        if closing is None:
            return end - (text[end - 1] in _MARKS)
        if closing.group() != "," or not _describes(text, closing.end(), end, vocabulary):
            return closing.end()
        place = closing.end()
    return place


def _abbreviates(text: str, stop: int) -> bool:
    """Tell whether the full stop ends a title ("M. Holm")."""
    word = re.search(r"\w*$", text[max(0, stop - _LONGEST_ABBREVIATION) : stop])
    short = word is not None and len(word.group()) < _LONGEST_ABBREVIATION
    return text[stop] == "." and short and word is not None and word.group()[:1].isupper()


def _describes(text: str, place: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether an office follows the comma: ", la maire de la ville," or ", maire d'Orlu,"."""
    tokens = tokenize(text, Span(place, min(end, place + _FARTHEST)))[:2]
    kinds = [vocabulary.kinds(token) for token in tokens]
    if not kinds:
        return False
    office = kinds[1] if "determiners" in kinds[0] and len(kinds) > 1 else kinds[0]
    comma = text.find(",", place, end)
    return "roles" in office and comma != -1
