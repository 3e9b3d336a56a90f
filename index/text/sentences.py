"""Text to sentences: the one segmenter, used wherever a sentence is meant.

A scanner in the tradition of rule-based segmenters (Unicode UAX 29 sentence breaks, refined with
abbreviation lists). Every decision looks at a bounded neighbourhood, so time is linear.
"""

import re
from collections.abc import Iterator

from index.spans import Span
from index.text.abbreviations import Abbreviations, abbreviations
from index.text.paragraphs import paragraphs, trimmed
from index.text.parted_words import parts_letters

_STOP = re.compile(r"[.!?…؟۔।॥։።፧။។៕]+|[。！？｡]+")
_IDEOGRAPHIC = frozenset("。！？｡")
_CLOSERS = re.compile(
    r"(?:[\"'”’»›)\]}」』》〉）]|[“«‹](?!\w)|\[\d{1,3}\]|\s[»”](?=[\s,.:;!?]|$))*"
)
_QUOTES = frozenset("\"'”“’»«›‹「」『』")
_OPENERS = re.compile(r"[\"'“”„‘‚»«›‹(\[{¿¡$€£#@•*–—\-]{0,8}\s?[\"'“”„‘‚»«›‹]{0,2}")
_WORD = re.compile(r"[^\W\d_]{1,24}")
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_WORD_BEFORE = re.compile(rf"[\w.\-:{_MARKS}]*[\w{_MARKS}]$")
_ATTACHED_NAME = re.compile(r"[aAeE][a-zA-Z]{1,2}-[A-Z]")
_GOES_ON = frozenset(",;:،؛、/")
_WEB_ADDRESS = re.compile(r"[/@]|www")
_TATWEEL = "\u0640"
_LOOK_BACK = 24
_HIRAGANA = re.compile("[\u3041-\u309f]")
"""Particles after a quotation ("「…。」と"): the sentence goes on with who said so."""
_LIST_NUMBER = 3
_SHORT = 2
"""Letters of what may be half an abbreviation ("f.eks", "U.S")."""
_LONGEST_DOMAIN = 3
"""Letters of the end of a web address ("Kelda.Com")."""
LONGEST_SENTENCE = 3_000
"""Characters. What goes on longer without an end is a table, a list or noise, read in pieces."""


