"""Page furniture in plain text: what a page prints around and between an article's paragraphs.

It is recognised by phrases that pages of all kinds use, and by form: lists of short lines, lines in
the form of headlines between paragraphs of prose, a biography at the end. Where in doubt a
paragraph stays: a link in the text costs less than a lost report.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.spans import Span
from index.text.furniture_phrases import (
    PagePhrases,
    ProsePhrases,
    fold,
    fold_line,
    page_phrases,
    prose_phrases,
)
from index.text.paragraphs import paragraphs
from index.text.stamped_links import stamped_links
from index.text.teasers import opens_teaser

_STATEMENT_END = re.compile(r"(?<!\.\.)[.。۔।](?:\s?['\"”“’»«›‹)\]」』])*$")
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟۔।؛](?:\s?['\"”“’»«›‹)\]」』])*$")
_NUMBERED = re.compile(
    r"(?:list|item|image|photo|bild|billede|foto|slide) \d+ (?:of|af|av|von|de) \d+"
)
_ADDRESSES = ("http://", "https://", "www.", "pic.twitter.com/", "#", "@")
_SEPARATORS = re.compile(r"[/|]")
_BETWEEN_LINKS = re.compile(r"[|•·\t]| / ")
_LINK_MARKS = ("|", "•", "·", "\t", " / ")
_BULLET = re.compile(r"[-–—•*▪◦·]|\d+[.)]")
_QUOTE = tuple("\"“”„«»‘'")

_CUT_OFF = ("…", "...")

_LONGEST_LINE = 60
_LONGEST_START = 200
_LONGEST_CONTAINING = 300
_LONGEST_TEASER = 160
_LONGEST_LABEL = 40
_MOST_LABEL_WORDS = 4
_FEWEST_LABELS = 4
_FEWEST_TEASER_WORDS = 3
_SHORTEST_PROSE = 60
_FEWEST_PROSE = 3
_FEWEST_CUT_OFF = 2
_FEWEST_BEHIND = 2
"""How many lines behind a headline with a full stop are no prose, the first of them a link."""
_FEWEST_ABOVE = 4
_HEAD_LINES = 3
"""How many lines before the text may be its headline, its picture's words and its dateline."""
_MOST_LOST = 0.6
_BIOGRAPHY_HEAD = 120


@dataclass(frozen=True, slots=True)
class _Line:
    """One paragraph, with what its form tells."""

    span: Span
    text: str
    folded: str
    is_ended: bool
    is_prose: bool
    is_headline: bool
    is_teaser: bool
    is_label: bool
    is_cut_off: bool

    @property
    def length(self) -> int:
        """How many characters it has; ``text`` and ``folded`` hold only the first few hundred."""
        return self.span.end - self.span.start


