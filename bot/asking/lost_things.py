"""Verbs of losing in questions whose object is a thing: "how many homes lost power".

"How many soldiers did the army lose" asks for the dead: what follows the verb there is who lost
them, or nothing.
"""

from collections.abc import Iterator, Sequence

from bot.asking.classes import class_finder
from bot.reading.classes_of_people import COMBATANTS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tags import figure_tagger
from bot.reading.words.tokens import Kind, Token, fold_all

_HARMS = frozenset({"killed", "missing", "displaced"})
ELECTRICITY = "electricity"
"""The concept of power, which homes, customers and people are without alike."""


def without_lost_things(
    happened: Sequence[Match], tokens: Sequence[Token], pack: Lexicon
) -> list[Match]:
    """Leave out verbs of losing that have a thing for their object.

    Args:
        happened: What a question says happened.
        tokens: The question.
        pack: The pack of its language.
    """
    losing = {(m.first, m.last) for m in finder("losing", pack.counting.losing).find(tokens)}
    return [
        match
        for match in happened
        if match.label not in _HARMS
        or (match.first, match.last) not in losing
        or not _loses_thing(match, tokens, pack)
    ]


def is_without_power(tokens: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether a question is about electricity, which is cut off and destroys nothing."""
    return any(one.concept == ELECTRICITY for one in read_concepts(tokens, pack))


def _loses_thing(verb: Match, tokens: Sequence[Token], pack: Lexicon) -> bool:
    fighters = class_finder(pack).find(tokens[: verb.first])
    if any(match.label in COMBATANTS for match in fighters):
        return False
    phrases = (_behind(verb, tokens), _before(verb, tokens, pack))
    return any(_is_thing(phrase, pack) for phrase in phrases)


def _behind(verb: Match, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind a verb, up to a mark."""
    rest = tokens[verb.last + 1 :]
    return rest[: next((i for i, t in enumerate(rest) if t.kind is Kind.MARK), len(rest))]


def _before(verb: Match, tokens: Sequence[Token], pack: Lexicon) -> Sequence[Token]:
    """Return the words between an auxiliary and the participle that closes its clause."""
    if not pack.happening.nouns_capitalised:
        return ()
    auxiliaries = fold_all(pack.asking.whether)
    opened = [i for i in range(verb.first) if tokens[i].norm in auxiliaries]
    return tokens[opened[-1] + 1 : verb.first] if opened else ()


def _is_thing(phrase: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether words begin with a noun for a thing, its article left out."""
    small = fold_all((*pack.counting.determiners, *pack.counting.definite))
    owning = fold_all((*pack.counting.possessives, *pack.attribution.determiners))
    opening = list(_while_in(phrase, small | owning))
    rest = phrase[len(opening) :]
    if not rest or _is_somebody(rest, pack, described=bool(opening)):
        return False
    parting = (*pack.counting.prepositions, *pack.counting.clauses, *pack.asking.function_words)
    return finder("parting", parting).at(rest, 0) is None


def _while_in(tokens: Sequence[Token], words: frozenset[str]) -> Iterator[Token]:
    for token in tokens:
        if token.norm not in words:
            return
        yield token


def _is_somebody(phrase: Sequence[Token], pack: Lexicon, *, described: bool) -> bool:
    """Tell whether a phrase begins with a body, people, a land or a name."""
    if is_without_power(phrase[:1], pack):
        return False
    tags = figure_tagger(pack).tag(phrase)
    known = any(
        tags.covers_any(("bodies", "who", "persons"), i) for i in range(min(2, len(phrase)))
    )
    bodies = fold_all((*pack.attribution.collectives, *pack.attribution.roles))
    known = known or phrase[0].norm in bodies or bool(read_countries(phrase[:1], pack))
    named = phrase[0].capitalised and not (pack.happening.nouns_capitalised and described)
    return known or named