def sentence_spans(text: str, language: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the sentences of ``text[within]`` as offsets into ``text``.

    They are in order, never overlap, are trimmed of white space, and together hold every
    character that is not white space. A paragraph's end always ends a sentence, and none is longer
    than ``LONGEST_SENTENCE``.

    Args:
        text: The whole stored text.
        language: BCP 47 primary tag, which selects the abbreviations.
        within: The stretch to segment; all of ``text`` where None.
    """
    found: list[Span] = []
    for paragraph in paragraphs(text, within):
        found.extend(paragraph_sentences(text, language, paragraph))
    return tuple(found)


def paragraph_sentences(text: str, language: str, paragraph: Span) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, whose line ends are mere wrapping."""
    known = abbreviations(language)
    found: list[Span] = []
    start = paragraph.start
    for end in _ends(text, paragraph, known):
        sentence = trimmed(text, Span(start, end))
        start = end
        if found and not any(map(str.isalnum, sentence.of(text))):
            found[-1] = Span(found[-1].start, max(found[-1].end, sentence.end))
        elif sentence.start < sentence.end:
            found.append(sentence)
    return tuple(piece for sentence in found for piece in _pieces(text, sentence))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """Cut a sentence that is too long, at white space where there is some."""
    while sentence.end - sentence.start > LONGEST_SENTENCE:
        limit = sentence.start + LONGEST_SENTENCE
        space = text.rfind(" ", sentence.start + 1, limit)
        cut = space if space >= 0 else limit
        yield trimmed(text, Span(sentence.start, cut))
        sentence = trimmed(text, Span(cut, sentence.end))
    yield sentence


def _ends(text: str, paragraph: Span, known: Abbreviations) -> Iterator[int]:
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.start() < start or _is_inside_word(text, stop):
            continue
        closed = _CLOSERS.match(text, stop.end(), paragraph.end)
        end = closed.end() if closed else stop.end()
        if end < paragraph.end and _ends_sentence(text, Span(start, end), stop, paragraph, known):
            yield end
            start = end
    yield paragraph.end


def _is_inside_word(text: str, stop: "re.Match[str]") -> bool:
    """Tell whether stops only part the letters of an Arabic word, as posts do ("قـ.ـصف")."""
    after = text[stop.end() : stop.end() + 1]
    if not after.isalpha():
        return False
    return text[stop.start() - 1 : stop.start()] == _TATWEEL or parts_letters(text, stop.start())


def _ends_sentence(
    text: str, sentence: Span, stop: "re.Match[str]", paragraph: Span, known: Abbreviations
) -> bool:
    """Tell whether a sentence ends with the mark ``stop`` and the closing marks after it."""
    after = text[sentence.end]
    if stop.group()[0] in _IDEOGRAPHIC:
        quoted = text[sentence.end - 1] in _QUOTES
        return after not in _GOES_ON and not (quoted and _HIRAGANA.match(after))
    if not after.isspace():
        return _lacks_space(text, stop, sentence.end, paragraph, known)
    following = _skip_openers(text, sentence.end, paragraph.end)
    if following >= paragraph.end:
        return True
    if _goes_on(text, sentence.end, following, quoted=sentence.end > stop.end()):
        return False
    if stop.group() != ".":
        return _ends_with_mark(text, stop, paragraph, following)
    return _ends_with_stop(text, Span(sentence.start, stop.start()), following, paragraph, known)


def _skip_openers(text: str, position: int, limit: int) -> int:
    while position < limit and text[position].isspace():
        position += 1
    opened = _OPENERS.match(text, position, limit)
    return opened.end() if opened else position


def _goes_on(text: str, end: int, following: int, *, quoted: bool) -> bool:
    """Tell whether what follows cannot begin a sentence."""
    letter = text[following]
    if letter.islower():
        return not _ATTACHED_NAME.match(text, following)
    opening = text[end:following].strip()
    if letter in _GOES_ON:
        return True
    return quoted and opening[:1] in {"–", "—", "-"} and text[end - 1] in _QUOTES


def _ends_with_mark(text: str, stop: "re.Match[str]", paragraph: Span, following: int) -> bool:
    """Decide for anything but a single full stop: "!", "?", an ellipsis, and runs of them."""
    if set(stop.group()) - {".", "…"}:
        return True
    detached = stop.start() == paragraph.start or text[stop.start() - 1] in " [("
    if detached or not text[following].isupper():
        return False
    return _word_at(text, following, paragraph.end) != "I"


def _ends_with_stop(
    text: str, sentence: Span, following: int, paragraph: Span, known: Abbreviations
) -> bool:
    """Decide for a full stop at ``sentence.end``, with white space after it."""
    word = _word_before(text, sentence)
    if sentence.end - sentence.start <= _LIST_NUMBER and word.isalnum():
        return False
    next_word = _word_at(text, following, paragraph.end)
    after_word = following + len(next_word)
    if next_word and text[after_word : after_word + 1] == "." and len(next_word) == 1:
        next_word = ""
    return known.ends_sentence(word, next_word, digit_follows=text[following].isdigit())


def _lacks_space(
    text: str, stop: "re.Match[str]", end: int, paragraph: Span, known: Abbreviations
) -> bool:
    """Tell whether a sentence ends at ``end`` although the space after it was forgotten.

    Pages that are taken apart lose the ends of their paragraphs ("on Tuesday.The army said").
    """
    if stop.group() not in {".", "!", "?", "؟"}:
        return False
    word = _word_before(text, Span(paragraph.start, stop.start()))
    start = _skip_openers(text, end, paragraph.end)
    following = _word_at(text, start, paragraph.end)
    if (
        not word
        or "." in word
        or len(following) <= 1
        or _is_of_address(text, stop, word, paragraph)
    ):
        return False
    joined = word.replace("_", "")  # a hashtag of two words
    if joined.isalpha() and joined.upper() == joined.lower():
        return len(word) > _SHORT and following.upper() == following.lower()
    if not (following[0].isupper() and following[1].islower()):
        return False
    begins = following in known.openers or (word.islower() and len(word) > _SHORT)
    likely = begins or start > stop.end() or min(len(word) + 1, len(following)) > _LONGEST_DOMAIN
    return likely and known.ends_sentence(word, following, digit_follows=False)


def _is_of_address(text: str, stop: "re.Match[str]", word: str, paragraph: Span) -> bool:
    """Tell whether a full stop may be one of a web address."""
    before = max(paragraph.start, stop.start() - _LOOK_BACK)
    behind = min(stop.end() + _LOOK_BACK, paragraph.end)
    return word[-1:].isascii() and _WEB_ADDRESS.search(text, before, behind) is not None


def _word_before(text: str, sentence: Span) -> str:
    start = max(sentence.start, sentence.end - _LOOK_BACK)
    start = max(start, text.rfind(" ", start, sentence.end) + 1)
    match = _WORD_BEFORE.search(text[start : sentence.end])
    return match.group().lstrip(".-:") if match else ""


def _word_at(text: str, position: int, limit: int) -> str:
    match = _WORD.match(text, position, limit)
    return match.group() if match else ""