def furniture(text: str, language: str, divided: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """Return the paragraphs of ``text`` that are page furniture, in order.

    Each span is one of ``paragraphs(text)``. If more than about 60% of the text would go by its
    form, as in a collection of short posts, only what known phrases mark goes.

    Args:
        text: The whole stored text.
        language: BCP 47 primary tag.
        divided: ``paragraphs(text)``, if they have been made.
    """
    words = prose_phrases(language)
    divided = divided if divided is not None else paragraphs(text)
    lines = [_line(text, span, words) for span in divided]
    phrases = page_phrases()
    by_phrase = _by_phrase(lines, phrases)
    written = [line.folded for line in lines]
    by_phrase.update(stamped_links(written, phrases.ages, lambda number: lines[number].is_prose))
    by_form = by_phrase | _by_form(lines, by_phrase, words)
    everything = sum(line.length for line in lines)
    if sum(lines[number].length for number in by_form) > _MOST_LOST * everything:
        by_form = by_phrase
    return tuple(lines[number].span for number in sorted(by_form))


def _line(text: str, span: Span, words: ProsePhrases) -> _Line:
    line = text[span.start : min(span.end, span.start + _LONGEST_CONTAINING + 1)]
    length = span.end - span.start
    folded = fold(line)
    tail = max(span.start, span.end - 8)
    ended = bool(_SENTENCE_END.search(text, tail, span.end))
    stated = bool(_STATEMENT_END.search(text, tail, span.end))
    plain = not (ended or "\n" in line or line.startswith(_QUOTE) or _BULLET.match(line))
    cut = _LONGEST_LABEL <= length <= _LONGEST_TEASER and line.endswith(_CUT_OFF)
    headline = plain and length <= _LONGEST_TEASER and _is_headline(line, words, folded)
    return _Line(
        span=span,
        text=line,
        folded=folded,
        is_ended=ended,
        is_prose=length > _LONGEST_TEASER or (stated and length >= _SHORTEST_PROSE),
        is_headline=headline,
        is_teaser=headline and not _has_number(line, words, folded),
        is_label=plain and _is_label(line, words, folded),
        is_cut_off=cut,
    )


def _is_headline(line: str, words: ProsePhrases, folded: str) -> bool:
    enough = len(line.split()) >= _FEWEST_TEASER_WORDS
    return enough and not line[0].islower() and not words.continues.match(folded)


def _has_number(line: str, words: ProsePhrases, folded: str) -> bool:
    return any(map(str.isdigit, line)) or bool(words.numbers.search(folded))


def _is_label(line: str, words: ProsePhrases, folded: str) -> bool:
    """Tell whether a line is as short as a menu's entry, and no entry of a table of figures."""
    short = len(line) <= _LONGEST_LABEL and len(line.split()) <= _MOST_LABEL_WORDS
    counts = ":" in line and any(mark.isdigit() for mark in line)
    return short and not counts and not words.numbers.search(folded)


def _by_phrase(lines: Sequence[_Line], phrases: PagePhrases) -> set[int]:
    """Return what phrases mark; links below a section's head only once the article has begun."""
    found: set[int] = set()
    below_section = begun = False
    marking = _somewhere_in(lines, phrases.contains)
    last_long = max((n for n, line in enumerate(lines) if line.length > _LONGEST_TEASER), default=0)
    for number, line in enumerate(lines):
        bare = fold_line(line.folded) if len(line.text) <= _LONGEST_LINE else ""
        heads_links = bare in phrases.sections
        ended = below_section and number > last_long and _is_among_links(lines, number)
        linked = below_section and (ended or not line.is_prose)
        marked = heads_links or linked or _is_link_row(line, phrases)
        if marked or _is_marked(line, phrases, marking):
            found.add(number)
            below_section = below_section or (heads_links and begun)
        else:
            below_section = False
            begun = begun or line.is_prose
    return found


def _is_among_links(lines: Sequence[_Line], number: int) -> bool:
    """Tell whether links stand around a line: one that ends like a sentence is a headline too."""
    before, after = lines[number - 1], lines[number + 1 : number + 1 + _FEWEST_BEHIND]
    behind = len(after) == _FEWEST_BEHIND and not any(line.is_prose for line in after)
    return behind and min(before.length, after[0].length) >= _LONGEST_LABEL and not before.is_prose


def _is_link_row(line: _Line, phrases: PagePhrases) -> bool:
    """Tell whether a line is a known link, or several in a row ("Share | Print")."""
    if line.length > _LONGEST_START:
        return False
    named = False
    several = any(mark in line.folded for mark in _LINK_MARKS)
    for written in _BETWEEN_LINKS.split(line.folded) if several else (line.folded,):
        link = fold_line(written)
        if link and (len(link) > _LONGEST_LINE or link not in phrases.lines):
            return False
        named = named or bool(link)
    return named


def _somewhere_in(
    lines: Sequence[_Line], phrases: Iterable[tuple[str, frozenset[str]]]
) -> list[str]:
    """Return those of ``phrases``, mostly none, that any line holds: one look for all lines."""
    folded = "\n".join(line.folded for line in lines)
    written = set(folded)
    return [phrase for phrase, needed in phrases if needed <= written and phrase in folded]


def _is_marked(line: _Line, phrases: PagePhrases, marking: Sequence[str]) -> bool:
    if len(line.text) > _LONGEST_CONTAINING:
        return False
    if any(phrase in line.folded for phrase in marking):
        return True
    if len(line.text) > _LONGEST_START:
        return False
    starts = phrases.starts.get(line.folded[:1], ())
    if _NUMBERED.match(line.folded) or _begins_with(line.folded, starts):
        return True
    if not line.is_prose and opens_teaser(line.folded):
        return True
    return _has_only_links(line.text) or _is_credit(line.text, phrases)


def _has_only_links(line: str) -> bool:
    linked = line.startswith(_ADDRESSES)  # or nothing of it need be taken apart
    return linked and all(word.startswith(_ADDRESSES) for word in line.split())


def _begins_with(folded: str, starts: tuple[str, ...]) -> bool:
    if not folded.startswith(starts):
        return False
    return any(
        not (phrase[-1].isalpha() and folded[len(phrase) : len(phrase) + 1].isalpha())
        for phrase in starts
        if folded.startswith(phrase)
    )


def _is_credit(line: str, phrases: PagePhrases) -> bool:
    if len(line) > _LONGEST_LINE:
        return False
    return fold(_SEPARATORS.split(line.strip("()[] "))[-1]).strip() in phrases.agencies


def _by_form(lines: Sequence[_Line], gone: set[int], words: ProsePhrases) -> set[int]:
    prose = [number for number, line in enumerate(lines) if line.is_prose and number not in gone]
    if not prose:
        return set()
    found = set(_menus(lines, first_prose=prose[0]))
    found.update(_above(lines, prose[0]), _cut_off(lines, prose[-1]))
    biography = _biography(lines, prose, words)
    if biography is not None:
        found.add(biography)
        prose.remove(biography)
    if len(prose) >= _FEWEST_PROSE and _is_punctuated(lines, prose):
        found.update(_teasers(lines, gone | found, prose))
    return found


def _menus(lines: Sequence[_Line], first_prose: int) -> Iterator[int]:
    """Yield runs of short labels; not the line before the text, which may be its headline."""
    run: list[int] = []
    for number, line in enumerate([*lines, None]):
        if line is not None and line.is_label and not _may_be_title(number, line, first_prose):
            run.append(number)
            continue
        if len(run) >= _FEWEST_LABELS:
            yield from run
        run = []


def _above(lines: Sequence[_Line], first_prose: int) -> Iterator[int]:
    """Yield the headlines of a list that stands above the article: of what else is new."""
    end = max(0, first_prose - _HEAD_LINES)
    found = [number for number in range(end) if lines[number].is_headline]
    if len(found) >= _FEWEST_ABOVE:
        yield from found


def _cut_off(lines: Sequence[_Line], last_prose: int) -> Iterator[int]:
    """Yield the headlines below the article where a page cuts several off ("Raid kills two in …").

    An article of two paragraphs is too short for other signs of where it ends.
    """
    below = range(last_prose + 1, len(lines))
    if sum(lines[number].is_cut_off for number in below) >= _FEWEST_CUT_OFF:
        yield from (n for n in below if lines[n].is_cut_off or lines[n].is_headline)


def _may_be_title(number: int, line: _Line, first_prose: int) -> bool:
    return number == first_prose - 1 and len(line.text.split()) >= _FEWEST_TEASER_WORDS


def _is_punctuated(lines: Sequence[_Line], prose: Sequence[int]) -> bool:
    """Tell whether this text ends its sentences with marks, so that a line without one is odd."""
    ended = sum(lines[number].is_ended for number in prose)
    return 4 * ended >= 3 * len(prose)


def _teasers(lines: Sequence[_Line], gone: set[int], prose: Sequence[int]) -> Iterator[int]:
    """Yield headline-shaped lines between paragraphs of prose, and runs of them at the end.

    Lines below one that ends with a colon are a list that belongs to the text. A line with a number
    stays, but for long runs of links at the end.
    """
    first, last = prose[0], prose[-1]
    listed = False
    for number in range(first + 1, last):
        line = lines[number]
        listed = lines[number - 1].text.endswith(":") or (listed and line.is_headline)
        if line.is_teaser and number not in gone and not listed:
            yield number
    after = [number for number in range(last + 1, len(lines)) if number not in gone]
    links = [number for number in after if lines[number].is_headline or lines[number].is_label]
    long_run = sum(lines[number].length >= _LONGEST_LABEL for number in links) >= _FEWEST_LABELS
    if len(links) > 1:
        yield from (n for n in links if long_run or lines[n].is_teaser or lines[n].is_label)


def _biography(lines: Sequence[_Line], prose: Sequence[int], words: ProsePhrases) -> int | None:
    """Return the last paragraph of prose if it tells of its author: name, calling, career."""
    last = prose[-1]
    text = lines[last].text
    if len(prose) < 2 or any(mark in text for mark in _QUOTE[:6]):  # noqa: PLR2004 - and an article
        return None
    folded = lines[last].folded
    calling = words.callings.search(folded[:_BIOGRAPHY_HEAD])
    if calling is None or words.continues.match(folded) or not words.careers.search(folded):
        return None
    return last if _opens_with_name(text, calling.string[: calling.start()], words) else None


def _opens_with_name(text: str, before_calling: str, words: ProsePhrases) -> bool:
    """Tell whether a name of two to five words stands first, and a copula after it."""
    folded = before_calling.split()
    places = [number for number, word in enumerate(folded[:6]) if word in words.copulas]
    if words.copulas and not places:
        return False
    name = text.split()[: places[0] if places else len(folded)]
    capitalised = [word for word in name if not word[0].islower()]
    return 2 <= len(name) <= 5 and len(capitalised) >= 2 and capitalised[-1:] == name[-1:]  # noqa: PLR2004
