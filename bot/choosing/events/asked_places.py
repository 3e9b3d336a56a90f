"""How the places that a question names lie to each other.

"How many were killed in Brenvik and Oldmere, west of Torsk?" asks for two places; the third only
tells where they lie. An article may leave it out, and one that names nothing else is of another
event.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answers import Question
from bot.choosing.events.particular_names import DIRECTIONS
from bot.choosing.events.targets import TARGETS
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.transliteration import find_name
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import covered, finder
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize

_COMMAS = frozenset({",", "،"})
_SETTLEMENTS = frozenset({"village", "town", "city"})
_FARTHEST_NEIGHBOUR = 6
_LONGEST_NAME = 3
"""How many words the other name of a place may have that stands in brackets."""
_FARTHEST = 5
"""How many words may stand between a place and the one that it lies in or near."""


def pinned(question: Question, names: Sequence[str]) -> tuple[str, ...]:
    """Return ``names`` without those that only tell where the one before them lies."""
    pack = lexicon(question.language)
    if pack is None or len(names) < 2:  # noqa: PLR2004 - one place for another
        return tuple(names)
    tokens = tokenize(question.text)
    placed = _placed(tokens, names)
    around = {
        first if _is_wider(_gap(tokens, before, after), pack) else name
        for (before, first), (after, name) in pairwise(placed)
        if (
            not first.isupper()
            and not _is_site(tokens, before, pack)
            and _locates(_gap(tokens, before, after), pack)
        )
        or _is_appended(_gap(tokens, before, after), _following(tokens, after, placed), pack)
    }
    return tuple(name for name in names if name not in around)


def joined_places(question: Question, names: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``names`` each of which will do alone: places of one event.

    One is what was hit ("Hotel Sorrel in Brenvik"): many papers leave it out. One is the other's
    name in brackets, or what lies around it is asked for, too.
    """
    pack = lexicon(question.language)
    if pack is None:
        return ()
    tokens = tokenize(question.text)
    placed = _placed(tokens, names)
    also = _with_other_names(question, tokens, placed)
    joined = [name for pair in also if pair[1] in names for name in pair]
    for (before, name), (after, other) in pairwise(placed):
        gap = _gap(tokens, before, after)
        sited = _is_site(tokens, before, pack) and _locates(gap, pack)
        if sited or _adds_neighbours(gap, pack):
            joined += [name, other]
    return tuple(dict.fromkeys(joined))


def other_names(question: Question, names: Sequence[str]) -> tuple[str, ...]:
    """Return the other names of places that the question gives in brackets ("Ashby (Oldmere)")."""
    if "(" not in question.text:
        return ()
    tokens = tokenize(question.text)
    pairs = _with_other_names(question, tokens, _placed(tokens, names))
    return tuple(other for _, other in pairs if other not in names)


def _with_other_names(
    question: Question, tokens: Sequence[Token], placed: Sequence[tuple[tuple[int, int], str]]
) -> Iterator[tuple[str, str]]:
    for (_, last), name in placed:
        rest = tokens[last + 1 : last + 3 + _LONGEST_NAME]
        closed = next((i for i, token in enumerate(rest) if token.text == ")"), 0)
        inner = rest[1:closed]
        is_name = all(token.capitalised or not token.text.islower() for token in inner)
        if inner and rest[0].text == "(" and is_name and name in question.circumstances.places:
            yield name, question.text[inner[0].span.start : inner[-1].span.end]


def _placed(tokens: Sequence[Token], names: Sequence[str]) -> list[tuple[tuple[int, int], str]]:
    """Return the names with their first and last token, in order."""
    found = ((find_name(name, tokens), name) for name in names)
    return sorted((place, name) for place, name in found if place is not None)


def _gap(
    tokens: Sequence[Token], before: tuple[int, int], after: tuple[int, int]
) -> Sequence[Token]:
    """Return what stands between two names, without the first one's other name in brackets."""
    gap = tokens[before[1] + 1 : after[0]]
    if gap and gap[0].text == "(":
        closed = next((i for i, token in enumerate(gap) if token.text == ")"), 0)
        return gap[closed + 1 :] if closed else gap
    return gap


def _placing_words(gap: Sequence[Token], pack: Lexicon) -> set[int]:
    """Return the tokens of prepositions and nouns of places, and of directions."""
    happening = pack.happening
    telling = finder("in", (*happening.place_prepositions, *happening.place_nouns))
    told = covered(telling.find(gap))
    mentions = [m for m in read_concepts(gap, pack) if m.concept in DIRECTIONS]
    return told | covered(mentions)


def _following(
    tokens: Sequence[Token], after: tuple[int, int], placed: Sequence[tuple[tuple[int, int], str]]
) -> Sequence[Token]:
    """Return what follows a name and the names that commas add to it (", Kelda, Torsk and")."""
    end = after[1]
    for first, last in (place for place, _ in placed if place > after):
        if any(token.text not in _COMMAS for token in tokens[end + 1 : first]):
            break
        end = last
    return tokens[end + 1 :]


def _is_appended(gap: Sequence[Token], following: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether a comma adds where a place lies ("in Brenvik, (in) Kelda"), and lists none."""
    if not gap or gap[0].text not in _COMMAS or len(_placing_words(gap, pack)) < len(gap) - 1:
        return False
    joining = fold_all(pack.numbers.and_words)
    rest = [token for token in following[:2] if token.text not in _COMMAS]
    listed = bool(rest) and (rest[0].norm in joining or rest[0].capitalised)
    return not listed


def _is_site(tokens: Sequence[Token], place: tuple[int, int], pack: Lexicon) -> bool:
    """Tell whether a name is of a building or ground: "Hotel Sorrel", "the Sorrel barracks"."""
    first, last = place
    near = tokens[max(0, first - 1) : last + 2]
    return any(mention.concept in TARGETS for mention in read_concepts(near, pack))


def _is_wider(gap: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether the first of two places is where the second lies: "the Kelvian town of Torsk".

    A quarter or a province has the name before it itself: "the Sorrel district of Torsk".
    """
    if not gap or gap[-1].norm not in fold_all(pack.numbers.of_words):
        return False
    mentions = read_concepts(gap, pack)
    return any(m.concept in _SETTLEMENTS and m.last == len(gap) - 2 for m in mentions)


def _adds_neighbours(gap: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether what lies around the next place is asked too: "and villages east of Torsk"."""
    joining = fold_all(pack.numbers.and_words)
    if len(gap) < 2 or gap[0].norm not in joining:  # noqa: PLR2004 - "and" and a kind of place
        return False
    kinds = finder("in", pack.happening.place_nouns)
    several = any(m.concept in _SETTLEMENTS for m in read_concepts(gap, pack))
    return (several or bool(kinds.find(gap))) and len(gap) <= _FARTHEST_NEIGHBOUR


def _locates(gap: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether the words between two places say that the first lies in or near the second.

    "The Kelvian shelling of Torsk" has between them what the first did to the second.
    """
    if not 0 < len(gap) <= _FARTHEST or any(token.kind is not Kind.WORD for token in gap):
        return False
    told = _placing_words(gap, pack)
    small = fold_all(pack.asking.function_words)
    joining = fold_all(pack.numbers.and_words)
    if any(token.norm in joining for token in gap):
        return False
    concepts = frozenset(mention.concept for mention in read_concepts(gap, pack))
    if kinds(concepts):
        return False
    return bool(told) and all(i in told or t.norm in small for i, t in enumerate(gap))
