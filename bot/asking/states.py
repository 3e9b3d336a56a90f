"""In what state the hurt are of whom a question asks: "how many of them are still in hospital?"."""

from collections.abc import Collection, Sequence

from bot.asking.happened import happened_finder
from bot.reading.figures.counting import COUNTED_THINGS
from bot.reading.figures.single_nouns import is_definite
from bot.reading.figures.states import HOSPITALISED, state_finder
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_OF_HURT = frozenset({"injured", "casualties", HOSPITALISED})

_DEGREES = frozenset({"serious", "slight"})
"""States whose words may as well tell how bad an accident was."""


def asked_state(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], counted: Collection[str]
) -> str | None:
    """Return the state asked for behind the first "how many", or None.

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        counted: What it asks for, of which only harm to the hurt leaves room for a state.
    """
    if not how_many or not _OF_HURT.issuperset(set(counted) - COUNTED_THINGS):
        return None
    start = how_many[0].last + 1
    if not counted and not _means_people(tokens, pack, start):
        return None
    end = how_many[1].first if len(how_many) > 1 else len(tokens)
    small = fold_all(pack.counting.prepositions)
    events = {
        place
        for mention in read_concepts(tokens, pack)
        if kinds(frozenset({mention.concept}))
        for place in (mention.first - 1, mention.last + 1)
    }
    for match in state_finder(pack).find(tokens[start:end]):
        places = range(start + match.first, start + match.last + 1)
        placed = match.label == HOSPITALISED and tokens[places[0]].norm in small
        if match.label in _DEGREES:
            placed = _tells_the_event(tokens, pack, places)
            placed = placed and not _stands_alone(tokens, pack, start, places)
        if not placed and events.isdisjoint(places):
            return None if counted == (HOSPITALISED,) == (match.label,) else match.label
    return None


def _tells_the_event(tokens: Sequence[Token], pack: Lexicon, state: range) -> bool:
    """Tell whether a word goes with a known thing, as in "the serious accident"."""
    before, after = tokens[state[0] - 1 : state[0]], tokens[state[-1] + 1 : state[-1] + 2]
    harm, ones = happened_finder(pack), fold_all(pack.numbers.ones)
    if harm.find(before) or harm.find(after):
        return False
    definite = fold_all((*pack.counting.definite, *pack.attribution.determiners)) - ones
    return is_definite(tokens[state[0]]) or any(token.norm in definite for token in before)


def _stands_alone(tokens: Sequence[Token], pack: Lexicon, start: int, state: range) -> bool:
    """Tell whether a state is all that "how many" has: "and how many slightly", but no accident."""
    following = tokens[state[-1] + 1 : state[-1] + 2]
    ends = fold_all((*pack.counting.prepositions, *pack.numbers.and_words))
    return state[0] == start and all(t.kind is Kind.MARK or t.norm in ends for t in following)


def _means_people(tokens: Sequence[Token], pack: Lexicon, start: int) -> bool:
    """Tell whether no noun follows "how many", so that it is of people told before."""
    if start >= len(tokens) or tokens[start].kind is not Kind.WORD:
        return False
    asking = pack.asking
    verbs = fold_all((*asking.whether, *asking.belonging, *pack.counting.passive))
    of = finder("of", (*pack.numbers.of_words, *asking.referring))
    state = state_finder(pack).at(tokens, start)
    return tokens[start].norm in verbs or of.at(tokens, start) is not None or state is not None
